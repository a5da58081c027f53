import { overlaps, type Span } from '../../base/span.ts'
import type { Instrument, Stance } from '../../model/index.ts'
import { hitsIn } from '../events/fields.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'

const NEGATION = /^(not|n't|n’t|no|never|nothing|without|hardly)$/i

/** Instruments that are served on those whom an act falls on. */
const SERVED: ReadonlySet<Instrument> = new Set<Instrument>(['note-verbale', 'persona-non-grata', 'summons'])

/** “They have been handed notes”: words that say how the act was made known tell the act. */
export const namesInstrument = (passage: Passage, draft: ClaimDraft): boolean => {
  const matcher = passage.lexicon.phrases('instrument')
  return sentencesOver(passage, draft, draft.pieces).some((s) =>
    hitsIn(s, matcher.find(s.lemmas, s.forms)).some(
      (h) => SERVED.has(h.value) && draft.pieces.some((p) => overlaps(p, h.span)),
    ),
  )
}

/** “We will ...”: one's own side makes known what it is going to do. */
export function intends(passage: Passage, draft: ClaimDraft): boolean {
  return wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => {
      const word = sentence.forms[i] ?? ''
      const next = sentence.forms[i + 1] ?? ''
      return (
        /^(we|i)$/.test(word) &&
        /^(will|shall|'ll|’ll|intend|plan)$/.test(next) &&
        !NEGATION.test(sentence.forms[i + 2] ?? '')
      )
    }),
  )
}

/** “If this goes on, we *will* part ways”: what is said to follow unless the other side gives way. */
export const isConditional = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const forms = words.map((i) => sentence.forms[i] ?? '')
    const sets = forms[0] === 'any' || forms.some((f) => f === 'if' || f === 'unless')
    return (sets && forms.some((f) => AHEAD.test(f))) || threatensOr(forms) || threatensOnce(forms)
  })

const AHEAD = /^(will|shall|'ll|’ll)$/

/** “*One more* such insult *and* he goes”. */
const threatensOnce = (forms: readonly string[]): boolean =>
  /^(one|once)$/.test(forms[0] ?? '') && forms[1] === 'more' && forms.slice(2, 9).includes('and')

/** “You will leave, *or we shall* meet in court”. */
const threatensOr = (forms: readonly string[]): boolean =>
  forms.some(
    (f, i) =>
      /^(or|otherwise)$/.test(f) &&
      forms.slice(i + 1, i + 4).some((next) => AHEAD.test(next)) &&
      !AHEAD.test(forms[i + 1] ?? ''),
  )

/** “If the pipe is touched, our note is written”: a condition set before anything else. */
export const opensWithIf = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft)
    .slice(0, 1)
    .some(({ sentence, words }) => words.length > 4 && /^if$/.test(sentence.forms[words[0] ?? -1] ?? ''))

/** “Stop lecturing others”: an order that opens the words said. */
export const commands = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const first = sentence.tree.words[words.find((i) => sentence.tree.words[i]?.upos !== 'PUNCT') ?? -1]
    if (first?.text === 'Let') return isNamed(sentence, first.index + 1)
    return first?.xpos === 'VB' && /^\p{Lu}/u.test(first.text) && !/^(thank|bless)$/i.test(first.lemma)
  })

/** “Let *Accra* open them first”: a state or a body is to do it. */
const isNamed = ({ names }: AnalysedSentence, word: number): boolean =>
  names.some((n) => n.from <= word && word < n.to && n.entries.some((e) => e.code !== undefined))

/** It will meet the charge “in due course”, he said: part of a clause that tells what one's own side is going to do. */
export function foretells({ act, pieces }: ClaimDraft): boolean {
  const said = act.complement
  const words = act.sentence.tree.words
  const predicate = said && words[said.predicate]
  if (!said || !predicate || pieces.some((p) => overlaps(p, [predicate.start, predicate.end]))) return false
  const ahead = said.operators[0]
  return said.form === 'finite' && ahead?.kind === 'modal' && /^(will|would|shall)$/.test(ahead.lemma)
}

/** “*Nobody* was beaten”: not so, and not by anyone. */
export const saysNo = (passage: Passage, draft: ClaimDraft): boolean =>
  isNegated(passage, draft) ||
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => /^(nobody|none|neither)$/.test(sentence.forms[i] ?? '')),
  )

/** “was *never* touched”. */
export const isNegated = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => NEGATION.test(sentence.forms[i] ?? '')),
  )

export function wordsSaid(
  passage: Passage,
  draft: ClaimDraft,
): readonly { readonly sentence: AnalysedSentence; readonly words: readonly number[] }[] {
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  return sentencesOver(passage, draft, parts).map((sentence) => ({
    sentence,
    words: sentence.tree.words
      .filter((w) => parts.some((p) => overlaps(p, [w.start, w.end])))
      .map((w) => w.index),
  }))
}

/** Sentences that the words lie in: around the verb of saying, which is never far from them. */
export function sentencesOver(
  passage: Passage,
  draft: ClaimDraft,
  parts: readonly Span[],
): readonly AnalysedSentence[] {
  const found: AnalysedSentence[] = []
  const end = parts.at(-1)?.[1] ?? 0
  let at = draft.act.sentence.index
  while (at > 0 && (passage.sentences[at]?.span[0] ?? 0) > (parts[0]?.[0] ?? 0)) at--
  for (; at < passage.sentences.length; at++) {
    const sentence = passage.sentences[at]
    if (!sentence || sentence.span[0] >= end) break
    if (parts.some((p) => overlaps(p, sentence.span))) found.push(sentence)
  }
  return found
}

