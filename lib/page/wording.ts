import type { FlowLine } from './flow'
import { skeleton } from './headline'
import { AUTHOR_NOTES, CREDITS, INVITATIONS, LABELS, NOTICES, POINTERS } from './phrases'

const LIMIT = {
  /** Buttons, counters and times of day say no more than this. */
  label: 60,
  /** A pointer to another report is a title; a paragraph that happens to begin so is longer. */
  pointer: 220,
  invitation: 400,
  credit: 160,
  /** Share of a line in links from which it is a link. */
  link: 0.9,
  mostlyLink: 0.4,
} as const

const LABEL = new Set(LABELS.map(skeleton))
const COUNTER = /^(?:image|photo|slide|foto|bild)?\s?\d{1,3}\s(?:of|\/|von|de)\s?\/?\s?\d{1,3}$/iu
/** An entry's time in a live blog: "14:05", "2.05 p.m.". */
const CLOCK = /^\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s[a-z]{2,4})?$/u
/** "2 min read", "Lesezeit: 4 Minuten". */
const READING_TIME =
  /^(?:[^\s\d:]{2,12}:? )?\d{1,3}[ -]?min(?:s|ute|utes|uten|utos|uti|uty)?\.?(?: [^\s\d.]{2,9}){0,2}$/u
const SENTENCE_END = /[.!?…。！？]["'”’»“)\]]{0,2}$/u
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/u
/** What may stand before a pointer's words: an arrow, a bullet, a quotation mark. */
const LEADING = /^[\s!-'*-/:-@[-`{-\u00A8\u00AA-\u00BF\u2000-\u24B1\u24B3-\u2BFF\u3000-\u303F]{1,4}/
const QUOTED = /["“”„«»「『]/u

const beginsWith = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => text.startsWith(phrase))

/** Whether words invite the reader: somebody in a report may subscribe to something, too. */
function invites(line: string, words: string, hasLinks: boolean): boolean {
  const at = line.indexOf(words)
  if (at < 0) return false
  return hasLinks || at === 0 || /[.!?:;|–—-]\s$/u.test(line.slice(Math.max(0, at - 2), at))
}

/** The rule by which a line's words make it no part of the article, or null. */
export function wordingRule({ text, linked, kind }: FlowLine): string | null {
  const lower = text.slice(0, LIMIT.invitation + 1).toLowerCase()
  if (text.length <= LIMIT.label) {
    const bare = skeleton(text)
    if (bare === '' || LABEL.has(bare)) return 'label'
    if (COUNTER.test(lower) || READING_TIME.test(lower) || CLOCK.test(lower)) return 'counter'
  }
  const start = lower.replace(LEADING, '')
  const share = linked / text.length
  const isSaid = QUOTED.test(text.charAt(0))
  if (!isSaid && text.length <= LIMIT.pointer && beginsWith(start, POINTERS)) {
    const colon = /[:|]/u.test(start.slice(0, 40))
    const isSentence = SENTENCE_END.test(text) && !/(?:…|\.\.\.)$/u.test(text)
    if (share > LIMIT.mostlyLink || colon || !isSentence) return 'pointer'
  }
  if (text.length <= LIMIT.credit && beginsWith(start, CREDITS)) return 'credit'
  if (text.length <= LIMIT.invitation && !QUOTED.test(text)) {
    if (NOTICES.some((words) => lower.includes(words))) return 'notice'
    if (INVITATIONS.some((words) => invites(lower, words, linked > 0))) return 'invitation'
  }
  const isTitle = !SENTENCE_END.test(text) && !isSaid
  if (share > LIMIT.link && isTitle && !ADDRESS.test(text) && kind !== 'heading') return 'link'
  return null
}

const NOTE = {
  longest: 600,
  /** Characters before the author's name: "By", "*". */
  before: 4,
} as const
const FIRST_PERSON = /^(?:i am|i'm|i’m|ich bin|je suis|soy|sono|я) /u
const PROFESSION = /journalis|giornalis|periodis|reporter|correspond|korrespond|журналіс|журналис/u

/**
 * Whether a line at the end of a text is a note about who wrote it: it begins with the author's
 * name, or speaks of itself; of the very last line (`isLast`) its wording is enough.
 */
export function isAuthorNote(line: FlowLine, byline: string | null, isLast: boolean): boolean {
  const { text } = line
  if (text.length > NOTE.longest || QUOTED.test(text)) return false
  const lower = text.toLowerCase()
  // One word may be an agency's name, and what it reports.
  const names = (byline ?? '')
    .toLowerCase()
    .split(', ')
    .filter((name) => name.includes(' '))
  if (names.some((name) => lower.slice(0, name.length + NOTE.before).includes(name))) return true
  if (FIRST_PERSON.test(lower) && PROFESSION.test(lower)) return true
  return isLast && AUTHOR_NOTES.some((words) => lower.includes(words))
}
