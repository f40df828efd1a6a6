/** What a page says of who publishes it. */
interface Stated {
  /** The publisher of its JSON-LD. */
  readonly publisher: string | null
  /** What it calls its site. */
  readonly site: string | null
  readonly host: string
}

/**
 * The name that a page's outlet is known by: its publisher's, but for a name that its host knows
 * better. A paper may call an agency the publisher of what it takes over, or itself by its firm's
 * name: "Coast Press" in examplepost.com, "Example Post Ltd.".
 */
export function outletNameOf({ publisher, site, host }: Stated): string | null {
  const known = lettersOf(host)
  const name = publisher && site && isKnownAs(site, { publisher, known }) ? site : publisher
  return titleIn(name ?? site, known)
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

function isKnownAs(
  site: string,
  { publisher, known }: { readonly publisher: string; readonly known: string },
): boolean {
  if (!isIn(known, site)) return false
  const [longer, shorter] = [lettersOf(publisher), lettersOf(site)]
  return !isIn(known, publisher) || (longer !== shorter && longer.includes(shorter))
}

/** Shorter words stand in too many hosts: "the". */
const SHORTEST = 4

/** Whether a host has a name in it, or one of the name's words: "post" in "examplepost.com". */
const isIn = (known: string, name: string): boolean =>
  isPartOf(known, name, 1) || name.split(/[\s.]+/u).some((word) => isPartOf(known, word, SHORTEST))

/** Of a name without letters a host knows nothing. */
function isPartOf(known: string, name: string, fewest: number): boolean {
  const letters = lettersOf(name)
  return letters.length >= fewest && known.includes(letters)
}

/** "Example Post | News from the harbour": the part that the host is named after, if one is. */
function titleIn(name: string | null, known: string): string | null {
  const parts = name?.split(/\s[|–—-]\s/u).map((part) => part.trim()) ?? []
  const title = parts.find((part) => isPartOf(known, part, SHORTEST))
  return title ?? name
}
