import { daysBetween } from '../../base/calendar.ts'
import type { Span } from '../../base/span.ts'
import type { EventDate } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { resolveTime } from '../time/index.ts'
import type { Candidate } from './candidate.ts'
import type { Timeline } from './timeline.ts'
import { timesOf } from './times.ts'

export interface Announced {
  readonly date: EventDate
  readonly span: Span
}

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly timeline: Timeline
}

/** Sentences after an act in which "the decision" is still that act. */
const REACH = 2

/**
 * The day that a sentence after an act gives it: "has recalled its envoy. The minister *announced the decision on Tuesday*", "has barred
 * six officials. *The list, published on Saturday*, names ...", "has asked him to go. *The ministry said on Sunday* that ...".
 */
export function announcedDay(
  open: Open,
  candidate: Candidate,
  tellsOther: (sentence: AnalysedSentence) => boolean,
): Announced | undefined {
  const { sentence, background, status } = candidate
  if (background || sentence.kind !== 'prose' || status === 'denied') return undefined
  for (let index = sentence.index + 1; index <= sentence.index + REACH; index++) {
    const next = open.passage.sentences[index]
    if (next?.kind !== 'prose' || next.paragraph > sentence.paragraph + 1 || tellsOther(next))
      return undefined
    for (const p of next.propositions) {
      const isAbout =
        makesKnown(open.passage, next, p, candidate) ||
        (index === sentence.index + 1 && isSaidByDoer(open, next, p, candidate))
      const day = isAbout ? dayOf(open, next, p) : undefined
      if (day) return day
    }
  }
  return undefined
}

/** Sentences after an act, among those given, that say that it was made known. */
export const makingKnown = (
  passage: Passage,
  lead: Candidate,
  near: readonly AnalysedSentence[],
): readonly AnalysedSentence[] =>
  near.filter(
    (s) =>
      s.index > lead.sentence.index &&
      s.index <= lead.sentence.index + REACH &&
      s.propositions.some((p) => makesKnown(passage, s, p, lead)),
  )

function dayOf({ timeline }: Open, sentence: AnalysedSentence, p: Proposition): Announced | undefined {
  for (const { expression, tie } of timesOf(sentence, timeline.times(sentence), p, new Map())) {
    if ((tie !== 'own' && tie !== 'below') || expression.use !== 'plain') continue
    const date = resolveTime(expression, { ...timeline.day, preferPast: true })
    const today = timeline.day.published
    if (date?.precision === 'day' && (!today || daysBetween(today, date.start) <= 0))
      return { date, span: expression.span }
  }
  return undefined
}

/** "announced *the decision*", "*both steps* were made public", "said *so*", "*the list*, published ...", "*the order* is dated ...". */
function makesKnown(
  { lexicon }: Passage,
  sentence: AnalysedSentence,
  p: Proposition,
  candidate: Candidate,
): boolean {
  const { words } = sentence.tree
  if (!lexicon.list('telling-of-act').has(p.lemma) || isAhead(p)) return false
  if (words[p.predicate + 1]?.lemma === 'so') return true
  // "*it* announced" is who does, "*the list* names" what was done
  const isIt = (head: number): boolean => IT.test(words[head]?.text ?? '')
  const what = p.arguments
    .filter((a) => /^(patient|topic|of)$/.test(a.role) || (a.role === 'agent' && !isIt(a.head)))
    .map((a) => a.head)
  const own = p.link === 'acl' ? [words[p.predicate]?.head ?? -1] : []
  return [...what, ...own].some((head) => pointsAt(lexicon, sentence, head, candidate))
}

const isAhead = ({ tense, operators }: Proposition): boolean =>
  tense === 'future' || operators.some((o) => o.kind === 'negation' || o.kind === 'modal')

const DEFINITE = /^(the|this|that|these|those|both|all|its|their|his|her)$/i
const IT = /^(it|this|that)$/i

/** "it", "the end of it", "the apology" after "apologised", "both measures": a phrase that stands for the act. */
function pointsAt(
  lexicon: Passage['lexicon'],
  { tree: { words, children }, lemmas }: AnalysedSentence,
  head: number,
  { proposition }: Candidate,
): boolean {
  const own = (children[head] ?? []).flatMap((c) => words[c] ?? [])
  if (IT.test(words[head]?.text ?? '')) return words[head]?.upos === 'PRON'
  if (own.some((w) => w.rel === 'nmod' && IT.test(w.text))) return true
  const noun = lemmas[head] ?? ''
  const named =
    lexicon.list('act-again').has(noun) || [noun, lexicon.nominal(noun)?.verb].includes(proposition.lemma)
  return named && own.some((w) => /^(det|nmod:poss)/.test(w.rel) && DEFINITE.test(w.text))
}

/** "*has asked* him to leave. The ministry *said on Sunday* that ...": whoever did it speaks of it, and nothing else says when. */
function isSaidByDoer(
  { passage, resolver }: Open,
  sentence: AnalysedSentence,
  p: Proposition,
  { proposition, source, status }: Candidate,
): boolean {
  const isOpen = proposition.perfect || (status !== 'performed' && status !== 'begun')
  if (!isOpen || p.tense !== 'past' || p.perfect || isAhead(p)) return false
  if (!passage.phrasesIn(sentence, 'speech').some((h) => h.start === p.predicate)) return false
  const speaker = p.arguments.find((a) => a.role === 'agent')
  const by = speaker && resolver.resolved({ sentence: sentence.index, word: speaker.head })
  const doers = new Set(source.actors.map(actorKey))
  return by?.actors.some((a) => doers.has(actorKey(a))) ?? false
}
