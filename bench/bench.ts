// npm run bench [-- --sizes 10000,100000,1000000 --browsers chromium,firefox,node --keep]: imports packs of
// each size in real browsers and in Node, asks them for the quotations of articles, and writes the figures,
// with those of others on the same texts, into docs/evaluation.md; with --keep the rows there that are
// not measured this time stay as they are.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { benchIn, type Measured, type MeasuredBaseline } from './browsers.ts'
import { table, tablesIn, writePart } from './page-part.ts'
import type { MeasuredPeer } from './peers.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    browsers: { type: 'string', default: 'chromium,firefox,node' },
    keep: { type: 'boolean', default: false },
  },
})
/** Beyond, an index entry a term takes too long to be worth the wait, and the peers too much memory. */
const MOST_OF_OTHERS = 100_000

/** Runs TypeScript whose imports name no extensions, as all of `lib` does. */
async function loaded<Module>(name: string): Promise<Module> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}

const { benchPack } = await loaded<typeof import('./pack-file.ts')>('pack-file.ts')
const sizes = values.sizes.split(',').map(Number)
const browsers = values.browsers.split(',') as ('chromium' | 'firefox' | 'node')[]
const peerSize = sizes.filter((size) => size <= MOST_OF_OTHERS).at(-1) ?? null
const measured: Measured[] = []
const baselines: MeasuredBaseline[] = []
for (const kind of browsers.filter((each) => each !== 'node')) {
  const bench = await benchIn(kind)
  try {
    for (const size of sizes) {
      const pack = await benchPack(size)
      measured.push(await bench.measure(pack))
      console.log(measured.at(-1))
    }
    // Last: to clear away what it leaves keeps the browser busy for minutes.
    if (peerSize !== null) baselines.push(await bench.baseline(await benchPack(peerSize)))
    console.log(baselines.at(-1))
  } finally {
    await bench.close()
  }
}
const withNode = browsers.includes('node')
const { measureInNode } = await loaded<typeof import('./node.ts')>('node.ts')
for (const size of withNode ? sizes : []) {
  measured.push(await measureInNode(await benchPack(size)))
  console.log(measured.at(-1))
}
const { measurePeers } = await loaded<typeof import('./peers.ts')>('peers.ts')
const peers = peerSize === null || !withNode ? [] : await measurePeers(await benchPack(peerSize))
console.log(peers)
writePart('bench', report())

function rowOf(each: Measured): string[] {
  return [
    each.browser,
    whole(each.passages),
    whole(each.awake),
    whole(each.withTexts),
    each.cold === null ? '' : whole(each.cold),
    whole(each.compared),
    each.search === null ? '' : whole(each.search.bySpeaker),
    each.search === null ? '' : whole(each.search.worst),
    each.recall.toFixed(3),
    each.importSeconds.toFixed(1),
    each.bytes === null ? '' : whole(each.bytes / each.passages),
    whole(each.partBytes / each.passages),
    megabytes(each.importMemory),
    each.idleMemory === null ? '' : megabytes(each.idleMemory),
  ]
}

/** What is measured once more stands in the place of its row of before. */
function merged(rows: readonly string[][], before: readonly string[][]): string[][] {
  const nameOf = ([name = '', passages = '']: readonly string[]): string =>
    `${name.replace(/[\d.]+/u, '')} ${passages}`
  const now = new Map(rows.map((row) => [nameOf(row), row]))
  const kept = before.map((row) => now.get(nameOf(row)) ?? row)
  const known = new Set(before.map(nameOf))
  return [...kept, ...rows.filter((row) => !known.has(nameOf(row)))]
}

