import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Site } from './site'

const PROGRAM = fileURLToPath(new URL('../../cli/run.mjs', import.meta.url))
const FILE = 'shore.jsonl.gz'

/** Somebody who makes packs with the terminal's program, and publishes them. */
export interface Maker {
  /** Builds, signs and verifies a revision that says these words; its files by their names. */
  revision(number: number, words: string, by?: 'owner' | 'stranger'): Revision
  remove(): void
}

export interface Revision {
  readonly files: Readonly<Record<string, Buffer>>
  /** Of the key that signed it. */
  readonly fingerprint: string
}

/** A maker with keys and a folder of its own. */
export function startMaker(): Maker {
  const folder = mkdtempSync(join(tmpdir(), 'as-quoted-maker-'))
  const pack = (...args: readonly string[]) =>
    JSON.parse(execFileSync(process.execPath, [PROGRAM, 'pack', ...args], { encoding: 'utf8' }))
  const keyOf = (who: string): string => join(folder, `${who}.pem`)
  for (const who of ['owner', 'stranger']) pack('key', '--output', keyOf(who))
  return {
    revision(number, words, by = 'owner') {
      const at = join(folder, `${number}-${by}`)
      mkdirSync(at)
      const articles = join(at, 'articles.jsonl')
      writeFileSync(articles, `${JSON.stringify(articleOf(words))}\n`)
      const output = join(at, FILE)
      const told = ['--id', 'shore', '--title', 'Shore desk', '--license', 'CC-BY-4.0']
      const header = [...told, '--attribution', 'Shore Courier', '--revision', String(number)]
      pack('build', articles, '--output', output, ...header)
      pack('sign', output, '--key', keyOf(by), '--updatable')
      const { signature, fingerprint } = pack('verify', output)
      if (signature !== 'valid') throw new Error(`A pack that was just signed is ${signature}`)
      const names = [FILE, 'index.json', 'index.json.sig']
      return {
        files: Object.fromEntries(names.map((name) => [name, readFileSync(join(at, name))])),
        fingerprint,
      }
    },
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

/** Puts the files of a revision where a site serves them; the index answers "unchanged" by its tag. */
export function publish(site: Site, at: string, { files }: Revision): void {
  for (const [name, body] of Object.entries(files)) {
    const answer: Answer = { type: 'application/octet-stream', body }
    site.add(at + name, name === 'index.json' ? tagged(body) : answer)
  }
}

function tagged(body: Buffer): Answer {
  const etag = `"${body.length}-${body.subarray(-80).toString('hex').slice(0, 16)}"`
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(body)
  }
}
