import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash } from '../../src/base/canonical.ts'
import { anchorOf, consolidate, inForce, reportsOfArticle } from '../../src/consolidation/index.ts'
import type { Decision, MissedEvent, Reading, Verdict } from '../../src/model/index.ts'
import { addingTo, missedOf } from './missed.ts'
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

/** What reviewers add: at words where readings find something, or nothing. */
const missed = fc
  .tuple(line, fc.constantFrom(12, 22, 32, 102), fc.constantFrom('anna', 'ben'))
  .map(([what, at, by]) => ({ event: missedOf(what, {}, at), by }))

/** Adds to articles, the same more than once, and takes the second back. */
const additionsTo = (
  readings: readonly Reading[],
  given: readonly { readonly event: MissedEvent; readonly by: string }[],
): readonly Decision[] => {
  const added = given.flatMap(({ event, by }, i) => {
    const at = readings[(i * 3) % readings.length]
    return at === undefined ? [] : [addingTo(at, event, { by, at: `2022-04-0${i + 1}T00:00:00Z` })]
  })
  const [, second] = added
  if (second === undefined) return added
  const rest = {
    at: '2022-05-09T00:00:00Z',
    by: 'ben',
    reason: '',
    on: [],
    verdict: { kind: 'undo', decision: second.id } as const,
  }
  return [...added, { id: contentHash(rest), ...rest }]
}

const decisionsOn = (
  readings: readonly Reading[],
  verdicts: readonly Verdict[],
  added: readonly Decision[],
): readonly Decision[] => {
  const reports = readings.flatMap((current) =>
    reportsOfArticle(
      { current, signature: '', texts: readings.map(({ record }) => record.article) },
      inForce(added),
    ),
  )
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
      given: fc.array(missed, { maxLength: 4 }),
      turn: fc.nat(11),
    })
    fc.assert(
      fc.property(cases, ({ readings, verdicts, given, turn }) => {
        const added = additionsTo(readings, given)
        const decisions = [...added, ...decisionsOn(readings, verdicts, added)]
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
