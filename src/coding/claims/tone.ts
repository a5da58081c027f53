import { overlaps, type Span } from '../../base/span.ts'
import type { Stance } from '../../model/index.ts'
import type { Tree } from '../../syntax/tree.ts'
import { hitsIn } from '../events/fields.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'
import { saysNoneExists } from './main-clause.ts'
import { sentencesOver, speaksOfAct } from './words-said.ts'

/** Of several things that words express, the one that counts: what the speaker does before what the speaker feels. */
const WEIGHT: readonly Stance[] = [
  'declines-to-comment',
  'justifies',
  'threatens',
  'demands',
  'regrets',
  'condemns',
  'denies',
  'alleges',
  'supports',
  'confirms',
  'announces',
  'explains',
]

const NEGATION = /^(not|n't|n’t|no|never|nothing|without|hardly)$/i

/** How many words before a phrase a "not" may stand to undo it. */
const REACH = 3

/** What the words said express, whoever says them; undefined where no listed phrase occurs. */
export function toneOf(passage: Passage, draft: ClaimDraft): Stance | undefined {
  const matcher = passage.lexicon.phrases('stance')
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  const found = new Set<Stance>()
  let cleared = false
  for (const sentence of sentencesOver(passage, draft, parts))
    for (const hit of hitsIn(sentence, matcher.find(sentence.lemmas, sentence.forms))) {
      if (!parts.some((p) => overlaps(p, hit.span))) continue
      if (AHEAD.has(hit.value) && isDone(passage, sentence, hit.start)) continue
      if (hit.value === 'demands' && isPlanned(sentence, hit.start)) continue
      if (!undone(sentence, hit.start, hit.value)) found.add(hit.value)
      else if (hit.value === 'condemns') cleared = true
    }
  const answers =
    !found.has('declines-to-comment') &&
    (found.has('denies') || found.has('condemns')) &&
    speaksOfCharge(passage, draft, parts) &&
    !(found.has('condemns') && speaksOfAct(passage, draft))
  // “no unfriendly act”: what is not to be condemned is defended; “there was no attack”: what is not there is denied
  const none = saysNoneExists(passage, draft) ? 'denies' : 'justifies'
  const defends = cleared && draft.pieces.length > 0 ? none : undefined
  return answers ? 'denies' : (WEIGHT.find((s) => found.has(s)) ?? defends)
}

/** Words about an accusation, whether it stands among them or is what they are said of: harsh as they are, they deny it. */
const speaksOfCharge = (passage: Passage, draft: ClaimDraft, parts: readonly Span[]): boolean =>
  isSaidOfCharge(passage, draft) ||
  sentencesOver(passage, draft, parts).some((s) =>
    s.tree.words.some(
      (w, i) =>
        parts.some((p) => overlaps(p, [w.start, w.end])) &&
        passage.lexicon.speech('noun', s.lemmas[i] ?? '')?.stance === 'alleges',
    ),
  )

/** "called *the charge* “a farce”", "said *the claim* was “a lie”": object of the verb, or subject of the words said. */
export function isSaidOfCharge(passage: Passage, { act, pieces }: ClaimDraft): boolean {
  const { tree, lemmas } = act.sentence
  const top = tree.words.find(
    (w) =>
      pieces.some((p) => overlaps(p, [w.start, w.end])) && w.upos !== 'PUNCT' && !isIn(tree, w.head, pieces),
  )
  return [act.proposition.predicate, top?.index ?? -1].some((over) =>
    (tree.children[over] ?? []).some(
      (c) =>
        /^(obj|nsubj)/.test(tree.words[c]?.rel ?? '') &&
        c !== act.speaker?.word &&
        passage.lexicon.speech('noun', lemmas[c] ?? '')?.stance === 'alleges',
    ),
  )
}

const isIn = ({ words }: Tree, index: number, parts: readonly Span[]): boolean => {
  const word = words[index]
  return word !== undefined && parts.some((p) => overlaps(p, [word.start, word.end]))
}

/** What is asked for, or held out, is yet to come. */
const AHEAD: ReadonlySet<Stance> = new Set<Stance>(['demands', 'threatens'])

/** "they *let* them", "it *was handed* over": told as done, by a verb that is none of saying. */
const isDone = (passage: Passage, { tree, forms, lemmas }: AnalysedSentence, start: number): boolean => {
  const { xpos } = tree.words[start] ?? {}
  if (passage.lexicon.speech('verb', lemmas[start] ?? '') !== undefined) return false
  const isPast = (tree.children[start] ?? []).some((c) =>
    /^(has|have|had|was|were|'ve|’ve)$/.test(forms[c] ?? ''),
  )
  return xpos === 'VBD' || (xpos === 'VBN' && isPast)
}

/** "would leave *at once*": a word on a verb stands and falls with it. */
const verbOf = ({ tree: { words } }: AnalysedSentence, start: number): number => {
  const word = words[start]
  const over = words[word?.head ?? -1]
  const isBeside = /^(aux|advmod|obl|case)/.test(word?.rel ?? '')
  if (!word || !over || !isBeside) return start
  // "*at* once": the preposition hangs from the word that hangs from the verb
  return word.rel === 'case' ? (words[over.head]?.index ?? start) : over.index
}

/** "all staff *would* leave at once", "they *will* leave": what somebody other than the one spoken to is going to do. */
const isPlanned = (sentence: AnalysedSentence, start: number): boolean => {
  const { tree, forms } = sentence
  const parts = tree.children[verbOf(sentence, start)] ?? []
  const isOther = parts.some((c) => /^nsubj/.test(tree.words[c]?.rel ?? '') && forms[c] !== 'you')
  return isOther && parts.some((c) => /^(will|would|shall|'ll|’ll)$/.test(forms[c] ?? ''))
}

/** "does *not* welcome": the opposite of what the phrase says. */
const undone = (sentence: AnalysedSentence, start: number, value: Stance): boolean =>
  value !== 'denies' &&
  value !== 'declines-to-comment' &&
  (value !== 'threatens' || /^(retaliat|respond)/.test(sentence.lemmas[start] ?? '')) &&
  sentence.forms.slice(Math.max(0, start - REACH), start).some((w) => NEGATION.test(w))
