import * as v from 'valibot'
import { type Digest, startDigest } from './digest'
import { PackError } from './failure'
import {
  complaint,
  endSchema,
  FORMAT,
  type OutletRecord,
  OWN_FORMAT,
  outletSchema,
  type PackHeader,
  packSchema,
  type VariantRecord,
  variantSchema,
} from './format'
import { addId, type IdSet, startIdSet } from './id-set'
import {
  type OwnVariantRecord,
  ownVariantSchema,
  type ReadingRecord,
  readingSchema,
} from './own-format'

/**
 * The lines of a pack, each with its line feed. The same records give the same bytes: keys stand in
 * the order of the format, records in the order given. Throws PackError with the number of the line
 * that the format does not admit, that repeats an id, or whose outlet is not among the outlets.
 */
export async function* writePack(
  header: PackHeader,
  outlets: Iterable<OutletRecord>,
  variants: Iterable<VariantRecord> | AsyncIterable<VariantRecord>,
): AsyncGenerator<string, void> {
  const writing = startWriting()
  yield await add(writing, packSchema, { ...header, t: 'pack', format: FORMAT })
  yield* addOutlets(writing, outlets)
  for await (const variant of variants) yield await addVariant(writing, variantSchema, variant)
  yield await end(writing)
}

/** The same for a reader's own statements, each reading before its article's variants. */
export async function* writeOwnPack(
  header: PackHeader,
  outlets: Iterable<OutletRecord>,
  records: AsyncIterable<ReadingRecord | OwnVariantRecord>,
): AsyncGenerator<string, void> {
  const writing = startWriting()
  yield await add(writing, packSchema, { ...header, t: 'pack', format: OWN_FORMAT })
  yield* addOutlets(writing, outlets)
  for await (const record of records) {
    if ('text' in record) yield await addVariant(writing, ownVariantSchema, record)
    else yield await add(writing, readingSchema, { ...record, t: 'reading' })
  }
  yield await end(writing)
}

interface Writing {
  readonly digest: Digest
  readonly outlets: Set<string>
  /** In 16 bytes each: a pack may have a million. */
  readonly variants: IdSet
  /** Lines so far. */
  written: number
}

const startWriting = (): Writing => ({
  digest: startDigest(),
  outlets: new Set(),
  variants: startIdSet(),
  written: 0,
})

const UTF8 = new TextEncoder()

async function add(writing: Writing, schema: v.GenericSchema, record: object): Promise<string> {
  const text = lineOf(schema, record, writing.written + 1)
  await writing.digest.add(UTF8.encode(text))
  writing.written += 1
  return text
}

async function* addOutlets(
  writing: Writing,
  outlets: Iterable<OutletRecord>,
): AsyncGenerator<string, void> {
  for (const outlet of outlets) {
    if (writing.outlets.has(outlet.id)) throw refused(writing, 'repeats the id of an outlet')
    writing.outlets.add(outlet.id)
    yield await add(writing, outletSchema, { ...outlet, t: 'outlet' })
  }
}

function addVariant(
  writing: Writing,
  schema: v.GenericSchema,
  variant: VariantRecord,
): Promise<string> {
  if (!writing.outlets.has(variant.outlet))
    throw refused(writing, 'names an outlet that is not there')
  if (!addId(writing.variants, variant.id)) throw refused(writing, 'repeats the id of a variant')
  return add(writing, schema, { ...variant, t: 'variant' })
}

const end = async (writing: Writing): Promise<string> =>
  add(writing, endSchema, {
    t: 'end',
    records: writing.written - 1,
    sha256: await writing.digest.hex(),
  })

/** A whole pack as one text, for packs that fit into memory. Throws as `writePack` does. */
export async function packText(
  header: PackHeader,
  outlets: Iterable<OutletRecord>,
  variants: Iterable<VariantRecord> | AsyncIterable<VariantRecord>,
): Promise<string> {
  const lines: string[] = []
  for await (const line of writePack(header, outlets, variants)) lines.push(line)
  return lines.join('')
}

/** A schema rebuilds what it admits key by key, in its own order: hence the same bytes. */
function lineOf(schema: v.GenericSchema, record: object, line: number): string {
  const parsed = v.safeParse(schema, record)
  if (!parsed.success) throw refusedAt(line, complaint(parsed.issues))
  return `${JSON.stringify(parsed.output)}\n`
}

const refused = ({ written }: Writing, why: string): PackError => refusedAt(written + 1, why)

const refusedAt = (line: number, why: string): PackError =>
  new PackError('bad-lines', { line, badLines: [{ line, why }] })
