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

/** Builds the extension as it ships. */
export function build(kind: BrowserKind): Promise<Ended> {
  return run(buildCommand(kind))
}
