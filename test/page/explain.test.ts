import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractLine } from '../../cli/extract'
import { pages } from '../../demo/site'
import { flow } from '../../lib/page/flow'
import type { Decision } from '../../lib/page/judged'
import { snapshot } from '../../lib/page/snapshot'
import { atOnce } from '../../lib/steps'
import { ADDRESS, PROSE, pageOf, paragraphs, parse, read } from './pages'

/** All that a page says, line by line, before anybody judges it. */
function linesOn(html: string): string[] {
  const seen = atOnce(snapshot(parse(html)))
  if (!seen) throw new Error('too large')
  return atOnce(flow(seen)).map(({ text }) => text)
}

const BESIDE = `<nav><a href="/">Harbour</a> <a href="/fish">Fish</a></nav>
<div class="share-bar"><span>Share this with everybody you know</span></div>
<figure><img src="/p.jpg" alt=""><figcaption>The old crane, seen from the pier.</figcaption></figure>`
const AFTER = `<div class="author-box"><p>Ines Halvorsen writes about ports, and has for longer than the crane stands.</p></div>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Storm closes the northern pier</a></li></ul></aside>
<section id="comments"><p>I was there, and it was not like that at all, whatever they may write of it.</p></section>
<footer><p>All rights reserved by the Courier, its owners and whoever else may claim them.</p></footer>`

const PAGES: readonly (readonly [string, string])[] = [
  ['a bare page', pageOf(`<article><h1>Quay to be mended</h1>${paragraphs()}</article>`)],
  [
    'a page with all that stands beside',
    pageOf(`${BESIDE}<article><h1>Quay to be mended</h1>${paragraphs()}${AFTER}</article>${AFTER}`),
  ],
  [
    'quotations that were put back',
    pageOf(
      `<article><h1>Quay to be mended</h1>${paragraphs(PROSE.slice(0, 3))}<aside><blockquote>“We count every plank, and then we count each of them again.”</blockquote></aside>${paragraphs(PROSE.slice(3))}</article>`,
    ),
  ],
  [
    'a text that stands there twice',
    pageOf(`<article><div>${paragraphs()}</div><div>${paragraphs()}</div></article>`),
  ],
  ...pages.map(({ path, file }) => [path, readFileSync(file, 'utf8')] as const),
]

describe.each(PAGES)('%s', (_, html) => {
  const { article, decisions } = read(html)
  const kept = article.text.split('\n\n')
  const all = decisions()
  const isIn = (lines: readonly string[], text: string): boolean => lines.includes(text)

  test('each of its lines is in the text, or is left out by a rule that has a name', () => {
    const dropped = all.filter((each) => !each.kept).map(({ text }) => text)
    const unexplained = linesOn(html).filter((line) => !isIn(kept, line) && !isIn(dropped, line))
    expect(unexplained).toEqual([])
    expect(all.filter(({ rule }) => rule === '')).toEqual([])
  })

  test('each line that a rule has put in is in the text', () => {
    const added = all.filter((each) => each.kept).map(({ text }) => text)
    expect(added.filter((line) => !isIn(kept, line))).toEqual([])
  })

  test('the terminal says the same', () => {
    const line = extractLine({ id: 'a', url: ADDRESS, html }, true) as {
      readonly text: string
      readonly decisions: readonly Decision[]
    }
    expect(line.text).toBe(article.text)
    expect(line.decisions).toEqual(all)
    expect(extractLine({ id: 'a', url: ADDRESS, html })).not.toHaveProperty('decisions')
  })
})
