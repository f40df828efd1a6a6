// npm run bench:build [-- --pages 20000 --graph 200 --seed 1 --only pages,resumed,graph]: builds packs from generated pages and
// from a generated file of the GDELT Global Quotation Graph (megabytes), kills a build of the pages at
// a random point of the seed and resumes it, and writes each into its own part of docs/evaluation.md.
// Smaller numbers give the same figures but for the time that starting takes.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { table, writePart } from './page-part.ts'
import { memoryOverTime } from './processes.ts'
import type { Random } from './random.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '20000' },
    graph: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'pages,resumed,graph' },
  },
})
/** What is run; the others' parts stay as they are. */
const wanted = new Set(values.only.split(','))
const PROGRAM = fileURLToPath(new URL('../cli/run.mjs', import.meta.url))
const MEGABYTE = 1e6
const QUARTERS = 4
/** Shares of the input between which a build is killed: after it has begun, before it may be over. */
const KILL = { from: 0.1, to: 0.9 } as const
const HEADER = [
  '--id',
  'bench',
  '--title',
  'Bench',
  '--license',
  'CC0-1.0',
  '--attribution',
  'Nobody',
]

interface Took {
  readonly outlets: number
  readonly variants: number
  readonly counts: Readonly<Record<string, number>>
  readonly took: {
    readonly seconds: number
    readonly peakMegabytes: number
    readonly cores: number
  }
  /** The most memory in each quarter of its time, in bytes: flat where it does not grow. */
  readonly quarters: readonly number[]
}

async function loaded<Module>(name: string): Promise<Module> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const { module } = await runnerImport<Module>(file, { configFile: false, logLevel: 'error' })
  return module
}

const build = (input: string, output: string): string[] => [
  PROGRAM,
  'pack',
  'build',
  input,
  '--output',
  output,
  ...HEADER,
]

/** Builds a pack, and looks at the program's memory meanwhile. */
async function built(input: string, output: string): Promise<Took> {
  const child = spawn(process.execPath, build(input, output), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const memory = memoryOverTime(child.pid ?? 0)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part
  })
  const [code] = await once(child, 'close')
  memory.stop()
  if (code !== 0) throw new Error(`pack build ended with ${code}`)
  return { ...JSON.parse(printed), quarters: memory.parts(QUARTERS) }
}

/** Kills a build once it tells that this share of its input is read; answers whether it was killed. */
function killed(input: string, output: string, share: number): Promise<boolean> {
  return new Promise((resolve) => {
    const stdio = ['ignore', 'ignore', 'pipe'] as const
    const child = spawn(process.execPath, build(input, output), { stdio: [...stdio] })
    child.stderr?.setEncoding('utf8').on('data', (told: string) => {
      const read = Number(/(\d+) % read/u.exec(told)?.[1] ?? 0)
      if (read >= share * 100) child.kill('SIGKILL')
    })
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL'))
  })
}

const digest = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')

const HEAD = [
  'collection',
  'articles',
  'statements',
  's',
  'articles/s',
  'statements/s',
  'peak MB',
  'by quarters of the time',
  'cores',
  'pack, MB',
]

function row(name: string, { took, counts, variants, quarters }: Took, output: string): string[] {
  const { items = 0, statements = 0 } = counts
  return [
    name,
    items.toLocaleString('en'),
    variants.toLocaleString('en'),
    took.seconds.toFixed(0),
    (items / took.seconds).toFixed(0),
    (statements / took.seconds).toFixed(0),
    String(took.peakMegabytes),
    quarters.map((each) => (each / MEGABYTE).toFixed(0)).join(' · '),
    took.cores.toFixed(2),
    (statSync(output).size / MEGABYTE).toFixed(1),
  ]
}

/** Kills a build at a point of the seed and starts it again; answers what became of it, in words. */
async function resumption(pages: string, random: Random): Promise<string> {
  const [whole, resumed] = [join(folder, 'whole.jsonl.gz'), join(folder, 'resumed.jsonl.gz')]
  await built(pages, whole)
  const share = KILL.from + (KILL.to - KILL.from) * random()
  const wasKilled = await killed(pages, resumed, share)
  await built(pages, resumed)
  const isSame = wasKilled && digest(resumed) === digest(whole)
  const what = isSame ? 'the same bytes' : wasKilled ? 'OTHER BYTES' : 'nothing: it was not killed'
  return `Killed after ${Math.round(share * 100)} % of its input and started again, the build of ${Number(values.pages).toLocaleString('en')} pages gave ${what}.`
}

/** The command of one part, and how busy the machine was when it began. */
function taken(only: string): string {
  const size = only === 'graph' ? `--graph ${values.graph}` : `--pages ${values.pages}`
  const [load = 0] = loadavg()
  return `\`npm run bench:build -- --only ${only} ${size} --seed ${values.seed}\`, begun at a load of ${load.toFixed(1)}.`
}

const folder = mkdtempSync(join(tmpdir(), 'as-quoted-build-'))
try {
  const { addressSentences } = await loaded<typeof import('./sentences.ts')>('sentences.ts')
  const { writePages, writeQuotationGraph } =
    await loaded<typeof import('./collection.ts')>('collection.ts')
  const { randomFrom } = await loaded<typeof import('./random.ts')>('random.ts')
  const sentences = addressSentences()
  const inFolder = (name: string): string => join(folder, name)
  const tell = (only: string, command: string, text: string): void => {
    writePart(`build ${only}`, `${text}\n\n${command}`)
    console.log(text)
  }

  if (wanted.has('pages') || wanted.has('resumed')) {
    writePages(inFolder('pages'), Number(values.pages), sentences)
  }
  if (wanted.has('pages')) {
    const command = taken('pages')
    const ofPages = await built(inFolder('pages'), inFolder('pages.jsonl.gz'))
    tell('pages', command, table(HEAD, [row('pages', ofPages, inFolder('pages.jsonl.gz'))]))
  }
  if (wanted.has('resumed')) {
    const command = taken('resumed')
    tell('resumed', command, await resumption(inFolder('pages'), randomFrom(Number(values.seed))))
  }
  if (wanted.has('graph')) {
    const graph = inFolder('bench.gqg.json.gz')
    await writeQuotationGraph(graph, Number(values.graph) * MEGABYTE, sentences)
    const command = taken('graph')
    const ofGraph = await built(graph, inFolder('graph.jsonl.gz'))
    const name = `GDELT quotation graph, ${values.graph} MB`
    tell('graph', command, table(HEAD, [row(name, ofGraph, inFolder('graph.jsonl.gz'))]))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
