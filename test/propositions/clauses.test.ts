import { describe, expect, test } from 'vitest'
import { antecedents, scopeOf } from '../../src/propositions/index.ts'
import { read, tree } from './notation.ts'

describe('control and raising', () => {
  test('the object does the infinitive', () => {
    const asked =
      'Sofia/NNP>2:nsubj asked=ask/VBD>0:root two/CD>4:nummod diplomats=diplomat/NNS>2:obj to/TO>6:mark leave/VB>2:xcomp'
    expect(read(asked).roles('leave')).toEqual({ agent: 'diplomats' })
    expect(read(asked).find('leave').arguments[0]?.link).toBe('control')
    expect(read(asked).operators('leave')).toBe('ask:xcomp')
  })

  test('wherever the parser hung it', () => {
    for (const hung of ['2:advcl', '4:acl', '2:acl', '2:ccomp']) {
      const asked = `Sofia/NNP>2:nsubj asked=ask/VBD>0:root two/CD>4:nummod diplomats=diplomat/NNS>2:obj to/TO>6:mark leave/VB>${hung}`
      expect(read(asked).roles('leave')).toEqual({ agent: 'diplomats' })
      expect(read(asked).roles('ask')).toEqual({ agent: 'Sofia', patient: 'diplomats', complement: 'leave' })
    }
  })

  test('even inside a participle of the object', () => {
    const ordered =
      'Prague/NNP>2:nsubj ordered=order/VBD>0:root two/CD>4:nummod men=man/NNS>2:obj accused=accuse/VBD>2:xcomp of/IN>7:case spying=spy/VBG>5:obl to/TO>9:mark leave/VB>7:xcomp'
    expect(read(ordered).roles('leave')).toEqual({ agent: 'men' })
    expect(read(ordered).roles('accuse')).toEqual({ patient: 'men', of: 'spying' })
    expect(read(ordered).roles('spy')).toEqual({ agent: 'men' })
  })

  test('the subject of promise does the infinitive, and of summon', () => {
    const promised =
      'Sofia/NNP>2:nsubj promised=promise/VBD>0:root Moscow/NNP>2:obj to/TO>5:mark leave/VB>2:xcomp'
    const summoned =
      'Seoul/NNP>2:nsubj summoned=summon/VBD>0:root the/DT>4:det envoy/NN>2:obj to/TO>6:mark protest/VB>2:xcomp'
    expect(read(promised).roles('leave')).toEqual({ agent: 'Sofia' })
    expect(read(summoned).roles('protest')).toEqual({ agent: 'Seoul' })
  })

  test('raising', () => {
    const seems =
      'Oslo/NNP>2:nsubj seems=seem/VBZ>0:root to/TO>5:mark have/VB>5:aux expelled=expel/VBN>2:xcomp him=he/PRP>5:obj'
    const expected =
      'Oslo/NNP>3:nsubj:pass is=be/VBZ>3:aux:pass expected=expect/VBN>0:root to/TO>5:mark close/VB>3:xcomp it/PRP>5:obj'
    expect(
      read(seems)
        .find('expel')
        .arguments.find((one) => one.role === 'agent')?.link,
    ).toBe('raising')
    expect(read(expected).roles('close')).toEqual({ agent: 'Oslo', patient: 'it' })
  })

  test('who is called on does what they are called on to do', () => {
    const called =
      'Rome/NNP>2:nsubj called=call/VBD>0:root on/IN>4:case Tehran/NNP>2:obl to/TO>6:mark release/VB>2:advcl him=he/PRP>6:obj'
    expect(read(called).roles('release')).toEqual({ agent: 'Tehran', patient: 'him' })
  })

  test('a controlled passive fills the patient', () => {
    const wanted =
      'They/PRP>2:nsubj refused=refuse/VBD>0:root to/TO>5:mark be/VB>5:aux:pass expelled=expel/VBN>2:xcomp'
    expect(read(wanted).roles('expel')).toEqual({ patient: 'They' })
  })

  test('a participle shares the subject', () => {
    const citing =
      'Oslo/NNP>2:nsubj recalled=recall/VBD>0:root its/PRP$>4:nmod:poss envoy/NN>2:obj ,/,>6:punct citing=cite/VBG>2:advcl threats=threat/NNS>6:obj'
    expect(read(citing).roles('cite')).toEqual({ agent: 'Oslo', patient: 'threats' })
    expect(read(citing).roles('recall')).toEqual({ agent: 'Oslo', patient: 'envoy', participle: 'citing' })
  })

  test('after a comma it goes with the main verb', () => {
    const citing =
      'Oslo/NNP>2:nsubj asked=ask/VBD>0:root them=they/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp ,/,>7:punct citing=cite/VBG>5:advcl threats=threat/NNS>7:obj'
    expect(read(citing).roles('cite')).toEqual({ agent: 'Oslo', patient: 'threats' })
  })

  test('modal verbs with to are auxiliaries', () => {
    const has = 'Oslo/NNP>2:nsubj has=have/VBZ>0:root to/TO>4:mark cut/VB>2:xcomp staff/NN>4:obj'
    const going =
      'Oslo/NNP>3:nsubj is=be/VBZ>3:aux going=go/VBG>0:root to/TO>5:mark cut/VB>3:xcomp staff/NN>5:obj'
    const is = 'Oslo/NNP>4:nsubj is=be/VBZ>4:cop to/TO>4:mark cut/VB>0:root staff/NN>4:obj'
    expect([has, going, is].map((one) => read(one).operators('cut'))).toEqual([
      'have to',
      'be going to',
      'be to',
    ])
    for (const one of [has, going, is])
      expect(read(one).roles('cut')).toEqual({ agent: 'Oslo', patient: 'staff' })
    expect(read(has).propositions).toHaveLength(1)
  })
})

