import { describe, expect, test } from 'vitest'
import type { Difference } from '../../lib/difference/difference'
import { compared, type Report } from '../reports'
import { tenOfEach } from './ten-pairs'

const report = (outlet: string, quotation: string): Report => ({
  outlet,
  text: `Mayor Ilse Brandt spoke to the harbour guild.\n\n“${quotation},” Brandt said.`,
})

type Told = Pick<Difference & { scope: 'quotation' }, 'kind' | 'where' | 'ellipsis'>

/** What `here` lacks of `there`, and has beyond it. */
async function trims(here: string, there: string): Promise<Told[]> {
  const { findings } = await compared(report('Harwick Post', here), [
    report('Selby Courier', there),
  ])
  const versions = findings.flatMap((finding) => finding.versions)
  if (versions.length === 0) throw new Error('not found at all')
  return versions.flatMap(({ differences }) =>
    differences.flatMap((each) =>
      each.scope === 'quotation' && (each.kind === 'trimmed' || each.kind === 'extended')
        ? [{ kind: each.kind, where: each.where, ellipsis: each.ellipsis } as Told]
        : [],
    ),
  )
}

/** Without what stands in brackets, or with it. */
const shorter = (line: string, mark = ''): string =>
  line
    .replace(/\[([^\]]*)\]/gu, mark)
    .replace(/ {2,}/gu, ' ')
    .trim()
const longer = (line: string): string => line.replace(/[[\]]/gu, '')

/** Quotations by where the words in brackets are left out by another report. */
const TRIMS = {
  start: [
    '[Nobody has asked our crews.] The ferry must sail before the winter storms arrive',
    '[When the teachers came to me in spring,] we sold the orchard behind the church',
    '[I have read the report of the engineers twice.] The northern gate of the dam leaks',
    '[Let me be plain with you and the press.] The bakery closes on Friday for good',
    '[We are a poor town. We were always one.] Every lamp on the quay is broken again',
    '[Before we talk of money and of bridges,] the schoolhouse needs a new roof',
    '[It is August, and] no fisherman has been paid for the herring of last winter',
    '[The guild of millers knows it, the bishop knows it.] Our wells are dry for the third summer',
    '[My grandmother sold her last cow for the ticket.] The railway never built the station',
    '[Whatever the governor may write in his letters,] I signed the treaty with a heavy heart',
  ],
  middle: [
    'The ferry must sail before the winter. [Our crews have waited for two years.] The lighthouse has been mended by hand',
    'We sold the orchard behind the church, [which my father had planted with his brothers,] to pay the teachers of the town',
    'The northern gate of the dam leaks. [The keeper has told us so every spring.] The valley must be warned before the rain',
    'The bakery closes on Friday. [I have bought my bread there all my life.] Thirty families will lose their only income',
    'Every lamp on the quay is broken. [The council is looking for the key to the cellar.] A sailor drowned there in May',
    'The schoolhouse needs a new roof. [Nobody denies it, least of all the bishop.] The children sit under umbrellas in class',
    'No fisherman has been paid since August. [Some have sold their nets, others their boats.] The guild will strike on Monday',
    'Our wells are dry for the third summer. [The cattle have been driven to the coast.] We need a pipe from the upper lake',
    'The railway promised us a station. [It was in the papers with a drawing.] We have waited eleven years for a train',
    'I signed the treaty with a heavy heart. [My brother fought on the other bank.] Peace is worth more than a river island',
  ],
  end: [
    'The ferry must sail before the winter storms arrive. [Our crews cannot wait for another promise]',
    'We sold the orchard behind the church [because the teachers had not been paid since May]',
    'The northern gate of the dam leaks, [and no engineer has looked at it in all these years]',
    'The bakery closes on Friday for good. [Thirty families will lose their only income this winter]',
    'Every lamp on the quay is broken again. [The council has lost the key to the cellar. A sailor drowned]',
    'The schoolhouse needs a new roof [if the bishop wants his choir to sing there at Easter]',
    'No fisherman has been paid for the herring. [We will strike on the first Monday of the month]',
    'Our wells are dry for the third summer, [which the ministry calls a matter of opinion]',
    'The railway never built the station that it promised. [We have waited eleven years for the first train]',
    'I signed the treaty with a heavy heart. [My brother fought on the other bank of the river]',
  ],
} as const

describe.each(Object.entries(TRIMS))('at the %s', (where, lines) => {
  const lacks = (ellipsis: boolean) => [{ kind: 'trimmed', where, ellipsis }]
  const goesOn = (ellipsis: boolean) => [{ kind: 'extended', where, ellipsis }]

  test.each(lines)('trimmed here, extended there: %s', async (line) => {
    expect(await trims(shorter(line), longer(line))).toEqual(lacks(false))
    expect(await trims(longer(line), shorter(line))).toEqual(goesOn(false))
  })

  test.each(lines)('with an ellipsis: %s', async (line) => {
    for (const mark of ['…', '[...]', '. . .']) {
      expect(await trims(shorter(line, ` ${mark} `), longer(line))).toEqual(lacks(true))
    }
    expect(await trims(longer(line), shorter(line, ' … '))).toEqual(goesOn(true))
  })

  test.each(lines)('an ellipsis of the longer one shows nothing: %s', async (line) => {
    const elsewhere = `${longer(line)} … in short`
    const [found] = await trims(shorter(line), elsewhere)
    expect(found).toMatchObject({ kind: 'trimmed', where, ellipsis: false })
  })
})

/** Pairs that look like a trim of one by the other and are none. */
const NO_TRIM = [
  'The ferry must sail before the winter storms arrive | The ferry must sail before the winter storms arrive here',
  'We sold the orchard to pay the teachers | We sold the old orchard behind it to pay the teachers',
  'The northern gate of the dam leaks … badly | The northern gate of the dam leaks badly',
  'The bakery closes on Friday for good | The bakery closes this coming Friday for good',
  'The EU pays for every lamp on the quay | The European Union pays for every lamp on the quay',
  'The school doesn’t have a roof any more | The school does not have a roof any more',
  'Fishermen have waited 200,000 hours for a loaf | Fishermen have waited two hundred thousand hours for a loaf',
  'Our wells are dry, cattle are dying | Our wells are dry, and the cattle are dying',
  'The railway never built its station here | The railway company never built any station here',
  'I signed it with a heavy heart | I signed it with a heavy heart (and a broken pen)',
  'Every lamp on the quay is broken. The key is lost | The key is lost. Every lamp on the quay is broken',
  'No fisherman was paid, and we will strike on Monday | No sailor was paid, so they will strike on Tuesday',
] as const

// What one side has trimmed the other has extended, and what is neither is neither either way.
tenOfEach(
  Object.fromEntries(
    Object.entries(TRIMS).map(([where, has]) => [where, { has, hasNot: NO_TRIM }]),
  ),
)

test.each(NO_TRIM)('no trim and no extension: %s', async (pair) => {
  const [one = '', other = ''] = pair.split(' | ')
  expect(await trims(one, other)).toEqual([])
  expect(await trims(other, one)).toEqual([])
})
