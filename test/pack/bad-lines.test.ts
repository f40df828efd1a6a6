import { describe, expect, test } from 'vitest'
import { readBothWays } from './both-ways'
import { goodLines, sealed, streamOf, variantRecord } from './sample'

const line = (rest: object): string =>
  JSON.stringify({ t: 'variant', ...variantRecord('odd'), ...rest })

describe('one bad line in a hundred is left out, with its number and the reason', () => {
  const speaker = { name: 'Mara', kind: 'person', qid: null }
  const article = { id: 'a', title: null, url: null, published: null }
  test.each<[string, string | Uint8Array, string]>([
    ['no JSON', '{nonsense}', 'is no JSON object'],
    ['blank', '', 'is no JSON object'],
    ['an array', '[1]', 'is no JSON object'],
    ['ended by CR LF', `${line({})}\r`, 'is no JSON object'],
    ['begun by a byte order mark', `\ufeff${line({})}`, 'is no JSON object'],
    ['no UTF-8', Buffer.from(line({ text: 'caf\u00e9' }), 'latin1'), 'is no JSON object'],
    [
      'nested 30,000 deep',
      `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
      'is no record that the format knows',
    ],
    [
      'deep where words should be',
      line({ text: 1 }).replace('1}', `${'['.repeat(9e3)}${']'.repeat(9e3)}}`),
      'text should be string, not number',
    ],
    ['of an unknown kind', '{"t":"constructor"}', 'is no record that the format knows'],
    [
      'with its kind inherited',
      '{"__proto__":{"t":"variant"}}',
      'is no record that the format knows',
    ],
    ['with another key', line({ constructor: 1 }), 'has a key that the format does not know'],
    [
      'with __proto__',
      line({}).replace('{', '{"__proto__":{"admin":true},'),
      'has a key that the format does not know',
    ],
    ['without a key', line({ cue: undefined }), 'cue is missing'],
    ['with an id of markup', line({ id: '<b>' }), 'id is no id'],
    ['with an id that is there', line({ id: 'v0' }), 'repeats the id of a variant'],
    [
      'before its outlet',
      line({ outlet: 'later' }),
      'names an outlet that does not stand before it',
    ],
    [
      'with a name that turns the text',
      line({ speaker: { ...speaker, name: 'Mara \u202eevil' } }),
      'speaker.name has control characters',
    ],
    [
      'with a name of half a character',
      line({ speaker: { ...speaker, name: '\ud800' } }).replace('\ufffd', '\\ud800'),
      'speaker.name has control characters',
    ],
    ['with a NUL', line({ text: 'The\0cranes' }), 'text has control characters'],
    [
      'with a script for an address',
      line({ article: { ...article, url: 'javascript:alert(1)' } }),
      'article.url is no web address',
    ],
    [
      'with a broken address',
      line({ article: { ...article, url: 'https://[' } }),
      'article.url is no web address',
    ],
    [
      'with a file for an address',
      line({ article: { ...article, url: 'file:///etc/passwd' } }),
      'article.url is no web address',
    ],
    [
      'with a number of 10,000 digits',
      line({}).replace('"day":null', `"day":${'9'.repeat(10_000)}`),
      'day should be string, not number',
    ],
    ['with a date in words', line({ day: 'yesterday' }), 'day is no date'],
    [
      'with a month too many',
      line({ article: { ...article, published: '2026-13-01' } }),
      'article.published is no date',
    ],
    [
      'with an hour too many',
      line({ article: { ...article, published: '2026-01-01T25:00' } }),
      'article.published is no date',
    ],
    ['with a language of markup', line({ lang: 'en"><' }), 'lang is no language tag'],
    ['with a text too long', line({ text: 'x'.repeat(2_001) }), 'text is longer than 2000'],
    [
      'with more context than we may keep',
      line({ before: 'x'.repeat(65) }),
      'before is longer than 64',
    ],
    [
      'with a form of its own',
      line({ form: 'sung' }),
      'form should be ("direct" | "mixed" | "indirect")',
    ],
  ])('%s', async (_, bad, why) => {
    const lines: (string | Uint8Array)[] = goodLines()
    lines.splice(60, 0, bad)
    const pack = await readBothWays(streamOf(sealed(lines)))
    expect(pack.badLines).toEqual([{ line: 61, why }])
    expect(pack.variants).toHaveLength(120)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test('two keys of one name: the last one counts, the record stays what it should be', async () => {
    const lines = goodLines(1)
    lines.push(line({}).replace('{', '{"text":"The first","text":"The second",'))
    const { variants } = await readBothWays(streamOf(sealed(lines)))
    expect(variants.map(({ text }) => text)).toEqual([
      variantRecord('v0').text,
      variantRecord('odd').text,
    ])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a speaker, a title and ids called %s are only words',
    async (name) => {
      const speaker = { name, kind: 'person', qid: null } as const
      const lines = goodLines(1)
      lines.push(
        line({ id: name, article: { id: name, title: name, url: null, published: null }, speaker }),
      )
      const { variants } = await readBothWays(streamOf(sealed(lines)))
      expect(variants[1]).toMatchObject({ id: `harbour/${name}`, speaker })
    },
  )
})
