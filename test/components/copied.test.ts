// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { asMarkdown } from '@/components/as-markdown'
import { asPack } from '@/components/as-pack'
import { asText } from '@/components/as-text'
import { readPack } from '@/lib/pack/read'
import { findingOf, headerOf, onlyHereOf, outletOf, variantOf } from './builders'
import { speech } from './stage'

const article = headerOf()
const finding = findingOf('We [should|will] go.', { variant: { via: 'Northwire' } })
const created = '2031-03-05T10:00:00Z'

const stream = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })

describe('plain text', () => {
  test('one citation a line: words, speaker, outlet, title, date, address at the passage', () => {
    expect(asText(article, [finding], speech)).toMatchInlineSnapshot(`
      "Ada Lind: “We should go.” The Wharf Gazette, “Council sits until ten over the ferry”, 3 March 2031, https://wharf-gazette.example/ferry#:~:text=We%20should%20go.
      Ada Lind: “We will go.” Evening Lamp, “Ferry to run again”, 3 March 2031, via Northwire, https://evening-lamp.example/a#:~:text=We%20will%20go.
      “should” here, “will” in Evening Lamp"
    `)
  })

  test('a paraphrase ends before the outlet begins', () => {
    const [indirect, whole] = ['they should go', 'They should go.'].map((text) =>
      asText(article, [onlyHereOf({ text, form: 'indirect' })], speech),
    )
    expect(indirect).toContain('Ada Lind: they should go. The Wharf Gazette, ')
    expect(whole).toContain('Ada Lind: They should go. The Wharf Gazette, ')
  })

  test('a quotation that was interrupted between two sentences has marks around each piece', () => {
    const text = 'No, not really\nWe should go.'
    const cited = '“No, not really” “We should go.”'
    expect(asText(article, [onlyHereOf({ text })], speech)).toContain(`Ada Lind: ${cited} The`)
    expect(asMarkdown(article, [onlyHereOf({ text })], speech)).toContain(`> ${cited}\n`)
  })

  test('a citation is one line whatever stands in a name', () => {
    const bad = findingOf('We [should|will]\ngo.', {
      variant: {
        outlet: outletOf({ name: 'A\n\nB' }),
        article: { ...variantOf().article, url: 'javascript:x' },
      },
    })
    expect(asText(article, [bad], speech).split('\n')).toHaveLength(3)
    expect(asText(article, [bad], speech)).not.toContain('javascript:')
  })
})

describe('Markdown', () => {
  test('the difference first, then each wording with a link to its passage', () => {
    expect(
      asMarkdown(article, [finding, onlyHereOf({ text: 'We stay.' })], speech),
    ).toMatchInlineSnapshot(`
        "**“should” here, “will” in Evening Lamp**

        > “We should go.”
        >
        > — Ada Lind, [The Wharf Gazette, “Council sits until ten over the ferry”](https://wharf-gazette.example/ferry#:~:text=We%20should%20go.), 3 March 2031

        > “We will go.”
        >
        > — Ada Lind, [Evening Lamp, “Ferry to run again”](https://evening-lamp.example/a#:~:text=We%20will%20go.), 3 March 2031, via Northwire

        ---

        **Known only from this article**

        > “We stay.”
        >
        > — Ada Lind, [The Wharf Gazette, “Council sits until ten over the ferry”](https://wharf-gazette.example/ferry#:~:text=We%20stay.), 3 March 2031
        "
      `)
  })

  test.each([
    ['[click](https://evil.example)', '\\[click\\](https://evil.example)'],
    ['<script>x</script>', '\\<script\\>x\\</script\\>'],
    ['# a heading', '\\# a heading'],
    ['1. a list', '1\\. a list'],
    ['- a list', '\\- a list'],
    ['*bold* _it_ `code` ~~s~~ a|b', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~s\\~\\~ a\\|b'],
    ['two\n\n# lines', 'two \\# lines'],
  ])('%s stays words', (text, escaped) => {
    const copied = asMarkdown(article, [onlyHereOf({ text, form: 'indirect' })], speech)
    expect(copied).toContain(`> ${escaped}\n`)
  })

  test('an address does not end its link early', () => {
    const url = 'https://lamp.example/a_(b)'
    const copied = asMarkdown(headerOf({ url }), [onlyHereOf({ text: 'We stay.' })], speech)
    expect(copied).toContain('](https://lamp.example/a_%28b%29#:~:text=We%20stay.)')
  })
})

describe('JSON', () => {
  test('is a pack that reads back as it was printed', async () => {
    const text = await asPack(article, [finding], { speech, created })
    const { variants, badLines, header } = await readPack(stream(text))
    expect(badLines).toEqual([])
    expect(header).toMatchObject({ id: 'copied', created, title: 'Copied from As Quoted' })
    expect(variants.map(({ text, outlet, form }) => [text, outlet.name, form])).toEqual([
      ['We should go.', 'The Wharf Gazette', 'direct'],
      ['We will go.', 'Evening Lamp', 'direct'],
    ])
  })

  test('the same words give the same bytes', async () => {
    const one = await asPack(article, [finding], { speech, created })
    expect(await asPack(article, [finding], { speech, created })).toBe(one)
    expect(one.split('\n').map((line) => (line === '' ? '' : JSON.parse(line).t))).toEqual([
      'pack',
      'outlet',
      'outlet',
      'variant',
      'variant',
      'end',
      '',
    ])
  })

  test('says unknown where a page says what no field may hold', async () => {
    const odd = headerOf({
      url: 'about:blank',
      language: 'no language at all',
      publishedAt: 'yesterday',
      outlet: outletOf({ name: null, domain: 'localhost' }),
    })
    const text = await asPack(odd, [onlyHereOf({ text: 'We stay.' })], { speech, created })
    const { variants } = await readPack(stream(text))
    expect(variants[0]).toMatchObject({
      language: 'und',
      outlet: { domain: null },
      article: { url: null, publishedAt: null },
    })
  })
})
