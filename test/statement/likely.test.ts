import { expect, test } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { isLikely } from '../../lib/statement/likely'
import { statementsOf } from '../../lib/statement/statements'
import { articleOf } from '../article'

const likely = (text: string): string[] => {
  const article = articleOf(text)
  return statementsOf(article, attribute(article))
    .filter(isLikely)
    .map(({ text: words }) => words)
}

test.each([
  ['Anna Weiss said that the bridge would hold for years.', 'the bridge would hold for years'],
  ['“It holds,” Anna Weiss said.', 'It holds'],
])('is listed: %s', (text, words) => {
  expect(likely(text)).toEqual([words])
})

test.each(['Mayor Anna Weiss declined to comment.', 'Mayor Anna Weiss announced it.'])(
  'says nothing that another report could word otherwise: %s',
  (text) => {
    expect(likely(text)).toEqual([])
  },
)
