import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { builtFolder } from '../scripts/build'

/** What the stores of Chrome and Firefox take at most, the narrower of the two, in characters. */
const LONGEST = { name: 45, summary: 132, description: 15_000, purpose: 1_000, reason: 1_000 }
/** CSS pixels; both stores take this size, at most five pictures, and show the first ones best. */
const PICTURE = { width: 1280, height: 800, fewest: 3, most: 5 }
/** Bytes of all of them: they are no part of the extension, but of every clone. */
const MOST_BYTES = 3_000_000
const HEADINGS = ['Summary', 'Description', 'Single purpose', 'Permissions']

const languages = readdirSync('public/_locales')
const messagesOf = (language: string): Record<string, { readonly message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))

/** The parts of a page by their headings, and its title. */
function partsOf(language: string) {
  const [head = '', ...rest] = readFileSync(`docs/store/${language}.md`, 'utf8').split('\n## ')
  const parts = rest.map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    return [heading, lines.join('\n').trim()] as const
  })
  return { title: head.replace('# ', '').trim(), parts: new Map(parts) }
}

/** Everything that either manifest asks for; `hosts` stands for the optional ones. */
const asked = new Set(
  (['chromium', 'firefox'] as const)
    .map((kind) => JSON.parse(readFileSync(`${builtFolder(kind)}/manifest.json`, 'utf8')))
    .flatMap(({ permissions, optional_host_permissions: hosts = [] }) => [
      ...permissions,
      ...(hosts.length > 0 ? ['hosts'] : []),
    ]),
)

test('there is a page for every language of the interface, and for no other', () => {
  const pages = readdirSync('docs/store').filter((name) => name.endsWith('.md'))
  expect(pages).toEqual(languages.map((language) => `${language}.md`))
})

describe.each(languages)('what the stores say in %s', (language) => {
  const { title, parts } = partsOf(language)
  const messages = messagesOf(language)
  const text = (heading: string): string => parts.get(heading) ?? ''

  test('has every part, in the same order', () => {
    expect([...parts.keys()]).toEqual(HEADINGS)
  })

  test('has the name and the summary of the manifest, short enough for both', () => {
    expect(title).toBe(messages.extensionName?.message)
    expect(text('Summary')).toBe(messages.extensionDescription?.message)
    expect(title.length).toBeLessThanOrEqual(LONGEST.name)
    expect(text('Summary').length).toBeLessThanOrEqual(LONGEST.summary)
  })

  test('describes as much as in English, and no more than fits', () => {
    const shape = (of: string): string => of.replaceAll(/[^\n•]+/gu, '-')
    expect(shape(text('Description'))).toBe(shape(partsOf('en').parts.get('Description') ?? ''))
    expect(text('Description').length).toBeLessThanOrEqual(LONGEST.description)
    expect(text('Single purpose').length).toBeLessThanOrEqual(LONGEST.purpose)
  })

  test('gives a reason for each permission that is asked for, and for no other', () => {
    const reasons = text('Permissions').split('\n')
    const named = reasons.map((line) => /^- `(\w+)`\s?: \S.+\.$/u.exec(line)?.[1])
    expect(named.toSorted()).toEqual([...asked].toSorted())
    expect(reasons.filter((line) => line.length > LONGEST.reason)).toEqual([])
  })

  test('has pictures of the size that both take', () => {
    const names = picturesOf(language)
    expect(names.length).toBeGreaterThanOrEqual(PICTURE.fewest)
    expect(names.length).toBeLessThanOrEqual(PICTURE.most)
    for (const name of names) {
      const bytes = readFileSync(`docs/store/${language}/${name}`)
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      expect(size, name).toEqual({ width: PICTURE.width, height: PICTURE.height })
    }
  })

  test('has the same pictures as in English', () => {
    expect(picturesOf(language)).toEqual(picturesOf('en'))
  })
})

const picturesOf = (language: string): string[] =>
  existsSync(`docs/store/${language}`) ? readdirSync(`docs/store/${language}`).toSorted() : []

test('the pictures are small', () => {
  const sizes = languages.flatMap((language) =>
    picturesOf(language).map((name) => readFileSync(`docs/store/${language}/${name}`).length),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
})
