import { join } from 'node:path'
import type { BrowserKind } from './browser/find.ts'
import { type Command, type Ended, ROOT, run } from './program.ts'

const TARGET: Record<BrowserKind, string> = { chromium: 'chrome', firefox: 'firefox' }

/** Where WXT puts the built extension of each kind. */
export function builtFolder(kind: BrowserKind): string {
  return join(ROOT, '.output', `${TARGET[kind]}-mv3`)
}

export function buildCommand(kind: BrowserKind): Command {
  return ['wxt', 'build', '-b', TARGET[kind]]
}

/**
 * Packs the extension for Chrome, and the sources of both with it: the archive that comes with the
 * package for Firefox lacks the page that only Chrome has.
 */
export const PACK_WITH_SOURCES: Command = ['wxt', 'zip', '-b', 'chrome', '--sources']

/** Builds the extension as it ships. */
export function build(kind: BrowserKind): Promise<Ended> {
  return run(buildCommand(kind))
}
