import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import type { Article, Event } from '../../src/model/index.ts'
import { recordSchema } from '../../src/model/schema.ts'
import { eventLine, PUBLISHED } from '../coding/notation.ts'

const reader = await openReader()

const SEED = 20220228
const few = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: true })

/** Facets that do not depend on where in the text an event stands. */
const CONTENT = 'n= on= by= post= for= via= who='

const lineOf = (event: Event): string => eventLine(event, ` ${CONTENT}`)
const tell = (text: string): readonly string[] =>
  reader.read({ text, published: PUBLISHED }).events.map(lineOf)
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

const STATES = [
  ['Poland', 'Polish'],
  ['Kenya', 'Kenyan'],
  ['Peru', 'Peruvian'],
  ['Norway', 'Norwegian'],
  ['Turkey', 'Turkish'],
  ['Vietnam', 'Vietnamese'],
  ['Egypt', 'Egyptian'],
  ['the United States', 'American'],
  ['the Czech Republic', 'Czech'],
  ['South Africa', 'South African'],
] as const

const pairOfStates = fc
  .tuple(fc.nat(STATES.length - 1), fc.nat(STATES.length - 2))
  .map(([a, b]) => [STATES[a], STATES[b < a ? b : b + 1]])
  .map(([a = STATES[0], b = STATES[1]]) => ({ host: a[0], theirs: b[1], sender: b[0] }))

const COUNTS = ['two', 'three', '12', '45', 'a dozen', 'eighteen', 'more than 100'] as const
const PERSONS = ['diplomats', 'envoys', 'consular officers'] as const
/** Verbs whose active and passive say the same of host and guest. */
const VERBS = [
  ['expelled', 'were expelled'],
  ['has expelled', 'have been expelled'],
  ['will expel', 'will be expelled'],
] as const
const PHRASAL_VERBS = [
  ['kicked out', 'were kicked out'],
  ['threw out', 'were thrown out'],
] as const
const DAYS = ['', ' on Tuesday', ' on Monday'] as const

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One-sentence paragraphs, each about states of its own so that none can be mistaken for another's. */
const NEWS = [
  'Poland expelled 45 Russian diplomats on Tuesday.',
  'Kenya recalled its ambassador to Somalia.',
  'Peru severed diplomatic relations with Bolivia on Monday.',
  'Turkey summoned the Swedish ambassador.',
  'Denmark closed its embassy in Iraq.',
  'Morocco condemned the United Kingdom.',
  'Two Egyptian diplomats were expelled by Ethiopia.',
  'Laos threatened to expel the Cambodian ambassador.',
] as const

/** Sentences that tell of no listed act and name no state. */
const UNRELATED = [
  'The weather was mild and dry.',
  'Shares of the tyre maker rose by two percent.',
  'A choir sang in the old town hall.',
  'Farmers expect a good harvest of apples.',
] as const

