import { overlaps } from '../../base/span.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { carriesOn } from './broken.ts'
import { isOutlet, type SpeechAct } from './speech.ts'
import { impliedAct, inTheEyesOf, interposed, labelled, spokenIn } from './wordless.ts'

/** A quotation, or several that make one act of saying, with the act that it belongs to. */
export interface QuotedSpeech {
  /** Indices into `document.quotations`. */
  readonly quotations: readonly number[]
  readonly act?: SpeechAct
}

/** How far from its quotation a "he said" that follows it may begin, in characters. */
const TAIL = 90

/** Relations over which what is said stays within the saying: leaving a clause by any other leads to another statement. */
const WITHIN = /^(?!conj|parataxis|root|advcl)/

interface Indexed {
  readonly passage: Passage
  readonly bySentence: ReadonlyMap<number, readonly SpeechAct[]>
  /** Last act of each paragraph, and all of them in text order. */
  readonly byParagraph: ReadonlyMap<number, readonly SpeechAct[]>
}

/**
 * Gives each quotation of the writer's own text to the act of saying that carries it: the "he said" right beside it, the
 * verb that governs its words, the nearest verb of saying in its sentence, else that of the sentences around it. A
 * quotation that goes on in the next paragraph is one with it; so is one broken by "he said" in mid clause.
 */
export function attributeQuotations(passage: Passage, acts: readonly SpeechAct[]): readonly QuotedSpeech[] {
  const indexed: Indexed = {
    passage,
    bySentence: groupBy(acts, (a) => a.sentence.index),
    byParagraph: groupBy(acts, (a) => a.sentence.paragraph),
  }
  const found: { quotations: readonly number[]; act?: SpeechAct }[] = []
  const placeOf = new Map<number, number>()
  let next = 0
  passage.document.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return
    while ((passage.sentences[next]?.span[1] ?? Number.POSITIVE_INFINITY) <= quotation.outer[0]) next++
    const earlier = quotation.continues === undefined ? undefined : placeOf.get(quotation.continues)
    const last = found.at(-1)
    const act =
      earlier === undefined ? actFor(indexed, quotation, touched(passage, quotation, next), last) : undefined
    const joined =
      earlier ?? (act && last && carriesOn(passage, last, act, quotation) ? found.length - 1 : undefined)
    const whole = joined === undefined ? undefined : found[joined]
    if (joined !== undefined && whole) found[joined] = { ...whole, quotations: [...whole.quotations, index] }
    else found.push(act ? { quotations: [index], act } : { quotations: [index] })
    placeOf.set(index, joined ?? found.length - 1)
  })
  return found
}

/** Acts by a number that each has, in order. */
export function groupBy(
  acts: readonly SpeechAct[],
  key: (act: SpeechAct) => number,
): ReadonlyMap<number, readonly SpeechAct[]> {
  const groups = new Map<number, SpeechAct[]>()
  for (const act of acts) {
    const group = groups.get(key(act))
    if (group) group.push(act)
    else groups.set(key(act), [act])
  }
  return groups
}

/** Sentences of the quotation's first paragraph that it reaches into. */
function touched(passage: Passage, quotation: Quotation, first: number): readonly AnalysedSentence[] {
  const found: AnalysedSentence[] = []
  const paragraph = passage.sentences[first]?.paragraph
  for (let i = first; i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i]
    if (!sentence || sentence.span[0] >= quotation.outer[1] || sentence.paragraph !== paragraph) break
    found.push(sentence)
  }
  return found
}

function actFor(
  indexed: Indexed,
  quotation: Quotation,
  sentences: readonly AnalysedSentence[],
  last: QuotedSpeech | undefined,
): SpeechAct | undefined {
  const near = sentences.flatMap((s) => indexed.bySentence.get(s.index) ?? [])
  const whole = standsAlone(sentences, quotation)
  const found =
    adjacent(indexed.passage, near, quotation, sentences) ??
    tailOf(indexed.passage, quotation, sentences) ??
    (sentences[0] && labelled(sentences[0], quotation)) ??
    sentences.map((s) => governing(indexed, s, quotation)).find((a) => a !== undefined) ??
    nearest(near, quotation) ??
    (whole ? undefined : impliedIn(sentences, quotation)) ??
    neighbour(indexed, quotation, sentences[0], last)
  // a verb whose speaker was found for the first part of a broken quotation
  const same = found?.speaker === undefined && found?.verb[0] === last?.act?.verb[0]
  return same ? last?.act : found
}

