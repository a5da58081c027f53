import { describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'

const reader = await openReader()

/** `KEN GOV` for an actor of a phrase, `- REB` where no state is told. */
const coded = (phrase: string, options: { context?: string; date?: string } = {}): readonly string[] =>
  reader.actors(phrase, options).map(({ code = '-', sector = '-' }) => `${code} ${sector}`)

describe('the actors of a phrase by itself', () => {
  it.each([
    ['Kenya', ['KEN -']],
    ['the Kenyan president', ['KEN GOV']],
    ["Norway's central bank", ['NOR GOV']],
    ['Peruvian fishermen', ['PER AGR']],
    ['riot police', ['- COP']],
    ['a group of tourists', ['- CVL']],
    ['Brazil and Argentina', ['BRA -', 'ARG -']],
    ['the United Nations', ['UNO -']],
    ['a former Danish minister', ['DNK ELI']],
    ['an ousted Sudanese president', ['SDN ELI']],
    ['former Yugoslavia', ['YUG -']],
    ['kittens', []],
    ['', []],
    ['?!', []],
  ])('%s', (phrase, wanted) => {
    expect(coded(phrase)).toEqual(wanted)
  })

  it('takes the state from the words around it', () => {
    expect(coded('the defence minister')).toEqual(['- MIL'])
    expect(coded('the defence minister', { context: 'Chilean' })).toEqual(['CHL MIL'])
  })

  it('gives places within the phrase, whatever stood around it', () => {
    const phrase = 'the Kenyan president'
    const [actor] = reader.actors(phrase, { context: 'In Nairobi, on Monday.' })
    expect(phrase.slice(...(actor?.span ?? [0, 0]))).toBe('Kenyan')
  })
})
