import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { sourcesIn } from './source-files'

// The analyser's own program for this platform is not needed; its port to JavaScript is enough.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

interface Found {
  readonly pattern: string
  readonly flags: string
}

/** Milliseconds after which a pattern counts as not decided. */
const PATIENCE = 20_000

/** Every regular expression that is written in a file, and whether it makes others as it runs. */
function patternsIn(path: string, text: string): { written: Found[]; makes: boolean } {
  const written: Found[] = []
  let makes = false
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && node.regex) written.push(node.regex as Found)
    if ('callee' in node && 'type' in node && /^(?:New|Call)Expression$/u.test(String(node.type))) {
      if ((node.callee as { name?: string }).name === 'RegExp') makes = true
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'regex') walk(value)
  }
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }))
  return { written, makes }
}

/**
 * What the analyser says of a pattern: by what follows from it, where that can be had; else by trying
 * texts of a fixed seed, as texts of chance were now and then taken for slow on a busy machine.
 */
function checked(pattern: string, flags: string) {
  const exact = checkSync(pattern, flags, { timeout: PATIENCE, checker: 'automaton' })
  if (exact.status !== 'unknown') return exact
  return checkSync(pattern, flags, { timeout: PATIENCE, checker: 'fuzz', randomSeed: SEED })
}

/** Any will do that is always the same. */
const SEED = 20261122

/** Patterns that are put together from names of signs, all of them our own, once as they are loaded. */
const MAKERS = ['lib/page/headline.ts', 'lib/page/text-model.ts']

describe('no text makes a regular expression slow', () => {
  const files = sourcesIn('lib', 'components', 'entrypoints', 'cli')
    .filter(({ path }) => !path.endsWith('.d.ts'))
    .map(({ path, text }) => ({ path, ...patternsIn(path, text) }))
  const cases = files.flatMap(({ path, written }) =>
    written.map(({ pattern, flags }) => [path, pattern, flags] as const),
  )

  test('they are found', () => {
    expect(cases.length).toBeGreaterThan(100)
  })

  const seen = new Set<string>()
  const once = cases.filter(([, pattern, flags]) => {
    const isNew = !seen.has(`/${pattern}/${flags}`)
    seen.add(`/${pattern}/${flags}`)
    return isNew
  })

  test.each(once)('%s: /%s/%s', { timeout: 3 * PATIENCE }, (_, pattern, flags) => {
    const { status, ...rest } = checked(pattern, flags)
    expect(status, JSON.stringify('complexity' in rest ? rest.complexity : rest)).toBe('safe')
  })

  test('none is made of what stands in a text', () => {
    expect(files.filter(({ makes }) => makes).map(({ path }) => path)).toEqual(MAKERS)
  })
})
