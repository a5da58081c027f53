import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/index.ts'
import { type LedgerEvent, STATUSES } from '../../src/model/index.ts'
import { namesOf } from '../../src/wording/names.ts'
import { PHRASES } from '../../src/wording/phrases.ts'
import { eventInSentence } from '../../src/wording/sentence.ts'

const codebook = await loadCodebook()
const names = namesOf(codebook)

const EVENT: LedgerEvent = {
  id: 'x',
  block: 'x',
  family: 'expel-diplomats',
  action: 'expel-diplomats',
  status: 'performed',
  source: 'NLD',
  target: 'RUS',
  names: {},
  fields: {},
  steps: [],
  reports: [],
  outlets: 1,
  claims: [],
  answers: { reports: [], words: [] },
  confidence: 1,
  review: { confirmed: [], rejected: [], notes: [] },
}

const only = (value: unknown) => ({ value, rule: 'only-value', variants: [], conflict: false }) as const

const tell = (more: Partial<LedgerEvent>): string => eventInSentence({ ...EVENT, ...more }, names)

const unsaid = ({ source: _s, target: _t, ...event }: LedgerEvent): LedgerEvent => event

describe('an event in a sentence', () => {
  it('has a phrase for every action of the codebook, and no other', () => {
    expect(Object.keys(PHRASES).sort()).toEqual(codebook.actions.map(({ id }) => id).sort())
  })

  it('leaves nothing of its patterns behind, whatever is known', () => {
    for (const action of [...Object.keys(PHRASES), 'an-action-of-another-codebook'])
      for (const status of STATUSES)
        for (const event of [EVENT, unsaid(EVENT)]) {
          const said = eventInSentence({ ...event, action, status }, names)
          expect(said).toMatch(/^[A-Z][^{}[\]|]*[^ ]$/)
          expect(said).not.toMatch(/ {2}|undefined/)
        }
  })

  it('counts, and says one as one', () => {
    const count = (min: number, max = min) => only({ min, max, approximate: false })
    const day = only({ start: '2022-03-29', end: '2022-03-29', precision: 'day', basis: 'explicit' })
    expect(tell({ fields: { count: count(17), kind: only('diplomats'), date: day } })).toBe(
      'The Netherlands expelled 17 diplomats of Russia on 29 Mar 2022',
    )
    expect(tell({ fields: { count: count(1), kind: only('intelligence-officers') } })).toBe(
      'The Netherlands expelled an intelligence officer of Russia',
    )
    expect(tell({ fields: { count: count(3) } })).toBe('The Netherlands expelled 3 persons of Russia')
  })

  it('puts the day of what is only said beside the saying', () => {
    const date = only({ start: '2022-03-01', end: '2022-03-31', precision: 'month', basis: 'explicit' })
    expect(tell({ status: 'threatened', action: 'sever-relations', fields: { date } })).toBe(
      'The Netherlands threatened in Mar 2022 to break off diplomatic relations with Russia',
    )
  })

  it('asks the other side, or its own', () => {
    expect(tell({ status: 'requested', action: 'lift-sanctions' })).toBe(
      'The Netherlands asked Russia to lift sanctions',
    )
    expect(tell({ status: 'requested', action: 'lift-sanctions', target: 'NLD' })).toBe(
      'The Netherlands asked its own side to lift sanctions',
    )
  })

  it('takes names as they are, however long and whatever is in them', () => {
    const said = tell({ source: 'x', names: { source: `{what}[$&|] \u202E${'y'.repeat(5000)}` } })
    expect(said).toContain('{what}[$&|] y')
    expect(said.length).toBeLessThan(200)
  })
})
