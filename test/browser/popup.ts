import messages from '../../public/_locales/en/messages.json'
import type { View } from '../../scripts/browser/browser'
import { settled } from '../../scripts/settled'

/** What the interface says, by the name of the message; `$1` stays. */
export const say = (key: keyof typeof messages): string => messages[key].message

/** A version as the popup shows it, by the heading under which it stands. */
export type Section = 'same' | 'other occasion' | 'other speaker' | 'possibly'

/** One statement's comparison, as the reader sees it. */
export interface Opened {
  /** The statement in full. */
  readonly statement: string
  /** The sentence under it in the list. */
  readonly told: string
  /** The versions in full, each with the outlet's name and date above it. */
  readonly versions: readonly { readonly section: Section; readonly text: string }[]
}

interface Read {
  readonly heading: string
  readonly versions: readonly string[]
}

const SECTIONS: Readonly<Record<string, Section>> = {
  [say('otherOccasions')]: 'other occasion',
  [say('otherSpeakers')]: 'other speaker',
  [say('possibly')]: 'possibly',
}

/** How many statements the popup lists. */
export async function listed(popup: View): Promise<number> {
  await settled(popup)
  return await popup.evaluate(() => document.querySelectorAll('.item .open').length)
}

/**
 * Runs in the popup: each section of the open comparison with the versions in it, as printed there:
 * without the words that only the open article has and without those that only a reader hears.
 */
function readSections(): readonly Read[] {
  const printed = (version: Element): string => {
    const copy = version.cloneNode(true) as Element
    for (const each of copy.querySelectorAll('.vh, del, s')) each.remove()
    for (const each of copy.querySelectorAll('p, h3, h4, blockquote, details')) each.append('\n')
    return (copy.textContent ?? '').replaceAll(/ +/gu, ' ').trim()
  }
  return [...document.querySelectorAll('section')].map((section) => ({
    heading: section.querySelector('h2, h3')?.textContent ?? '',
    versions: [...section.querySelectorAll('article.version')]
      .filter((version) => version.closest('section') === section)
      .map(printed),
  }))
}

/** Runs in the popup: the words of the statement whose comparison is open, none of those around it. */
function readStatement(): string {
  const copy = document.querySelector('article.version .said')?.cloneNode(true) as Element
  for (const each of copy.querySelectorAll('.context, .vh')) each.remove()
  return (copy.textContent ?? '').trim()
}

/** Opens the list's statement at a place (from 0), reads its comparison and goes back. */
async function openAt(popup: View, at: number): Promise<Opened> {
  const item = `.item:nth-child(${at + 1})`
  const told = await popup.text(`${item} .tell`)
  await popup.click(`${item} .open`)
  // The view takes the focus, and with it the keys.
  await popup.until(() => document.activeElement?.matches('.who'))
  const statement = await popup.evaluate(readStatement)
  const sections = await popup.evaluate(readSections)
  await popup.press('Escape')
  await popup.until(() => document.activeElement?.matches('.item .open'))
  const [own, ...others] = sections.flatMap(({ heading, versions }) =>
    versions.map((text) => ({ section: SECTIONS[heading] ?? ('same' as const), text })),
  )
  if (own === undefined) throw new Error(`“${statement}” shows not even itself`)
  return { statement, told, versions: others }
}

/** Every statement that the popup lists, each opened by a click and read. */
export async function readAll(popup: View): Promise<readonly Opened[]> {
  const count = await listed(popup)
  const all: Opened[] = []
  for (let at = 0; at < count; at += 1) all.push(await openAt(popup, at))
  return all
}

/** The versions that stand beside a statement with these words, in a section. */
export function beside(
  all: readonly Opened[],
  words: string,
  section: Section = 'same',
): readonly string[] {
  return all
    .filter(({ statement }) => statement.includes(words))
    .flatMap(({ versions }) => versions)
    .filter((version) => version.section === section)
    .map(({ text }) => text)
}
