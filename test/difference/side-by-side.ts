import { piecesOf } from '../../lib/difference/pieces'
import { runsOf, type Side } from '../../lib/difference/runs'
import { wordDifferences } from '../../lib/difference/words'
import { wordsOf } from '../../lib/index/word'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import { align } from '../../lib/match/align'
import type { Span } from '../../lib/text/span'

interface Spans {
  readonly kind: string
  readonly here: Span | null
  readonly there: Span | null
}

const sideOf = (text: string, language: string): Side => {
  const span = { start: 0, end: text.length }
  return { text, span, words: wordsOf(text, span, lexiconFor(language)) }
}

/**
 * What is told of two passages, given as one line with a bar between them: each run and each
 * difference by its kind and the words of either side as printed ("-" where there are none).
 */
export function sideBySide(pair: string, language = 'en') {
  const [here, there] = pair.split(' | ').map((text) => sideOf(text, language)) as [Side, Side]
  const aligned = { here: here.words, there: there.words, links: align(here.words, there.words) }
  const pieces = piecesOf(aligned)
  const lexicon = lexiconFor(language)
  const read = ({ text }: Side, span: Span | null): string =>
    (span && text.slice(span.start, span.end).trim()) || '-'
  const told = (each: Spans): string =>
    `${each.kind}: ${read(here, each.here)} ~ ${read(there, each.there)}`
  const runs = runsOf(here, there, pieces)
  return {
    runs: runs.map(told),
    /** Each run as it is marked on either side, with the spaces and marks that belong to it. */
    marked: runs.map((run) => [
      here.text.slice(run.here.start, run.here.end),
      there.text.slice(run.there.start, run.there.end),
    ]),
    differences: wordDifferences({ here, there, aligned, pieces, lexicon }).map(told),
  }
}
