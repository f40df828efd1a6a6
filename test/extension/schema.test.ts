import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MessageName } from '@/lib/extension/protocol'
import { admit, MESSAGES } from '@/lib/extension/schema'
import { article, GOOD } from './good-messages'

const names = Object.keys(GOOD) as MessageName[]
const name = fc.constantFrom(...names)
const anySender = fc.constantFrom('content', 'view', null)

describe('a message that is as it should be', () => {
  test.each(names)('%s is admitted from its own class of sender', (each) => {
    const message = { name: each, carries: GOOD[each] }
    expect(admit(message, MESSAGES[each].from)).toEqual(message)
  })

  test('is rejected from any other class, and from nobody known', () => {
    fc.assert(
      fc.property(name, anySender, (each, from) => {
        const admitted = admit({ name: each, carries: GOOD[each] }, from)
        expect(admitted !== null).toBe(from === MESSAGES[each].from)
      }),
    )
  })

  test('no page can give a command', () => {
    const fromPages = names.filter((each) => MESSAGES[each].from === 'content')
    expect(fromPages.toSorted()).toEqual([
      'articleLeft',
      'articleOpened',
      'articleRead',
      'articleSighted',
      'cardOpened',
      'comparisonOpened',
      'pageRejected',
      'settingsOpened',
    ])
  })
})

describe('a message that is not', () => {
  test('is rejected without a throw, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), anySender, (message, from) => {
        expect(admit(message, from)).toBeNull()
      }),
    )
  })

  test('is rejected when its name is unknown or not its own', () => {
    const strange = fc.oneof(
      fc.string().filter((each) => !Object.hasOwn(GOOD, each)),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
    )
    fc.assert(
      fc.property(strange, anySender, (each, from) => {
        expect(admit({ name: each, carries: null }, from)).toBeNull()
      }),
    )
  })

  test('is rejected when it carries anything else', () => {
    fc.assert(
      fc.property(name, fc.anything(), (each, carries) => {
        fc.pre(!(GOOD[each] === null && carries === null))
        fc.pre(!(each === 'readTab' && Number.isSafeInteger(carries)))
        fc.pre(!(['accessTaken', 'marksChanged'].includes(each) && Array.isArray(carries)))
        fc.pre(!(typeof GOOD[each] === 'string' && typeof carries === 'string'))
        expect(admit({ name: each, carries }, MESSAGES[each].from)).toBeNull()
      }),
    )
  })

  test.each([
    ['one field too many', { ...article, html: '<p>' }],
    ['one field too few', { ...article, title: undefined }],
    ['an address of another scheme', { ...article, url: 'javascript:alert(1)' }],
    ['a text that is too long', { ...article, text: 'x'.repeat(2_000_001), blocks: [] }],
    ['a title that is too long', { ...article, title: 'x'.repeat(2_001) }],
    ['a block outside of the text', { ...article, blocks: [{ kind: 'item', start: 0, end: 99 }] }],
    ['blocks out of order', { ...article, blocks: [...article.blocks].reverse() }],
    [
      'a block that ends before it starts',
      { ...article, blocks: [{ kind: 'item', start: 5, end: 2 }] },
    ],
    [
      'half a character as an offset',
      { ...article, blocks: [{ kind: 'item', start: 0.5, end: 2 }] },
    ],
  ])('is rejected with %s', (_, carries) => {
    const read = { article: carries, since: 2 }
    expect(admit({ name: 'articleRead', carries: read }, 'content')).toBeNull()
  })

  test.each([-1, 0.5, '2', null, undefined])('is rejected with a reader since %j', (since) => {
    expect(admit({ name: 'articleRead', carries: { article, since } }, 'content')).toBeNull()
  })

  test.each([
    ['an address of another scheme', { kind: 'page', url: 'file:///etc/hosts' }],
    ['a scope that there is not', { kind: 'pack', id: 'nordic' }],
    ['more than its scope has', { kind: 'everything', id: 'nordic' }],
    ['an id that is too long', { kind: 'article', id: 'x'.repeat(257) }],
  ])('forgets nothing by %s', (_, carries) => {
    expect(admit({ name: 'forget', carries }, 'view')).toBeNull()
  })

  test.each([
    ['a day that is none', { from: 'yesterday' }],
    ['a page before the first', { page: -1 }],
    ['words that are too long', { words: 'x'.repeat(2_001) }],
    ['one field too many', { limit: 1e9 }],
  ])('searches nothing by %s', (_, part) => {
    const carries = { ...(GOOD.searchStatements as object), ...part }
    expect(admit({ name: 'searchStatements', carries }, 'view')).toBeNull()
  })

  test('is rejected with an envelope that has more in it', () => {
    expect(admit({ name: 'readTab', carries: 7, from: 'view' }, 'view')).toBeNull()
  })

  test('never carries an address to fetch or open', () => {
    for (const each of ['pageRejected', 'revealStatement', 'readTab'] as const) {
      const carries = { url: 'https://evil.example/' }
      expect(admit({ name: each, carries }, MESSAGES[each].from)).toBeNull()
    }
  })
})
