import { readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { frontPage, pages } from '../../demo/site'
import { ownCertificate } from './certificate'

/** What a server answers: a page's HTML, or anything with its type, status and headers. */
export type Answer =
  | string
  | {
      readonly type: string
      readonly body: string | Uint8Array
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  /** … or what depends on the request. */
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** A request as it came. */
export interface Request {
  readonly address: string
  readonly headers: IncomingHttpHeaders
  /** Milliseconds, as `Date.now` counts them. */
  readonly at: number
}

export interface Site {
  /** For the browser: all that it asks for comes here, whatever its address. */
  readonly proxy: string
  /** Adds a page at an address, `http://morning.test/bridge` or with https; gives the address back. */
  add(address: string, answer: Answer): string
  /** The addresses that were asked for, in order, those that nobody serves included. */
  readonly requests: readonly string[]
  /** The same with what each request said. */
  readonly log: readonly Request[]
  /** Makes it as it was at first: nobody asked for anything, and there is the demo site alone. */
  clear(): void
  close(): void
}

/** The address of each page of the demo site on a host of its own. */
export const demoAddresses: readonly string[] = pages.map(
  ({ host, path }) => `http://${host}${path}`,
)
export const frontAddress = `http://${frontPage.host}${frontPage.path}`

function demoPages(): Map<string, Answer> {
  const files = [frontPage, ...pages].map(
    ({ host, path, file }) => [`http://${host}${path}`, readFileSync(file, 'utf8')] as const,
  )
  return new Map(files)
}

function send(request: IncomingMessage, response: ServerResponse, answer?: Answer): void {
  if (answer === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing')
  else if (typeof answer === 'string')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer)
  else if (typeof answer === 'function') answer(request, response)
  else {
    const { type, body, status = 200, headers = {} } = answer
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)
  }
}

/** The only port that an https address of these tests may lead to. */
const SECURE = ':443'

/**
 * A web of its own: a proxy that serves the demo site and the pages of a test, each outlet on its
 * own host, by http and by https, remembers every request and lets none out of this machine. An
 * https host is served when a page of it was added; others are not there.
 */
export async function serveSite(): Promise<Site> {
  const demo = demoPages()
  const answers = new Map(demo)
  const requests: string[] = []
  const log: Request[] = []
  const server = createServer((request, response) => {
    const secure = (request.socket as Socket & { secureHost?: string }).secureHost
    const address = secure === undefined ? (request.url ?? '') : `https://${secure}${request.url}`
    requests.push(address)
    log.push({ address, headers: request.headers, at: Date.now() })
    send(request, response, answers.get(address.replace(/[?#].*/u, '')))
  })
  const secureContext = createSecureContext(ownCertificate())
  const isServed = (host: string): boolean =>
    [...answers.keys()].some((address) => address.startsWith(`https://${host}/`))
  server.on('connect', (request, socket) => {
    socket.on('error', () => {}) // the browser hung up first; nothing is lost
    const host = request.url?.endsWith(SECURE) ? request.url.slice(0, -SECURE.length) : ''
    if (!isServed(host)) {
      requests.push(`https://${request.url}`)
      socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    const secure = new TLSSocket(socket, { isServer: true, secureContext })
    secure.on('error', () => {}) // … or does not like the certificate
    server.emit('connection', Object.assign(secure, { secureHost: host }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(address, answer) {
      answers.set(address, answer)
      return address
    },
    requests,
    log,
    clear() {
      answers.clear()
      for (const [address, answer] of demo) answers.set(address, answer)
      requests.length = 0
      log.length = 0
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
