import type { Tree } from '../../syntax/tree.ts'
import { childBy, childrenBy, childrenOf, isName, isNoun, isRel, subtree, tagOf, wordAt } from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const isPast = (tree: Tree, index: number): boolean =>
  /^VB[DN]$/.test(tagOf(tree, index)) && childBy(tree, index, 'aux:pass', 'obj') === undefined

/** "The envoy *Paraguay recalled* has arrived": a name between a noun and its verb is the subject of a relative clause without pronoun. */
export const nameInBareRelative: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < index || !isPast(now, index) || !['acl', 'advcl', 'ccomp', 'parataxis'].includes(rel))
      return undefined
    const noun = childBy(now, index, 'nsubj', 'nsubj:pass')
    if (noun === undefined || childBy(now, head, 'nsubj', 'nsubj:pass') !== undefined) return undefined
    const name = childrenBy(now, noun, 'appos', 'flat', 'compound').find(
      (child) => child > noun && isName(now, child) && isBetween(now, noun, child, index),
    )
    if (name === undefined || isName(now, noun)) return undefined
    const subject = childBy(now, head, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
    return new Map([
      [index, { head: noun, rel: 'acl:relcl', xpos: 'VBD' }],
      [name, { head: index, rel: 'nsubj' }],
      [noun, { head, rel: subject }],
    ])
  })

/** The name fills what stands between the noun and the verb, no comma inside. */
const isBetween = (tree: Tree, noun: number, name: number, verb: number): boolean => {
  const own = new Set(subtree(tree, name))
  return tree.words.slice(noun + 1, verb).every((word) => own.has(word.index) && word.upos !== 'PUNCT')
}

/** "a landing *the Assembly deplored*": a noun phrase with its article right behind another noun, and a verb behind it. */
export const nounInBareRelative: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const subject = wordAt(now, index).head
    if (subject < 0 || subject > index || !isPast(now, index) || wordAt(now, index).rel !== 'acl')
      return undefined
    if (childBy(now, index, 'mark', 'aux') !== undefined || subject !== index - 1) return undefined
    const noun = wordAt(now, subject).head
    const start = subtree(now, subject)[0] ?? subject
    if (noun < 0 || !isNoun(now, noun) || noun !== start - 1 || tagOf(now, start) !== 'DT') return undefined
    if (!isRel(now, subject, 'appos', 'dep', 'compound', 'flat', 'nmod:unmarked')) return undefined
    const later = childrenOf(now, subject).filter((child) => child > index)
    return both(
      rehang(now, later, noun),
      new Map([
        [index, { head: noun, rel: 'acl:relcl', xpos: 'VBD' }],
        [subject, { head: index, rel: 'nsubj' }],
      ]),
    )
  })

/** Verbs by which somebody has, or sees, something done to what is theirs. */
const HAVING = new Set(['have', 'see', 'get', 'watch', 'find', 'want'])

/** "saw its envoy in Oslo *expelled*": the participle is what was done to the object. */
export const doneToObject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !/^VB[DN]$/.test(tagOf(now, index)) || !['acl', 'xcomp', 'ccomp'].includes(rel))
      return undefined
    if (childBy(now, index, 'aux', 'aux:pass', 'mark', 'nsubj') !== undefined) return undefined
    const verb = havingAbove(now, head)
    const object = verb === undefined ? undefined : childBy(now, verb, 'obj')
    if (verb === undefined || object === undefined || object > index || object < verb) return undefined
    const taken = childBy(now, verb, 'xcomp')
    if ((taken !== undefined && taken !== index) || !isWithin(now, index, verb, object)) return undefined
    const changes = arcs([index, verb, 'xcomp'])
    return new Map([...changes].map(([word, arc]) => [word, { ...arc, xpos: 'VBN' }]))
  })

const havingAbove = (tree: Tree, from: number): number | undefined => {
  for (let at = from; at >= 0; at = wordAt(tree, at).head) {
    if (HAVING.has(wordAt(tree, at).lemma) && tagOf(tree, at).startsWith('VB')) return at
    if (!isRel(tree, at, 'obl', 'nmod', 'obj')) return undefined
  }
  return undefined
}

/** No comma stands between the object and what was done to it, and it is somebody's: "saw *its* envoy expelled". */
const isWithin = (tree: Tree, index: number, verb: number, object: number): boolean =>
  wordAt(tree, index).head === verb ||
  (childBy(tree, object, 'nmod:poss') !== undefined &&
    tree.words.slice(object, index).every((word) => word.upos !== 'PUNCT'))
