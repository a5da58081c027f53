import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'
import { subjectRel } from './clauses.ts'
import { hasFinite, startOfVerb } from './verb-groups.ts'

const SUBJECTS = ['nsubj', 'nsubj:pass', 'csubj', 'expl'] as const

/**
 * "Malta *severed* diplomatic relations": what has a subject of its own is no attribute of the noun behind it, which is its
 * object. The verb takes the noun's place; a verb that the noun was the subject of begins a clause of its own.
 */
export const finiteAttribute: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (noun < index || !isRel(now, index, 'amod') || !/^VB[DZPN]$/.test(tagOf(now, index))) return undefined
    const subject = childBy(now, index, 'nsubj')
    if (subject === undefined || subject > index || childBy(now, index, 'aux', 'aux:pass') !== undefined)
      return undefined
    const { head, rel } = wordAt(now, noun)
    const asObject = arcs([noun, index, 'obj'])
    if (head > noun && isVerb(now, head) && isRel(now, noun, 'nsubj', 'nsubj:pass')) {
      const above = wordAt(now, head)
      return asMain(both(asObject, arcs([index, above.head, above.rel], [head, index, 'parataxis'])), index)
    }
    const place = head >= 0 && isRel(now, noun, 'obj', 'obl', 'nsubj') ? 'parataxis' : rel
    return asMain(both(asObject, arcs([index, head, place])), index)
  })

/** The changes, with the verb tagged as the finite one that it is. */
const asMain = (changes: ArcChanges, verb: number): ArcChanges =>
  new Map([...changes].map(([word, arc]) => [word, word === verb ? { ...arc, xpos: 'VBD' } : arc]))

const AUXILIARIES = new Set(['be', 'have', 'do', 'get', 'let', 'need', 'dare', 'use', 'go'])

/** "Prices *rose* after the minister met them": a full verb is nobody's auxiliary; it is the main verb, the other a clause beside it. */
export const fullVerbAsAuxiliary: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const verb = wordAt(now, index).head
    if (verb < index || !isRel(now, index, 'aux', 'aux:pass') || tagOf(now, index) !== 'VBD') return undefined
    if (AUXILIARIES.has(lemmaOf(now, index)) || childBy(now, index, 'nsubj') === undefined) return undefined
    const { head, rel } = wordAt(now, verb)
    return arcs([index, head, rel], [verb, index, 'parataxis'])
  })

const OPENS_CLAUSE = new Set(['after', 'before', 'since', 'until', 'as', 'once', 'while'])

/** "after *two of its soldiers* were killed": what stands between the opener of a clause and its verb is the verb's subject. */
export const subjectInPhrase: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const { head } = wordAt(now, verb)
    if (head < 0 || head > verb || !isVerb(now, verb) || !hasFinite(now, verb)) return undefined
    if (childBy(now, verb, ...SUBJECTS, 'cc') !== undefined) return undefined
    const start = startOfVerb(now, verb)
    const opener = now.words.findLast(
      ({ index, rel, text, head: noun }) =>
        index < start &&
        index > head &&
        rel === 'case' &&
        OPENS_CLAUSE.has(text.toLowerCase()) &&
        noun > index &&
        noun < start &&
        !isTime(now, noun) &&
        subtree(now, noun).at(-1) === start - 1,
    )
    if (opener === undefined) return undefined
    return arcs(
      [opener.head, verb, subjectRel(now, verb)],
      [opener.index, verb, 'mark'],
      [verb, head, 'advcl'],
    )
  })

const TIME_UNITS = /^(minute|hour|day|week|month|year)s$/
const RELATES_TIME = new Set(['after', 'before', 'later', 'earlier', 'ago'])

/** "detained a diplomat *hours* after the vote": the stretch of time is none of the noun that stands before it. */
export const stretchBehindNoun: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !TIME_UNITS.test(textOf(now, index))) return undefined
    if (!RELATES_TIME.has(now.words[index + 1]?.text.toLowerCase() ?? '')) return undefined
    const noun = childrenBy(now, index, 'compound', 'nmod:poss', 'flat').find(
      (child) => isNoun(now, child) && !isTime(now, child) && subtree(now, child).at(-1) === index - 1,
    )
    if (noun === undefined || noun > index) return undefined
    const before = childrenOf(now, index).filter((child) => child < noun)
    const verb = verbAbove(now, head)
    const place = verb === head && rel === 'obl:unmarked' ? 'obj' : rel
    return both(rehang(now, before, noun), arcs([noun, head, place], [index, verb, 'obl:unmarked']))
  })

