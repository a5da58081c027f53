import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, MAIN, type Outcome, ROOT } from './command.ts'
import { type Answer, type Newsroom, newsPage, openNewsroom, type Request, rssOf } from './newsroom.ts'

const EXPELLED = 'mlt-lby-expel-diplomats-2021-05-04'
const ANSWERED = 'lby-mlt-expel-diplomats-2021-05-20'

const malta = newsPage('Malta expels four Libyans', [
  'Malta expelled four Libyan diplomats on 4 May 2021, giving them until May 11 to leave the island.',
  'The foreign ministry in Valletta said that the four had been engaged in activities that did not go with their status.',
  'The embassy of Libya gave no answer to questions about the four, who are to leave by air at the end of the week.',
])
const libya = newsPage('Libya expels four Maltese', [
  'Libya expelled four Maltese diplomats on 20 May 2021 in response to the expulsion of four Libyans by Malta.',
  'The four were told to leave Tripoli within a week, the ministry of foreign affairs said in a note on its site.',
  'Relations between the two neighbours have been strained for months over fishing rights and the rescue of boats at sea.',
])
const harvest = newsPage('Olives are late this year', [
  'The olive harvest on the island begins two weeks later than usual, growers said, because of the cold spring.',
  'Presses in the north of the island will open in the middle of October at the earliest, according to their union.',
  'Prices are expected to stay where they are, since stocks of the last harvest are still large in most of the presses.',
])

let folder: string
let news: Newsroom

const ledger = (): string => join(folder, 'news.db')
const watch = (...args: readonly string[]): Promise<Outcome> =>
  demarche(['watch', ...args, '--ledger', ledger(), '--allow-private'])
const once = (...args: readonly string[]): Promise<Outcome> => watch(...args, '--once')
const stateOf = () => JSON.parse(readFileSync(`${ledger()}.watch.json`, 'utf8'))

/** As if so much time had passed: everything that waits is due. */
const letTimePass = (): void => {
  const state = readFileSync(`${ledger()}.watch.json`, 'utf8')
  const past = '2020-01-01T00:00:00.000Z'
  writeFileSync(
    `${ledger()}.watch.json`,
    state.replace(/"(checkedAt|nextAt)":"[^"]+"/g, (_, name: string) => `"${name}":"${past}"`),
  )
}

beforeAll(ensureBuilt, 120_000)
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-watch-'))
  news = await openNewsroom()
  news.put('/malta', malta)
  news.put('/libya', libya)
  news.put('/harvest', harvest)
})
afterEach(async () => {
  await news.close()
  rmSync(folder, { recursive: true })
})

