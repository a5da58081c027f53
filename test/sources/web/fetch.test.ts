import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { whyForbidden } from '../../../src/sources/web/address.ts'
import {
  createFetcher,
  type Fetched,
  type FetcherSettings,
  type FetchLimits,
} from '../../../src/sources/web/fetch.ts'
import { PUBLIC, serve, type TestServer } from './servers.ts'

const MEGABYTE = 2 ** 20

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
const serving = async (...given: Parameters<typeof serve>): Promise<TestServer> => {
  const server = await serve(...given)
  open.push(server)
  return server
}

const QUICK: Partial<FetchLimits> = { intervalMs: 0, totalMs: 3000, idleMs: 1000 }

const fetcher = (limits: Partial<FetchLimits> = {}, settings: Partial<FetcherSettings> = {}) =>
  createFetcher({ version: '9.9', allowPrivate: [PUBLIC], limits: { ...QUICK, ...limits }, ...settings })

const reasonOf = (fetched: Fetched): string =>
  fetched.kind === 'refused' ? `${fetched.code}: ${fetched.reason}` : fetched.kind

const textOf = (fetched: Fetched): string =>
  fetched.kind === 'page' ? Buffer.from(fetched.body).toString() : reasonOf(fetched)

/** The result, how long it took, and the most memory outside the heap that was held meanwhile. */
const measured = async (
  fetching: Promise<Fetched>,
): Promise<{ readonly fetched: Fetched; readonly ms: number; readonly megabytes: number }> => {
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  const begun = performance.now()
  const fetched = await fetching
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage().rss)
  return { fetched, ms: performance.now() - begun, megabytes: (most - before) / MEGABYTE }
}

describe('a page', () => {
  it('comes with its address, headers and time, asked for by a user agent that says who we are', async () => {
    const server = await serving((_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          etag: '"v1"',
          'last-modified': 'Mon, 28 Feb 2022 10:00:00 GMT',
        })
        .end('<p>news</p>'),
    )
    const page = await fetcher({}, { contact: 'https://example.org/about' }).fetchPage(
      `${server.origin}/a#part`,
    )
    expect(page).toMatchObject({
      kind: 'page',
      url: `${server.origin}/a#part`,
      finalUrl: `${server.origin}/a`,
      status: 200,
      etag: '"v1"',
      lastModified: 'Mon, 28 Feb 2022 10:00:00 GMT',
      contentType: 'text/html; charset=utf-8',
      retrievedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    expect(textOf(page)).toBe('<p>news</p>')
    expect(server.asked).toEqual(['/robots.txt', '/a'])
    for (const { headers } of server.requests)
      expect(headers['user-agent']).toBe('Demarche/9.9 (+https://example.org/about)')
  })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
  ])('packed as %s is unpacked', async (coding, pack) => {
    const server = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(pack('the body')),
    )
    expect(textOf(await fetcher().fetchPage(server.origin))).toBe('the body')
  })

  it('is unchanged where the server says so to what it gave before', async () => {
    const server = await serving((request, response) => {
      const fresh =
        request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === 'Mon'
      response.writeHead(fresh ? 304 : 200).end(fresh ? undefined : 'body')
    })
    const { fetchPage } = fetcher()
    expect(await fetchPage(server.origin, { etag: '"v1"' })).toMatchObject({ kind: 'unchanged', status: 304 })
    expect(await fetchPage(server.origin, { lastModified: 'Mon' })).toMatchObject({ kind: 'unchanged' })
    expect(await fetchPage(server.origin, { etag: '"v0"' })).toMatchObject({ kind: 'page' })
  })

  it.each([
    [404, 'status: is answered with 404 Not Found'],
    [410, 'status: is answered with 410 Gone'],
    [500, 'status: is answered with 500 Internal Server Error'],
    [304, 'status: is answered with 304 Not Modified'],
  ])('that is answered with %i is refused', async (status, reason) => {
    const server = await serving((_, response) => response.writeHead(status).end('no'))
    const fetched = await fetcher().fetchPage(server.origin)
    expect(reasonOf(fetched)).toBe(reason)
    expect(fetched).toMatchObject({ status })
  })
})

