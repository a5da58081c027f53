import { beforeAll, describe, expect, it } from 'vitest'
import type { Account, EventAccount } from '../../src/coding/explain/index.ts'
import { type OpenedReader, openReader } from '../../src/index.ts'

let reader: OpenedReader
beforeAll(async () => {
  reader = await openReader()
}, 60_000)

const accountOf = (text: string, title?: string): Account =>
  reader.account({ text, published: '2022-03-03', ...(title !== undefined && { title }) })
const only = (text: string): EventAccount => {
  const [event] = accountOf(text).events
  if (!event) throw new Error('no event')
  return event
}
const howOf = (side: EventAccount['source']): string => side.map(({ how }) => how.join('; ')).join(' ')

describe('explaining an event', () => {
  it('tells the same events as the record', () => {
    const article = {
      title: 'Oslo expels two Iranians',
      text: 'Norway expelled two Iranian diplomats on Monday. Tehran condemned the move.',
      published: '2022-03-03',
    }
    const told = reader.account(article).events.map(({ id, action, status }) => [id, action, status.status])
    expect(told).toEqual(reader.read(article).events.map(({ id, action, status }) => [id, action, status]))
  })

  it('leads from words to states', () => {
    const event = only('Ankara expelled three Greek diplomats.')
    expect(howOf(event.source)).toContain('“Ankara” is a capital of Turk')
    expect(howOf(event.target)).toContain('“Greek” is the adjective of Greece')
  })

  it('follows a pronoun to the phrase that it stands for', () => {
    const { events } = accountOf('Chad summoned the French ambassador. It then expelled him.')
    const expulsion = events.find((e) => e.action === 'expel-diplomats')
    expect(howOf(expulsion?.source ?? [])).toContain('“It” stands for “Chad” (sentence 1)')
  })

  it('tells the chain of words that decides the status', () => {
    const { status } = only('Kenya has threatened to expel the Sudanese ambassador.')
    expect(status).toMatchObject({ status: 'threatened', startsAs: 'performed' })
    expect(status.steps).toContainEqual({ words: 'threatened', gives: 'threatened' })
  })

  it('tells what the rule asked for and what met it', () => {
    const { rule } = only('Kenya expelled the Sudanese ambassador.')
    expect(rule.file).toBe('codebook/actions/expel-diplomats.yaml')
    const asked = rule.asks.find((a) => a.role.startsWith('patient'))
    expect(asked).toMatchObject({ met: true })
    expect(asked?.wants).toContain('mission member')
    expect(asked?.stood).toContain('“the Sudanese ambassador”')
  })

  it('tells the sum behind a date', () => {
    const { values } = only('Norway expelled two Iranian diplomats on Monday.')
    expect(values.find((v) => v.field === 'date')).toEqual({
      field: 'date',
      value: '2022-02-28',
      words: 'Monday',
      how: 'the latest such weekday: 3 days before 2022-03-03',
    })
    expect(values.find((v) => v.field === 'count')).toMatchObject({ value: '2', words: 'two' })
  })

  it('marks evidence in the sentence, whose pieces are the sentence', () => {
    const { pieces, place } = only('Norway expelled two Iranian diplomats on Monday.')
    expect(pieces.map((p) => p.text).join('')).toBe(place.text)
    expect(pieces.find((p) => p.fields.includes('trigger'))?.text).toBe('expelled')
  })

  it('tells where the title tells the same act', () => {
    const { events } = accountOf(
      'Norway expelled two Iranian diplomats on Monday.',
      'Norway expels two Iranian diplomats',
    )
    expect(events[0]?.toldAgain).toMatchObject([{ in: 'title', words: 'expels' }])
  })
})

describe('explaining what is no event', () => {
  it('tells the rule that nearly fired, and what stood there instead', () => {
    const { events, nearly } = accountOf('The school expelled two pupils.')
    expect(events).toEqual([])
    const miss = nearly.find((n) => n.rule.startsWith('expel-diplomats/'))
    expect(miss?.failed[0]?.stood).toContain('“two pupils”')
    expect(miss?.clause).toContainEqual({ role: 'agent', meaning: 'who acts', words: 'The school' })
  })

  it('tells why a rule that fired gave none', () => {
    const { fruitless } = accountOf('Norway has not expelled any Russian diplomats.')
    const denied = fruitless.find((f) => f.rule === 'expel-diplomats/expel')
    expect(denied?.why).toMatch(/did not happen.*“not”/)
  })
})
