import type { Span } from '../../base/span.ts'
import type { SpeechEntry } from '../../codebook/index.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { Word } from '../../syntax/tree.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import { WEEKDAY_WORDS } from '../time/words.ts'

/** Someone says something: the verb (or "according to"), who, and the clause said. */
export interface SpeechAct {
  readonly sentence: AnalysedSentence
  readonly entry: SpeechEntry
  /** The verb's proposition, or for "according to" the one it qualifies. */
  readonly proposition: Proposition
  readonly verb: Span
  readonly speaker?: WordAt
  /** Proposition said, for indirect speech. */
  readonly complement?: Proposition
  /** `judging`: calls a thing something; `passing`: gives another's words; `implied`: no word of saying at all. */
  readonly manner?: 'judging' | 'passing' | 'implied'
}

/** Verbs that say something only together with what they call a thing: "*termed* it a farce". */
const JUDGING = new Set([
  'call',
  'term',
  'dub',
  'brand',
  'label',
  'describe',
  'deem',
  'style',
  'portray',
  'liken',
  'characterise',
  'characterize',
  'see',
  'regard',
  'compare',
  'treat',
]) // prettier-ignore

/** Verbs whose object speaks: "the agency *quoted* him as saying". */
const PASSING = new Set(['quote', 'cite'])

/** "on *Friday* announced" is no Friday announcing. */
const TIMES: ReadonlySet<string> = new Set([
  ...WEEKDAY_WORDS,
  ...'today yesterday tomorrow tonight morning evening night week month year'.split(' '),
])

const isTime = ({ lemmas }: AnalysedSentence, { head }: Argument): boolean =>
  TIMES.has(lemmas[head]?.toLowerCase() ?? '')

/** What stands for a saying that has no verb of the list. */
const PLAIN: SpeechEntry = { phrases: [], part: 'verb', stance: 'explains' }

/** Every act of saying in the passage, in text order; verbs inside quotations are not the writer's. */
export function speechActs(passage: Passage): readonly SpeechAct[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.propositions.flatMap((p) => [
      ...verbAct(passage, sentence, p),
      ...accordingTo(passage, sentence, p),
    ]),
  )
}

function verbAct(passage: Passage, sentence: AnalysedSentence, p: Proposition): readonly SpeechAct[] {
  if (p.kind !== 'verb') return []
  const word = sentence.tree.words[p.predicate]
  if (!word || insideQuotation(passage, word.start)) return []
  const judging = JUDGING.has(p.lemma)
  const entry = judging ? judgingEntry(sentence, p) : entryAt(passage, sentence, p)
  if (!entry) return []
  const quoted = patientOf(p)
  // "citing “clear evidence”": what is cited is no speaker
  const passing =
    PASSING.has(p.lemma) &&
    !(quoted && insideQuotation(passage, sentence.tree.words[quoted.head]?.start ?? 0))
  const outside = (a: Argument): boolean =>
    !insideQuotation(passage, sentence.tree.words[a.head]?.start ?? 0) && !isTime(sentence, a)
  const agent = passing
    ? patientOf(p)
    : (passedOn(sentence, p) ?? agentOf(p, outside) ?? agentInDisguise(sentence, p, entry))
  const said = p.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
  const complement = said && sentence.propositions.find((q) => q.id === said.proposition)
  return [
    {
      sentence,
      entry,
      proposition: p,
      verb: [word.start, word.end],
      ...(agent ? { speaker: { sentence: sentence.index, word: agent.head } } : {}),
      ...(complement ? { complement } : {}),
      ...(judging ? { manner: 'judging' } : passing ? { manner: 'passing' } : {}),
    },
  ]
}

const agentOf = (p: Proposition, accept: (a: Argument) => boolean = () => true): Argument | undefined =>
  p.arguments.find((a) => a.role === 'agent' && accept(a)) ??
  (p.voice === 'passive' ? p.arguments.find((a) => a.role === 'by' && accept(a)) : undefined)

/**
 * The speaker where the parse gives none: "tweeted *the minister*" and "what *the minister* described as" read as objects,
 * "*she* would not be drawn" as the passive that it is.
 */
