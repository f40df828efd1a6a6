import { readFileSync } from 'node:fs'
import { readPack } from '../lib/pack/read'
import type { Variant } from '../lib/statement/variant'

/** The variants of the pack that ships with the extension. */
export async function bundledVariants(): Promise<readonly Variant[]> {
  const bytes = readFileSync(new URL('../packs/bundled.jsonl', import.meta.url))
  return (await readPack(new Blob([bytes]).stream())).variants
}
