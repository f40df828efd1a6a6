import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { packText } from '../../lib/pack/write'
import { openPackFile, spooledAgain } from './pack-file'
import type { Spooled } from './spooled'

interface Drawn extends Spooled {
  readonly rank: string
}

/**
 * Writes a pack of `count` variants of another, drawn by the digest of their ids and the seed: the
 * same call gives the same bytes, and memory is that of the sample. Answers how many there are.
 */
export async function samplePack(
  file: string,
  output: string,
  { count, seed }: { readonly count: number; readonly seed: string },
): Promise<number> {
  const pack = await openPackFile(file)
  const rankOf = (id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  let drawn: Drawn[] = []
  const trim = (): void => {
    drawn = drawn.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count)
  }
  for await (const variant of pack.variants()) {
    const spooled = spooledAgain(variant)
    drawn.push({ ...spooled, rank: rankOf(spooled.variant.id) })
    if (drawn.length >= 2 * count + 1_000) trim()
  }
  trim()
  const outlets = new Map(drawn.map(({ outlet }) => [outlet.id, outlet]))
  const byId = <Record extends { readonly id: string }>(a: Record, b: Record): number =>
    a.id < b.id ? -1 : 1
  const text = await packText(
    { ...pack.header, id: `${pack.header.id}.sample`, title: `Sample of: ${pack.header.title}` },
    [...outlets.values()].toSorted(byId),
    drawn.map(({ variant }) => variant).toSorted(byId),
  )
  writeFileSync(output, gzipSync(text, { level: 9 }))
  return drawn.length
}