function report(): string {
  const [before = [], , othersBefore = []] = values.keep ? tablesIn('bench') : []
  const rows = merged(measured.map(rowOf), before)
  return [
    '### Known statements: candidates for an article of forty quotations\n',
    `\`npm run bench\`. Medians; ms, unless another unit is named. *Awake*: the database is open; *cold*: from
opening it in a fresh page. *With texts*: the candidates’ variants are read too; *compared*: from the
article to its comparison, everything included, awake. *Worst search*: by an outlet that nobody has heard
of, which finds nothing in all it may look at. Recall: a variant of the same utterance is among the first
20 candidates of a re-worded or trimmed one of at least six words. Bytes: what the browser estimates once
all questions are answered and its journal is written off, and what the parts themselves take. Memory:
growth of the program that grows most, garbage not yet collected included, and what smaller packs before
it in the same browser left not counted again; the pack is a file that is chosen in the page, as its
reader does, since whatever a page fetches is kept in its memory by the tools that drive the browser.
Idle: once the browser is at rest, which is when two looks at its memory, five seconds apart, agree to a
megabyte, or after a minute: with a million passages both hold some 50 MB of garbage right after the last
answer, and none of it five seconds later; a look after two seconds told 0 or 41 MB, by chance.
`,
    table(
      [
        'browser',
        'passages',
        'awake',
        'with texts',
        'cold',
        'compared',
        'search by speaker',
        'worst search',
        'recall@20',
        'import, s',
        'bytes a passage',
        'of our parts',
        'MB importing',
        'MB idle',
      ],
      rows,
    ),
    '\nGrowth: how many times as long the same takes with the passages of the row as with those of the row before.\n',
    table(
      ['browser', 'passages', 'times as many', 'awake', 'cold', 'compared', 'import'],
      growth(rows),
    ),
    `
Others on the same texts and questions, and how many times as long they take as this index does in the
same browser, or in Node.
`,
    table(
      [
        'others',
        'passages',
        'article',
        'times ours',
        'recall@20',
        'import, s',
        'times ours',
        'bytes a passage',
      ],
      merged(others(), othersBefore),
    ),
  ].join('\n')
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function megabytes(bytes: number): string {
  return whole(bytes / 1e6)
}

function times(theirs: number, ours: number | undefined): string {
  return ours === undefined ? '' : (theirs / ours).toFixed(1)
}

/** Each size beside the one before it in the same browser, by the rows' columns. */
function growth(rows: readonly string[][]): string[][] {
  const COLUMNS = { passages: 1, awake: 2, cold: 4, compared: 5, import: 9 } as const
  return rows.flatMap((row, at) => {
    const before = rows[at - 1] ?? []
    if (before[0] !== row[0]) return []
    const ratios = Object.values(COLUMNS).map((column) => {
      const [now, then] = [row, before].map((cells) => cells[column]?.replaceAll(',', ''))
      return now && then ? times(Number(now), Number(then)) : ''
    })
    return [[row[0] ?? '', row[1] ?? '', ...ratios]]
  })
}

function others(): string[][] {
  const oursIn = (browser: string): Measured | undefined =>
    measured.find((each) => each.browser === browser && each.passages === peerPassages)
  const atPeer = sizes.lastIndexOf(peerSize ?? Number.NaN)
  const peerPassages = baselines[0]?.passages ?? measured.at(atPeer - sizes.length)?.passages
  const inNode = measured.find(
    (each) => each.browser.startsWith('Node') && each.passages === peerPassages,
  )
  return [
    ...baselines.map((each) => {
      const ours = oursIn(each.browser)
      return [
        `Dexie multi-entry, ${each.browser}`,
        whole(each.passages),
        whole(each.awake),
        times(each.awake, ours?.awake),
        '',
        each.importSeconds.toFixed(1),
        times(each.importSeconds, ours?.importSeconds),
        whole(each.bytes / each.passages),
      ]
    }),
    ...peers.map((each: MeasuredPeer) => [
      `${each.name}, Node, in memory`,
      whole(peerPassages ?? 0),
      whole(each.article),
      times(each.article, inNode?.awake),
      each.recall.toFixed(3),
      each.buildSeconds.toFixed(1),
      times(each.buildSeconds, inNode?.importSeconds),
      '',
    ]),
  ]
}
