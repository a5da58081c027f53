import type { Tree } from '../../syntax/tree.ts'
import { childBy, isName, isNoun, isRel, isVerb, tagOf, textOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** "recalled [for consultations *its envoy*]", "adopted by 90 votes [to six *a text*]": a noun or number has no object, the verb before it has. */
export const objectOfVerb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'obj')) return undefined
    const noun = wordAt(now, index).head
    if (noun < 0 || noun > index || !isRel(now, noun, 'obl')) return undefined
    if (!isNoun(now, noun) && tagOf(now, noun) !== 'CD') return undefined
    const verb = wordAt(now, noun).head
    if (verb < 0 || verb > noun || !isVerb(now, verb)) return undefined
    const has = childBy(now, verb, 'obj', 'aux:pass', 'ccomp', 'xcomp') !== undefined
    return has || childBy(now, noun, 'nsubj', 'cop') !== undefined ? undefined : arcs([index, verb, 'obj'])
  })

/** "Lima sent nobody: *its envoy, Rosa Quispe*, was called back": what stands behind a colon begins a clause. */
export const subjectBehindColon: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'conj') || !isVerb(now, index)) return undefined
    if (childBy(now, index, 'nsubj', 'nsubj:pass', 'cc') !== undefined) return undefined
    const colon = lastColonBefore(now, index)
    const subject = colon === undefined ? undefined : apposedIn(now, colon + 1, index)
    if (subject === undefined || !isFiniteClause(now, index)) return undefined
    const passive = childBy(now, index, 'aux:pass') !== undefined
    const main = wordAt(now, index).head
    return arcs([subject, index, passive ? 'nsubj:pass' : 'nsubj'], [index, main, 'parataxis'])
  })

/** "Tunis: *Libya and Algeria* have expelled two": who does it stands behind the place that opens the report, not beside it. */
export const subjectBehindPlace: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const place = wordAt(now, index).head
    if (place !== 0 || !isRel(now, index, 'appos') || !isName(now, index) || textOf(now, index - 1) !== ':')
      return undefined
    const { head, rel } = wordAt(now, place)
    if (index !== 2 || !isName(now, place) || !isRel(now, place, 'nsubj', 'nsubj:pass') || head < index)
      return undefined
    return arcs([index, head, rel], [place, head, 'dep'])
  })

const lastColonBefore = (tree: Tree, index: number): number | undefined => {
  for (let at = index - 1; at >= 0; at--) if (textOf(tree, at) === ':') return at
  return undefined
}

/** A noun apposed to something before the colon. */
const apposedIn = (tree: Tree, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++)
    if (
      isRel(tree, at, 'appos') &&
      (isNoun(tree, at) || isName(tree, at)) &&
      wordAt(tree, at).head < from - 1
    )
      return at
  return undefined
}

const isFiniteClause = (tree: Tree, verb: number): boolean =>
  /^(VBD|VBZ|VBP|MD)$/.test(tagOf(tree, childBy(tree, verb, 'aux:pass', 'aux') ?? verb))

/** "after Consul *Ana Maria Sousa* was called in": half of a name that the parser made a clause with the other half as subject. */
export const wholeName: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (index + 1 >= now.words.length || !isName(now, index) || !isName(now, index + 1)) return undefined
    const half = wordAt(now, index).head
    const verb = wordAt(now, index + 1).head
    // "the Russians *Madrid expelled*" are no name
    if (half < 0 || verb < 0 || tagOf(now, index) === 'NNPS') return undefined
    if (!isRel(now, index + 1, 'nsubj', 'nsubj:pass') || wordAt(now, verb).head !== index) return undefined
    if (!isVerb(now, verb) || !isRel(now, verb, 'ccomp', 'acl', 'acl:relcl', 'parataxis')) return undefined
    const { rel } = wordAt(now, index + 1)
    const mark = childBy(now, index, 'case')
    return both(
      arcs([index + 1, index, 'flat'], [index, verb, rel], [verb, half, wordAt(now, index).rel]),
      mark === undefined ? new Map() : arcs([mark, verb, 'mark']),
    )
  })

const ALL = new Set(['all', 'none'])

/** "freed *all but two of the drivers* held in May": one phrase, in which "but" joins no clause. */
export const allBut: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!ALL.has(textOf(now, index)) || index + 3 >= now.words.length || textOf(now, index + 1) !== 'but')
      return undefined
    const number = index + 2
    if (tagOf(now, number) !== 'CD' || textOf(now, index + 3) !== 'of') return undefined
    const whole = wordAt(now, index + 3).head
    const clause = wordAt(now, number).head
    if (wordAt(now, whole).head !== number) return undefined
    const own = arcs([index + 1, number, 'case'], [number, index, 'nmod'], [whole, index, 'nmod'])
    const swallowed = clause > whole && isVerb(now, clause) && isRel(now, clause, 'conj')
    return swallowed ? both(own, arcs([clause, whole, 'acl'])) : own
  })
