import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { bareExtension } from '../../scripts/browser/bare-extension.ts'
import type { Page } from '../../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser, howToGet } from '../../scripts/browser/find.ts'
import { launch } from '../../scripts/browser/launch.ts'
import type { Soaked } from './page.ts'

const POLL_MS = 200
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/**
 * Does the steps of a seed in a real browser, in a bare extension that holds the store and nothing
 * else: imports, readings, deletions, folds, in a worker that is killed now and then. `told` hears
 * how far it is. Gives what was wrong.
 */
export async function soakIn(
  kind: BrowserKind,
  { seed, steps }: { readonly seed: number; readonly steps: number },
  told: (step: number) => void = () => {},
): Promise<Soaked> {
  const names = kind === 'firefox' ? (['firefox'] as const) : (['chromium', 'chrome'] as const)
  const found = findBrowser(names)
  if (!found) throw new Error(howToGet(names))
  const extension = await bareExtension(kind, {
    page: 'soak',
    scripts: { soak: here('page.ts'), work: here('work.ts') },
  })
  const browser = await launch(kind, { path: found.path, extension, headless: true })
  try {
    return await soakOn(await browser.extensionPage('soak.html'), { seed, steps }, told)
  } finally {
    await browser.close()
    rmSync(extension, { recursive: true, force: true })
  }
}

type Soaking = {
  readonly soak: {
    begin(seed: number, steps: number): void
    state(): { done: boolean; step: number; answer: (Soaked & { error?: string }) | null }
  }
}

async function soakOn(
  page: Page,
  { seed, steps }: { readonly seed: number; readonly steps: number },
  told: (step: number) => void,
): Promise<Soaked> {
  await page.until(() => 'soak' in globalThis)
  await page.evaluate(
    (first, second) => (globalThis as unknown as Soaking).soak.begin(first, second),
    seed,
    steps,
  )
  for (;;) {
    await pause(POLL_MS)
    const state = await page.evaluate(() =>
      JSON.stringify((globalThis as unknown as Soaking).soak.state()),
    )
    const { done, step, answer } = JSON.parse(state) as ReturnType<Soaking['soak']['state']>
    told(step)
    if (!done || !answer) continue
    if (answer.error) throw new Error(`seed ${seed}, step ${step}: ${answer.error}`)
    return answer
  }
}
