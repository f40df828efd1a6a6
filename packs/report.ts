import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { OutletRecord, VariantRecord } from '../lib/pack/format'

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const unknownOr = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

const statementSchema = v.strictObject({
  /** Unique within the report; never changes, since it is part of the variant's id. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
  form: v.picklist(['direct', 'mixed', 'indirect']),
  text,
  speaker: v.nullable(
    v.strictObject({
      name: text,
      kind: v.picklist(['person', 'organisation', 'group', 'anonymous']),
      qid: unknownOr(text),
    }),
  ),
  mention: v.string(),
  cue: v.string(),
  /** Where this statement came through another hand than the rest of the report. */
  via: v.optional(text),
})

const reportSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
  outlet: v.strictObject({
    name: unknownOr(text),
    domain: unknownOr(text),
    kind: v.picklist(['news', 'agency', 'official', 'transcript']),
  }),
  title: unknownOr(text),
  url: unknownOr(text),
  published: unknownOr(text),
  language: text,
  day: unknownOr(text),
  occasion: unknownOr(text),
  via: unknownOr(text),
  statements: v.pipe(v.array(statementSchema), v.minLength(1)),
})

/** One report as people edit it: who published what when, and the statements that it prints. */
export type Report = v.InferOutput<typeof reportSchema>

/** The report in a file. Throws with the file and the field at fault. */
export function readReport(file: URL): Report {
  const parsed = v.safeParse(reportSchema, JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new Error(`${file.pathname}: ${v.getDotPath(issue) ?? 'the report'}: ${issue.message}`)
}

/** The reports' records, in the order given: what the pack's writer takes. */
export function recordsOf(reports: readonly Report[]): {
  readonly outlets: readonly OutletRecord[]
  readonly variants: readonly VariantRecord[]
} {
  const outlets = new Map(reports.map((report) => [outletIdOf(report), outletOf(report)]))
  return { outlets: [...outlets.values()], variants: reports.flatMap(variantsOf) }
}

/** Outlets of one name are one; an outlet without a name is known by its report alone. */
const outletIdOf = ({ id, outlet }: Report): string =>
  outlet.name?.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-') ?? `unnamed-${id}`

const outletOf = (report: Report): OutletRecord => ({ id: outletIdOf(report), ...report.outlet })

function variantsOf(report: Report): VariantRecord[] {
  const { id, title, url, published, language, day, occasion } = report
  return report.statements.map((statement) => ({
    id: `${id}/${statement.id}`,
    outlet: outletIdOf(report),
    article: { id, title, url, published },
    speaker: statement.speaker,
    mention: statement.mention,
    cue: statement.cue,
    form: statement.form,
    lang: language,
    day,
    occasion,
    via: statement.via ?? report.via,
    text: statement.text,
    before: '',
    after: '',
  }))
}
