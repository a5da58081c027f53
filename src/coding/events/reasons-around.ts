import type { SpeakerReader } from '../claims/speakers.ts'
import type { SpeechAct } from '../claims/speech.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { namesHit } from './deadlines.ts'
import type { Telling } from './detail.ts'
import { groundsIn } from './fields.ts'
import { GROUNDED } from './measures.ts'
import { asksForReason } from './reasons.ts'

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly acts: readonly SpeechAct[]
  readonly speakerOf: SpeakerReader
}

/** An act without grounds in its own clause, and the sentences around it. */
interface Around {
  readonly lead: Telling
  /** Sentences after its first telling that do not tell it again. */
  readonly near: readonly AnalysedSentence[]
  /** Those of them that speak of it by a noun. */
  readonly ofAct: readonly AnalysedSentence[]
  /** Places of its first and last telling. */
  readonly first: number
  readonly last: number
}

/** Sentences around an act that say why it was done, where its own clause does not: the nearest way of saying so wins. */
export function reasonsAround(open: Open, around: Around): readonly AnalysedSentence[] {
  const { lead } = around
  if (lead.grounds.length > 0 || !GROUNDED.has(lead.action.plover?.event ?? '')) return []
  const holds = (s: AnalysedSentence): boolean => groundsIn(open.passage, s).length > 0
  const ways = [
    chargesOf(open, around),
    reasonsOf(open.passage, around),
    saidByDoer(open, around),
    ledTo(open, around),
    besideIt(open, around),
  ]
  return ways.map((sentences) => sentences.filter(holds).slice(0, 1)).find((s) => s.length > 0) ?? []
}

const NEGATED = new Set(['not', 'no', 'never'])

/** Somebody says that it was not so. */
const isDenied = ({ lexicon }: Passage, { lemmas }: AnalysedSentence): boolean =>
  lemmas.some((l) => lexicon.list('denying').has(l))

/** Sentences after an act in which those whom it hit are still charged with what they did. */
const CHARGES_REACH = 2

/** "expelled two diplomats. *They* had been spying": a sentence right after a measure says what those did whom it hit. */
const chargesOf = (open: Open, { near, lead, last }: Around): readonly AnalysedSentence[] =>
  near.filter(
    (s) =>
      s.index > last &&
      s.index <= last + CHARGES_REACH &&
      !isDenied(open.passage, s) &&
      !s.lemmas.some((l) => NEGATED.has(l)) &&
      namesHit(open, s, lead, /subj/),
  )

/** "Oslo closed it. *The step came after* a bombing": the nearest sentence about the act that says what it came of. */
const reasonsOf = (passage: Passage, { ofAct }: Around): readonly AnalysedSentence[] =>
  ofAct.filter((s) =>
    passage
      .phrasesIn(s, 'cue')
      .some(
        (h) =>
          h.value === 'anaphor' &&
          passage.lexicon.list('coming-of').has(overLemma(s, h.start + h.length - 1)),
      ),
  )

const overLemma = ({ tree, lemmas }: AnalysedSentence, word: number): string =>
  lemmas[tree.words[word]?.head ?? -1] ?? ''

/** "Norway froze its aid. *Oslo said that it could not look on* while dissidents were jailed": the doer himself speaks right after. */
const saidByDoer = (open: Open, { near, lead, last }: Around): readonly AnalysedSentence[] =>
  near.filter((s) => s.index === last + 1 && !isDenied(open.passage, s) && isSaidBy(open, s, lead))

const isSaidBy = (open: Open, sentence: AnalysedSentence, { source }: Telling): boolean => {
  const doers = new Set(source.actors.map(actorKey))
  return open.acts.some((a) => {
    const speaker = a.sentence === sentence ? open.speakerOf(a)?.actor : undefined
    return speaker?.code !== undefined && doers.has(actorKey(speaker))
  })
}

/** "Three fishermen were shot. Bangkok summoned the envoy *over the incident*": what the clause points back to, or what the target did just before. */
function ledTo({ passage, resolver }: Open, { lead, first }: Around): readonly AnalysedSentence[] {
  const before = passage.sentences[first - 1]
  if (before?.kind !== 'prose' || isDenied(passage, before)) return []
  const others = new Set(lead.target.actors.map(actorKey))
  const names = before.tree.words.some((w) =>
    resolver.resolved({ sentence: before.index, word: w.index })?.actors.some((a) => others.has(actorKey(a))),
  )
  return names && asksForReason(passage, lead) ? [before] : []
}

/** Any other sentence of its paragraph that is not somebody's denial. */
const besideIt = ({ passage }: Open, { lead }: Around): readonly AnalysedSentence[] =>
  passage.sentences.filter(
    (s) => s.paragraph === lead.sentence.paragraph && s !== lead.sentence && !isDenied(passage, s),
  )
