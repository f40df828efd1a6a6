import { expect, test } from 'vitest'
import { extract } from '../../lib/page/extract'
import { ADDRESS, linesOf, pageOf, parse, read } from './pages'

/** So many paragraphs that Readability is shown some of them only. */
const MANY = 4_000

const entry = (at: number): string =>
  `On day ${at} the ferry ran late again, and the clerk, who had seen worse, wrote all of it down in the green book.`
const all = Array.from({ length: MANY }, (_, at) => entry(at))
const HEADLINE = '<h1>Quay to be mended</h1>'
const LINKS = Array.from(
  { length: 200 },
  (_, at) => `<li><a href="/${at}">Another title about something else, number ${at}</a></li>`,
).join('')

test.each([
  ['paragraphs', `<article>${HEADLINE}${all.map((text) => `<p>${text}</p>`).join('')}</article>`],
  [
    'wrapped paragraphs',
    `<main>${HEADLINE}${all.map((text) => `<div class="entry"><p>${text}</p></div>`).join('')}</main>`,
  ],
  ['lines between breaks', `<div>${HEADLINE}<div>${all.join('<br><br>')}</div></div>`],
])('a page of thousands of %s is read whole, without what stands beside it', (_, body) => {
  expect(linesOf(pageOf(`<ul class="list">${LINKS}</ul>${body}<ul>${LINKS}</ul>`))).toEqual(all)
})

test('one paragraph of more than a million characters is read whole', () => {
  const text = `${all.join(' ')} ${all.join(' ')} ${all.join(' ')}`
  expect(read(pageOf(`<article>${HEADLINE}<p>${text}</p></article>`)).article.text).toBe(text)
})

test('a hundred thousand breaks are said to be too large a page', () => {
  const page = pageOf(`<article>${HEADLINE}<p>${all[0]}${'<br>'.repeat(100_000)}</p></article>`)
  expect(extract(parse(page), ADDRESS)).toEqual({ ok: false, reason: 'too-large' })
})

test('words that a script put five thousand elements deep are read like the others', () => {
  const words = all.slice(0, 40)
  const page = parse(
    pageOf(
      `<article>${HEADLINE}${words.map((text) => `<p>${text}</p>`).join('')}<div></div></article>`,
    ),
  )
  let deepest = page.querySelector('article > div')
  for (let depth = 0; depth < 5_000; depth += 1)
    deepest = deepest?.appendChild(page.createElement('div')) ?? null
  if (deepest) deepest.textContent = entry(40)
  const extraction = extract(page, ADDRESS)
  expect(extraction.ok && extraction.article.text.split('\n\n')).toEqual(all.slice(0, 41))
})

test('chapters of a few paragraphs each are sampled too, and read whole', () => {
  const chapters = Array.from({ length: 35 }, (_, at) => all.slice(30 * at, 30 * at + 30))
  const body = chapters.map((texts) => `<section><p>${texts.join('</p><p>')}</p></section>`)
  const { article, decisions } = read(
    pageOf(`<ul>${LINKS}</ul><article>${HEADLINE}${body.join('')}</article>`),
  )
  expect(article.text.split('\n\n')).toEqual(chapters.flat())
  expect(decisions().map(({ rule }) => rule)).toContain('sampled')
})

test('what Readability was not shown says so, whether it is read or left out', () => {
  const other =
    '<div class="sidebar-menu"><p>The tide is low at four, and the shops close at five.</p></div>'
  const { decisions } = read(
    pageOf(`<article>${HEADLINE}${all.map((text) => `<p>${text}</p>`).join('')}</article>${other}`),
  )
  const rules = new Map(decisions().map(({ rule, kept }) => [rule, kept]))
  expect(rules).toEqual(
    new Map([
      ['readability', false],
      ['sampled', true],
      ['thrown', false],
    ]),
  )
})
