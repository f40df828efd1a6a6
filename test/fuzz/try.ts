import fc from 'fast-check'
import type { AnyTarget } from './target'

/** What trying a target came to; `broke` is the smallest input found that breaks it. */
export interface Tried {
  readonly target: string
  readonly cases: number
  readonly broke: { readonly input: unknown; readonly error: string } | null
}

/** Milliseconds: a smaller example is worth so much waiting. */
const SHRINKING = 60_000

/** Tries a target with so many inputs; the same seed gives the same ones. */
export async function tryTarget(
  target: AnyTarget,
  { seed, cases }: { readonly seed: number; readonly cases: number },
): Promise<Tried> {
  let failed = 0
  const property = fc.asyncProperty(target.inputs, async (input) => {
    // Once broken, smaller examples are looked for while it is worth it.
    if (failed > 0 && Date.now() - failed > SHRINKING) return
    try {
      await target.check(input)
    } catch (error) {
      failed ||= Date.now()
      throw error
    }
  })
  const found = await fc.check(property, { seed, numRuns: cases })
  if (!found.failed) return { target: target.name, cases: found.numRuns, broke: null }
  const [input] = found.counterexample ?? []
  const error = found.errorInstance instanceof Error ? found.errorInstance.stack : null
  return {
    target: target.name,
    cases: found.numRuns,
    broke: { input, error: error ?? 'no result' },
  }
}
