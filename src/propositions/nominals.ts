import type { NominalEntry } from '../codebook/codebook.ts'
import type { Tree } from '../syntax/tree.ts'
import { modifiers, prepositional } from './arguments.ts'
import {
  type Frame,
  type Frames,
  type Predicate,
  passedOn,
  type Sentence,
  type Slot,
  slotOf,
  withSlots,
} from './frame.ts'
import {
  casePhrase,
  childrenBy,
  isRel,
  isToInfinitive,
  markPhrase,
  phraseText,
  textOf,
  wordAt,
} from './grammar.ts'
import type { Link, Role } from './proposition.ts'
import { DOING } from './tables.ts'
import { isTime } from './times.ts'

const nominal = (role: Role, slot: Slot): Slot => ({ ...slot, role, link: 'nominal' })

const other = (role: 'agent' | 'patient'): Role => (role === 'agent' ? 'patient' : 'agent')

/** The plain phrases around a noun: possessives, prepositional phrases, clauses, modifiers before it. */
const phrasesAround = (tree: Tree, word: number): readonly Slot[] => [
  ...childrenBy(tree, word, 'nmod:poss').map(
    (child): Slot => ({ role: 'possessor', head: child, link: 'nominal', arcs: [child] }),
  ),
  ...childrenBy(tree, word, 'nmod', 'obl')
    .filter((child) => !isRel(tree, child, 'nmod:poss', 'nmod:desc'))
    .flatMap((child) => prepositional(tree, child)),
  ...childrenBy(tree, word, 'acl', 'advcl', 'ccomp', 'xcomp').flatMap((child) => clauseOf(tree, child)),
  ...modifiers(tree, word),
]

/** "decision *to close*", "the process *of expelling*": a clause that says what the noun is about. Relative clauses are none. */
const clauseOf = (tree: Tree, child: number): readonly Slot[] => {
  if (isRel(tree, child, 'acl:relcl', 'advcl:relcl')) return []
  const role = phraseText(tree, markPhrase(tree, child))
  const complement = isToInfinitive(tree, child) || role === 'that'
  if (!complement && role === '') return []
  return [{ role: complement ? 'complement' : role, head: child, link: 'syntax', arcs: [child] }]
}

/** Pronouns that stand for no state. */
const PERSONS = new Set(['his', 'her'])

/** Possessive and `of` share out agent and patient: "Moscow's expulsion of diplomats", "the arrival of the envoy". */
const shareOut = (tree: Tree, entry: NominalEntry, slots: readonly Slot[]): readonly Slot[] => {
  const by = slots.find((slot) => slot.role === 'by')
  const of = slots.find((slot) => slot.role === 'of')
  const possessor = slots.find((slot) => slot.role === 'possessor')
  const own = possessor && PERSONS.has(textOf(tree, possessor.head)) ? entry.person : entry.possessive
  const possessive = of !== undefined && by === undefined ? 'agent' : by !== undefined ? 'patient' : own
  const ofRole = possessor !== undefined ? other(possessive) : by !== undefined ? 'patient' : entry.of
  return slots.map((slot) => {
    if (slot === by) return nominal('agent', slot)
    if (slot === of && !(possessor !== undefined && by !== undefined)) return nominal(ofRole, slot)
    return slot === possessor ? nominal(possessive, slot) : slot
  })
}

/** The arguments of a noun that names an act, roles by the lexicon's entry for it. */
export const nominalSlots = (sentence: Sentence, predicate: Predicate): readonly Slot[] => {
  const slots = phrasesAround(sentence.tree, predicate.word)
  const entry = sentence.lexicon.nominals.get(predicate.lemma)
  return entry === undefined ? slots : shareOut(sentence.tree, entry, timesApart(sentence.tree, slots))
}

/** "*Wednesday's* release of the consul", "*last week's* decision": a day is neither whom the act falls on nor who does it. */
const timesApart = (tree: Tree, slots: readonly Slot[]): readonly Slot[] =>
  slots.map((slot) =>
    slot.role === 'possessor' && isTime(tree, slot.head) ? { ...slot, role: 'time' } : slot,
  )

/** "said *during* a visit to Oman", "will go home *after* a visit to Oman": who does something around a journey is who travels. */
const DURING = / (during|on|after|before|following|from)$/

/** Verbs of the nouns that name a journey. */
const JOURNEYS = new Set(['visit', 'travel', 'tour'])

/** Whose act an object noun names, where the governor is in no table: nobody's that the grammar could tell. */
const controllerOf = (
  sentence: Sentence,
  governor: Frame,
  phrase: string,
  isJourney: boolean,
): Slot | undefined => {
  const done = DOING.has(phrase) || (isJourney && DURING.test(phrase))
  const side = sentence.lexicon.control.get(phrase) ?? (done ? 'subject' : undefined)
  if (side === 'subject') return slotOf(governor, 'agent', 'topic')
  return side === 'object' ? slotOf(governor, 'recipient', 'on', 'to', 'from') : undefined
}

/** How the noun hangs from a verb, if as its object or in a phrase that makes one verb with it ("responded with"). */
const governorPhrase = (sentence: Sentence, frames: Frames, word: number) => {
  const { tree } = sentence
  const { head, rel } = wordAt(tree, word)
  const governor = frames.get(head)
  if (governor === undefined || governor.predicate.kind === 'adjective') return undefined
  const { predicate } = governor
  if (rel === 'obj' || (rel === 'nsubj:pass' && predicate.voice === 'passive')) {
    return { governor, phrase: predicate.lemma }
  }
  if (rel !== 'obl' && rel !== 'nmod') return undefined
  return { governor, phrase: `${predicate.lemma} ${phraseText(tree, casePhrase(tree, word))}` }
}

/**
 * A noun without an agent of its own takes it from the verb that does it: "Warsaw announced the expulsion of 45 diplomats".
 * Which verbs do is a table (`DOING`) that the codebook's `control` adds to.
 */
export const controlledNominal = (sentence: Sentence, frames: Frames, frame: Frame): Frame => {
  if (slotOf(frame, 'agent', 'possessor') !== undefined) return frame
  const { word } = frame.predicate
  const found = governorPhrase(sentence, frames, word)
  if (found === undefined) return frame
  const isJourney = JOURNEYS.has(sentence.lexicon.nominals.get(frame.predicate.lemma)?.verb ?? '')
  const controller = controllerOf(sentence, found.governor, found.phrase, isJourney)
  const link: Link = 'control'
  return controller === undefined ? frame : withSlots(frame, [passedOn(controller, 'agent', link, word)])
}