describe('relative clauses', () => {
  test('pronouns stand for the noun before them', () => {
    const who =
      'The/DT>2:det men=man/NNS>7:nsubj who/WP>5:nsubj had=have/VBD>5:aux spied=spy/VBN>2:acl:relcl had=have/VBD>7:aux left=leave/VBN>0:root'
    const whom =
      'The/DT>2:det men=man/NNS>6:nsubj whom/WP>5:obj Oslo/NNP>5:nsubj expelled=expel/VBD>2:acl:relcl left=leave/VBD>0:root'
    expect(read(who).roles('spy')).toEqual({ agent: 'men' })
    expect(read(whom).roles('expel')).toEqual({ agent: 'Oslo', patient: 'men' })
  })

  test('whose is resolved for whoever reads the noun phrase', () => {
    const whose =
      'Oslo/NNP>2:nsubj expelled=expel/VBD>0:root an/DT>4:det attaché/NN>2:obj whose/WP$>6:nmod:poss name/NN>8:nsubj:pass was=be/VBD>8:aux:pass withheld=withhold/VBN>4:acl:relcl'
    expect([...antecedents(tree(whose))]).toEqual([[4, 3]])
    expect(read(whose).roles('withhold')).toEqual({ patient: 'name' })
  })

  test('without a pronoun the noun fills what is missing', () => {
    const object =
      'The/DT>2:det men=man/NNS>5:nsubj Oslo/NNP>4:nsubj expelled=expel/VBD>2:acl:relcl left=leave/VBD>0:root'
    const called =
      'A/DT>2:det move/NN>6:nsubj Moscow/NNP>4:nsubj called=call/VBD>2:acl:relcl hostile/JJ>4:xcomp angered=anger/VBD>0:root Oslo/NNP>6:obj'
    const stranded =
      'The/DT>2:det city/NN>7:nsubj they/PRP>5:nsubj:pass were=be/VBD>5:aux:pass sent=send/VBN>2:acl:relcl to/IN>5:obl protested=protest/VBD>0:root'
    expect(read(object).roles('expel')).toEqual({ agent: 'Oslo', patient: 'men' })
    expect(read(called).roles('call')).toEqual({ agent: 'Moscow', result: 'hostile', patient: 'move' })
    expect(read(stranded).roles('send')).toMatchObject({ patient: 'they', to: 'city' })
  })

  test('the gap may lie in what is said', () => {
    const said =
      'The/DT>2:det curbs=curb/NNS>8:nsubj Paris/NNP>4:nsubj said=say/VBD>2:acl:relcl it/PRP>7:nsubj would/MD>7:aux lift/VB>4:ccomp remain/VBP>0:root'
    expect(read(said).roles('lift')).toEqual({ agent: 'it', patient: 'curbs' })
    expect(read(said).roles('say')).toEqual({ agent: 'Paris', complement: 'lift' })
  })

  test('reduced relative clauses', () => {
    const expelled =
      'The/DT>2:det men=man/NNS>6:nsubj expelled=expel/VBN>2:acl by/IN>5:case Oslo/NNP>3:obl:agent left=leave/VBD>0:root'
    const before = 'The/DT>3:det expelled=expel/VBN>3:amod men=man/NNS>4:nsubj left=leave/VBD>0:root'
    expect(read(expelled).roles('expel')).toEqual({ agent: 'Oslo', patient: 'men' })
    expect(read(before).roles('expel')).toEqual({ patient: 'men' })
    expect(read(before).find('expel')).toMatchObject({ form: 'participle', tense: 'none' })
  })

  test('a decree expelling somebody is the act of who signs it', () => {
    const decree =
      'Rome/NNP>2:nsubj signed=sign/VBD>0:root a/DT>4:det decree/NN>2:obj expelling=expel/VBG>4:acl the/DT>7:det envoy/NN>5:obj'
    expect(read(decree).roles('expel')).toEqual({ agent: 'Rome', patient: 'envoy' })
  })

  test('the clause goes to the noun that agrees with its verb', () => {
    const abused =
      'Two/CD>2:nummod men=man/NNS>10:nsubj:pass from/IN>5:case the/DT>5:det mission/NN>2:nmod who/WP>8:nsubj have/VBP>8:aux spied=spy/VBN>5:acl:relcl were=be/VBD>10:aux:pass expelled=expel/VBN>0:root'
    expect(read(abused).roles('spy')).toEqual({ agent: 'men' })
  })

  test('what governs the noun is out of the scope of the clause', () => {
    const denied =
      'Oslo/NNP>2:nsubj denied=deny/VBD>0:root expelling=expel/VBG>2:xcomp men=man/NNS>3:obj who/WP>6:nsubj spied=spy/VBD>4:acl:relcl'
    const one = read(denied)
    expect(one.operators('spy')).toBe('man:acl:relcl < expel:object < deny:xcomp')
    expect(scopeOf(one.find('spy').operators)).toEqual([])
    expect(scopeOf(one.find('expel').operators)).toHaveLength(1)
  })
})