describe('demarche watch --once', () => {
  it('reads the pages of a feed, tells each new event in one line, and nothing twice', async () => {
    news.put('/feed', rssOf('Harbour Wire', [{ path: '/harvest' }, { path: '/malta' }]))
    const first = await once(news.url('/feed'))
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(readdirSync(`${ledger()}.pages/127.0.0.1`)).toHaveLength(2)
    for (const part of [
      '4 May 2021',
      'Malta',
      'expel diplomats',
      'until 11 May 2021',
      'Harbour Wire',
      EXPELLED,
    ])
      expect(first.stdout.replaceAll('\u00A0', ' ')).toContain(part)

    news.put('/feed', rssOf('Harbour Wire', [{ path: '/libya' }, { path: '/harvest' }, { path: '/malta' }]))
    const second = await once(news.url('/feed'), '--json')
    const told = second.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told).toMatchObject([
      {
        feed: news.url('/feed'),
        article: { url: news.url('/libya'), outlet: 'Harbour Wire' },
        event: { id: ANSWERED },
      },
    ])
    expect(told[0].sentences[0]).toContain('in response')
    expect(news.asked('/malta')).toHaveLength(1)
    expect((await once(news.url('/feed'))).stdout).toBe('')
    expect((await demarche(['ledger', 'verify', '--ledger', ledger()])).stdout).toContain('sound')
  })

  it('tells no event that an article known before tells of', async () => {
    news.put('/feed', rssOf('Harbour Wire', [{ path: '/malta' }]))
    news.put('/other', rssOf('Courant', [{ path: '/reprint' }, { path: '/malta', guid: 'other' }]))
    news.put('/reprint', malta.replace('Malta expels', 'Maltese expel'))
    const both = await once(news.url('/feed'), news.url('/other'), '--json')
    expect(both.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(news.asked('/malta')).toHaveLength(1)
    expect(news.asked('/reprint')).toHaveLength(1)
  })

  it('asks for a newer copy only, and heeds what the feed asks for', async () => {
    news.put('/feed', ({ headers }) =>
      headers['if-none-match'] === '"one"'
        ? { status: 304 }
        : {
            body: rssOf('Wire', [{ path: '/harvest' }], '<ttl>60</ttl>'),
            headers: { etag: '"one"', 'last-modified': 'Fri, 21 May 2021 09:00:00 GMT' },
          },
    )
    await once(news.url('/feed'))
    expect((await once(news.url('/feed'))).code).toBe(0)
    expect(news.asked('/feed')).toHaveLength(1)
    letTimePass()
    await once(news.url('/feed'))
    expect(news.asked('/feed')[1]?.headers).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Fri, 21 May 2021 09:00:00 GMT',
    })
    const { checkedAt, nextAt } = stateOf().feeds[news.url('/feed')]
    expect(Date.parse(nextAt) - Date.parse(checkedAt)).toBe(3_600_000)
  })

  it('leaves a feed alone that fails, for longer each time, and for as long as the server says', async () => {
    news.put('/feed', { status: 503, headers: { 'retry-after': '1800' } })
    news.put('/well', rssOf('Wire', [{ path: '/malta' }]))
    const first = await once(news.url('/feed'), news.url('/well'))
    expect(first.code).toBe(1)
    expect(first.stderr).toContain(news.url('/feed'))
    expect(first.stdout).toContain(EXPELLED)
    expect(stateOf().feeds[news.url('/feed')].failures).toBe(1)
    const asked = news.asked('/feed').length
    expect((await once(news.url('/feed'))).code).toBe(0)
    expect(news.asked('/feed')).toHaveLength(asked)
    letTimePass()
    news.put('/feed', { status: 500 })
    await once(news.url('/feed'))
    const { checkedAt, nextAt, failures } = stateOf().feeds[news.url('/feed')]
    expect(failures).toBe(2)
    expect(Date.parse(nextAt) - Date.parse(checkedAt)).toBe(600_000)
  })

  it("reads the feed's own text where the page cannot be had and that is long enough, and sets aside the rest", async () => {
    const own = `Malta expelled four Libyan diplomats on 4 May 2021. ${'The ministry gave no further reason for its step. '.repeat(12)}`
    news.put('/feed', rssOf('Wire', [{ path: '/gone-1', description: own }, { path: '/gone-2' }]))
    news.put('/gone-1', { status: 403 })
    news.put('/gone-2', { status: 503 })
    const first = await once(news.url('/feed'))
    expect(first.code).toBe(1)
    expect(first.stdout).toContain(EXPELLED)
    expect(first.stderr).toContain('/gone-2')
    expect(first.stderr).toContain('too short')
    expect(stateOf().waiting).toMatchObject([{ tries: 1, entry: { url: news.url('/gone-2') } }])

    news.put('/gone-2', libya)
    expect((await once(news.url('/feed'))).stdout).toBe('')
    letTimePass()
    const later = await once(news.url('/feed'))
    expect(later).toMatchObject({ code: 0 })
    expect(later.stdout).toContain(ANSWERED)
    expect(stateOf().waiting).toEqual([])
    const again = await demarche(['ingest', '--retry-failed', '--ledger', ledger(), '--json'])
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 0, setAside: 0 })
  })

  it('takes so many articles of a feed as it may, and the others in the next round', async () => {
    news.put('/feed', ({ headers }) =>
      headers['if-none-match']
        ? { status: 304 }
        : {
            body: rssOf('Wire', [{ path: '/libya' }, { path: '/malta' }, { path: '/harvest' }]),
            headers: { etag: '"x"' },
          },
    )
    expect((await once(news.url('/feed'), '--limit', '2')).stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(news.asked('/harvest')).toHaveLength(0)
    await once(news.url('/feed'), '--limit', '2')
    expect(news.asked('/harvest')).toHaveLength(1)
    await once(news.url('/feed'), '--limit', '2')
    expect(news.asked('/feed')[2]?.headers['if-none-match']).toBe('"x"')
  })

  it('finds feeds in OPML, in a list, in OPML on the web, and in a page', async () => {
    news.put('/feed', rssOf('Wire', [{ path: '/malta' }]))
    news.put(
      '/atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><id>n</id><updated>2021-05-21T00:00:00Z</updated></feed>',
    )
    news.put(
      '/site',
      '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Hello</p></body></html>',
    )
    news.put(
      '/lists.opml',
      `<opml version="2.0"><body><outline text="W" xmlUrl="${news.url('/atom')}"/></body></opml>`,
    )
    writeFileSync(
      join(folder, 'mine.opml'),
      `<opml version="1.0"><body><outline text="Folder"><outline text="The Site" xmlUrl="${news.url('/site')}"/></outline></body></opml>`,
    )
    writeFileSync(join(folder, 'mine.txt'), `# mine\n${news.url('/lists.opml')}\n`)
    const found = await once(join(folder, 'mine.opml'), join(folder, 'mine.txt'), '--json')
    expect(found).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(found.stdout)).toMatchObject({
      feed: news.url('/site'),
      article: { outlet: 'The Site' },
    })
    expect(news.asked('/atom')).toHaveLength(1)
    letTimePass()
    news.forget()
    await once(join(folder, 'mine.opml'))
    expect(news.asked().map(({ path }) => path)).toEqual(['/feed'])
  })

  it('says of every bad feed what is wrong with it, and reads the good one among them', async () => {
    const bad: readonly (readonly [path: string, body: Answer | string, reason: RegExp])[] = [
      [
        '/bomb',
        `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rssOf('&b;', [])}`,
        /declares entities/,
      ],
      ['/deep', `<rss version="2.0"><channel>${'<a>'.repeat(10_000)}`, /nested deeper/],
      ['/page', '<!DOCTYPE html><html><body><p>Hello</p></body></html>', /names no feed/],
      ['/empty', '', /is empty/],
      ['/picture', { body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }, /PNG|not a feed/],
      ['/large', `<rss version="2.0"><channel><title>${'x'.repeat(50 * 2 ** 20)}`, /larger than 10 MB/],
      ['/circle', { status: 302, headers: { location: '/circle' } }, /circle/],
      ['/missing', { status: 404 }, /404/],
    ]
    for (const [path, body] of bad) news.put(path, body)
    news.put('/feed', rssOf('Wire', [{ path: '/malta' }]))
    const { code, stdout, stderr } = await once(...bad.map(([path]) => news.url(path)), news.url('/feed'))
    expect(code).toBe(1)
    expect(stdout).toContain(EXPELLED)
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(bad.length)
    for (const [path, , reason] of bad)
      expect(lines.find((line) => line.includes(`${news.url(path)}: `))).toMatch(reason)
    expect(stderr).not.toContain('fault')
  }, 60_000)

  it('reads a feed in an old encoding', async () => {
    const latin = Buffer.from(
      rssOf('Küste & Co', [{ path: '/malta' }])
        .replace('& Co', '')
        .replace('utf-8', 'iso-8859-1'),
      'latin1',
    )
    news.put('/feed', { body: latin, headers: { 'content-type': 'text/xml' } })
    expect((await once(news.url('/feed'))).stdout).toContain('Küste')
  })

  it('writes a feed of events and a calendar of deadlines that others can read', async () => {
    news.put('/soon', malta.replaceAll('2021', '2099').replace('2021-05-21', '2099-05-05'))
    news.put('/feed', rssOf('Wire', [{ path: '/soon' }]))
    const [atom, ics] = [join(folder, 'events.xml'), join(folder, 'deadlines.ics')]
    expect((await once(news.url('/feed'), '--atom', atom, '--ics', ics)).code).toBe(0)
    expect(parseAtomFeed(readFileSync(atom, 'utf8')).entries).toHaveLength(1)
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(ics, 'utf8')))
    const [deadline] = calendar.getAllSubcomponents('vevent')
    expect(deadline?.getFirstPropertyValue('dtstart')?.toString()).toBe('2099-05-11')
  })

  it('is told apart from wrong use', async () => {
    const wrong = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await demarche(['watch', ...args, '--once'], {
        env: { DEMARCHE_LEDGER: ledger() },
      })
      expect(code).toBe(2)
      return stderr
    }
    expect(await wrong()).toContain('nothing to watch')
    expect(await wrong('nowhere.opml')).toContain('nowhere.opml')
    expect(await wrong('example.org/feed')).toContain('https://example.org/feed')
    expect(await wrong(news.url('/feed'), '--ledger', ':memory:')).toContain('--state')
    expect(await wrong(news.url('/feed'), '--interval', 'soon')).toContain('10m')
    writeFileSync(join(folder, 'empty.opml'), '<opml version="2.0"><body/></opml>')
    expect(await wrong(join(folder, 'empty.opml'))).toContain('no feed is named')
    writeFileSync(`${ledger()}.watch.json`, '{"version": 7}')
    const { code, stderr } = await once(news.url('/feed'))
    expect(code).toBe(1)
    expect(stderr).toContain('no state of demarche watch')
  })

  it('refuses addresses of private networks unless they are allowed', async () => {
    news.put('/feed', rssOf('Wire', []))
    const { code, stderr } = await demarche(['watch', news.url('/feed'), '--once', '--ledger', ledger()])
    expect(code).toBe(1)
    expect(stderr).toMatch(/private/)
    expect(news.asked()).toHaveLength(0)
  })
})