/** “*The measures* are unjustified”: words about what was done, not about what is said of one. */
export const speaksOfAct = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some(
      (i) =>
        /^nsubj/.test(sentence.tree.words[i]?.rel ?? '') &&
        passage.lexicon.list('deed').has(sentence.lemmas[i] ?? ''),
    ),
  )

/** “*Yes*, he was called in”, “*that is so*”: what has been asked or reported is so. */
export const saysYes = (passage: Passage, draft: ClaimDraft): boolean =>
  draft.pieces.length > 0 &&
  wordsSaid(passage, draft)
    .slice(0, 1)
    .some(({ sentence, words }) => {
      const said = words.filter((i) => sentence.tree.words[i]?.upos !== 'PUNCT')
      const opening = said.map((i) => sentence.forms[i] ?? '').join(' ')
      return SAYS_YES.test(opening)
    })

const SAYS_YES =
  /^(yes|(that|this|it|which)( is|'s|’s|was) (so|right|correct|true|accurate|the case)|quite so|correct|affirmative)( |$)/

/** “*We* took no pleasure in it”: one's own side is what the words are about. */
export const speaksAsWe = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => /^nsubj/.test(sentence.tree.words[i]?.rel ?? '') && sentence.forms[i] === 'we'),
  )

/**
 * “*We condemn* it”, “*strongly rejects*”: words said that are themselves a word of saying, in the present, of the speaker's
 * own side or without a subject. The stance is that word's.
 */
export function performs(passage: Passage, draft: ClaimDraft): Stance | undefined {
  if (draft.pieces.length === 0) return undefined
  for (const { sentence, words } of wordsSaid(passage, draft))
    for (const i of words) {
      const word = sentence.tree.words[i]
      if (!word || !/^VB[PZ]$/.test(word.xpos)) continue
      const stance = passage.lexicon.speech('verb', sentence.lemmas[i] ?? '')?.stance
      if (!stance || !PERFORMED.has(stance) || !isOwnVerb(sentence, words, i, draft.speaker.actor.code))
        continue
      return stance === 'denies' && !ofSomethingSaid(passage, sentence, i) ? 'condemns' : stance
    }
  return undefined
}

const PERFORMED: ReadonlySet<Stance> = new Set<Stance>([
  'condemns',
  'denies',
  'demands',
  'regrets',
  'supports',
  'threatens',
])

/** Said of oneself ("we", the speaker's state), or a fragment that the verb opens. */
function isOwnVerb(
  { tree, forms, names }: AnalysedSentence,
  words: readonly number[],
  verb: number,
  code: string | undefined,
): boolean {
  const children = tree.children[verb] ?? []
  if (children.some((c) => NEGATION.test(forms[c] ?? ''))) return false
  const subject = children.find((c) => /^nsubj/.test(tree.words[c]?.rel ?? ''))
  const first = words.find((w) => tree.words[w]?.upos !== 'PUNCT') ?? verb
  const opens = verb - first < 2 && (verb === first || tree.words[first]?.upos === 'ADV')
  if (subject === undefined || !words.includes(subject)) return opens
  return (
    /^(we|i|government|ministry|country|nation|people|mission|embassy)$/.test(forms[subject] ?? '') ||
    names.some((n) => n.head === subject && n.entries.some((e) => e.code !== undefined && e.code === code))
  )
}

/** "reject *the claim*", "reject *that* ...": what is turned down is something said. */
const ofSomethingSaid = (passage: Passage, { tree, lemmas }: AnalysedSentence, verb: number): boolean =>
  (tree.children[verb] ?? []).some(
    (c) =>
      tree.words[c]?.rel === 'ccomp' ||
      (tree.words[c]?.rel === 'obj' && passage.lexicon.speech('noun', lemmas[c] ?? '')?.stance === 'alleges'),
  )

/** “*a gift* to the strong”: words that say what a thing is, and no more. */
export const isVerdictAlone = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const verdict = verdictIn(sentence, words)
    return (
      verdict !== undefined &&
      verdict.subject === undefined &&
      DETERMINER.test(sentence.forms[words[0] ?? -1] ?? '')
    )
  })

const DETERMINER = /^(an?|the)$/

/** “*It is* a violation”: a verdict on what has been done, and not on anybody. */
export const judgesAct = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    POINTS.test(verdictIn(sentence, words)?.subject ?? ''),
  )

const POINTS = /^(it|this|that|these)$/

/** The subject of a noun or an adjective that heads the words said. */
function verdictIn(
  { tree, forms }: AnalysedSentence,
  words: readonly number[],
): { readonly subject: string | undefined } | undefined {
  const top = words.find((i) => tree.words[i]?.upos !== 'PUNCT' && !words.includes(tree.words[i]?.head ?? -1))
  if (!/^(NOUN|ADJ)$/.test(tree.words[top ?? -1]?.upos ?? '')) return undefined
  const subject = (tree.children[top ?? -1] ?? []).find((c) => /^nsubj/.test(tree.words[c]?.rel ?? ''))
  const within = subject !== undefined && words.includes(subject)
  return { subject: within ? forms[subject] : undefined }
}
