import * as v from 'valibot'
import { startDigest } from './digest'
import { PackError } from './failure'
import {
  complaint,
  endSchema,
  FORMAT,
  type OutletRecord,
  outletSchema,
  type PackHeader,
  packSchema,
  type VariantRecord,
  variantSchema,
} from './format'

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
  const encoder = new TextEncoder()
  const digest = startDigest()
  const outletIds = new Set<string>()
  const variantIds = new Set<string>()
  let written = 0
  const add = async (schema: v.GenericSchema, record: object): Promise<string> => {
    const text = lineOf(schema, record, written + 1)
    await digest.add(encoder.encode(text))
    written += 1
    return text
  }
  const refuse = (why: string): never => {
    throw refused(written + 1, why)
  }

  yield await add(packSchema, { ...header, t: 'pack', format: FORMAT })
  for (const outlet of outlets) {
    if (outletIds.has(outlet.id)) refuse('repeats the id of an outlet')
    outletIds.add(outlet.id)
    yield await add(outletSchema, { ...outlet, t: 'outlet' })
  }
  for await (const variant of variants) {
    if (!outletIds.has(variant.outlet)) refuse('names an outlet that is not there')
    if (variantIds.has(variant.id)) refuse('repeats the id of a variant')
    variantIds.add(variant.id)
    yield await add(variantSchema, { ...variant, t: 'variant' })
  }
  const records = written - 1
  yield await add(endSchema, { t: 'end', records, sha256: await digest.hex() })
}

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
  if (!parsed.success) throw refused(line, complaint(parsed.issues))
  return `${JSON.stringify(parsed.output)}\n`
}

const refused = (line: number, why: string): PackError =>
  new PackError('bad-lines', { line, badLines: [{ line, why }] })
