import type { FlowLine } from './flow'

/** A line that was taken out of the article or put into it, and the rule that did so last. */
export interface Decision {
  readonly text: string
  readonly kept: boolean
  readonly rule: string
}

/** A line of the page, whether it belongs to the article as far as is known, and why. */
export interface Judged {
  readonly line: FlowLine
  readonly kept: boolean
  /** The last rule that changed `kept`; null where none has. */
  readonly rule: string | null
}

const PROSE = {
  /** From so many characters on, a line with an end of sentence reads as prose. */
  length: 80,
  /** A line of which more stands in links points elsewhere. */
  linked: 0.4,
} as const

const SENTENCE_END = /[.!?…。！？]["'”’»“)\]]{0,2}$/u
/** So many characters it takes in at most: a line may have a million. */
const END = 3

/** Whether a line's last sentence has an end. */
export const endsSentence = ({ text }: FlowLine): boolean => SENTENCE_END.test(text.slice(-END))

/** Whether a line reads as a paragraph of a report. */
export const isProse = (line: FlowLine): boolean =>
  line.text.length >= PROSE.length &&
  line.linked < line.text.length * PROSE.linked &&
  endsSentence(line)

/** Whether a line is too short for a paragraph and no sentence either. */
export const isScrap = (line: FlowLine): boolean =>
  line.text.length < PROSE.length && !endsSentence(line)

/** The line taken out, where a rule says so. */
export const drop = (judged: Judged, rule: string | null): Judged =>
  rule && judged.kept ? { ...judged, kept: false, rule } : judged

/** The line put in, where a rule says so. */
export const add = (judged: Judged, rule: string | null): Judged =>
  rule && !judged.kept ? { ...judged, kept: true, rule } : judged
