import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { createLexicon } from '../../src/codebook/lexicon.ts'
import { pluralOfPeople } from '../../src/codebook/name-entries.ts'
import { compilePhrase } from '../../src/codebook/phrase.ts'
import { createPhraseMatcher } from '../../src/codebook/phrase-matcher.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { filesOf } from './sources.ts'

const ACTORS = `states:
  - {code: USA, name: United States, names: [U.S., United States of America], adjectives: [American, U.S.], people: American, capitals: Washington, cities: [Georgia, New York]}
  - {code: GEO, name: Georgia, adjectives: Georgian, people: Georgian}
  - {code: FRA, name: France, people: [Frenchman, Frenchmen]}
  - {code: CHN, name: China, people: Chinese}
  - {code: NLD, name: Netherlands, names: [the Netherlands], capitals: [The Hague, Amsterdam]}
  - {code: RUS, name: Russia, from: 1991, capitals: Moscow, bodies: [{id: kremlin, names: Kremlin}]}
  - {code: SUN, name: Soviet Union, until: 1991, capitals: Moscow}
  - {code: GIN, name: Guinea}
  - {code: GNB, name: Guinea-Bissau}
  - {code: CIV, name: Ivory Coast, names: "Côte d'Ivoire"}
  - {code: KOR, name: South Korea, names: Republic of Korea}
organisations:
  - {code: IGO, id: NATO, name: NATO, names: [North Atlantic Treaty Organization]}
offices:
  - {id: foreign-minister, titles: [foreign minister], sector: GOV, actsFor: state}
holders:
  - {id: anna-kask, names: [Anna Kask, Kask], code: RUS, office: foreign-minister, from: 2001}
`

const lexicon = (() => {
  const { codebook, problems } = compileCodebook(
    filesOf({ 'actors/states.yaml': ACTORS, 'actions/expel-diplomats.yaml': '' }).filter(
      ({ path }) => !path.startsWith('actions/'),
    ),
  )
  if (codebook === undefined) throw new Error(problems.map(({ message }) => message).join('\n'))
  return createLexicon(codebook)
})()

/** Names in a sentence as `name:kind/code,...`; `^` marks a name found in capitals. */
const names = (sentence: string): readonly string[] => {
  const tokens = tokenize(sentence).map(({ text }) => text)
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = lexicon.namesAt(tokens, at)
    if (match) {
      const readings = match.entries.map(({ kind, code, plural }) => `${kind}/${code}${plural ? '+' : ''}`)
      found.push(
        `${tokens.slice(at, at + match.length).join(' ')}${match.capitals ? '^' : ''}:${readings.join(',')}`,
      )
    }
    at += match?.length ?? 1
  }
  return found
}

describe('names', () => {
  it.each([
    ['The United States of America left.', ['United States of America:state-name/USA']],
    ['The U.S. envoy left.', ['U.S.:state-name/USA,adjective/USA']],
    ['Two Americans left.', ['Americans:people/USA+']],
    ['Ten Frenchmen and a Frenchman left.', ['Frenchmen:people/FRA+', 'Frenchman:people/FRA']],
    ['Four Chinese left.', ['Chinese:people/CHN']],
    ['He went to Georgia.', ['Georgia:state-name/GEO,city/USA']],
    ['Moscow left.', ['Moscow:capital/RUS,capital/SUN']],
    ["Moscow's envoy, and the Kremlin’s.", ['Moscow:capital/RUS,capital/SUN', 'Kremlin:body/RUS']],
    ['It stood in the Hague, not The Hague.', ['the Hague:capital/NLD', 'The Hague:capital/NLD']],
    ['Guinea-Bissau and Guinea left.', ['Guinea - Bissau:state-name/GNB', 'Guinea:state-name/GIN']],
    ['Côte d’Ivoire left.', ['Côte d’Ivoire:state-name/CIV']],
    ['RUSSIA EXPELS TWO AMERICANS', ['RUSSIA^:state-name/RUS', 'AMERICANS^:people/USA+']],
    ['REPUBLIC OF KOREA LEAVES NATO', ['REPUBLIC OF KOREA^:state-name/KOR', 'NATO:organisation/IGO']],
    ['Nato left us in france.', []],
    ['Foreign Minister Anna Kask and Kask.', ['Anna Kask:holder/RUS', 'Kask:holder/RUS']],
    ['U.S.-led forces left.', ['U.S.:state-name/USA,adjective/USA']],
  ])('%s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected)
  })
  it.each([
    ['Pole', 'Poles'],
    ['German', 'Germans'],
    ['Roman', 'Romans'],
    ['Frenchman', 'Frenchmen'],
    ['Dutchwoman', 'Dutchwomen'],
    ['Scotsman', 'Scotsmen'],
    ['Swiss', 'Swiss'],
    ['Chinese', 'Chinese'],
    ['Iraqi', 'Iraqis'],
    ['Czech', 'Czechs'],
  ])('the plural of %s is %s', (noun, plural) => {
    expect(pluralOfPeople(noun)).toBe(plural)
  })
})

