import { childBy, isRel, isVerb, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'
import { TELLING } from './speech.ts'

/** Verbs whose clause may come after whom it is said to. */
const SAID_TO = new Set([
  'complain',
  'protest',
  'write',
  'say',
  'explain',
  'report',
  'announce',
  'suggest',
  'signal',
  'admit',
  'confirm',
  'object',
  'state',
  'declare',
  'indicate',
  'testify',
  'insist',
])

/** "complained to the committee of the council *that Mali had ...*": a full clause behind whom it is said to is what is said, not of the noun. */
export const thatBehindHearer: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const noun = wordAt(now, verb).head
    if (noun < 0 || noun > verb || !isRel(now, verb, 'acl') || !isVerb(now, verb)) return undefined
    const that = childBy(now, verb, 'mark')
    if (
      that === undefined ||
      textOf(now, that) !== 'that' ||
      childBy(now, verb, 'nsubj', 'nsubj:pass') === undefined
    )
      return undefined
    let top = noun
    while (top >= 0 && !isVerb(now, top)) {
      if (!tagOf(now, top).startsWith('NN')) return undefined
      top = wordAt(now, top).head
    }
    if (top < 0 || !SAID_TO.has(lemmaOf(now, top)) || childBy(now, top, 'ccomp') !== undefined)
      return undefined
    const told = now.words.some(
      (w) =>
        w.head === top &&
        w.rel.startsWith('obl') &&
        textOf(now, childBy(now, w.index, 'case') ?? w.index) === 'to',
    )
    return told ? arcs([verb, top, 'ccomp']) : undefined
  })

/** Verbs behind whose object what he is told stands. */
const TOLD = new Set([...TELLING, 'warn', 'advise', 'caution'])

/** "told a conference *that the envoy had until Friday*": after a verb of telling it is what is told, not what the hearers are. */
export const clauseOfTelling: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const hearer = wordAt(now, index).head
    if (hearer < 0 || !isRel(now, index, 'acl', 'ccomp') || !isRel(now, hearer, 'obj')) return undefined
    const mark = childBy(now, index, 'mark')
    if (
      mark === undefined ||
      lemmaOf(now, mark) !== 'that' ||
      childBy(now, index, 'nsubj', 'nsubj:pass') === undefined
    )
      return undefined
    const verb = wordAt(now, hearer).head
    return verb >= 0 && TOLD.has(lemmaOf(now, verb)) && childBy(now, verb, 'ccomp') === undefined
      ? arcs([index, verb, 'ccomp'])
      : undefined
  })

/** Nouns behind which a clause says what is alleged. */
const ALLEGED = new Set(
  'accusation allegation charge claim contention assertion complaint suspicion'.split(' '),
)

/** Verbs that have such a noun for their object: "the charges *that Oslo brought*". */
const HAVING_ALLEGED = new Set(
  'make level raise deny reject repeat bring file publish dismiss call face answer voice air refute withdraw drop investigate hear press lodge'.split(
    ' ',
  ),
)

/** "accusations *that* Togo *spied* on Mali": a clause with a subject of its own is what is alleged; the pronoun that the parser saw is none. */
export const clauseOfAllegation: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const noun = wordAt(now, verb).head
    if (noun < 0 || noun > verb || !isRel(now, verb, 'acl:relcl') || !ALLEGED.has(lemmaOf(now, noun)))
      return undefined
    const that = childBy(now, verb, 'obj')
    const isClause =
      that !== undefined && textOf(now, that) === 'that' && childBy(now, verb, 'nsubj') !== undefined
    if (!isClause || !isVerb(now, verb) || HAVING_ALLEGED.has(lemmaOf(now, verb))) return undefined
    return new Map([
      [verb, { head: noun, rel: 'acl' }],
      [that, { head: verb, rel: 'mark', upos: 'SCONJ', xpos: 'IN' }],
    ])
  })
