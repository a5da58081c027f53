import type { Event } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import { type AnalysedSentence, type Passage, spanOfWords } from '../passage.ts'
import { phraseWords } from '../referents/phrase.ts'
import { mayHoldTime } from '../time/index.ts'
import type { Candidate } from './candidate.ts'
import { groundsIn } from './fields.ts'
import { GROUNDED } from './measures.ts'

type Grounds = NonNullable<Event['grounds']>

/** Prepositions under which a clause gives the reason of a measure. */
const REASONS = new Set([
  'over',
  'because of',
  'due to',
  'owing to',
  'on account of',
  'on grounds of',
  'on the grounds of',
  'on suspicion of',
  'on charges of',
  'in protest at',
  'in protest over',
  'in protest against',
  'in connection with',
  'for',
  'citing',
  'amid',
])

/** Conjunctions under which a clause says why. */
const WHY = /^(because|since|as|after|for|over)$/

/** "gave two attachés a week to leave *for intimidating exiles*", "left the bloc, *complaining of* its sanctions". */
const isCharge = ({ lexicon }: Passage, p: Proposition, act: number): boolean =>
  p.parent === act &&
  p.link === 'advcl' &&
  p.form === 'gerund' &&
  (p.marker === 'for' || lexicon.list('charging').has(p.lemma))

const isNoun = ({ propositions }: AnalysedSentence, id: number | undefined): boolean =>
  id === undefined || propositions.some((p) => p.id === id && p.kind === 'noun')

/** The words in which the clause of an act says why it was done. */
function reasonWords(passage: Passage, { sentence, proposition }: Candidate): ReadonlySet<number> {
  const nouns = proposition.arguments
    .filter((a) => REASONS.has(a.role) && isNoun(sentence, a.proposition))
    .map((a) => a.head)
  const clauses = sentence.propositions
    .filter(
      (p) =>
        isCharge(passage, p, proposition.id) ||
        (p.parent === proposition.id && WHY.test(p.marker ?? '') && p.kind !== 'noun'),
    )
    .map((p) => p.predicate)
  return new Set([...nouns, ...clauses].flatMap((head) => under(sentence.tree, head)))
}

const under = (tree: AnalysedSentence['tree'], head: number): readonly number[] => [
  head,
  ...(tree.children[head] ?? []).flatMap((child) => under(tree, child)),
]

/**
 * The grounds of an act that its own clause gives, else one that the list does not know. Where the clause says why, what it calls
 * those on both sides is no reason: "expelled an *intelligence officer* over the poisoning".
 */
export function groundsOf(passage: Passage, candidate: Candidate, own: (word: number) => boolean): Grounds {
  const { sentence } = candidate
  const why = reasonWords(passage, candidate)
  const given = groundsIn(passage, sentence, (word) => own(word) && why.has(word))
  const parties = given.length > 0 ? partyWords(candidate, why) : new Set<number>()
  const acts = given.length > 0 ? new Set<number>() : reasonActs(candidate)
  const named = groundsIn(passage, sentence, (word) => (own(word) && !parties.has(word)) || acts.has(word))
  return named.length > 0 ? named : unlistedGround(passage, candidate)
}

/** "over *the attack on Taiwan*": an act that stands as the reason, but not what that act was done for. */
function reasonActs({ sentence, proposition }: Candidate): ReadonlySet<number> {
  const { tree } = sentence
  const isReason = (head: number): boolean =>
    (tree.children[head] ?? []).some((c) => REASONS.has(tree.words[c]?.text.toLowerCase() ?? ''))
  const within = (head: number): readonly number[] => [
    head,
    ...(tree.children[head] ?? []).filter((c) => !isReason(c)).flatMap(within),
  ]
  return new Set(
    proposition.arguments
      .filter((a) => REASONS.has(a.role) && a.proposition !== undefined && isNoun(sentence, a.proposition))
      .flatMap((a) => within(a.head)),
  )
}

/** The words that name who acts and who is acted on. */
const partyWords = ({ sentence, proposition }: Candidate, why: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(
    proposition.arguments
      .filter((a) => /^(agent|patient|by)$/.test(a.role) && a.proposition === undefined)
      .flatMap((a) => under(sentence.tree, a.head))
      .filter((word) => !why.has(word)),
  )

/** Prepositions under which a reason needs no word of the list to be one. */
const PLAIN_REASONS = new Set([...REASONS].filter((r) => !/^(for|amid|in connection with)$/.test(r)))

/** Pronouns that stand for what has been told before. */
const TOLD_BEFORE = /^(it|this|that|which)$/

/** "summoned him over *the incident*": what it was stands in another sentence. */
const pointsBack = ({ lexicon }: Passage, { tree, lemmas }: AnalysedSentence, head: number): boolean =>
  (TOLD_BEFORE.test(lemmas[head] ?? '') || lexicon.list('told-before').has(lemmas[head] ?? '')) &&
  (tree.words[head]?.upos === 'PRON' ||
    (tree.children[head] ?? []).some((c) =>
      /^(the|this|that|these|those)$/i.test(tree.words[c]?.text ?? ''),
    )) &&
  !(tree.children[head] ?? []).some((c) => /^(nmod|acl)/.test(tree.words[c]?.rel ?? ''))

/** "severed ties *over unpaid dues*", "*because it would not pay*": a reason that the list of grounds does not know is another one. */
function unlistedGround(passage: Passage, { action, sentence, proposition }: Candidate): Grounds {
  if (!GROUNDED.has(action.plover?.event ?? '')) return []
  const noun = proposition.arguments.find((a) => PLAIN_REASONS.has(a.role) && isNoun(sentence, a.proposition))
  const told = noun ? undefined : sentence.propositions.find((p) => tellsWhy(passage, p, proposition.id))
  const head = noun?.head ?? told?.predicate
  if (head !== undefined && pointsBack(passage, sentence, head)) return []
  const span = head === undefined ? undefined : spanOfWords(sentence, phraseWords(sentence.tree, head))
  if (!span || mayHoldTime(passage.text.slice(...span))) return []
  return [{ ground: 'other', span }]
}

/** "*because* it would not pay", "*accusing* it of delays", "*for* refusing to pay": a clause under the act that says why. */
const tellsWhy = (passage: Passage, p: Proposition, act: number): boolean =>
  (isCharge(passage, p, act) &&
    (p.marker === 'for' || passage.lexicon.list('charging-plainly').has(p.lemma))) ||
  (p.parent === act && p.link === 'advcl' && /^because$/.test(p.marker ?? ''))

/** True when the clause of an act gives a reason that another sentence tells: "over the incident", "in protest". */
export const asksForReason = (passage: Passage, { sentence, proposition }: Candidate): boolean =>
  proposition.arguments.some(
    (a) =>
      a.proposition === undefined &&
      ((REASONS.has(a.role) && pointsBack(passage, sentence, a.head)) ||
        (a.role === 'in' && passage.lexicon.list('done-in').has(sentence.lemmas[a.head] ?? ''))),
  )
