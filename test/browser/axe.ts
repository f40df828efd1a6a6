import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { View } from '../../scripts/browser/browser'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(options: { readonly runOnly?: readonly string[] }): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { html: string }[]
    }[]
  }>
}

/** What axe finds wrong in a view: the rule and where; by some rules alone, where they are named. */
export async function faultsOf(view: View, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.inject(AXE)
  return await view.evaluate(async (only) => {
    // Colours on their way from one theme to the other are of neither.
    for (const each of document.getAnimations()) {
      if (each instanceof CSSTransition) each.finish()
    }
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(only === null ? {} : { runOnly: only })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules ?? null)
}

/** By how many pixels a view is wider than its window. */
export const overflowOf = (view: View): Promise<number> =>
  view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
