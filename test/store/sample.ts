import type { KnownStatements } from '../../lib/index/known'
import { knownInMemory } from '../../lib/index/memory'
import type { VariantRecord } from '../../lib/pack/format'
import type { BundledPack } from '../../lib/pack/included'
import { readPack } from '../../lib/pack/read'
import { packText } from '../../lib/pack/write'
import type { VariantId } from '../../lib/statement/variant'
import { type Database, openDatabase } from '../../lib/store/database'
import type { Sizes } from '../../lib/store/segment-rows'
import { header, outlets, streamOf, variantRecord } from '../pack/sample'

const WORDS = ['grain', 'tariff', 'ferry', 'orchard', 'lantern', 'harvest', 'glacier', 'violin']

/** A pack of so many statements, each of its revision: no two revisions share a word's number. */
export async function packOf(
  revision: number,
  size = 5,
  rest: { readonly id?: string; readonly text?: (at: number) => string } = {},
): Promise<ReadableStream<Uint8Array>> {
  const text = rest.text ?? ((at) => wording(revision, at))
  const records: VariantRecord[] = Array.from({ length: size }, (_, at) =>
    variantRecord(`v${at}`, { text: text(at) }),
  )
  return streamOf(
    await packText({ ...header, id: rest.id ?? header.id, revision }, outlets, records),
  )
}

/** The same as a pack that comes with the program. */
export const bundledOf = (
  revision: number,
  size = 5,
  { id = header.id }: { readonly id?: string } = {},
): BundledPack => ({ id, revision, open: () => packOf(revision, size, { id }) })

const wording = (revision: number, at: number): string =>
  `The ${WORDS[at % WORDS.length]} of year ${revision} fed village ${at}. Nobody in edition${revision} went hungry.`

let names = 0

/** A name that no database of this run has had. */
export const freshName = (): string => `test ${++names}`

/** The database of a name, as a worker that has just started finds it. */
export async function opened(name = freshName()): Promise<Database> {
  const opening = await openDatabase({ name })
  if (!opening.ok) throw new Error(opening.reason)
  return opening.database
}

/** All rows of all tables, as plain data. */
export const contents = async (database: Database) => ({
  packs: await database.packs.toArray(),
  segments: await database.segments.toArray(),
  chunks: await database.chunks.toArray(),
  buckets: await database.buckets.toArray(),
})

/** The same with what was read, and the keys that are pinned. */
export const wholeContents = async (database: Database) => ({
  ...(await contents(database)),
  articles: await database.articles.toArray(),
  tail: await database.tail.toArray(),
  keys: await database.keys.toArray(),
})

/** So small that a few variants make many rows: segments, chunks and buckets. */
export const SMALL: Sizes = {
  chunkVariants: 2,
  bucketBytes: 32,
  segmentPassages: 6,
  batch: 1,
  rows: 2,
  together: 2,
}

/** Terms that tell the revisions apart, terms that all have, and one that none has. */
const TERMS = ['grain', 'tariff', 'villag', 'hungri', 'edition1', 'edition2', 'absent']

/** All that statements know of the sample packs, as plain data. */
export async function answers(known: KnownStatements) {
  const { passages, of } = await known.frequencies(TERMS)
  const postings = await known.postings(TERMS)
  const ids = [...postings.values()].flat().map(({ variant }) => variant)
  const missing = 'harbour/none' as VariantId
  const variants = await known.variants([...new Set(ids), missing])
  const { found } = await known.candidates([TERMS, ['hungri', 'absent'], []])
  return {
    passages,
    frequencies: [...of].sort(),
    postings: [...postings].sort(),
    candidates: found,
    variants: [...variants].sort(),
  }
}

/** The answers of an index in memory that holds one revision and nothing else. */
export async function expected(revision: number, size?: number) {
  const { variants } = await readPack(await packOf(revision, size))
  return answers(knownInMemory(variants))
}
