import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractPropositions, mendTree } from '../../src/propositions/index.ts'
import type { Tree, Word } from '../../src/syntax/tree.ts'
import { LEXICON, read, tree } from './notation.ts'

const SEED = 20220228

const name = fc.constantFrom('Oslo', 'Paris', 'Tokyo', 'Lima')
const verb = fc.constantFrom(
  ['expelled', 'expel'],
  ['summoned', 'summon'],
  ['recalled', 'recall'],
  ['detained', 'detain'],
  ['praised', 'praise'],
)
const noun = fc.constantFrom('envoy', 'consul', 'attaché', 'clerk')

interface Clause {
  readonly agent: string
  readonly verb: readonly string[]
  readonly patient: string
}

const clause: fc.Arbitrary<Clause> = fc.record({ agent: name, verb, patient: noun })

const active = ({ agent, verb: [past, lemma], patient }: Clause, more = '') =>
  `${agent}/NNP>2:nsubj ${past}=${lemma}/VBD>0:root the/DT>4:det ${patient}/NN>2:obj ${more}`

const passive = ({ agent, verb: [past, lemma], patient }: Clause) =>
  `The/DT>2:det ${patient}/NN>4:nsubj:pass was=be/VBD>4:aux:pass ${past}=${lemma}/VBN>0:root by/IN>6:case ${agent}/NNP>4:obl:agent`

const relative = ({ agent, verb: [past, lemma], patient }: Clause, pronoun: boolean) =>
  pronoun
    ? `The/DT>2:det ${patient}/NN>6:nsubj whom/WP>5:obj ${agent}/NNP>5:nsubj ${past}=${lemma}/VBD>2:acl:relcl waited=wait/VBD>0:root`
    : `The/DT>2:det ${patient}/NN>5:nsubj ${agent}/NNP>4:nsubj ${past}=${lemma}/VBD>2:acl:relcl waited=wait/VBD>0:root`

const reduced = ({ agent, verb: [past, lemma], patient }: Clause) =>
  `The/DT>2:det ${patient}/NN>6:nsubj ${past}=${lemma}/VBN>2:acl by/IN>5:case ${agent}/NNP>3:obl:agent waited=wait/VBD>0:root`

const ADJUNCTS = [
  ['on', 'on/IN>6:case Monday/NNP>2:obl'],
  ['in', 'in/IN>6:case May/NNP>2:obl'],
  ['over', 'over/IN>6:case remarks=remark/NNS>2:obl'],
  ['time', 'this/DT>6:det week/NN>2:obl:unmarked'],
] as const

const rolesIn = (source: string, { verb: [, lemma = ''] }: Clause) => read(source).roles(lemma)

describe('properties', () => {
  const settings = { seed: SEED, numRuns: 60 }

  test('active, passive, relative and reduced relative clauses have the same roles', () => {
    fc.assert(
      fc.property(clause, (one) => {
        const roles = { agent: one.agent, patient: one.patient }
        expect(rolesIn(active(one), one)).toEqual(roles)
        expect(rolesIn(passive(one), one)).toEqual(roles)
        expect(rolesIn(relative(one, true), one)).toEqual(roles)
        expect(rolesIn(relative(one, false), one)).toEqual(roles)
        expect(rolesIn(reduced(one), one)).toEqual(roles)
      }),
      settings,
    )
  })

  test('an adjunct adds one role and changes nothing else', () => {
    fc.assert(
      fc.property(clause, fc.constantFrom(...ADJUNCTS), (one, [role, words]) => {
        const { [role]: added, ...rest } = rolesIn(active(one, words), one)
        expect(added).toBeDefined()
        expect(rest).toEqual(rolesIn(active(one), one))
      }),
      settings,
    )
  })

  test('a verb of saying before or after changes no role and adds one operator', () => {
    fc.assert(
      fc.property(clause, name, (one, speaker) => {
        const said = active(one, `,/,>6:punct ${speaker}/NNP>7:nsubj said=say/VBD>2:parataxis`)
        expect(rolesIn(said, one)).toEqual(rolesIn(active(one), one))
        expect(read(said).operators(one.verb[1] ?? '')).toBe('say:ccomp')
      }),
      settings,
    )
  })
})

const RELATIONS =
  'nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss ccomp xcomp advcl acl acl:relcl conj cc case mark aux aux:pass cop amod compound compound:prt det punct parataxis appos orphan dep fixed flat advmod nummod expl csubj'.split(
    ' ',
  )
