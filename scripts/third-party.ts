import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of others whose code stands in ours. */
export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly license: string
  /** What its licence asks us to pass on, as its authors wrote it. */
  readonly notice: string
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly peer?: boolean
}

const root = join(import.meta.dirname, '..')
const NOTICE = /^(?:licen[cs]e|notice|copying)/iu

/** The packages that the extension contains, by the lockfile, in the order of their names. */
export function thirdParties(): readonly ThirdParty[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = Object.entries(lock.packages as Readonly<Record<string, LockedPackage>>)
  return packages
    .filter(
      ([path, { dev, optional, devOptional, peer }]) =>
        path !== '' && !dev && !optional && !devOptional && !peer,
    )
    .map(([path, { version = '', license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      notice: noticeIn(join(root, path)),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const noticeIn = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => NOTICE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')

/** The list that ships in both packages, for whoever wants to know what is in them. */
export function thirdPartyText(): string {
  const parts = thirdParties().map(
    ({ name, version, license, notice }) =>
      `${name} ${version} (${license})\nhttps://www.npmjs.com/package/${name}/v/${version}\n\n${notice}\n`,
  )
  const head = 'As Quoted contains these packages, unchanged, as their authors published them.\n'
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}
