import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Server {
  /** Its own address, on this machine. */
  readonly address: string
  /** Finds the server under whatever https host; to be given as `ask`. */
  readonly ask: (address: string, options: RequestInit) => Promise<Response>
  /** The paths that were asked for, with the headers of each request. */
  readonly log: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  close(): void
}

/** A server on this machine that stands for every https host of a test. */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const log: Server['log'] = []
  const server = createServer((request, response) => {
    log.push({ path: request.url ?? '', headers: request.headers })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `${here}/`,
    log,
    async ask(address, options) {
      const { host, pathname, search } = new URL(address)
      const response = await fetch(here + pathname + search, options)
      // The response says the address that the program asked for, or where it was sent instead.
      const { pathname: end, origin } = new URL(response.url)
      const url = origin === here ? `https://${host}${end}` : response.url
      return new Proxy(response, {
        get: (target, key) => {
          const value = key === 'url' ? url : Reflect.get(target, key, target)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
