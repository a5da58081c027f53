import type { Tree } from '../syntax/tree.ts'
import { directSlots } from './arguments.ts'
import { controlled, writtenBy } from './control.ts'
import { coordinated, objectFromSecond } from './coordination.ts'
import { type Frame, type Frames, type Predicate, predicateAbove, type Sentence } from './frame.ts'
import { doneByItem, gappedFrames, itemSlots } from './gapping.ts'
import { isRel, markPhrase, phraseText, wordAt } from './grammar.ts'
import { lexicon as defaultLexicon, type Lexicon } from './lexicon.ts'
import { mendTree } from './mending/index.ts'
import { controlledNominal, nominalSlots } from './nominals.ts'
import { operatorsOf } from './operators.ts'
import { findPredicates } from './predicates.ts'
import type { Argument, PredicateKind, Proposition } from './proposition.ts'
import { antecedents, fillRelativeGap, reducedRelative, resolveRelatives } from './relatives.ts'

/** Words from the root down: a governor comes before what it governs. */
const topDown = (tree: Tree): readonly number[] => {
  const order: number[] = []
  const open = [tree.root]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    order.push(word)
    open.push(...[...(tree.children[word] ?? [])].reverse())
  }
  return order
}

const SLOTS: Readonly<Record<PredicateKind, (sentence: Sentence, predicate: Predicate) => Frame['slots']>> = {
  verb: directSlots,
  adjective: directSlots,
  copula: directSlots,
  noun: nominalSlots,
  elided: itemSlots,
}

/** Every predicate with the arguments that stand beside it: nothing shared or inherited yet. */
const directFrames = (sentence: Sentence): ReadonlyMap<number, Frame> => {
  const resolved = antecedents(sentence.tree)
  const frames = new Map<number, Frame>()
  for (const predicate of sentence.predicates.values()) {
    const slots = SLOTS[predicate.kind](sentence, predicate)
    frames.set(predicate.word, resolveRelatives(sentence.tree, { predicate, slots }, resolved))
  }
  return frames
}

/** Frames with what each takes from its governor, from the noun before it and from the conjunct before it. */
const completeFrames = (sentence: Sentence): ReadonlyMap<number, Frame> => {
  const direct = directFrames(sentence)
  const frames = new Map<number, Frame>()
  const known: Frames = { get: (word) => frames.get(word) ?? direct.get(word) }
  for (const word of topDown(sentence.tree)) {
    const frame = direct.get(word)
    if (frame === undefined) continue
    frames.set(word, completed(sentence, known, frame))
  }
  return frames
}

const completed = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  if (frame.predicate.kind === 'elided') return frame
  if (frame.predicate.kind === 'noun') {
    return coordinated(sentence, frames, controlledNominal(sentence, frames, frame))
  }
  const own = doneByItem(sentence, reducedRelative(sentence, fillRelativeGap(sentence, frame)))
  const shared = coordinated(sentence, frames, objectFromSecond(sentence, frames, own))
  return writtenBy(sentence, frames, controlled(sentence, frames, shared))
}

/** Word of each frame's predicate -> id: text order, gapped clauses after their verb's own. */
const inTextOrder = (sentence: Sentence, frames: ReadonlyMap<number, Frame>): readonly Frame[] =>
  [...frames.values()]
    .sort((a, b) => a.predicate.word - b.predicate.word)
    .flatMap((frame) => [frame, ...gappedFrames(sentence, frame)])

const toArgument = (slot: Frame['slots'][number], ids: ReadonlyMap<number, number>): Argument => {
  const proposition = ids.get(slot.head)
  return {
    role: slot.role,
    head: slot.head,
    link: slot.link,
    ...(slot.marker === undefined ? {} : { marker: slot.marker }),
    ...(proposition === undefined || slot.link === 'relative' ? {} : { proposition }),
  }
}

const certaintyOf = (tree: Tree, frame: Frame): number => {
  const arcs = [...frame.predicate.words, ...frame.slots.flatMap((slot) => slot.arcs)]
  return Math.min(...arcs.map((word) => wordAt(tree, word).margin))
}

/** The relation by which a predicate hangs from the clause above it. */
const linkOf = (sentence: Sentence, frame: Frame): string => {
  const { word, kind } = frame.predicate
  const { rel } = wordAt(sentence.tree, word)
  return kind === 'noun' && rel !== 'root' ? 'nominal' : rel
}

const toProposition = (
  sentence: Sentence,
  frame: Frame,
  id: number,
  ids: ReadonlyMap<number, number>,
): Proposition => {
  const { tree } = sentence
  const { predicate } = frame
  const above = predicateAbove(sentence, predicate.word)
  const parent = above === undefined ? undefined : ids.get(above)
  const marker = isRel(tree, predicate.word, 'advcl', 'acl')
    ? phraseText(tree, markPhrase(tree, predicate.word))
    : ''
  return {
    id,
    predicate: predicate.word,
    kind: predicate.kind,
    lemma: predicate.lemma,
    words: predicate.words,
    arguments: frame.slots.map((slot) => toArgument(slot, ids)),
    voice: predicate.voice,
    tense: predicate.tense,
    perfect: predicate.perfect,
    progressive: predicate.progressive,
    form: predicate.form,
    operators: operatorsOf(sentence, frame).map((one) => {
      const proposition = one.by === undefined ? undefined : ids.get(one.word)
      return proposition === undefined ? one : { ...one, proposition }
    }),
    ...(parent === undefined ? {} : { parent }),
    link: linkOf(sentence, frame),
    ...(marker === '' ? {} : { marker }),
    certainty: certaintyOf(tree, frame),
  }
}

/**
 * Who did what to whom in one sentence: every predicate with its arguments, voice, control, relative clauses, participles,
 * nominalisations, coordination and gapping undone, and the operators between it and plain assertion.
 *
 * Enters: a UD v2 tree as the parser gave it, and the lexicon (`lexiconFrom`). Leaves: propositions in text order; all indices are
 * words of the sentence. Never throws on a well-formed tree, whatever its labels.
 * After PredPatt (White et al. 2016) in scope; roles and operators are our own.
 */
export const extractPropositions = (
  parsed: Tree,
  lexicon: Lexicon = defaultLexicon(),
): readonly Proposition[] => {
  if (parsed.words.length === 0) return []
  const tree = mendTree(parsed, lexicon)
  const sentence: Sentence = { tree, lexicon, predicates: findPredicates(tree, lexicon) }
  const frames = inTextOrder(sentence, completeFrames(sentence))
  const ids = new Map<number, number>()
  frames.forEach((frame, id) => {
    if (!ids.has(frame.predicate.word)) ids.set(frame.predicate.word, id)
  })
  return frames.map((frame, id) => toProposition(sentence, frame, id, ids))
}
