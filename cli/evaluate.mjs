// npm run evaluate: runs the scorers of ../shared/eval on the terminal program's output and writes
// the figures, with the command that made them, into docs/evaluation.md. Without ../shared it says
// so and changes nothing. `npm run evaluate -- events debates` runs only those parts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { seeds } from './evaluate-seeds.mjs'
import {
  asQuoted,
  data,
  file,
  lines,
  read,
  records,
  root,
  score,
  table,
  three,
} from './scoring.mjs'

const page = join(root, 'docs/evaluation.md')

if (!existsSync(data)) {
  console.log('evaluate: ../shared/eval is not here, so there is nothing to measure against.')
  process.exit(0)
}

/** The baseline: whatever stands inside quotation marks is a statement, and nobody's. */
const MARKED = /[“"„«](?<words>[^“”"„«»]+)[”"“»]/gu
const marksAlone = ({ id, text }) => ({
  id,
  attributions: Array.from(text.matchAll(MARKED), ({ index, groups }) => ({
    type: 'direct',
    content: [{ start: index + 1, end: index + 1 + groups.words.length }],
    source: null,
    cue: null,
    sure: false,
  })),
})

function attributions(set, title) {
  const gold = join(data, `attributions/${set}.jsonl`)
  const articles = records(gold).map(({ attributions: _, ...article }) => article)
  const { output } = asQuoted(['attribute'], lines(articles), `${set}.jsonl`)
  writeFileSync(file('marks.jsonl'), lines(articles.map(marksAlone)))
  const s = score('attributions', gold, output)
  const base = score('attributions', gold, file('marks.jsonl'))
  const recall = (each) =>
    Object.entries(each['recall by type (overlap)'])
      .map(([form, r]) => `${form} ${three(r.overlap)}`)
      .join(' · ')
  return `### ${title}\n\n${table(
    ['figure', 'ours', 'quotation marks alone'],
    [
      ...['content overlap', 'content exact', 'token', 'statement'].map((k) => [
        `${k} F1 (precision / recall)`,
        ...[s, base].map(
          (each) => `${three(each[k].f1)} (${three(each[k].precision)} / ${three(each[k].recall)})`,
        ),
      ]),
      ['recall by form (overlap)', recall(s), recall(base)],
      ['source accuracy', three(s['source accuracy']), ''],
      ['sure: share / precision', `${three(s.sure.share)} / ${three(s.sure.precision)}`, ''],
    ],
  )}\n`
}

function pages() {
  const rows = []
  for (const set of ['aeb', 'multilingual']) {
    const index = join(data, `pages/${set}/index.jsonl`)
    const input = records(index).map(({ id, url }) => ({ id, url, html: htmlOf(set, id) }))
    const { output } = asQuoted(['extract'], lines(input), `${set}.jsonl`)
    const s = score('pages', index, output)
    if ('f1' in s) {
      const alone = mean(records(index), 'readabilityJs060')
      rows.push([
        'article-extraction-benchmark, F1 (precision / recall)',
        `${three(s.f1)} (${three(s.precision)} / ${three(s.recall)})`,
        alone,
      ])
      rows.push(['… its news pages, F1', three(s['f1 news']), ''])
    }
    if ('with found' in s) {
      rows.push([
        'multilingual, "with" found / "without" kept out',
        `${three(s['with found'])} / ${three(s['without kept out'])}`,
        '0.915 / 0.849',
      ])
    }
    rows.push([`… pages / empty (${set})`, `${s.pages} / ${s.empty}`, ''])
  }
  return `### Extraction (in linkedom)\n\n${table(['figure', 'ours', 'Readability 0.6.0 alone'], rows)}\n`
}

function mean(index, field) {
  const all = index.map((each) => each[field]).filter(Boolean)
  const of = (key) => all.reduce((sum, each) => sum + (each[key] ?? 0), 0) / (all.length || 1)
  const [p, r] = [of('precision'), of('recall')]
  return all.length ? `${three((2 * p * r) / (p + r))} (${three(p)} / ${three(r)})` : '0.959'
}

const htmlOf = (set, id) =>
  gunzipSync(readFileSync(join(data, `pages/${set}/html/${id}.html.gz`))).toString('utf8')

function events() {
  const [articles, pairs, paraphrases, judged] = ['articles', 'pairs', 'paraphrases', 'judged'].map(
    (name) => join(data, `events/${name}.jsonl`),
  )
  const all = records(articles)
  const seen = asQuoted(['match', '--known', articles], lines(all), 'events.jsonl')
  const day = lines(all.map((each) => ({ ...each, date: '2020-01-01' })))
  writeFileSync(file('blind-known.jsonl'), day)
  const blind = asQuoted(['match', '--known', file('blind-known.jsonl')], day, 'blind.jsonl')
  const s = score(
    'events',
    articles,
    pairs,
    paraphrases,
    seen.output,
    '--blind',
    blind.output,
    '--judged',
    judged,
  )
  return `### Events: 138 articles, each against all the others\n\n${table(
    ['figure', 'value'],
    [
      ['gold pairs found as `same`', three(s.recall)],
      ...Object.entries(s['recall by kind']).map(([kind, r]) => [`… ${kind}`, three(r)]),
      ['strangers per 100 articles', three(s['strangers per 100 articles'])],
      ['blind strangers per 100 articles', three(s['blind strangers per 100 articles'])],
      ['paraphrase F1', three(s.paraphrases.f1)],
      [
        'judged pairs: precision / recall',
        `${three(s.judged.precision)} / ${three(s.judged.recall)}`,
      ],
      ['seconds for all', seen.seconds.toFixed(1)],
    ],
  )}\n`
}

function debates() {
  const said = (text, speaker) => `“${text}” ${speaker} said.`
  const known = records(join(data, 'debates/lines.jsonl')).map(({ id, speaker, text }) => ({
    id,
    text: said(text, speaker),
    lang: 'en',
  }))
  const queries = join(data, 'debates/queries.jsonl')
  const asked = records(queries).map(({ id, speaker, published }) => ({
    id,
    text: said(published, speaker),
    lang: 'en',
  }))
  writeFileSync(file('lines.jsonl'), lines(known))
  const { output, seconds } = asQuoted(
    ['match', '--known', file('lines.jsonl')],
    lines(asked),
    'debates.jsonl',
  )
  const s = score('debates', queries, output)
  return `### Debates: ${s.queries} printed wordings against ${known.length} lines\n\n${table(
    ['figure', 'value', 'stemmed BM25'],
    [
      ['hit@1', three(s['hit@1']), '0.894'],
      ['MAP@5', three(s['MAP@5']), '0.896'],
      ['seconds, indexing included', seconds.toFixed(1), ''],
    ],
  )}\n`
}

function alignment() {
  const gold = join(data, 'alignment/mtref-dev.jsonl')
  const { output } = asQuoted(['align'], read(gold), 'alignment.jsonl')
  const plain = asQuoted(['align', '--stems'], read(gold), 'alignment-stems.jsonl')
  const [s, base] = [score('alignment', gold, output), score('alignment', gold, plain.output)]
  return `### Word alignment (MTRef dev), sure links\n\n${table(
    ['figure', 'ours', 'equal stems in order'],
    ['f1', 'precision', 'recall'].map((key) => [key, three(s[key]), three(base[key])]),
  )}\n`
}

const parts = {
  seeds,
  pages,
  polnear: () => attributions('polnear-dev', 'Attribution: PolNeAR dev'),
  german: () => attributions('german-wikinews-dev', 'Attribution: German Wikinews dev'),
  events,
  debates,
  alignment,
}

/** Puts a part's figures between its markers in the page; what stands elsewhere is kept. */
function write(name, figures) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const text = existsSync(page) ? read(page) : '# Evaluation\n'
  const block = `${open}\n${figures}\n\`npm run evaluate -- ${name}\`\n${close}`
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  const next =
    start < 0
      ? `${text.trimEnd()}\n\n${block}\n`
      : text.slice(0, start) + block + text.slice(end + close.length)
  writeFileSync(page, next)
}

const chosen = process.argv.slice(2)
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  try {
    const figures = measure()
    write(name, figures)
    console.log(figures)
  } catch (error) {
    console.error(`evaluate ${name}: ${error.message}`)
    process.exitCode = 1
  }
}
