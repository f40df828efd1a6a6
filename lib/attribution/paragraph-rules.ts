import type { Steps } from '../steps'
import type { Span } from '../text/span'
import { type Clause, firstSubject, isMark, subjectBefore } from './clause'
import { endsWhole } from './content-end'
import { cuesOf } from './cue'
import type { Found } from './found'
import { inHeadline } from './headline'
import { subjectOf } from './paragraph-subject'
import { type Pointing, pointingBack } from './pointing'
import { atOrBefore, type Paragraph, type Reading, type Sentence } from './reading'
import { attributionsOf } from './sentence-rules'
import { signed } from './signature'
import { subjectAfter } from './subject-after'
import { transcriptOf } from './transcript'
import type { Unit } from './unit'
import { spanOf } from './work'

/** What the rules find in an article, in text order: sentence by sentence, then across sentences. */
export function* paragraphRules(reading: Reading): Steps<Found[]> {
  const found: Found[] = []
  const lead: Span[] = []
  const ends = new Set(reading.quotations.map(({ marked }) => marked.end))
  const transcript = transcriptOf(reading)
  let previous: Found | null = null
  for (const [at, paragraph] of reading.paragraphs.entries()) {
    const headline =
      transcript.get(paragraph.start) ??
      signed(reading, paragraph, reading.paragraphs[at + 1]) ??
      inHeadline(reading, paragraph)
    const state: State = {
      reading,
      paragraph,
      previous,
      lead,
      ends,
      found: headline ? [headline] : [],
      free: [],
    }
    if (!headline) for (const sentence of paragraph.sentences) inSentence(state, sentence)
    for (const each of state.found) found.push(each)
    if (found.length === 0 && !isLabel(paragraph)) for (const each of state.free) lead.push(each)
    previous =
      introduced(reading, paragraph, reading.paragraphs[at + 1]) ??
      state.found.at(-1) ??
      (isQuoted(paragraph) ? previous : null)
    yield
  }
  return found
}

/** A heading or a date line is no part of the lead. */
const isLabel = ({ block, sentences }: Paragraph): boolean =>
  block.kind === 'heading' || !/[.?!…]/u.test(sentences.at(-1)?.units.at(-1)?.norm ?? '')

/** A paragraph of several of one quotation keeps its speaker. */
const isQuoted = ({ sentences }: Paragraph): boolean => sentences[0]?.units[0]?.kind === 'quote'

/** One paragraph while it is read. */
interface State {
  readonly reading: Reading
  readonly paragraph: Paragraph
  /** The last attribution of the paragraph before. */
  readonly previous: Found | null
  /** The sentences of the lead that nobody is credited with yet. */
  readonly lead: readonly Span[]
  readonly found: Found[]
  /** Where quotations of the article end, their marks included. */
  readonly ends: ReadonlySet<number>
  /** Sentences of this paragraph that nobody is credited with yet. */
  free: Span[]
}

function inSentence(state: State, sentence: Sentence): void {
  const { reading, previous, found } = state
  const pointing = pointingBack(reading, sentence)
  if (pointing) {
    const credited = creditBack(state, pointing)
    if (credited) found.push(credited)
    state.free = []
    return
  }
  const own = attributionsOf({ units: sentence.units, lexicon: reading.lexicon }, reading.text)
  if (own.length > 0) {
    const before = found.at(-1) ?? previous
    for (const each of own) found.push(withSource(each, before, reading))
    return
  }
  const announced = afterColon(reading, sentence)
  if (announced) {
    found.push(announced)
    return
  }
  const quoted = onlyQuotations(sentence, reading.text)
  if (quoted.length === 0) {
    const told = found.at(-1)
    if (told && isReported(reading, sentence)) {
      if (told.pattern === 'orphan') {
        found[found.length - 1] = { ...told, content: joined(told.content, sentence) }
      } else found.push(orphan([{ start: sentence.start, end: sentence.end }], told))
      return
    }
    state.free.push({ start: sentence.start, end: sentence.end })
    return
  }
  // “It runs,” Weiss said, adding that it pays. “It always has.” is one attribution with two spans.
  const near = found.slice(-NEAR).findLast((each) => takesUp(each, state.ends))
  const taken = near && found.lastIndexOf(near)
  if (near && taken !== undefined) found[taken] = { ...near, content: [...near.content, ...quoted] }
  else found.push(orphan(quoted, found.at(-1) ?? spokenOf(state, sentence) ?? previous))
}

/** Whoever this paragraph is about, where nobody in it has spoken yet. */
function spokenOf({ reading, paragraph }: State, sentence: Sentence): Found | null {
  const { sentences } = paragraph
  const at = atOrBefore(sentences, sentence.start)
  const source = subjectOf(reading, sentences.slice(0, at))
  return source && { ...orphan([], null), content: [sentence], source }
}