describe('voice', () => {
  const differences = (
    verbs: readonly (readonly [active: string, passive: string])[],
    counts: readonly string[],
    persons: readonly string[],
    runs: number,
  ): readonly string[] => {
    const wrong: string[] = []
    fc.assert(
      fc.property(
        pairOfStates,
        pick(verbs),
        pick(counts),
        pick(persons),
        pick(DAYS),
        ({ host, theirs }, [active, passive], count, who, day) => {
          const forward = `${capital(host)} ${active} ${count} ${theirs} ${who}${day}.`
          const backward = `${capital(count)} ${theirs} ${who} ${passive} by ${host}${day}.`
          const [a, b] = [tell(forward), tell(backward)]
          if (a.length !== 1 || a.join() !== b.join()) wrong.push(`${forward} ${a} / ${backward} ${b}`)
        },
      ),
      few(runs),
    )
    return wrong
  }

  it('is nothing to an expulsion: a passive equals its active', () => {
    expect(differences(VERBS, COUNTS, PERSONS, 50)).toEqual([])
  })

  it('is nothing to phrasal verbs, bounds and compounds, but for one sentence in two that the parser may miss', () => {
    const wrong = differences(
      PHRASAL_VERBS,
      [...COUNTS, 'at least 20', 'up to 30'],
      [...PERSONS, 'embassy employees'],
      24,
    )
    if (wrong.length > 0)
      console.info(`phrasal verbs, bounds and compounds: ${wrong.length} of 24 differ in voice`)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(12)
  })

  it('is nothing to a summons or a recall', () => {
    const wrong: string[] = []
    for (const [host] of STATES.slice(0, 5)) {
      for (const [other, theirs] of STATES.slice(5, 8)) {
        const pairs = [
          [
            `${capital(host)} summoned the ${theirs} ambassador.`,
            `The ${theirs} ambassador was summoned by ${host}.`,
          ],
          [
            `${capital(host)} recalled its ambassador to ${other}.`,
            `${capital(host)}'s ambassador to ${other} was recalled.`,
          ],
        ] as const
        for (const [active, passive] of pairs) {
          const [a, b] = [tell(active), tell(passive)]
          if (a.length !== 1 || a.join() !== b.join()) wrong.push(`${active} ${a} / ${passive} ${b}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('paragraphs', () => {
  it('of other matter change no event, before or after', () => {
    fc.assert(
      fc.property(pick(NEWS), pick(UNRELATED), fc.boolean(), (news, other, before) => {
        const text = before ? `${other}\n\n${news}` : `${news}\n\n${other}`
        expect(tell(text), text).toEqual(tell(news))
      }),
      few(40),
    )
  })

  it('of two matters tell the same events in either order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...NEWS], { minLength: 2, maxLength: 3 }), (paragraphs) => {
        const forward = sorted(tell(paragraphs.join('\n\n')))
        const backward = sorted(tell([...paragraphs].reverse().join('\n\n')))
        expect(forward, paragraphs.join(' / ')).toEqual(backward)
        expect(forward).toEqual(sorted(paragraphs.flatMap(tell)))
      }),
      few(40),
    )
  })

  it('told twice are told once: a repeat is a mention', () => {
    for (const news of NEWS) {
      const { events } = reader.read({ text: `${news}\n\n${UNRELATED[0]}\n\n${news}`, published: PUBLISHED })
      expect(events.map(lineOf), news).toEqual(tell(news))
      expect(events[0]?.mentions.length, news).toBe(1)
    }
  })
})

describe('white space', () => {
  const article = NEWS.slice(0, 4).join('\n\n')
  const plain = (text: string) => {
    const { events, claims, warnings } = reader.read({ text, published: PUBLISHED })
    return JSON.stringify([
      events.map(lineOf),
      events.map((e) => e.confidence),
      claims.map((c) => c.stance),
      warnings,
    ])
  }

  it('at the ends of lines changes nothing but offsets', () => {
    fc.assert(
      fc.property(
        fc.array(pick(['', ' ', '  ', '\t', '\u00a0']), { minLength: 4, maxLength: 4 }),
        pick(['\n', '\r\n']),
        (ends, line) => {
          const text = NEWS.slice(0, 4)
            .map((news, i) => news + (ends[i] ?? ''))
            .join(line + line)
          expect(plain(text)).toBe(plain(article))
        },
      ),
      few(25),
    )
  })

  it('around the text changes nothing but offsets', () => {
    expect(plain(`\n\n  ${article}\n\n \n`)).toBe(plain(article))
  })
})

/** Longest that a text of a few thousand characters may take on a slow and busy machine, in milliseconds. */
const BOUND = 15_000

const soundly = (article: Article): void => {
  const start = performance.now()
  const record = reader.read(article)
  expect(performance.now() - start).toBeLessThan(BOUND)
  expect(recordSchema.safeParse(record).error?.issues ?? []).toEqual([])
  expect(record.article.text).toBe(article.text)
}

describe('any string', () => {
  const soup = pick([
    ...[
      '<p>',
      '</p>',
      '<script>alert(1)</script>',
      '&amp;',
      '&lt;',
      '<a href="x">',
      '\u0000',
      '\u001b[31m',
      '\u202e',
    ],
    ...[
      '\ud83d',
      '\udc00',
      '\ufffd',
      '\ufeff',
      '"',
      '“',
      '”',
      "'",
      '’',
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '\t',
      '\u2028',
      '{',
      '}',
    ],
    ...[
      'Poland',
      'expelled',
      '45',
      'Russian',
      'diplomats',
      'its',
      'ambassador',
      'to',
      'by',
      'said',
      'the',
      'on',
      'Monday',
    ],
    ...[
      'Moscow',
      'will',
      'not',
      'and',
      ',',
      '.',
      ';',
      ':',
      '-',
      '—',
      '(',
      ')',
      '. ',
      ' ',
      'U.S.',
      'March 7',
      '2022',
      '%',
    ],
    ...[
      '漢字',
      'ж',
      'é',
      '👩‍👩‍👧',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '$&',
      '\\u0000',
      'NaN',
    ],
  ])
  const soups = fc
    .array(fc.tuple(soup, pick([' ', ' ', ''])), { maxLength: 50 })
    .map((p) => p.flat().join(''))

  it('of words, signs and markup gives a sound record', () => {
    fc.assert(
      fc.property(soups, fc.option(soups, { nil: undefined }), (text, title) =>
        soundly({ text, ...(title !== undefined && { title }) }),
      ),
      few(120),
    )
  })

  it('of characters of every kind gives a sound record', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.string({ unit: 'grapheme', maxLength: 150 }),
      fc.string({ maxLength: 150 }),
    )
    fc.assert(
      fc.property(any, (text) => soundly({ text, language: 'en' })),
      few(80),
    )
  })

  const NEWS_ITEM = NEWS[0]
  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['only punctuation', '.,;:!?-–—…()[]{}"“”‘’/\\|@#$%^&*_+=~`<>'.repeat(40)],
    ['10,000 quotation marks', `${NEWS_ITEM} ${'"'.repeat(10_000)}`],
    ['10,000 nested quotations', `${'“'.repeat(5_000)} ${NEWS_ITEM} ${'”'.repeat(5_000)}`],
    ['one very long word', `Poland expelled ${'a'.repeat(100_000)} diplomats.`],
    ['one very long sentence', `Poland expelled ${'Russian and '.repeat(1_500)} Belarusian diplomats.`],
    [
      'many clauses in one sentence',
      `Poland said ${'that Kenya said '.repeat(400)} that Peru expelled Bolivian diplomats.`,
    ],
    ['10,000 line breaks', `${'\n'.repeat(10_000)}${NEWS_ITEM}`],
    ['3,000 brackets', `${'('.repeat(3_000)}${NEWS_ITEM}${')'.repeat(3_000)}`],
    [
      'control characters',
      Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join(` ${NEWS_ITEM}`),
    ],
    [
      'a page of markup',
      `<html><body>${`<div class="x"><p>${NEWS_ITEM}</p></div>`.repeat(40)}</body></html>`,
    ],
    ['digits', `Poland expelled ${'9'.repeat(400)} diplomats by March ${'1'.repeat(50)}.`],
    ['odd dates', 'On February 30, 0000 and on 99/99/9999 Poland expelled -5 Russian diplomats by 31 June.'],
    [
      'names of properties',
      'constructor expelled __proto__ toString diplomats of hasOwnProperty, said valueOf.',
    ],
  ])('holds out against %s', (_name, text) => {
    soundly({ text, language: 'en', published: PUBLISHED })
  })

  it('reads the news in the midst of markup and rubbish', () => {
    expect(tell(`${'"'.repeat(200)}\n\n${NEWS_ITEM}`)).toEqual(tell(NEWS_ITEM))
    expect(tell(`${'a'.repeat(20_000)}\n\n${NEWS_ITEM}`)).toEqual(tell(NEWS_ITEM))
  })
})
