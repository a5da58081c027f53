import { daysBetween } from '../../base/calendar.ts'
import type { Span } from '../../base/span.ts'
import type { Attribution, Event, ObjectKind, Person, Post } from '../../model/index.ts'
import type { ParagraphKind } from '../../text/document.ts'
import type { Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Belonging } from './belonging.ts'
import type { Candidate } from './candidate.ts'
import { cutOf, isOfPersons } from './cut.ts'
import type { Dated } from './dating.ts'
import { countOfHits, instrumentsIn, objectKindOf, postOfObjects } from './fields.ts'
import type { DetailedCandidate } from './group.ts'
import { namesBeside } from './names-of-hit.ts'
import { companionsOf, crowdOf, personMeant } from './number-of-hit.ts'
import { type Hit, hitsOf, holdersOf, isPerson, namesOf } from './persons.ts'
import { groundsOf } from './reasons.ts'
import { referentsOf } from './sides.ts'
import { priorNoun } from './ties.ts'

/** A telling with every field that its own clause gives. */
export interface Telling extends DetailedCandidate {
  readonly inTitle: boolean
  readonly kind?: ObjectKind
  readonly countSpan?: Span
  readonly persons: readonly Person[]
  readonly post?: Post
  readonly postSpan?: Span
  readonly dated: Dated
  /** It is background for its day alone: nothing but that says that it came before the news. */
  readonly byAge?: true
  readonly grounds: NonNullable<Event['grounds']>
  readonly instruments: NonNullable<Event['instruments']>
  readonly attribution: readonly Attribution[]
}

/** Paragraphs whose tellings only add mentions. */
const MENTION_ONLY: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>([
  'caption',
  'credit',
  'byline',
  'timestamp',
])
/** Paragraphs that tell nothing at all. */
export const SILENT: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['teaser', 'copyright', 'share'])

/** Acts that hit persons or premises: their reasons are read as grounds. */
export interface DetailContext {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly inTitle: boolean
  readonly published?: string
  dated(candidate: Candidate): Dated
  readonly belongs: Belonging
  attribution(candidate: Candidate): readonly Attribution[]
}

/** Reads the fields of one telling. */
export function detail(context: DetailContext, candidate: Candidate): Telling {
  const { passage, resolver } = context
  const hits = hitsIn(context, candidate)
  const cut = cutOf(context, candidate)
  const ofPersons = hits.filter((h) => isOfPersons(candidate, h))
  const told =
    cut ??
    crowdOf(resolver, candidate) ??
    countOfHits(context, [...ofPersons, ...companionsOf(context, candidate)])
  const meant = told ? undefined : personMeant(context, candidate)
  const counted = told ?? meant?.counted
  const persons = [...hits, ...(meant ? [meant.hit] : [])].flatMap((h) => {
    const names = namesOf(context, h)
    return names.length > 0 ? names : namesBeside(context, h.referent)
  })
  const posted = postOfObjects([
    ...hits.map((h) => h.referent),
    ...whereabouts(resolver, candidate),
    ...missionsIn(resolver, candidate),
  ])
  const dated = context.dated(candidate)
  const clause = (word: number): boolean => context.belongs(candidate, word)
  const kind = kindOfHit(candidate, hits, {
    isCut: cut !== undefined,
    isCounted: counted !== undefined,
    isNamed: persons.length > 0,
  })
  return {
    ...candidate,
    ...pastOf(context, candidate, dated),
    passage: context.inTitle ? 0 : 1,
    inTitle: context.inTitle,
    mentionOnly: MENTION_ONLY.has(candidate.sentence.kind),
    ...(kind ? { kind } : {}),
    ...(counted ? { count: counted.count, countSpan: counted.span } : {}),
    ...(dated.date ? { date: dated.date } : {}),
    people: persons.flatMap((p) => (p.name ? [p.name] : [])),
    persons,
    ...(posted ? { post: posted.post, postSpan: posted.span } : {}),
    dated,
    grounds: groundsOf(passage, candidate, clause),
    instruments: instrumentsOf(passage, candidate, clause),
    attribution: context.attribution(candidate),
  }
}

/** Those whom the act falls on; where it names only a thing of theirs, whoever holds that. */
function hitsIn(context: DetailContext, candidate: Candidate): readonly Hit[] {
  const { objects, beside } = candidate
  const owned = holdersOf(context, thingsOf(context.resolver, candidate))
  const isOfPeople = objects.some((o) => o.person || isPerson(o))
  return hitsOf(context, isOfPeople || owned.length === 0 ? objects : owned, beside)
}

