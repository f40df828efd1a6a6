import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { recordsOf } from '../../lib/pack/convert'
import { type BadLine, PackError } from '../../lib/pack/failure'
import type { PackHeader } from '../../lib/pack/format'
import { openPack } from '../../lib/pack/read'
import type { Variant } from '../../lib/statement/variant'
import { LineError } from '../json-lines'
import { outletOf, type Spooled } from './spooled'

/** A pack on the disk, being read. */
export interface PackFile {
  readonly header: PackHeader
  /** Once it has ended, the pack is proven whole. Throws LineError where it is not. */
  variants(): AsyncGenerator<Variant, readonly BadLine[]>
}

/** Opens a pack. Throws LineError that names the file and says why it is none. */
export async function openPackFile(file: string): Promise<PackFile> {
  const { header, variants } = await named(file, () =>
    openPack(Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>),
  )
  return {
    header,
    async *variants() {
      for (;;) {
        const { done, value } = await named(file, () => variants.next())
        if (done) return value
        yield* value
      }
    },
  }
}

/** A variant of a pack as a record again, its outlet beside it. */
export function spooledAgain(variant: Variant): Spooled {
  const outlet = outletOf(variant.outlet)
  const { variants } = recordsOf([variant])
  return { outlet, variant: { ...(variants[0] as Spooled['variant']), outlet: outlet.id } }
}

async function named<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof PackError) throw new LineError(`${file}: ${error.message}`)
    throw error
  }
}
