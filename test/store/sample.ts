// Before Dexie, which takes what it finds when it is loaded.
import 'fake-indexeddb/auto'
import type { VariantRecord } from '../../lib/pack/format'
import { packText } from '../../lib/pack/write'
import { type Database, openDatabase } from '../../lib/store/database'
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

export const wording = (revision: number, at: number): string =>
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
  variants: await database.variants.toArray(),
  passages: await database.passages.toArray(),
})
