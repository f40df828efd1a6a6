import * as v from 'valibot'
import { startDigest } from './digest'
import { PackError } from './failure'
import { FORMAT, LIMIT, moment, type PackHeader, packSchema } from './format'

/**
 * What stands beside a pack's file in its `index.json`: who it is by, and which bytes it is. The
 * signature covers the index alone, byte by byte; `file.sha256` binds the data to it.
 */
export interface PackIndex extends PackHeader {
  /** Day after which its maker expects a newer one; null where he does not say. */
  readonly expires: string | null
  readonly statements: number
  readonly file: {
    readonly name: string
    readonly bytes: number
    /** Of the file as it is stored, chained by blocks of 2^20 bytes (digest.ts). */
    readonly sha256: string
  }
  /** As `ed25519:<base64>`. */
  readonly keys: readonly string[]
  /** Whether newer revisions appear at the address that this one has. */
  readonly isUpdatable: boolean
  /** The first version of this program that reads the pack as its maker means it, or null. */
  readonly minimumVersion: string | null
}

/** `not-an-index`: no JSON, or fields are missing or wrong. */
export type IndexFault = 'not-an-index' | 'newer-format'

/** Bytes: an index is read by people. */
export const LARGEST_INDEX = 64 * 1024
const MOST_KEYS = 8

/** As extensions are numbered: up to four numbers. */
const VERSION = /^\d{1,5}(?:\.\d{1,5}){0,3}$/u

const { id, revision, title, license, attribution, language, created } = packSchema.entries

/** Unknown fields are ignored, and not stored (trust D-2). */
const schema = v.object({
  format: v.literal(FORMAT),
  ...{ id, revision, title, license, attribution, language, created },
  expires: v.optional(v.nullable(moment), null),
  counts: v.object({ statements: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  file: v.object({
    name: v.pipe(v.string(), v.maxLength(LIMIT.name), v.regex(/^[\w.-]+$/u)),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMIT.bytes)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  }),
  keys: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^ed25519:[\w+/]{43}=$/u))), v.maxLength(MOST_KEYS)),
    [],
  ),
  isUpdatable: v.optional(v.boolean(), false),
  minimumVersion: v.optional(v.nullable(v.pipe(v.string(), v.regex(VERSION))), null),
})

/** The index that bytes hold, or why they hold none. */
export function readIndex(bytes: Uint8Array): PackIndex | IndexFault {
  if (bytes.length > LARGEST_INDEX) return 'not-an-index'
  const record = parsed(bytes)
  const format = record && 'format' in record ? record.format : null
  if (typeof format === 'number' && format > FORMAT) return 'newer-format'
  const read = v.safeParse(schema, record)
  if (!read.success) return 'not-an-index'
  const { counts, format: _format, ...index } = read.output
  return { ...index, statements: counts.statements }
}

/** Whether a pack wants a later version of the program than this one. */
export function needsLater({ minimumVersion }: PackIndex, version: string): boolean {
  const wanted = numbersOf(minimumVersion ?? '')
  const here = numbersOf(version)
  const at = wanted.findIndex((number, place) => number !== (here[place] ?? 0))
  return at !== -1 && (wanted[at] ?? 0) > (here[at] ?? 0)
}

const numbersOf = (version: string): number[] => version.split('.').map(Number)

function parsed(bytes: Uint8Array): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' ? value : null
  } catch {
    // Neither UTF-8 nor JSON: no index either way.
    return null
  }
}

/** An index as it is published; the same index gives the same bytes. */
export function indexText({ statements, file, keys, expires, ...rest }: PackIndex): string {
  const { isUpdatable, minimumVersion, ...header } = rest
  const { id, revision, title, license, attribution, language, created } = header
  const about = { format: FORMAT, id, revision, title, license, attribution, language, created }
  const bound = { expires, counts: { statements }, file, keys, isUpdatable, minimumVersion }
  return `${JSON.stringify({ ...about, ...bound }, null, 2)}\n`
}

/** The bytes as they come; at their end a PackError where they are not those of the index. */
export function boundTo(
  { bytes, sha256 }: PackIndex['file'],
  source: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const digest = startDigest()
  let taken = 0
  return source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      async transform(chunk, controller) {
        taken += chunk.length
        if (taken > bytes) throw new PackError('changed')
        await digest.add(chunk)
        controller.enqueue(chunk)
      },
      async flush() {
        if (taken !== bytes || (await digest.hex()) !== sha256) throw new PackError('changed')
      },
    }),
  )
}
