import type { Proposition } from '../../propositions/proposition.ts'
import type { Word } from '../../syntax/tree.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { agentOf, isTime, PLAIN, type SpeechAct } from './speech.ts'

/** "Taipei, “to uphold its dignity”, ended relations": words in somebody's mouth without a verb of saying. */
export function impliedAct(sentence: AnalysedSentence, p: Proposition): SpeechAct | undefined {
  const agent = agentOf(p, (a) => !isTime(sentence, a))
  const word = sentence.tree.words[p.predicate]
  if (!agent || !word) return undefined
  return {
    sentence,
    entry: PLAIN,
    proposition: p,
    verb: [word.start, word.end],
    speaker: { sentence: sentence.index, word: agent.head },
    manner: 'implied',
  }
}

/** "*To the minister* it was “a homecoming”": whose view it is stands in front. */
export function inTheEyesOf(sentence: AnalysedSentence, { outer, inner }: Quotation): SpeechAct | undefined {
  const { words, children } = sentence.tree
  const top = words.find((w) => w.start >= inner[0] && w.end <= inner[1] && w.upos !== 'PUNCT' && w.head < 0)
  const proposition = sentence.propositions.find((p) => p.predicate === top?.index)
  const parts = top && proposition ? (children[top.index] ?? []) : []
  const isIt = parts.some(
    (c) => /^nsubj/.test(words[c]?.rel ?? '') && /^(it|this|that|these)$/i.test(words[c]?.text ?? ''),
  )
  const viewer = parts.find(
    (c) =>
      words[c]?.rel === 'obl' &&
      (words[c]?.end ?? outer[0]) < outer[0] &&
      (children[c] ?? []).some((k) => /^(to|for)$/i.test(words[k]?.text ?? '') && (words[k]?.index ?? 9) < 2),
  )
  if (!proposition || !isIt || viewer === undefined) return undefined
  const word = words[viewer]
  return {
    sentence,
    entry: PLAIN,
    proposition,
    verb: [word?.start ?? outer[0], word?.end ?? outer[0]],
    speaker: { sentence: sentence.index, word: viewer },
    manner: 'judging',
  }
}

/** A verb of saying with its speaker by word order alone, in a stretch of words that follows a quotation. */
export function spokenIn(
  passage: Passage,
  sentence: AnalysedSentence,
  stretch: readonly Word[],
): SpeechAct | undefined {
  for (const [i, verb] of stretch.entries()) {
    if (!/^VB[DNZP]$/.test(verb.xpos)) continue
    const particle = stretch[i + 1]?.lemma.toLowerCase() ?? ''
    const lemma = verb.lemma.toLowerCase()
    const { lexicon } = passage
    const entry = lexicon.speech('verb', `${lemma} ${particle}`) ?? lexicon.speech('verb', lemma)
    const beside = [...stretch.slice(0, i), ...stretch.slice(i + 1)]
    const speaker = beside.find(
      (w) => /^(NOUN|PROPN|PRON)$/.test(w.upos) && !/^(compound|flat|amod|nmod)/.test(w.rel),
    )
    const proposition =
      sentence.propositions.find((p) => p.predicate === verb.index) ?? sentence.propositions[0]
    if (!entry || !speaker || !proposition) continue
    return {
      sentence,
      entry,
      proposition,
      verb: [verb.start, verb.end],
      speaker: { sentence: sentence.index, word: speaker.index },
    }
  }
  return undefined
}

/**
 * "It was, *the minister fumed*, “...”" and "the ties are “frozen”, *the palace says*, and ...": somebody says, set between
 * commas right before or right after the marks.
 */
export function interposed(
  passage: Passage,
  sentence: AnalysedSentence,
  { outer }: Quotation,
): SpeechAct | undefined {
  const { words } = sentence.tree
  const before = words.filter((w) => w.end <= outer[0])
  const after = words.filter((w) => w.start >= outer[1])
  return closes(before)
    ? lastSaying(passage, sentence, before.slice(0, -1))
    : saying(passage, sentence, after)
}

const closes = (words: readonly Word[]): boolean => words.at(-1)?.text === ','