/** True when the quotation fills its sentences. */
const standsAlone = (sentences: readonly AnalysedSentence[], quotation: Quotation): boolean => {
  const first = sentences[0]
  const last = sentences.at(-1)
  return (
    first !== undefined &&
    last !== undefined &&
    first.span[0] >= quotation.outer[0] &&
    last.span[1] <= quotation.outer[1] + 1
  )
}

/** At the start of its sentence, or after a semicolon or colon within it. */
const opensStatement = (passage: Passage, sentence: AnalysedSentence, { outer }: Quotation): boolean =>
  outer[0] <= sentence.span[0] + 1 || /[;:]\s*$/.test(passage.text.slice(sentence.span[0], outer[0]))

/** “...,” *said* the envoy: the verb of saying that follows a quotation which opens its sentence. */
function adjacent(
  passage: Passage,
  near: readonly SpeechAct[],
  quotation: Quotation,
  sentences: readonly AnalysedSentence[],
): SpeechAct | undefined {
  const first = sentences[0]
  if (!first || !opensStatement(passage, first, quotation)) return undefined
  const after = near.find((a) => a.verb[0] >= quotation.outer[1])
  if (!after?.speaker || after.verb[0] - quotation.outer[1] > TAIL) return undefined
  const between = passage.text.slice(quotation.outer[1], after.verb[0])
  return /[“”"«»]|[.;]\s/.test(between) && !/\b\p{Lu}\p{L}{0,3}\.\s/u.test(between) ? undefined : after
}

/** The same where the parse has it wrong: a verb of saying with a noun on its left or right, straight after the marks. */
function tailOf(
  passage: Passage,
  quotation: Quotation,
  sentences: readonly AnalysedSentence[],
): SpeechAct | undefined {
  const sentence = sentences.at(-1)
  if (!sentence || !sentences[0] || !opensStatement(passage, sentences[0], quotation)) return undefined
  const after = sentence.tree.words.filter(
    (w) => w.start >= quotation.outer[1] && w.start < quotation.outer[1] + TAIL,
  )
  const stop = after.findIndex((w) => /^[“”"«»;:]$/.test(w.text))
  return spokenIn(passage, sentence, stop < 0 ? after : after.slice(0, stop))
}

/** The verb of saying above the quotation's words in the tree, or set beside their clause ("..., he said, ..."). */
function governing(
  indexed: Indexed,
  sentence: AnalysedSentence,
  quotation: Quotation,
): SpeechAct | undefined {
  const acts = indexed.bySentence.get(sentence.index) ?? []
  const path = climb(sentence, quotation)
  const byVerb = new Map(acts.map((a) => [a.proposition.predicate, a]))
  for (const index of path) {
    const act = byVerb.get(index)
    if (act) return outermost(acts, act)
  }
  const beside = acts.find((a) => {
    const word = sentence.tree.words[a.proposition.predicate]
    return word?.rel.startsWith('parataxis') && path.includes(word.head)
  })
  return (
    beside ??
    interposed(indexed.passage, sentence, quotation) ??
    inTheEyesOf(sentence, quotation) ??
    impliedOn(sentence, quotation, path)
  )
}

/** The clause that the saying is itself said in. */
const nearestOver = ({ proposition }: SpeechAct): number | undefined => {
  const over = proposition.operators.find((o) => o.kind === 'predicate')
  return over?.by === 'ccomp' ? over.proposition : undefined
}

/** "the envoy *said* the ministry had asked that ...": the writer has it from the envoy. */
function outermost(acts: readonly SpeechAct[], act: SpeechAct): SpeechAct {
  if (act.entry.stance !== 'explains' && act.entry.stance !== 'announces') return act
  const over = nearestOver(act)
  const outer = over === undefined ? undefined : acts.find((a) => a.proposition.id === over && a.complement)
  // "Nobody laughed: the minister tweeted that ...": two statements
  const apart = outer?.sentence.tree.words
    .slice(outer.proposition.predicate, act.proposition.predicate)
    .some((w) => /^[:;]$/.test(w.text))
  if (!outer?.speaker || apart || isOutlet(outer.sentence, outer.speaker.word)) return act
  return outermost(acts, outer)
}

/** Words from the top of the quotation upwards, as long as they are of one statement. */
function climb(sentence: AnalysedSentence, quotation: Quotation): readonly number[] {
  const { words } = sentence.tree
  const inside = (index: number): boolean => {
    const word = words[index]
    return word !== undefined && overlaps([word.start, word.end], quotation.inner)
  }
  const top = words.find((w) => inside(w.index) && w.upos !== 'PUNCT' && !inside(w.head))
  const path: number[] = []
  let at = top?.index ?? -1
  while (at >= 0 && path.length < words.length) {
    path.push(at)
    const word = words[at]
    if (!word) break
    const verbal = path.length > 1 && /^(VERB|AUX)$/.test(word.upos) && hasSubject(sentence, at)
    if (verbal && !WITHIN.test(word.rel)) break
    at = word.head
  }
  return path
}

const hasSubject = (sentence: AnalysedSentence, index: number): boolean =>
  (sentence.tree.children[index] ?? []).some((c) => /^nsubj/.test(sentence.tree.words[c]?.rel ?? ''))

/** The clause that the quotation's words are part of, when another clause of the sentence has the verb of saying. */
function impliedOn(
  sentence: AnalysedSentence,
  quotation: Quotation,
  path: readonly number[],
): SpeechAct | undefined {
  const top = path.at(-1)
  const leaves = top !== undefined && /^(conj|parataxis|root|advcl)/.test(sentence.tree.words[top]?.rel ?? '')
  if (!leaves || path.length < 2 || !isPart(sentence, quotation)) return undefined
  return impliedAt(sentence, quotation, path)
}

/** True for words that are no statement of their own: they begin in lower case, in mid sentence. */
const isPart = (sentence: AnalysedSentence, quotation: Quotation): boolean =>
  quotation.outer[0] > sentence.span[0] + 1 &&
  sentence.tree.words.some((w) => w.start === quotation.inner[0] && /^\p{Ll}/u.test(w.text))

const impliedIn = (sentences: readonly AnalysedSentence[], quotation: Quotation): SpeechAct | undefined =>
  sentences.map((s) => impliedAt(s, quotation, climb(s, quotation))).find((act) => act !== undefined)

function impliedAt(
  sentence: AnalysedSentence,
  quotation: Quotation,
  path: readonly number[],
): SpeechAct | undefined {
  for (const index of path) {
    const word = sentence.tree.words[index]
    if (!word || overlaps([word.start, word.end], quotation.inner)) continue
    const p = sentence.propositions.find((q: Proposition) => q.predicate === index && q.kind === 'verb')
    const act = p && impliedAct(sentence, p)
    if (act) return act
  }
  return undefined
}

const nearest = (near: readonly SpeechAct[], quotation: Quotation): SpeechAct | undefined => {
  const distance = ({ verb }: SpeechAct): number =>
    verb[0] >= quotation.outer[1] ? verb[0] - quotation.outer[1] : quotation.outer[0] - verb[1]
  let best: SpeechAct | undefined
  for (const act of near) if (!best || distance(act) < distance(best)) best = act
  return best
}

/** A quotation that stands alone: carried by the last speaker of its paragraph, the one before, or the one quoted last. */
function neighbour(
  { byParagraph }: Indexed,
  quotation: Quotation,
  sentence: AnalysedSentence | undefined,
  last: QuotedSpeech | undefined,
): SpeechAct | undefined {
  if (!sentence) return undefined
  const { paragraph } = sentence
  const own = byParagraph.get(paragraph) ?? []
  const quoted = last?.act?.sentence
  if (quoted?.paragraph === paragraph && quoted.index === sentence.index - 1) return last?.act
  return (
    own.findLast((a) => a.speaker && a.verb[1] <= quotation.outer[0]) ??
    own.find((a) => a.sentence.index === sentence.index + 1) ??
    byParagraph.get(paragraph - 1)?.at(-1) ??
    (last?.act && last.act.sentence.paragraph >= paragraph - 1 ? last.act : undefined)
  )
}
