import { describe, expect, test } from 'vitest'
import { articleOfItem, paragraphsOf } from '../../lib/feed/item-article'

describe('the text of an entry', () => {
  test('is its paragraphs, without what is not read', () => {
    const html = `<p>The ferries will run again,&nbsp;said <b>Mara</b> Lind.</p>
      <script>alert("The ferries will run again")</script>
      <figure><img src=x onerror=alert(1)><figcaption>A ferry in the harbour of Lindale</figcaption></figure>
      <div>The locks stay shut until the end of May.<br>Nobody knows what comes after that.</div><p>Read on</p>`
    expect(paragraphsOf(html)).toEqual([
      'The ferries will run again, said Mara Lind.',
      'The locks stay shut until the end of May.',
      'Nobody knows what comes after that.',
    ])
  })

  test.each([
    ['', []],
    ['   ', []],
    ['<p>', []],
    ['No element, one plain line of text.', ['No element, one plain line of text.']],
    ['<p>Never closed, and yet it is read', ['Never closed, and yet it is read']],
  ])('of %j is %j', (html, paragraphs) => {
    expect(paragraphsOf(html)).toEqual(paragraphs)
  })

  test('is read as deep as browsers go, and no deeper', () => {
    const [shallow, deep] = [400, 600].map((depth) => '<b>'.repeat(depth))
    const line = 'The locks stay shut until the end of May.'
    expect(paragraphsOf(`<p>${line}</p>${shallow}${line}`)).toEqual([line, line])
    expect(paragraphsOf(`<p>${line}</p>${deep}${line}`)).toEqual([line])
    // What is closed again is not deep.
    expect(paragraphsOf(`${'<b>x</b>'.repeat(600)}<p>${line}</p>`)).toContain(line)
  })

  test('is read through a hundred thousand breaks, and up to five thousand elements in each other', () => {
    const line = 'The locks stay shut until the end of May.'
    expect(paragraphsOf(`<p>${line}${'<br>'.repeat(100_000)}${line}</p>`)).toEqual([line, line])
    const deep = `${'<div>'.repeat(5_000)}${line}${'</div>'.repeat(5_000)}`
    expect(paragraphsOf(`<p>${line}</p>${deep}<p>${line}</p>`)[0]).toBe(line)
  })

  test('makes an article whose blocks are its paragraphs, and which is never whole', () => {
    const article = articleOfItem(
      {
        id: '1',
        url: 'https://lakeside.example/1',
        title: 'Ferries &amp; bridges',
        publishedAt: '2026-03-02T09:15:00.000Z',
        html: '<p>“They will run again,” said Mara Lind.</p><p>The council agreed to all of it.</p>',
      },
      {
        title: 'Lakeside',
        language: 'en',
        minutesToLive: null,
        site: null,
        skipHours: [],
        skipDays: [],
        items: [],
      },
      { name: 'Lakeside', domain: 'lakeside.example', kind: 'news' },
    )
    expect(article).toMatchObject({ title: 'Ferries & bridges', language: 'en', partial: true })
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      '“They will run again,” said Mara Lind.',
      'The council agreed to all of it.',
    ])
  })
})
