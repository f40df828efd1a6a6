import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A file of the project as the tests of its rules see it. */
export interface SourceFile {
  /** From the project's folder, with slashes. */
  readonly path: string
  readonly text: string
  /** The text without comments; good enough for files without `//` in a regular expression. */
  readonly code: string
}

const SOURCE = /\.(?:tsx?|mjs)$/u

/** All TypeScript and JavaScript below these folders. */
export function sourcesIn(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => SOURCE.test(path))
      .map(sourceAt),
  )
}

function sourceAt(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(?:^|\s)\/\/.*$/gmu, '')
  return { path, text, code }
}

/** The files among `files` that one of them imports. */
export function importsOf(file: SourceFile, files: readonly SourceFile[]): readonly SourceFile[] {
  return specifiersOf(file).flatMap((specifier) => {
    if (!/^(?:\.{1,2}|@)\//u.test(specifier)) return []
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : posix.join(posix.dirname(file.path), specifier)
    const wanted = target.replace(SOURCE, '')
    return files.filter(({ path }) => path.replace(SOURCE, '') === wanted)
  })
}

/** The file without imports of types alone: they are gone when it runs. */
export function withoutTypes(file: SourceFile): SourceFile {
  return { ...file, code: file.code.replaceAll(/import type [^']*'[^']+'/gu, '') }
}

/** What a file names in its imports and re-exports. */
export function specifiersOf({ code }: SourceFile): readonly string[] {
  return [...code.matchAll(/(?:from|import) '([^']+)'/gu)].map(([, specifier = '']) => specifier)
}

/** The paths of those files in whose code a pattern occurs, with the first words that match. */
export function saying(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, code }) => {
    const [found] = pattern.exec(code) ?? []
    return found === undefined ? [] : [`${path}: ${found.trim()}`]
  })
}
