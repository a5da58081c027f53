import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { GIVING } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** The noun that stands right before the number or article of a time: "given the military *attaché* four days". */
const nounBeforeCount = (tree: Tree, time: number): number | undefined => {
  const count = childrenBy(tree, time, 'nummod', 'det').find((child) => child > 0 && child < time)
  const whom = count === undefined ? -1 : count - 1
  const fits =
    whom >= 0 &&
    isNoun(tree, whom) &&
    wordAt(tree, whom).head === time &&
    isRel(tree, whom, 'compound', 'nmod')
  return fits ? whom : undefined
}

/** "gave the *attaché four days* to pack": whom and what, read as one noun with its first part. */
export const timeGiven: Repair = (tree) =>
  forEachWord(tree, (now, time) => {
    const { head, rel } = wordAt(now, time)
    if (head < 0 || !isTime(now, time) || !isRel(now, time, 'obj', 'iobj')) return undefined
    if (!isVerb(now, head) || !GIVING.has(lemmaOf(now, head))) return undefined
    const whom = nounBeforeCount(now, time)
    if (whom === undefined || childBy(now, head, 'iobj') !== undefined) return undefined
    const parts = childrenOf(now, time).filter((child) => child < whom)
    return both(
      rehang(now, parts, whom),
      arcs([whom, head, 'iobj'], [time, head, rel === 'iobj' ? 'obj' : rel]),
    )
  })

/** "send the vice-*consul home*", "sending *13 home*": whom is sent, read as the first part of a compound. */
export const sendingHome: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || textOf(now, index) !== 'home' || !isRel(now, index, 'obj') || !isVerb(now, head))
      return undefined
    const whom = childBy(now, index, 'compound', 'nummod', 'nmod')
    if (whom === undefined || Math.max(...subtree(now, whom)) !== index - 1) return undefined
    if (!lexicon.phrasal.has(`${lemmaOf(now, head)} home`)) return undefined
    const parts = childrenOf(now, index).filter((child) => child < whom)
    return both(rehang(now, parts, whom), arcs([whom, head, rel], [index, head, 'compound:prt']))
  })

const TELLING = new Set(['tell', 'inform', 'notify', 'advise', 'warn', 'remind', 'assure'])

/** "told the diplomats *they had two days to go*": a clause with a subject of its own is what they are told, not which ones. */
export const clauseOfTelling: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const whom = wordAt(now, index).head
    const verb = whom < 0 ? -1 : wordAt(now, whom).head
    if (verb < 0 || !isRel(now, index, 'acl:relcl') || !TELLING.has(lemmaOf(now, verb))) return undefined
    const subject = childBy(now, index, 'nsubj', 'nsubj:pass')
    const isOwn = subject !== undefined && ['PRP', 'NN', 'NNS', 'NNP'].includes(tagOf(now, subject))
    const isRelative = childrenOf(now, index).some((child) => tagOf(now, child).startsWith('W'))
    const full = !isRelative && childBy(now, index, 'obj', 'xcomp', 'cop') !== undefined
    const free = isRel(now, whom, 'obj', 'iobj', 'nsubj:pass') && childBy(now, verb, 'ccomp') === undefined
    return isOwn && full && free ? arcs([index, verb, 'ccomp']) : undefined
  })

const OPENERS = new Set(['after', 'before', 'since', 'until'])

/** A phrase that a preposition seems to govern, and the subject behind it that belongs to it. */
interface SplitOpening {
  readonly phrase: number
  readonly part: number
  readonly marker: number
}

const openingBefore = (tree: Tree, subject: number): SplitOpening | undefined => {
  const part = Math.min(...subtree(tree, subject)) - 1
  if (part < 0 || !isNoun(tree, part)) return undefined
  const of = isRel(tree, part, 'nmod') && childrenBy(tree, part, 'case').some((c) => textOf(tree, c) === 'of')
  const phrase = of ? wordAt(tree, part).head : part
  const marker = childrenBy(tree, phrase, 'case').find((c) => OPENERS.has(textOf(tree, c)))
  const ends = Math.max(...subtree(tree, phrase)) === part
  return marker !== undefined && isRel(tree, phrase, 'obl', 'nmod') && ends
    ? { phrase, part, marker }
    : undefined
}

