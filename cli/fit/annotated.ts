import { readFileSync } from 'node:fs'
import { blocksOf } from '../../lib/article'
import { type Reading, readArticle } from '../../lib/attribution/reading'
import type { Span } from '../../lib/text/span'

/** One attribution as annotated. */
export interface Gold {
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly source: Span | null
  readonly inTitle: boolean
}

export interface Annotated {
  readonly id: string
  readonly reading: Reading
  readonly attributions: readonly Gold[]
}

/** The annotated articles of a JSON Lines file, cut up as `attribute` cuts them. */
export function readAnnotated(file: string, language: string): Annotated[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, title, text, attributions } = JSON.parse(line)
      return { id, reading: readingOf(text, title, language), attributions }
    })
}

const readingOf = (text: string, title: string, language: string): Reading =>
  readArticle({
    url: null,
    canonicalUrl: null,
    outlet: { name: null, domain: null, kind: 'news' },
    title: title ?? '',
    byline: null,
    publishedAt: null,
    language,
    text,
    blocks: blocksOf(text),
    partial: false,
  })
