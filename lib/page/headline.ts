import { attributeOf, elementsOf } from './dom'

const LONGEST = 400

const clean = (value: string | null | undefined): string =>
  (value ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST)

const ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** JSON-LD often holds the entities of the HTML that it was copied from. */
const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/giu, (whole, dec, hex, name) =>
    name
      ? (ENTITY[String(name).toLowerCase()] ?? whole)
      : String.fromCodePoint(Math.min(0x10ffff, dec ? Number(dec) : Number.parseInt(hex, 16))),
  )

/**
 * What is neither letter nor digit, block by block: Latin punctuation, combining accents, general,
 * supplemental, CJK and full-width punctuation, arrows and symbols. `\p{L}` says it better, but
 * takes a browser milliseconds to make ready, and it only has to be the same for two spellings.
 */
const MARKS = new RegExp(
  `[${[
    '\\0-/:-@[-\x60{-\\u00BF\\u00D7\\u00F7\\u02C2-\\u036F\\u055A-\\u055F\\u0589',
    '\\u060C\\u061B\\u061F\\u066A-\\u066D\\u2000-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u303F',
    '\\uFE00-\\uFE6F\\uFEFF-\\uFF0F\\uFF1A-\\uFF20\\uFF5B-\\uFF65\\uFFE0-\\uFFFF',
  ].join('')}]+`,
  'g',
)

/** Letters and digits alone, in lower case: what two spellings of one headline share. */
export const skeleton = (text: string): string => text.toLowerCase().replaceAll(MARKS, '')

/** Whether a line says a headline, whose skeleton is given, and nothing else. */
export const saysHeadline = (line: string, letters: string): boolean =>
  letters !== '' &&
  line.length >= letters.length &&
  line.length < letters.length * MOST_MARKS &&
  skeleton(line) === letters

/** A line this many times longer than its letters is none. */
const MOST_MARKS = 2

/** A title without the name of its outlet: "Storm passes | The Courier" → "Storm passes". */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s[|\-–—:•·»]\s/u)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2 || title.length - last.length < 4) return title
  const isOutlet = outlet && skeleton(last) !== '' && skeleton(outlet).includes(skeleton(last))
  const bar = title.lastIndexOf(' | ')
  if (isOutlet) return title.slice(0, title.length - last.length - 3).trim()
  return bar > 0 ? title.slice(0, bar).trim() : title
}

/**
 * The headline: the page's `h1` that agrees with what the page calls itself, since that is what
 * the reader sees; else the page's own name for it, without its outlet; "" where it has none.
 */
export function headlineOf(
  document: Document,
  stated: readonly (string | null)[],
  outlet: string | null,
): string {
  const named = [...stated, elementsOf(document, 'title')[0]?.textContent]
    .map((title) => withoutOutlet(clean(decode(title ?? '')), outlet))
    .filter((title) => title !== '')
  const headings = elementsOf(document, 'h1, [itemprop~="headline"]')
    .filter((element) => attributeOf(element, 'hidden') === null)
    .map((element) => clean(element.textContent))
    .filter((text) => text !== '')
  const agrees = headings.find((heading) => {
    const letters = skeleton(heading)
    return letters.length > 8 && named.some((title) => skeleton(title).includes(letters))
  })
  return agrees ?? named[0] ?? headings[0] ?? ''
}
