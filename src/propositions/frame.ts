import type { Tree } from '../syntax/tree.ts'
import type { Lexicon } from './lexicon.ts'
import type { Link, PredicateKind, Proposition, Role } from './proposition.ts'

/** How a predicate's verb group reads: what auxiliaries and endings say. */
export interface VerbGroup {
  readonly voice: Proposition['voice']
  readonly tense: Proposition['tense']
  readonly perfect: boolean
  readonly progressive: boolean
  readonly form: Proposition['form']
  /** Auxiliaries and copulas that belong to it, shared ones of a conjoined verb included, in text order. */
  readonly auxiliaries: readonly number[]
}

/** A predicate before its arguments are read. */
export interface Predicate extends VerbGroup {
  readonly word: number
  readonly kind: PredicateKind
  readonly lemma: string
  readonly words: readonly number[]
}

/** An argument on its way: `arcs` are the words whose arcs it was read along. */
export interface Slot {
  readonly role: Role
  readonly head: number
  readonly link: Link
  readonly marker?: number
  readonly arcs: readonly number[]
}

/** A predicate with its arguments. */
export interface Frame {
  readonly predicate: Predicate
  readonly slots: readonly Slot[]
}

/** Frames by the word index of their predicate. */
export interface Frames {
  get(word: number): Frame | undefined
}

/** What every step reads: the tree, the lexicon, and the predicates found so far. */
export interface Sentence {
  readonly tree: Tree
  readonly lexicon: Lexicon
  readonly predicates: ReadonlyMap<number, Predicate>
}

export const slotOf = (frame: Frame | undefined, ...roles: readonly Role[]): Slot | undefined => {
  for (const role of roles) {
    const found = frame?.slots.find((slot) => slot.role === role)
    if (found !== undefined) return found
  }
  return undefined
}

/** The role that the grammatical subject of a predicate has, once its voice is undone. */
export const subjectRole = (predicate: Predicate, recipient: boolean = false): Role => {
  if (predicate.kind === 'adjective' || predicate.kind === 'copula') return 'topic'
  if (predicate.voice === 'active') return 'agent'
  return recipient ? 'recipient' : 'patient'
}

/**
 * The role that a missing subject would have, if its place is free: where a passive has an object beside it ("given 72 hours") the
 * subject is its recipient.
 */
export const missingSubjectRole = (frame: Frame): Role | undefined => {
  const role = subjectRole(frame.predicate)
  if (slotOf(frame, role) === undefined)
    return slotOf(frame, 'recipient') === undefined || role !== 'patient' ? role : undefined
  const object = role === 'patient' ? slotOf(frame, 'patient') : undefined
  return object?.link === 'syntax' && slotOf(frame, 'recipient') === undefined ? 'recipient' : undefined
}

/** The grammatical subject, whatever its role. */
export const surfaceSubject = (frame: Frame | undefined): Slot | undefined => {
  if (frame === undefined) return undefined
  const role = subjectRole(frame.predicate)
  return role === 'patient' ? slotOf(frame, 'recipient', 'patient') : slotOf(frame, role)
}

/** Adds slots whose role is not yet taken. */
export const withSlots = (frame: Frame, added: readonly Slot[]): Frame => {
  const taken = new Set(frame.slots.map((slot) => slot.role))
  const fresh = added.filter((slot) => !taken.has(slot.role) && slot.head !== frame.predicate.word)
  return fresh.length === 0 ? frame : { ...frame, slots: [...frame.slots, ...fresh] }
}

/** The slot again under another role, found along one more arc. */
export const passedOn = (slot: Slot, role: Role, link: Link, arc: number): Slot => ({
  role,
  head: slot.head,
  link,
  arcs: [...slot.arcs, arc],
})

/** The nearest predicate above a word, if any. */
export const predicateAbove = (sentence: Sentence, index: number): number | undefined => {
  let word = sentence.tree.words[index]?.head ?? -1
  while (word >= 0) {
    if (sentence.predicates.has(word)) return word
    word = sentence.tree.words[word]?.head ?? -1
  }
  return undefined
}
