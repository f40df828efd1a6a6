import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Version } from '../lib/comparison'
import { compared, type Report } from './reports'

async function findings(page: Report, ...known: readonly Report[]): Promise<readonly Finding[]> {
  return (await compared(page, known)).findings
}

/** What was found of the quotation, whatever else the page says. */
const quoted = (found: readonly Finding[]) =>
  found.find(({ statement }) => statement.form === 'direct')

async function versions(page: Report, ...known: readonly Report[]): Promise<readonly Version[]> {
  return (await findings(page, ...known)).flatMap((finding) => finding.versions)
}

const kinds = (found: readonly Version[]) =>
  found.flatMap(({ differences }) => differences.map(({ kind }) => kind))

const here = (quotation: string): Report => ({
  outlet: 'Harwick Post',
  text: `Mayor Ilse Brandt spoke to the harbour guild. “${quotation},” Brandt said.`,
})
const there = (quotation: string, day?: string | null): Report => ({
  outlet: 'Selby Courier',
  text: `The town heard Mayor Ilse Brandt. “${quotation},” Brandt said.`,
  ...(day === undefined ? {} : { day }),
})

const FULL =
  'The ferry must sail before the winter storms arrive. Our fishermen cannot wait for another promise from the ministry. We have repaired the old lighthouse with our own hands'

describe('a quotation is described from its passages', () => {
  test('the same wording is identical, and marked as the same', async () => {
    const finding = quoted(await findings(here(FULL), there(FULL)))
    expect(finding?.mark).toBe('same')
    expect(kinds(finding?.versions ?? [])).toEqual(['identical'])
  })

  test.each([
    ['start', FULL.slice(FULL.indexOf('Our')), FULL],
    ['end', FULL.slice(0, FULL.indexOf(' We have')), FULL],
    [
      'middle',
      `${FULL.slice(0, FULL.indexOf(' Our'))}${FULL.slice(FULL.indexOf(' We have'))}`,
      FULL,
    ],
  ])('a trim at the %s', async (where, shorter, longer) => {
    const [version] = await versions(here(shorter), there(longer))
    expect(version?.differences).toContainEqual(
      expect.objectContaining({ kind: 'trimmed', where, ellipsis: false, here: null }),
    )
    const [other] = await versions(here(longer), there(shorter))
    expect(other?.differences).toContainEqual(
      expect.objectContaining({ kind: 'extended', where, there: null }),
    )
  })

  test('a trim that an ellipsis shows', async () => {
    const shorter = FULL.replace(
      'Our fishermen cannot wait for another promise from the ministry.',
      '…',
    )
    const [version] = await versions(here(shorter), there(FULL))
    expect(version?.differences).toContainEqual(
      expect.objectContaining({ kind: 'trimmed', where: 'middle', ellipsis: true }),
    )
  })

  test('sentences in another order', async () => {
    const [first = '', second = '', third = ''] = FULL.split('. ')
    const turned = `${third}. ${second}. ${first}`
    expect(kinds(await versions(here(FULL), there(turned)))).toContain('reordered')
  })

  test('one quotation here, two there: spliced; and split from the other side', async () => {
    const [first = '', second = '', third = ''] = FULL.split('. ')
    const apart: Report = {
      outlet: 'Selby Courier',
      text: `“${first}. ${second},” Mayor Ilse Brandt said.\n\nThe guild has asked for a new pier for years.\n\n“${third},” Brandt said.`,
    }
    expect(kinds(await versions(here(FULL), apart))).toContain('spliced')
    expect(kinds(await versions(apart, here(FULL)))).toContain('split')
  })

  test('one sentence here that is two there has two parts', async () => {
    const [version] = await versions(
      here('The old lighthouse stopped the wild storm, and the guild repaired forty broken boats'),
      there('The old lighthouse stopped the wild storm. The guild repaired forty broken boats'),
    )
    expect(version?.parts).toHaveLength(2)
  })

  test('a paraphrase differs in form', async () => {
    const indirect: Report = {
      outlet: 'Selby Courier',
      text: 'Mayor Ilse Brandt said that the ferry must sail before the winter storms arrive.',
    }
    expect(kinds(await versions(here(FULL), indirect))).toContain('form')
  })

  test('a plain cue is no difference, a telling one is', async () => {
    const claimed = {
      ...there(FULL),
      text: there(FULL).text.replace('Brandt said', 'Brandt claimed'),
    }
    const added = { ...there(FULL), text: there(FULL).text.replace('Brandt said', 'Brandt added') }
    expect(kinds(await versions(here(FULL), claimed))).toContain('cue')
    expect(kinds(await versions(here(FULL), added))).not.toContain('cue')
  })

  test('a word that differs between two sentences is never lost', async () => {
    const trick = 'Our crews cannot live on promises. It is a well-known trick of the old bank'
    const run = trick.replace('. It', '. it').replace('promises', 'charity')
    expect(kinds(await versions(here(run), there(trick)))).not.toContain('identical')
    expect(kinds(await versions(here(trick), there(run)))).not.toContain('identical')
  })

  test('a description behind the name is one, as one before it is', async () => {
    const said = (outlet: string, who: string): Report => ({
      outlet,
      text: `The harbour guild met in Tarn.\n\n“${FULL},” said ${who}.`,
    })
    const heiress = said('Harwick Post', 'Ilse Brandt, a shipping heiress')
    const differs = (other: string) => versions(heiress, said('Selby Courier', other)).then(kinds)
    expect(await differs('Ilse Brandt, the mayor')).toContain('description')
    expect(await differs('mayor Ilse Brandt')).toContain('description')
    expect(await differs('Ilse Brandt, an heiress to a shipping firm')).not.toContain('description')
    expect(await differs('Ilse Brandt')).not.toContain('description')
  })
})

