import type { Span } from '../../base/span.ts'
import type { SpeechEntry } from '../../codebook/index.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import { closingSpeaker, toldBefore } from './closing.ts'
import { apposedTo, nearerSubject, nounBefore, TIMES } from './subject-before.ts'

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

/** Verbs whose object speaks: "the agency *quoted* him as saying". */
const PASSING = new Set(['quote', 'cite'])

export const isTime = ({ lemmas }: AnalysedSentence, { head }: Argument): boolean =>
  TIMES.has(lemmas[head]?.toLowerCase() ?? '')

/** What stands for a saying that has no verb of the list. */
export const PLAIN: SpeechEntry = { phrases: [], part: 'verb', stance: 'explains' }

/** Every act of saying in the passage, in text order; verbs inside quotations are not the writer's. */
export function speechActs(passage: Passage): readonly SpeechAct[] {
  return passage.sentences.flatMap((sentence) =>
    sentence.propositions
      .flatMap((p) => [...verbAct(passage, sentence, p), ...accordingTo(passage, sentence, p)])
      .concat(inTheWordsOf(passage, sentence)),
  )
}

/** "*In the words of* the minister, ...": a preposition of several words, whose noun speaks. */
function inTheWordsOf(passage: Passage, sentence: AnalysedSentence): readonly SpeechAct[] {
  const proposition = sentence.propositions.find((p) => p.link === 'root') ?? sentence.propositions[0]
  if (!proposition) return []
  return passage
    .phrasesIn(sentence, 'speech')
    .filter((h) => h.value.part === 'preposition' && h.length > 2)
    .flatMap((h): SpeechAct[] => {
      const after = h.start + h.length
      const { words } = sentence.tree
      const stop = words.findIndex((w) => w.index > after && /^(PUNCT|VERB|AUX|ADP)$/.test(w.upos))
      const phrase = words.slice(after, stop < 0 ? words.length : stop)
      const within = new Set(phrase.map((w) => w.index))
      const speaker = phrase.find((w) => /^(NOUN|PROPN|PRON)$/.test(w.upos) && !within.has(w.head))
      if (!speaker || insideQuotation(passage, speaker.start)) return []
      return [
        {
          sentence,
          entry: h.value,
          proposition,
          verb: [speaker.start, speaker.end],
          speaker: { sentence: sentence.index, word: speaker.index },
          complement: proposition,
        },
      ]
    })
}

