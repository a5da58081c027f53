import type { Tree } from '../syntax/tree.ts'
import { type Predicate, type Sentence, type Slot, subjectRole } from './frame.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  childrenOf,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  markPhrase,
  phraseText,
  tagOf,
  textOf,
} from './grammar.ts'
import type { Role } from './proposition.ts'
import {
  COMPLEX_PREPOSITIONS,
  GIVING,
  GIVING_TIME,
  IMPERSONAL,
  MEANS_WORDS,
  MEASURES_OF_CHANGE,
  NAMING,
} from './tables.ts'
import { isTime } from './times.ts'

/** A phrase "in response to X" that the parser reads as `in [response [to X]]`: the role and its real head. */
const complexPhrase = (tree: Tree, index: number, preposition: string) => {
  for (const child of childrenBy(tree, index, 'nmod', 'acl', 'obl')) {
    const marker = childBy(tree, child, 'case', 'mark')
    if (marker === undefined) continue
    const role = `${preposition} ${lemmaOf(tree, index)} ${textOf(tree, marker)}`
    if (COMPLEX_PREPOSITIONS.has(role)) return { role, head: child }
  }
  return undefined
}

const slot = (role: Role, head: number, marker?: number): Slot => ({
  role,
  head,
  link: 'syntax',
  ...(marker === undefined ? {} : { marker }),
  arcs: marker === undefined ? [head] : [head, marker],
})

/** An oblique or a noun's modifier: its role is its preposition; without one it is a time or an extent. */
export const prepositional = (tree: Tree, index: number): readonly Slot[] => {
  const marker = casePhrase(tree, index)
  const first = marker[0]
  if (first === undefined) return [slot(isTime(tree, index) ? 'time' : 'extent', index)]
  const role = phraseText(tree, marker)
  const complex = complexPhrase(tree, index, role)
  return complex === undefined
    ? [slot(role, index, first)]
    : [{ ...slot(complex.role, complex.head, first), arcs: [index, complex.head, first] }]
}

/** The `by` of a passive brings in who did it, unless it names a time or a way of doing it. */
const isAgentPhrase = (tree: Tree, predicate: Predicate, index: number): boolean =>
  predicate.voice === 'passive' &&
  !isTime(tree, index) &&
  !MEANS_WORDS.has(lemmaOf(tree, index)) &&
  !isMeasureOfChange(tree, index) &&
  (isRel(tree, index, 'obl:agent') || phraseText(tree, casePhrase(tree, index)) === 'by')

/** "will not be eased *by an inch*". */
const isMeasureOfChange = (tree: Tree, index: number): boolean =>
  MEASURES_OF_CHANGE.has(lemmaOf(tree, index)) && phraseText(tree, casePhrase(tree, index)) === 'by'

const oblique = (tree: Tree, predicate: Predicate, index: number): readonly Slot[] => {
  if (isMeasureOfChange(tree, index)) return [slot('extent', index, casePhrase(tree, index)[0])]
  if (!isAgentPhrase(tree, predicate, index)) return prepositional(tree, index)
  return [{ ...slot('agent', index, casePhrase(tree, index)[0]), link: 'passive' }]
}

/** Objects in text order: `obj`, `iobj`, and a bare noun that the parser took for an extent ("gave them 72 hours"). */
const objectsOf = (tree: Tree, predicate: Predicate): readonly number[] => {
  const bare = childrenBy(tree, predicate.word, 'obl:unmarked', 'obl:npmod', 'obl:tmod').filter(
    (child) => GIVING_TIME.has(lemmaOf(tree, predicate.word)) && child > predicate.word,
  )
  const objects = childrenBy(tree, predicate.word, 'obj', 'iobj').filter(
    (child) => !predicate.words.includes(child),
  )
  return [...objects, ...bare].sort((a, b) => a - b)
}

const hasTo = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'obl').some((child) => phraseText(tree, casePhrase(tree, child)) === 'to')

/** "gave them until Monday to leave": what is given is left out, the one object receives. */
const givesTime = (tree: Tree, predicate: Predicate): boolean =>
  GIVING_TIME.has(lemmaOf(tree, predicate.word)) &&
  !hasTo(tree, predicate.word) &&
  childrenBy(tree, predicate.word, 'obl', 'xcomp', 'advcl').some(
    (child) => isToInfinitive(tree, child) || phraseText(tree, casePhrase(tree, child)) === 'until',
  )

const activeObjectRoles = (tree: Tree, predicate: Predicate, count: number): readonly Role[] => {
  if (count === 1) return [givesTime(tree, predicate) ? 'recipient' : 'patient']
  const lemma = lemmaOf(tree, predicate.word)
  if (GIVING.has(lemma) || childBy(tree, predicate.word, 'iobj') !== undefined)
    return ['recipient', 'patient']
  return NAMING.has(lemma) ? ['patient', 'result'] : ['patient', 'patient']
}

/** True when the subject of a passive receives ("was given 72 hours") rather than undergoes. */
const subjectReceives = (tree: Tree, predicate: Predicate, objects: readonly number[]): boolean =>
  predicate.voice === 'passive' &&
  GIVING.has(lemmaOf(tree, predicate.word)) &&
  (objects.length > 0 || givesTime(tree, predicate))

