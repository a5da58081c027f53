import {
  type Frame,
  type Frames,
  missingSubjectRole,
  passedOn,
  type Sentence,
  type Slot,
  slotOf,
  surfaceSubject,
  withSlots,
} from './frame.ts'
import { childBy, childrenBy, childrenOf, isRel, wordAt } from './grammar.ts'
import { conjunctBefore } from './voice.ts'

const CORE = new Set([
  'agent',
  'patient',
  'recipient',
  'result',
  'topic',
  'complement',
  'participle',
  'modifier',
  'possessor',
])

/** The frame of the first conjunct of a conjoined predicate. */
const firstOf = (sentence: Sentence, frames: Frames, frame: Frame): Frame | undefined => {
  const first = conjunctBefore(sentence.tree, frame.predicate.word)
  return first === undefined ? undefined : frames.get(first)
}

/** "Poland expelled two *and recalled* its envoy": the second verb has the first one's subject, role by its own voice. */
const sharedSubject = (frame: Frame, first: Frame): readonly Slot[] => {
  const subject = surfaceSubject(first)
  if (subject === undefined) return []
  const role = missingSubjectRole(frame)
  return role === undefined ? [] : [passedOn(subject, role, 'coordination', frame.predicate.word)]
}

/** "closed and sealed *the consulate*": what follows the second verb but hangs from the first belongs to both. */
const sharedAfter = (sentence: Sentence, frame: Frame, first: Frame): readonly Slot[] => {
  if (frame.slots.some((slot) => slot.head > frame.predicate.word && !isShareable(sentence, slot))) return []
  return first.slots
    .filter((slot) => slot.head > frame.predicate.word && slot.link !== 'coordination')
    .filter((slot) => wordAt(sentence.tree, slot.head).head === first.predicate.word)
    .map((slot) => passedOn(slot, slot.role, 'coordination', frame.predicate.word))
}

const isShareable = (sentence: Sentence, slot: Slot): boolean =>
  slot.head < 0 || isRel(sentence.tree, slot.head, 'advcl', 'obl')

/** "*On Monday* Poland expelled two and recalled its envoy": what stands before the first verb holds for the second. */
const sharedBefore = (frame: Frame, first: Frame): readonly Slot[] =>
  first.slots
    .filter((slot) => !CORE.has(slot.role) && slot.head < first.predicate.word && slot.link === 'syntax')
    .map((slot) => passedOn(slot, slot.role, 'coordination', frame.predicate.word))

const hasOwnSubject = (sentence: Sentence, frame: Frame): boolean =>
  childBy(sentence.tree, frame.predicate.word, 'nsubj', 'csubj', 'expl') !== undefined

/** Gives a conjoined predicate what it shares with the first conjunct, whose frame must be in `frames`. */
export const coordinated = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  const first = firstOf(sentence, frames, frame)
  if (first === undefined || (first.predicate.kind === 'noun') !== (frame.predicate.kind === 'noun'))
    return frame
  if (frame.predicate.kind === 'noun') {
    const agent = slotOf(first, 'agent')
    return agent === undefined || slotOf(frame, 'agent', 'possessor') !== undefined
      ? frame
      : withSlots(frame, [passedOn(agent, 'agent', 'coordination', frame.predicate.word)])
  }
  if (hasOwnSubject(sentence, frame)) return frame
  return withSlots(frame, [
    ...sharedSubject(frame, first),
    ...sharedAfter(sentence, frame, first),
    ...sharedBefore(frame, first),
  ])
}

/** True when nothing but a conjunction stands between a verb and its conjunct. */
const isBareBefore = (sentence: Sentence, first: number, second: number): boolean => {
  const between = childrenOf(sentence.tree, first).filter((child) => child > first && child < second)
  const cc = childrenBy(sentence.tree, second, 'cc')
  return (
    between.every((child) => isRel(sentence.tree, child, 'punct', 'compound:prt')) &&
    cc.length > 0 &&
    second - first <= 4
  )
}

/**
 * "summoned and expelled *the envoy*", where the parser gave the object to the second verb only: the first, if it is transitive
 * and bare, has it too.
 */
export const objectFromSecond = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  const { tree } = sentence
  const { word, kind, voice } = frame.predicate
  if (kind !== 'verb' || voice !== 'active' || slotOf(frame, 'patient', 'complement') !== undefined)
    return frame
  const second = childrenBy(tree, word, 'conj').find((conj) => isBareBefore(sentence, word, conj))
  const object = second === undefined ? undefined : slotOf(frames.get(second), 'patient')
  if (second === undefined || object === undefined || frames.get(second)?.predicate.voice !== 'active')
    return frame
  if (object.head < second || wordAt(tree, object.head).head !== second) return frame
  return withSlots(frame, [passedOn(object, 'patient', 'coordination', second)])
}
