import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { saying, sourcesIn } from './source-files'

/** What the code must never do, whoever wrote it; read from the sources themselves. */
const shipped = sourcesIn('lib', 'components', 'entrypoints')
const ours = [...shipped, ...sourcesIn('cli', 'packs', 'demo', 'scripts', 'test')]

describe('nothing of a page or a pack becomes markup or code', () => {
  test('no HTML sinks', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTML|setHTMLUnsafe|srcdoc)\b|document\.write/u
    expect(saying([...shipped, ...sourcesIn('cli')], sinks)).toEqual([])
  })

  test('no text becomes code', () => {
    const evaluators = /\beval\(|new Function\b|\bsetTimeout\('|importScripts\(/u
    expect(saying([...shipped, ...sourcesIn('cli')], evaluators)).toEqual([])
  })
})

describe('reading never causes a request', () => {
  /** Each file that may ask for something, and for what. */
  const ALLOWED: Readonly<Record<string, string>> = {
    'lib/extension/install.ts': 'the bundled pack, out of the package itself',
    'lib/web/ask.ts': 'packs and feeds, where the reader added them, by a press or an alarm',
  }

  test('nothing asks the network', () => {
    const asking = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/u
    const files = shipped.filter(({ path }) => !(path in ALLOWED))
    expect(saying(files, asking)).toEqual([])
  })

  test('the list of exceptions is not longer than it must be', () => {
    const paths = shipped.map(({ path }) => path)
    expect(Object.keys(ALLOWED).filter((path) => !paths.includes(path))).toEqual([])
  })
})

describe('the program knows nothing of the reports that it is shown with', () => {
  /** Who spoke, where, and who reported it. */
  const NAMES = [
    'Stoltenberg',
    'NATO',
    'Nordic Council',
    'Vilnius',
    'Oslo',
    'Kremlin',
    'Putin',
    'Zelensky',
    'Censor',
    'Interfax',
    'Buna',
    'orrespondent.net',
    'korrespondent',
    'Financial Times',
    'TSF',
    'EFE',
  ]

  test('not the names', () => {
    const found = shipped.flatMap(({ path, text }) =>
      NAMES.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })

  /** So many words in a row that they meet by chance in no two texts. */
  const SHINGLE = 6
  const seeds = new URL('../../shared/seeds/', import.meta.url)
  const present = existsSync(seeds)
  if (!present) console.log('conduct: the original reports (../shared/seeds) are not here')

  test.skipIf(!present)('not the wording', () => {
    const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []
    const shinglesOf = (words: readonly string[]): string[] =>
      words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '))
    const theirs = new Set(
      readdirSync(seeds).flatMap((name) =>
        shinglesOf(wordsOf(readFileSync(new URL(name, seeds), 'utf8'))),
      ),
    )
    const found = shipped.flatMap(({ path, text }) =>
      shinglesOf(wordsOf(text))
        .filter((each) => theirs.has(each))
        .map((each) => `${path}: ${each}`),
    )
    expect(found).toEqual([])
  })
})

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(path))

  test('names no place of one machine', () => {
    const texts = tracked.filter((path) => /\.(?:tsx?|mjs|jsonc?|md|html|css|ya?ml)$/u.test(path))
    const place = /(?:^|[\s'"`(=])\/(?:work|root|home|Users)\/[\w.-]+/mu
    const found = texts.filter((path) => place.test(readFileSync(path, 'utf8')))
    expect(found).toEqual([])
  })

  test('holds no pictures but those of the read-me, the icons and the fixtures', () => {
    const pictures = tracked.filter((path) => /\.(?:png|jpe?g|gif|webp)$/u.test(path))
    const strays = pictures.filter((path) => !/^(?:docs|public|test\/fixtures)\//u.test(path))
    expect(strays).toEqual([])
  })

  test('takes every package from the registry, unchanged', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const versions = Object.values<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
    expect(tracked.filter((path) => path.startsWith('patches/'))).toEqual([])
  })

  test('owes nothing without a date, and nothing past its date', () => {
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
    const debts = ours.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:TO[D]O|FIX[M]E|X{3}|HA[C]K)\b(?: \[(\d{4}-\d{2}-\d{2})\]:)?/gu)]
        .filter(([, due]) => due === undefined || due < today)
        .map(([words]) => `${path}: ${words}`),
    )
    expect(debts).toEqual([])
  })

  test('runs all of its tests', () => {
    const pattern = /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\b/u
    expect(saying(sourcesIn('test'), pattern)).toEqual([])
  })
})
