import { describe, expect, test } from 'vitest'
import { type Article, blocksOf } from '../../lib/article'
import { termsOf } from '../../lib/index/terms'
import { quotedTerms } from '../../lib/match/ahead'

const termsIn = (text: string) =>
  quotedTerms({ text, blocks: blocksOf(text), language: 'en' } as unknown as Article)

describe('what is looked up before anybody asked who says it', () => {
  const [first, second] = [
    'The quarry road was never meant for lorries.',
    'Our harbour will stay open all winter.',
  ] as const

  test('is each sentence in quotation marks', () => {
    expect(termsIn(`“${first} ${second}” she said. The guild met again in the hall.`)).toEqual([
      termsOf(first, 'en'),
      termsOf(second, 'en'),
    ])
  })

  test('is no quotation within another by itself', () => {
    const whole = 'The mayor told us “never again” in front of the whole town.'
    expect(termsIn(`“${whole.replace('“', '‘').replace('”', '’')}” she said.`)).toHaveLength(1)
  })

  test('is nothing where nobody is quoted', () => {
    expect(termsIn(first)).toEqual([])
  })
})
