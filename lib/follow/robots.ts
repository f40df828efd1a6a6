import robotsParser from 'robots-parser'

/** What a site's `robots.txt` says, as it is kept for a day. */
export interface RobotsRow {
  /** `https://example.org`: it speaks for one host. */
  readonly origin: string
  /** ISO time until which it is believed. */
  readonly until: string
  /** Its text; null where there is none to read: then everything may be asked for, or nothing. */
  readonly text: string | null
  readonly without: 'all' | 'none'
}

/** A host may address us by this name; else what it says to everybody holds. */
const NAME = 'AsQuoted'

export const ROBOTS = {
  /** Bytes that are read: RFC 9309, section 2.5, asks for 500 KiB at the least. */
  bytes: 512_000,
  /** Milliseconds for which an answer holds: RFC 9309, section 2.4, allows a day. */
  holds: 86_400_000,
  /** After an answer that was none (section 2.3.1.4: then nothing may be asked for). */
  holdsFailed: 3_600_000,
} as const

/**
 * Characters of the rules times those of the address: wildcards cost both, and this many take a
 * third of a second. A usual file has a hundredth of it.
 */
const MOST_WORK = 60_000_000

/** The agents whose groups hold for us. */
const AGENTS = new Set([NAME.toLowerCase(), '*'])

/** A line that says something: what, and its value without a comment or the version of an agent. */
const DIRECTIVE = /^\s*([^\s:#][^:#]*):([^#/]*)/u

/**
 * The groups that hold for us, each naming ours once and no others: the parser puts every rule under
 * every agent of its group, which of many agents and many rules is a square.
 */
function forUs(text: string): string {
  const lines: string[] = []
  const agents = new Set<string>()
  let isNaming = false
  for (const [line] of text.matchAll(/[^\r\n]+/gu)) {
    const [, directive, value = ''] = DIRECTIVE.exec(line) ?? []
    if (directive === undefined) continue
    if (directive.trim().toLowerCase() === 'user-agent') {
      if (!isNaming) agents.clear()
      isNaming = true
      const agent = value.trim().toLowerCase()
      if (AGENTS.has(agent)) agents.add(agent)
      continue
    }
    if (isNaming) for (const agent of agents) lines.push(`User-agent: ${agent}`)
    isNaming = false
    if (agents.size > 0) lines.push(line)
  }
  return lines.join('\n')
}

const parsed = (origin: string, text: string) => robotsParser(`${origin}/robots.txt`, forUs(text))

/** Whether an address of the same host may be asked for; not where the rules are too many to tell. */
export function allows({ origin, text, without }: RobotsRow, address: string): boolean {
  if (text === null) return without === 'all'
  if (text.length * address.length > MOST_WORK) return false
  return parsed(origin, text).isAllowed(address, NAME) === true
}

/** Seconds that a host asks to be left in peace between two requests; null where it does not. */
export function delayIn({ origin, text }: RobotsRow): number | null {
  if (text === null) return null
  const seconds = parsed(origin, text).getCrawlDelay(NAME)
  return seconds !== undefined && seconds > 0 ? seconds : null
}
