import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { indexAt, isIndexAddress, packAt, packOf } from '../../lib/pack/offer'
import { LARGEST_INDEX } from '../../lib/pack/pack-index'
import { type Server, startServer } from '../web/server'
import { maker, published } from './publisher'

const AT = 'https://packs.example/shore/index.json'
const DATA = 'https://packs.example/shore/harbour-1.jsonl'
const first = await published(1, maker())

type Answer = (response: ServerResponse, request: IncomingMessage) => void
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serving(shelf: Readonly<Record<string, Answer>>): Promise<Server> {
  const server = await startServer((request, response) => {
    const answer = shelf[(request.url ?? '').replace('/shore/', '')]
    if (answer) answer(response, request)
    else response.writeHead(404).end()
  })
  servers.push(server)
  return server
}

const gives =
  (bytes: Uint8Array | string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(200, headers).end(bytes)
const says =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end()
/** Half of the bytes, and then the connection breaks. */
const breaks =
  (bytes: Uint8Array): Answer =>
  (response) => {
    response.writeHead(200, { 'content-length': String(bytes.length) })
    response.write(bytes.slice(0, bytes.length / 2), () => response.destroy())
  }
/** One byte, and then nothing. */
const stalls: Answer = (response) => void response.writeHead(200).write('{')
/** A pause is not waited for long where there is one; elsewhere a busy machine may take its time. */
const patience = (answer: Answer) => (answer === stalls ? { patience: { pause: 100 } } : {})

test.each([
  ['https://packs.example/index.json', true],
  ['https://packs.example/index.json?a=b#c', true],
  ['https://packs.example/harbour.jsonl', false],
  ['https://packs.example/harbour?index.json', false],
  ['https://packs.example/.json/harbour', false],
  ['index.json', false],
  ['', false],
])('whether “%s” is the address of an index: %s', (address, is) => {
  expect(isIndexAddress(address)).toBe(is)
})

describe('an index', () => {
  const visit = { etag: '"1"', 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' }

  test('comes with its bytes and what is worth saying at the next visit', async () => {
    const { ask, log } = await serving({ 'index.json': gives(first.index, visit) })
    expect(await indexAt(AT, { ask })).toMatchObject({
      ...{ kind: 'index', address: AT, bytes: first.index },
      index: { id: 'harbour', revision: 1 },
      visit: { etag: '"1"', modified: visit['last-modified'] },
    })
    expect(log[0]?.headers.accept).toBe('application/json')
  })

  test('that is the one of the last visit is unchanged', async () => {
    const { ask } = await serving({ 'index.json': says(304) })
    expect(await indexAt(AT, { ask, etag: '"1"' })).toMatchObject({ kind: 'unchanged' })
  })

  test.each<[what: string, answer: Answer, fault: string, retryAfter: number | null]>([
    ['not there', says(404), 'not-found', null],
    ['there later', says(503, { 'retry-after': '90' }), 'later', 90],
    ['longer than any', gives('x'.repeat(LARGEST_INDEX + 1)), 'not-an-index', null],
    ['of a later format', gives('{"format":2}'), 'newer-format', null],
    ['cut short', breaks(first.index), 'unreachable', null],
    ['without an end', stalls, 'timeout', null],
  ])('that is %s is refused', async (_, answer, fault, retryAfter) => {
    const { ask } = await serving({ 'index.json': answer })
    const asked = await indexAt(AT, { ask, ...patience(answer) })
    expect(asked).toMatchObject({ kind: 'refused', fault, retryAfter })
  })

  test('that nobody waits for any longer ends as its reader said', async () => {
    const stop = new AbortController()
    const { ask } = await serving({
      'index.json': (response) =>
        void response.writeHead(200).write('{', () => stop.abort(new Error('enough'))),
    })
    await expect(indexAt(AT, { ask, signal: stop.signal })).rejects.toThrow('enough')
  })
})

describe('a pack', () => {
  const index = { 'index.json': gives(first.index) }
  const signature = { 'index.json.sig': gives(first.signature) }
  const data = { 'harbour-1.jsonl': gives(first.data) }
  /** The pack that the index at hand names. */
  const packFrom = async (shelf: Readonly<Record<string, Answer>>) => {
    const { ask, log } = await serving({ ...index, ...shelf })
    const found = await indexAt(AT, { ask })
    if (found.kind !== 'index') throw new Error(found.kind)
    const [answer = gives('')] = Object.values(shelf).filter((each) => each === stalls)
    return { log, pack: await packOf(found, { ask, ...patience(answer) }) }
  }

  test('comes with its index, its signature and its number of bytes', async () => {
    const { pack, log } = await packFrom({ ...signature, ...data })
    if (pack.kind !== 'pack') throw new Error(pack.fault)
    expect(pack.offer.index).toEqual(first.index)
    expect(pack.offer.signature).toEqual(first.signature)
    expect(pack.total).toBe(first.data.length)
    expect(new Uint8Array(await new Response(pack.offer.data).arrayBuffer())).toEqual(first.data)
    expect(pack.fault()).toBeNull()
    expect(log.map(({ path }) => path)).toEqual([
      ...['/shore/index.json', '/shore/index.json.sig', '/shore/harbour-1.jsonl'],
    ])
  })

  test('has no signature where the server has none', async () => {
    const { pack } = await packFrom(data)
    expect(pack).toMatchObject({ kind: 'pack', offer: { signature: null } })
  })

  test('has one of no bytes where what is there is longer than any', async () => {
    const { pack } = await packFrom({ ...data, 'index.json.sig': gives('x'.repeat(65)) })
    expect(pack).toMatchObject({ kind: 'pack', offer: { signature: new Uint8Array() } })
  })

  test.each<[what: string, answer: Answer, fault: string, retryAfter: number | null]>([
    ['that is gone', says(410), 'gone', null],
    ['that comes later', says(429, { 'retry-after': '60' }), 'later', 60],
    ['that is said not to have changed', says(304), 'broken', null],
    ['cut short', breaks(first.signature), 'unreachable', null],
    ['without an end', stalls, 'timeout', null],
  ])('is refused with a signature %s', async (_, answer, fault, retryAfter) => {
    const { pack, log } = await packFrom({ ...data, 'index.json.sig': answer })
    expect(pack).toMatchObject({ kind: 'refused', fault, retryAfter })
    expect(log.some(({ path }) => path.endsWith('.jsonl'))).toBe(false)
  })

  test.each<[what: string, answer: Answer, fault: string]>([
    ['not there', says(404), 'not-found'],
    ['said not to have changed', says(304), 'broken'],
    ['not for everybody', says(403), 'denied'],
  ])('is refused where its data are %s', async (_, answer, fault) => {
    const { pack } = await packFrom({ ...signature, 'harbour-1.jsonl': answer })
    expect(pack).toMatchObject({ kind: 'refused', fault })
  })

  test.each<[what: string, answer: Answer, total: number | null, fault: string]>([
    ['break', breaks(first.data), first.data.length, 'unreachable'],
    ['stall', stalls, null, 'timeout'],
  ])('says why its data %s', async (_, answer, total, fault) => {
    const { ask } = await serving({ 'harbour-1.jsonl': answer })
    const pack = await packAt(DATA, { ask, ...patience(answer) })
    if (pack.kind !== 'pack') throw new Error(pack.fault)
    expect(pack.total).toBe(total)
    await expect(new Response(pack.offer.data).text()).rejects.toThrow()
    expect(pack.fault()).toBe(fault)
  })

  test('that its reader ends is no fault of the network’s', async () => {
    const stop = new AbortController()
    const { ask } = await serving({ 'harbour-1.jsonl': stalls })
    const pack = await packAt(DATA, { ask, signal: stop.signal })
    if (pack.kind !== 'pack') throw new Error(pack.fault)
    const reading = new Response(pack.offer.data).text()
    stop.abort()
    await expect(reading).rejects.toThrow()
    expect(pack.fault()).toBeNull()
  })

  test('that nobody wants any longer is let go', async () => {
    let isLetGo: () => void = () => undefined
    const gone = new Promise<void>((resolve) => {
      isLetGo = resolve
    })
    const { ask } = await serving({
      'harbour-1.jsonl': (response) => {
        response.on('close', isLetGo)
        response.writeHead(200).write('{')
      },
    })
    const pack = await packAt(DATA, { ask })
    if (pack.kind !== 'pack') throw new Error(pack.fault)
    await pack.offer.data.cancel()
    await gone
    expect(pack.fault()).toBeNull()
  })
})