describe('a webhook', () => {
  const secret = `whsec_${Buffer.from('a secret of the test').toString('base64')}`

  it('is sent each new event once, signed, and failing it stops nothing', async () => {
    news.put('/feed', rssOf('Wire', [{ path: '/malta' }]))
    news.put('/hook', { status: 503 })
    const failing = await once(news.url('/feed'), '--webhook', news.url('/hook'), '--webhook-secret', secret)
    expect(failing.code).toBe(0)
    expect(failing.stdout).toContain(EXPELLED)
    expect(failing.stderr).toContain('webhook')
    expect(news.asked('/hook')).toHaveLength(3)
    expect(stateOf().undelivered).toMatchObject([{ event: EXPELLED }])

    news.put('/hook', { status: 204 })
    letTimePass()
    news.put('/feed', rssOf('Wire', [{ path: '/libya' }, { path: '/malta' }]))
    await once(news.url('/feed'), '--webhook', news.url('/hook'), '--webhook-secret', secret)
    const sent = news.asked('/hook').slice(3)
    expect(sent.map(({ body }) => JSON.parse(body).data.event.id)).toEqual([EXPELLED, ANSWERED])
    expect(stateOf().undelivered).toEqual([])
    const [{ headers, body }] = sent as [Request, ...Request[]]
    expect(JSON.parse(body)).toMatchObject({
      type: 'event.new',
      data: { feed: news.url('/feed'), article: { url: news.url('/malta') } },
    })
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const expected = createHmac('sha256', 'a secret of the test').update(signed).digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${expected}`)
    expect(headers['webhook-id']).toBe(news.asked('/hook')[0]?.headers['webhook-id'])
  }, 60_000)
})

describe('demarche watch', () => {
  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [MAIN, 'watch', ...args, '--ledger', ledger(), '--allow-private'], {
      cwd: ROOT,
    })
    const out = { stdout: '', stderr: '' }
    child.stdout.on('data', (part: Buffer) => (out.stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (out.stderr += part.toString()))
    const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)))
    return { child, out, ended }
  }
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; !isSo(); tries++) {
      if (tries > 400) throw new Error('waited in vain')
      await delay(50)
    }
  }

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'goes on round by round, alone, and ends cleanly on %s',
    async (signal) => {
      news.put('/feed', rssOf('Wire', [{ path: '/malta' }]))
      const { child, out, ended } = start(news.url('/feed'), '--interval', '1s')
      await until(() => out.stdout.includes(EXPELLED))
      const other = await once(news.url('/feed'))
      expect(other.code).toBe(1)
      expect(other.stderr).toContain('another demarche watch')
      news.put('/feed', rssOf('Wire', [{ path: '/libya' }, { path: '/malta' }]))
      await until(() => out.stdout.includes(ANSWERED))
      child.kill(signal)
      expect(await ended).toBe(0)
      expect(existsSync(`${ledger()}.watch.json.lock`)).toBe(false)
      expect((await once(news.url('/feed'))).stdout).toBe('')
    },
    60_000,
  )

  it('tells what a run had kept but perhaps not told when it was killed', async () => {
    news.put('/feed', rssOf('Wire', [{ path: '/malta' }]))
    const first = JSON.parse((await once(news.url('/feed'), '--json')).stdout)
    const state = stateOf()
    const url = news.url('/feed')
    const inHand = { feed: url, entry: { key: '/malta', url: news.url('/malta') }, article: first.article.id }
    const feeds = { [url]: { failures: 0, seen: [] } }
    writeFileSync(`${ledger()}.watch.json`, JSON.stringify({ ...state, feeds, inHand }))
    const again = await once(url, '--json')
    expect(JSON.parse(again.stdout)).toEqual(first)
    expect(news.asked('/malta')).toHaveLength(1)
    expect(stateOf()).not.toHaveProperty('inHand')
    expect((await once(url)).stdout).toBe('')
  })

  it('loses and doubles nothing in the ledger when it is killed, and goes on', async () => {
    let stuck = true
    news.put('/slow', async () => {
      while (stuck) await delay(20)
      return { body: libya, headers: { 'content-type': 'text/html' } }
    })
    news.put('/feed', rssOf('Wire', [{ path: '/slow' }, { path: '/malta' }]))
    const { child, out, ended } = start(news.url('/feed'))
    await until(() => out.stdout.includes(EXPELLED) && news.asked('/slow').length > 0)
    child.kill('SIGKILL')
    await ended
    stuck = false
    const { stdout, code } = await once(news.url('/feed'), '--json')
    expect(code).toBe(0)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).event.id),
    ).toContain(ANSWERED)
    expect((await demarche(['ledger', 'verify', '--ledger', ledger()])).stdout).toContain('sound')
    const found = JSON.parse((await demarche(['find', '--ledger', ledger(), '--json'])).stdout)
    expect(found.events).toHaveLength(2)
  }, 60_000)
})