/** The parts of one noun phrase that the parser split, joined under its noun, and the preposition made the clause's. */
const joined = (
  tree: Tree,
  verb: number,
  subject: number,
  { phrase, part, marker }: SplitOpening,
): ArcChanges => {
  const { rel } = wordAt(tree, subject)
  const clause = arcs(
    [verb, wordAt(tree, verb).head, 'advcl'],
    [marker, verb, 'mark'],
    [part, subject, 'compound'],
  )
  const rest = childrenOf(tree, part).filter((child) => child !== marker)
  const inner = both(rehang(tree, rest, subject), clause)
  return phrase === part ? inner : both(inner, arcs([phrase, verb, rel], [subject, phrase, 'nmod']))
}

/** "when three of the consular | *officers had been told* to go": a clause whose subject the parser cut in two. */
export const clauseCutInTwo: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || !isRel(now, verb, 'conj') || childBy(now, verb, 'cc') !== undefined)
      return undefined
    const subject = childBy(now, verb, 'nsubj', 'nsubj:pass')
    if (subject === undefined || subject > verb || !isNoun(now, subject)) return undefined
    const opening = openingBefore(now, subject)
    return opening && opening.phrase > wordAt(now, verb).head
      ? joined(now, verb, subject, opening)
      : undefined
  })

/** "given him *until Sunday* to be gone": the end of the time that he has, not who is to be gone. */
export const untilTime: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const time = childBy(now, index, 'nsubj', 'nsubj:pass')
    const until = childrenBy(now, index, 'mark').find((mark) => textOf(now, mark) === 'until')
    const to = childrenBy(now, index, 'mark').some((mark) => textOf(now, mark) === 'to')
    if (head < 0 || time === undefined || until === undefined || !to || !isTime(now, time)) return undefined
    if (!isVerb(now, head) || !isRel(now, index, 'advcl', 'xcomp', 'ccomp')) return undefined
    return arcs([time, head, 'obl'], [until, time, 'case'], [index, head, 'xcomp'])
  })

/** The verb before a particle that an aside with commas has cut off from it, with nothing but nouns between. */
const verbBeforeAside = (
  tree: Tree,
  particle: number,
  isPhrasal: (verb: number) => boolean,
): number | undefined => {
  const verb = tree.words.slice(0, particle).findLast(({ index }) => isVerb(tree, index))?.index
  if (verb === undefined || !isPhrasal(verb) || childBy(tree, verb, 'compound:prt') !== undefined)
    return undefined
  const object = childBy(tree, verb, 'obj')
  const between = tree.words.slice(verb + 1, particle)
  const plain = between.every(({ upos }) => !/^(SCONJ|AUX)$/.test(upos))
  return object !== undefined && object > verb && plain ? verb : undefined
}

/** "called its ambassador in Paris, Mr Diaz, *home* for consultations": whatever the parser hung it from. */
export const particleBehindAside: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (
      !/^(home|back|out|in)$/.test(textOf(now, index)) ||
      textOf(now, index - 1 < 0 ? index : index - 1) !== ','
    )
      return undefined
    if (isRel(now, index, 'compound:prt', 'case', 'mark')) return undefined
    const verb = verbBeforeAside(now, index, (word) =>
      lexicon.phrasal.has(`${lemmaOf(now, word)} ${textOf(now, index)}`),
    )
    if (verb === undefined) return undefined
    const moved = childrenOf(now, index).filter((child) => !isRel(now, child, 'punct'))
    return both(rehang(now, moved, verb), arcs([index, verb, 'compound:prt']))
  })
