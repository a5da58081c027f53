import ICAL from 'ical.js'
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

const at = '2022-03-01T12:00:00Z'

const calendarOf = async (of: OpenLedger, more = {}) => {
  const written = (await exported(of, 'ics', { at, ...more })).toString()
  const calendar = new ICAL.Component(ICAL.parse(written))
  return { written, calendar, events: calendar.getAllSubcomponents('vevent') }
}

const told = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '')

describe('ics', () => {
  it('has every deadline that runs, as an all-day event', async () => {
    const { events } = await calendarOf(ledger)
    const { events: found } = await ledger.find({ limit: 1000 })
    const open = found
      .map(({ id, fields }) => [id, fields.deadline?.value as { end: string } | undefined] as const)
      .flatMap(([id, deadline]) =>
        deadline && deadline.end >= '2022-03-01' ? [`${id} ${deadline.end}`] : [],
      )
    expect(open.length).toBeGreaterThan(3)
    expect(
      events
        .map((event) => `${told(event, 'uid').replace('-deadline@demarche', '')} ${told(event, 'dtstart')}`)
        .sort(),
    ).toEqual(open.sort())
    for (const event of events) expect(new ICAL.Event(event).startDate.isDate).toBe(true)
  })

  it('tells what the deadline is for, who says so and in which dispute', async () => {
    const { events } = await calendarOf(ledger)
    const found = events.find((event) => told(event, 'uid').startsWith('usa-rus-expel-diplomats-2022-02-28-'))
    expect(found && told(found, 'summary')).toBe(
      'Deadline: The United States expelled 12 diplomats of Russia on 28 Feb 2022',
    )
    expect(found && told(found, 'description')).toContain('Case: rus-usa-2022-02')
    expect(found && told(found, 'description')).toContain('Deadline: 7 Mar 2022')
  })

  it('leaves out what is over, on its own day not yet', async () => {
    const due = async (day: string) =>
      (await calendarOf(ledger, { at: `${day}T23:59:59Z` })).events.map((event) => told(event, 'uid'))
    expect(await due('2022-03-07')).toContain('usa-rus-expel-diplomats-2022-02-28-deadline@demarche')
    expect(await due('2022-03-08')).not.toContain('usa-rus-expel-diplomats-2022-02-28-deadline@demarche')
    expect(await due('2099-01-01')).toEqual([])
  })

  it('has the same UID and SEQUENCE next time, and a higher SEQUENCE after a decision', async () => {
    const own = await openExample()
    const id = 'usa-rus-expel-diplomats-2022-02-28'
    const read = async (time: string) => {
      const { events } = await calendarOf(own, { at: time })
      const found = events.find((event) => told(event, 'uid').startsWith(id))
      return found && { sequence: Number(told(found, 'sequence')), stamp: told(found, 'dtstamp') }
    }
    const [first, second] = [await read(at), await read('2022-03-02T00:00:00Z')]
    expect(second?.sequence).toBe(first?.sequence)
    expect([first?.stamp, second?.stamp]).toEqual(['2022-03-01T12:00:00Z', '2022-03-02T00:00:00Z'])
    await own.decide(
      id,
      {
        kind: 'correct',
        field: 'deadline',
        value: { start: '2022-03-09', end: '2022-03-09', precision: 'day', basis: 'explicit' },
      },
      { by: 'anna', reason: '', at: '2022-03-03T08:00:00Z' },
    )
    expect((await read(at))?.sequence).toBeGreaterThan(first?.sequence ?? 0)
    await own.close()
  })
})

describe('ics of hostile reports', () => {
  it('has lines of 75 octets at most, ended by CRLF alone, without control characters', async () => {
    const { written } = await calendarOf(hostile)
    const lines = written.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]|\uFFFD\uFFFD/)
    }
  })

  it('keeps to its own components and to addresses of the web', async () => {
    const { calendar, events } = await calendarOf(hostile)
    expect(events.length).toBe(3)
    expect(calendar.getAllSubcomponents().length).toBe(3)
    const urls = events.map((event) => told(event, 'url')).filter((url) => url !== '')
    expect(urls.length).toBe(2)
    for (const url of urls) expect(url).toMatch(/^https:\/\/example\.org\/[!-~]*$/)
    const said = events.map((event) => told(event, 'description')).join('\n')
    expect(said).toContain('北京新聞 😀北京新聞')
    expect(said).toContain(', ; \\n')
  })
})
