import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WARCRecord, WARCSerializer } from 'warcio'

/** One line of Quotebank's quotation-centric version, compressed as its files are. */
const QUOTEBANK = Buffer.from(
  'QlpoOTFBWSZTWdzw5DEAAIZfgBAQUAf8cAYgpIo+b/7qMADNbYamiJ+qeo8U9TQHqGj0ajR5QeoRTJoZNPUGgAAAA0Gp6jUyTanpqNpNNNHqAADI6rJjIR70Kn6xT7k7YXcQcC0TcBbEEIDFdhIFSEBIkqbqmLw+VcIzSpJ7UU8MAncm9y1CkRpRBsMaARgaA+1KyREn0cFAM4ENykbDqc1jylU8ZS55YNnqpnZRNG5fBAxPEJvU4db/zrJuXhCkECU61AchhEyVHoWCZngktD8C8qbWIXiCDSUFGEma2rkarQssWc9tlwaHWODWnW/+LuSKcKEhueHIYg==',
  'base64',
)

const SUBJECTS = [
  'ferries',
  'bridges',
  'harbours',
  'lighthouses',
  'canals',
  'piers',
  'locks',
  'quays',
]

/** A report of its own number; numbers of one outlet share their last sentence. */
function pageOf(number: number, outlet = 'lakeside.example'): string {
  const subject = SUBJECTS[number % SUBJECTS.length]
  const url = `https://www.${outlet}/2026/${number}`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council speaks of ${subject}</title><link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:site_name" content="Lakeside Post">
<meta property="article:published_time" content="2026-03-${String((number % 28) + 1).padStart(2, '0')}T09:00:00Z">
</head><body><article><h1>Council speaks of ${subject}</h1>
<p>The council met on Monday evening to speak about the ${subject} of the northern shore, which many people have been waiting for since the storm of last winter.</p>
<p>“We will open ${number + 2} of the ${subject} before the end of the year,” said Mara Lind, the mayor of Lindale.</p>
<p>Ivo Manz, the harbour master, said that the ${subject} needed ${number + 10} new workers and a good deal of patience from everybody.</p>
<p>“This newspaper has always stood on the side of the lake,” said Ada Brandt, who reads it every single day.</p>
</article></body></html>`
}

/** Pages of one outlet: enough for what it prints on each to be left out, and for several batches. */
export const PAGES = 40

/** The folder of a collection with articles in every form that can be built from. */
export async function writeCollection(folder: string): Promise<void> {
  const pages = join(folder, 'pages', 'march')
  mkdirSync(pages, { recursive: true })
  for (let number = 0; number < PAGES; number += 1) {
    writeFileSync(join(pages, `${number}.html`), pageOf(number))
  }
  writeFileSync(join(folder, 'packed.html.gz'), gzipSync(pageOf(500, 'velde.example')))
  writeFileSync(join(folder, 'saved.mhtml'), mhtml(pageOf(501, 'velde.example')))
  writeFileSync(join(folder, 'crawl.warc.gz'), await warc())
  writeFileSync(join(folder, '20260301.gqg.json.gz'), gzipSync(graph()))
  writeFileSync(join(folder, 'quotes-2019.json.bz2'), QUOTEBANK)
  writeFileSync(join(folder, 'articles.jsonl'), articles())
  writeFileSync(join(folder, 'courier.rss'), FEED)
}

const mhtml = (html: string): string =>
  [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://www.velde.example/2026/501',
    'Subject: Saved',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----edge"',
    '',
    '------edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n'),
    '------edge--',
    '',
  ].join('\r\n')

/** A page in another encoding, the same page again, a picture, and a page that was not found. */
async function warc(): Promise<Buffer> {
  const latin = pageOf(600, 'orel.example')
    .replaceAll('Lindale', 'Lindále')
    .replace('utf-8', 'iso-8859-1')
    .replaceAll(/[“”]/gu, '"')
  const records = [
    ['200 OK', 'text/html; charset=iso-8859-1', Buffer.from(latin, 'latin1')],
    ['200 OK', 'text/html; charset=iso-8859-1', Buffer.from(latin, 'latin1')],
    ['200 OK', 'image/png', Buffer.from([1, 2, 3])],
    ['404 Not Found', 'text/html', Buffer.from(pageOf(601, 'orel.example'))],
  ] as const
  const parts: Uint8Array[] = []
  for (const [at, [status, type, body]] of records.entries()) {
    const record = WARCRecord.create(
      {
        url: `https://www.orel.example/crawled/${at}`,
        date: '2026-03-02T00:00:00Z',
        type: 'response',
        warcHeaders: { 'WARC-Record-ID': `<urn:uuid:12345678-feed-b000-0000-00000000000${at}>` },
        httpHeaders: { 'Content-Type': type, 'Content-Length': String(body.length) },
        statusline: `HTTP/1.1 ${status}`,
      },
      (async function* () {
        yield new Uint8Array(body)
      })(),
    )
    parts.push(await WARCSerializer.serialize(record, { gzip: true }))
  }
  return Buffer.concat(parts)
}

const graph = (): string =>
  Array.from({ length: 60 }, (_, number) => ({
    date: '20260301101500',
    url: `https://www.manz.example/${number}`,
    title: `Number ${number}`,
    lang: number % 10 === 0 ? 'Japanese' : 'English',
    quotes: [
      {
        pre: 'Mayor Mara Lind told reporters: ',
        quote: `The ferries will run ${number} times a day from the end of May.`,
        post: ' She left.',
      },
    ],
  }))
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')

const articles = (): string =>
  [
    JSON.stringify({
      id: 'own-1',
      outlet: 'Velde Courier',
      date: '2026-03-03',
      lang: 'en',
      text: 'The harbour master said on Tuesday that the quays would stay open all summer.',
    }),
    JSON.stringify({
      id: 'own-3',
      outlet: 'Velde Courier',
      date: '2026-03-03',
      lang: 'en',
      text: '“Not for sale,” said Mara Lind on Tuesday.\n\n“The North Shore Harbour Board of Lindale and the Council of Velde,” said Ivo Manz.\n\n“We have printed every single ferry timetable since the old bridge fell,” the Velde Courier said.',
    }),
    'not a line of JSON',
    JSON.stringify({ id: 'own-2', text: 1 }),
  ].join('\n')

const FEED = `<rss><channel><title>Orel Courier</title><language>en</language><item>
<guid>https://courier.orel.example/9</guid><title>Locks</title>
<description>&lt;p&gt;“The locks will be opened by hand from now on,” said Tomas Orel, the keeper.&lt;/p&gt;</description>
</item></channel></rss>`
