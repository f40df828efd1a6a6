import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Letters a to p, one for each hexadecimal digit: how Chromium writes the id of an extension. */
const FIRST_LETTER = 'a'.codePointAt(0) ?? 0
const ID_LENGTH = 32
const HEXADECIMAL = 16

/** The id that Chromium derives from the folder of an unpacked extension. */
export function idOfFolder(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, ID_LENGTH)
  return [...digits]
    .map((digit) => String.fromCodePoint(FIRST_LETTER + Number.parseInt(digit, HEXADECIMAL)))
    .join('')
}

const EVERY_HOST = {
  api: [],
  explicit_host: ['http://*/*', 'https://*/*'],
  manifest_permissions: [],
  scriptable_host: [],
}

export interface Profile {
  readonly folder: string
  remove(): void
}

/**
 * A profile that is thrown away. Nobody can press "Allow" in the dialog of `permissions.request`
 * when no window is shown, so a profile for tests remembers that the reader allowed it once
 * before: Chromium then grants without asking again. It grants nothing by itself; the extension
 * still has no host until a real click makes it ask.
 */
export function makeProfile(extension: string, allowsWhatWasAsked: boolean): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-chromium-'))
  if (allowsWhatWasAsked) {
    const id = idOfFolder(realpathSync(extension))
    const settings = {
      [id]: { granted_permissions: EVERY_HOST, runtime_granted_permissions: EVERY_HOST },
    }
    mkdirSync(join(folder, 'Default'))
    writeFileSync(
      join(folder, 'Default', 'Preferences'),
      JSON.stringify({ extensions: { settings } }),
    )
  }
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}
