import type { Span } from '../../base/span.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import { type AnalysedSentence, type Passage, spanOfWords } from '../passage.ts'
import type { Belonging } from './belonging.ts'
import type { Telling } from './detail.ts'
import { hitsIn } from './fields.ts'
import { PROMPTED, tieOf } from './ties.ts'

/** Words that say that a telling's act is an answer: in its own clause, else in a sentence before it that tells nothing else. */
export const cueAt = (
  passage: Passage,
  telling: Telling,
  belongs: Belonging,
  silent: (index: number) => boolean,
): Span | undefined => responseCue(passage, telling, belongs) ?? cueBefore(passage, telling, silent)

function responseCue(passage: Passage, telling: Telling, belongs: Belonging): Span | undefined {
  if (telling.proposition.kind === 'noun' && PROMPTED.has(tieOf(telling.sentence, telling.proposition) ?? ''))
    return undefined
  if (isAnswered(passage, telling)) return undefined
  const hits = hitsIn(telling.sentence, passage.phrasesIn(telling.sentence, 'cue'), (word) =>
    belongs(telling, word),
  )
  return hits.find((h) => h.value === 'response')?.span ?? respondedBy(passage, telling)
}

/** "*responded* on Monday *by* recalling", "*retaliated* a day later *with* an entry ban": what it is done by hangs from the answering. */
function respondedBy(
  { lexicon }: Passage,
  { sentence, proposition: { id, parent } }: Telling,
): Span | undefined {
  const over = sentence.propositions.find((p) => p.id === parent && lexicon.list('responding').has(p.lemma))
  const isBy = over?.arguments.some((a) => a.proposition === id && /^(by|with)$/.test(a.role))
  return over && isBy ? spanOfWords(sentence, over.words) : undefined
}

/** "expelled two, *prompting* Togo to expel two of its own": the other is told in the clause that the prompting hangs from. */
export const isPrompted = (
  { lexicon }: Passage,
  { sentence, proposition: { parent } }: Telling,
  other: Telling,
): boolean =>
  other.sentence === sentence &&
  sentence.propositions.some(
    (p) => p.id === parent && p.parent === other.proposition.id && lexicon.list('prompting').has(p.lemma),
  )

/** "The expulsion *is payback for* the closing of its embassy": the noun of the answer is the subject of what says so. */
const isSubjectOver = (
  { propositions }: AnalysedSentence,
  { id }: Telling['proposition'],
  over: number | undefined,
): boolean =>
  propositions.some(
    (p) => p.id === over && p.arguments.some((a) => a.proposition === id && /^(topic|agent)$/.test(a.role)),
  )

/** "was *answering Berlin's expulsion* of four": what stands there is answered, and answers nothing. */
export const isAnswered = ({ lexicon }: Passage, { sentence, proposition: { id, kind } }: Telling): boolean =>
  kind === 'noun' &&
  sentence.propositions.some(
    (p) =>
      lexicon.list('answering').has(p.lemma) &&
      p.arguments.some((a) => a.role === 'patient' && a.proposition === id),
  )

/** "Seoul *hit back* within hours. It summoned ...": a sentence that tells only that an answer follows. */
function cueBefore(
  passage: Passage,
  { sentence }: Telling,
  silent: (index: number) => boolean,
): Span | undefined {
  const before = passage.sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph || !silent(before.index)) return undefined
  return hitsIn(before, passage.phrasesIn(before, 'cue')).find((h) => h.value === 'response')?.span
}

/** Sentences after an act in which "the move" is still that act. */
const MOVE_REACH = 2

/** "Quito closed two. *The move answers* Lima's ban": the act told in a sentence about this one that says what it came upon. */
export function cameOf<T extends { readonly lead: Telling; readonly tellings: readonly Telling[] }>(
  passage: Passage,
  tellings: readonly Telling[],
  others: readonly T[],
): T | undefined {
  const last = Math.max(...tellings.filter((t) => !t.inTitle).map((t) => t.sentence.index))
  const about = passage.sentences.filter(
    (s) => s.index > last && s.index <= last + MOVE_REACH && saysWhatItCameUpon(passage, s),
  )
  return others.find((o) => o.tellings.some((t) => about.includes(t.sentence)))
}

const saysWhatItCameUpon = (passage: Passage, sentence: AnalysedSentence): boolean => {
  const { words } = sentence.tree
  // "It *acted* in response to the arrest", "said that it had *acted* because ..."
  if (sentence.propositions.some((p) => p.kind === 'verb' && p.lemma === 'act' && p.tense !== 'future'))
    return true
  return passage.phrasesIn(sentence, 'cue').some((h) => {
    const noun = words[h.start + h.length - 1]
    return (
      h.value === 'anaphor' &&
      /subj/.test(noun?.rel ?? '') &&
      passage.lexicon.list('coming-upon').has(sentence.lemmas[noun?.head ?? -1] ?? '')
    )
  })
}

/** The clause of a telling says that its act followed upon another: "Sudan *then* recalled its own", "Togo *did the same*". */
export function isSequel(passage: Passage, { sentence, proposition }: Telling): boolean {
  const start = sentence.tree.words[proposition.predicate]?.start ?? 0
  return hitsIn(sentence, passage.phrasesIn(sentence, 'cue')).some(
    (h) =>
      (h.value === 'sequel' || h.value === 'likewise') &&
      sentence.propositions.every(
        (p) => p === proposition || !isBetween(sentence, p.predicate, h.span[0], start),
      ),
  )
}

const isBetween = ({ tree, propositions }: AnalysedSentence, word: number, a: number, b: number): boolean => {
  const at = tree.words[word]?.start ?? 0
  const isVerb = propositions.some((p) => p.predicate === word && p.kind === 'verb')
  return isVerb && at > Math.min(a, b) && at < Math.max(a, b)
}

/** The other's clause hangs, under a tie that tells what came first, from this one's. */
export function isPrompt(act: Telling, other: Telling, ties: ReadonlySet<string>): boolean {
  if (act.sentence !== other.sentence) return false
  const { id } = other.proposition
  if (act.proposition.arguments.some((a) => a.proposition === id && ties.has(a.role))) return true
  let at: Proposition | undefined = other.proposition
  for (let steps = 0; at && steps < 6; steps++) {
    const tie: string | undefined = at.marker ?? tieOf(act.sentence, at)
    const parent: number | undefined = at.parent
    const isOver = parent === act.proposition.id || isSubjectOver(act.sentence, act.proposition, parent)
    if (isOver) return tie !== undefined && ties.has(tie)
    at = act.sentence.propositions.find((p) => p.id === parent)
  }
  return false
}
