import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import type { Candidate, Side } from './candidate.ts'
import { ownersOf, referentsAt, sideOf } from './sides.ts'
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
        const inverted = INVERTED.test(sentence.lemmas[h.start] ?? '')
        const echo = inverted
          ? invertedEcho(resolver, told, sentence, h)
          : proposition && echoOf(passage, resolver, told, sentence, proposition)
        return echo ? [echo] : []
      }),
  )
}

/** "*so* did Venezuela", "*as* have Estonia and Latvia": whoever does the same stands behind the verb. */
const INVERTED = /^(so|as)$/

function invertedEcho(
  resolver: Resolver,
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  cue: { readonly start: number; readonly length: number },
): Candidate | undefined {
  const behind = cue.start + cue.length
  const named = sentence.names.find((n) => n.from <= behind + 1 && behind < n.to)
  const words = [...Array(cue.length).keys()].map((k) => cue.start + k)
  const trigger = spanOfWords(sentence, words)
  const first = lastTold(told, sentence, trigger[0])
  if (!named || !first) return undefined
  const source = ownersOf(
    referentsAt(resolver, sentence, { role: 'agent', head: named.head, link: 'syntax' }),
  )
  return source.actors.length > 0 ? likeFirst(first, sentence, trigger, source) : undefined
}

/** The act told last before a place, that somebody else can do as well. */
const lastTold = (
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  before: number,
): Candidate | undefined =>
  told.findLast(
    (t) => t.trigger[0] < before && !isWords(t.action.id) && sentence.index - t.sentence.index <= REACH,
  )

/** The first act with another doer; back against the first doer where the first act was aimed at this one. */
function likeFirst(
  first: Candidate,
  sentence: AnalysedSentence,
  trigger: Candidate['trigger'],
  source: Side,
): Candidate {
  const keys = new Set(source.actors.map(actorKey))
  const back = first.target.actors.some((a) => keys.has(actorKey(a)))
  const target: Side = { ...(back ? first.source : first.target), basis: 'coreference' }
  return { ...first, sentence, trigger, source, target, objects: [], quoted: false }
}

function echoOf(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  proposition: Proposition,
): Candidate | undefined {
  const trigger = spanOfWords(sentence, proposition.words)
  const first = lastTold(told, sentence, trigger[0])
  const source = sideOf(resolver, sentence, proposition, ['agent', 'by'])
  const { status, steps } = readStatus(proposition, 'performed', sentence.tree.words, (part, lemma) =>
    passage.lexicon.status(part, lemma),
  )
  if (!first || !status || source.actors.length === 0) return undefined
  return {
    ...likeFirst(first, sentence, trigger, source),
    proposition,
    status,
    steps,
    background: isBackground(sentence, proposition),
  }
}
