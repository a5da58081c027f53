import type { Tree } from '../syntax/tree.ts'
import type { Frame, Sentence, Slot } from './frame.ts'
import { isName, isRel, isWithin, tagOf, textOf, wordAt } from './grammar.ts'

/** One remnant of a gapped clause: "Bulgaria 10" after "Poland expelled 45". */
interface Remnant {
  readonly subject: number
  readonly object: number
}

const SEPARATORS = new Set([',', ';', 'and', 'while', '&', 'plus'])

const isSeparator = (tree: Tree, index: number): boolean => SEPARATORS.has(textOf(tree, index))

const isCount = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'CD' || ['dozen', 'one', 'several', 'none'].includes(textOf(tree, index))

/** The word of a stretch whose head lies outside it: its head. */
const headOfStretch = (tree: Tree, from: number, to: number): number => {
  for (let word = from; word <= to; word++) {
    const { head } = wordAt(tree, word)
    if (head < from || head > to) return word
  }
  return to
}

const skip = (tree: Tree, from: number, test: (index: number) => boolean): number => {
  let at = from
  while (at < tree.words.length && test(at)) at++
  return at
}

/**
 * A name and a count side by side, set off on both sides: `, Bulgaria 10 ,`. What the parser makes of them is not asked, for
 * it calls the count a part of the name.
 */
const remnantAt = (tree: Tree, from: number): { remnant: Remnant; end: number } | undefined => {
  const start = skip(tree, from, (word) => ['the', 'also'].includes(textOf(tree, word)))
  const nameEnd = skip(tree, start, (word) => isName(tree, word))
  if (nameEnd === start) return undefined
  const countStart = skip(tree, nameEnd, (word) =>
    ['about', 'another', 'a', 'some', 'at', 'least', 'nearly', 'just', 'only'].includes(textOf(tree, word)),
  )
  const countEnd = skip(tree, countStart, (word) => isCount(tree, word))
  if (countEnd === countStart) return undefined
  const end = skip(tree, countEnd, (word) => ['JJ', 'NN', 'NNS'].includes(tagOf(tree, word)))
  const next = tree.words[end]
  const closed = next === undefined || isSeparator(tree, end) || ['.', ':', ',', "''"].includes(next.xpos)
  if (!closed) return undefined
  const object = end > countEnd ? end - 1 : countEnd - 1
  return { remnant: { subject: headOfStretch(tree, start, nameEnd - 1), object }, end }
}

/** Remnants that follow one another from a separator on. */
const remnantsFrom = (tree: Tree, from: number): readonly Remnant[] => {
  const found: Remnant[] = []
  let at = skip(tree, from, (word) => isSeparator(tree, word))
  while (at > from && at < tree.words.length) {
    const next = remnantAt(tree, at)
    if (next === undefined) break
    found.push(next.remnant)
    const after = skip(tree, next.end, (word) => isSeparator(tree, word))
    if (after === next.end) break
    at = after
  }
  return found
}

/** True for an object that is a count or has one: what a remnant's count stands against. */
const hasCount = (tree: Tree, index: number): boolean =>
  isCount(tree, index) || tree.words.some((word) => word.head === index && isCount(tree, word.index))

/** Where the first remnant may start: at the first separator after the object's own words. */
const searchStarts = (tree: Tree, object: Slot, verb: number): readonly number[] =>
  tree.words
    .map((word) => word.index)
    .filter((index) => index > object.head && isSeparator(tree, index) && !isSeparator(tree, index - 1))
    .filter((index) => isWithin(tree, index, verb) || isRel(tree, index, 'punct', 'cc'))

/**
 * The elided clauses after a verb with subject and counted object: "Poland expelled 45, *Bulgaria 10 and Slovakia three*". One frame
 * a remnant, with the verb as its predicate. `orphan` relations and every other reading of the remnants are treated alike.
 */
export const gappedFrames = (sentence: Sentence, frame: Frame): readonly Frame[] => {
  const { tree } = sentence
  const { predicate } = frame
  const agent = frame.slots.find((slot) => slot.role === 'agent')
  const patient = frame.slots.find((slot) => slot.role === 'patient')
  if (predicate.kind !== 'verb' || patient === undefined || agent === undefined) return []
  if (patient.head < predicate.word || patient.link !== 'syntax' || !hasCount(tree, patient.head)) return []
  const start = searchStarts(tree, patient, predicate.word).find((at) => remnantsFrom(tree, at).length > 0)
  if (start === undefined) return []
  return remnantsFrom(tree, start).map(({ subject, object }) => ({
    predicate,
    slots: [gapped('agent', subject), gapped('patient', object), ...frame.slots.filter(isFree)],
  }))
}

const gapped = (role: string, head: number): Slot => ({ role, head, link: 'gapping', arcs: [head] })

const isFree = (slot: Slot): boolean => !['agent', 'patient'].includes(slot.role)
