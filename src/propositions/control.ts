import type { Tree } from '../syntax/tree.ts'
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
import { childBy, childrenBy, isRel, isToInfinitive, lemmaOf, phraseText, tagOf, wordAt } from './grammar.ts'
import type { Link } from './proposition.ts'
import {
  ASKED_THROUGH,
  CONSISTING,
  DESCRIBING,
  HEARING,
  ISSUING,
  OBJECT_GERUND_MARKERS,
  OBJECT_GERUND_VERBS,
  OBJECT_INFINITIVE,
  PHONING,
  PURPOSE,
  RAISING,
  RAISING_PASSIVE,
  STATEMENTS,
  SUBJECT_CONTROL,
} from './tables.ts'
import { isTime } from './times.ts'

interface Controller {
  readonly slot: Slot
  readonly link: Link
}

const isRaising = (governor: Frame): boolean =>
  (governor.predicate.voice === 'active' && RAISING.has(governor.predicate.lemma)) ||
  (governor.predicate.voice === 'passive' && RAISING_PASSIVE.has(governor.predicate.lemma)) ||
  (governor.predicate.kind === 'adjective' && RAISING_PASSIVE.has(governor.predicate.lemma))

/** Who is asked, where a preposition brings them in: "called *on Berlin* to expel". */
const askedThrough = ({ tree }: Sentence, governor: Frame): Slot | undefined => {
  const prepositions = ASKED_THROUGH[governor.predicate.lemma]
  // "called *on Thursday* for Mali to leave": nobody asks a day
  const slots = governor.slots.filter((slot) => !isTime(tree, slot.head))
  return prepositions === undefined ? undefined : slotOf({ ...governor, slots }, ...prepositions)
}

/** Verbs by which one has a thing done to what is one's own. */
const HAVING = new Set(['have', 'get', 'see'])

/** Governors whose subject does the infinitive even where they have an object. */
const isSubjectControl = (sentence: Sentence, { predicate, slots }: Frame, word: number): boolean => {
  const { lemma, voice } = predicate
  // "had its envoy *called home*": done to the object, though it is done for the subject
  if (HAVING.has(lemma) && tagOf(sentence.tree, word) === 'VBN' && slotOf({ predicate, slots }, 'patient'))
    return childBy(sentence.tree, word, 'aux', 'aux:pass') !== undefined
  const purpose = PURPOSE.has(lemma) && voice === 'active' && isToInfinitive(sentence.tree, word)
  const phoned = PHONING.has(lemma) && slotOf({ predicate, slots }, 'patient') !== undefined
  if (SUBJECT_CONTROL.has(lemma) || purpose || phoned) return true
  return sentence.lexicon.control.get(lemma) === 'subject' && !OBJECT_INFINITIVE.has(lemma)
}

/** "The measures that Paris took include *expelling* two": done by whoever does, or has, the subject. */
const doerWithin = (sentence: Sentence, frames: Frames, subject: Slot | undefined): Slot | undefined => {
  if (subject === undefined) return undefined
  const { tree } = sentence
  const clause = childBy(tree, subject.head, 'acl')
  const of = childBy(tree, subject.head, 'nmod')
  const own =
    slotOf(frames.get(subject.head), 'agent') ??
    slotOf(clause === undefined ? undefined : frames.get(clause), 'agent')
  if (own !== undefined && own.head !== subject.head) return own
  const possessive = childBy(tree, subject.head, 'nmod:poss')
  if (possessive !== undefined) return { ...subject, head: possessive }
  return of === undefined ? undefined : doerWithin(sentence, frames, { ...subject, head: of })
}

/** Who does the infinitive under a verb or adjective. */
const infinitiveController = (
  sentence: Sentence,
  frames: Frames,
  governor: Frame,
  word: number,
): Controller | undefined => {
  const subject = surfaceSubject(governor)
  if (CONSISTING.has(governor.predicate.lemma)) {
    const doer = doerWithin(sentence, frames, subject)
    return doer && { slot: doer, link: 'control' }
  }
  if (isRaising(governor)) return subject && { slot: subject, link: 'raising' }
  const bySubject = isSubjectControl(sentence, governor, word)
  const object = bySubject
    ? undefined
    : (slotOf(governor, 'recipient') ?? slotOf(governor, 'patient') ?? askedThrough(sentence, governor))
  const slot = object ?? subject
  return slot && { slot, link: 'control' }
}

/** "the *U.N.* decision to", "a *Libyan* plan to": a name before the noun, by its capital. */
const nameBefore = (tree: Tree, noun: number): number | undefined =>
  childrenBy(tree, noun, 'amod', 'compound').find(
    (word) => word > 0 && word < noun && /^[A-Z]/.test(tree.words[word]?.text ?? '') && !isTime(tree, word),
  )

