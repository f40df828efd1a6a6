import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { compare } from '../lib/compare'
import type { Comparison } from '../lib/comparison'
import { csvOf } from '../lib/interchange/csv'
import { jsonLdOf } from '../lib/interchange/json-ld'
import { extract } from '../lib/page/extract'
import { worthShowing } from '../lib/telling/listing'
import { inWords } from './compare-words'
import { documentOf } from './extract'
import { knownFromFiles } from './known-file'
import { outputHasColor, styleFor } from './paint'
import { UsageError } from './usage-error'
import { type MessageKey, message } from './words'

export interface CompareOptions {
  readonly url?: string
  readonly pack?: readonly string[]
  readonly json?: boolean
  /** `csv` or `json-ld`: the comparison for other programs. */
  readonly as?: string
}

const BUNDLED_PACK = 'packs/bundled.jsonl'

/**
 * `as-quoted compare`: what the popup shows of a page (a file, or standard input where it is null),
 * in words; with `json` the comparison itself.
 */
export async function comparePage(page: string | null, options: CompareOptions): Promise<string> {
  const html = page === null ? await readAll(process.stdin) : await readFile(fileOf(page), 'utf8')
  const result = extract(documentOf(html), options.url ?? '')
  if (!result.ok) {
    return options.json
      ? `${JSON.stringify({ reason: result.reason })}\n`
      : `${message(REASONS[result.reason])}\n`
  }
  const packs = options.pack?.map(fileOf) ?? [join(import.meta.dirname, '../..', BUNDLED_PACK)]
  const { known } = await knownFromFiles(packs)
  const comparison = worthShowing(await compare(result.article, known))
  const other = options.as === undefined ? null : EXCHANGED[options.as]
  if (other === undefined) throw new UsageError('--as must be csv or json-ld')
  if (other !== null) return other(comparison)
  return options.json
    ? `${JSON.stringify(comparison)}\n`
    : inWords(comparison, styleFor(outputHasColor()))
}

const EXCHANGED: Readonly<Record<string, (comparison: Comparison) => string>> = {
  csv: csvOf,
  'json-ld': (comparison) => `${JSON.stringify(jsonLdOf(comparison), null, 2)}\n`,
}

const REASONS = {
  'not-an-article': 'notArticle',
  'too-short': 'tooShort',
  'too-large': 'tooLarge',
  unreadable: 'unreadable',
} as const satisfies Record<string, MessageKey>

/** npm runs scripts in the project's folder; the caller's own folder is what a path means. */
const fileOf = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path)
