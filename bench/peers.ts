import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import flexsearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { readPack } from '../lib/pack/read'
import type { BenchPack } from './pack-file'
import { articlesOf, median, recallOf } from './questions'

/** Candidates that a question may name. */
const CANDIDATES = 20

export interface MeasuredPeer {
  readonly name: string
  readonly variants: number
  readonly buildSeconds: number
  readonly article: number
  readonly recall: number
}

/** What two search libraries make of the same texts and the same questions, in memory, in Node. */
export async function measurePeers(pack: BenchPack): Promise<MeasuredPeer[]> {
  const source = Readable.toWeb(createReadStream(pack.file)) as ReadableStream<Uint8Array>
  const { variants } = await readPack(source)
  const mini = () => {
    const index = new MiniSearch({ fields: ['text'], storeFields: [] })
    for (const { id, text } of variants) index.add({ id, text })
    return (text: string) =>
      index
        .search(text)
        .slice(0, CANDIDATES)
        .map(({ id }) => String(id))
  }
  const flex = () => {
    const index = new flexsearch.Index({
      tokenize: 'strict',
      encoder: flexsearch.Charset.LatinBalance,
    })
    variants.forEach(({ text }, at) => {
      index.add(at, text)
    })
    return (text: string) =>
      (index.search(text, { limit: CANDIDATES, suggest: true }) as number[]).map(
        (at) => variants[at]?.id ?? '',
      )
  }
  return [measure('MiniSearch 7.2', mini), measure('FlexSearch 0.8', flex)]

  function measure(name: string, make: () => (text: string) => string[]): MeasuredPeer {
    const began = performance.now()
    const search = make()
    const buildSeconds = (performance.now() - began) / 1000
    const found: string[][] = []
    const times: number[] = []
    for (const article of articlesOf(pack.questions).slice(0, 3)) {
      const start = performance.now()
      for (const text of article) found.push(search(text))
      times.push(performance.now() - start)
    }
    const recall = recallOf(pack.questions, found)
    return { name, variants: variants.length, buildSeconds, article: median(times), recall }
  }
}
