import type { Frame, Predicate, Sentence, Slot } from './frame.ts'
import { childBy, childrenBy, isName, isRel, isVerb, textOf, wordAt } from './grammar.ts'
import { isTime } from './times.ts'

const gapped = (role: string, head: number): Slot => ({ role, head, link: 'gapping', arcs: [head] })

/** Obliques, times and what was asked of the object of the full clause hold for the elided ones; its actors do not. */
const isShared = (slot: Slot): boolean => !['agent', 'patient', 'recipient', 'participle'].includes(slot.role)

/**
 * The elided clauses of a verb, one frame a remnant with the verb as its predicate: "Poland expelled 45, *Bulgaria 10*". Remnants are
 * `conj` nouns of a verb with an `orphan`, the form that mending gives them.
 */
export const gappedFrames = (sentence: Sentence, frame: Frame): readonly Frame[] => {
  const { tree } = sentence
  const { predicate } = frame
  if (predicate.kind !== 'verb') return []
  return childrenBy(tree, predicate.word, 'conj').flatMap((conjunct) => {
    const orphan = childBy(tree, conjunct, 'orphan')
    if (orphan === undefined || isVerb(tree, conjunct) || isRel(tree, conjunct, 'parataxis')) return []
    if (!isName(tree, conjunct))
      return isTime(tree, orphan) ? [furtherFrame(sentence, frame, conjunct, orphan)] : []
    const [subject, object] = placesOf(frame)
    const slots = [gapped(subject, conjunct), gapped(object, orphan)]
    return [{ predicate, slots: [...slots, ...frame.slots.filter(isShared)] }]
  })
}

/** What a remnant's name and its count are: of a passive, who had it done to them, and who did it or, of giving, what they got. */
const placesOf = ({ predicate, slots }: Frame): readonly [subject: string, object: string] => {
  if (predicate.kind !== 'verb' || predicate.voice !== 'passive') return ['agent', 'patient']
  const gives = slots.some((s) => s.role === 'recipient') && slots.some((s) => s.role === 'patient')
  return gives ? ['recipient', 'patient'] : ['patient', 'agent']
}

/** "expelled two on March 2 and *ten on March 18*": the same doer, with another number and day. */
const furtherFrame = (
  { tree }: Sentence,
  { predicate, slots }: Frame,
  number: number,
  day: number,
): Frame => {
  const others = slots.filter((s) => s.role !== 'patient' && s.role !== 'recipient' && !isTime(tree, s.head))
  const marker = childBy(tree, day, 'case')
  const when: Slot = {
    role: marker === undefined ? 'time' : textOf(tree, marker),
    head: day,
    link: 'syntax',
    arcs: [day],
  }
  return {
    predicate,
    slots: [...others, { role: 'patient', head: number, link: 'coordination', arcs: [number] }, when],
  }
}

/** Who and how many of an item of a list: "*Belgium*: *21*"; a further number stands under the item's name. */
export const itemSlots = ({ tree }: Sentence, { word }: Predicate): readonly Slot[] => {
  const { head, rel } = wordAt(tree, word)
  const [name, number] = rel === 'orphan' ? [head, word] : [word, childBy(tree, word, 'orphan')]
  return [gapped('agent', name), ...(number === undefined ? [] : [gapped('patient', number)])]
}

/** Steps up from what an aside tells to the name of its item. */
const STEPS = 12

/** "*Chad*: 3 (*two consulates closed*)": what an aside of an item says was done, the item's own has done. */
export const doneByItem = (sentence: Sentence, frame: Frame): Frame => {
  const { tree, predicates } = sentence
  const { predicate } = frame
  const isBare =
    predicate.kind === 'verb' && predicate.auxiliaries.length === 0 && isPast(tree, predicate.word)
  if (!isBare || !isSetOff(tree, predicate.word)) return frame
  const done = frame.slots.find((s) => s.role === 'agent' || s.role === 'patient')
  const isThing = done !== undefined && done.head < predicate.word && !isName(tree, done.head)
  if (!isThing || childBy(tree, done.head, 'nummod', 'det', 'amod', 'compound') === undefined) return frame
  let item = wordAt(tree, predicate.word).head
  for (let steps = 0; item >= 0 && predicates.get(item)?.kind !== 'elided' && steps < STEPS; steps++)
    item = wordAt(tree, item).head
  const above = item < 0 ? undefined : predicates.get(item)
  if (above?.kind !== 'elided') return frame
  const [name] = itemSlots(sentence, above)
  const others = frame.slots.filter((s) => s !== done && s.role !== 'agent' && s.role !== 'patient')
  return {
    predicate: { ...predicate, voice: 'passive', form: 'participle', tense: 'none' },
    slots: [{ ...done, role: 'patient' }, ...(name ? [name] : []), ...others],
  }
}

const isPast = (tree: Sentence['tree'], word: number): boolean => /^VB[DN]$/.test(wordAt(tree, word).xpos)

/** The last word of an aside in brackets, or of one of its parts. */
const isSetOff = (tree: Sentence['tree'], word: number): boolean =>
  /^[);]$/.test(tree.words[word + 1]?.text ?? '')
