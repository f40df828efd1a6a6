import * as v from 'valibot'
import { type Fields, statementCount } from '../index/segment/fields'
import type { Variant } from '../statement/variant'
import { plainBytes, type Taken } from './bytes'
import { type BadLine, PackError } from './failure'
import { complaint, OWN, OWN_FORMAT, type PackHeader, packSchema } from './format'
import { lineBytes } from './lines'
import type { ReadingRecord } from './own-format'
import { readFields } from './read-fields'
import { decodedLines, parsedLine, type Reading, readLine, startReading } from './reading'

/** A pack whose header has been read and whose records have not. */
export interface OpenedPack {
  readonly header: PackHeader
  /**
   * The variants, as many at a time as a chunk of bytes holds; returns the lines that were left out.
   * Until it has returned, nothing of the pack is proven: a PackError at the end refuses all of it.
   */
  readonly variants: AsyncGenerator<readonly Variant[], readonly BadLine[]>
  /** The same as fields, so many or some more at a time, instead of as variants: for a million of them. */
  fields(most: number, spare: () => Fields): AsyncGenerator<Fields, readonly BadLine[]>
  /** When the reader read the articles, by their ids: filled as variants come; null in format 1. */
  readonly readings: ReadonlyMap<string, ReadingRecord> | null
  /** The digest of all of it, proven; it is read for that alone, and nothing else can be had of it. */
  proof(): Promise<string>
  /** Lets go of the source without reading further. */
  close(): Promise<void>
}

/** A whole pack: its variants in the order of its lines, and the lines that were left out. */
export interface Pack {
  readonly header: PackHeader
  readonly variants: readonly Variant[]
  readonly badLines: readonly BadLine[]
}

/**
 * Opens a pack, plain or gzip, and reads its header; memory stays bounded however long the pack is.
 * Throws PackError, from here or from `variants`, and nothing else. Aborting its signal ends the source: the
 * pack is then `incomplete`.
 */
export async function openPack(
  bytes: ReadableStream<Uint8Array>,
  taken: Taken = {},
): Promise<OpenedPack> {
  const batches = lineBytes(plainBytes(bytes, taken))
  try {
    const { done, value } = await batches.next()
    const [first, ...rest] = done ? [] : value
    if (!first) throw new PackError('not-a-pack')
    const { header, isOwn } = headerOf(first)
    const reading = await startReading(header.id, first, isOwn)
    return {
      header,
      readings: reading.readings,
      variants: variantsOf(reading, rest, batches),
      proof: () => proofOf(reading, variantsOf(reading, rest, batches)),
      fields: (most, spare) => fieldsOf(reading, chained(rest, batches), { most, spare }),
      close: async () => void (await batches.return()),
    }
  } catch (error) {
    await batches.return()
    throw error
  }
}

/** A whole pack at once, for packs that fit into memory. Throws PackError. */
export async function readPack(bytes: ReadableStream<Uint8Array>): Promise<Pack> {
  const { header, variants } = await openPack(bytes)
  const all: Variant[] = []
  for (;;) {
    const { done, value } = await variants.next()
    if (done) return { header, variants: all, badLines: value }
    for (const variant of value) all.push(variant)
  }
}

function headerOf(bytes: Uint8Array): { readonly header: PackHeader; readonly isOwn: boolean } {
  const line = parsedLine(bytes)
  if (!line || !('t' in line) || line.t !== 'pack') throw new PackError('not-a-pack', { line: 1 })
  if ('format' in line && typeof line.format === 'number' && line.format > OWN_FORMAT) {
    throw new PackError('newer-format', { line: 1 })
  }
  const parsed = v.safeParse(packSchema, line)
  if (!parsed.success) {
    const badLines = [{ line: 1, why: complaint(parsed.issues) }]
    throw new PackError('not-a-pack', { line: 1, badLines })
  }
  const { format, id, revision, title, license, attribution, language, created } = parsed.output
  const isOwn = format === OWN_FORMAT
  if (isOwn && id !== OWN) {
    const badLines = [{ line: 1, why: 'has a format that is for the id "mine" alone' }]
    throw new PackError('not-a-pack', { line: 1, badLines })
  }
  return { header: { id, revision, title, license, attribution, language, created }, isOwn }
}

async function* variantsOf(
  reading: Reading,
  first: readonly Uint8Array[],
  batches: AsyncGenerator<readonly Uint8Array[], void>,
): AsyncGenerator<readonly Variant[], readonly BadLine[]> {
  try {
    let lines = first
    for (;;) {
      const variants: Variant[] = []
      for (const line of decodedLines(lines)) {
        const read = readLine(reading, line)
        const variant = read instanceof Promise ? await read : read
        if (variant) variants.push(variant)
      }
      if (variants.length > 0) yield variants
      const next = await batches.next()
      if (next.done) break
      lines = next.value
    }
    if (reading.proof === null) throw new PackError('incomplete', { line: reading.line })
    return reading.badLines
  } finally {
    await batches.return()
  }
}

async function proofOf(reading: Reading, variants: OpenedPack['variants']): Promise<string> {
  for await (const _ of variants);
  return reading.proof ?? ''
}

async function* chained(
  first: readonly Uint8Array[],
  batches: AsyncGenerator<readonly Uint8Array[], void>,
): AsyncGenerator<readonly Uint8Array[], void> {
  yield first
  yield* batches
}

async function* fieldsOf(
  reading: Reading,
  batches: AsyncGenerator<readonly Uint8Array[], void>,
  { most, spare }: { readonly most: number; spare(): Fields },
): AsyncGenerator<Fields, readonly BadLine[]> {
  let fields = spare()
  for await (const lines of batches) {
    for (const line of lines) {
      const waits = readFields(reading, line, fields)
      if (waits) await waits
    }
    if (statementCount(fields) < most) continue
    yield fields
    fields = spare()
  }
  if (statementCount(fields) > 0) yield fields
  if (reading.proof === null) throw new PackError('incomplete', { line: reading.line })
  return reading.badLines
}
