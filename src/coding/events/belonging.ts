import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { actorsOf, type Candidate } from './candidate.ts'
import { isWords } from './words-acts.ts'

/** Says of a word of a telling's sentence whether what it names is about that telling. */
export type Belonging = (candidate: Candidate, word: number) => boolean

/**
 * Gives the words of a sentence to the acts told in it: to the act whose clause a word stands in, else to those acts that the
 * nearest clause above the word governs ("said *in a statement* that it ..."). Acts strung together by one doer share what
 * the last of them is given ("recalled its envoy and froze trade *over the raid*").
 */
export function belongingOf(candidates: readonly Candidate[]): Belonging {
  const bySentence = new Map<number, readonly Candidate[]>()
  for (const c of candidates)
    bySentence.set(c.sentence.index, [...(bySentence.get(c.sentence.index) ?? []), c])
  const known = new Map<string, ReadonlySet<Candidate>>()
  return (candidate, word) => {
    const { sentence } = candidate
    const key = `${sentence.index}:${word}`
    const told = bySentence.get(sentence.index) ?? []
    const owners =
      known.get(key) ?? new Set([...ownersOf(sentence, told, word), ...toldInIt(sentence, told, word)])
    known.set(key, owners)
    return owners.has(candidate)
  }
}

/** "put out a *communiqué* in which it accused Germany": the noun that a relative clause is about is of its act too. */
const toldInIt = (
  { tree }: AnalysedSentence,
  told: readonly Candidate[],
  word: number,
): readonly Candidate[] =>
  told.filter(
    ({ proposition: { link, predicate } }) => link === 'acl:relcl' && tree.words[predicate]?.head === word,
  )

/** Steps up a tree before a word counts as nobody's. */
const STEPS = 30

function ownersOf(
  sentence: AnalysedSentence,
  told: readonly Candidate[],
  word: number,
): ReadonlySet<Candidate> {
  for (let at = word, steps = 0; at >= 0 && steps < STEPS; steps++) {
    const here = told.filter((c) => c.proposition.words.includes(at) && !isNobodysCharge(c))
    if (here.length > 0) {
      const more = here.flatMap((c) => [...strungBefore(sentence, told, c), ...chargedBy(sentence, told, c)])
      return new Set([...here, ...more])
    }
    const under = told.filter((c) => isUnder(sentence, c.proposition, at))
    if (under.length > 0) return new Set(under)
    at = sentence.tree.words[at]?.head ?? -1
  }
  return new Set(told)
}

/** "he is accused of smuggling": whose charge it is nobody says, so it is no act of its own. */
const isNobodysCharge = ({ action, source }: Candidate): boolean =>
  isWords(action.id) && source.actors.length === 0

/** PLOVER events of acts that others give as their reason: charges, and attacks. */
const REASONS: ReadonlySet<string> = new Set(['ACCUSE', 'ASSAULT'])

/**
 * "cut ties, *accusing* Kenya of meddling", "summoned him *to protest* against a remark", "sent a note after drones *crossed into* its
 * territory": what the other is charged with, or has done to one, is why the act was done; so is all that stands in a charge.
 */
function chargedBy(
  sentence: AnalysedSentence,
  told: readonly Candidate[],
  { action, proposition }: Candidate,
): readonly Candidate[] {
  const found: Candidate[] = []
  let isReason = REASONS.has(action.plover?.event ?? '')
  let at: Proposition | undefined = proposition
  for (let steps = 0; at && /^(advcl|acl|xcomp)$/.test(at.link) && steps < 6; steps++) {
    const parent: Proposition | undefined = parentOf(sentence, at)
    const here = told.filter((c) => c.proposition === parent)
    if (isReason) found.push(...here)
    isReason ||= here.some((c) => c.action.plover?.event === 'ACCUSE')
    at = parent
  }
  return found
}

const parentOf = (sentence: AnalysedSentence, p: Proposition): Proposition | undefined =>
  sentence.propositions.find((o) => o.id === p.parent)

/** The act is said, ordered or made the aim of by the predicate at a word. */
function isUnder(sentence: AnalysedSentence, act: Proposition, word: number): boolean {
  let at: Proposition | undefined = act
  for (let steps = 0; at && steps < 6; steps++) {
    if (at !== act && at.words.includes(word)) return true
    if (at.link === 'acl:relcl' || at.link === 'conj') return false
    at = parentOf(sentence, at)
  }
  return false
}

/** Acts of the same doer that the act is strung to. */
function strungBefore(
  sentence: AnalysedSentence,
  told: readonly Candidate[],
  last: Candidate,
): readonly Candidate[] {
  const found: Candidate[] = []
  let at: Proposition | undefined = last.proposition
  for (let steps = 0; at?.link === 'conj' && steps < 6; steps++) {
    at = parentOf(sentence, at)
    found.push(...told.filter((c) => c.proposition === at && shareSource(c, last)))
  }
  return found
}

const shareSource = (a: Candidate, b: Candidate): boolean => {
  const keys = actorsOf({ source: a.source, target: a.source })
  return [...actorsOf({ source: b.source, target: b.source })].some((k) => keys.has(k))
}
