import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../lib/page/extract'
import { rangeOf, spanOf, type TextModel } from '../../lib/page/text-model'
import { ADDRESS, linesOf, PROSE, pageOf, paragraphs, parseWithRanges } from './pages'

const read = (html: string): { document: Document; model: TextModel } => {
  const document = parseWithRanges(html)
  const extraction = extract(document, ADDRESS)
  if (!extraction.ok) throw new Error(extraction.reason)
  return { document, model: extraction.positions }
}

/** What a range says when white space and invisible characters are read as the model reads them. */
const said = (range: Range | null): string | undefined =>
  range
    ?.toString()
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

describe('how a page’s text reads', () => {
  test.each([
    ['line breaks of the source are spaces', 'The old\n      quay', 'The old quay'],
    ['no-break spaces are spaces', 'The&nbsp;old&#x202F;quay', 'The old quay'],
    ['soft hyphens are nothing', 'The har&shy;bour', 'The harbour'],
    ['zero width spaces are nothing', 'The har&#8203;bour', 'The harbour'],
    [
      'elements inside a word do not divide it',
      '<span class="drop">T</span>he <b>qu</b>ay',
      'The quay',
    ],
    [
      'links are words of the sentence',
      'The <a href="/x">old quay</a>, mended',
      'The old quay, mended',
    ],
    ['a break inside a sentence is a space', 'The old<br>quay', 'The old quay'],
    [
      'the reading aid above a word is left out',
      'The <ruby>old<rt>alt</rt></ruby> quay',
      'The old quay',
    ],
    [
      'words for readers aloud are seen by nobody',
      'The <a href="/x">old<span class="u-sr-only"> (opens in a new window)</span></a> quay',
      'The old quay',
    ],
    ['scripts are no text', 'The <script>let x</script>old quay', 'The old quay'],
  ])('%s', (_, markup, text) => {
    const rest = ' was on everybody’s mind when the harbour board met in the old customs house.'
    const page = pageOf(`<article><p>${markup}${rest}</p>${paragraphs()}</article>`)
    expect(linesOf(page)[0]).toBe(text + rest)
  })
})

describe('from the text to the page and back', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'quay',
        'ha\u00ADrbour',
        'of\u00A0old',
        '“frost”',
        'ship,\n  pier',
        '<b>mended</b>',
        '<i>st</i>one',
        '<a href="/x">the clerk</a>',
      ),
      { minLength: 20, maxLength: 40 },
    )
    .map((parts) => `${parts.join(' ')}.`)

  test('every span leads to a range that says the same, and the range back to the span', () => {
    const page = fc.array(words, { minLength: 2, maxLength: 4 })
    // A page is slow to parse here: few pages, and many spans of each.
    const places = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {
      minLength: 40,
      maxLength: 40,
    })
    const law = fc.property(page, places, (texts, chosen) => {
      const { model } = read(pageOf(`<article>${paragraphs([...texts, ...PROSE])}</article>`))
      for (const [which, from, length] of chosen) {
        const block = model.blocks[which % model.blocks.length] ?? { start: 0, end: 1 }
        const start = block.start + (from % (block.end - block.start))
        const end = start + 1 + (length % (block.end - start))
        const text = model.text.slice(start, end).trim()
        if (text === '') continue
        const range = rangeOf(model, { start, end })
        expect(said(range)).toBe(text)
        const back = range && spanOf(model, range)
        expect(model.text.slice(back?.start, back?.end).trim()).toBe(text)
      }
    })
    fc.assert(law, { numRuns: 8 })
  }, 30_000)

  test('a range that begins or ends outside the article is cut to it', () => {
    const { document, model } = read(pageOf(`<nav>Menu</nav><article>${paragraphs()}</article>`))
    const range = document.createRange()
    range.selectNodeContents(document.body)
    expect(spanOf(model, range)).toEqual({ start: 0, end: model.text.length })
  })

  test('words that have changed since are not found again', () => {
    const { document, model } = read(pageOf(`<article>${paragraphs()}</article>`))
    const start = model.text.indexOf('before the first frost')
    const span = { start, end: start + 22 }
    expect(said(rangeOf(model, span))).toBe('before the first frost')
    const node = document.querySelectorAll('p')[1]?.firstChild as Text
    node.data = node.data.replace('before', 'beyond')
    expect(rangeOf(model, span)).toBeNull()
    node.remove()
    expect(rangeOf(model, { start: span.start + 7, end: span.end })).toBeNull()
  })
})
