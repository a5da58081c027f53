import { describe, expect, it } from 'vitest'
import {
  addressKey,
  type CodeRow,
  type CodeSource,
  codeAgreementOf,
  codeDisagreementsOf,
  compareCodes,
} from '../../src/evaluation/double/index.ts'

/** `2022-03-01 USA>RUS 161` as a row; `?` is a side that is not known. */
const rowOf = (text: string): CodeRow => {
  const [day = '', sides = '', code = ''] = text.split(' ')
  const [source = '', target = ''] = sides.split('>').map((side) => (side === '?' ? '' : side))
  return { source, target, code, ...(day !== '-' && { day }) }
}
const article = (keys: string, ...rows: readonly string[]): CodeSource => ({
  keys: keys.split(' '),
  rows: rows.map(rowOf),
})
const differences = (
  a: readonly CodeSource[],
  b: readonly CodeSource[],
  matching: 'articles' | 'days',
  within = 0,
) =>
  codeDisagreementsOf(compareCodes(a, b, { matching, within })).map(
    ({ article: group, field, a: one, b: other }) => `${group} ${field}: ${one || '–'} | ${other || '–'}`,
  )

describe('codings compared by codes', () => {
  it('take rows that agree on day, sides and root for one event', () => {
    const compared = compareCodes(
      [article('x', '2022-03-01 USA>RUS 161', '2022-03-01 USA>RUS 163', '2022-03-01 USA>RUS 161')],
      [article('x', '2022-03-01 USA>RUS 161')],
      { matching: 'articles', within: 0 },
    )
    expect(codeAgreementOf(compared).events).toEqual({ both: 1, onlyA: 0, onlyB: 0 })
    expect(codeDisagreementsOf(compared)).toMatchObject([{ field: 'code', a: '161, 163', b: '161' }])
  })

  it('pair what is alike first, then the same sides, then sides turned round, then a side that one knows', () => {
    const ours = ['USA>RUS 161', 'FIN>RUS 111', 'POL>BLR 130', 'NOR>? 100']
    const theirs = ['FIN>RUS 172', 'BLR>POL 130', 'NOR>SWE 100', 'USA>RUS 161', 'EST>LVA 100']
    const on = (rows: readonly string[]) => [article('x', ...rows.map((row) => `2022-03-01 ${row}`))]
    expect(differences(on(ours), on(theirs), 'articles')).toEqual([
      'x event: – | 2022-03-01 EST → LVA 100',
      'x root: 11 | 17',
      'x class: verbal conflict | material conflict',
      'x code: 111 | 172',
      'x source: POL | BLR',
      'x target: BLR | POL',
      'x target: – | SWE',
    ])
  })

  it('do not take one act of a state for any other', () => {
    const [a, b] = ['2022-03-01 USA>RUS 161', '2022-03-01 USA>CHN 161'].map((row) => [article('x', row)])
    expect(differences(a ?? [], b ?? [], 'articles')).toEqual([
      'x event: 2022-03-01 USA → RUS 161 | –',
      'x event: – | 2022-03-01 USA → CHN 161',
    ])
  })

  it('know an article by any of its keys', () => {
    const compared = compareCodes(
      [article('a.example/x id-1', '2022-03-01 USA>RUS 161'), article('id-2')],
      [
        article('id-1', '2022-03-01 USA>RUS 161'),
        article('a.example/x', '2022-03-02 RUS>USA 161'),
        article('id-9'),
      ],
      { matching: 'articles', within: 0 },
    )
    const { groups, events } = codeAgreementOf(compared)
    expect(groups).toEqual({ both: 1, onlyA: 1, onlyB: 1 })
    expect(events).toEqual({ both: 1, onlyA: 0, onlyB: 1 })
  })

  it('compare only days that both span, and leave out what has no day', () => {
    const a = [article('x', '2022-03-02 USA>RUS 161', '2022-03-05 USA>RUS 161', '- USA>RUS 161')]
    const b = [article('y', '2022-02-01 USA>RUS 161', '2022-03-03 FIN>RUS 161', '2022-03-06 USA>RUS 161')]
    const strict = compareCodes(a, b, { matching: 'days', within: 0 })
    expect(strict.withoutDay).toBe(1)
    expect(codeAgreementOf(strict).groups).toEqual({ both: 4, onlyA: 0, onlyB: 2 })
    expect(codeAgreementOf(strict).events).toEqual({ both: 0, onlyA: 2, onlyB: 1 })
    const near = compareCodes(a, b, { matching: 'days', within: 1 })
    expect(codeAgreementOf(near).events).toEqual({ both: 1, onlyA: 1, onlyB: 1 })
    expect(codeDisagreementsOf(near)).toContainEqual(
      expect.objectContaining({ field: 'day', a: '2022-03-05', b: '2022-03-06' }),
    )
  })

  it('take the nearest day for a counterpart', () => {
    const a = [article('x', '2022-03-02 USA>RUS 161', '2022-03-03 USA>RUS 161')]
    const b = [article('y', '2022-03-03 USA>RUS 161', '2022-03-04 USA>RUS 161')]
    expect(differences(a, b, 'days', 2)).toEqual(['2022-03-02 day: 2022-03-02 | 2022-03-04'])
  })

  it('give an alpha of presence near the share of events that both have, whatever the order', () => {
    const days = Array.from({ length: 28 }, (_, i) => `2022-02-${String(i + 1).padStart(2, '0')}`)
    const states = ['USA', 'RUS', 'FIN', 'POL', 'EST', 'LVA', 'LTU', 'DEU']
    const all = days.map(
      (day, i) => `${day} ${states[i % 8]}>${states[(i + 3) % 8]} ${i % 2 ? '161' : '040'}`,
    )
    const [a, b] = [all.filter((_, i) => i % 7 !== 1), all.filter((_, i) => i % 7 !== 2)]
    const alphaOf = (one: readonly string[], other: readonly string[]): number =>
      codeAgreementOf(
        compareCodes([article('x', ...one)], [article('y', ...other)], { matching: 'days', within: 0 }),
      ).fields[0]?.alpha ?? 0
    const share = 40 / 48
    expect(alphaOf(a, b)).toBeCloseTo(share, 1)
    expect(alphaOf(a, b)).toBeCloseTo(alphaOf(b, a), 12)
  })

  it('take a hundred thousand rows in seconds', () => {
    const states = ['USA', 'RUS', 'FIN', 'POL', 'EST', 'LVA', 'LTU', 'DEU', 'FRA', 'GBR', 'CHN', 'IND']
    const rows = (shift: number): readonly string[] =>
      Array.from({ length: 100_000 }, (_, i) => {
        const day = `2022-0${1 + (i % 9)}-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`
        const at = (by: number): string => states[(i * by + shift) % states.length] ?? 'USA'
        return `${day} ${at(5)}>${at(11)} ${String(1 + ((i * 3 + shift) % 20)).padStart(2, '0')}0`
      })
    const begun = Date.now()
    const compared = compareCodes([article('x', ...rows(0))], [article('y', ...rows(1))], {
      matching: 'days',
      within: 1,
    })
    codeAgreementOf(compared)
    expect(Date.now() - begun).toBeLessThan(20_000)
  })
})

describe('addresses', () => {
  it.each([
    ['https://www.Example.org/A/b/#top', 'example.org/A/b'],
    ['http://example.org/A/b', 'example.org/A/b'],
    ['https://example.org/?id=7', 'example.org/?id=7'],
  ])('%s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
