import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/index.ts'
import { type Actor, type Event, type LedgerEvent, STATUSES } from '../../src/model/index.ts'
import { namesOf } from '../../src/wording/names.ts'
import { PHRASES } from '../../src/wording/phrases.ts'
import { eventInSentence, recordedInSentence } from '../../src/wording/sentence.ts'

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

describe('an event of a record in a sentence', () => {
  const actors = (...codes: readonly string[]): readonly Actor[] =>
    codes.map((code) => ({ code, name: code, span: [0, 1] }))
  const RECORDED: Event = {
    id: 'e1',
    action: 'expel-diplomats',
    status: 'performed',
    source: actors('FRA', 'ITA', 'ESP'),
    target: actors('RUS'),
    background: false,
    evidence: { trigger: [0, 1], sentence: [0, 1] },
    mentions: [],
    rule: 'x/x',
    confidence: 1,
  }
  const tellRecorded = (more: Partial<Event>): string => recordedInSentence({ ...RECORDED, ...more }, names)

  it('tells all of one side together', () => {
    expect(tellRecorded({})).toBe('France, Italy and Spain expelled diplomats of Russia')
    expect(tellRecorded({ source: [] })).toBe('Somebody not named expelled diplomats of Russia')
  })

  it('names six of many', () => {
    const source = actors('FRA', 'ITA', 'ESP', 'PRT', 'BEL', 'NLD', 'DEU', 'POL')
    expect(tellRecorded({ source })).toBe(
      'France, Italy, Spain, Portugal, Belgium, the Netherlands and 2 others expelled diplomats of Russia',
    )
  })

  it('says of what several do together that they did it, not to whom', () => {
    const both = actors('FRA', 'ITA')
    expect(tellRecorded({ action: 'plover-consult', source: both, target: both })).toBe(
      'France and Italy held talks',
    )
  })
})
