import { describe, expect, test } from 'vitest'
import { read } from './notation.ts'

describe('voice', () => {
  const active = 'Poland/NNP>2:nsubj expelled=expel/VBD>0:root two/CD>4:nummod diplomats=diplomat/NNS>2:obj'
  const passive =
    'Two/CD>2:nummod diplomats=diplomat/NNS>4:nsubj:pass were=be/VBD>4:aux:pass expelled=expel/VBN>0:root by/IN>6:case Poland/NNP>4:obl:agent'

  test('a passive has the roles of its active', () => {
    expect(read(active).roles('expel')).toEqual({ agent: 'Poland', patient: 'diplomats' })
    expect(read(passive).roles('expel')).toEqual({ agent: 'Poland', patient: 'diplomats' })
    expect(read(passive).find('expel')).toMatchObject({ voice: 'passive', tense: 'past', form: 'finite' })
  })

  test('get makes a passive', () => {
    const got =
      'Two/CD>2:nummod diplomats=diplomat/NNS>4:nsubj:pass got=get/VBD>4:aux:pass expelled=expel/VBN>0:root'
    expect(read(got).roles('expel')).toEqual({ patient: 'diplomats' })
  })

  test('a by-phrase that names a time is no agent', () => {
    const dated =
      'Consulates=consulate/NNS>3:nsubj:pass were=be/VBD>3:aux:pass closed=close/VBN>0:root by/IN>6:case the/DT>6:det end/NN>3:obl:agent of/IN>8:case May/NNP>6:nmod'
    expect(read(dated).roles('close')).toEqual({ patient: 'Consulates', by: 'end' })
  })

  test('the subject of a passive verb of giving receives', () => {
    const given =
      'The/DT>2:det diplomats=diplomat/NNS>4:nsubj:pass were=be/VBD>4:aux:pass given=give/VBN>0:root 72/CD>6:nummod hours=hour/NNS>4:obj to/TO>8:mark leave/VB>6:acl'
    expect(read(given).roles('give')).toEqual({
      recipient: 'diplomats',
      patient: 'hours',
      complement: 'leave',
    })
    expect(read(given).roles('leave')).toEqual({ agent: 'diplomats' })
  })

  test('so it does where only the deadline is given, active and passive alike', () => {
    const gave =
      'Paris/NNP>2:nsubj gave=give/VBD>0:root the/DT>4:det envoys=envoy/NNS>2:obj until/IN>6:case Friday/NNP>2:obl to/TO>8:mark leave/VB>2:advcl'
    const given =
      'The/DT>2:det envoys=envoy/NNS>4:nsubj:pass were=be/VBD>4:aux:pass given=give/VBN>0:root until/IN>6:case Friday/NNP>4:obl to/TO>8:mark leave/VB>4:advcl'
    expect(read(gave).roles('give')).toMatchObject({ agent: 'Paris', recipient: 'envoys', until: 'Friday' })
    expect(read(given).roles('give')).toMatchObject({ recipient: 'envoys', until: 'Friday' })
    expect(read(gave).roles('leave')).toEqual({ agent: 'envoys' })
  })

  test('a headline without auxiliary is passive where the verb needs an object', () => {
    const headline = 'Envoy/NNP>2:nsubj summoned=summon/VBD>0:root over/IN>4:case remarks=remark/NNS>2:obl'
    expect(read(headline).roles('summon')).toEqual({ patient: 'Envoy', over: 'remarks' })
  })

  test('what somebody is declared is the result, active and passive', () => {
    const active =
      'Berlin/NNP>2:nsubj declared=declare/VBD>0:root the/DT>4:det attaché/NN>2:obj unwelcome/JJ>2:xcomp'
    const passive =
      'The/DT>2:det attaché/NN>4:nsubj:pass was=be/VBD>4:aux:pass declared=declare/VBN>0:root unwelcome/JJ>4:xcomp by/IN>7:case Berlin/NNP>4:obl:agent'
    for (const one of [read(active), read(passive)]) {
      expect(one.roles('declare')).toEqual({ agent: 'Berlin', patient: 'attaché', result: 'unwelcome' })
      expect(one.roles('unwelcome')).toEqual({ topic: 'attaché' })
      expect(one.operators('unwelcome')).toBe('declare:xcomp')
    }
  })
})