describe('phrases', () => {
  const matcher = createPhraseMatcher(
    ['interference in ... affair', 'interference', 'tit-for-tat', 'note verbale', 'note', 'armed forces'].map(
      (phrase) => [compilePhrase(phrase), phrase] as const,
    ),
  )
  const find = (sentence: string, forms?: string) =>
    matcher
      .find(sentence.split(' '), forms?.split(' '))
      .map(({ start, length, value }) => `${start}+${length} ${value}`)
  it.each([
    ['the note verbale and a note', ['1+2 note verbale', '5+1 note']],
    ['Interference in its internal affair', ['0+5 interference in ... affair']],
    ['interference in affair', ['0+3 interference in ... affair']],
    ['interference in one two three affair', ['0+6 interference in ... affair']],
    ['interference in one two three four affair', ['0+1 interference']],
    ['a tit - for - tat move', ['1+5 tit-for-tat']],
    ['a tit for tat move', ['1+3 tit-for-tat']],
    ['note - verbale', ['0+3 note verbale']],
    ['- note -', ['1+1 note']],
    ['nothing here', []],
  ])('%s', (sentence, expected) => {
    expect(find(sentence)).toEqual(expected)
  })
  it('fit by form where the lemma differs', () => {
    expect(find('the arm force', 'the armed forces')).toEqual(['1+2 armed forces'])
  })
  it('are found backwards from their last word', () => {
    const words = 'interference in internal affair note verbale'.split(' ')
    expect(matcher.endingAt(words, 5).map(({ start, length }) => [start, length])).toEqual([[4, 2]])
    expect(matcher.endingAt(words, 3).map(({ start, length }) => [start, length])).toEqual([[0, 4]])
    expect(matcher.endingAt(words, 2)).toEqual([])
  })
  it('are found where they stand, whatever stands around them', () => {
    const word = fc.constantFrom('a', 'b', 'c', '-', 'note', 'verbale', 'in', 'affair', 'interference')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const found = matcher.find(words)
        const inBounds = found.every(({ start, length }) => length > 0 && start + length <= words.length)
        const apart = found.every(
          ({ start }, i) => i === 0 || start >= (found[i - 1]?.start ?? 0) + (found[i - 1]?.length ?? 0),
        )
        const notes = words.filter(
          (w, i) => w === 'note' && !found.some((m) => m.start <= i && i < m.start + m.length),
        )
        return inBounds && apart && notes.length === 0
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('single words', () => {
  it('by part and lemma', () => {
    expect(lexicon.status('verb', 'begin')?.gives).toBe('begun')
    expect(lexicon.status('noun', 'begin')).toBeUndefined()
    expect(lexicon.cardinal('Twelve')).toBe(12)
    expect(lexicon.cardinal('constructor')).toBeUndefined()
    expect(lexicon.office('foreign-minister')?.sector).toBe('GOV')
    expect(lexicon.state('GEO')?.name).toBe('Georgia')
  })
})