/** The stretches between the last commas: the verb may be cut off from its subject by a name ("the minister, X, *fumed*, “..."). */
function lastSaying(
  passage: Passage,
  sentence: AnalysedSentence,
  words: readonly Word[],
): SpeechAct | undefined {
  const commas = words.filter((w) => w.text === ',').toReversed()
  for (const comma of commas.slice(0, 3)) {
    const stretch = words.slice(words.indexOf(comma) + 1)
    if (LINKS.test(stretch[0]?.text ?? '')) return undefined
    const act = stretch.length < LONGEST ? spokenIn(passage, sentence, stretch) : undefined
    if (act && isAtEnd(stretch, act)) return act
  }
  return undefined
}

/** Nothing but when and where it was said stands between the verb and the marks. */
const isAtEnd = (stretch: readonly Word[], { verb }: SpeechAct): boolean =>
  stretch.every((w) => w.start <= verb[0] || !/^(VERB|AUX|PUNCT)$/.test(w.upos) || w.text === ',')

function saying(passage: Passage, sentence: AnalysedSentence, words: readonly Word[]): SpeechAct | undefined {
  const stretch = words[0]?.text === ',' ? words.slice(1) : words
  if (LINKS.test(stretch[0]?.text ?? '')) return undefined
  const said = spokenIn(passage, sentence, stretch.slice(0, stopOf(stretch)))
  const verb = said && stretch.findIndex((w) => w.start === said.verb[0])
  return verb !== undefined && verb < LONGEST ? said : undefined
}

const stopOf = (stretch: readonly Word[]): number => {
  const stop = stretch.findIndex((w) => /^[“”"«»;:.]$/.test(w.text))
  return stop < 0 ? stretch.length : stop
}

/** Words that open a clause with a subject of its own or go on with the one before. */
const LINKS =
  /^(and|but|or|while|when|as|after|before|which|who|whom|where|because|though|although|if|since|so|yet)$/i

/** How long the words that name a speaker are at the most. */
const LONGEST = 16

/** "The ambassador: “...”": a name and a colon before the quotation, without a verb. */
export function labelled(sentence: AnalysedSentence, quotation: Quotation): SpeechAct | undefined {
  const before = sentence.tree.words.filter((w) => w.end <= quotation.outer[0])
  const colon = before.at(-1)
  const proposition = sentence.propositions[0]
  if (colon?.text !== ':' || !proposition || before.length > 24) return undefined
  const speaker = before.find(
    (w) => /^(NOUN|PROPN)$/.test(w.upos) && !/^(compound|flat|amod|nmod)/.test(w.rel),
  )
  const subject = before.some((w) => /^VB[DPZ]$/.test(w.xpos)) ? subjectOfClause(sentence, before) : speaker
  if (!subject) return undefined
  return labelledBy(sentence, proposition, subject)
}

/** "The minister was unmoved: “...”": the subject of the last clause before the colon. */
const subjectOfClause = (sentence: AnalysedSentence, before: readonly Word[]): Word | undefined =>
  before.findLast(
    (w) =>
      /^nsubj/.test(w.rel) &&
      /^(NOUN|PROPN|PRON)$/.test(w.upos) &&
      !/^(it|this|that|there|what|which|who)$/i.test(w.text) &&
      (!/^(acl|advcl|ccomp)/.test(sentence.tree.words[w.head]?.rel ?? '') || isSetAgainst(sentence, w.head)),
  )

/** "..., *though* the consul would not call it one: “...”": a clause that says something of its own against the main one. */
const isSetAgainst = ({ tree, forms }: AnalysedSentence, verb: number): boolean =>
  (tree.children[verb] ?? []).some((c) => /^(though|although|while|whereas)$/.test(forms[c] ?? ''))

function labelledBy(sentence: AnalysedSentence, proposition: Proposition, speaker: Word): SpeechAct {
  return {
    sentence,
    entry: PLAIN,
    proposition,
    verb: [speaker.start, speaker.end],
    speaker: { sentence: sentence.index, word: speaker.index },
  }
}