describe('predicates', () => {
  test('particles belong to the verb, beside it or after its object', () => {
    const beside = 'Oslo/NNP>2:nsubj kicked=kick/VBD>0:root out/RP>2:compound:prt the/DT>5:det envoy/NN>2:obj'
    const after = 'Oslo/NNP>2:nsubj sent=send/VBD>0:root the/DT>4:det envoy/NN>2:obj home/RB>2:advmod'
    expect(read(beside).roles('kick out')).toEqual({ agent: 'Oslo', patient: 'envoy' })
    expect(read(after).roles('send home')).toEqual({ agent: 'Oslo', patient: 'envoy' })
    expect(read(after).find('send home').words).toEqual([1, 4])
  })

  test('copulas have a topic', () => {
    const adjective = 'The/DT>2:det move/NN>4:nsubj is=be/VBZ>4:cop unacceptable/JJ>0:root'
    const noun = 'He/PRP>4:nsubj was=be/VBD>4:cop a/DT>4:det spy/NN>0:root'
    expect(read(adjective).find('unacceptable').kind).toBe('adjective')
    expect(read(adjective).roles('unacceptable')).toEqual({ topic: 'move' })
    expect(read(noun).find('spy')).toMatchObject({ kind: 'copula', tense: 'past' })
    expect(read(noun).roles('spy')).toEqual({ topic: 'He' })
  })

  test('no longer is a negation', () => {
    const gone = 'They/PRP>5:nsubj are=be/VBP>5:cop no/RB>4:advmod longer=long/RBR>5:advmod welcome/JJ>0:root'
    expect(read(gone).operators('welcome')).toBe('no longer')
  })

  test('an adjective after a noun has the noun as its topic', () => {
    const officials =
      'Officials=official/NNS>7:nsubj:pass responsible/JJ>1:amod for/IN>5:case the/DT>5:det raid/NN>2:obl were=be/VBD>7:aux:pass expelled=expel/VBN>0:root'
    expect(read(officials).roles('responsible')).toEqual({ for: 'raid', topic: 'Officials' })
  })

  test('a complex preposition is one role', () => {
    const answer =
      'In/IN>2:case response/NN>8:obl to/IN>5:case the/DT>5:det expulsion/NN>2:nmod ,/,>2:punct Moscow/NNP>8:nsubj closed=close/VBD>0:root the/DT>10:det consulate/NN>8:obj'
    expect(read(answer).roles('close')).toEqual({
      agent: 'Moscow',
      patient: 'consulate',
      'in response to': 'expulsion',
    })
  })

  test('a bare time is a time', () => {
    const monday = 'Oslo/NNP>2:nsubj expelled=expel/VBD>0:root him=he/PRP>2:obj Monday/NNP>2:obl:unmarked'
    expect(read(monday).roles('expel')).toEqual({ agent: 'Oslo', patient: 'him', time: 'Monday' })
  })

  test('certainty is the least margin of the arcs that were used', () => {
    const unsure =
      'Poland/NNP>2:nsubj@0.9 expelled=expel/VBD>0:root two/CD>4:nummod@0.1 diplomats=diplomat/NNS>2:obj@0.6'
    expect(read(unsure).find('expel').certainty).toBe(0.6)
  })
})

describe('nominals', () => {
  test('by and of', () => {
    const angry =
      'The/DT>2:det expulsion/NN>8:nsubj by/IN>4:case Oslo/NNP>2:nmod of/IN>7:case two/CD>7:nummod diplomats=diplomat/NNS>2:nmod angered=anger/VBD>0:root Moscow/NNP>8:obj'
    expect(read(angry).roles('expulsion')).toEqual({ agent: 'Oslo', patient: 'diplomats' })
    expect(read(angry).operators('expulsion')).toBe('anger:subject')
  })

  test('the phrase that the parser hung from the name goes with the noun', () => {
    const nested =
      'The/DT>2:det expulsion/NN>7:nsubj by/IN>4:case Oslo/NNP>2:nmod of/IN>6:case diplomats=diplomat/NNS>4:nmod angered=anger/VBD>0:root Moscow/NNP>7:obj'
    expect(read(nested).roles('expulsion')).toEqual({ agent: 'Oslo', patient: 'diplomats' })
  })

  test('possessives and modifiers', () => {
    const arrival =
      'The/DT>2:det arrival/NN>7:nsubj of/IN>5:case the/DT>5:det envoy/NN>2:nmod was=be/VBD>7:aux welcomed=welcome/VBN>0:root'
    const order =
      'A/DT>3:det Polish/JJ>3:amod order/NN>6:nsubj:pass to/TO>5:mark leave/VB>3:acl stood=stand/VBD>0:root'
    expect(read(arrival).roles('arrival')).toEqual({ agent: 'envoy' })
    expect(read(order).roles('order')).toEqual({ complement: 'leave', modifier: 'Polish' })
  })

  test("a decision's clause is done by whose decision it is", () => {
    const decision =
      "Moscow/NNP>3:nmod:poss 's/POS>1:case decision/NN>8:nsubj to/TO>5:mark close/VB>3:acl the/DT>7:det consulate/NN>5:obj surprised=surprise/VBD>0:root Oslo/NNP>8:obj"
    expect(read(decision).roles('close')).toEqual({ agent: 'Moscow', patient: 'consulate' })
    expect(read(decision).operators('close')).toBe('decision:acl < surprise:subject')
  })

  test('who announces an expulsion expels, who condemns one does not', () => {
    const of = 'the/DT>4:det expulsion/NN>2:obj of/IN>6:case diplomats=diplomat/NNS>4:nmod'
    const announced = `Oslo/NNP>2:nsubj announced=announce/VBD>0:root ${of}`
    const condemned = `Oslo/NNP>2:nsubj condemned=condemn/VBD>0:root ${of}`
    expect(read(announced).roles('expulsion')).toEqual({ agent: 'Oslo', patient: 'diplomats' })
    expect(read(condemned).roles('expulsion')).toEqual({ patient: 'diplomats' })
  })

  test('what stands before the noun is an operator', () => {
    const planned =
      'The/DT>3:det planned=plan/VBN>3:amod expulsion/NN>7:nsubj:pass of/IN>5:case diplomats=diplomat/NNS>3:nmod was=be/VBD>7:aux:pass reported=report/VBN>0:root'
    expect(read(planned).operators('expulsion')).toBe('plan:amod < report:object')
  })
})
