import { execFile } from 'node:child_process'
import { createHash, createPrivateKey } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../scripts/program'
import { type Maker as KeyHolder, maker as keyHolder, published } from '../pack/publisher'
import type { Answer, Site } from './site'

/** What a maker publishes, by the names of the files. */
export type Files = Readonly<Record<string, Uint8Array>>

/** Somebody who makes packs with the terminal's program. */
export interface Maker {
  /** A revision that says these words, built, signed and verified. */
  revision(number: number, words: string): Promise<Files>
  /** A revision with other words, signed with the same key without the program. */
  quickly(number: number): Promise<Files>
  /** Of the key that signs. */
  readonly fingerprint: string
  remove(): void
}

const DATA = 'shore.jsonl.gz'
const HEADER = [
  ...['--id', 'shore', '--title', 'Shore desk', '--license', 'CC-BY-4.0'],
  ...['--attribution', 'Shore Courier'],
]

interface Printed {
  readonly key: string
  readonly fingerprint: string
  readonly signature: string
}

async function pack(...args: readonly string[]): Promise<Printed> {
  const program = [join(ROOT, 'cli/run.mjs'), 'pack', ...args]
  return JSON.parse((await promisify(execFile)(process.execPath, program)).stdout)
}

/** A maker with a key and a folder. */
export async function startMaker(): Promise<Maker> {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-maker-'))
  const key = join(folder, 'key.pem')
  const { fingerprint, key: named } = await pack('key', '--output', key)
  return {
    fingerprint,
    async revision(number, words) {
      const at = join(folder, String(number))
      mkdirSync(at)
      const [articles, output] = [join(at, 'articles.jsonl'), join(at, DATA)]
      writeFileSync(articles, `${JSON.stringify(articleOf(words))}\n`)
      await pack('build', articles, '--output', output, ...HEADER, '--revision', String(number))
      await pack('sign', output, '--key', key, '--updatable')
      const { signature } = await pack('verify', output)
      if (signature !== 'valid') throw new Error(`A pack that was just signed is ${signature}`)
      const names = [DATA, 'index.json', 'index.json.sig']
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(at, name))]))
    },
    quickly: (number) =>
      signedBy({ secret: createPrivateKey(readFileSync(key)), key: named }, number),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const articleOf = (words: string) => ({
  id: 'https://shore-courier.test/ferry',
  url: 'https://shore-courier.test/ferry',
  title: 'Council on the ferry',
  outlet: 'The Shore Courier',
  date: '2024-03-04',
  lang: 'en',
  text: `The harbour council met on Monday evening.\n\n“${words},” mayor Ada Lindqvist told the packed room on Monday.`,
})

/** A revision of the same pack as somebody else publishes it, with another key. */
export const byStranger = (number: number): Promise<Files> => signedBy(keyHolder(), number)

async function signedBy(holder: KeyHolder, number: number): Promise<Files> {
  const { data, index, signature } = await published(number, holder, { isUpdatable: true }, 'shore')
  return { [`harbour-${number}.jsonl`]: data, 'index.json': index, 'index.json.sig': signature }
}

/** Puts a revision where a site serves it; by its tag the index is told to be unchanged. */
export function publish(site: Site, at: string, files: Files): void {
  for (const [name, body] of Object.entries(files)) {
    const isIndex = name === 'index.json'
    site.add(at + name, isIndex ? tagged(body) : { type: 'application/octet-stream', body })
  }
}

function tagged(body: Uint8Array): Answer {
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(body)
  }
}
