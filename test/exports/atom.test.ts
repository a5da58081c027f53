import { spawnSync } from 'node:child_process'
import { parseAtomFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenLedger } from '../../src/ledger/index.ts'
import { exported, openExample, openWith } from './example.ts'
import { HOSTILE } from './hostile.ts'

let ledger: OpenLedger
let hostile: OpenLedger
beforeAll(async () => {
  ledger = await openExample()
  hostile = await openWith(HOSTILE)
})
afterAll(() => Promise.all([ledger.close(), hostile.close()]))

const feedOf = async (of: OpenLedger, more = {}) =>
  parseAtomFeed((await exported(of, 'atom', more)).toString())

describe('atom', () => {
  it('has every event once, those told last first', async () => {
    const feed = await feedOf(ledger, { limit: 1000 })
    const { events } = await ledger.find({ limit: 1000 })
    expect(feed.entries?.map(({ id }) => id).sort()).toEqual(
      events.map(({ id }) => `urn:demarche:event:${id}`).sort(),
    )
    const times = feed.entries?.map(({ updated }) => updated ?? '') ?? []
    expect(times).toEqual([...times].sort().reverse())
    expect(feed.updated).toBe(times[0])
  })

  it('has what Atom asks for, and a sentence as title', async () => {
    const feed = await feedOf(ledger, { query: { action: 'expel-diplomats', source: 'USA' } })
    expect(feed.authors).toEqual([{ name: 'Demarche' }])
    const entry = feed.entries?.find(({ id }) => id?.endsWith(':usa-rus-expel-diplomats-2022-02-28'))
    expect(entry?.title?.value).toBe('The United States expelled 12 diplomats of Russia on 28 Feb 2022')
    expect(entry?.published).toBe('2022-02-28T00:00:00.000Z')
    const { document } = parseHTML(`<html><body>${entry?.content?.value}</body></html>`)
    const said = document.body.textContent
    expect(said).toContain('deadline: 7 Mar 2022')
    expect(said).toContain('Who says what')
    expect(said).toContain('“')
  })

  it('ends at its limit with the newest', async () => {
    const all = await feedOf(ledger, { limit: 1000 })
    for (const limit of [0, 1, 3, 7])
      expect((await feedOf(ledger, { limit })).entries ?? []).toEqual(all.entries?.slice(0, limit))
  })

  it('is the same whenever it is made, and has an empty feed for nothing', async () => {
    const [one, other] = [
      await exported(ledger, 'atom'),
      await exported(ledger, 'atom', { at: '2030-01-01T00:00:00Z' }),
    ]
    expect(one.equals(other)).toBe(true)
    const none = await feedOf(ledger, { query: { source: 'FJI' } })
    expect(none.entries ?? []).toEqual([])
    expect(none.updated).toBe('2022-06-01T00:00:00.000Z')
  })

  it('brings an event to the top when a reviewer decides on it', async () => {
    const own = await openExample()
    const last = (await feedOf(own, { limit: 1000 })).entries?.at(-1)?.id ?? ''
    const id = last.replace('urn:demarche:event:', '')
    await own.decide(id, { kind: 'confirm' }, { by: 'anna', reason: '', at: '2022-05-30T10:00:00Z' })
    const [first] = (await feedOf(own)).entries ?? []
    expect([first?.id, first?.updated]).toEqual([last, '2022-05-30T10:00:00.000Z'])
    expect(first?.content?.value).toContain('confirmed by anna')
    await own.close()
  })
})

describe('atom of hostile reports', () => {
  it('is well-formed for a strict parser of XML', async () => {
    const xml = await exported(hostile, 'atom')
    const read = spawnSync(
      'python3',
      ['-c', 'import sys, xml.etree.ElementTree as e; print(len(e.fromstring(sys.stdin.buffer.read())))'],
      { input: xml },
    )
    if (read.error === undefined) expect(read.stderr.toString()).toBe('')
    expect(xml.toString()).not.toMatch(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/,
    )
  })

  it('has neither tags nor links of theirs, and short titles', async () => {
    const { entries = [] } = await feedOf(hostile)
    expect(entries.length).toBeGreaterThanOrEqual(3)
    for (const { title, content, links = [] } of entries) {
      expect(title?.value?.length).toBeLessThan(320)
      const { document } = parseHTML(`<html><body>${content?.value}</body></html>`)
      expect([...document.querySelectorAll('*')].map(({ localName }) => localName)).not.toContain('script')
      const hrefs = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '')
      for (const href of [...hrefs, ...links.map((link) => link.href ?? '')])
        expect(href).toMatch(/^https:\/\/example\.org\/[!-~]*$/)
    }
    expect(JSON.stringify(entries)).toContain('https://example.org/%F0%9F%98%80/%C3%BC')
    expect(JSON.stringify(entries)).not.toContain('javascript:')
  })
})
