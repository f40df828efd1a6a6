import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frontPage, pages } from '../../demo/site'
import { type DemoServer, PortError, serveDemo } from '../../scripts/demo-server'

function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts', ...args], {
    encoding: 'utf8',
    // Somewhere a browser must be, or that would be what it complains about.
    env: { ...process.env, AS_QUOTED_FIREFOX: process.execPath },
  })
  return { status, printed: stdout + stderr }
}

describe('npm start, called wrongly', () => {
  const taken = createServer()
  beforeAll(() => new Promise<void>((done) => taken.listen(0, '127.0.0.1', done)))
  afterAll(() => taken.close())
  const takenPort = (): string => String((taken.address() as AddressInfo).port)

  test.each([
    ['an option that there is not', () => ['--brwser', 'firefox'], '--brwser'],
    ['a browser that there is not', () => ['--browser', 'netscape'], 'netscape'],
    ['a port that is no number', () => ['--port', 'http'], 'http'],
    ['a port out of reach', () => ['--port', '70000'], '70000'],
    ['a port that is taken', () => ['--browser', 'firefox', '--port', takenPort()], 'is taken'],
  ])('%s: a line that says so, exit code 1, no trace', (_, args, words) => {
    const { status, printed } = start(...args())
    expect(status).toBe(1)
    expect(printed).toContain(words)
    expect(printed).not.toMatch(/^\s+at /mu)
  })

  test('asked for help, it helps', () => {
    const { status, printed } = start('--help')
    expect(status).toBe(0)
    expect(printed).toContain('--browser')
  })
})

describe('the demo site’s server', () => {
  let demo: DemoServer
  beforeAll(async () => {
    demo = await serveDemo(0)
  })
  afterAll(() => demo.close())

  test('serves every page under its path, whatever its query', async () => {
    for (const { path } of [frontPage, ...pages]) {
      const answer = await fetch(new URL(`${path}?from=front`, demo.url))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toContain('<title>')
    }
  })

  test.each(['/nothing.html', '/../package.json', '/%2e%2e/package.json', '/site.ts'])(
    'serves nothing else: %s',
    async (path) => {
      expect((await fetch(demo.url.slice(0, -1) + path)).status).toBe(404)
    },
  )

  test('says when its port is taken', async () => {
    const port = Number(new URL(demo.url).port)
    await expect(serveDemo(port)).rejects.toThrow(PortError)
  })
})
