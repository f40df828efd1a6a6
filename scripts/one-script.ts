import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * The source of one script for any page, from a module and all that it imports: what a test or a
 * benchmark has a page run. What the module exports stands in the global `name`.
 */
export async function oneScript(module: URL, name: string): Promise<string> {
  const entry = fileURLToPath(module)
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const [chunk] = first && 'output' in first ? first.output : []
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built`)
  return chunk.code
}