function agentInDisguise(
  sentence: AnalysedSentence,
  p: Proposition,
  entry: SpeechEntry,
): Argument | undefined {
  const { words } = sentence.tree
  const objects = p.arguments.filter((a) => a.role === 'patient' || a.role === 'result')
  if (p.voice === 'active') {
    const afterQuotation = /^["”»’']$/.test(words[p.predicate - 1]?.text ?? '')
    const inverted = objects.find((a) => a.head > p.predicate && a.head <= p.predicate + 3)
    if (afterQuotation && inverted) return inverted
    return /^VB[DPZ]$/.test(words[p.predicate]?.xpos ?? '') ? nounBefore(sentence, p.predicate) : undefined
  }
  if (entry.stance === 'declines-to-comment') return objects[0]
  const relative = sentence.forms.slice(Math.max(0, p.predicate - 12), p.predicate).includes('what')
  return relative ? nounBefore(sentence, p.predicate) : undefined
}

/** The noun phrase that ends right before a verb, commas aside. */
function nounBefore(sentence: AnalysedSentence, verb: number): Argument | undefined {
  const { words } = sentence.tree
  let at = verb - 1
  while (words[at]?.text === ',' || /^(ADV|AUX)$/.test(words[at]?.upos ?? '')) at--
  if (!/^(NOUN|PROPN|PRON)$/.test(words[at]?.upos ?? '')) return undefined
  for (let word = words[at]; word && /^(flat|compound|amod|nmod|appos)/.test(word.rel); word = words[at]) {
    if (word.head < 0 || word.head >= verb) break
    at = word.head
  }
  return { role: 'agent', head: at, link: 'syntax' }
}

const patientOf = (p: Proposition): Argument | undefined =>
  p.arguments.find((a) => a.role === 'patient' && a.proposition === undefined)

/** "quoted *him* as *saying*": whoever is quoted says it. */
const passedOn = (sentence: AnalysedSentence, p: Proposition): Argument | undefined => {
  const over = sentence.propositions.find(
    (q) => PASSING.has(q.lemma) && q.arguments.some((a) => a.proposition === p.id),
  )
  return over && patientOf(over)
}

/** To call is to say when something is called something: by a predicate, by "as", or between quotation marks. */
const judgingEntry = (sentence: AnalysedSentence, p: Proposition): SpeechEntry | undefined =>
  p.arguments.some((a) => a.role === 'result' || a.role === 'as' || a.role === 'to') ||
  sentence.tree.words.some(
    (w) => w.index > p.predicate && w.index < p.predicate + 14 && /^["“«'‘]$/.test(w.text),
  )
    ? PLAIN
    : undefined

/** The longest phrase of saying that the verb opens ("decline to comment"); a verb inside a longer one says nothing itself. */
function entryAt(passage: Passage, sentence: AnalysedSentence, p: Proposition): SpeechEntry | undefined {
  const hits = passage
    .phrasesIn(sentence, 'speech')
    .filter((h) => h.value.part === 'verb' && h.start <= p.predicate && p.predicate < h.start + h.length)
  const longest = [...hits].sort((a, b) => b.length - a.length)[0]
  if (!longest || longest.length === 1) return passage.lexicon.speech('verb', p.lemma)
  const opens = !sentence.tree.words.slice(longest.start, p.predicate).some((w) => w.upos === 'VERB')
  return opens ? longest.value : undefined
}

/** "..., according to the ministry": the phrase's head speaks, the clause it qualifies is what is said. */
function accordingTo(passage: Passage, sentence: AnalysedSentence, p: Proposition): readonly SpeechAct[] {
  return p.arguments.flatMap((a) => {
    const entry = passage.lexicon.speech('preposition', a.role)
    const word = sentence.tree.words[a.head]
    if (!entry || !word || insideQuotation(passage, word.start)) return []
    return [
      {
        sentence,
        entry,
        proposition: p,
        verb: [word.start, word.end] as const,
        speaker: { sentence: sentence.index, word: a.head },
        complement: p,
      },
    ]
  })
}

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
      !/^(acl|advcl|ccomp)/.test(sentence.tree.words[w.head]?.rel ?? ''),
  )

function labelledBy(sentence: AnalysedSentence, proposition: Proposition, speaker: Word): SpeechAct {
  return {
    sentence,
    entry: PLAIN,
    proposition,
    verb: [speaker.start, speaker.end],
    speaker: { sentence: sentence.index, word: speaker.index },
  }
}

/** True for an offset between quotation marks of the writer's own text. Quotations lie in text order. */
export function insideQuotation(passage: Passage, offset: number): boolean {
  const { quotations } = passage.document
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.outer[0] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0; i--) {
    const quotation: Quotation | undefined = quotations[i]
    if (!quotation) return false
    if (quotation.inner[0] <= offset && offset < quotation.inner[1]) return true
    if (quotation.depth === 0) return false
  }
  return false
}

/** True when the word stands in the name of a newspaper, agency or broadcaster. */
export const isOutlet = (sentence: AnalysedSentence | undefined, word: number): boolean =>
  sentence?.names.some(
    (n) =>
      n.from <= word &&
      word < n.to &&
      n.entries.some((e) => e.kind === 'outlet') &&
      (!isActorName(n) || n.entries.some((e) => e.sector === 'JRN')),
  ) === true
