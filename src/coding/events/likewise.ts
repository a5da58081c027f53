import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import type { Candidate, Side } from './candidate.ts'
import { sideOf } from './sides.ts'
import { isWords } from './words-acts.ts'

/** Sentences back to which "did the same" reaches. */
const REACH = 2

/**
 * "Yemen followed suit", "Minsk did the same": the act told just before, done by somebody else (RECORD.md, convention 9). Against
 * the same side, or back against the first doer where that side is who does it.
 */
export function likewise(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
): readonly Candidate[] {
  return passage.sentences.flatMap((sentence) =>
    passage
      .phrasesIn(sentence, 'cue')
      .filter((h) => h.value === 'likewise')
      .flatMap((h) => {
        const proposition = sentence.propositions.find(
          (p) => h.start <= p.predicate && p.predicate < h.start + h.length,
        )
        const echo = proposition && echoOf(passage, resolver, told, sentence, proposition)
        return echo ? [echo] : []
      }),
  )
}

function echoOf(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  proposition: Proposition,
): Candidate | undefined {
  const trigger = spanOfWords(sentence, proposition.words)
  const first = told.findLast(
    (t) => t.trigger[0] < trigger[0] && !isWords(t.action.id) && sentence.index - t.sentence.index <= REACH,
  )
  const source = sideOf(resolver, sentence, proposition, ['agent', 'by'])
  const { status, steps } = readStatus(proposition, 'performed', sentence.tree.words, (part, lemma) =>
    passage.lexicon.status(part, lemma),
  )
  if (!first || !status || source.actors.length === 0) return undefined
  const keys = new Set(source.actors.map(actorKey))
  const back = first.target.actors.some((a) => keys.has(actorKey(a)))
  const target: Side = { ...(back ? first.source : first.target), basis: 'coreference' }
  return {
    ...first,
    sentence,
    proposition,
    trigger,
    status,
    steps,
    source,
    target,
    objects: [],
    quoted: false,
    background: isBackground(sentence, proposition),
  }
}
