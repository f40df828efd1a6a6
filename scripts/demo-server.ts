import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { frontPage, pages } from '../demo/site.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const TEXT = { 'content-type': 'text/plain; charset=utf-8' }

/** The file of a page of the demo site by the path of its address, or null. */
function demoFile(path: string): string | null {
  return [frontPage, ...pages].find((page) => page.path === path)?.file ?? null
}

export interface DemoServer {
  /** With a trailing slash. */
  readonly url: string
  close(): Promise<void>
}

/** An expected failure to listen: somebody else has the port, or it is not ours to take. */
export class PortError extends Error {}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortError(`Port ${port} is taken by another program.`)
          : new PortError(`Port ${port} cannot be used: ${error.message}`),
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Serves the demo site on this machine only; port 0 takes any free one. Throws a PortError. */
export async function serveDemo(port: number): Promise<DemoServer> {
  const server = createServer(async (request, response) => {
    const file = demoFile(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    if (file === null)
      response.writeHead(404, TEXT).end('There is no such page in the demo site.\n')
    else response.writeHead(200, HTML).end(await readFile(file))
  })
  const actual = await listen(server, port)
  return {
    url: `http://127.0.0.1:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
