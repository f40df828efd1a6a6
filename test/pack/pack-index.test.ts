import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LIMIT } from '../../lib/pack/format'
import {
  boundTo,
  indexText,
  LARGEST_INDEX,
  needsLater,
  type PackIndex,
  readIndex,
} from '../../lib/pack/pack-index'
import { header, streamOf } from './sample'

const KEY = `ed25519:${'A'.repeat(43)}=`
const SHA = 'a1'.repeat(32)
const index: PackIndex = {
  ...header,
  expires: '2026-04-01',
  statements: 7,
  file: { name: 'harbour-3.jsonl.gz', bytes: 1_234, sha256: SHA },
  keys: [KEY],
  isUpdatable: true,
  minimumVersion: '1.2.3.4',
}

type Json = Record<string, unknown>
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (): Json => JSON.parse(indexText(index))
const file = (rest: Json): Json => ({ file: { ...index.file, ...rest } })
const read = (rest: Json) => readIndex(bytesOf(JSON.stringify({ ...json(), ...rest })))

describe('an index', () => {
  test('is read as it was written', () => {
    expect(readIndex(bytesOf(indexText(index)))).toEqual(index)
  })

  test('is written for people, in one order, and closed by a line end', () => {
    const shuffled = Object.fromEntries(Object.entries(index).toReversed()) as unknown as PackIndex
    expect(indexText(shuffled)).toBe(indexText(index))
    expect(Object.keys(json())).toEqual([
      ...['format', 'id', 'revision', 'title', 'license', 'attribution', 'language', 'created'],
      ...['expires', 'counts', 'file', 'keys', 'isUpdatable', 'minimumVersion'],
    ])
    expect(indexText(index).split('\n').slice(0, 2)).toEqual(['{', '  "format": 1,'])
    expect(indexText(index).endsWith('\n}\n')).toBe(true)
  })

  test('of which what may be missing is missing', () => {
    const { expires: _, keys: _keys, isUpdatable: _is, minimumVersion: _least, ...rest } = json()
    expect(readIndex(bytesOf(JSON.stringify(rest)))).toEqual({
      ...index,
      ...{ expires: null, keys: [], isUpdatable: false, minimumVersion: null },
    })
    expect(read({ expires: null, minimumVersion: null })).toMatchObject({
      ...{ expires: null, minimumVersion: null },
    })
  })

  test('keeps nothing that it does not know', () => {
    expect(read({ more: 1, file: { ...index.file, more: 1 } })).toEqual(index)
  })

  test.each<[what: string, rest: Json]>([
    ['the least of everything', { counts: { statements: 0 }, ...file({ bytes: 0, name: 'a' }) }],
    ['the largest file', file({ bytes: LIMIT.bytes, name: 'A_1.-'.padEnd(LIMIT.name, 'z') })],
    ['eight keys', { keys: Array.from({ length: 8 }, () => KEY) }],
    ['keys of all signs', { keys: [`ed25519:${'aZ09+/_'.padEnd(43, 'b')}=`] }],
    ['a version of one number', { minimumVersion: '0' }],
    ['a version of large numbers', { minimumVersion: '12345.0.99999' }],
  ])('may have %s', (_, rest) => expect(read(rest)).toMatchObject({ id: 'harbour' }))

  test.each<[what: string, rest: Json]>([
    ['no whole number of statements', { counts: { statements: 1.5 } }],
    ['fewer statements than none', { counts: { statements: -1 } }],
    ['statements in words', { counts: { statements: '7' } }],
    ['a file of more bytes than a pack may have', file({ bytes: LIMIT.bytes + 1 })],
    ['a file of fewer bytes than none', file({ bytes: -1 })],
    ['a file of half a byte', file({ bytes: 0.5 })],
    ['a file elsewhere', file({ name: '../harbour.jsonl' })],
    ['a file in a folder', file({ name: 'a/b' })],
    ['a file at another host', file({ name: '/evil.example' })],
    ['a file without a name', file({ name: '' })],
    ['a file with blanks around', file({ name: ' a' })],
    ['a file with a blank behind', file({ name: 'a ' })],
    ['a file of an endless name', file({ name: 'a'.repeat(LIMIT.name + 1) })],
    ['a digest that is too short', file({ sha256: SHA.slice(1) })],
    ['a digest that is too long', file({ sha256: `${SHA}0` })],
    ['a digest in capitals', file({ sha256: SHA.toUpperCase() })],
    ['a digest with a sign before', file({ sha256: `x${SHA}` })],
    ['nine keys', { keys: Array.from({ length: 9 }, () => KEY) }],
    ['a key of another kind', { keys: [KEY.replace('ed25519', 'rsa')] }],
    ['a key with something before', { keys: [`x${KEY}`] }],
    ['a key with something behind', { keys: [`${KEY}=`] }],
    ['a key that is too short', { keys: [KEY.replace('A', '')] }],
    ['a key with other signs', { keys: [KEY.replace('A', '-')] }],
    ['a key that is no list', { keys: KEY }],
    ['an end that is no day', { expires: 'soon' }],
    ['no word on what is updated', { isUpdatable: 'yes' }],
    ['a version in words', { minimumVersion: 'new' }],
    ['a version of five numbers', { minimumVersion: '1.2.3.4.5' }],
    ['a version of six figures', { minimumVersion: '123456' }],
    ['a version that goes on in six figures', { minimumVersion: '1.123456' }],
    ['a version with a letter before', { minimumVersion: 'v1' }],
    ['a version with a letter behind', { minimumVersion: '1b' }],
    ['a version that ends in a dot', { minimumVersion: '1.' }],
    ['a version with another sign', { minimumVersion: '1,2' }],
    ['another format', { format: 0 }],
  ])('is none with %s', (_, rest) => expect(read(rest)).toBe('not-an-index'))

  test.each([
    ['a later format', '{"format":2}', 'newer-format'],
    ['a format in words', '{"format":"2"}', 'not-an-index'],
    ['no format', '{}', 'not-an-index'],
    ['a number', '1', 'not-an-index'],
    ['nothing', 'null', 'not-an-index'],
    ['no bytes', '', 'not-an-index'],
  ])('is none of %s', (_, text, fault) => expect(readIndex(bytesOf(text))).toBe(fault))

  test('is none in another encoding, or longer than people read', () => {
    const text = indexText(index)
    const latin = Buffer.from(text.replace('harbour strike', 'h\u00e9'), 'latin1')
    expect(readIndex(latin)).toBe('not-an-index')
    expect(readIndex(bytesOf(text.padEnd(LARGEST_INDEX)))).toEqual(index)
    expect(readIndex(bytesOf(text.padEnd(LARGEST_INDEX + 1)))).toBe('not-an-index')
  })
})

