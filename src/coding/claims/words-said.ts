import { overlaps, type Span } from '../../base/span.ts'
import type { Instrument } from '../../model/index.ts'
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
    return (sets && forms.some((f) => AHEAD.test(f))) || threatensOr(forms)
  })

const AHEAD = /^(will|shall|'ll|’ll)$/

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
    return first?.xpos === 'VB' && /^\p{Lu}/u.test(first.text) && !/^(let|thank|bless)$/i.test(first.lemma)
  })

/** It will meet the charge “in due course”, he said: part of a clause that tells what one's own side is going to do. */
export function foretells({ act, pieces }: ClaimDraft): boolean {
  const said = act.complement
  const words = act.sentence.tree.words
  const predicate = said && words[said.predicate]
  if (!said || !predicate || pieces.some((p) => overlaps(p, [predicate.start, predicate.end]))) return false
  const ahead = said.operators[0]
  return said.form === 'finite' && ahead?.kind === 'modal' && /^(will|would|shall)$/.test(ahead.lemma)
}

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

/** Nouns that stand for something done. */
const ACT_NOUN =
  /^(action|decision|measure|step|move|order|expulsion|closure|act|sanction|ban|raid|restriction|ruling|law)$/

/** “*The measures* are unjustified”: words about what was done, not about what is said of one. */
export const speaksOfAct = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some(
      (i) => /^nsubj/.test(sentence.tree.words[i]?.rel ?? '') && ACT_NOUN.test(sentence.lemmas[i] ?? ''),
    ),
  )

/** “*They took* our money”, “*he was inciting* the youth”: what others have done, as the words tell it. */
export const chargesOthers = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const subject = words.find((i) => /^nsubj$/.test(sentence.tree.words[i]?.rel ?? ''))
    const word = sentence.tree.words[subject ?? -1]
    const verb = sentence.tree.words[word?.head ?? -1]
    return (
      /^(they|he|she)$/i.test(word?.text ?? '') &&
      verb?.upos === 'VERB' &&
      (/^VB[DG]$/.test(verb.xpos) || verb.xpos === 'VBN') &&
      !words.some((i) => NEGATION.test(sentence.forms[i] ?? ''))
    )
  })

/** “*We* took no pleasure in it”: one's own side is what the words are about. */
export const speaksAsWe = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => /^nsubj/.test(sentence.tree.words[i]?.rel ?? '') && sentence.forms[i] === 'we'),
  )