describe('what belongs together', () => {
  const relations = async (page: Report, known: Report) =>
    (await versions(page, known)).map(({ relation }) => relation)

  test.each([
    ['within a week', '2031-06-09', 'same'],
    ['weeks later', '2031-08-20', 'talking-point'],
  ])('a wording of the same speaker %s', async (_, day, relation) => {
    const changed = FULL.replace('must sail', 'should sail')
    expect(await relations(here(FULL), there(changed, day))).toEqual([relation])
  })

  test('without a date only nearly the same wording is the same', async () => {
    expect(await relations(here(FULL), there(FULL, null))).toEqual(['same'])
    const loose = 'Our ferry really must be sailing well before the storms of this winter arrive'
    expect(await relations(here(FULL), there(loose, null))).not.toContain('same')
  })

  test('an occasion that both name outweighs the date', async () => {
    const at = ' at the yearly session of the Lake Council in Tarn'
    const page = { ...here(FULL), text: here(FULL).text.replace('guild', `guild${at}`) }
    const known = there(FULL.replace('must sail', 'should sail'), '2031-09-30')
    const named = { ...known, text: known.text.replace('Brandt.', `Brandt${at}.`) }
    expect(await relations(page, named)).toEqual(['same'])
    expect(await relations(here(FULL), known)).toEqual(['talking-point'])
  })

  test('the same words of someone else are told as such', async () => {
    const other: Report = {
      outlet: 'Selby Courier',
      text: `The town heard a speech. “${FULL},” Otto Lindqvist said.`,
    }
    expect(await relations(here(FULL), other)).toEqual(['other-speaker'])
  })

  test('a page is no version of itself, nor of its outlet on that day', async () => {
    expect(await versions(here(FULL), here(FULL))).toEqual([])
    const again = { ...there(FULL), outlet: 'harwick post' }
    expect(await versions(here(FULL), again)).toEqual([])
  })

  test.each([
    'That is the bottom line',
    'Senator Ilse Brandt of Harwick, the chairwoman of the Lake Council',
    'We want peace',
  ])('a stock phrase or a string of names is no version: %s', async (phrase) => {
    const known = { ...there(`${phrase}, and the budget comes first`), day: '2031-06-05' }
    const page: Report = {
      outlet: 'Tarn Mail',
      text: `“${phrase}, whatever they sing,” Jon Velm said.`,
    }
    expect((await versions(page, known)).filter(({ certainty }) => certainty === 'shown')).toEqual(
      [],
    )
  })
})

describe('laws', () => {
  const WORDS = FULL.replaceAll('.', '').split(' ')
  const cut = fc
    .tuple(fc.nat(WORDS.length - 1), fc.nat(WORDS.length - 1))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([from, to]) => to - from >= 8 && to - from < WORDS.length - 3)

  test('a trim of a quotation is found as a trim', () =>
    fc.assert(
      fc.asyncProperty(cut, async ([from, to]) => {
        const found = await versions(
          here(`And ${WORDS.slice(from, to).join(' ')}`),
          there(`And ${WORDS.join(' ')}`),
        )
        expect(kinds(found)).toContain('trimmed')
        expect(kinds(found)).not.toContain('extended')
      }),
      { numRuns: 25 },
    ))

  test('trivial noise changes no mark', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('’', "'"), fc.boolean(), async (mark, dashes) => {
        const noisy = FULL.replace('cannot', `can${mark}t`).replaceAll('. ', dashes ? '.  ' : '. ')
        const plain = FULL.replace('cannot', "can't")
        const finding = quoted(await findings(here(plain), there(noisy)))
        expect(finding?.mark).toBe('same')
      }),
      { numRuns: 4 },
    ))
})
