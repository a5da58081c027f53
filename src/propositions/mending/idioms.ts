import type { IdiomEntry } from '../../codebook/codebook.ts'
import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  subtree,
  textOf,
  wordAt,
} from '../grammar.ts'
import { PARTICLES } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const reads = (tree: Tree, index: number, word: string): boolean =>
  lemmaOf(tree, index) === word || textOf(tree, index) === word

const markerOf = (tree: Tree, index: number): number | undefined => childBy(tree, index, 'case', 'mark')

/**
 * The words of the turn that stand before its last one: beside it ("*green* light"), as its preposition ("*on* hold"), or as the
 * particle of its verb on either side of it ("pulled *down* the shutters", "brought the shutters *down*").
 */
const hasWordsBefore = (tree: Tree, last: number, words: readonly string[], verb = -1): boolean =>
  words.every(
    (word) =>
      childrenBy(tree, last, 'case', 'mark', 'amod', 'compound').some((child) => reads(tree, child, word)) ||
      particleOf(tree, verb, word) !== undefined,
  )

const particleOf = (tree: Tree, verb: number, word: string): number | undefined =>
  verb < 0 || !PARTICLES.has(word)
    ? undefined
    : childrenBy(tree, verb, 'compound:prt', 'advmod').find((child) => reads(tree, child, word))

/** Ties of a turn's last word to its verb or to the verb's object. */
const WITHIN = ['obj', 'nsubj:pass', 'obl', 'xcomp', 'advcl', 'advmod', 'nmod', 'compound:prt'] as const

/** The last word of the turn, hung from its verb or from the verb's object, with the others before it. */
const lastWord = (tree: Tree, verb: number, { words }: IdiomEntry): number | undefined => {
  const last = words.at(-1)
  if (last === undefined) return undefined
  const objects = childrenBy(tree, verb, 'obj', 'nsubj:pass')
  const near = [...childrenOf(tree, verb), ...objects.flatMap((object) => childrenBy(tree, object, 'nmod'))]
  return near.find(
    (word) =>
      reads(tree, word, last) &&
      isRel(tree, word, ...WITHIN) &&
      hasWordsBefore(tree, word, words.slice(0, -1), verb) &&
      (words.length > 1 || !childrenBy(tree, word, 'case').length),
  )
}

/** What the turn is done to: the phrase with its preposition, hung from the verb, from its noun, or deeper. */
const phraseBefore = (tree: Tree, verb: number, last: number, preposition: string): number | undefined => {
  const fits = (word: number): boolean => {
    const marker = markerOf(tree, word)
    return word > last && marker !== undefined && marker > last && textOf(tree, marker) === preposition
  }
  return (
    childrenOf(tree, verb).find(fits) ??
    childrenOf(tree, last).find(fits) ??
    subtree(tree, last).find((word) => isRel(tree, word, 'nmod', 'obl') && fits(word))
  )
}

const renamed = (tree: Tree, verb: number, lemma: string): ArcChanges => {
  const { head, rel } = wordAt(tree, verb)
  return new Map([[verb, { head, rel, lemma }]])
}

/** The verb's particle is a word of the turn, and no part of what the verb is called. */
const particles = (tree: Tree, verb: number, { words }: IdiomEntry): ArcChanges =>
  arcs(
    ...words
      .slice(0, -1)
      .flatMap((word) => particleOf(tree, verb, word) ?? [])
      .map((particle) => [particle, verb, 'fixed'] as const),
  )

const CLAUSES = ['advcl', 'acl', 'xcomp', 'ccomp'] as const

/** "put *an end to* ties", "pulled *the plug on* ties": the noun goes, and what the preposition brings in is the object. */
const withPhrase = (tree: Tree, verb: number, idiom: IdiomEntry): ArcChanges | undefined => {
  const last = lastWord(tree, verb, idiom)
  if (last === undefined || idiom.before === undefined) return undefined
  const thing = phraseBefore(tree, verb, last, idiom.before)
  const marker = thing === undefined ? undefined : markerOf(tree, thing)
  if (thing === undefined || marker === undefined) return undefined
  // "gave approval *for the army to strike*": not what was done
  if (isToInfinitive(tree, thing) && idiom.before !== 'to') return undefined
  // "went back to Tunis *on Thursday*": when, not on what
  if (isTime(tree, thing) && isName(tree, thing)) return undefined
  const object = isRel(tree, thing, ...CLAUSES) ? 'xcomp' : 'obj'
  const rel = isRel(tree, last, 'nsubj:pass') ? 'nsubj:pass' : object
  const rest = childrenBy(tree, last, 'nmod', 'acl', 'advcl').filter((child) => child !== thing)
  const moved = rest.map((child) => [child, verb, isRel(tree, child, 'nmod') ? 'obl' : 'advcl'] as const)
  return both(
    arcs(...moved, [last, verb, 'fixed'], [marker, verb, 'fixed'], [thing, verb, rel]),
    both(particles(tree, verb, idiom), renamed(tree, verb, idiom.verb)),
  )
}

/** "put ties *on hold*", "brought ties *to an end*": the phrase goes, and what hangs from it hangs from the verb. */
const withoutPhrase = (tree: Tree, verb: number, idiom: IdiomEntry): ArcChanges | undefined => {
  const last = lastWord(tree, verb, idiom)
  if (last === undefined) return undefined
  const own = childrenOf(tree, last).filter(
    (child) => !isRel(tree, child, 'case', 'mark', 'det', 'amod', 'compound'),
  )
  const hung = both(rehang(tree, own, verb), arcs([last, verb, 'fixed']))
  return both(hung, both(particles(tree, verb, idiom), renamed(tree, verb, idiom.verb)))
}

/** "ties are *on hold*": the phrase is the passive of the verb that says the same. */
const asPassive = (tree: Tree, last: number, idiom: IdiomEntry): ArcChanges | undefined => {
  const copula = childBy(tree, last, 'cop')
  const subject = childBy(tree, last, 'nsubj')
  if (copula === undefined || subject === undefined || !reads(tree, last, idiom.words.at(-1) ?? ''))
    return undefined
  const before = idiom.words.slice(0, -1)
  if (!hasWordsBefore(tree, last, before)) return undefined
  const { head, rel } = wordAt(tree, last)
  const marks = childrenBy(tree, last, 'case', 'mark').map((child) => [child, last, 'fixed'] as const)
  return new Map([
    ...arcs([copula, last, 'aux:pass'], [subject, last, 'nsubj:pass'], ...marks),
    [last, { head, rel, upos: 'VERB', xpos: 'VBN', lemma: idiom.verb }],
  ])
}

const firstOf = <T>(
  idioms: readonly IdiomEntry[] | undefined,
  change: (idiom: IdiomEntry) => T | undefined,
): T | undefined => {
  for (const idiom of idioms ?? []) {
    const found = change(idiom)
    if (found !== undefined) return found
  }
  return undefined
}

/** A turn of phrase that says what one verb says is read as that verb. */
export const idiomAsVerb: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (childBy(now, index, 'cop') !== undefined)
      return firstOf(lexicon.idioms.get('be'), (idiom) => asPassive(now, index, idiom))
    if (!isVerb(now, index)) return undefined
    return firstOf(lexicon.idioms.get(lemmaOf(now, index)), (idiom) =>
      idiom.before === undefined ? withoutPhrase(now, index, idiom) : withPhrase(now, index, idiom),
    )
  })
