import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  FINITE,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  phraseText,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { ASKED_THROUGH } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

/** Verbs beside those of saying that take a clause with "that". */
const CLAUSE_VERBS = new Set(
  'demand insist request order urge propose ask decide agree rule decree recommend stipulate require vow promise pledge threaten'.split(
    ' ',
  ),
)

/** How what carries a demand, or where and when it is made, is marked: "*in* a note that", but not "*of* the chance that". */
const CARRYING = new Set(['in', 'via', 'through', 'during', 'at', 'by', 'to', 'before', 'after'])

const carries = (tree: Tree, noun: number): boolean =>
  isRel(tree, noun, 'obl') && (isTime(tree, noun) || CARRYING.has(phraseText(tree, casePhrase(tree, noun))))

const takesClause = (tree: Tree, verb: number, lexicon: Lexicon): boolean =>
  isVerb(tree, verb) &&
  (CLAUSE_VERBS.has(lemmaOf(tree, verb)) || lexicon.speech.has(lemmaOf(tree, verb))) &&
  childBy(tree, verb, 'obj', 'ccomp', 'xcomp', 'nsubj:pass') === undefined

const isThatClause = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some((mark) => textOf(tree, mark) === 'that') &&
  childBy(tree, index, 'nsubj', 'csubj', 'nsubj:pass') !== undefined

/** "demanded in a note *that Mexico lift* it": the clause is what is demanded, not what the note is about. */
export const clauseOfAsking: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || head > index || !/^acl/.test(rel) || !isNoun(now, head) || !isThatClause(now, index))
      return undefined
    if (!carries(now, head)) return undefined
    const verb = wordAt(now, head).head
    return verb >= 0 && verb < head && takesClause(now, verb, lexicon)
      ? arcs([index, verb, 'ccomp'])
      : undefined
  })

const isPassiveInfinitive = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'VBN' &&
  childBy(tree, index, 'aux:pass') !== undefined &&
  childrenBy(tree, index, 'mark').some((mark) => textOf(tree, mark) === 'to')

/** "asked *for his immunity to be waived*": what is asked for is that it be done. */
export const askedForDeed: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !isPassiveInfinitive(now, index)) return undefined
    if (childBy(now, index, 'nsubj:pass', 'nsubj') !== undefined) {
      // "asked twice *for it to be waived*": for and noun inside the clause already
      const own = childrenBy(now, index, 'mark').some((mark) => textOf(now, mark) === 'for')
      return own && rel === 'advcl' && asksFor(now, head) ? arcs([index, head, 'xcomp']) : undefined
    }
    const verb = wordAt(now, head).head
    if (rel !== 'acl' || !isNoun(now, head) || verb < 0 || phraseText(now, casePhrase(now, head)) !== 'for')
      return undefined
    const marker = childBy(now, head, 'case')
    if (marker === undefined || !isRel(now, head, 'obl') || !asksFor(now, verb)) return undefined
    return arcs([index, verb, 'xcomp'], [head, index, 'nsubj:pass'], [marker, index, 'mark'])
  })

const asksFor = (tree: Tree, verb: number): boolean =>
  isVerb(tree, verb) && (ASKED_THROUGH[lemmaOf(tree, verb)] ?? []).includes('for')

/** The verb that has what a conjoined past tense or perfect takes up: "has *stopped* letting them in and banned". */
const verbOfForm = (tree: Tree, from: number, tag: string): number | undefined => {
  for (let at = from; at >= 0 && isVerb(tree, at); at = wordAt(tree, at).head) {
    const perfect = childrenBy(tree, at, 'aux').some((aux) => lemmaOf(tree, aux) === 'have')
    const fits = tag === 'VBD' ? tagOf(tree, at) === 'VBD' : tagOf(tree, at) === 'VBN' && perfect
    if (fits && at !== from) return childBy(tree, at, 'aux:pass') === undefined ? at : undefined
    if (!isRel(tree, at, 'xcomp', 'ccomp', 'advcl')) return undefined
  }
  return undefined
}

/** "vowed to answer and *recalled* its envoy": a past tense goes on with the past tense, not with the infinitive under it. */
export const pastBesidePast: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    const tag = tagOf(now, index)
    if (head < 0 || rel !== 'conj' || !['VBD', 'VBN'].includes(tag) || FINITE.has(tagOf(now, head)))
      return undefined
    if (!['VB', 'VBG'].includes(tagOf(now, head)) || childBy(now, index, 'obj') === undefined)
      return undefined
    if (childBy(now, index, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'cc') === undefined) return undefined
    if (childBy(now, index, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass') !== undefined) return undefined
    const verb = verbOfForm(now, head, tag) ?? (tag === 'VBN' ? verbOfForm(now, head, 'VBD') : undefined)
    if (verb === undefined) return undefined
    const xpos = tagOf(now, verb)
    return both(arcs(), new Map([[index, { head: verb, rel: 'conj', xpos }]]))
  })
