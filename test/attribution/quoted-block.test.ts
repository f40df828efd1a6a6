import { describe, expect, test } from 'vitest'
import { attribute } from '../../lib/attribution/attribute'
import { articleOf } from '../article'
import { said } from './marked'

const WORDS = 'The bridge will stand for another century. It was built for that.'

/** What is said in a text in which the paragraph with these words is set as a quotation. */
function quoted(...lines: readonly string[]) {
  const text = lines.join('\n\n')
  const article = articleOf(text)
  const blocks = article.blocks.map((block) =>
    text.startsWith(WORDS, block.start) ? { ...block, kind: 'quote' as const } : block,
  )
  return attribute({ ...article, blocks }).map(({ form, content, speaker }) => [
    form,
    content.map(({ start, end }) => text.slice(start, end)).join(' '),
    speaker?.name ?? null,
  ])
}

describe('a block that is set as a quotation', () => {
  test.each([
    ['introduced by a cue', ['Anna Weiss wrote to the council:', WORDS]],
    ['introduced without a cue', ['Anna Weiss, the mayor, took the floor at noon:', WORDS]],
    ['named below', ['The council met.', WORDS, '— Anna Weiss, mayor of Exampleton']],
    ['named in its own last line', ['The council met.', `${WORDS} — Anna Weiss`]],
  ])('%s', (_, lines) => {
    expect(quoted(...lines, 'It rained.')).toEqual([['direct', WORDS, 'Anna Weiss']])
  })

  test('without any of that is nobody’s', () => {
    expect(quoted('The council met on Monday.', WORDS)).toEqual([['direct', WORDS, null]])
  })
})

test('quotation marks and a dash with a name name their speaker too', () => {
  expect(said(`The council met.\n\n“${WORDS}” — Anna Weiss, mayor`)).toMatchObject([
    { form: 'direct', content: [WORDS], speaker: 'Anna Weiss' },
  ])
})
