import { lstat, readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import PostalMime from 'postal-mime'
import { WARCParser } from 'warcio'
import { decoded } from '../../lib/feed/decoded'
import { articleOfItem } from '../../lib/feed/item-article'
import { readFeed } from '../../lib/feed/read-feed'
import { LineError } from '../json-lines'
import { UsageError } from '../usage-error'
import type { Format, Item } from './item'
import { bytesOf, type Meter, wholeOf } from './source'

/** One file of a collection, and how to read it. */
export interface Input {
  readonly path: string
  /** Its path in the folder that was named, the same on every machine. */
  readonly name: string
  readonly bytes: number
  readonly format: Format
}

/** Pages above this size are no articles, and would fill the memory. */
const MOST_PAGE_BYTES = 8 * 2 ** 20
/** Nor is there a feed of this size. */
const MOST_FEED_BYTES = 64 * 2 ** 20

const PAGE = /\.(?:x?html?|mht|mhtml)(?:\.gz)?$/iu

/** By the names that the archives themselves use. */
const BY_NAME: readonly (readonly [RegExp, Format])[] = [
  [/\.warc(?:\.gz)?$/iu, 'warc'],
  [/\.gqg\.json(?:\.gz)?$/iu, 'gqg'],
  [/^(?:quotebank|quotes)-\d{4}\.json(?:\.bz2|\.gz)?$/iu, 'quotebank'],
  [/\.(?:jsonl|ndjson)(?:\.gz|\.bz2)?$/iu, 'articles'],
  [/(?:\.(?:rss|atom|rdf)|feed\.(?:xml|json))(?:\.gz)?$/iu, 'feed'],
  [PAGE, 'pages'],
]

/**
 * The files of a collection in the order of their names: each file that is named, and those of each
 * folder. What a folder has of other kinds is left out; a file that is named and whose kind its
 * name does not say needs `format`. Throws UsageError.
 */
export async function inputsOf(
  paths: readonly string[],
  format: Format | null,
): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const path of paths) {
    const found = await lstat(path)
    if (found.isDirectory()) inputs.push(...(await inFolder(path, format)))
    else inputs.push(await inputAt(path, basename(path), format))
  }
  const named = inputs.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (named.length === 0)
    throw new UsageError('nothing to read: no pages, archives or .jsonl files')
  return named
}

async function inFolder(folder: string, format: Format | null): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const kind = formatOf(entry.name)
    if (kind === null || (format !== null && kind !== format)) continue
    inputs.push(await inputAt(path, relative(folder, path).split(sep).join('/'), kind))
  }
  return inputs
}

async function inputAt(path: string, name: string, format: Format | null): Promise<Input> {
  const kind = format ?? formatOf(basename(path))
  if (kind === null) throw new UsageError(`${path}: say what it is with --from`)
  return { path, name, bytes: (await lstat(path)).size, format: kind }
}

const formatOf = (name: string): Format | null =>
  BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null

/** The articles of one file, one after another. */
export async function* itemsOf(input: Input, meter: Meter): AsyncGenerator<Item> {
  switch (input.format) {
    case 'pages':
      return yield* pageAt(input, meter)
    case 'warc':
      return yield* pagesOfWarc(input, meter)
    case 'feed':
      return yield* entriesOf(input, meter)
    default:
      return yield* linesOf(input, input.format, meter)
  }
}

async function* pageAt({ path, name, bytes }: Input, meter: Meter): AsyncGenerator<Item> {
  if (bytes > MOST_PAGE_BYTES) return
  const content = await wholeOf(path, MOST_PAGE_BYTES, meter)
  if (content === null) return
  if (!/\.mht(?:ml)?(?:\.gz)?$/iu.test(path)) {
    yield { kind: 'page', name, url: null, html: decoded(content, null) }
    return
  }
  const mail = await PostalMime.parse(content)
  const header = mail.headers.find(({ key }) => key === 'snapshot-content-location')
  if (mail.html) yield { kind: 'page', name, url: header?.value ?? null, html: mail.html }
}

async function* pagesOfWarc({ path, name }: Input, meter: Meter): AsyncGenerator<Item> {
  let number = 0
  for await (const record of new WARCParser(bytesOf(path, meter))) {
    number += 1
    const type = record.httpHeaders?.headers.get('content-type') ?? ''
    const isPage =
      record.warcType === 'response' &&
      String(record.httpHeaders?.statusCode ?? '') === '200' &&
      /^(?:text\/html|application\/xhtml\+xml)/iu.test(type) &&
      record.warcContentLength <= MOST_PAGE_BYTES
    if (!isPage) {
      await record.skipFully()
      continue
    }
    const content = await record.readFully(true)
    if (content.length > MOST_PAGE_BYTES) continue
    const url = record.warcTargetURI ?? null
    yield { kind: 'page', name: `${name}#${number}`, url, html: decoded(content, type) }
  }
}

async function* entriesOf({ path, name }: Input, meter: Meter): AsyncGenerator<Item> {
  const content = await wholeOf(path, MOST_FEED_BYTES, meter)
  if (content === null) throw new LineError(`${path}: no feed (too-large)`)
  const read = readFeed(decoded(content, null), '')
  if (!read.ok) throw new LineError(`${path}: no feed (${read.reason})`)
  const { feed } = read
  const outlet = {
    name: feed.title === '' ? null : feed.title,
    domain: null,
    kind: 'news',
  } as const
  for (const item of feed.items) {
    yield {
      kind: 'entry',
      name: item.url ?? `${name}#${item.id}`,
      article: articleOfItem(item, feed, outlet),
    }
  }
}

async function* linesOf(
  { path, name }: Input,
  kind: 'articles' | 'gqg' | 'quotebank',
  meter: Meter,
): AsyncGenerator<Item> {
  let number = 0
  const input = bytesOf(path, meter)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() !== '') yield { kind, name: `${name}:${number}`, line }
  }
}
