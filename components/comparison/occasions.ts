import type { Outlet } from '../../lib/article'
import type { Form } from '../../lib/attribution/attribution'
import type { Cell, Comparison, Finding, Version } from '../../lib/comparison'
import { isOfWording } from '../../lib/difference/telling'

/** One report of one occasion: a column. */
export interface Column {
  readonly id: string
  readonly outlet: Outlet
  readonly via: string | null
  /** Whether it is the open article. */
  readonly own: boolean
}

/** What belongs to one occasion: a heading over its columns. */
export interface Occasion {
  readonly id: string
  /** ISO day, null where no report says. */
  readonly day: string | null
  readonly name: string | null
  readonly columns: readonly Column[]
}

/** Where a statement stands in a column, and how it is tied to the one before it. */
export interface Entry {
  readonly column: string
  readonly cell: Cell
  /** Null for the article's own wording. */
  readonly version: Version | null
  readonly tie: 'none' | 'same' | 'differs' | 'occasion'
}

/** One statement through all occasions. */
export interface Line {
  readonly finding: Finding
  /** In the order of the columns. */
  readonly entries: readonly Entry[]
}

export interface Timeline {
  readonly occasions: readonly Occasion[]
  readonly lines: readonly Line[]
}

/** When the article's own occasion was: under this its columns stand. */
const OWN = 'own'

/**
 * The statements as the table has them: what an article says twice, in its lead and as a quotation,
 * is one. Of other occasions, and where there is no table, all are listed.
 */
export function statementsOnce({ findings, matrix }: Comparison): readonly Finding[] {
  const rows = new Set(matrix.map(({ statement }) => statement))
  return findings.filter(
    (finding) =>
      rows.size === 0 ||
      rows.has(finding.statement.id) ||
      !shown(finding).some(({ relation }) => relation === 'same'),
  )
}

/**
 * Who printed each statement that is known elsewhere, occasion by occasion, oldest first; those
 * without a date last. Mere possibilities are in none.
 */
export function timelineOf(comparison: Comparison): Timeline {
  const { article } = comparison
  const known = statementsOnce(comparison).filter((finding) => shown(finding).length > 0)
  const occasions = new Map<string, { occasion: Occasion; columns: Map<string, Column> }>()
  const ownColumn: Column = { id: OWN, outlet: article.outlet, via: null, own: true }
  const ownDay = dayOf(comparison)
  occasions.set(OWN, {
    occasion: { id: OWN, day: ownDay, name: null, columns: [] },
    columns: new Map([[OWN, ownColumn]]),
  })
  for (const finding of known) {
    for (const version of shown(finding)) {
      const { id, day, name } = occasionOf(version, ownDay)
      const group = occasions.get(id) ?? {
        occasion: { id, day, name, columns: [] },
        columns: new Map(),
      }
      occasions.set(id, {
        ...group,
        occasion: { ...group.occasion, name: group.occasion.name ?? name },
      })
      const column = columnOf(version, id)
      if (!group.columns.has(column.id)) group.columns.set(column.id, column)
    }
  }
  const sorted = [...occasions.values()]
    .map(({ occasion, columns }) => ({ ...occasion, columns: [...columns.values()] }))
    .toSorted(byDay)
  return { occasions: sorted, lines: known.map((finding) => lineOf(comparison, finding, sorted)) }
}

const shown = ({ versions }: Finding): readonly Version[] =>
  versions.filter(
    ({ certainty, relation }) => certainty === 'shown' && relation !== 'other-speaker',
  )

/** Reports of the statement itself stand with the article, talking points by their own day. */
function occasionOf({ relation, variant }: Version, ownDay: string | null) {
  if (relation === 'same') return { id: OWN, day: ownDay, name: variant.occasion }
  const day = (variant.day ?? variant.article.publishedAt)?.slice(0, 10) ?? null
  return { id: `on ${day ?? variant.occasion ?? ''}`, day, name: variant.occasion }
}

const columnOf = ({ variant }: Version, occasion: string): Column => ({
  id: `${occasion} ${variant.article.id}`,
  outlet: variant.outlet,
  via: variant.via,
  own: false,
})

function byDay(a: Occasion, b: Occasion): number {
  if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null)
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

function lineOf(comparison: Comparison, finding: Finding, occasions: readonly Occasion[]): Line {
  const ownDay = dayOf(comparison)
  const versions = shown(finding)
  const entries: Entry[] = []
  let before: string | null = null
  for (const occasion of occasions) {
    for (const { id, own } of occasion.columns) {
      const version = bestForm(
        versions.filter((each) => columnOf(each, occasionOf(each, ownDay).id).id === id),
      )
      if (!own && version === undefined) continue
      entries.push({
        column: id,
        cell: cellOf(comparison, finding, version),
        version: version ?? null,
        tie:
          before === null ? 'none' : before === occasion.id ? tieOf(version, entries) : 'occasion',
      })
      before = occasion.id
    }
  }
  return { finding, entries }
}

const dayOf = ({ article }: Comparison): string | null => article.publishedAt?.slice(0, 10) ?? null

/** As the table has it, shortened or whole; what is in no table, by its form. */
function cellOf(
  { matrix, reports }: Comparison,
  { statement }: Finding,
  version: Version | undefined,
): Cell {
  const row = matrix.find((each) => each.statement === statement.id)
  if (version === undefined) return row?.here ?? statement.form
  const { relation, variant } = version
  const at = reports.findIndex(({ article }) => article.id === variant.article.id)
  return (relation === 'same' && row?.there[at]) || variant.form
}

const FORMS: readonly Form[] = ['direct', 'mixed', 'indirect']

/** Of several versions of one report, the one that comes nearest to a quotation. */
export const bestForm = (versions: readonly Version[]): Version | undefined =>
  FORMS.flatMap((form) => versions.filter(({ variant }) => variant.form === form))[0]

/** Within one occasion: whether the words are those of the entry before. */
function tieOf(version: Version | undefined, entries: readonly Entry[]): 'same' | 'differs' {
  const last = entries.at(-1)?.version ?? null
  const text = ({ variant }: Version): string => variant.text
  if (version !== undefined && last !== null && text(version) === text(last)) return 'same'
  const compared = version ?? last
  return compared?.differences.some(isOfWording) === true ? 'differs' : 'same'
}