describe('coordination', () => {
  test('the second verb has the subject of the first', () => {
    const two =
      'Oslo/NNP>2:nsubj expelled=expel/VBD>0:root men=man/NNS>2:obj and/CC>5:cc recalled=recall/VBD>2:conj its/PRP$>7:nmod:poss envoy/NN>5:obj'
    expect(read(two).roles('recall')).toEqual({ agent: 'Oslo', patient: 'envoy' })
  })

  test('a shared object, given to either verb', () => {
    for (const verb of ['2', '4']) {
      const both = `Oslo/NNP>2:nsubj summoned=summon/VBD>0:root and/CC>4:cc expelled=expel/VBD>2:conj the/DT>6:det envoy/NN>${verb}:obj`
      expect(read(both).roles('summon')).toEqual({ agent: 'Oslo', patient: 'envoy' })
      expect(read(both).roles('expel')).toEqual({ agent: 'Oslo', patient: 'envoy' })
    }
  })

  test('the subject of a passive is shared by what it is', () => {
    const given =
      'The/DT>2:det envoy/NN>4:nsubj:pass was=be/VBD>4:aux:pass summoned=summon/VBN>0:root and/CC>6:cc handed=hand/VBD>4:conj a/DT>8:det note/NN>6:obj'
    const left =
      'The/DT>2:det envoy/NN>4:nsubj:pass was=be/VBD>4:aux:pass expelled=expel/VBN>0:root and/CC>6:cc left=leave/VBD>4:conj'
    expect(read(given).roles('hand')).toEqual({ recipient: 'envoy', patient: 'note' })
    expect(read(left).roles('leave')).toEqual({ agent: 'envoy' })
  })

  test('auxiliaries and what stands before the first verb hold for the second', () => {
    const will =
      'On/IN>2:case Monday/NNP>5:obl Oslo/NNP>5:nsubj will/MD>5:aux expel/VB>0:root men=man/NNS>5:obj and/CC>8:cc close/VB>5:conj the/DT>10:det consulate/NN>8:obj'
    expect(read(will).operators('close')).toBe('will')
    expect(read(will).roles('close')).toEqual({ agent: 'Oslo', patient: 'consulate', on: 'Monday' })
    expect(read(will).find('close')).toMatchObject({ tense: 'future', form: 'finite' })
  })

  test('a finite verb hung from an object is conjoined with the verb', () => {
    const headline =
      'Vilnius/NNP>2:nsubj expels=expel/VBZ>0:root an/DT>4:det envoy/NN>2:obj ,/,>6:punct recalls=recall/VBZ>4:conj its/PRP$>8:nmod:poss own/JJ>6:obj'
    expect(read(headline).roles('recall')).toEqual({ agent: 'Vilnius', patient: 'own' })
  })
})

describe('gapping', () => {
  const remnant = (arcs: readonly string[]) =>
    `Poland/NNP>2:nsubj expelled=expel/VBD>0:root 45/CD>2:obj ,/,>5:punct Bulgaria/NNP>${arcs[0]} 10/CD>${arcs[1]} and/CC>8:cc Slovakia/NNP>${arcs[2]} three/CD>${arcs[3]}`

  test.each([
    ['as UD has it', ['2:conj', '5:orphan', '2:conj', '8:orphan']],
    ['as parts of the names', ['3:conj', '5:flat', '3:conj', '8:flat']],
    ['as lists', ['2:parataxis', '5:nummod', '5:conj', '8:dep']],
    ['the counts as heads', ['6:nsubj', '3:conj', '9:compound', '3:conj']],
  ])('one proposition a remnant, %s', (_, arcs) => {
    const one = read(remnant(arcs))
    expect([0, 1, 2].map((nth) => one.roles('expel', nth))).toEqual([
      { agent: 'Poland', patient: '45' },
      { agent: 'Bulgaria', patient: '10' },
      { agent: 'Slovakia', patient: 'three' },
    ])
    expect(one.propositions.map((prop) => prop.id)).toEqual([0, 1, 2])
    expect(one.find('expel', 2).arguments.every((argument) => argument.link === 'gapping')).toBe(true)
  })

  test('two names after a counted object are no remnants', () => {
    const plain =
      'Poland/NNP>2:nsubj expelled=expel/VBD>0:root 45/CD>4:nummod diplomats=diplomat/NNS>2:obj ,/,>6:punct Bulgaria/NNP>7:nsubj said=say/VBD>2:parataxis'
    expect(read(plain).propositions.filter((one) => one.lemma === 'expel')).toHaveLength(1)
  })
})
