import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { deflateRawSync } from 'node:zlib'

/** A file of the package, and the bytes that it takes there. */
export interface Packed {
  readonly path: string
  readonly bytes: number
  readonly zipped: number
}

/** What a zip holds beside a file's bytes: a header before them and one at its end, each with its path. */
const HEADERS = 30 + 46

/** The files of a built extension as they are zipped, the largest first. */
export function packedFiles(folder: string): readonly Packed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(folder, file).split(sep).join('/')
      const content = readFileSync(file)
      const zipped = deflateRawSync(content, { level: 9 }).length + HEADERS + 2 * path.length
      return { path, bytes: content.length, zipped }
    })
    .toSorted((a, b) => b.zipped - a.zipped)
}

/** The bundled packs have a budget of their own. */
export const isPack = ({ path }: Packed): boolean => path.startsWith('packs/')

/** The bytes that these files take together. */
export const zippedBytes = (files: readonly Packed[]): number =>
  files.reduce((sum, { zipped }) => sum + zipped, 0)
