import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, childBy, childrenBy, isVerb, lemmaOf, tagOf, textOf, wordAt } from '../grammar.ts'
import { PARTICLES, TIME_WORDS } from '../tables.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'
import { gathered, headIn } from './gaps.ts'
import { countAt, isSeparator, skip } from './remnants.ts'

/** "sent *home* two envoys": the adverb right behind the verb is the verb's, not the number's. */
export const particleOfVerb: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, verb) => {
    const next = now.words[verb + 1]
    if (!isVerb(now, verb) || next === undefined || !PARTICLES.has(textOf(now, verb + 1))) return undefined
    const stray = next.head > next.index && wordAt(now, next.head).xpos === 'CD'
    if (!stray || !lexicon.phrasal.has(`${lemmaOf(now, verb)} ${textOf(now, verb + 1)}`)) return undefined
    return arcs([next.index, verb, 'compound:prt'])
  })

/** "Chad expelled *forty*, Niger thirty-five": a number right behind its verb is the object, whatever name follows it. */
export const countAsObject: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || childBy(now, verb, 'nsubj') === undefined) return undefined
    const counted = now.words[verb + 1]?.xpos === 'CD' ? countAt(now, verb + 1) : undefined
    const number = counted?.object[1]
    if (counted === undefined || number === undefined || tagOf(now, number) !== 'CD') return undefined
    const { head, rel } = wordAt(now, number)
    if (!isSeparator(now, counted.end) || head !== verb || rel === 'obj') return undefined
    const later = childrenBy(now, verb, 'obj').filter((child) => child > counted.end)
    if (later.length === 0) return undefined
    return both(
      gathered(now, counted.object, number, 'nummod'),
      arcs([number, verb, 'obj'], ...later.map((child) => [child, verb, 'dep'] as const)),
    )
  })

/** A number that goes on with what an act hit, and the time that it has for itself: "*ten more | on March 18*". */
interface Further {
  readonly object: readonly [number, number]
  readonly time: readonly [number, number]
}

const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/
const BEFORE_TIME = /^(on|in|last|this|early|late|yesterday|today)$/

/** The words of a day or month that stand right there: "on March 18", "on the 18th", "in June", "last week". */
const timeAt = (tree: Tree, from: number): readonly [number, number] | undefined => {
  if (!BEFORE_TIME.test(tree.words[from]?.text.toLowerCase() ?? '')) return undefined
  const isOfTime = (word: number): boolean =>
    TIME_WORDS.has(lemmaOf(tree, word)) ||
    tagOf(tree, word) === 'CD' ||
    ORDINAL.test(textOf(tree, word)) ||
    /^(the|last|this|early|late|of)$/.test(textOf(tree, word))
  const end = skip(tree, from + 1, isOfTime)
  const range = [from, end - 1] as const
  const named = tree.words
    .slice(from, end)
    .some(({ index }) => TIME_WORDS.has(lemmaOf(tree, index)) || ORDINAL.test(textOf(tree, index)))
  const next = tree.words[end]
  return named && (next === undefined || next.upos === 'PUNCT' || isSeparator(tree, end)) ? range : undefined
}

/** The last word of the nearest such time after a counted object: further numbers follow it. */
const furtherAfter = (tree: Tree, from: number): readonly Further[] => {
  const found: Further[] = []
  for (let at = from; at < tree.words.length; ) {
    const start = skip(tree, at, (word) => isSeparator(tree, word))
    if (start === at) break
    const counted = countAt(tree, start, { withTime: true })
    const time = counted && timeAt(tree, counted.end)
    if (counted === undefined || time === undefined) break
    found.push({ object: counted.object, time })
    at = time[1] + 1
  }
  return found
}

const furtherArcs = (tree: Tree, verb: number, { object, time }: Further): ArcChanges => {
  const words = tree.words.slice(object[0], object[1] + 1)
  const number = words.findLast(({ xpos }) => xpos !== 'JJR')?.index ?? object[1]
  const day = headIn(tree, time)
  return [
    gathered(tree, object, number, 'nummod'),
    gathered(tree, time, day, 'case'),
    arcs([number, verb, 'conj'], [day, number, 'orphan']),
  ].reduce(both)
}

/**
 * "expelled two envoys on March 2 *and ten on March 18*": another act of the same doer. Its number becomes a `conj` of the verb and its
 * day the number's `orphan`.
 */
export const furtherCounts: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb)) return undefined
    const objects = childrenBy(now, verb, 'obj', 'nsubj:pass').filter((child) => isCounted(now, child))
    const [object] = objects
    if (object === undefined) return undefined
    const from = Math.max(object, verb) + 1
    const first = now.words.slice(from).find(({ index }) => timeAt(now, index) !== undefined)
    const time = first && timeAt(now, first.index)
    const between = now.words.slice(from, first?.index ?? from)
    if (time === undefined || between.some(({ upos }) => upos === 'VERB' || upos === 'PUNCT'))
      return undefined
    const found = furtherAfter(now, time[1] + 1)
    if (found.length === 0) return undefined
    return found.reduce<ArcChanges>((changes, each) => both(changes, furtherArcs(now, verb, each)), new Map())
  })

const isCounted = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'CD' || childBy(tree, index, 'nummod') !== undefined