describe('addresses', () => {
  it.each([
    ['127.0.0.1', 'this machine'],
    ['10.1.2.3', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['169.254.169.254', 'link-local'],
    ['100.64.0.1', "a carrier's own network"],
    ['0.0.0.0', 'unspecified'],
    ['192.0.2.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'this machine'],
    ['::127.0.0.1', 'this machine'],
    ['::7f00:1', 'reserved'],
    ['::ffff:127.0.0.1', 'this machine'],
    ['::ffff:0:10.0.0.1', 'a private network'],
    ['64:ff9b::10.0.0.1', 'a private network'],
    ['2002:7f00:1::', 'this machine'],
    ['2002:a9fe:a9fe::1', 'link-local'],
    ['2001::1', 'teredo'],
    ['fe80::1%eth0', 'link-local'],
    ['fc00::1', 'a private network'],
    ['fec0::1', 'a private network'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['nonsense', 'unknown'],
  ])('%s is not public: %s', (address, range) => {
    expect(whyForbidden(address, false)).toContain(`(${range})`)
  })

  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2002:808:808::1'])(
    '%s is public',
    (address) => expect(whyForbidden(address, false)).toBeUndefined(),
  )

  it.each([
    ['ftp://example.org/a', 'bad-address: leads to ftp: where only'],
    ['file:///etc/passwd', 'bad-address: leads to file:'],
    ['https://user:secret@example.org/', 'bad-address: its address holds a name or password'],
    ['http://example.org:25/', 'bad-address: leads to port 25'],
    ['http://example.org:6667/', 'bad-address: leads to port 6667'],
    ['https://', 'bad-address: is not an address'],
    [`https://example.org/${'a'.repeat(5000)}`, 'bad-address: its address is longer'],
    ['http://127.0.0.1/', 'private-address: leads to 127.0.0.1'],
    ['http://2130706433/', 'private-address: leads to 127.0.0.1'],
    ['http://0x7f.1/', 'private-address: leads to 127.0.0.1'],
    ['http://[::1]:8080/', 'private-address: leads to ::1'],
    ['http://[::ffff:7f00:1]/', 'private-address: leads to ::ffff:7f00:1'],
  ])('%s is refused before anything is sent', async (url, reason) => {
    expect(reasonOf(await fetcher().fetchPage(url))).toContain(reason)
  })

  it('are judged when the connection is made: a name that leads to this machine is refused', async () => {
    const inside = await serving((_, response) => response.end('secret'), { host: '127.0.0.1' })
    for (const addresses of [['127.0.0.1'], [PUBLIC, '127.0.0.1'], ['::ffff:127.0.0.1']]) {
      const resolve = async () =>
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }) as const)
      const fetched = await fetcher({}, { resolve }).fetchPage(`http://news.test:${inside.port}/`)
      expect(reasonOf(fetched)).toMatch(/leads to (?:::ffff:)?127\.0\.0\.1, which is no public address/)
    }
    expect(inside.asked).toEqual([])
  })

  it('are judged anew for every connection: a name that changes its mind is refused', async () => {
    const outside = await serving((_, response) => response.end('page'))
    const inside = createServer((socket) => socket.end())
    let connections = 0
    inside.on('connection', () => {
      connections += 1
    })
    await new Promise<void>((resolve) => inside.listen(outside.port, '127.0.0.1', resolve))
    open.push({ close: () => new Promise((resolve) => inside.close(() => resolve())) })
    const answers = [PUBLIC, '127.0.0.1']
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 as const }]
    const fetched = await fetcher({}, { resolve }).fetchPage(`http://rebind.test:${outside.port}/`)
    expect(reasonOf(fetched)).toContain('private-address: leads to 127.0.0.1')
    expect(outside.asked).toEqual(['/robots.txt'])
    expect(connections).toBe(0)
  })

  it.each([
    ['http://127.0.0.1:PORT/admin', 'private-address: redirects; the new address leads to 127.0.0.1'],
    [
      'http://169.254.169.254/latest/meta-data/',
      'private-address: redirects; the new address leads to 169.254',
    ],
    ['//[::1]:PORT/', 'private-address: redirects; the new address leads to ::1'],
    ['file:///etc/passwd', 'bad-address: redirects; the new address leads to file:'],
    ['http://localhost:PORT/', 'leads to'],
  ])('of redirects are judged, too: %s', async (location, reason) => {
    const inside = await serving((_, response) => response.end('secret'), { host: '127.0.0.1' })
    const outside = await serving((_, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(inside.port)) }).end(),
    )
    expect(reasonOf(await fetcher().fetchPage(outside.origin))).toContain(reason)
    expect(inside.asked).toEqual([])
  })
})

