import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { attribute } from '../lib/attribution/attribute'
import { jointsOf } from '../lib/difference/cut'
import type { KnownStatements } from '../lib/index/known'
import { knownInMemory } from '../lib/index/memory'
import { PackError } from '../lib/pack/failure'
import { readPack } from '../lib/pack/read'
import { placesInArticle } from '../lib/statement/place'
import type { Statement } from '../lib/statement/statement'
import { statementsOf } from '../lib/statement/statements'
import type { Variant, VariantId } from '../lib/statement/variant'
import { variantsOf } from '../lib/statement/variants'
import type { Span } from '../lib/text/span'
import { articleOf, articleRecord } from './article-record'
import { jsonLines, LineError } from './json-lines'

/** Known statements read from files, and where their words stand in the articles they came from. */
export interface KnownFiles {
  readonly known: KnownStatements
  /** The span of a variant's text in its article's text; in the variant's own text for a pack. */
  place(variant: Variant, span: Span): Span
  /** The offsets at which a variant's text was put together; none for a pack. */
  joints(variant: Variant): number[]
}

/** Reads each file, a pack or JSON Lines of articles. Throws LineError with the line at fault. */
export async function knownFromFiles(files: readonly string[]): Promise<KnownFiles> {
  const variants: Variant[] = []
  const statements = new Map<VariantId, Statement>()
  for (const file of files) {
    if (await isPack(file)) {
      for (const variant of await variantsOfPack(file)) variants.push(variant)
      continue
    }
    for await (const [variant, statement] of variantsOfArticles(file)) {
      variants.push(variant)
      statements.set(variant.id, statement)
    }
  }
  return {
    known: knownInMemory(variants),
    place(variant, span) {
      const statement = statements.get(variant.id)
      return statement ? hull(placesInArticle(statement, span), span) : span
    },
    joints(variant) {
      const statement = statements.get(variant.id)
      return statement ? jointsOf(statement) : []
    },
  }
}

/** The smallest span that covers all of them; `fallback` where there are none. */
export function hull(spans: readonly Span[], fallback: Span): Span {
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { start: first.start, end: last.end } : fallback
}

const GZIP_MAGIC = 0x1f
/** The header line of a pack says so within its first bytes. */
const HEAD = 256

async function isPack(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: HEAD - 1 })) {
    const bytes: Buffer = chunk
    return bytes[0] === GZIP_MAGIC || /"t"\s*:\s*"pack"/u.test(bytes.toString('utf8'))
  }
  return false
}

async function variantsOfPack(file: string): Promise<readonly Variant[]> {
  try {
    return (await readPack(Readable.toWeb(createReadStream(file)) as ReadableStream)).variants
  } catch (error) {
    if (error instanceof PackError) throw new LineError(`${file}: ${error.message}`)
    throw error
  }
}

async function* variantsOfArticles(file: string): AsyncGenerator<[Variant, Statement]> {
  for await (const line of jsonLines(createReadStream(file), file)) {
    const record = articleRecord(line)
    const article = articleOf(record)
    const statements = statementsOf(article, attribute(article)).filter(({ credited }) => credited)
    const variants = variantsOf(article, statements, record.id)
    for (const [at, variant] of variants.entries()) {
      const statement = statements[at]
      if (statement) yield [variant, statement]
    }
  }
}
