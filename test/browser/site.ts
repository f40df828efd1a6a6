import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { frontPage, pages } from '../../demo/site'

/** What a server answers: a page's HTML, or anything with its type. */
export type Answer = string | { readonly type: string; readonly body: string }

export interface Site {
  /** For the browser: all that it asks for comes here, whatever its address. */
  readonly proxy: string
  /** Adds a page at an address, such as `http://morning.test/bridge`; gives the address back. */
  add(address: string, answer: Answer): string
  /** The addresses that were asked for, in order, those that nobody serves included. */
  readonly requests: readonly string[]
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

function send(response: ServerResponse, answer: Answer | undefined): void {
  if (answer === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing')
  else if (typeof answer === 'string')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer)
  else response.writeHead(200, { 'content-type': answer.type }).end(answer.body)
}

/**
 * A web of its own: a proxy that serves the demo site and the pages of a test, each outlet on its
 * own host, remembers every request and lets none of them out of this machine.
 */
export async function serveSite(): Promise<Site> {
  const answers = demoPages()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const address = request.url ?? ''
    requests.push(address)
    send(response, answers.get(address.replace(/[?#].*/u, '')))
  })
  server.on('connect', (request, socket) => {
    requests.push(`https://${request.url}`)
    socket.end('HTTP/1.1 502 Nothing leaves this machine\r\n\r\n')
    socket.on('error', () => {}) // the browser hung up first; nothing is lost
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add(address, answer) {
      answers.set(address, answer)
      return address
    },
    requests,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