describe('redirects', () => {
  it('are followed, relative ones too, and the last address is told', async () => {
    const server = await serving((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: 'b/c?x=1#frag' }).end()
      else if (request.url === '/b/c?x=1') response.writeHead(307, { location: '/end' }).end()
      else response.end('arrived')
    })
    const page = await fetcher().fetchPage(`${server.origin}/a`)
    expect(textOf(page)).toBe('arrived')
    expect(page).toMatchObject({ finalUrl: `${server.origin}/end` })
  })

  it('in a circle end at once, and those without end after ten', async () => {
    const server = await serving((request, response) => {
      const circle = { '/a': '/b', '/b': '/a' }[request.url ?? '']
      response.writeHead(302, { location: circle ?? `/${Number(request.url?.slice(1)) + 1}` }).end()
    })
    expect(reasonOf(await fetcher().fetchPage(`${server.origin}/a`))).toContain(
      'redirects: redirects in a circle',
    )
    expect(reasonOf(await fetcher().fetchPage(`${server.origin}/1`))).toContain(
      'redirects more than 10 times',
    )
    expect(server.asked.length).toBeLessThan(20)
  })
})

describe('hostile servers', () => {
  it('that drip a byte now and then are given up at the end of the time', async () => {
    const server = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(drip))
    })
    const { fetched, ms } = await measured(fetcher({ totalMs: 700 }).fetchPage(server.origin))
    expect(reasonOf(fetched)).toBe('too-slow: is not through after 0.7 s')
    expect(ms).toBeLessThan(2500)
  })

  it('that drip their headers are given up, too', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => socket.write('x: y\r\n'), 50)
      socket.on('close', () => clearInterval(drip))
    })
    await new Promise<void>((resolve) => server.listen(0, PUBLIC, resolve))
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) })
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { fetched, ms } = await measured(fetcher({ totalMs: 500 }).fetchPage(`http://${PUBLIC}:${port}/`))
    expect(reasonOf(fetched)).toMatch(/^robots: the robots\.txt of .* is not through after 0\.5 s$/)
    expect(ms).toBeLessThan(2500)
    for (const socket of sockets) socket.destroy()
  })

  it('that fall silent are given up before', async () => {
    const server = await serving((_, response) => response.writeHead(200).write('begun'))
    const { fetched, ms } = await measured(fetcher({ idleMs: 300, totalMs: 20_000 }).fetchPage(server.origin))
    expect(reasonOf(fetched)).toBe('too-slow: sends nothing for 0.3 s')
    expect(ms).toBeLessThan(2500)
  })

  it('that never end are cut off at the limit', async () => {
    const block = Buffer.alloc(MEGABYTE, 'a')
    let sent = 0
    const server = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = (): void => {
        while (!response.destroyed && response.write(block)) sent += 1
        sent += 1
      }
      response.on('drain', more)
      more()
    })
    const limits = { bodyBytes: 5 * MEGABYTE, totalMs: 20_000 }
    const { fetched, megabytes } = await measured(fetcher(limits).fetchPage(server.origin))
    expect(reasonOf(fetched)).toBe('too-large: is larger than 5 MB')
    expect(sent).toBeLessThan(60)
    expect(megabytes).toBeLessThan(120)
  })

  it('that announce too much are not read at all', async () => {
    const server = await serving((_, response) => {
      response.writeHead(200, { 'content-length': String(2 ** 40) })
      response.write('x')
    })
    expect(reasonOf(await fetcher().fetchPage(server.origin))).toBe('too-large: is larger than 10 MB')
  })

  it.each([
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })],
    ['deflate', (bytes: Buffer) => deflateSync(bytes)],
    ['gzip, gzip', (bytes: Buffer) => gzipSync(gzipSync(bytes))],
  ])('that send a bomb packed as %s are stopped at the limit', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(200 * MEGABYTE))
    expect(bomb.length).toBeLessThan(MEGABYTE)
    const server = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(bomb),
    )
    const { fetched, ms, megabytes } = await measured(fetcher({ totalMs: 20_000 }).fetchPage(server.origin))
    expect(reasonOf(fetched)).toBe('too-large: is larger than 10 MB')
    expect(ms).toBeLessThan(5000)
    expect(megabytes).toBeLessThan(120)
  })

  it.each([
    ['gzip', Buffer.from('no gzip at all'), 'encoding: its packed body is damaged'],
    ['gzip', gzipSync('x'.repeat(1000)).subarray(0, 20), 'encoding: its packed body ends before its end'],
    ['br', Buffer.from([255, 255, 255, 255]), 'encoding: its packed body is damaged'],
    ['gzip, gzip, gzip', gzipSync('x'), 'encoding: its body is packed 3 times over'],
    ['zstd', Buffer.from('x'), 'encoding: its body is packed as "zstd"'],
  ])('that say %s and send something else are refused', async (coding, body, reason) => {
    const server = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    expect(reasonOf(await fetcher().fetchPage(server.origin))).toContain(reason)
  })

  it('that send endless headers, no HTTP, or break off are refused', async () => {
    const answers: readonly (readonly [string, string])[] = [
      [`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}\r\n`, 'its headers are larger than allowed'],
      ['SSH-2.0-OpenSSH_9.0\r\n', 'does not speak HTTP rightly'],
      ['HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\nshort', 'broke off the connection'],
    ]
    for (const [bytes, reason] of answers) {
      const server = createServer((socket) => {
        socket.on('error', () => {})
        socket.once('data', (asked) =>
          socket.end(asked.includes('robots.txt') ? 'HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n' : bytes),
        )
      })
      await new Promise<void>((resolve) => server.listen(0, PUBLIC, resolve))
      open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) })
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : 0
      expect(reasonOf(await fetcher().fetchPage(`http://${PUBLIC}:${port}/`))).toContain(reason)
    }
  })

  it('that are not there are told as such', async () => {
    const gone = await serve(() => {})
    await gone.close()
    expect(reasonOf(await fetcher().fetchPage(gone.origin))).toContain('its server takes no connections')
    const resolve = async (): Promise<never> => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
    }
    expect(reasonOf(await fetcher({}, { resolve }).fetchPage('http://nowhere.test/'))).toContain(
      'its host is not known',
    )
  })
})