/** “It runs”, added: where pronouns are dropped, a quotation without a source has that before it. */
function withSource(each: Found, before: Found | null, { lexicon }: Reading): Found {
  const dropped = lexicon.grammar.dropsPronouns && each.source === null && each.pattern === 'before'
  return dropped ? { ...each, source: before?.source ?? null } : each
}

/** A sentence in the mood of reported speech, which goes on with what was said before it. */
function isReported({ lexicon }: Reading, { units }: Sentence): boolean {
  const { reportedMood } = lexicon.grammar
  return reportedMood.size > 0 && units.some(({ norm }) => reportedMood.has(norm))
}

/** The content with one more sentence, as one span where they follow each other. */
function joined(content: readonly Span[], { start, end }: Span): Span[] {
  const last = content.at(-1)
  return last ? [...content.slice(0, -1), { start: last.start, end }] : [{ start, end }]
}

/** A quotation goes on with one of the last few attributions of its paragraph. */
const NEAR = 4

/** Credits the sentences before "Weiss announced this", in the lead also those of the paragraphs before. */
function creditBack({ free, lead, found }: State, pointing: Pointing): Found | null {
  const content = found.length === 0 ? [...lead, ...free] : free
  if (content.length === 0 || !pointing.source) return null
  return { content, ...pointing, pattern: 'pointing' }
}

/** Weiss took the floor: “It runs.” Without a cue, whoever the sentence begins with. */
function afterColon({ text, lexicon }: Reading, { units }: Sentence): Found | null {
  const at = units.findIndex(
    (unit, index) => unit.kind === 'quote' && isMark(units[index - 1], ':'),
  )
  const quotation = units[at]
  if (!quotation || !isWhole(text, units, at)) return null
  const clause = { units, lexicon }
  const source = firstSubject(clause, at - 1)
  const content = [{ start: quotation.start, end: quotation.end }]
  return {
    content,
    cue: null,
    source: source && spanOf(clause, source),
    act: 'speech',
    reliability: 0,
    pattern: 'orphan',
  }
}

/** The quotations of a sentence that holds nothing else, and says something. */
function onlyQuotations({ units }: Sentence, text: string): Span[] {
  const quotes = units.filter((unit) => unit.kind === 'quote')
  const [first] = quotes
  const others = units.filter(({ kind }) => kind === 'word' || kind === 'number')
  if (!first || others.length > 0 || !isWhole(text, units, units.indexOf(first))) return []
  return quotes.map(({ start, end }) => ({ start, end }))
}

/** “It runs.” and, as some papers print it, „It runs“. with the stop outside: a sentence of its own. */
function isWhole(text: string, units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  const stopped = unit?.capital === true && isMark(units[at + 1], '.?!') && hasWords(text, unit)
  return endsWhole(text, unit) || stopped
}

/** Fewer words before a stop are a name or a title. */
const FEWEST_WORDS = 4

const hasWords = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).split(/\s/u, FEWEST_WORDS).length === FEWEST_WORDS

/** Nobody is quoted in more pieces within one paragraph. */
const MOST_SPANS = 50

/** Whether words in quotation marks can go on with what was found before them. */
function takesUp({ content, pattern }: Found, ends: ReadonlySet<number>): boolean {
  const last = content.at(-1)
  const full = content.length >= MOST_SPANS
  return last !== undefined && !full && pattern !== 'headline' && ends.has(last.end)
}

/** A quotation without a cue: whoever spoke before it, or was said to speak in it. */
function orphan(content: readonly Span[], before: Found | null): Found {
  if (before && before.content.length === 0) return { ...before, content }
  return {
    content,
    cue: null,
    source: before?.source ?? null,
    act: 'speech',
    reliability: 0,
    pattern: 'orphan',
  }
}

/** A paragraph that ends with "Weiss said:" has its content in the next one. */
function introduced(
  { lexicon }: Reading,
  { sentences }: Paragraph,
  next: Paragraph | undefined,
): Found | null {
  const units = sentences.at(-1)?.units ?? []
  if (!isMark(units.at(-1), ':')) return null
  const clause = { units, lexicon }
  const cue = cuesOf(clause).at(-1)
  const own = cue && (subjectBefore(clause, cue.at, 0) ?? subjectAfter(clause, cue.at + 1))
  if (!cue || !own) return next?.block.kind === 'quote' ? opened(clause) : null
  const { act, reliability } = cue
  const spans = {
    cue: spanOf(clause, { from: cue.at, to: cue.at + 1 }),
    source: spanOf(clause, own),
  }
  return { content: [], ...spans, act, reliability, pattern: 'orphan' }
}

/** "Weiss took the floor:" before a quotation that is set as a block: whoever the sentence begins with. */
function opened(clause: Clause): Found | null {
  const source = firstSubject(clause, clause.units.length - 1)
  if (!source) return null
  const speech = { cue: null, act: 'speech', reliability: 0, pattern: 'orphan' } as const
  return { content: [], source: spanOf(clause, source), ...speech }
}