const objectSlots = (tree: Tree, predicate: Predicate): readonly Slot[] => {
  const objects = objectsOf(tree, predicate)
  if (predicate.kind !== 'verb') return objects.map((object) => slot('patient', object))
  const naming = NAMING.has(lemmaOf(tree, predicate.word))
  const passiveRole = subjectReceives(tree, predicate, objects) ? 'patient' : naming ? 'result' : 'patient'
  const roles =
    predicate.voice === 'passive' ? [passiveRole] : activeObjectRoles(tree, predicate, objects.length)
  return objects.flatMap((object, i) => (roles[i] === undefined ? [] : [slot(roles[i], object)]))
}

/** "*It* was announced that", "*there* were talks": a subject that stands for nothing, or for the clause after it. */
const isExpletive = (tree: Tree, predicate: Predicate, index: number): boolean => {
  if (isRel(tree, index, 'expl') || tagOf(tree, index) === 'EX') return true
  if (textOf(tree, index) !== 'it') return false
  if (childBy(tree, predicate.word, 'csubj', 'expl') !== undefined) return true
  const impersonal =
    predicate.voice === 'passive' || predicate.kind !== 'verb' || IMPERSONAL.has(predicate.lemma)
  return impersonal && childBy(tree, predicate.word, 'ccomp') !== undefined
}

/** "Estonia and Latvia *each* expelled one": a second subject that only counts the first. */
const isFloating = (tree: Tree, index: number, subjects: readonly number[]): boolean =>
  subjects.length > 1 && index !== subjects[0] && ['each', 'both', 'all'].includes(textOf(tree, index))

const subjectSlots = (sentence: Sentence, predicate: Predicate): readonly Slot[] => {
  const { tree } = sentence
  const receives = subjectReceives(tree, predicate, objectsOf(tree, predicate))
  const role = subjectRole(predicate, receives)
  const link = predicate.voice === 'passive' ? 'passive' : 'syntax'
  return childrenBy(tree, predicate.word, 'nsubj', 'csubj')
    .filter(
      (child, _, subjects) => !isExpletive(tree, predicate, child) && !isFloating(tree, child, subjects),
    )
    .map((child) => ({ ...slot(isRel(tree, child, 'nsubj:outer') ? 'topic' : role, child), link }))
}

/** A clause that says what its object is or becomes is its `result`; any other is a `complement`. */
const openComplement = (sentence: Sentence, index: number): Slot => {
  const inner = sentence.predicates.get(index)
  const verbal =
    isVerb(sentence.tree, index) || inner?.kind === 'verb' || isToInfinitive(sentence.tree, index)
  const marker = casePhrase(sentence.tree, index)[0]
  if (!verbal && marker !== undefined)
    return slot(phraseText(sentence.tree, casePhrase(sentence.tree, index)), index, marker)
  return slot(verbal ? 'complement' : 'result', index)
}

const adverbialClause = (tree: Tree, index: number): Slot => {
  const marks = markPhrase(tree, index)
  if (marks.length > 0) return slot(phraseText(tree, marks), index, marks[0])
  return slot('participle', index)
}

/** A time adverb ("now", "today") is a `time`; other adverbs are left in the tree. */
const adverbial = (tree: Tree, predicate: Predicate, index: number): readonly Slot[] =>
  isTime(tree, index) && !predicate.words.includes(index) && casePhrase(tree, index).length === 0
    ? [slot('time', index)]
    : []

/** "a *kick-out* order", "a *Polish* order": what stands before a noun, for the coder to look up. */
export const modifiers = (tree: Tree, index: number): readonly Slot[] =>
  childrenBy(tree, index, 'amod', 'compound', 'nmod:desc').map((child) => slot('modifier', child))

type Reader = (sentence: Sentence, predicate: Predicate, child: number) => readonly Slot[]

/** How a child is read, by its relation: the longest matching relation wins. Subjects and objects are read together, above. */
const READERS: readonly (readonly [rel: string, read: Reader])[] = [
  ['obl', ({ tree }, predicate, child) => oblique(tree, predicate, child)],
  ['nmod:poss', () => []],
  ['nmod:desc', () => []],
  ['nmod', ({ tree }, predicate, child) => oblique(tree, predicate, child)],
  ['ccomp', (_, __, child) => [slot('complement', child)]],
  ['xcomp', (sentence, _, child) => [openComplement(sentence, child)]],
  ['advcl', ({ tree }, _, child) => [adverbialClause(tree, child)]],
  ['advmod', ({ tree }, predicate, child) => adverbial(tree, predicate, child)],
  ['dep', ({ tree }, _, child) => (casePhrase(tree, child).length > 0 ? prepositional(tree, child) : [])],
]

const readChild: Reader = (sentence, predicate, child) => {
  if (predicate.words.includes(child)) return []
  const { rel } = sentence.tree.words[child] ?? { rel: '' }
  const reader = READERS.find(([pattern]) => rel === pattern || rel.startsWith(`${pattern}:`))
  return reader === undefined ? [] : reader[1](sentence, predicate, child)
}

/** Obliques that stand with objects as bare times are objects of "give" already. */
const notTaken = (taken: readonly Slot[]) => (one: Slot) => !taken.some((other) => other.head === one.head)

/** The arguments that hang from the predicate itself, voice undone. Several may have the same preposition. */
export const directSlots = (sentence: Sentence, predicate: Predicate): readonly Slot[] => {
  const { tree } = sentence
  const core = [...subjectSlots(sentence, predicate), ...objectSlots(tree, predicate)]
  const rest = childrenOf(tree, predicate.word).flatMap((child) => readChild(sentence, predicate, child))
  return [...core, ...rest.filter(notTaken(core))]
}
