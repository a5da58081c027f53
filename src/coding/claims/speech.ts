import { contains, overlaps, type Span } from '../../base/span.ts'
import type { SpeechEntry } from '../../codebook/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'

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
}

/** A quotation, or several that make one act of saying, with the act that it belongs to. */
export interface QuotedSpeech {
  /** Indices into `document.quotations`. */
  readonly quotations: readonly number[]
  readonly act?: SpeechAct
}

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
  const entry = entryAt(passage, sentence, p)
  const word = sentence.tree.words[p.predicate]
  if (!entry || !word || insideQuotation(passage, word.start)) return []
  const agent =
    p.arguments.find((a) => a.role === (p.voice === 'passive' ? 'by' : 'agent')) ??
    p.arguments.find((a) => a.role === 'agent')
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
    },
  ]
}

/** The longest phrase of saying that the verb opens ("decline to comment"); a verb inside a longer one says nothing itself. */
function entryAt(passage: Passage, sentence: AnalysedSentence, p: Proposition): SpeechEntry | undefined {
  const hits = passage.lexicon
    .phrases('speech')
    .find(sentence.lemmas, sentence.forms)
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

export const insideQuotation = (passage: Passage, offset: number): boolean =>
  passage.document.quotations.some((q) => q.inner[0] <= offset && offset < q.inner[1])

/**
 * Gives each quotation of the writer's own text to the act of saying that carries it: the speech verb in its own
 * sentence, else the act of the quotation that it carries on, else the speech verb of the sentence just before or after.
 */
export function attributeQuotations(passage: Passage, acts: readonly SpeechAct[]): readonly QuotedSpeech[] {
  const found: QuotedSpeech[] = []
  const { quotations } = passage.document
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return
    const earlier =
      quotation.continues === undefined
        ? undefined
        : found.find((f) => f.quotations.includes(quotation.continues ?? -1))
    if (earlier) {
      found[found.indexOf(earlier)] = { ...earlier, quotations: [...earlier.quotations, index] }
      return
    }
    const act = ownAct(passage, acts, quotation) ?? neighbourAct(passage, acts, quotation, found.at(-1))
    const same = act && found.find((f) => f.act === act && f.act.sentence === act.sentence)
    if (same) found[found.indexOf(same)] = { ...same, quotations: [...same.quotations, index] }
    else found.push(act ? { quotations: [index], act } : { quotations: [index] })
  })
  return found
}

/** The nearest speech verb outside the marks in a sentence that the quotation touches. */
function ownAct(passage: Passage, acts: readonly SpeechAct[], quotation: Quotation): SpeechAct | undefined {
  const near = acts.filter((a) => overlaps(a.sentence.span, quotation.outer))
  const distance = (a: SpeechAct): number =>
    a.verb[0] >= quotation.outer[1] ? a.verb[0] - quotation.outer[1] : quotation.outer[0] - a.verb[1]
  const paragraph = (a: SpeechAct): Span =>
    passage.document.paragraphs[a.sentence.paragraph]?.span ?? a.sentence.span
  return [...near]
    .filter((a) => overlaps(paragraph(a), quotation.outer))
    .sort((a, b) => distance(a) - distance(b))[0]
}

/** A quotation that stands alone: carried by the last speaker of the same or the previous paragraph. */
function neighbourAct(
  passage: Passage,
  acts: readonly SpeechAct[],
  quotation: Quotation,
  last: QuotedSpeech | undefined,
): SpeechAct | undefined {
  const paragraph = passage.document.paragraphs.findIndex((p) =>
    contains(p.span, [quotation.outer[0], quotation.outer[0]]),
  )
  const before = acts
    .filter((a) => a.sentence.paragraph === paragraph && a.verb[1] <= quotation.outer[0])
    .at(-1)
  if (before) return before
  const introduced = acts.filter((a) => a.sentence.paragraph === paragraph - 1).at(-1)
  return introduced ?? (last?.act && last.act.sentence.paragraph >= paragraph - 1 ? last.act : undefined)
}
