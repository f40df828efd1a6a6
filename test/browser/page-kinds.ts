/*
 * Pages of every kind that a reader meets, each as browsers get it: with its style sheets, its encoding
 * and its mode.
 */

const LINES = [
  'The ferry to the northern islands stays in port for a third day, and nobody at the quay would say on Tuesday when it is to leave again.',
  '“We have no part for this engine, and there is none nearer than the yard in the south,” said Nora Vint, who has run the line for nine years.',
  'Thirty crates of medicine and the mail of two weeks stood under a tarpaulin, while the men who had carried them went home for their dinner.',
  '“Whoever has to cross will be taken over by the pilot boat, and pays nothing,” the harbour office wrote in a note on the door of the waiting room.',
] as const
const [FIRST, SECOND, THIRD, FOURTH] = LINES

const TITLE = 'No part for the ferry'
const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line}</p>`).join('\n')
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`

export interface Kind {
  readonly path: string
  readonly page: string
  /** How it is sent, where not as UTF-8. */
  readonly encoding?: 'latin1'
  /** What is read of it. */
  readonly lines: readonly string[]
  readonly partial?: boolean
  readonly canonicalUrl?: string
  /** Sentences with words in them that nobody sees: what a range says has those, too. */
  readonly around?: readonly string[]
}

const modern = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} | The Skerry</title>${head}</head><body><header><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav></header>${body}<footer>The Skerry, all rights reserved</footer></body></html>`

const entry = (line: string, at: number): string =>
  `<li class="post"><header><time datetime="2024-02-06T1${at}:20:00Z">1${at}:20</time></header><p>${line}</p><a href="#p${at}">Share</a></li>`

/** Written for a browser's own eyes: what the text says stands in the element, how it looks does not. */
const SET = [
  FIRST.replace('T', '<span class="cap">T</span>'),
  SECOND.replace('engine', 'en&shy;gine').replace('said Nora', 'said&nbsp;<a href="/vint">Nora'),
  THIRD.replace('crates', '<span class="sr-only">number</span>crates').replace(
    'two weeks',
    'two <wbr>weeks',
  ),
  FOURTH.replace('nothing', '<em>noth<b>ing</b></em>'),
].map((line) => (line.includes('<a ') ? line.replace('Vint', 'Vint</a>') : line))

export const KINDS: Readonly<Record<string, Kind>> = {
  'behind a paywall': {
    path: '/sea/ferry',
    page: modern(
      `${linked({ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: false }] })}<style>.paid { display: none }</style>`,
      `<article><h1>${TITLE}</h1>${paragraphs([FIRST, SECOND])}<div class="paid">${paragraphs([THIRD, FOURTH])}</div><div class="offer"><p>Subscribe to read on</p></div></article>`,
    ),
    lines: [FIRST, SECOND],
    partial: true,
  },
  'a live report': {
    path: '/live/ferry',
    page: modern(
      linked([{ '@type': 'WebSite' }, { '@type': 'LiveBlogPosting', headline: TITLE }]),
      `<main><h1>${TITLE}</h1><ol class="feed">${LINES.map(entry).join('')}</ol></main>`,
    ),
    lines: LINES,
  },
  'an AMP page': {
    path: '/amp/sea/ferry',
    page: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><link rel="canonical" href="/sea/ferry"><meta property="og:type" content="article"><style amp-custom>amp-img { display: block }</style></head><body><amp-sidebar hidden><ul><li>Home</li></ul></amp-sidebar><article><h1>${TITLE}</h1><amp-img src="/f.jpg" width="4" height="3"></amp-img>${paragraphs([FIRST, SECOND])}<amp-ad width="4" height="3"><p>Advertisement</p></amp-ad>${paragraphs([THIRD, FOURTH])}</article></body></html>`,
    lines: LINES,
    canonicalUrl: '/sea/ferry',
  },
  'a system of 2009, in quirks mode and Latin letters': {
    path: '/article.asp',
    page: `<html><head><title>${TITLE}</title></head><body bgcolor=#ffffff><table width=760 cellpadding=4><tr><td valign=top width=120><a href=/>Home</a><br><a href=/sea>Sea</a><br><a href=/fish>Fish</a></td><td><font size=5><b>${TITLE}</b></font><p><font face=Verdana size=2>${LINES.map((line) => line.replaceAll('“', '«').replaceAll('”', '»')).join('<br><br>')}</font></td></tr></table></body></html>`,
    encoding: 'latin1',
    lines: LINES.map((line) => line.replaceAll('“', '«').replaceAll('”', '»')),
  },
  'set with care: drop cap, soft hyphen, words for readers aloud': {
    path: '/sea/set',
    page: modern(
      '<meta property="og:type" content="article"><style>.cap { float: left; font-size: 4em } .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>',
      `<article><h1>${TITLE}</h1><div aria-hidden="true">${paragraphs(SET)}</div></article>`,
    ),
    lines: LINES,
    around: [THIRD],
  },
}
