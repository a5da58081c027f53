import { describe, expect, it } from 'vitest'
import { type GivenAct, missedEvent } from '../../src/consolidation/index.ts'
import { loadCodebook } from '../../src/index.ts'
import type { RecordedArticle } from '../../src/model/index.ts'
import { missedEventSchema } from '../../src/model/schema.ts'
import { readingOf } from './notation.ts'

const codebook = await loadCodebook()
const text =
  'Minsk was warned.\n\nFor two of the staff at the Belarusian embassy it was time to pack, the Finns said. NATO and the leaders of the West applauded.'
const article: RecordedArticle = {
  ...readingOf({ id: 'wire', published: '2022-03-03', text, events: [] }).record.article,
  title: 'Helsinki shows two the door',
}
const spanOf = (words: string, within = text): readonly [number, number] => {
  const at = within.indexOf(words)
  return [at, at + words.length]
}
const given: GivenAct = {
  action: 'expel-diplomats',
  source: ['FIN'],
  target: ['BLR'],
  words: spanOf('time to pack'),
}
const missed = (more: Partial<GivenAct> = {}) => missedEvent(article, { ...given, ...more }, codebook)

describe('an act that a reviewer adds', () => {
  it('gets its sentence, its codes, the day of the news, and where its sides are named', () => {
    const event = missed()
    expect(missedEventSchema.parse(event)).toEqual(event)
    expect(event).toMatchObject({
      status: 'performed',
      cameo: '161',
      plover: { event: 'SANCTION', mode: 'expel' },
      goldstein: -4,
      source: [{ code: 'FIN', name: 'Finland', sector: 'GOV', span: spanOf('Finns') }],
      target: [{ code: 'BLR', name: 'Belarus', span: spanOf('Belarusian') }],
      date: { start: '2022-03-03', basis: 'published' },
      evidence: {
        trigger: given.words,
        sentence: spanOf(
          'For two of the staff at the Belarusian embassy it was time to pack, the Finns said.',
        ),
        source: spanOf('Finns'),
      },
    })
  })

  it('has the codes of its status, and no day that nobody gave', () => {
    const { date, plover } = missed({ status: 'threatened' })
    expect([date, plover?.event]).toEqual([undefined, 'THREATEN'])
    expect(missed({ background: true }).date).toBeUndefined()
  })

  it('knows organisations and those without a code, and points at the act where nobody is named', () => {
    const [nato, west, chad] = missed({ source: ['IGO:NATO', 'the-west', 'TCD'] }).source
    expect(nato).toMatchObject({ code: 'IGO', id: 'NATO', span: spanOf('NATO') })
    expect(west).toEqual({ name: 'the West', span: spanOf('the West') })
    expect(chad).toMatchObject({ name: 'Chad', span: given.words })
    expect(missed({ source: ['TCD'] }).evidence.source).toBeUndefined()
  })

  it('may stand in the title, and have a word of its own for each value', () => {
    const title = article.title ?? ''
    const event = missed({ in: 'title', words: spanOf('the door', title), target: [] })
    expect(event.evidence).toMatchObject({ in: 'title', sentence: [0, title.length] })
    expect(event.source[0]?.span).toEqual(spanOf('Helsinki', title))
    const shown = missed({ spans: { source: spanOf('NATO'), count: spanOf('two') } })
    expect(shown.source[0]?.span).toEqual(spanOf('NATO'))
    expect(shown.evidence.count).toEqual(spanOf('two'))
  })

  it('invokes law by the side that acts', () => {
    expect(missed({ legal: ['VCDR'], grounds: ['espionage'] })).toMatchObject({
      legal: [{ law: 'VCDR', by: { code: 'FIN' } }],
      grounds: [{ ground: 'espionage', span: given.words }],
    })
  })

  it.each([
    ['an action that is none', { action: 'expel-diplomat' }, 'did you mean "expel-diplomats"'],
    ['words beyond the text', { words: [0, 9999] }, 'outside the text'],
    ['a law that nobody invokes', { legal: ['VCDR'], source: [], target: [] }, 'name a side'],
  ] satisfies readonly (readonly [string, Partial<GivenAct>, string])[])(
    'refuses %s',
    (_what, more, message) => {
      expect(() => missed(more)).toThrow(message)
    },
  )
})