test.each([
  [null, '0', false],
  ['1', '1', false],
  ['1', '0.9', true],
  ['1.0', '1', false],
  ['1', '1.0.0', false],
  ['1.0.1', '1', true],
  ['1.2', '1.10', false],
  ['1.10', '1.2', true],
  ['2.0', '1.9', true],
  ['1.9', '2.0', false],
  ['1.2.3', '1.2.4', false],
  ['1.2.3.5', '1.2.3.4', true],
])('a pack for %s wants a later program than %s: %s', (minimumVersion, version, does) => {
  expect(needsLater({ ...index, minimumVersion }, version)).toBe(does)
})

describe('bytes that an index is bound to', () => {
  const bytes = bytesOf('All of it, and nothing more.')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const through = async (bound: PackIndex['file'], sent = bytes): Promise<string> =>
    await new Response(boundTo(bound, streamOf(sent, 5))).text()
  const bound = { name: 'a', bytes: bytes.length, sha256 }

  test('come as they are', async () => {
    expect(await through(bound)).toBe('All of it, and nothing more.')
  })

  test.each<[what: string, bound: PackIndex['file'], sent: Uint8Array]>([
    ['others', bound, bytesOf('All of it, and nothing less.')],
    ['too few', bound, bytes.slice(1)],
    ['too many', bound, bytesOf('All of it, and nothing more. And more.')],
    ['of another number', { ...bound, bytes: bytes.length + 1 }, bytes],
    ['of a smaller number', { ...bound, bytes: bytes.length - 1 }, bytes],
    ['of another digest', { ...bound, sha256: SHA }, bytes],
  ])('end in a word for it where they are %s', async (_, wanted, sent) => {
    await expect(through(wanted, sent)).rejects.toMatchObject({ failure: { reason: 'changed' } })
  })

  test('are read no further than there should be', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(bytes)
      },
    })
    await expect(new Response(boundTo(bound, endless)).text()).rejects.toThrow('changed')
    expect(sent).toBeLessThan(10)
  })
})
