import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash } from '../../src/base/canonical.ts'
import { anchorOf, consolidate, reportsOf } from '../../src/consolidation/index.ts'
import type { Decision, Reading, Verdict } from '../../src/model/index.ts'
import { readingOf } from './notation.ts'

const side = fc.constantFrom('USA', 'RUS', 'POL', 'USA,POL', '?')
const action = fc.constantFrom('expel-diplomats', 'condemn', 'accuse', 'meet', 'recall-ambassador')
const status = fc.constantFrom('performed', 'performed', 'intended', 'threatened', 'reversed', 'denied')
const count = fc.constantFrom('', '2', '3', '12', '13', '40', '~3..')
const date = fc.constantFrom('', '2022-02-28', '2022-03-01', '2022-03-05', '2022-03', '2022')
const line = fc
  .tuple(side, side, action, status, count, date)
  .map(([from, to, what, how, many, when]) =>
    `${from} > ${to} ${what} ${how} ${many} ${when}`.trim().replace(/ +/g, ' '),
  )

const reading = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    outlet: fc.constantFrom('Wire', 'Courant', 'Review'),
    published: fc.constantFrom('2022-03-01', '2022-03-02', '2022-03-20'),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    events: fc.array(fc.tuple(line, fc.record({ background: fc.boolean() })), { minLength: 1, maxLength: 3 }),
  })
  .map((telling) => readingOf(telling))

const verdict = fc.constantFrom<Verdict>(
  { kind: 'confirm' },
  { kind: 'reject' },
  { kind: 'correct', field: 'count', value: { min: 5, max: 5, approximate: false } },
  { kind: 'correct', field: 'target', value: 'CHN' },
)

const decisionsOn = (readings: readonly Reading[], verdicts: readonly Verdict[]): readonly Decision[] => {
  const reports = readings.flatMap((each) => reportsOf(each, ''))
  return verdicts.flatMap((each, i) => {
    const at = reports[(i * 7) % reports.length]
    const other = reports[(i * 5 + 1) % reports.length]
    if (at === undefined || other === undefined) return []
    const said: readonly Verdict[] = [each, { kind: 'merge', with: [anchorOf(other)] }]
    return said.map((what, j) => {
      const rest = {
        at: `2022-05-0${i + 1}T0${j}:00:00Z`,
        by: 'anna',
        reason: '',
        on: [anchorOf(at)],
        verdict: what,
      }
      return { id: contentHash(rest), ...rest }
    })
  })
}

describe('any order of readings and decisions', () => {
  it('gives the same ledger', () => {
    const cases = fc.record({
      readings: fc.array(reading, { minLength: 1, maxLength: 12 }),
      verdicts: fc.array(verdict, { maxLength: 3 }),
      turn: fc.nat(11),
    })
    fc.assert(
      fc.property(cases, ({ readings, verdicts, turn }) => {
        const decisions = decisionsOn(readings, verdicts)
        const turned = [...readings.slice(turn), ...readings.slice(0, turn)].reverse()
        const one = consolidate(readings, decisions)
        expect(canonicalJson(consolidate(turned, [...decisions].reverse()))).toBe(canonicalJson(one))
        expect(new Set(one.events.map(({ id }) => id)).size).toBe(one.events.length)
        const told = one.events.flatMap(({ reports }) => reports.map(({ key }) => key))
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})
