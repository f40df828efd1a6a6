import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  importsOf,
  type SourceFile,
  saying,
  sourcesIn,
  specifiersOf,
  withoutTypes,
} from './source-files'

/** From the ground up: a file may import from its own layer and from those above it in this list. */
const LAYERS = [
  'lib/steps.ts',
  'lib/text',
  'lib/lexicon',
  'lib/article.ts',
  'lib/outlet.ts',
  'lib/attribution',
  'lib/statement',
  'lib/index',
  'lib/match',
  'lib/difference',
  'lib/comparison.ts',
  'lib/decision',
  'lib/telling',
  'lib/headline.ts',
  'lib/translation.ts',
  'lib/compare.ts',
  'lib/interchange',
  'lib/library.ts',
  'lib/web',
  'lib/pack',
  'lib/feed',
  'lib/page',
  'lib/follow',
  'lib/store',
  'lib/extension',
  'components',
  'entrypoints',
]
/** The places that touch the outside world; none of them knows another. */
const ADAPTERS = ['lib/page', 'lib/store', 'lib/extension']
const MAX_LINES = 250
const BANNED = [
  'utils',
  'helpers',
  'common',
  'misc',
  'manager',
  'service',
  'data',
  'process',
  'handle',
]

const program = sourcesIn('lib', 'components', 'entrypoints')
const tools = sourcesIn('cli', 'packs', 'demo', 'scripts')

const layerOf = ({ path }: SourceFile): string =>
  LAYERS.find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? 'nowhere'
const rank = (file: SourceFile): number => LAYERS.indexOf(layerOf(file))
const inside = (...folders: readonly string[]): readonly SourceFile[] =>
  program.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
const outside = (...folders: readonly string[]): readonly SourceFile[] =>
  program.filter(({ path }) => !folders.some((folder) => path.startsWith(`${folder}/`)))

/** `a → b` for each import that breaks a rule. */
function badImports(
  files: readonly SourceFile[],
  isBad: (from: SourceFile, to: SourceFile) => boolean,
): readonly string[] {
  return files.flatMap((from) =>
    importsOf(from, program)
      .filter((to) => isBad(from, to))
      .map((to) => `${from.path} → ${to.path}`),
  )
}

describe('the folders are the data flow', () => {
  test('every file belongs to a layer', () => {
    expect(program.filter((file) => layerOf(file) === 'nowhere').map(({ path }) => path)).toEqual(
      [],
    )
  })

  test('nothing is imported from a later layer', () => {
    expect(badImports(program, (from, to) => rank(to) > rank(from))).toEqual([])
  })

  test('no adapter knows another', () => {
    const isOther = (from: SourceFile, to: SourceFile): boolean =>
      ADAPTERS.includes(layerOf(from)) &&
      ADAPTERS.includes(layerOf(to)) &&
      layerOf(from) !== layerOf(to)
    expect(badImports(program, isOther)).toEqual([])
  })

  test('no import leads back to where it came from', () => {
    const targets = new Map(program.map((file) => [file, importsOf(withoutTypes(file), program)]))
    const reaches = (from: SourceFile, goal: SourceFile, seen = new Set<SourceFile>()): boolean =>
      (targets.get(from) ?? []).some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      )
    expect(program.filter((file) => reaches(file, file)).map(({ path }) => path)).toEqual([])
  })

  test('the terminal program needs no browser', () => {
    const isBrowsers = (_: SourceFile, to: SourceFile): boolean =>
      ['lib/store', 'lib/extension', 'components', 'entrypoints'].includes(layerOf(to))
    expect(badImports(sourcesIn('cli', 'packs'), isBrowsers)).toEqual([])
  })
})

describe('three adapters, three words', () => {
  test('only lib/store says dexie', () => {
    // Beside the script that has it for all programs (scripts/shared-scripts.ts).
    const rest = outside('lib/store').filter(({ path }) => path !== 'entrypoints/libraries.ts')
    expect(saying(rest, /'dexie'/u)).toEqual([])
  })

  test('only lib/extension and the entrypoints say browser', () => {
    expect(saying(outside('lib/extension', 'entrypoints'), /'wxt\/[^']+'|\bchrome\./u)).toEqual([])
  })

  test('only lib/page knows what a page is made of', () => {
    const pattern = /\b(?:Document|TreeWalker|createElement|querySelector(?:All)?)\b/u
    const rest = inside('lib').filter((file) => layerOf(file) !== 'lib/page')
    expect(saying(rest, pattern)).toEqual([])
  })

  test('components take what they show and report what was done', () => {
    const types = inside('components').filter((file) =>
      specifiersOf(file).some((each) => /lib\/(?:store|page)\//u.test(each)),
    )
    expect(types.map(({ path }) => path)).toEqual([])
  })
})

describe('one concept, one file, one word', () => {
  const named = [...program, ...tools]
  const stem = ({ path }: SourceFile): string =>
    posix.basename(path).replace(/(?:\.test|\.d)?\.(?:tsx?|mjs)$/u, '')

  test('modules are kebab-case, components PascalCase', () => {
    const isWrong = (file: SourceFile): boolean =>
      file.path.endsWith('.tsx') && file.path.startsWith('components/')
        ? !/^[A-Z][A-Za-z]*$/u.test(stem(file))
        : !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(stem(file))
    expect(named.filter(isWrong).map(({ path }) => path)).toEqual([])
  })

  test('no file is named after nothing', () => {
    const isEmpty = (file: SourceFile): boolean =>
      stem(file)
        .split('-')
        .some((word) => BANNED.includes(word))
    expect(named.filter(isEmpty).map(({ path }) => path)).toEqual([])
  })

  test(`no file has more than ${MAX_LINES} lines`, () => {
    const long = named.filter(({ text }) => text.trimEnd().split('\n').length > MAX_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})

describe('imports tell the truth', () => {
  test('no barrels, no hidden imports', () => {
    expect(saying(program, /export \*|export \{[^}]*\} from|'#imports'/u)).toEqual([])
  })

  test('a default export only where WXT asks for one', () => {
    const files = outside('entrypoints').filter(({ path }) => !path.endsWith('.d.ts'))
    expect(saying(files, /export default/u)).toEqual([])
  })
})
