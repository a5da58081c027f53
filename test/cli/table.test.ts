import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderTable } from '../../src/cli/table/index.ts'
import { run, widthOf, wrap } from '../../src/cli/table/rich.ts'
import type { ArticleRecord } from '../../src/model/index.ts'
import { printable } from '../../src/wording/printable.ts'
import { countInWords, dateInWords, dyadInWords } from '../../src/wording/values.ts'
import { displayWidth, shorten } from '../../src/wording/width.ts'
import { fixtureNames, fixtureRecord } from './fixture-record.ts'

const table = (record: ArticleRecord, width = 80, colour = false): string =>
  renderTable(record, { names: fixtureNames, width, colour })

describe('the table', () => {
  it('shows a record as in table.txt', async () => {
    await expect(table(fixtureRecord)).toMatchFileSnapshot('table.txt')
  })

  it('shows every value beside the words it was read from', () => {
    const flat = table(fixtureRecord, 110).replace(/\s+/g, ' ')
    for (const pair of [
      'Portugal → Bolivia',
      'when “on Friday”',
      'deadline “by 21 May”',
      'many “about a dozen”',
      'what “threatened … close”',
      'because of “espionage”',
      'note verbale “a note”',
      'Diário Atlântico “Diário Atlântico reported”',
    ])
      expect(flat.replaceAll('\u00A0', ' ')).toContain(pair)
  })

  it('puts background after the news', () => {
    const text = table(fixtureRecord)
    const places = ['e1 ', 'e3 ', 'e4 ', 'Told as background', 'e2 ', 'Who said'].map((part) =>
      text.indexOf(`\n${part}`),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  it.each([40, 60, 80, 100, 200])('fits %i columns', (width) => {
    for (const line of table(fixtureRecord, width).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  it('says the same with colour as without', () => {
    const coloured = table(fixtureRecord, 80, true)
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(table(fixtureRecord))
  })

  it('says so when there is nothing to show', () => {
    expect(table({ ...fixtureRecord, events: [], claims: [], warnings: [] })).toContain(
      'No diplomatic action found.',
    )
  })

  it('lets no text of the article speak to the terminal', () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2J\u202Eevil\u0008\u009b31m'
    const { article, events, claims } = fixtureRecord
    const text = table({
      ...fixtureRecord,
      article: {
        ...article,
        title: hostile,
        outlet: hostile,
        text: article.text.replaceAll(' ', '\u001b[7m '),
      },
      events: events.map((event) => ({ ...event, occasion: hostile, action: hostile })),
      claims: claims.map((claim) => ({ ...claim, quote: hostile, addressee: hostile })),
      warnings: [{ code: 'x', message: hostile }],
    })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(text).not.toContain('owned')
  })
})

describe('wording', () => {
  it.each([
    [{ min: 12, max: 12, approximate: false }, '12'],
    [{ min: 600, max: 600, approximate: true }, 'about 600'],
    [{ min: 24, approximate: true }, '24 or more'],
    [{ max: 30, approximate: false }, 'up to 30'],
    [{ min: 3, max: 5, approximate: false }, '3–5'],
  ])('counts %j as %s', (count, words) => {
    expect(countInWords(count)).toBe(words)
  })

  it.each([
    ['2022-02-28', '2022-02-28', 'day', '28 Feb 2022'],
    ['2022-02-21', '2022-02-27', 'week', '21 Feb 2022 – 27 Feb 2022'],
    ['2022-02-01', '2022-02-28', 'month', 'Feb 2022'],
    ['2022-01-01', '2022-12-31', 'year', '2022'],
  ] as const)('dates %s..%s at its precision', (start, end, precision, words) => {
    expect(dateInWords({ start, end, precision, basis: 'explicit' })).toBe(words)
  })

  it('names both sides of a symmetric act once', () => {
    const actor = (code: string) => ({ code, name: code, span: [0, 1] as const })
    const both = [actor('PRT'), actor('BOL')]
    expect(dyadInWords({ source: both, target: both }, fixtureNames)).toBe('Portugal ↔\u00A0Bolivia')
  })
})

describe('laying out', () => {
  it('counts wide and combining characters as a terminal does', () => {
    expect(displayWidth('北京 Tbilisi')).toBe(12)
    expect(displayWidth('e\u0301')).toBe(1)
    expect(shorten('北京北京', 5)).toBe('北京…')
  })

  it('breaks any text into lines that fit, losing nothing but space', () => {
    const words = fc.array(fc.constantFrom('a', 'Moscow', '北京', 'x'.repeat(30), '“', ' ', '—'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (parts, columns) => {
        const lines = wrap(
          parts.map((part) => run(part)),
          columns,
        )
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        const text = lines.map((line) => line.map((each) => each.text).join('')).join('')
        expect(text.replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''))
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('keeps plain text as it is', () => {
    expect(printable('  São Tomé \n e Príncipe ')).toBe('São Tomé e Príncipe')
  })
})
