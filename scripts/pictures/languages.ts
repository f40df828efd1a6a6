import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserKind } from '../browser/find.ts'
import { builtFolder } from '../build.ts'
import { ROOT } from '../program.ts'

/** A language that nobody speaks, from right to left; its words are a third longer, as German's are. */
const PSEUDO = 'rtl'

/** The language that the browsers of the pictures speak by themselves. */
const OWN = 'en'

/** What the interface can be pictured in besides English. */
export const OTHER_LANGUAGES: readonly string[] = [
  ...languages().filter((each) => each !== OWN),
  PSEUDO,
]

/** The languages of the interface. */
export function languages(): readonly string[] {
  return readdirSync(join(ROOT, 'public', '_locales'))
}

/** A folder of the built extension that speaks one language, whatever the browser does. */
export function speaking(kind: BrowserKind, language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-speaking-'))
  const built = builtFolder(kind)
  cpSync(built, folder, { recursive: true })
  const messages = messagesIn(join(built, '_locales'), language)
  for (const each of readdirSync(join(built, '_locales')))
    writeFileSync(join(folder, '_locales', each, 'messages.json'), messages)
  return folder
}

function messagesIn(folder: string, language: string): string {
  const of = language === PSEUDO ? OWN : language
  const text = readFileSync(join(folder, of, 'messages.json'), 'utf8')
  return language === PSEUDO ? JSON.stringify(turned(JSON.parse(text))) : text
}

type Catalogue = Record<string, { readonly message: string }>

function turned(catalogue: Catalogue): Catalogue {
  const all = Object.entries(catalogue).map(([key, entry]) => [
    key,
    { ...entry, message: pseudo(entry.message) },
  ])
  return {
    ...Object.fromEntries(all),
    localeTag: { message: 'he' },
    localeDirection: { message: 'rtl' },
  }
}

/** A letter of a right-to-left script for each Latin one; the places of what is put in stay. */
function pseudo(text: string): string {
  const letters = text.replaceAll(/[A-Za-z]/gu, (letter) =>
    String.fromCodePoint(0x5d0 + (letter.toLowerCase().charCodeAt(0) % 26)),
  )
  const words = letters.split(' ').filter((word) => !word.includes('$'))
  return [letters, ...words.slice(0, Math.ceil(words.length / 3))].join(' ')
}
