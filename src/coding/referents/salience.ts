import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationIndexAt } from '../passage.ts'
import { isJudged } from './judged.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'hers', 'himself', 'herself'])

const SINGULAR = new Set(['it', 'its', 'itself', 'this', 'that'])

const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'these', 'those', 'both'])

/** Weight of the grammatical role that an antecedent has in its own clause. */
const ROLE_WEIGHT: readonly (readonly [test: RegExp, weight: number])[] = [
  [/^(nsubj|nsubj:pass|csubj)/, 3],
  [/^(obj|iobj|obl:agent)/, 2],
  [/^root/, 2],
  [/^nmod:poss/, 1.5],
]

/** What a sentence further back costs. */
const DISTANCE = 1.6

/** Weight of being whom a clause is told to. */
const ADDRESSED = 2.5

/** Weight of being who says the clause that the pronoun stands in: "Chad left; *Niger* said *it* would stay". */
const TELLER = 1.5

/** "told the *envoys* that they must go": members of a mission who are told something are whom it is about. */
function isAddressed(
  { lexicon }: Passage,
  { tree }: AnalysedSentence,
  pronoun: Referent,
  referent: Referent,
): boolean {
  const subject = tree.words[pronoun.at.word]
  const clause = tree.words[subject?.head ?? -1]
  const addressee = tree.words[referent.at.word]
  if (!subject || !clause || !addressee || !/^nsubj/.test(subject.rel) || clause.rel !== 'ccomp') return false
  const verb = tree.words[clause.head]
  return (
    lexicon.list('telling').has(verb?.lemma ?? '') &&
    addressee.head === clause.head &&
    /^(obj|iobj|nsubj:pass)$/.test(addressee.rel) &&
    referent.kinds.includes('mission-member')
  )
}

/** The subject of the verb that has the pronoun's clause for what is said. */
function isTeller({ tree }: AnalysedSentence, pronoun: Referent, referent: Referent): boolean {
  let at = tree.words[pronoun.at.word]
  for (let steps = 0; at && at.rel !== 'ccomp' && steps < 6; steps++) at = tree.words[at.head]
  const teller = tree.words[referent.at.word]
  return at?.rel === 'ccomp' && teller !== undefined && teller.head === at.head && /^nsubj$/.test(teller.rel)
}

/** Weight of being who is judged for what the pronoun's clause tells: more than what a subject that stays one has over the rest. */
const JUDGED = 4

/** How well a pronoun goes with a phrase; a mere thing is meant only where the verb wants such a one: "signed *it*". */
export function agreement(pronoun: string, referent: Referent, chosen: boolean): number {
  const person = referent.kinds.includes('person') || referent.object !== undefined
  const actor = referent.actors.length > 0
  if (PERSONAL.has(pronoun)) return referent.kinds.includes('person') && !referent.plural ? 2 : -1
  if (SINGULAR.has(pronoun)) {
    if (referent.plural) return -1
    if (person && !referent.kinds.includes('mission') && !referent.kinds.includes('body')) return -1
    return isBody(referent) ? 2 : chosen ? 1 : actor ? 0.5 : -1
  }
  if (PLURAL.has(pronoun)) {
    if (referent.plural) return person ? 2 : actor ? 1.2 : 0.2
    return isBody(referent) && !referent.kinds.includes('person') ? 1.2 : -1
  }
  return -1
}

/** A state, ministry or mission: one thing that news prose calls "they" as readily as "it". */
const isBody = (referent: Referent): boolean =>
  ['actor', 'body', 'mission'].some((kind) => referent.kinds.includes(kind))

/** What it costs a subject that its clause only leads up to the main one: "asked whether *a clerk* would go, the minister ...". */
const FRONTED = 2

/** In a clause that stands before the one it hangs from. */
function isFronted({ tree }: AnalysedSentence, { at }: Referent): boolean {
  let word = tree.words[at.word]
  for (let steps = 0; word && steps < 12; steps++) {
    const over = tree.words[word.head]
    if (/^advcl/.test(word.rel) && over && word.index < over.index) return true
    word = over
  }
  return false
}

const roleWeight = (sentence: AnalysedSentence, referent: Referent): number => {
  const rel = sentence.tree.words[referent.at.word]?.rel ?? ''
  return ROLE_WEIGHT.find(([test]) => test.test(rel))?.[1] ?? 0.5
}

/** Subjects go on as subjects, objects as objects ("asked *them* ... accuses *them*"). */
function parallel(context: AntecedentContext, pronoun: Referent, referent: Referent): number {
  const relOf = (r: Referent): string =>
    context.passage.sentences[r.at.sentence]?.tree.words[r.at.word]?.rel
      .replace(/:.*/, '')
      .replace('iobj', 'obj') ?? ''
  const own = relOf(pronoun)
  return /^(nsubj|obj)$/.test(own) && own === relOf(referent) ? 1 : 0
}

/** Inside a quotation the speaker calls the other side "they". */
function voiceOf(context: AntecedentContext, pronoun: Referent, referent: Referent): number {
  const quotation = quotationIndexAt(context.passage.document, pronoun.span[0])
  if (quotation < 0) return 0
  const speaker = context.speakerOf(quotation)
  const codes = new Set(speaker.map((a) => a.code))
  return referent.actors.some((a) => codes.has(a.code)) ? -3 : 0
}

/** What speaks for a phrase that agrees with the pronoun: its own role, its nearness, and who says what to whom there. */
export function salience(
  context: AntecedentContext,
  sentence: AnalysedSentence,
  pronoun: Referent,
  referent: Referent,
): number {
  const back = pronoun.at.sentence - sentence.index
  return (
    roleWeight(sentence, referent) +
    parallel(context, pronoun, referent) -
    (back > 0 && isFronted(sentence, referent) ? FRONTED : 0) -
    back * DISTANCE +
    voiceOf(context, pronoun, referent) +
    (back === 0 && isAddressed(context.passage, sentence, pronoun, referent) ? ADDRESSED : 0) +
    (back === 0 && isTeller(sentence, pronoun, referent) ? TELLER : 0) +
    (back === 0 && isJudged(context.passage, sentence, pronoun, referent) ? JUDGED : 0)
  )
}
