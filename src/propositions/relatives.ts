import type { Tree } from '../syntax/tree.ts'
import {
  type Frame,
  missingSubjectRole,
  type Sentence,
  type Slot,
  slotOf,
  subjectRole,
  withSlots,
} from './frame.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  childrenOf,
  isRel,
  isVerb,
  lemmaOf,
  phraseText,
  tagOf,
  textOf,
  wordAt,
} from './grammar.ts'
import { DOCUMENTS, RELATIVE_TAGS } from './tables.ts'

/** The noun that a relative clause is about, when `index` heads one; conjoined relative clauses share it. */
const antecedentOf = (tree: Tree, index: number): number | undefined => {
  if (isRel(tree, index, 'acl:relcl', 'advcl:relcl')) return wordAt(tree, index).head
  if (isRel(tree, index, 'conj')) return antecedentOf(tree, wordAt(tree, index).head)
  return undefined
}

const isRelativeWord = (tree: Tree, index: number): boolean =>
  RELATIVE_TAGS.has(tagOf(tree, index)) ||
  (textOf(tree, index) === 'that' &&
    ['IN', 'DT'].includes(tagOf(tree, index)) &&
    isRel(tree, index, 'nsubj', 'obj', 'obl'))

/** Relative pronouns of the clause at `head`, not those of clauses relative to something inside it. */
const pronounsWithin = (tree: Tree, head: number): readonly number[] =>
  childrenOf(tree, head).flatMap((child): readonly number[] => {
    if (isRelativeWord(tree, child)) return [child]
    return isRel(tree, child, 'acl:relcl', 'advcl', 'parataxis', 'conj') ? [] : pronounsWithin(tree, child)
  })

/**
 * Relative pronouns and the words they stand for, `whose` included: "diplomats *whose* names", "the note *which* they sent".
 * Both are word indices.
 */
export const antecedents = (tree: Tree): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (const { index } of tree.words) {
    const antecedent = antecedentOf(tree, index)
    if (antecedent === undefined) continue
    for (const pronoun of pronounsWithin(tree, index)) {
      if (!found.has(pronoun) && (pronoun > antecedent || isHedge(tree, pronoun)))
        found.set(pronoun, antecedent)
    }
  }
  return found
}

/** "over *what* it called an insult": the noun behind it is what something is called (`hedgedNoun` hung the clause from it). */
const isHedge = (tree: Tree, pronoun: number): boolean => textOf(tree, pronoun) === 'what'

/** Puts what a relative pronoun stands for in its place. */
export const resolveRelatives = (tree: Tree, frame: Frame, resolved: ReadonlyMap<number, number>): Frame => ({
  ...frame,
  slots: frame.slots.map((slot): Slot => {
    const antecedent = resolved.get(slot.head)
    return antecedent === undefined
      ? slot
      : {
          ...slot,
          ...(isHedge(tree, slot.head) ? { role: 'result' } : {}),
          head: antecedent,
          link: 'relative',
          arcs: [...slot.arcs, frame.predicate.word],
        }
  }),
})

/** "the country they were sent *to*": a preposition that lost its noun, and no particle of the verb ("pulled out *of*"). */
const strandedPreposition = (tree: Tree, { word, words }: Frame['predicate']): number | undefined =>
  childrenBy(tree, word, 'case', 'obl', 'advmod', 'compound:prt').find(
    (child) =>
      ['IN', 'TO', 'RP'].includes(tagOf(tree, child)) &&
      child > word &&
      !words.includes(child) &&
      childrenOf(tree, child).length === 0,
  )

const gapSlot = (role: string, head: number, arc: number): Slot => ({
  role,
  head,
  link: 'relative',
  arcs: [arc],
})

/** True when a verb's object place is free: it has no object and no clause, or its clause is what the object is called. */
const lacksObject = (frame: Frame): boolean =>
  frame.predicate.kind === 'verb' &&
  frame.predicate.voice === 'active' &&
  slotOf(frame, 'patient', 'complement') === undefined

const fillGap = (sentence: Sentence, frame: Frame, antecedent: number): Frame => {
  const { word } = frame.predicate
  const { tree } = sentence
  const role = subjectRole(frame.predicate)
  if (slotOf(frame, role, 'recipient') === undefined && childBy(tree, word, 'nsubj', 'expl') === undefined) {
    return withSlots(frame, [gapSlot(role, antecedent, word)])
  }
  const stranded = strandedPreposition(tree, frame.predicate)
  if (stranded !== undefined) {
    const others = { ...frame, slots: frame.slots.filter(({ head }) => head !== stranded) }
    return withSlots(others, [gapSlot(phraseText(tree, [stranded]), antecedent, word)])
  }
  return lacksObject(frame) ? withSlots(frame, [gapSlot('patient', antecedent, word)]) : frame
}

/** The verb whose gap a relative clause's noun fills: "the curbs that Paris said it would *lift*" fills the clause said. */
const gapHolder = (sentence: Sentence, index: number): number => {
  const inner = childBy(sentence.tree, index, 'ccomp', 'xcomp')
  if (inner === undefined || !isVerb(sentence.tree, inner)) return index
  return gapHolder(sentence, inner)
}

/** True when the clause has its relative pronoun, so that nothing is missing from it. */
const hasPronoun = (tree: Tree, index: number): boolean =>
  pronounsWithin(tree, index).some((pronoun) => !isRel(tree, pronoun, 'mark'))

/**
 * The relative clause whose gap is at `frame`, if it is one without a pronoun: "a move Moscow called unprecedented". Adverbial
 * antecedents ("the day they left") fill no gap.
 */
export const fillRelativeGap = (sentence: Sentence, frame: Frame): Frame => {
  const { tree } = sentence
  const clause = relativeClauseAt(sentence, frame.predicate.word)
  if (clause === undefined || hasPronoun(tree, clause)) return frame
  const antecedent = antecedentOf(tree, clause)
  return antecedent === undefined || isVerb(tree, antecedent) ? frame : fillGap(sentence, frame, antecedent)
}

const relativeClauseAt = (sentence: Sentence, word: number): number | undefined => {
  const { tree } = sentence
  let clause = word
  while (isRel(tree, clause, 'ccomp', 'xcomp')) clause = wordAt(tree, clause).head
  if (antecedentOf(tree, clause) === undefined) return undefined
  return gapHolder(sentence, clause) === word ? clause : undefined
}

/** "signed a *decree* expelling the envoy": what a document does, its author does; control finds them. */
const isDocument = (tree: Tree, word: number): boolean =>
  tagOf(tree, word) === 'VBG' && DOCUMENTS.has(lemmaOf(tree, wordAt(tree, word).head))

/** A reduced relative clause: "diplomats *expelled* by Poland", "a note *prescribing* what to do", "the *expelled* diplomats". */
export const reducedRelative = (sentence: Sentence, frame: Frame): Frame => {
  const { tree } = sentence
  const { word, kind } = frame.predicate
  if (!isRel(tree, word, 'acl', 'amod') || isRel(tree, word, 'acl:relcl') || kind === 'noun') return frame
  if (childBy(tree, word, 'mark') !== undefined || casePhrase(tree, word).length > 0) return frame
  if (kind === 'verb' && !['VBN', 'VBG', 'VBD'].includes(tagOf(tree, word))) return frame
  if (isDocument(tree, word)) return frame
  const role = missingSubjectRole(frame)
  if (role === undefined) return frame
  return withSlots(frame, [{ ...gapSlot(role, wordAt(tree, word).head, word), link: 'participle' }])
}
