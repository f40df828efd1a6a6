import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPack } from '../../lib/pack/read'
import { bundledPack, bundledReports, header } from '../../packs/bundled'

const packFile = new URL('../../packs/bundled.jsonl', import.meta.url)
const seeds = new URL('../../../shared/seeds/', import.meta.url)
const seedsPresent = existsSync(seeds)
if (!seedsPresent) {
  console.log('bundled pack: not held against the original reports (../shared/seeds is not here)')
}

/** The original report that each file of the source was taken from. */
const ORIGINAL = {
  'censor-net-2023-10-31': '000',
  'buna-times-nordic-council': '001',
  'financial-times-column': '002',
  'interfax-ukraine-2023-11-14': '003',
  'tsf-brussels': '004',
} as const

test('the pack that is checked in is what its source builds (npm run packs)', async () => {
  expect(readFileSync(packFile, 'utf8')).toBe(await bundledPack())
})

test('the extension can read it, down to its last line', async () => {
  const { variants, badLines } = await readPack(new Blob([readFileSync(packFile)]).stream())
  expect(badLines).toEqual([])
  const statements = bundledReports().flatMap((report) => report.statements)
  expect(variants.map(({ text }) => text)).toEqual(statements.map(({ text }) => text))
})

test('it says under which licence it stands and where it comes from', () => {
  expect(header.license.trim()).not.toBe('')
  for (const { outlet, via } of bundledReports()) {
    for (const name of [outlet.name, via]) expect(header.attribution).toContain(name ?? '')
  }
})

describe.each(bundledReports())('$id', ({ id, statements }) => {
  test('has no statement twice', () => {
    for (const field of ['id', 'text'] as const) {
      expect(new Set(statements.map((each) => each[field])).size).toBe(statements.length)
    }
  })

  test('a form says how much stands inside quotation marks', () => {
    const outside = statements.filter(
      ({ form, text }) => form !== 'direct' && /["“]/u.test(text) !== (form === 'mixed'),
    )
    expect(outside).toEqual([])
  })

  test('quotes no more than a short extract at a time (trust requirement L-1)', () => {
    const LONGEST = 600
    expect(statements.filter(({ text }) => text.length > LONGEST)).toEqual([])
  })

  test.skipIf(!seedsPresent)('every word stands so in the original report', () => {
    const name = readdirSync(seeds).find((each) =>
      each.startsWith(ORIGINAL[id as keyof typeof ORIGINAL]),
    )
    const original = readFileSync(new URL(name ?? '', seeds), 'utf8')
    for (const { text, mention, cue, form } of statements) {
      expect(original).toContain(text)
      expect(original).toContain(mention)
      expect(original).toContain(cue)
      if (form === 'direct') expect(original).toMatch(quotedIn(text))
    }
  })
})

/** The words between quotation marks, with nothing but a comma or full stop before the second. */
function quotedIn(text: string): RegExp {
  return new RegExp(`["“]${text.replaceAll(/[.()?]/gu, '\\$&')}[,.]?["”]`, 'u')
}
