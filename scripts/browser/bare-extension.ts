import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { BrowserKind } from './find.ts'

/** An extension of one page that holds a part of the program and nothing else. */
export interface Bare {
  /** Of the page, without `.html`; its script has the same name. */
  readonly page: string
  /** The source of each script, by the script's name without `.js`; the page's is among them. */
  readonly scripts: Readonly<Record<string, string>>
}

const GECKO = {
  id: 'as-quoted@as-quoted.org',
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['none'] },
}

/** One file for each script, as it runs in a page or a thread. */
async function bundle(folder: string, scripts: Bare['scripts']): Promise<void> {
  for (const [name, entry] of Object.entries(scripts)) {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
      },
    })
  }
}

/** Builds such an extension for a browser; gives its folder, which the caller removes. */
export async function bareExtension(kind: BrowserKind, { page, scripts }: Bare): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `as-quoted-${page}-`))
  await bundle(folder, scripts)
  const manifest = {
    manifest_version: 3,
    name: `As Quoted: ${page}`,
    version: '1',
    permissions: ['unlimitedStorage'],
    action: { default_popup: `${page}.html` },
    background: kind === 'firefox' ? { scripts: ['idle.js'] } : { service_worker: 'idle.js' },
    ...(kind === 'firefox' ? { browser_specific_settings: { gecko: GECKO } } : {}),
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'idle.js'), '')
  const script = `<script type="module" src="${page}.js"></script>`
  writeFileSync(join(folder, `${page}.html`), `<!doctype html><title>${page}</title>${script}`)
  return folder
}
