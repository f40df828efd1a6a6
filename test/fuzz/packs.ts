import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { PackError } from '../../lib/pack/failure'
import { LIMIT } from '../../lib/pack/format'
import type { Pack } from '../../lib/pack/read'
import { readBothWays } from '../pack/both-ways'
import { goodLines, header, outlets, sealed, streamOf, variants } from '../pack/sample'
import { changed, changes } from './bytes'
import { demand, type Target } from './target'
import { hostileText } from './texts'

const GOOD = [
  { t: 'pack', format: 1, ...header },
  ...outlets.map((outlet) => ({ t: 'outlet', ...outlet })),
  ...variants.map((variant) => ({ t: 'variant', ...variant })),
].map((record) => JSON.stringify(record))

/** A value of the wrong kind, or of the right one with something else in it. */
const value = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, 1e308, ''))
/** A record of which one field says something else. */
const line = fc
  .tuple(fc.constantFrom(...GOOD), fc.nat(), value, fc.boolean())
  .map(([good, place, instead, isGone]) => {
    const record = JSON.parse(good) as Record<string, unknown>
    const keys = Object.keys(record)
    const key = keys[place % keys.length] ?? 't'
    if (isGone) delete record[key]
    else record[key] = instead
    return JSON.stringify(record)
  })
const lines = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...GOOD) }, line, hostileText), {
    maxLength: 6,
  })
  .map((all) => [...sealed([...goodLines(3), ...all])])
const bytes = fc
  .tuple(fc.boolean(), changes)
  .map(([isZipped, all]) => [...changed(isZipped ? gzipSync(sealed(GOOD)) : sealed(GOOD), all)])

/**
 * Whatever a file holds: it is a pack whose fields keep to the limits, or it is refused by name; by an
 * import, which takes the fields of its lines, as by `readPack`.
 */
export const packs: Target<readonly number[]> = {
  name: 'packs',
  inputs: fc.oneof({ weight: 2, arbitrary: lines }, bytes),
  async check(given) {
    let pack: Pack
    try {
      pack = await readBothWays(streamOf(Uint8Array.from(given)))
    } catch (error) {
      if (error instanceof PackError) return
      throw error
    }
    const ids = new Set(pack.variants.map(({ id }) => id))
    demand(ids.size === pack.variants.length, 'an id stands twice')
    demand(pack.badLines.length <= 100, 'too many bad lines')
    for (const { text, before, after } of pack.variants) {
      demand(text.length > 0 && text.length <= LIMIT.text, `a text of ${text.length}`)
      demand((before + text + after).isWellFormed(), 'half a character')
    }
  },
}