/** Who does what a noun's clause tells: "Moscow's decision *to close*", "gave them an order *to leave*". */
const nounController = (sentence: Sentence, frames: Frames, noun: number): Slot | undefined => {
  const { tree } = sentence
  const own = frames.get(noun)
  const mine = slotOf(own, 'agent', 'possessor')
  const possessive = childBy(tree, noun, 'nmod:poss')
  const side = sentence.lexicon.control.get(lemmaOf(tree, noun))
  if (side !== 'object') {
    if (mine !== undefined) return mine
    if (possessive !== undefined && !isTime(tree, possessive))
      return { role: 'possessor', head: possessive, link: 'syntax', arcs: [possessive] }
    const whose = nameBefore(tree, noun)
    if (whose !== undefined) return { role: 'modifier', head: whose, link: 'syntax', arcs: [whose] }
  }
  const { head } = wordAt(tree, noun)
  const governor = frames.get(head)
  // "is *under pressure* to close"
  if (side === 'object' && own?.predicate.kind === 'copula') return slotOf(own, 'topic')
  if (governor === undefined || !isRel(tree, noun, 'obj', 'nsubj:pass', 'obl', 'xcomp')) return undefined
  const receiver = ['recipient', 'to', 'for']
    .map((role) => slotOf(governor, role))
    .find((s) => s && s.head !== noun)
  const heard = side !== 'object' || HEARING.has(governor.predicate.lemma)
  return receiver ?? (heard ? surfaceSubjectApart(governor, noun) : undefined)
}

const surfaceSubjectApart = (governor: Frame, noun: number): Slot | undefined => {
  const subject = surfaceSubject(governor)
  return subject?.head === noun ? slotOf(governor, 'agent') : subject
}

/** "described the move as unacceptable", "declared it closed": the object is what the clause is about. */
const describedObject = (governor: Frame): Slot | undefined =>
  slotOf(governor, 'patient') ?? surfaceSubject(governor)

const gerundController = (sentence: Sentence, governor: Frame, word: number): Slot | undefined => {
  const { tree } = sentence
  const marker = childBy(tree, word, 'mark', 'case')
  const text = marker === undefined ? '' : phraseText(tree, [marker])
  if (text === 'as' && DESCRIBING.has(governor.predicate.lemma)) return describedObject(governor)
  const object = slotOf(governor, 'patient')
  if (
    OBJECT_GERUND_MARKERS.has(text) &&
    OBJECT_GERUND_VERBS.has(governor.predicate.lemma) &&
    object !== undefined
  )
    return object
  return surfaceSubject(governor)
}

/** "it was wrong *for Oslo* to leave", "a mistake *for Oslo* to leave": who does what is judged. */
const forWhom = ({ tree }: Sentence, governor: Frame, word: number): Slot | undefined => {
  const judges = governor.predicate.kind === 'adjective' || governor.predicate.kind === 'copula'
  const whom = judges && isToInfinitive(tree, word) ? slotOf(governor, 'for') : undefined
  return whom && whom.head > governor.predicate.word && whom.head < word ? whom : undefined
}

const controllerAt = (sentence: Sentence, frames: Frames, word: number): Controller | undefined => {
  const { tree } = sentence
  const { head } = wordAt(tree, word)
  const governor = frames.get(head)
  if (isRel(tree, word, 'xcomp') && governor !== undefined)
    return infinitiveController(sentence, frames, governor, word)
  const of = governor && forWhom(sentence, governor, word)
  if (of !== undefined) return { slot: of, link: 'control' }
  if (isRel(tree, word, 'advcl', 'obl') && governor !== undefined) {
    const slot = gerundController(sentence, governor, word)
    return slot && { slot, link: isToInfinitive(tree, word) ? 'control' : 'participle' }
  }
  if (isRel(tree, word, 'acl') && head >= 0 && !isRel(tree, word, 'acl:relcl')) {
    const slot = nounController(sentence, frames, head)
    return slot && { slot, link: 'control' }
  }
  const open = isRel(tree, word, 'ccomp') && ['VBG', 'VB'].includes(tagOf(tree, word))
  return open && governor !== undefined ? infinitiveController(sentence, frames, governor, word) : undefined
}

/**
 * "issued *a statement that condemned* the raid": what something written does, whoever wrote it does: its owner, or the subject of the
 * verb that it hangs from.
 */
export const writtenBy = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  const { tree } = sentence
  const subject = slotOf(frame, 'agent')
  if (subject?.link !== 'relative' || !STATEMENTS.has(lemmaOf(tree, subject.head))) return frame
  const noun = subject.head
  const owner = childBy(tree, noun, 'nmod:poss')
  const governor = frames.get(wordAt(tree, noun).head)
  const issues = governor && ISSUING.has(governor.predicate.lemma.split(' ')[0] ?? '')
  const above = issues ? surfaceSubjectApart(governor, noun) : undefined
  const author = owner === undefined ? above : { ...subject, head: owner }
  if (author === undefined) return frame
  const agent = passedOn(author, 'agent', 'control', frame.predicate.word)
  return { ...frame, slots: frame.slots.map((slot) => (slot === subject ? agent : slot)) }
}

/**
 * Gives an infinitive, participle or small clause without a subject the one it takes from its governor. `frames` must hold the
 * governor's frame already.
 */
export const controlled = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  const { predicate } = frame
  const { tree } = sentence
  if (predicate.kind === 'noun' || predicate.form === 'finite' || predicate.form === 'imperative') {
    if (predicate.kind !== 'adjective' || predicate.auxiliaries.length > 0) return frame
  }
  if (childBy(tree, predicate.word, 'nsubj', 'csubj') !== undefined) return frame
  const found = controllerAt(sentence, frames, predicate.word)
  if (found === undefined) return frame
  const role = missingSubjectRole(frame)
  return role === undefined
    ? frame
    : withSlots(frame, [passedOn(found.slot, role, found.link, predicate.word)])
}
