import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Page } from '../../scripts/browser/browser.ts'
import { type BrowserKind, findBrowser, howToGet } from '../../scripts/browser/find.ts'
import { launch } from '../../scripts/browser/launch.ts'
import type { Soaked } from './page.ts'

const POLL_MS = 200

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
  const extension = await bareExtension(kind)
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

async function bareExtension(kind: BrowserKind): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-soak-'))
  for (const name of ['page', 'work']) {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
          formats: ['es'],
          fileName: () => `${name}.js`,
        },
      },
    })
  }
  const gecko = {
    id: 'as-quoted@as-quoted.org',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  }
  const manifest = {
    manifest_version: 3,
    name: 'Soak',
    version: '1',
    permissions: ['unlimitedStorage'],
    action: { default_popup: 'soak.html' },
    background: kind === 'firefox' ? { scripts: ['idle.js'] } : { service_worker: 'idle.js' },
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko } } : {}),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'idle.js'), '')
  const script = '<script type="module" src="page.js"></script>'
  writeFileSync(join(folder, 'soak.html'), `<!doctype html><title>Soak</title>${script}`)
  return folder
}
