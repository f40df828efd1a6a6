import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { View } from '../../scripts/browser/browser'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { html: string }[]
    }[]
  }>
}

/** What axe finds wrong in a view: the rule and where. */
export async function faultsOf(view: View): Promise<readonly string[]> {
  await view.inject(AXE)
  return await view.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

/** By how many pixels a view is wider than its window. */
export const overflowOf = (view: View): Promise<number> =>
  view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
