import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Request {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

type Page = Answer | string | ((request: Request) => Answer | Promise<Answer>)

/** A news site on this machine: a real server, whose pages a test changes, and which remembers what it was asked. */
export interface Newsroom {
  readonly url: (path: string) => string
  readonly put: (path: string, page: Page) => void
  /** What was asked for a path, in order; everything but robots.txt without one. */
  readonly asked: (path?: string) => readonly Request[]
  readonly forget: () => void
  readonly close: () => Promise<void>
}

export const openNewsroom = async (): Promise<Newsroom> => {
  const pages = new Map<string, Page>()
  let requests: Request[] = []
  const server: Server = createServer((incoming, response) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const request = {
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(parts).toString(),
      }
      requests.push(request)
      void answer(pages.get(request.path), request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    put: (path, page) => void pages.set(path, page),
    asked: (path) =>
      requests.filter((each) => (path === undefined ? each.path !== '/robots.txt' : each.path === path)),
    forget: () => {
      requests = []
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const answer = async (page: Page | undefined, request: Request, response: ServerResponse): Promise<void> => {
  const given = typeof page === 'function' ? await page(request) : page
  const {
    status = 200,
    headers = {},
    body = '',
  } = typeof given === 'string' ? { body: given } : (given ?? { status: 404, body: 'Not found' })
  const type =
    typeof body === 'string' && body.trimStart().startsWith('<!DOCTYPE html')
      ? 'text/html'
      : 'application/xml'
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers })
  response.end(body)
}

/** A page of a news site with one article on it. */
export const newsPage = (
  title: string,
  paragraphs: readonly string[],
  published = '2021-05-21T09:00:00Z',
): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${published}">
  <meta property="og:type" content="article"></head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
  <footer>All rights reserved.</footer></body></html>`

export interface Item {
  readonly path: string
  readonly title?: string
  readonly guid?: string
  readonly description?: string
}

/** An RSS feed with these items. */
export const rssOf = (title: string, items: readonly Item[], more = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>/</link><description>News</description>${more}${items
    .map(
      ({ path, title: name = 'News', guid = path, description = 'Short.' }) =>
        `<item><title>${name}</title><link>${path}</link><guid isPermaLink="false">${guid}</guid>
        <pubDate>Fri, 21 May 2021 09:00:00 GMT</pubDate><description>${description}</description></item>`,
    )
    .join('')}</channel></rss>`