const verbAbove = (tree: Tree, from: number): number => {
  for (let at = from; at >= 0; at = wordAt(tree, at).head) if (isVerb(tree, at)) return at
  return from
}

/** "On Monday *Norway* shut it": a day and the name behind it are no one name; the name is who acts. */
export const nameBehindDay: Repair = (tree) =>
  forEachWord(tree, (now, day) => {
    if (!isName(now, day) || !isTime(now, day)) return undefined
    const opener = day - 1
    const phrase = opener < 0 || !isRel(now, opener, 'case') ? -1 : wordAt(now, opener).head
    if (phrase < 0) return undefined
    const verb = verbAbove(now, phrase)
    if (!isVerb(now, verb) || verb < phrase || childBy(now, verb, ...SUBJECTS) !== undefined) return undefined
    if (!hasFinite(now, verb) || subtree(now, phrase).at(-1) !== startOfVerb(now, verb) - 1) return undefined
    const split = phrase === day ? behindDay(now, day) : phrase
    if (split === undefined || wordAt(now, day).head < day) return undefined
    const parts = childrenOf(now, day).filter((child) => child > day)
    return both(
      rehang(now, parts, split),
      arcs([opener, day, 'case'], [day, verb, 'obl'], [split, verb, subjectRel(now, verb)]),
    )
  })

/** The name that hangs from a day right behind it. */
const behindDay = (tree: Tree, day: number): number | undefined =>
  childrenBy(tree, day, 'flat', 'compound', 'appos').find((child) => child === day + 1 && isName(tree, child))

const DASH = /^[-–—]+$/

/** The dash before the verb and the first one before it: what stands between them is an aside. */
const dashesBefore = (tree: Tree, start: number): readonly [number, number] | undefined => {
  if (!DASH.test(tree.words[start - 1]?.text ?? '')) return undefined
  const first = tree.words.findLast(({ index, text }) => index < start - 2 && DASH.test(text))
  return first === undefined ? undefined : [first.index, start - 1]
}

/** "*Norway* – a day after talks failed – shut it": the noun phrase before an aside between dashes is the subject of the verb behind it. */
export const subjectBeforeDash: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    const start = startOfVerb(now, verb)
    if (!isActive(now, verb) || childBy(now, verb, ...SUBJECTS, 'mark') !== undefined) return undefined
    const dashes = dashesBefore(now, start)
    const subject = dashes && nounBefore(now, dashes[0])
    if (dashes === undefined || subject === undefined) return undefined
    const aside = now.words.slice(dashes[0] + 1, dashes[1])
    const outer = aside.filter(({ head }) => head <= dashes[0] || head >= dashes[1])
    const tag = ['VB', 'VBN'].includes(tagOf(now, verb)) && start === verb ? { xpos: 'VBD' } : {}
    const asides: ArcChanges = arcs(
      ...outer.filter(({ head }) => head !== verb).map(({ index, rel }) => [index, verb, rel] as const),
    )
    const changes = both(asides, arcs([subject, verb, subjectRel(now, verb)]))
    return new Map([...changes, [verb, { ...arcOf(now, verb), ...tag }]])
  })

/** A finite verb, or a form that may be one where the tagger saw no subject. */
const isActive = (tree: Tree, verb: number): boolean =>
  hasFinite(tree, verb) ||
  tagOf(tree, verb) === 'VB' ||
  (tagOf(tree, verb) === 'VBN' && childBy(tree, verb, 'obj', 'obl') !== undefined)

const arcOf = (tree: Tree, index: number): { readonly head: number; readonly rel: string } => {
  const { head, rel } = wordAt(tree, index)
  return { head, rel }
}

/** The head of the noun phrase that opens the sentence and ends right before the dash. */
const nounBefore = (tree: Tree, dash: number): number | undefined => {
  const opening = tree.words.slice(0, dash)
  const isPhrase = opening.every(({ xpos }) => /^(NN|DT|JJ|PRP|POS|CD)/.test(xpos))
  const heads = opening.filter(({ head }) => head >= dash || head < 0)
  return isPhrase && heads.length === 1 && isNoun(tree, heads[0]?.index ?? -1) ? heads[0]?.index : undefined
}
