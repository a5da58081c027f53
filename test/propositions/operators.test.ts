import { describe, expect, test } from 'vitest'
import { read } from './notation.ts'

describe('operators', () => {
  test.each([
    [
      'will not',
      'Oslo/NNP>4:nsubj will/MD>4:aux not/RB>4:advmod expel/VB>0:root him=he/PRP>4:obj',
      'not < will',
    ],
    [
      "didn't",
      "Oslo/NNP>4:nsubj did=do/VBD>4:aux n't=not/RB>4:advmod expel/VB>0:root him=he/PRP>4:obj",
      'not',
    ],
    ['never', 'Oslo/NNP>3:nsubj never/RB>3:advmod expelled=expel/VBD>0:root him=he/PRP>3:obj', 'never'],
    [
      'no subject',
      'No/DT>2:det men=man/NNS>4:nsubj:pass were=be/VBD>4:aux:pass expelled=expel/VBN>0:root',
      'no',
    ],
    [
      'an adverb of the lexicon',
      'Oslo/NNP>3:nsubj reportedly/RB>3:advmod expelled=expel/VBD>0:root him=he/PRP>3:obj',
      'reportedly',
    ],
    [
      'chains',
      'Oslo/NNP>4:nsubj may/MD>4:aux have/VB>4:aux refused=refuse/VBN>0:root to/TO>6:mark expel/VB>4:xcomp him=he/PRP>6:obj',
      'refuse:xcomp < may',
    ],
    [
      'through nouns',
      'Oslo/NNP>3:nsubj is=be/VBZ>3:aux beginning=begin/VBG>0:root the/DT>5:det process/NN>3:obj of/IN>7:mark expelling=expel/VBG>5:acl men=man/NNS>7:obj',
      'process:of < begin:object',
    ],
    [
      'a condition',
      'If/IN>3:mark Oslo/NNP>3:nsubj expels=expel/VBZ>6:advcl him=he/PRP>3:obj Moscow/NNP>6:nsubj retaliates=retaliate/VBZ>0:root',
      'retaliate:advcl:if',
    ],
    ['a headline', 'Czechs/NNPS>3:nsubj to/TO>3:mark expel/VB>0:root 18/CD>3:obj', 'to'],
    ['a headline with the noun as root', 'Czechs/NNPS>0:root to/TO>3:mark expel/VB>1:acl 18/CD>3:obj', 'to'],
    [
      'what is decided against',
      'Oslo/NNP>3:nsubj has=have/VBZ>3:aux decided=decide/VBN>0:root against/IN>5:mark expelling=expel/VBG>3:advcl him=he/PRP>5:obj',
      'decide:advcl:against',
    ],
  ])('%s', (_, source, operators) => {
    expect(read(source).operators('expel')).toBe(operators)
  })

  test('a negation is shared unless a contrast divides the verbs', () => {
    const sentence = (conjunction: string) =>
      `Oslo/NNP>4:nsubj did=do/VBD>4:aux not/RB>4:advmod confirm/VB>0:root ${conjunction}/CC>6:cc deny/VB>4:conj it/PRP>6:obj`
    expect(read(sentence('or')).operators('deny')).toBe('not')
    expect(read(sentence('but')).operators('deny')).toBe('')
  })

  test('what is said is governed by the verb of saying, before it or after', () => {
    const after =
      'We/PRP>3:nsubj are=be/VBP>3:aux expelling=expel/VBG>0:root men=man/NNS>3:obj ,/,>7:punct Dalton/NNP>7:nsubj tweeted=tweet/VBD>3:parataxis'
    const before =
      'Dalton/NNP>2:nsubj tweeted=tweet/VBD>0:root we/PRP>5:nsubj are=be/VBP>5:aux expelling=expel/VBG>2:ccomp men=man/NNS>5:obj'
    for (const one of [read(after), read(before)]) {
      expect(one.operators('expel')).toBe('tweet:ccomp')
      expect(one.roles('tweet')).toEqual({ agent: 'Dalton', complement: 'expelling' })
    }
    expect(read(after).find('expel').operators[0]?.proposition).toBe(read(after).find('tweet').id)
  })

  test('an attribution at the end governs the whole, wherever it was hung', () => {
    const reported =
      'Oslo/NNP>3:nsubj was=be/VBD>3:aux expelling=expel/VBG>0:root men=man/NNS>3:obj though/IN>8:mark talks=talk/NNS>8:nsubj had=have/VBD>8:aux begun=begin/VBN>11:advcl ,/,>11:punct CNN/NNP>11:nsubj reported=report/VBD>3:conj ./.>3:punct'
    expect(read(reported).operators('expel')).toBe('report:ccomp')
    expect(read(reported).find('report').link).toBe('root')
  })

  test('the speaker may follow the verb', () => {
    const said =
      'It/PRP>4:nsubj is=be/VBZ>4:cop a/DT>4:det provocation/NN>6:ccomp ,/,>4:punct said=say/VBD>0:root the/DT>8:det envoy/NN>6:iobj'
    expect(read(said).roles('say')).toEqual({ agent: 'envoy', complement: 'provocation' })
  })

  test('coordination passes the governor on', () => {
    const said =
      'Oslo/NNP>2:nsubj said=say/VBD>0:root it/PRP>5:nsubj had=have/VBD>5:aux expelled=expel/VBN>2:ccomp him=he/PRP>5:obj and/CC>8:cc recalled=recall/VBN>5:conj its/PRP$>10:nmod:poss envoy/NN>8:obj'
    expect(read(said).operators('recall')).toBe('say:ccomp')
    expect(read(said).roles('recall')).toEqual({ agent: 'it', patient: 'envoy' })
  })
})
