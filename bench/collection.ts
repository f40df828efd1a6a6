import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { below, pick, randomFrom } from './random'

/** Pages a folder: file systems and people dislike more. */
const PER_FOLDER = 500
const SEED = 1863
const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2020, 0, 1)
const DAYS = 2_000
const OUTLETS = 120

const NAMES = ['Mara Lind', 'Tomas Orel', 'Ada Brandt', 'Nils Karga', 'Rosa Velde', 'Ivo Manz']
const ROLES = ['mayor', 'minister', 'spokeswoman', 'chairman', 'senator', 'governor']
const CUES = ['said', 'added', 'told reporters', 'argued', 'stressed']

/** Made-up articles in which made-up people say what presidents said (public domain). */
interface Made {
  readonly url: string
  readonly title: string
  readonly published: string
  readonly paragraphs: readonly string[]
  readonly quotations: readonly Quoted[]
}

interface Quoted {
  readonly before: string
  readonly text: string
  readonly after: string
}

function made(sentences: readonly string[], number: number): Made {
  const random = randomFrom(SEED + number)
  const outlet = below(random, OUTLETS)
  const published = new Date(FIRST_DAY + below(random, DAYS) * DAY_MS).toISOString()
  const name = pick(random, NAMES)
  const surname = name.split(' ')[1]
  const plain = (): string =>
    Array.from({ length: 2 + below(random, 3) }, () => pick(random, sentences)).join(' ')
  const quotations = Array.from({ length: 6 }, (_, at): Quoted => {
    const cue = pick(random, CUES)
    const who = at === 0 ? `${name}, the ${pick(random, ROLES)},` : surname
    return {
      before: '',
      text: pick(random, sentences).replace(/[.;]$/u, ','),
      after: `${who} ${cue}.`,
    }
  })
  const paragraphs = quotations.flatMap(({ text, after }) => [plain(), `“${text}” ${after}`])
  return {
    url: `https://news-${outlet}.example/${published.slice(0, 4)}/${number}`,
    title: pick(random, sentences).slice(0, 70),
    published,
    paragraphs,
    quotations: quotations.map((each) => ({ ...each, before: plain().slice(-100) })),
  }
}

/** Writes so many pages into a folder, 500 to each of its own. */
export function writePages(folder: string, count: number, sentences: readonly string[]): void {
  for (let number = 0; number < count; number += 1) {
    const inside = join(folder, String(Math.floor(number / PER_FOLDER)).padStart(4, '0'))
    if (number % PER_FOLDER === 0) mkdirSync(inside, { recursive: true })
    writeFileSync(join(inside, `${number}.html`), pageOf(made(sentences, number)))
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A page as a content management system makes it: head, navigation, article, related stories. */
function pageOf({ url, title, published, paragraphs }: Made): string {
  const ld = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
  }
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<link rel="canonical" href="${url}"><meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify(ld)}</script></head>
<body><header><nav><ul>${links.join('')}</ul></nav></header><main><article><h1>${escaped(title)}</h1>
${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n')}
</article><aside><h2>More stories</h2><ul>${links.join('')}</ul></aside></main>
<footer><p>All rights reserved.</p></footer></body></html>`
}

/** Writes a file of the GDELT Global Quotation Graph with so many bytes of text before compression. */
export async function writeQuotationGraph(
  file: string,
  bytes: number,
  sentences: readonly string[],
): Promise<void> {
  function* lines(): Generator<string> {
    let written = 0
    for (let number = 0; written < bytes; number += 1) {
      const { url, title, published, quotations } = made(sentences, number)
      const quotes = quotations.map(({ before, text, after }) => ({
        pre: before,
        quote: text,
        post: after,
      }))
      const line = `${JSON.stringify({ date: published, url, title, lang: 'English', quotes })}\n`
      written += line.length
      yield line
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file))
}