function verbAct(passage: Passage, sentence: AnalysedSentence, p: Proposition): readonly SpeechAct[] {
  if (p.kind !== 'verb') return []
  const word = sentence.tree.words[p.predicate]
  if (!word || insideQuotation(passage, word.start)) return []
  const judging = passage.lexicon.list('judging').has(p.lemma)
  const entry = judging ? judgingEntry(sentence, p) : entryAt(passage, sentence, p)
  if (!entry) return []
  const quoted = patientOf(p)
  // "citing “clear evidence”": what is cited is no speaker
  const passing =
    PASSING.has(p.lemma) &&
    !(quoted && insideQuotation(passage, sentence.tree.words[quoted.head]?.start ?? 0))
  const outside = (a: Argument): boolean =>
    !insideQuotation(passage, sentence.tree.words[a.head]?.start ?? 0) && !isTime(sentence, a)
  const closing = closingSpeaker(passage, sentence, p)
  const over = passingOver(sentence, p)
  const agent = passing
    ? patientOf(p)
    : ((over && patientOf(over)) ??
      invertedSubject(sentence, p, entry) ??
      apposedTo(sentence, p, nearerSubject(sentence, p, agentOf(p, outside))) ??
      closing ??
      agentInDisguise(sentence, p, entry))
  const said = p.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
  const complement = said
    ? sentence.propositions.find((q) => q.id === said.proposition)
    : closing
      ? toldBefore(sentence, p)
      : saidBefore(sentence, over ?? p)
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

/** "Oslo will close it, *a source told reporters*": the clause that a saying set beside it tells. */
function saidBefore({ tree, propositions }: AnalysedSentence, p: Proposition): Proposition | undefined {
  const verb = tree.words[p.predicate]
  const beside =
    verb?.rel.startsWith('parataxis') === true ||
    (verb?.rel === 'conj' && !(tree.children[p.predicate] ?? []).some((c) => tree.words[c]?.rel === 'cc'))
  if (!verb || !beside || verb.head > p.predicate) return undefined
  const between = tree.words.slice(verb.head, p.predicate).filter((w) => w.upos === 'PUNCT')
  if (between.at(-1)?.text !== ',' || between.some((w) => /^[;:]$/.test(w.text))) return undefined
  // "said, accusing ...": what hangs beside is not what is said
  const saysMore = (a: Argument): boolean => a.proposition !== undefined && !/^advcl/.test(linkOf(a))
  const linkOf = (a: Argument): string => propositions.find((q) => q.id === a.proposition)?.link ?? ''
  if (!PASSING.has(p.lemma) && p.arguments.some(saysMore)) return undefined
  return propositions.find((q) => q.predicate === verb.head)
}

export const agentOf = (
  p: Proposition,
  accept: (a: Argument) => boolean = () => true,
): Argument | undefined =>
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

/** Verbs whose object is told something. */
const TO_SOMEBODY = /^(tell|ask|remind|assure|inform|answer|quote|cite)$/

/** "Let it be clear, *writes President Koné*": after a comma, the name or office right behind a verb of plain saying is who says it. */
function invertedSubject(
  { tree: { words } }: AnalysedSentence,
  p: Proposition,
  entry: SpeechEntry,
): Argument | undefined {
  const verb = words[p.predicate]
  if (
    TO_SOMEBODY.test(p.lemma) ||
    entry.stance !== 'explains' ||
    words[p.predicate - 1]?.text !== ',' ||
    !/^VB[DZP]$/.test(verb?.xpos ?? '')
  )
    return undefined
  return p.arguments.find(
    (a) =>
      /^(agent|patient|result)$/.test(a.role) &&
      a.proposition === undefined &&
      a.head > p.predicate &&
      a.head <= p.predicate + 6 &&
      words[a.head]?.upos === 'PROPN' &&
      !words.slice(p.predicate + 1, a.head).some((w) => /^(ADP|VERB|PUNCT)$/.test(w.upos)),
  )
}

const patientOf = (p: Proposition): Argument | undefined =>
  p.arguments.find((a) => a.role === 'patient' && a.proposition === undefined)

/** "*quoted* him as saying": whoever is quoted says it. */
const passingOver = (sentence: AnalysedSentence, p: Proposition): Proposition | undefined =>
  sentence.propositions.find((q) => PASSING.has(q.lemma) && q.arguments.some((a) => a.proposition === p.id))

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

/** "rejected *calls* to ...": a refusal of what is asked, no denial of what is said. */
export const turnsDown = ({ lexicon }: Passage, { proposition, sentence }: SpeechAct): boolean =>
  proposition.arguments.some(
    (a) => a.role === 'patient' && lexicon.list('asked-for').has(sentence.lemmas[a.head] ?? ''),
  )

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

/** Last words of newspapers' and broadcasters' names that no list has. */
const OUTLET_ENDING =
  /^(Post|Times|News|Herald|Tribune|Gazette|Observer|Chronicle|Journal|Telegraph|Courier|Radio|TV|Television|Broadcaster|Newspaper|Daily|Weekly)$/

/** True when the word stands in the name of a newspaper, agency or broadcaster. */
export const isOutlet = (sentence: AnalysedSentence | undefined, word: number): boolean =>
  isOutletName(sentence, word) ||
  (sentence?.tree.words[word]?.upos === 'PROPN' && OUTLET_ENDING.test(sentence.tree.words[word]?.text ?? ''))

const isOutletName = (sentence: AnalysedSentence | undefined, word: number): boolean =>
  sentence?.names.some(
    (n) =>
      n.from <= word &&
      word < n.to &&
      n.entries.some((e) => e.kind === 'outlet') &&
      (!isActorName(n) || n.entries.some((e) => e.sector === 'JRN')),
  ) === true
