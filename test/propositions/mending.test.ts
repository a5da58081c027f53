import { describe, expect, test } from 'vitest'
import { mendTree } from '../../src/propositions/index.ts'
import { LEXICON, read, tree } from './notation.ts'

const arcsOf = (source: string): readonly string[] =>
  mendTree(tree(source), LEXICON).words.map((word) => `${word.head + 1}:${word.rel}`)

const unchanged = (source: string): void => {
  expect(arcsOf(source)).toEqual(tree(source).words.map((word) => `${word.head + 1}:${word.rel}`))
}

describe('mending', () => {
  test('persona non grata is one phrase of the verb, whatever its words were called', () => {
    const shapes = [
      'a/DT>4:det man/NN>2:obj persona/NN>2:xcomp non/FW>5:flat grata/FW>5:flat',
      'a/DT>7:det man/NN>5:compound persona/NN>7:compound non/FW>7:amod grata/FW>2:obj',
      'a/DT>4:det man/NN>2:obj persona/VBP>2:advcl non/FW>7:amod grata/FW>5:obj',
      'a/DT>5:det man/NN>5:nmod:poss persona/NN>2:obj non/FW>7:amod grata/NN>2:obj',
    ]
    for (const shape of shapes) {
      const one = read(`Rome/NNP>2:nsubj declared=declare/VBD>0:root ${shape}`)
      expect(one.roles('declare')).toEqual({ agent: 'Rome', patient: 'man', result: 'persona' })
      expect(one.propositions).toHaveLength(1)
    }
  })

  test('whom a verb makes something may stand behind what it makes them', () => {
    const late =
      'Rome/NNP>2:nsubj declared=declare/VBD>0:root persona/NN>2:xcomp non/FW>3:flat grata/FW>3:flat a/DT>7:det man/NN>3:obj'
    expect(read(late).roles('declare')).toEqual({ agent: 'Rome', patient: 'man', result: 'persona' })
  })

  test('a pronoun before it is who is declared', () => {
    const her =
      'Rome/NNP>2:nsubj declared=declare/VBD>0:root her/PRP$>4:nmod:poss persona/NN>2:obj non/FW>6:compound grata/NN>2:obj'
    expect(read(her).roles('declare')).toEqual({ agent: 'Rome', patient: 'her', result: 'persona' })
  })

  test('a preposition that makes a verb of the lexicon is its particle', () => {
    const called = 'Ankara/NNP>2:nsubj called=call/VBD>0:root in/IN>5:case the/DT>5:det envoy/NN>2:obl'
    expect(read(called).roles('call in')).toEqual({ agent: 'Ankara', patient: 'envoy' })
    unchanged('Ankara/NNP>2:nsubj called=call/VBD>0:root from/IN>5:case the/DT>5:det office/NN>2:obl')
  })

  test('what is given stands behind the name of whom it is given to', () => {
    const handed =
      'Minsk/NNP>2:nsubj handed=hand/VBD>0:root the/DT>4:det envoy/NN>2:obj ,/,>6:punct Novak/NNP>4:appos ,/,>9:punct a/DT>9:det note/NN>4:appos'
    expect(read(handed).roles('hand')).toEqual({ agent: 'Minsk', recipient: 'envoy', patient: 'note' })
    unchanged(
      'Minsk/NNP>2:nsubj met=meet/VBD>0:root the/DT>4:det envoy/NN>2:obj ,/,>6:punct Novak/NNP>4:appos ,/,>9:punct a/DT>9:det lawyer/NN>4:appos',
    )
  })

  test('a time goes with the clause, a post with the envoy', () => {
    const expelled =
      'Oslo/NNP>2:nsubj expelled=expel/VBD>0:root two/CD>4:nummod men=man/NNS>2:obj on/IN>6:case Monday/NNP>4:nmod'
    const recalled =
      'Lima/NNP>2:nsubj recalled=recall/VBD>0:root its/PRP$>4:nmod:poss envoy/NN>2:obj to/IN>6:case Mexico/NNP>2:obl'
    expect(read(expelled).roles('expel')).toEqual({ agent: 'Oslo', patient: 'men', on: 'Monday' })
    expect(read(recalled).roles('recall')).toEqual({ agent: 'Lima', patient: 'envoy' })
    unchanged(
      'Lima/NNP>2:nsubj sent=send/VBD>0:root its/PRP$>4:nmod:poss envoy/NN>2:obj to/IN>6:case Mexico/NNP>2:obl',
    )
  })

  test('a cause goes with the clause unless the noun takes it', () => {
    const spat =
      'Oslo/NNP>2:nsubj entered=enter/VBD>0:root a/DT>4:det row/NN>2:obj over/IN>6:case fish/NN>4:nmod'
    const raid =
      'Oslo/NNP>2:nsubj expelled=expel/VBD>0:root two/CD>4:nummod men=man/NNS>2:obj over/IN>6:case fish/NN>4:nmod'
    unchanged(spat)
    expect(read(raid).roles('expel')).toEqual({ agent: 'Oslo', patient: 'men', over: 'fish' })
  })

  test('two subjects, one with a relative pronoun, are a clause in a clause', () => {
    const attacked =
      'Lima/NNP>6:nsubj:pass ,/,>6:punct whose/WP$>4:nmod:poss embassy/NN>6:nsubj:pass was=be/VBD>6:aux:pass attacked=attack/VBN>0:root ,/,>8:punct withdrew=withdraw/VBD>6:conj its/PRP$>10:nmod:poss staff/NN>8:obj'
    expect(read(attacked).roles('withdraw')).toEqual({ agent: 'Lima', patient: 'staff' })
    expect(read(attacked).roles('attack')).toEqual({ patient: 'embassy' })
    expect(read(attacked).find('withdraw').link).toBe('root')
  })

  test('a participle taken for the main verb', () => {
    const picked =
      'Two/CD>2:nummod aides=aide/NNS>3:nsubj picked=pick/VBD>0:root up/RP>3:compound:prt in/IN>6:case Lahore/NNP>3:obl returned=return/VBD>3:advcl on/IN>9:case Monday/NNP>7:obl'
    expect(read(picked).roles('return')).toEqual({ agent: 'aides', on: 'Monday' })
    expect(read(picked).roles('pick up')).toEqual({ in: 'Lahore', patient: 'aides' })
  })

  test('what follows a contrast goes on with its second half', () => {
    const gave =
      'Oslo/NNP>2:nsubj moved=move/VBD>0:root one/CD>2:obj ,/,>7:punct while/IN>7:mark Lima/NNP>7:nsubj expelled=expel/VBD>2:advcl two/CD>7:obj and/CC>10:cc recalled=recall/VBD>2:conj an/DT>12:det envoy/NN>10:obj'
    expect(read(gave).roles('recall')).toEqual({ agent: 'Lima', patient: 'envoy' })
    const withComma = gave
      .replace('and/CC>10:cc', ',/,>11:punct and/CC>11:cc')
      .replace(
        'recalled=recall/VBD>2:conj an/DT>12:det envoy/NN>10:obj',
        'recalled=recall/VBD>2:conj an/DT>13:det envoy/NN>11:obj',
      )
    expect(read(withComma).roles('recall')).toEqual({ agent: 'Oslo', patient: 'envoy' })
  })

  test('who is about a noun', () => {
    const caught =
      'He/PRP>2:nsubj pointed=point/VBD>0:root to/IN>4:case aides=aide/NNS>2:obl who/WP>7:nsubj:pass were=be/VBD>7:aux:pass caught=catch/VBN>2:acl:relcl'
    expect(read(caught).roles('catch')).toEqual({ patient: 'aides' })
  })

  test('that is no pronoun where nothing is missing', () => {
    const information =
      'He/PRP>2:nsubj had=have/VBD>0:root word/NN>2:obj that/WDT>6:obj they/PRP>6:nsubj expelled=expel/VBD>3:acl:relcl two/CD>8:nummod men=man/NNS>6:obj'
    expect(read(information).roles('expel')).toEqual({ agent: 'they', patient: 'men' })
  })

  test('days to leave are days for their holder to leave', () => {
    const days =
      'They/PRP>2:nsubj have/VBP>0:root five/CD>4:nummod days=day/NNS>2:obj to/TO>6:mark leave/VB>4:acl'
    expect(read(days).roles('leave')).toEqual({ agent: 'They' })
    expect(read(days).roles('have')).toEqual({ agent: 'They', patient: 'days', complement: 'leave' })
  })

  test('headline passives of ordering and naming', () => {
    const told = 'Ten/CD>2:nummod men=man/NNS>3:nsubj told=tell/VBD>0:root to/TO>5:mark leave/VB>3:xcomp'
    const asked = 'Ten/CD>2:nummod men=man/NNS>3:nsubj asked=ask/VBD>0:root to/TO>5:mark leave/VB>3:xcomp'
    expect(read(told).roles('tell')).toEqual({ patient: 'men', complement: 'leave' })
    expect(read(asked).roles('ask')).toEqual({ patient: 'men', complement: 'leave' })
    expect(read(`${asked} ./.>3:punct`).roles('ask')).toEqual({ agent: 'men', complement: 'leave' })
  })

  test('a comma between the names of a headline joins them', () => {
    const comma = 'Spain/NNP>4:nsubj ,/,>1:punct Portugal/NNP>4:nsubj expel/VBP>0:root two/CD>4:obj'
    expect(arcsOf(comma)).toEqual(['4:nsubj', '3:punct', '1:conj', '0:root', '4:obj'])
  })

  test('an infinitive behind "it is a mistake" is what is one', () => {
    const folly =
      'It/PRP>4:nsubj was/VBD>4:cop a/DT>4:det mistake/NN>0:root for/IN>6:case Oslo/NNP>4:nmod to/TO>8:mark leave/VB>4:acl'
    expect(read(folly).roles('leave')).toEqual({ agent: 'Oslo' })
    expect(arcsOf(folly)[7]).toBe('4:csubj')
    unchanged('It/PRP>3:nsubj was/VBD>3:cop ready/JJ>0:root to/TO>5:mark leave/VB>3:xcomp')
    unchanged('It/PRP>4:nsubj was/VBD>4:cop the/DT>4:det state/NN>0:root to/TO>6:mark leave/VB>4:acl')
  })

  test('a first subject cut off by an aside does what the second does', () => {
    const aside =
      'Mali/NNP>0:root ,/,>5:punct which/WDT>5:nsubj is/VBZ>5:cop poor/JJ>1:acl:relcl ,/,>9:punct and/CC>9:cc Niger/NNP>9:nsubj left/VBD>1:conj ECOWAS/NNP>9:obj'
    expect(arcsOf(aside)[0]).toBe('9:nsubj')
    expect(arcsOf(aside)[8]).toBe('0:root')
  })

  test('a participle joined to the noun of another is joined to that other', () => {
    const mocking =
      'Orpo/NNP>2:nsubj spoke=speak/VBD>0:root ,/,>4:punct describing=describe/VBG>2:advcl her/PRP>4:obj as/IN>8:case a/DT>8:det novice/NN>4:obl and/CC>10:cc mocking=mock/VBG>8:conj him/PRP>10:obj'
    expect(read(mocking).roles('mock')).toEqual({ agent: 'Orpo', patient: 'him' })
  })

  test('trees that need no mending come back as they are', () => {
    unchanged('Oslo/NNP>2:nsubj expelled=expel/VBD>0:root the/DT>4:det envoy/NN>2:obj ./.>2:punct')
    unchanged(
      'Oslo/NNP>2:nsubj said=say/VBD>0:root it/PRP>5:nsubj will/MD>5:aux leave/VB>2:ccomp ./.>2:punct',
    )
    const one = tree('Oslo/NNP>2:nsubj left=leave/VBD>0:root')
    expect(mendTree(one, LEXICON)).toBe(one)
  })
})