const FORMS =
  "Poland/NNP expelled=expel/VBD expel/VB to/TO 45/CD diplomats=diplomat/NNS ,/, and/CC who/WP that/WDT said=say/VBD was=be/VBD by/IN of/IN the/DT persona/NN non/FW grata/FW expulsion/NN asked=ask/VBD leave/VB calling=call/VBG unfair/JJ not/RB it/PRP short/JJ packing/VBG going=go/VBG Monday/NNP \"/'' “/`` ”/'' :/: -/HYPH what/WP which/WDT called=call/VBD described=describe/VBD as/IN Ms/NNP from/IN statement/NN condemned=condemn/VBD go/VB between/IN all/DT but/IN one/CD once/RB".split(
    ' ',
  )

/** Trees that no parser would make: any words under any relations, every head before or after its dependent. */
const anyTree: fc.Arbitrary<Tree> = fc
  .array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      rel: fc.constantFrom(...RELATIONS),
      head: fc.nat(),
      key: fc.nat(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((pieces) => {
    const order = pieces
      .map((_, index) => index)
      .sort((a, b) => (pieces[a]?.key ?? 0) - (pieces[b]?.key ?? 0) || a - b)
    const rank = new Map(order.map((word, place) => [word, place]))
    const words = pieces.map(({ form, rel, head }, index) => {
      const place = rank.get(index) ?? 0
      return place === 0 ? `${form}>0:root` : `${form}>${(order[head % place] ?? 0) + 1}:${rel}`
    })
    return tree(words.join(' '))
  })

const arcsOf = (one: Tree): readonly string[] => one.words.map((word: Word) => `${word.head}:${word.rel}`)

describe('any tree', () => {
  const settings = { seed: SEED, numRuns: 2000 }

  test('yields propositions whose indices and ids lie within the sentence', () => {
    fc.assert(
      fc.property(anyTree, (one) => {
        const found = extractPropositions(one, LEXICON)
        const ids = new Set(found.map((prop) => prop.id))
        expect(ids.size).toBe(found.length)
        for (const prop of found) {
          expect(prop.certainty).toBe(1)
          const words = [prop.predicate, ...prop.words, ...prop.arguments.map((argument) => argument.head)]
          expect(words.every((word) => one.words[word] !== undefined)).toBe(true)
          for (const { proposition } of [...prop.arguments, ...prop.operators]) {
            expect(proposition === undefined || ids.has(proposition)).toBe(true)
          }
        }
      }),
      settings,
    )
  })

  test('is mended into a tree over the same words, with one root', () => {
    fc.assert(
      fc.property(anyTree, (one) => {
        const mended = mendTree(one, LEXICON)
        expect(mended.words.map((word) => word.text)).toEqual(one.words.map((word) => word.text))
        expect(mended.words.filter((word) => word.head < 0).map((word) => word.index)).toEqual([mended.root])
        const reached = new Set<number>()
        const open = [mended.root]
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          reached.add(at)
          open.push(...(mended.children[at] ?? []))
        }
        expect(reached.size).toBe(mended.words.length)
      }),
      settings,
    )
  })

  test('gives the same propositions when mended before', () => {
    const sentences = [
      'Poland/NNP>2:nsubj expelled=expel/VBD>0:root 45/CD>2:obj ,/,>5:punct Bulgaria/NNP>3:conj 10/CD>5:flat',
      'We/PRP>2:nsubj expelled=expel/VBD>0:root men=man/NNS>2:obj ,/,>6:punct Dalton/NNP>6:nsubj said=say/VBD>2:parataxis',
      'Oslo/NNP>2:nsubj has=have/VBZ>0:root to/TO>4:mark cut/VB>2:xcomp staff/NN>4:obj',
      'Rome/NNP>2:nsubj declared=declare/VBD>0:root a/DT>5:det man/NN>5:compound persona/NN>7:compound non/FW>7:amod grata/FW>2:obj',
    ]
    for (const one of sentences.map(tree)) {
      const mended = mendTree(one, LEXICON)
      expect(arcsOf(mendTree(mended, LEXICON))).toEqual(arcsOf(mended))
      expect(extractPropositions(mended, LEXICON)).toEqual(extractPropositions(one, LEXICON))
    }
  })
})
