import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TestServer {
  /** `http://127.0.0.2:34567` */
  readonly origin: string
  readonly port: number
  /** Paths asked for, in order; robots.txt among them. */
  readonly asked: string[]
  readonly requests: IncomingMessage[]
  readonly close: () => Promise<void>
}

/** Stands for a public address: tests permit it, and 127.0.0.1 stays private. */
export const PUBLIC = '127.0.0.2'

/** A real server. `/robots.txt` is not there unless the listener answers it (`robots`). */
export const serve = async (
  listener: RequestListener,
  { host = PUBLIC, robots }: { readonly host?: string; readonly robots?: RequestListener } = {},
): Promise<TestServer> => {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    requests.push(request)
    response.on('error', () => {})
    if (request.url !== '/robots.txt') listener(request, response)
    else if (robots) robots(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${host}:${port}`,
    port,
    asked,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
