import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { frontPage, pages } from '../../demo/site'
import welcome from '../../demo/welcome-article.json'
import { readReport } from '../../packs/report'

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const seedsPresent = existsSync(seeds)
if (!seedsPresent) console.log('demo: the original reports (../shared/seeds) are not here')

/** No run of so many words is shared with the reports; the longest attribution ("… that") has ten. */
const SHINGLE = 11

const documentOf = (file: string): Document => parseHTML(readFileSync(file, 'utf8')).document
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Everything that the page prints, head and foot included. */
function textOf(document: Document): string {
  for (const hidden of document.querySelectorAll('style, script')) hidden.remove()
  return (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ')
}

const shingles = (words: readonly string[]): string[] =>
  words.slice(0, -SHINGLE + 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '))

describe.each(pages)('$host', ({ file, title, source }) => {
  const report = readReport(new URL(`../../packs/source/${source}.json`, import.meta.url))

  test('says that it is a reconstruction', () => {
    expect(textOf(documentOf(file))).toContain('Reconstruction for demonstration')
  })

  test('prints every statement of its report, in the original order', () => {
    const text = textOf(documentOf(file))
    let from = text.indexOf(title)
    for (const statement of report.statements) {
      const at = text.indexOf(statement.text, from)
      expect(at, `“${statement.text}” after ${from}`).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  test('has its title as its headline', () => {
    expect(documentOf(file).querySelector('h1')?.textContent).toBe(title)
  })

  test('needs no network', () => {
    const html = readFileSync(file, 'utf8')
    expect(html).not.toMatch(/\b(?:src|srcset|action)=|url\(|@import|<link|<iframe/u)
  })

  test.skipIf(!seedsPresent)('takes nothing but the statements from the original report', () => {
    const original = new Set(
      readdirSync(seeds).flatMap((name) =>
        shingles(wordsOf(readFileSync(new URL(name, seeds), 'utf8'))),
      ),
    )
    const longestFirst = report.statements.toSorted((a, b) => b.text.length - a.text.length)
    const prose = [{ text: title }, ...longestFirst].reduce(
      (rest, { text }) => rest.replaceAll(text, ' / '),
      textOf(documentOf(file)),
    )
    const copied = prose
      .split('/')
      .flatMap((piece) => shingles(wordsOf(piece)))
      .filter((each) => original.has(each))
    expect(copied).toEqual([])
  })
})

test('an outlet whose name is not known stays unnamed', () => {
  for (const { file, source } of pages) {
    const report = readReport(new URL(`../../packs/source/${source}.json`, import.meta.url))
    if (report.outlet.name !== null) continue
    const document = documentOf(file)
    expect(document.querySelectorAll('meta[property], script')).toHaveLength(0)
  }
})

test('the pages differ in what makes news sites hard to read', () => {
  const those = (has: (document: Document) => boolean): string[] =>
    pages.filter(({ file }) => has(documentOf(file))).map(({ host }) => host)
  const count = (document: Document, words: string): number =>
    textOf(document).split(words).length - 1
  expect(those((document) => count(document, 'Russia hopes to freeze the war') > 1)).toEqual([
    'world-desk-column.test',
  ])
  expect(those((document) => document.querySelector('article') !== null)).toEqual([
    'censor-net.test',
    'buna-times.test',
  ])
  expect(those((document) => document.querySelector('script') !== null)).toEqual([
    'censor-net.test',
  ])
  expect(those((document) => document.querySelector('time') !== null)).toEqual([
    'interfax-ukraine.test',
  ])
  expect(those((document) => /read more/iu.test(textOf(document)))).toHaveLength(pages.length)
})

test('the front page links to the five', () => {
  const links = Array.from(documentOf(frontPage.file).querySelectorAll('li a'), (link) =>
    link.getAttribute('href'),
  )
  expect(links).toEqual(pages.map(({ path }) => path.slice(1)))
})

test('the welcome page’s article is the first report’s', () => {
  const [first] = pages
  const document = documentOf(first?.file ?? '')
  const paragraphs = Array.from(
    document.querySelectorAll('article > p:not(.more)'),
    (paragraph) => paragraph.textContent,
  )
  expect(welcome).toEqual({
    title: document.querySelector('h1')?.textContent,
    outlet: 'Censor.NET',
    date: document.querySelector('script')?.textContent?.match(/"datePublished": "(.*?)"/u)?.[1],
    paragraphs,
  })
})
