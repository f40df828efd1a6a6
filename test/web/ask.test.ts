import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { askFor, bytesUpTo } from '../../lib/web/ask'
import { type Server, startServer } from './server'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = await startServer(answer)
  servers.push(server)
  return server
}

const AT = 'https://packs.example/index.json'
/** Short, so that a test does not wait; far longer than a server on this machine takes. */
const SHORT = { answer: 300, pause: 300 } as const

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  return new TextDecoder().decode((await bytesUpTo(body, 1_000_000)) ?? undefined)
}

describe('asking for an address', () => {
  test('gives what is there, and says nothing of who asks', async () => {
    const { ask, log } = await serving((_, response) =>
      response
        .writeHead(200, {
          'content-type': 'Application/JSON; charset="utf-8"',
          etag: '"a"',
          'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT',
        })
        .end('{}'),
    )
    const answered = await askFor(AT, { ask, accept: 'application/json' })
    if (answered.kind !== 'found') throw new Error(answered.kind)
    expect(answered).toMatchObject({
      address: AT,
      type: 'application/json',
      charset: 'utf-8',
      etag: '"a"',
      modified: 'Sun, 01 Mar 2026 00:00:00 GMT',
    })
    expect(await textOf(answered.body)).toBe('{}')
    const [{ headers }] = log as [Server['log'][number]]
    expect(headers).toMatchObject({ accept: 'application/json' })
    for (const name of ['cookie', 'authorization', 'referer', 'if-none-match', 'origin']) {
      expect(headers[name]).toBeUndefined()
    }
  })

  test('is told what is here already, and that it is unchanged', async () => {
    const { ask, log } = await serving((_, response) => response.writeHead(304).end())
    const answered = await askFor(AT, { ask, etag: '"a"', modified: 'then' })
    expect(answered.kind).toBe('unchanged')
    expect(log[0]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': 'then' })
  })

  test.each([
    [404, 'not-found'],
    [410, 'gone'],
    [403, 'denied'],
    [429, 'later'],
    [503, 'later'],
    [500, 'broken'],
    [204, 'broken'],
  ])('status %i is %s', async (status, fault) => {
    const { ask } = await serving((_, response) =>
      response.writeHead(status, { 'retry-after': '120' }).end(),
    )
    expect(await askFor(AT, { ask })).toEqual({
      kind: 'refused',
      fault,
      retryAfter: 120,
      status,
    })
  })

  test('a date to come back at is told in seconds; anything else is not', async () => {
    const dates = [new Date(Date.now() + 3_600_000).toUTCString(), 'soon', '-5']
    const { ask } = await serving((_, response) =>
      response.writeHead(429, { 'retry-after': dates.shift() ?? '' }).end(),
    )
    const seconds = async () => {
      const answered = await askFor(AT, { ask })
      return answered.kind === 'refused' ? answered.retryAfter : undefined
    }
    const first = await seconds()
    expect(first).toBeGreaterThan(3_500)
    expect(first).toBeLessThanOrEqual(3_600)
    expect(await seconds()).toBeNull()
    expect(await seconds()).not.toBeGreaterThan(0)
  })

  test('an address of the reader’s own network is not even asked', async () => {
    const { ask, log } = await serving((_, response) => response.end('secret'))
    expect(await askFor('https://192.168.0.1/', { ask })).toMatchObject({ fault: 'private-host' })
    expect(log).toEqual([])
  })

  test('what leads there is refused', async () => {
    const inside = await serving((_, response) => response.end('secret'))
    const { ask } = await serving((_, response) =>
      response.writeHead(302, { location: inside.address }).end(),
    )
    expect(await askFor(AT, { ask })).toMatchObject({ fault: 'redirected', retryAfter: null })
  })

  test('a redirect on the same host is followed, and one without end is not', async () => {
    const { ask } = await serving((request, response) => {
      if (request.url === '/index.json') response.writeHead(301, { location: '/new.json' }).end()
      else if (request.url === '/new.json') response.end('moved')
      else response.writeHead(302, { location: `${request.url}x` }).end()
    })
    const moved = await askFor(AT, { ask })
    expect(moved).toMatchObject({ kind: 'found', address: 'https://packs.example/new.json' })
    expect(await askFor('https://packs.example/round', { ask })).toMatchObject({
      fault: 'unreachable',
    })
  })

  test('no answer ends it, and so does a pause', async () => {
    const { ask } = await serving((request, response) => {
      if (request.url === '/slow') response.writeHead(200).write('a')
    })
    const asking = { ask, patience: SHORT }
    expect(await askFor(AT, asking)).toMatchObject({ fault: 'timeout' })
    const slow = await askFor('https://packs.example/slow', asking)
    if (slow.kind !== 'found') throw new Error(slow.kind)
    await expect(textOf(slow.body)).rejects.toThrow('takes too long')
  })

  test('a trickle ends when all of it takes too long', async () => {
    const { ask } = await serving((_, response) => {
      const timer = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const answered = await askFor(AT, { ask, patience: { ...SHORT, whole: 200 } })
    if (answered.kind !== 'found') throw new Error(answered.kind)
    await expect(textOf(answered.body)).rejects.toThrow('takes too long')
  })

  test('a body without end is read no further than is wanted, and its server is let go', async () => {
    let closed = false
    const { ask } = await serving((_, response) => {
      const more = (): void => {
        if (!response.destroyed && response.write('a'.repeat(65_536))) setImmediate(more)
      }
      response.on('drain', more)
      response.on('close', () => {
        closed = true
      })
      more()
    })
    const answered = await askFor(AT, { ask })
    if (answered.kind !== 'found') throw new Error(answered.kind)
    expect(await bytesUpTo(answered.body, 100_000)).toBeNull()
    await expect.poll(() => closed).toBe(true)
  })

  test('bytes compressed on the way are counted when they are out', async () => {
    const { ask } = await serving((_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(10_000_000))),
    )
    const answered = await askFor(AT, { ask })
    if (answered.kind !== 'found') throw new Error(answered.kind)
    expect(answered.length).toBeNull()
    expect(await bytesUpTo(answered.body, 1_000_000)).toBeNull()
  })

  test('the reader ends it', async () => {
    const { ask } = await serving(() => undefined)
    const stop = new AbortController()
    const asking = askFor(AT, { ask, signal: stop.signal })
    stop.abort()
    await expect(asking).rejects.toThrow()
  })

  test('no server, no throw', async () => {
    const ask = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await askFor(AT, { ask })).toMatchObject({ fault: 'unreachable', status: 0 })
  })
})
