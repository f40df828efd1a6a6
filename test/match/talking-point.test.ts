import { expect, test } from 'vitest'
import { compared } from '../reports'

const WHO = 'Mayor Ida Brandt said'
const POINT = 'The quarry road was never meant for lorries of forty tonnes in any winter'
/** Nearly the same, each in words of its own. */
const worded = (at: number): string => POINT.replace('winter', `winter since ${1900 + at}`)
/** No more than its beginning. */
const TRIMMED = 'The quarry road was never meant for lorries'

/** In the words that all print but the page and one other. */
const usual = (at: number): string => worded(at).replace('never', 'hardly ever')

const OUTLETS = Array.from({ length: 40 }, (_, at) => `Post of Ward ${at}`)

test.each<[string, (at: number) => string, outlets: number, wordings: number]>([
  ['alike', () => POINT, 40, 1],
  ['each in words of its own', worded, 40, 40],
  ['half of them in words of their own', (at) => (at < 20 ? POINT : worded(at)), 40, 21],
  ['in other words than one of them', (at) => (at < 39 ? usual(at) : POINT), 40, 40],
  ['alike, but for one that trims it', (at) => (at < 39 ? POINT : TRIMMED), 40, 2],
])(
  'of forty outlets that print a talking point %s, none is left out',
  async (_, textOf, outlets, wordings) => {
    const known = OUTLETS.map((outlet, at) => ({ outlet, text: `“${textOf(at)},” ${WHO}.` }))
    const page = { outlet: 'Harwick Mail', text: `“${POINT},” ${WHO}.` }
    const { findings } = await compared(page, known)
    const found = findings.flatMap(({ versions }) => versions.map(({ variant }) => variant))
    expect(new Set(found.map(({ outlet }) => outlet.name)).size).toBe(outlets)
    expect(new Set(found.map(({ text }) => text)).size).toBe(wordings)
  },
)