describe('robots.txt', () => {
  const withRobots = (body: string, status = 200) =>
    serving((_, response) => response.end('page'), {
      robots: (_, response) => response.writeHead(status).end(body),
    })

  it('is asked for once, and heeded', async () => {
    const server = await withRobots('User-agent: *\nDisallow: /private/\nAllow: /private/open')
    const { fetchPage } = fetcher()
    expect(textOf(await fetchPage(`${server.origin}/a`))).toBe('page')
    expect(textOf(await fetchPage(`${server.origin}/private/open`))).toBe('page')
    expect(reasonOf(await fetchPage(`${server.origin}/private/x`))).toBe(
      `robots: the robots.txt of ${new URL(server.origin).host} does not allow it`,
    )
    expect(server.asked).toEqual(['/robots.txt', '/a', '/private/open'])
  })

  it('may speak to us by name', async () => {
    const server = await withRobots('User-agent: *\nAllow: /\n\nUser-agent: demarche\nDisallow: /')
    expect(reasonOf(await fetcher().fetchPage(server.origin))).toContain('does not allow it')
  })

  it('that is not there allows all, one that cannot be read forbids all', async () => {
    for (const status of [404, 403, 401])
      expect(textOf(await fetcher().fetchPage((await withRobots('', status)).origin))).toBe('page')
    for (const status of [500, 503, 429]) {
      const server = await withRobots('', status)
      expect(reasonOf(await fetcher().fetchPage(server.origin))).toContain(
        `cannot be read, so nothing is fetched from it: it is answered with ${status}`,
      )
      expect(server.asked).toEqual(['/robots.txt'])
    }
  })

  it('is asked of every site that a redirect leads to', async () => {
    const second = await withRobots('User-agent: *\nDisallow: /')
    const first = await serving((_, response) =>
      response.writeHead(302, { location: `${second.origin}/a` }).end(),
    )
    expect(reasonOf(await fetcher().fetchPage(first.origin))).toContain(
      `the robots.txt of ${new URL(second.origin).host} does not allow it`,
    )
    expect(second.asked).toEqual(['/robots.txt'])
  })

  it('without end is read up to its limit', async () => {
    const server = await serving((_, response) => response.end('page'), {
      robots: (_, response) => {
        response.write('User-agent: *\nDisallow: /no\n')
        const more = (): void => {
          while (!response.destroyed && response.write('# filler\n'.repeat(10_000))) {}
        }
        response.on('drain', more)
        more()
      },
    })
    const { fetchPage } = fetcher()
    expect(textOf(await fetchPage(`${server.origin}/a`))).toBe('page')
    expect(reasonOf(await fetchPage(`${server.origin}/no`))).toContain('does not allow it')
  })
})