/** What those hit are: what their nouns say, else what the act or their number makes of them. */
function kindOfHit(
  { action, beside }: Candidate,
  hits: readonly Hit[],
  known: { readonly isCut: boolean; readonly isCounted: boolean; readonly isNamed: boolean },
): Telling['kind'] {
  // "three Swedish and two Danish *diplomats*": the last may name the kind of all
  const of = objectKindOf([...hits.map((h) => h.referent), ...(beside ?? [])])
  // "loses 24 people in Lome": those that only their number is given of are who the rule takes them for
  if (of === 'citizens' && action.id === 'expel-diplomats') return 'diplomats'
  if (of !== undefined || known.isCut) return of ?? 'staff'
  const inNumber = known.isCounted || hits.some((h) => h.referent.countSpan !== undefined)
  return known.isNamed || (!action.generic && inNumber) ? 'other' : undefined
}

/** Whether it is told as something that was before the news, and whether its age alone says so. */
function pastOf(
  { passage, published }: DetailContext,
  candidate: Candidate,
  dated: Dated,
): Pick<Telling, 'background' | 'byAge'> {
  const told = saysEarlier(passage, candidate) || isLongAgo(dated)
  const aged = isOld(dated, published)
  const apart = candidate.background && !dated.sameDay
  return { background: apart || told || aged, ...(aged && !apart && !told ? { byAge: true as const } : {}) }
}

const instrumentsOf = (
  passage: Passage,
  { rule, sentence, trigger }: Candidate,
  clause: (word: number) => boolean,
): Telling['instruments'] => [
  ...(rule.instrument ? [{ instrument: rule.instrument, span: trigger }] : []),
  ...instrumentsIn(passage, sentence, clause),
]

/** "told Russia to close *its consulate*", "delivered a note *to the embassy*": missions in the clause and in what it orders. */
function missionsIn(resolver: Resolver, { sentence, proposition }: Candidate): readonly Referent[] {
  const ordered = sentence.propositions.filter((p) => p.parent === proposition.id && /^xcomp/.test(p.link))
  return [proposition, ...ordered].flatMap((p) =>
    p.arguments.flatMap((a) => {
      const referent =
        a.role === 'agent' || a.proposition !== undefined
          ? undefined
          : resolver.resolved({ sentence: sentence.index, word: a.head })
      return referent?.post ? [referent] : []
    }),
  )
}

/** What an act takes from somebody: "the visa of", "the immunity of". */
const thingsOf = (resolver: Resolver, { sentence, proposition }: Candidate): readonly Referent[] =>
  referentsOf(resolver, sentence, proposition, ['patient'])

const AT_MISSION = new Set(['in', 'at', 'from', 'of'])

/** "expelling a diplomat *in the Russian embassy*": the parser may hang the mission from the verb. */
const whereabouts = (resolver: Resolver, { sentence, proposition }: Candidate): readonly Referent[] =>
  proposition.arguments.flatMap((a) => {
    const referent = AT_MISSION.has(a.role)
      ? resolver.resolved({ sentence: sentence.index, word: a.head })
      : undefined
    return referent?.kinds.includes('mission') ? [referent] : []
  })

/** "Earlier this year", "previously": the words say that the act came before the news. */
function saysEarlier(passage: Passage, { sentence, proposition, status }: Candidate): boolean {
  if (status !== 'performed' || proposition.tense !== 'past') return false
  const hits = passage.phrasesIn(sentence, 'cue')
  const ofOther = (word: number): boolean =>
    priorNoun(sentence, proposition.id, sentence.tree.words[word]?.start ?? 0) !== undefined
  return hits.some(
    (h) => h.value === 'earlier' && governs(sentence, proposition.predicate, h.start) && !ofOther(h.start),
  )
}

/** True when the word hangs from the predicate, not from another clause. */
function governs(sentence: Candidate['sentence'], predicate: number, word: number): boolean {
  let at = sentence.tree.words[word]
  for (let steps = 0; at && steps < 4; steps++) {
    if (at.index === predicate || at.head === predicate) return true
    at = sentence.tree.words[at.head]
  }
  return false
}

/** Days by which an act is older than its report and no longer its news. */
const NEWS_DAYS = 3

const isLongAgo = ({ longAgo, inTale }: Dated): boolean => longAgo === true || inTale === true

function isOld({ date }: Dated, published: string | undefined): boolean {
  if (!date) return false
  // "this month": the report's own is no time gone by
  const isOver = published === undefined || date.end < published.slice(0, 10)
  if (date.precision === 'month') return isOver
  if (date.precision === 'year') return true
  return published !== undefined && daysBetween(date.end, published.slice(0, 10)) > NEWS_DAYS
}
