import { nameKey } from '../text/name'
import type { Span } from '../text/span'
import { isMark } from './clause'
import type { Found } from './found'
import { namesAmong } from './printed-name'
import type { Paragraph, Reading } from './reading'
import type { Unit } from './unit'

/** What stands before the words of a line: a name, or "Q" and "A". */
interface Label {
  readonly kind: 'question' | 'answer' | 'name'
  /** The same for the same speaker. */
  readonly key: string
  readonly span: Span
  readonly content: Span
}

/** A label of more words is a sentence before a colon. */
const LONGEST_LABEL = 6
/** An interview's paragraphs without a label of their own go on with the speaker before, up to so many. */
const MOST_UNLABELLED = 3
/** Fewer labelled paragraphs are no conversation. */
const FEWEST_LINES = 3
/** Those who are interviewed are introduced in the paragraphs right before. */
const INTRODUCTION = 12
/** As sure as a headline that names its speaker. */
const RELIABILITY = 80

/**
 * Who says the paragraphs of an interview or a transcript, by the paragraph's start: "Q:" and "A:",
 * "WEISS:", "Anna Weiss: …" again and again. Empty where the article is neither.
 */
export function transcriptOf(reading: Reading): ReadonlyMap<number, Found> {
  const { paragraphs } = reading
  const labels = paragraphs.map((paragraph) => labelOf(reading, paragraph))
  const lines = labels.filter((label) => label !== null)
  const found = new Map<number, Found>()
  if (!isConversation(lines.filter((label) => isSpoken(reading, label)))) return found
  const guest = guestOf(reading, labels)
  let speaker: Label | null = null
  let unlabelled = 0
  const last = labels.findLastIndex((label) => label !== null)
  for (const [at, paragraph] of paragraphs.slice(0, last + 1).entries()) {
    const label: Label | null = labels[at] ?? null
    unlabelled = label ? 0 : unlabelled + 1
    speaker = label ?? (goesOn(paragraph, unlabelled) ? speaker : null)
    if (!speaker) continue
    found.set(paragraph.start, line(speaker, label?.content ?? paragraph, guest))
  }
  return found
}

const goesOn = ({ block }: Paragraph, unlabelled: number): boolean =>
  block.kind !== 'heading' && unlabelled <= MOST_UNLABELLED

const sourceOf = ({ kind, span }: Label, guest: Span | null): Span | null => {
  if (kind === 'question') return null
  return kind === 'answer' ? guest : span
}

const line = (label: Label, { start, end }: Span, guest: Span | null): Found => ({
  content: [{ start, end }],
  cue: null,
  source: sourceOf(label, guest),
  act: 'speech',
  reliability: RELIABILITY,
  pattern: 'headline',
  verbatim: true,
})

/** What is said ends as a sentence does: a table of kick-offs and channels does not. */
const isSpoken = ({ text }: Reading, { content }: Label): boolean =>
  /[.?!…][\])"'’”»]?$/u.test(text.slice(content.start, content.end).trimEnd().slice(-2)) &&
  /\s/u.test(text.slice(content.start, content.end).trim())

/** Two speakers at least, and one of them again; or a question and its answer. */
function isConversation(lines: readonly Label[]): boolean {
  const kinds = new Set(lines.map(({ kind }) => kind))
  if (kinds.has('question') && kinds.size > 1) return true
  const speakers = new Set(lines.map(({ key }) => key))
  return lines.length >= FEWEST_LINES && speakers.size > 1 && speakers.size < lines.length
}

function labelOf({ text, lexicon }: Reading, { sentences, end }: Paragraph): Label | null {
  const units = sentences.slice(0, OPENING).flatMap((sentence) => sentence.units)
  const [first] = units
  const kind = first && kindOf(first, lexicon.cues)
  // "Q. Will it stand?": the stop is part of the letter.
  if (first && kind && first.end - first.start > first.norm.length)
    return labelled({ kind, key: kind, units, at: 1, end })
  const colon = units.slice(0, LONGEST_LABEL + 1).findIndex((unit) => isMark(unit, ':.'))
  if (colon < 1) return null
  if (kind && colon === 1) return labelled({ kind, key: kind, units, at: colon + 1, end })
  if (!isMark(units[colon], ':')) return null
  const words = units.slice(0, colon)
  const [name, other] = namesAmong(text, words, lexicon)
  const whole = name?.whole.start === first?.start && name?.span.end === words.at(-1)?.end
  if (!name || other || !whole) return null
  return labelled({ kind: 'name', key: nameKey(name.name, lexicon), units, at: colon + 1, end })
}

/** A label stands in the first sentences: "Q." is one by itself for the platform. */
const OPENING = 2

function kindOf({ norm }: Unit, cues: Reading['lexicon']['cues']): Label['kind'] | null {
  if (cues.questionLabels.has(norm)) return 'question'
  return cues.answerLabels.has(norm) ? 'answer' : null
}

interface Opening extends Pick<Label, 'kind' | 'key'> {
  readonly units: readonly Unit[]
  /** The unit after the label. */
  readonly at: number
  readonly end: number
}

function labelled({ kind, key, units, at, end }: Opening): Label | null {
  const [first] = units
  const label = units[isMark(units[at - 1], ':.') ? at - 2 : at - 1]
  const next = units[at]
  if (!first || !label || !next) return null
  return {
    kind,
    key,
    span: { start: first.start, end: label.end },
    content: { start: next.start, end },
  }
}

/** The one person whom the paragraphs before the interview name in full, or null. */
function guestOf({ text, lexicon, paragraphs }: Reading, labels: readonly (Label | null)[]) {
  const first = labels.findIndex((label) => label !== null)
  const guests = new Map<string, Span>()
  for (const { sentences } of paragraphs.slice(Math.max(0, first - INTRODUCTION), first)) {
    for (const { units } of sentences) {
      for (const { name, span, roles, organisation } of namesAmong(text, units, lexicon)) {
        const person = !organisation && (roles.length > 0 || /\s/u.test(name))
        const key = nameKey(name, lexicon)
        if (person && !guests.has(key)) guests.set(key, span)
      }
    }
  }
  const [guest = null] = guests.size === 1 ? guests.values() : []
  return guest
}
