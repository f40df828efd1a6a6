// npm run bench [-- --sizes 10000,100000,1000000 --browsers chromium,firefox]: imports packs of each
// size in real browsers, asks them for the quotations of articles, and writes the figures, with
// those of others on the same texts, into docs/evaluation.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { benchIn, type Measured, type MeasuredBaseline } from './browsers.ts'
import type { MeasuredPeer } from './peers.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    browsers: { type: 'string', default: 'chromium,firefox' },
  },
})
/** Beyond, an index entry a term takes too long to be worth the wait, and the peers too much memory. */
const MOST = { baseline: 10_000, peers: 100_000 } as const
const PAGE = new URL('../docs/evaluation.md', import.meta.url)
const [OPEN, CLOSE] = ['<!-- bench -->', '<!-- /bench -->']

/** Runs TypeScript whose imports name no extensions, as all of `lib` does. */
async function loaded<Module>(name: string): Promise<Module> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}

const { benchPack } = await loaded<typeof import('./pack-file.ts')>('pack-file.ts')
const sizes = values.sizes.split(',').map(Number)
const measured: Measured[] = []
const baselines: MeasuredBaseline[] = []
for (const kind of values.browsers.split(',') as ('chromium' | 'firefox')[]) {
  const bench = await benchIn(kind)
  try {
    for (const size of sizes) {
      const pack = await benchPack(size)
      measured.push(await bench.measure(pack))
      console.log(measured.at(-1))
      if (size > MOST.baseline) continue
      baselines.push(await bench.baseline(pack))
      console.log(baselines.at(-1))
    }
  } finally {
    await bench.close()
  }
}
const { measurePeers } = await loaded<typeof import('./peers.ts')>('peers.ts')
const peerSize = Math.max(...sizes.filter((size) => size <= MOST.peers))
const peers = await measurePeers(await benchPack(peerSize))
console.log(peers)
writePage(report())

function report(): string {
  const whole = (value: number): string => Math.round(value).toLocaleString('en')
  const megabytes = (bytes: number): string => whole(bytes / 1e6)
  const rows = measured.map((each) => [
    each.browser,
    whole(each.passages),
    each.awake.toFixed(0),
    each.withTexts.toFixed(0),
    each.cold.toFixed(0),
    each.recall.toFixed(3),
    each.importSeconds.toFixed(1),
    whole(each.bytes / each.passages),
    megabytes(each.importMemory),
    megabytes(each.idleMemory),
  ])
  const others = [
    ...baselines.map((each) => {
      const ours = measured.find(
        ({ browser, passages }) => browser === each.browser && passages === each.passages,
      )
      return [
        `Dexie multi-entry, ${each.browser}`,
        whole(each.passages),
        each.awake.toFixed(0),
        (each.awake / (ours?.awake ?? Number.NaN)).toFixed(1),
        '',
        each.importSeconds.toFixed(1),
        whole(each.bytes / each.passages),
      ]
    }),
    ...peers.map((each: MeasuredPeer) => [
      `${each.name}, Node, in memory`,
      `${whole(each.variants)} variants`,
      each.article.toFixed(0),
      '',
      each.recall.toFixed(3),
      each.buildSeconds.toFixed(1),
      '',
    ]),
  ]
  return [
    '### Known statements: candidates for an article of forty quotations\n',
    '`npm run bench`. Medians; ms, unless another unit is named. *Awake*: the database is open; *cold*: from opening it in a fresh page. *With texts*: the candidates’ variants are read too. Recall: a variant of the same utterance is among the first 20 candidates of a re-worded or trimmed one of at least six words. Bytes: what the browser estimates right after the import; Chromium counts part of it late (less than 100 cannot be), Firefox counts its journal too; the parts themselves take 155 to 175. Memory: growth of the program that grows most, garbage not yet collected included.\n',
    table(
      [
        'browser',
        'passages',
        'awake',
        'with texts',
        'cold',
        'recall@20',
        'import, s',
        'bytes a passage',
        'MB importing',
        'MB idle',
      ],
      rows,
    ),
    '',
    table(
      ['others', 'size', 'awake', 'times ours', 'recall@20', 'import, s', 'bytes a passage'],
      others,
    ),
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function writePage(text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const part = `${OPEN}\n${text}\n${CLOSE}`
  const from = page.indexOf(OPEN)
  const to = page.indexOf(CLOSE)
  const whole =
    from < 0 || to < 0
      ? `${page.trimEnd()}\n\n${part}\n`
      : page.slice(0, from) + part + page.slice(to + CLOSE.length)
  writeFileSync(PAGE, whole)
}
