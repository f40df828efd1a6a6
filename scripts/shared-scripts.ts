import { basename } from 'node:path'

/** A module that stands in a script of its own, and what others import of it. */
interface Shared {
  /** The name of the script in the package, and of the global in which it leaves what it has. */
  readonly script: string
  /** `as`: under which name the script has the default export. */
  readonly names: readonly string[]
  readonly as?: string
}

/** The large modules that the background needs and pages and threads need too. */
const SHARED: ReadonlyMap<string, Shared> = new Map<string, Shared>([
  ['dexie', { script: 'libraries', names: [], as: 'Dexie' }],
  ['htmlparser2', { script: 'libraries', names: ['Parser'] }],
  ['tldts-icann', { script: 'libraries', names: ['getDomain', 'getHostname'] }],
  ['lexicon-for', { script: 'languages', names: ['languages', 'lexiconFor'] }],
  ['wording-for', { script: 'languages', names: ['wordingFor'] }],
  ['stem', { script: 'languages', names: ['stemOf'] }],
])

/** The scripts that have them, in the order in which Firefox's background loads them. */
export const LOADED_SCRIPTS: readonly string[] = [
  ...new Set(Array.from(SHARED.values(), ({ script }) => script)),
]

/** The name of a module that stands in no file: bundlers leave alone what begins so. */
const LOADED = '\0shared-'
const IN_PACKAGE = /^\/\w+\.js$/u

/**
 * Has programs take these modules from their scripts, instead of each its own copy: together they were
 * a quarter of the package. Chrome's worker and threads load such a script when they begin, pages
 * import it, and Firefox's background finds it loaded (wxt.config.ts). Workers that are modules could
 * share as pages do; Chrome takes a third longer to wake one.
 */
export function sharedScripts(by: 'pages' | 'one script') {
  return {
    name: 'shared-scripts',
    enforce: 'pre' as const,
    resolveId(source: string) {
      if (IN_PACKAGE.test(source)) return { id: source, external: 'absolute' as const }
      const name = source.startsWith('.') || source.startsWith('@/') ? basename(source) : source
      return SHARED.has(name) ? LOADED + name : null
    },
    load(id: string) {
      const shared = id.startsWith(LOADED) ? SHARED.get(id.slice(LOADED.length)) : undefined
      if (!shared) return null
      const { script, names, as } = shared
      const file = JSON.stringify(`/${script}.js`)
      return [
        by === 'pages' ? `import ${file}` : `if (!globalThis.${script}) importScripts(${file})`,
        names.length > 0 ? `export const { ${names.join(', ')} } = globalThis.${script}` : '',
        as ? `export default globalThis.${script}.${as}` : '',
      ].join('\n')
    },
  }
}
