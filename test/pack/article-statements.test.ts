import { describe, expect, test } from 'vitest'
import { excerptVariant } from '../../lib/pack/article-statements'

type Excerpt = Parameters<typeof excerptVariant>[0]

const ARTICLE: Excerpt['article'] = {
  url: 'https://gull.example/lamp',
  canonicalUrl: null,
  outlet: { name: 'The Daily Gull', domain: null, kind: 'news' },
  title: 'The lamp',
  byline: null,
  publishedAt: '2031-06-04',
  language: 'en',
  partial: false,
}
const WORDS = 'The lamp has not burned since the storm.'

const variantOf = (excerpt: Partial<Excerpt>) =>
  excerptVariant({ text: WORDS, before: '', after: '', article: ARTICLE, ...excerpt }, 7)

describe('a quotation with what stands around it', () => {
  test.each([
    ['behind it', { after: ' said Ilse Brandt, the keeper. ' }],
    ['before it', { before: ' The keeper, Ilse Brandt, said: ' }],
  ])('has the speaker who is named %s', (_, around) => {
    const variant = variantOf(around)
    expect(variant.speaker?.name).toBe('Ilse Brandt')
    expect(variant.cue).toBe('said')
  })

  test('keeps what stands around it, without the spaces next to it', () => {
    const variant = variantOf({ before: ' It was dark. ', after: ' said Ilse Brandt. ' })
    expect(variant).toMatchObject({ before: ' It was dark.', after: 'said Ilse Brandt. ' })
  })

  test('has the speaker of these words, not of others beside them', () => {
    const variant = variantOf({
      before: '“Nobody asked the ferry crews about it,” Jon Velm said. The keeper was there.',
      after: 'Ilse Brandt said.',
    })
    expect(variant.speaker?.name).toBe('Ilse Brandt')
  })

  test.each([
    ['of words that are a statement', WORDS],
    ['of fewer', 'Gone'],
  ])('%s has no speaker where nobody is named, and says whose page it is', (_, text) => {
    expect(variantOf({ text })).toEqual({
      id: '7',
      text,
      form: 'direct',
      speaker: null,
      mention: '',
      cue: '',
      language: 'en',
      day: null,
      occasion: null,
      outlet: { name: 'The Daily Gull', domain: 'gull.example', kind: 'news' },
      article: {
        id: ARTICLE.url,
        title: 'The lamp',
        url: ARTICLE.url,
        publishedAt: '2031-06-04',
      },
      via: null,
      before: '',
      after: '',
      pack: '',
    })
  })

  test('is known by its title where its page has no address, and has no language that is not said', () => {
    const variant = variantOf({ article: { ...ARTICLE, url: null, language: null } })
    expect(variant.article).toMatchObject({ id: 'The lamp', url: null })
    expect(variant.language).toBe('')
  })

  test('is direct, however it is told', () => {
    expect(variantOf({ before: 'Ilse Brandt said that', after: '' }).form).toBe('direct')
  })
})

describe('the marks around the words of a data set', () => {
  test.each([
    ['both', `“${WORDS}”`, WORDS],
    ['with spaces', ` " ${WORDS} " `, WORDS],
    ['the first alone', `“${WORDS}`, WORDS],
    ['the last alone', `${WORDS}”`, WORDS],
    ['none', WORDS, WORDS],
    ['those inside stay', 'The “lamp” is out.', 'The “lamp” is out.'],
    ['one alone is a mark', '“', ''],
  ])('are left out: %s', (_, text, left) => {
    expect(variantOf({ text }).text).toBe(left)
  })
})
