// Runs in a page of a bare extension: imports a pack as the background does, and asks it.
import Dexie, { type Table } from 'dexie'
import { compare } from '../lib/compare'
import { termsOf } from '../lib/index/terms'
import { lexiconFor } from '../lib/lexicon/lexicon-for'
import { openPack } from '../lib/pack/read'
import { passagesOf } from '../lib/statement/passage'
import { startCompressor } from '../lib/store/compressor'
import { openDatabase } from '../lib/store/database'
import { importPack } from '../lib/store/import'
import { snapshotOf } from '../lib/store/known-statements'
import { startPoster } from '../lib/store/poster'
import { searchKnown } from '../lib/store/search'
import { read } from '../lib/text/span'
import { articleOf } from './article'
import { lookUp } from './multi-entry'

/** The state of what runs: a page is asked for it again and again, since calls must not take long. */
const state = { done: true, variants: 0, answer: null as unknown }

function run(work: () => Promise<unknown>): void {
  Object.assign(state, { done: false, variants: 0, answer: null })
  work()
    .catch((error: unknown) => ({ error: String(error) }))
    .then((answer) => Object.assign(state, { done: true, answer }))
}

/**
 * The pack, in a field as its reader chooses it. What is fetched instead is kept, all of it, for the
 * tools of the developer by whom the browser is driven.
 */
const field = document.createElement('input')
field.type = 'file'
document.documentElement.append(field)

function chosen(): ReadableStream<Uint8Array> {
  const [file] = field.files ?? []
  if (!file) throw new Error('no file was chosen')
  return file.stream()
}

async function store() {
  const opening = await openDatabase({ name: 'bench', limit: 60_000 })
  if (!opening.ok) throw new Error(opening.reason)
  return opening.database
}

const used = async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0

async function importChosen() {
  const database = await store()
  const before = await used()
  const began = performance.now()
  const compressor = startCompressor('/compress.js')
  const poster = startPoster('/post.js')
  const result = await importPack(database, chosen(), {
    progress: (variants) => {
      state.variants = variants
    },
    ...(compressor && { deflate: compressor.deflate }),
    ...(poster && { poster }),
  })
  const seconds = (performance.now() - began) / 1000
  compressor?.stop()
  poster?.stop()
  database.close()
  return { result, seconds, before }
}

/** A question is asked as a statement of an article is: by the terms of its passages. */
const asked = (questions: readonly string[]): string[][] =>
  questions.map((text) => termsOf(text, 'en'))

/** Opens the database as a worker that has just woken does, and asks one article's questions. */
async function askCold(questions: readonly string[]) {
  const terms = asked(questions)
  const began = performance.now()
  const database = await store()
  const { found } = await (await snapshotOf(database)).candidates(terms)
  const milliseconds = performance.now() - began
  database.close()
  return { milliseconds, found: ids(found) }
}

/** Asks one article after another. */
async function askAwake(articles: readonly (readonly string[])[]) {
  const database = await store()
  await (await snapshotOf(database)).candidates([])
  const answers = []
  for (const questions of articles) {
    const terms = asked(questions)
    const began = performance.now()
    const known = await snapshotOf(database)
    const { found } = await known.candidates(terms)
    const milliseconds = performance.now() - began
    const wanted = [...new Set(found.flat().map(({ variant }) => variant))]
    await known.variants(wanted)
    const texts = performance.now() - began
    answers.push({ milliseconds, texts, found: ids(found) })
  }
  database.close()
  return answers
}

/** Everything from an article to its comparison, the database being open. */
async function compareAwake(articles: readonly (readonly string[])[]) {
  const database = await store()
  await (await snapshotOf(database)).candidates([])
  const times = []
  for (const questions of articles) {
    const article = articleOf(questions)
    const began = performance.now()
    await compare(article, await snapshotOf(database))
    times.push(performance.now() - began)
  }
  database.close()
  return times
}

/**
 * A search by a speaker who is known, and the worst one that there is: by an outlet that nobody has
 * heard of, so that all is looked at that may be.
 */
async function searchAll() {
  const database = await store()
  const none = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }
  const [known] = (await searchKnown(database, none)).variants
  const taken = async (part: Partial<typeof none>): Promise<number> => {
    const began = performance.now()
    await searchKnown(database, { ...none, ...part })
    return performance.now() - began
  }
  const bySpeaker = await taken({ speaker: known?.speaker?.name ?? '' })
  const worst = await taken({ outlet: 'no such outlet' })
  database.close()
  return { bySpeaker, worst }
}

const ids = (found: readonly (readonly { readonly variant: string }[])[]): string[][] =>
  found.map((list) => [...new Set(list.map(({ variant }) => variant))].slice(0, 20))

interface Row {
  readonly key: string
  readonly terms: string[]
}

/** The named baseline: a row a passage, an index entry a term (Dexie's multi-entry index). */
async function baseline(articles: readonly string[][]) {
  const database = new Dexie('baseline')
  database.version(1).stores({ passages: 'key, *terms' })
  await database.open()
  const table: Table<Row, string> = database.table('passages')
  const before = await used()
  const began = performance.now()
  const pack = await openPack(chosen())
  let rows: Row[] = []
  let passages = 0
  for await (const variants of pack.variants) {
    for (const { id, text, language } of variants) {
      for (const span of passagesOf(text, lexiconFor(language))) {
        rows.push({ key: `${id} ${span.start}`, terms: termsOf(read(text, span), language) })
      }
    }
    if (rows.length < 1000) continue
    passages += rows.length
    state.variants = passages
    await table.bulkAdd(rows)
    rows = []
  }
  await table.bulkAdd(rows)
  passages += rows.length
  const seconds = (performance.now() - began) / 1000
  const bytes = (await used()) - before
  const times: number[] = []
  for (const questions of articles) {
    const terms = asked(questions)
    const start = performance.now()
    await lookUp(table, terms, passages)
    times.push(performance.now() - start)
  }
  await database.delete()
  return { seconds, passages, bytes, times }
}

Object.assign(globalThis, {
  bench: {
    state: () => state,
    importChosen: () => run(importChosen),
    askCold: (questions: string[]) => run(() => askCold(questions)),
    askAwake: (articles: string[][]) => run(() => askAwake(articles)),
    compareAwake: (articles: string[][]) => run(() => compareAwake(articles)),
    baseline: (articles: string[][]) => run(() => baseline(articles)),
    searchAll: () => run(searchAll),
    used: () => run(async () => ({ used: await used() })),
    forget: () => run(() => Dexie.delete('bench')),
  },
})
