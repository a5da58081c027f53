import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { PARTICLES } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** Makes the verb that hangs from a root noun the root, and the noun its subject; what follows the verb goes with it. */
const verbFirst = (tree: Tree, noun: number, verb: number) =>
  both(
    rehang(
      tree,
      childrenOf(tree, noun).filter((child) => child > verb),
      verb,
    ),
    arcs([verb, -1, 'root'], [noun, verb, 'nsubj']),
  )

const isBareNoun = (tree: Tree, index: number): boolean =>
  isNoun(tree, index) && childBy(tree, index, 'cop', 'nsubj') === undefined

/** "Czechs to expel 18", "Moscow to close consulate": a headline whose subject the parser took for its head. */
export const headlineInfinitive: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { root } = now
    if (!isToInfinitive(now, index) || wordAt(now, index).head !== root || !isRel(now, index, 'acl', 'advcl'))
      return undefined
    if (index < root || !isBareNoun(now, root) || childBy(now, root, 'det') !== undefined) return undefined
    return isName(now, root) || tagOf(now, root) === 'NNS' ? verbFirst(now, root, index) : undefined
  })

/** "Turkey called in the envoy": a finite verb with an object cannot be a participle of the noun before it. */
export const headlineVerb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { root } = now
    if (wordAt(now, index).head !== root || wordAt(now, index).rel !== 'acl' || index < root) return undefined
    if (!isBareNoun(now, root) || childBy(now, index, 'mark', 'aux', 'nsubj') !== undefined) return undefined
    const tag = tagOf(now, index)
    const finite =
      tag === 'VBZ' || tag === 'VBP' || (tag === 'VBD' && childBy(now, index, 'obj', 'ccomp') !== undefined)
    return finite ? verbFirst(now, root, index) : undefined
  })

/** "called *in* the ambassador": a preposition that makes one of the lexicon's verbs is its particle, its noun the object. */
export const phrasalVerb: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl') || !isVerb(now, head)) return undefined
    const marker = childBy(now, index, 'case')
    if (marker !== head + 1 || !lexicon.phrasal.has(`${lemmaOf(now, head)} ${textOf(now, marker)}`))
      return undefined
    const further = childrenBy(now, index, 'case').length > 1
    // "agreed *on Thursday* to meet": a day is what nobody agrees on
    if (!further && isTime(now, index) && isName(now, index)) return undefined
    if (!further && childBy(now, head, 'obj', 'iobj', 'ccomp', 'nsubj:pass') !== undefined) return undefined
    return arcs([index, head, further ? 'obl' : 'obj'], [marker, head, 'compound:prt'])
  })

/** "called the envoy *in* on Monday": of two prepositions before a noun the first may be the particle of the verb. */
export const strandedParticle: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const [first, second] = childrenBy(now, index, 'case')
    if (first === undefined || second !== first + 1 || head < 0 || head > first || !isVerb(now, head))
      return undefined
    const verb = `${lemmaOf(now, head)} ${textOf(now, first)}`
    if (textOf(now, second) === 'of') return undefined
    if (!PARTICLES.has(textOf(now, first)) || !lexicon.phrasal.has(verb)) return undefined
    return childBy(now, head, 'obj', 'nsubj:pass') === undefined
      ? undefined
      : arcs([first, head, 'compound:prt'])
  })

/** "stopped *short of* expelling": the adjective makes one verb with the verb before it, and what hangs from it goes with the verb. */
export const shortOf: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (
      head < 0 ||
      textOf(now, index) !== 'short' ||
      rel === 'compound:prt' ||
      head !== index - 1 ||
      !isVerb(now, head)
    )
      return undefined
    return both(rehang(now, childrenOf(now, index), head), arcs([index, head, 'compound:prt']))
  })

/** "envoy summoned *over* remarks": a preposition that the parser made a particle, though the verb has none such. */
export const falseParticle: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head !== index - 1 || head < 0 || !isRel(now, index, 'compound:prt') || textOf(now, index) !== 'over')
      return undefined
    if (lexicon.phrasal.has(`${lemmaOf(now, head)} over`)) return undefined
    const bare = childrenBy(now, head, 'obl', 'obj').find(
      (child) => Math.min(...subtree(now, child)) === index + 1 && childBy(now, child, 'case') === undefined,
    )
    const strict =
      bare !== undefined && (isRel(now, bare, 'obl') || lexicon.transitive.has(lemmaOf(now, head)))
    return strict ? arcs([bare, head, 'obl'], [index, bare, 'case']) : undefined
  })
