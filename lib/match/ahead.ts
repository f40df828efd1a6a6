import type { Article } from '../article'
import { termsOf } from '../index/terms'
import { lexiconFor } from '../lexicon/lexicon-for'
import { passagesOf } from '../statement/passage'
import { findQuotations } from '../text/quotation'
import { read } from '../text/span'

/**
 * The terms of each passage that stands in quotation marks: most of what will be looked up for an
 * article, and known before anybody has asked who says what, which takes as long as to read it.
 */
export function quotedTerms({ text, blocks, language }: Article): string[][] {
  const lexicon = lexiconFor(language)
  return findQuotations(text, blocks, lexicon)
    .filter(({ depth }) => depth === 0)
    .map((span) => read(text, span))
    .flatMap((words) =>
      passagesOf(words, lexicon).map((span) => termsOf(read(words, span), language)),
    )
}
