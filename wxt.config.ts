import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { writeSotuPack } from './packs/sotu-file'
import { LOADED_SCRIPTS, sharedScripts } from './scripts/shared-scripts'
import { thirdPartyText } from './scripts/third-party'

/** Firefox stores everything under this id, so it never changes (trust requirement P-13). */
const GECKO_ID = 'as-quoted@as-quoted.org'

/**
 * Nothing is loaded from anywhere but the package itself. Packs and feeds are asked for by https, where
 * the reader added them (lib/web/ask.ts); what comes is text, never code.
 */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The pack that comes with the program; the background fetches it from the package at first need. */
const BUNDLED_PACK = {
  absoluteSrc: fileURLToPath(new URL('packs/bundled.jsonl', import.meta.url)),
  relativeDest: 'packs/bundled.jsonl',
}

/** The name of a module that stands in no file: bundlers leave alone what begins so. */
const LOADED = '\0loaded-readability'

/**
 * Readability as its authors published it, in one file for all programs that read pages: it is loaded
 * before them (lib/extension/inject.ts, entrypoints/offscreen, and Firefox's background below).
 */
const READABILITY = {
  absoluteSrc: fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')),
  relativeDest: 'readability.js',
}

/** Has programs take Readability from where that file has put it, instead of each its own copy. */
const LOADED_READABILITY = {
  name: 'loaded-readability',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === '@mozilla/readability' ? LOADED : null),
  load: (id: string) => (id === LOADED ? 'export const { Readability } = globalThis' : null),
}

/** What is said of privacy, as it stands in the repository. */
const PRIVACY = fileURLToPath(new URL('PRIVACY.md', import.meta.url))

/** Firefox takes an icon by the colour of its theme's text; Chrome's one icon holds on both. */
const THEME_ICONS = [16, 32].map((size) => ({
  light: `/icon/light-${size}.png`,
  dark: `/icon/dark-${size}.png`,
  size,
}))

/**
 * What views have in common is one script: each request keeps the words from being painted for about
 * a millisecond, and the popup made fourteen. What is loaded by a press alone stays apart.
 */
const SHARED_SCRIPT = {
  name: 'view',
  minShareCount: 2,
  test: /preact|valibot|wxt|components\/(?:[^/]+\.tsx?|(?:tokens|ground|differences|comparison)\.css)$|lib\/(?:extension\/(?!translator)|telling)/u,
}

/**
 * Has the popup's first script load the others once the first frame is painted (entrypoints/ahead.ts):
 * a page that names them itself reads and runs them before. Not in Firefox, which has no first frame.
 */
const AFTER_FIRST_FRAME = {
  name: 'after-first-frame',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string): string {
      const first = '<script src="/ahead.js">'
      if (!html.includes(first)) return html
      const named =
        /\s*<(?:script type="module"|link rel="modulepreload") crossorigin (?:src|href)="([^"]+)">(?:<\/script>)?/gu
      const later = [...html.matchAll(named)].map(([, path]) => path)
      return html
        .replace(named, '')
        .replace(first, `<script src="/ahead.js" data-later="${later.join(' ')}">`)
    },
  },
}

/** At most four keys may be suggested, each with Ctrl or Alt and never with both (U-4). */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+Q' } },
  'next-statement': {
    suggested_key: { default: 'Alt+Shift+Period' },
    description: '__MSG_commandNext__',
  },
  'previous-statement': {
    suggested_key: { default: 'Alt+Shift+Comma' },
    description: '__MSG_commandPrevious__',
  },
  'toggle-marks': {
    suggested_key: { default: 'Alt+Shift+M' },
    description: '__MSG_commandMarks__',
  },
}

/** Without a key of its own: four are suggested already. The reader can give it one. */
const SIDEBAR_COMMAND = { _execute_sidebar_action: {} }

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: [],
  webExt: { disabled: true },
  // Both browsers know module preloads: what would teach them is one request more.
  vite: ({ browser }) => ({
    build: {
      modulePreload: { polyfill: false },
      // Put in wherever it is used, the text of all public suffixes stood three times in a program.
      rollupOptions: { optimization: { inlineConst: false } },
    },
    plugins: [LOADED_READABILITY, ...(browser === 'firefox' ? [] : [AFTER_FIRST_FRAME])],
  }),
  hooks: {
    'vite:build:extendConfig': ([first, another], { build, plugins }) => {
      const output = build?.rollupOptions?.output
      const hasPages = another !== undefined && output !== undefined
      if (hasPages) Object.assign(output, { codeSplitting: { groups: [SHARED_SCRIPT] } })
      if (!LOADED_SCRIPTS.includes(first?.name ?? ''))
        plugins?.push(sharedScripts(hasPages ? 'pages' : 'one script'))
    },
    'build:manifestGenerated': (_, { background }) => {
      // Firefox's background has a page, which reads pages of followed outlets itself.
      const before = [READABILITY.relativeDest, ...LOADED_SCRIPTS.map((script) => `${script}.js`)]
      if (background && 'scripts' in background) background.scripts?.unshift(...before)
    },
    'build:publicAssets': async (_, files) => {
      const { path } = await writeSotuPack('recent')
      files.push(READABILITY, BUNDLED_PACK, {
        absoluteSrc: path,
        relativeDest: 'packs/sotu.jsonl.gz',
      })
      files.push({ relativeDest: 'third-party.txt', contents: thirdPartyText() })
      // A page of it is linked from the settings, which need no network for it (trust P-4).
      files.push({ relativeDest: 'privacy.txt', contents: readFileSync(PRIVACY, 'utf8') })
    },
  },
  zip: { excludeSources: ['test/**/pictures/**', 'docs/store/**/*.png', '.output/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    incognito: 'spanning',
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'search',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: { ...COMMANDS, ...(browser === 'firefox' ? SIDEBAR_COMMAND : {}) },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    action: {
      default_title: '__MSG_extensionName__',
      ...(browser === 'firefox' ? { theme_icons: THEME_ICONS } : {}),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})
