import { readFileSync } from 'node:fs'
import { variantOf } from '../../lib/pack/convert'
import type { Variant } from '../../lib/statement/variant'
import { type Report, readReport, recordsOf } from '../../packs/report'

/** The two reports of one invented speech. */
export type Side = 'six' | 'seven'

/** Words that mark one statement of each report, and the differences that a reader would name. */
export interface ExpectedPair {
  readonly six: string
  readonly seven: string
  /** Each must be named; `a|b` is satisfied by either. */
  readonly kinds: readonly string[]
}

/** Words of the open page, and of what the same speaker said on another occasion. */
export interface ExpectedTalkingPoint {
  readonly here: string
  readonly there: string
}

export interface Expected {
  readonly pairs: readonly ExpectedPair[]
  readonly talkingPoints: Readonly<Record<Side, readonly ExpectedTalkingPoint[]>>
}

const here = (name: string): URL => new URL(name, import.meta.url)

export const expected: Expected = JSON.parse(readFileSync(here('expected.json'), 'utf8'))

export const pageOf = (side: Side): string => readFileSync(here(`${side}.html`), 'utf8')

export const reportOf = (name: Side | 'interview'): Report =>
  readReport(here(`source/${name}.json`))

/** What is known when the page of one side is read: the other report, and the older interview. */
export function knownBeside(side: Side): Variant[] {
  const reports = [reportOf(side === 'six' ? 'seven' : 'six'), reportOf('interview')]
  const { outlets, variants } = recordsOf(reports)
  const byId = new Map(outlets.map((outlet) => [outlet.id, outlet]))
  return variants.flatMap((record) => {
    const outlet = byId.get(record.outlet)
    return outlet ? [variantOf(record, outlet, 'unseen')] : []
  })
}