describe('pace', () => {
  const arrivals = async (robots: string, limits: Partial<FetchLimits>): Promise<readonly number[]> => {
    const times: number[] = []
    const server = await serving(
      (_, response) => {
        times.push(performance.now())
        response.end('page')
      },
      { robots: (_, response) => response.end(robots) },
    )
    const { fetchPage } = fetcher(limits)
    await Promise.all([1, 2, 3].map((page) => fetchPage(`${server.origin}/${page}`)))
    return times.slice(1).map((time, index) => time - (times[index] ?? 0))
  }

  it('leaves a host alone between two requests, also those made at once', async () => {
    for (const gap of await arrivals('', { intervalMs: 200 })) expect(gap).toBeGreaterThan(150)
  })

  it('keeps to a crawl delay, up to a limit', async () => {
    for (const gap of await arrivals('User-agent: *\nCrawl-delay: 0.3', {})) expect(gap).toBeGreaterThan(250)
    for (const gap of await arrivals('User-agent: *\nCrawl-delay: 9999', { longestWaitMs: 200 }))
      expect(gap).toBeLessThan(2000)
  })

  it('asks a busy server again when it says, so often and no more', async () => {
    let busy = 1
    const server = await serving((_, response) => {
      busy -= 1
      if (busy < 0) response.end('page')
      else response.writeHead(busy % 2 === 0 ? 503 : 429, { 'retry-after': '1' }).end()
    })
    const begun = performance.now()
    expect(textOf(await fetcher().fetchPage(server.origin))).toBe('page')
    expect(performance.now() - begun).toBeGreaterThan(900)
    busy = 99
    const refused = await fetcher({ retries: 1 }).fetchPage(server.origin)
    expect(refused).toMatchObject({ kind: 'refused', code: 'status', retryAfterMs: 1000 })
    expect(reasonOf(refused)).toMatch(/answered with (?:429|503) .*, and asks to be left alone for 1 s/)
  })

  it('does not wait for hours', async () => {
    const later = new Date(Date.now() + 7_200_000).toUTCString()
    const server = await serving((_, response) => response.writeHead(503, { 'retry-after': later }).end())
    const { fetched, ms } = await measured(fetcher().fetchPage(server.origin))
    expect(reasonOf(fetched)).toMatch(/503 Service Unavailable, and asks to be left alone for 7[12]\d\d s/)
    expect(ms).toBeLessThan(2000)
  })

  it('ends when it is told to', async () => {
    const server = await serving((_, response) => response.writeHead(200).write('x'))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    const fetched = await fetcher().fetchPage(server.origin, { signal: stop.signal })
    expect(reasonOf(fetched)).toBe('cancelled: was cancelled')
  })
})
