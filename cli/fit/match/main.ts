import { readFileSync, writeFileSync } from 'node:fs'
import { FITTED, type Fitted, type Levels } from '../../../lib/match/fitted'
import { errorsOf } from './errors'
import { readEvents } from './events'
import { type Gathered, gather, type Judged, judgedAll } from './gather'
import {
  type Evidence,
  evidenceOf,
  type Figures,
  figuresOf,
  levelsOf,
  ratesOf,
  searched,
} from './levels'
import { examplesOf, weightsOf } from './weights'

/** Events are dealt to so many folds, each event whole. */
const FOLDS = 5
/** With it every article is of one day: the dates alone remove nearly all strangers. */
const ONE_DAY = '2020-01-01'

export interface Files {
  /** The folder of the events. */
  readonly events: string
  /** The fitted file to write; null to print alone. */
  readonly out: string | null
  /** docs/evaluation.md. */
  readonly page: string
  /** To print the pairs that are wrong or missed where they were held out. */
  readonly errors: boolean
}

/** Fits weights and levels of matching on the development events, and says how both do held out. */
export async function fitMatch({ events: folder, out, page, errors }: Files): Promise<void> {
  const events = readEvents(folder)
  log(`${events.records.length} articles, ${events.compared.length} compared pairs`)
  const seen = await gather(events, null)
  const blind = await gather(events, ONE_DAY)
  const examples = examplesOf(events, seen)
  log(`${examples.length} examples, ${examples.filter(({ same }) => same).length} of one statement`)
  const folds = dealt([...new Set(events.event.values())])
  const evidence = (fitted: Fitted): Evidence =>
    evidenceOf(events, { seen: all(seen, fitted), blind: all(blind, fitted) })
  const before = evidence({ ...FITTED, levels: OPEN })
  const heldOut = folds.map((fold) => {
    const weights = weightsOf(examples.filter((each) => !each.events.some((e) => fold.has(e))))
    log(JSON.stringify(weights))
    const found = evidence({ weights, levels: OPEN })
    const steps = searched(found, (event) => !fold.has(event))
    log(JSON.stringify(steps))
    const isIn = (event: string): boolean => fold.has(event)
    if (errors) log(errorsOf(found, levelsOf(steps), { events, isIn }).join('\n'))
    return {
      fitted: figuresOf(found, levelsOf(steps), isIn),
      shipped: figuresOf(found, FITTED.levels, isIn),
      levels: figuresOf(before, levelsOf(searched(before, (event) => !fold.has(event))), isIn),
    }
  })
  const weights = weightsOf(examples)
  const found = evidence({ weights, levels: OPEN })
  const steps = searched(found, () => true)
  const levels = levelsOf(steps)
  const everywhere = (): boolean => true
  const rows: [string, Figures][] = [
    ['held out, in five folds', summed(heldOut.map(({ fitted }) => fitted))],
    ['held out, levels of before', summed(heldOut.map(({ shipped }) => shipped))],
    ['held out, weights of before', summed(heldOut.map(({ levels }) => levels))],
    ['fitted on all', figuresOf(found, levels, everywhere)],
    ['before', figuresOf(before, FITTED.levels, everywhere)],
  ]
  const report = reportOf(rows, events.records.length)
  log(`${JSON.stringify({ weights, steps })}\n${report}`)
  if (out === null) return
  const written = JSON.parse(readFileSync(out, 'utf8'))
  writeFileSync(out, `${JSON.stringify({ ...written, weights, levels }, null, 2)}\n`)
  writePart(page, report)
}

/** Nothing is asked, so that all is judged. */
const OPEN = Object.fromEntries(
  Object.keys(FITTED.levels).map((name) => [name, 0]),
) as unknown as Levels

const all = (gathered: Gathered, fitted: Fitted): Judged[] => judgedAll(gathered, fitted)

/** The same folds each time: events by the order of their ids, in turns. */
function dealt(events: readonly string[]): ReadonlySet<string>[] {
  const sorted = [...events].sort()
  return Array.from(
    { length: FOLDS },
    (_, fold) => new Set(sorted.filter((__, at) => at % FOLDS === fold)),
  )
}

function summed(figures: readonly Figures[]): Figures {
  const sum = (of: (each: Figures) => number): number => figures.reduce((s, f) => s + of(f), 0)
  return {
    right: sum((each) => each.right),
    wrong: sum((each) => each.wrong),
    judgedSame: sum((each) => each.judgedSame),
    gold: sum((each) => each.gold),
    goldFound: sum((each) => each.goldFound),
    strangers: sum((each) => each.strangers),
    paraphrases: {
      found: sum((each) => each.paraphrases.found),
      false: sum((each) => each.paraphrases.false),
      missed: sum((each) => each.paraphrases.missed),
    },
  }
}

function reportOf(rows: readonly (readonly [string, Figures])[], articles: number): string {
  const head = ['', 'judged precision', 'judged recall', 'gold', 'paraphrase F1', 'blind strangers']
  const three = (value: number): string => value.toFixed(3)
  const body = rows.map(([name, figures]) => {
    const { precision, recall, gold, paraphrases } = ratesOf(figures)
    const judged = `${three(precision)} (${figures.right} right, ${figures.wrong} wrong)`
    const strangers = ((100 * figures.strangers) / articles).toFixed(1)
    return [name, judged, three(recall), three(gold), three(paraphrases), strangers]
  })
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function writePart(page: string, report: string): void {
  const [open, close] = ['<!-- match weights -->', '<!-- /match weights -->']
  const text = readFileSync(page, 'utf8')
  const part = `${open}
### Weights and levels of matching, held out

Weights and levels are fitted together in ${FOLDS} folds of the events, no event in two of them; what a
fold is measured on was seen by neither. Blind strangers are per 100 articles, every date the same. Pairs
are counted here by all linked words of a match that is shown, where \`npm run evaluate -- events\` counts
what a reader is shown of it.

${report}

\`npm run fit -- match\`
${close}`
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  writeFileSync(
    page,
    from < 0
      ? `${text.trimEnd()}\n\n${part}\n`
      : text.slice(0, from) + part + text.slice(to + close.length),
  )
}

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
