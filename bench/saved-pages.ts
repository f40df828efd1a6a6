import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { oneScript } from '../scripts/one-script.ts'

const PAGES = new URL('../../shared/eval/pages/', import.meta.url)

/** The two collections of saved pages; they stand beside the project, where they stand at all. */
export type PageSet = 'aeb' | 'multilingual'
export const PAGE_SETS: readonly PageSet[] = ['aeb', 'multilingual']
export const hasSavedPages = existsSync(PAGES)
export const SCORER = fileURLToPath(new URL('../score/pages.mjs', PAGES))

export interface SavedPage {
  readonly id: string
  /** Where it was saved from. */
  readonly url: string
  readonly html: string
}

/** The file that says what should be found on each page of a collection. */
export const indexOf = (set: PageSet): string => fileURLToPath(new URL(`${set}/index.jsonl`, PAGES))

/** All pages of a collection, in the order of its index. */
export function savedPages(set: PageSet): SavedPage[] {
  const folder = new URL(`${set}/html/`, PAGES)
  const names = new Set(readdirSync(folder))
  return readFileSync(indexOf(set), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; url: string })
    .filter(({ id }) => names.has(`${id}.html.gz`))
    .map(({ id, url }) => {
      const file = readFileSync(new URL(`${id}.html.gz`, folder))
      return { id, url, html: standing(gunzipSync(file).toString('utf8')) }
    })
}

/** A saved page without what would take the browser elsewhere: its programs, frames and refresh. */
const standing = (html: string): string =>
  html
    .replaceAll(/<script\b(?![^>]{0,200}ld\+json)[^>]*>[\s\S]*?<\/script>/giu, '')
    .replaceAll(/<iframe\b[^>]*>/giu, '<iframe>')
    .replaceAll(/<meta\b[^>]{0,200}http-equiv=["']?(?:refresh|content-security)[^>]*>/giu, '')

/** What runs in a page, as one script for any page. */
export const probeScript = (): Promise<string> =>
  oneScript(new URL('page-probe.ts', import.meta.url), 'probing')

/** A web of saved pages alone: a proxy that answers for all hosts and lets nothing out. */
export async function servePages(): Promise<{
  readonly proxy: string
  add(address: string, html: string): string
  close(): void
}> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    const html = pages.get(request.url ?? '')
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    })
    response.end(html)
  })
  server.on('connect', (_, socket) => {
    socket.on('error', () => {}) // the browser hung up first; nothing is lost
    socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(address, html) {
      pages.set(address, html)
      return address
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
