import { describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import type { Claim } from '../../src/model/index.ts'

/** Claims of texts made up for the purpose: whose words they are, what is done with them, and what is none (RECORD.md, conventions 16, 24, 25). */
const reader = await openReader()

const claimsOf = (text: string): readonly Claim[] => reader.read({ text, published: '2022-03-02' }).claims

/** `NOR Kari Dahl condemns "unjustified"`; indirect speech without the marks. */
const line = (c: Claim): string =>
  `${c.speaker.code ?? '?'} ${c.speaker.name} ${c.stance}${c.quote === undefined ? '' : ` "${c.quote}"`}`

const NEWS = 'Finland expelled two Russian diplomats on Monday.'

/** A text after the news, and the claims that must be among those read from it. */
const SAID: readonly (readonly [what: string, text: string, ...lines: string[]])[] = [
  [
    'a verb before its subject',
    '“This is a hostile step,” said Ivan Petrov, the Russian ambassador.',
    'RUS Ivan Petrov condemns "This is a hostile step,"',
  ],
  [
    'a pronoun for the last speaker',
    'Finnish Foreign Minister Aino Laine defended the order. “They had abused our trust,” she said.',
    'FIN Aino Laine justifies "They had abused our trust,"',
  ],
  [
    'a possessive office',
    '“It is a provocation,” the Russian embassy said. “The order is senseless,” its spokesman, Oleg Sorokin, told reporters.',
    'RUS Russian embassy condemns "It is a provocation,"',
    'RUS Oleg Sorokin condemns "The order is senseless,"',
  ],
  [
    'a surname for the person named in full before',
    'Russian Ambassador Ivan Petrov was told at noon. “It is absurd,” Petrov said.',
    'RUS Ivan Petrov condemns "It is absurd,"',
  ],
  [
    'two speakers of one sentence',
    'The Russian embassy called the order “groundless” and Finnish Foreign Minister Aino Laine described the reaction as “predictable”.',
    'RUS Russian embassy condemns "groundless"',
    'FIN Aino Laine',
  ],
  [
    'a name and a colon',
    'Russian Ambassador Ivan Petrov: “It is a hostile act.”',
    'RUS Ivan Petrov condemns "It is a hostile act."',
  ],
  [
    'a quotation after the speaker’s sentence',
    'Russia’s ambassador, Ivan Petrov, was furious, he said. “Nobody treats a great country like that. It is shameful.”',
    'RUS Ivan Petrov condemns "Nobody treats a great country like that. It is shameful."',
  ],
  [
    'an agency that passes words on',
    '“It will not go unanswered,” TASS quoted Russian Ambassador Ivan Petrov as saying.',
    'RUS Ivan Petrov threatens "It will not go unanswered,"',
  ],
  [
    'an answer refused',
    'The Russian embassy declined to comment.',
    'RUS Russian embassy declines-to-comment',
  ],
]

describe('speakers', () => {
  it.each(SAID)('reads %s', (_what, text, ...lines) => {
    const got = claimsOf(`${NEWS}\n\n${text}`).map(line)
    for (const wanted of lines)
      expect(
        got.some((l) => l.startsWith(wanted)),
        got.join('\n'),
      ).toBe(true)
  })

  it('gives a bare ministry to the state that the report is filed from', () => {
    const text = `HELSINKI, March 1 - ${NEWS}\n\n“They were spies,” foreign ministry spokeswoman Aino Laine said.`
    expect(claimsOf(text).map(line)).toContain('FIN Aino Laine justifies "They were spies,"')
  })

  it('never takes an outlet for the speaker', () => {
    const got = claimsOf(`${NEWS}\n\nReuters reported that the order was signed at noon.`)
    expect(got.map((c) => c.speaker.name)).not.toContain('Reuters')
  })
})

describe('quotations', () => {
  it('takes parts of one clause broken by "he said" for one saying', () => {
    const [claim, ...rest] = claimsOf(
      `${NEWS}\n\n“This order,” Russian Ambassador Ivan Petrov said, “is a disgrace.”`,
    ).filter((c) => c.quote)
    expect(claim?.quote).toBe('This order, ... is a disgrace.')
    expect(rest).toEqual([])
  })

  it('takes clauses of their own for two', () => {
    const got = claimsOf(
      `${NEWS}\n\n“We were told nothing,” Russian Ambassador Ivan Petrov said. “We will answer.”`,
    ).filter((c) => c.quote)
    expect(got.map((c) => c.quote)).toEqual(['We were told nothing,', 'We will answer.'])
  })

  it('joins paragraphs of one quotation', () => {
    const got = claimsOf(
      `${NEWS}\n\n“It is a disgrace,” Russian Ambassador Ivan Petrov told reporters. “We asked for reasons.\n\n“We were given none.”`,
    ).filter((c) => c.quote)
    expect(got.map((c) => c.quote)).toEqual([
      'It is a disgrace,',
      'We asked for reasons.\n\n“We were given none.',
    ])
  })

  it('leaves scare quotes and names of instruments alone', () => {
    const text = `${NEWS} The “experts” had come in May and were declared “persona non grata”.`
    expect(claimsOf(text).filter((c) => c.quote)).toEqual([])
  })
})

describe('stances', () => {
  const stanceOf = (text: string): string | undefined =>
    claimsOf(`${NEWS}\n\n${text}`).find((c) => c.quote)?.stance

  it.each([
    ['“We had no choice,” the Finnish foreign ministry said.', 'justifies'],
    ['“We will close the consulate too,” the Finnish foreign minister said.', 'announces'],
    ['“This does not remain without consequences,” the Russian embassy said.', 'threatens'],
    ['“This accusation is false,” the Russian embassy said.', 'denies'],
    ['“We welcome this step,” the Estonian foreign ministry said.', 'supports'],
    ['“We do not welcome this step,” the Latvian foreign ministry said.', 'explains'],
    ['Estonia’s foreign ministry called it “a farce”.', 'condemns'],
    ['“Finland must withdraw the order,” the Russian embassy said.', 'demands'],
  ])('%s %s', (text, stance) => {
    expect(stanceOf(text)).toBe(stance)
  })
})

describe('what is said besides', () => {
  it('names the channel and the one spoken to', () => {
    const [claim] = claimsOf(`${NEWS}\n\n“It is absurd,” Russian Ambassador Ivan Petrov told reporters.`)
    expect(claim?.channel).toBe('press-briefing')
    expect(claim?.addressee).toBe('reporters')
  })

  it('takes the channel from the sentence before', () => {
    const got = claimsOf(
      `${NEWS}\n\nOleg Sorokin, the Russian ambassador, answered on Twitter. “It is absurd,” he said.`,
    )
    expect(got.find((c) => c.quote)?.channel).toBe('tweet-or-post')
  })

  it('puts hostile words on what is done to the speaker’s side', () => {
    const text = `${NEWS} Russia expelled one Finn on Tuesday. “What Helsinki did is unacceptable,” the Russian foreign ministry said.`
    const { events, claims } = reader.read({ text, published: '2022-03-02' })
    const about = claims.find((c) => c.quote)?.about[0]
    expect(events.find((e) => e.id === about)?.source[0]?.code).toBe('FIN')
  })

  it('takes time that grows no faster than the text', () => {
    const paragraph = `${NEWS} “It is absurd,” Russian Ambassador Ivan Petrov told reporters.\n\n`
    // time on the processor, the better of two: what else the machine does is no matter of the text
    const once = (n: number): number => {
      const from = process.cpuUsage()
      claimsOf(paragraph.repeat(n))
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    const time = (n: number): number => Math.min(once(n), once(n))
    time(20)
    expect(time(160) / time(40)).toBeLessThan(12)
  })
})
