import { daysBetween } from '../../base/calendar.ts'
import type { Span } from '../../base/span.ts'
import type { EventDate, Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import { resolveTime, type TimeAnchors, type TimeExpression } from '../time/index.ts'
import type { Candidate } from './candidate.ts'
import { elidedLength } from './elided-lengths.ts'
import { anchorsAfter, type Timeline } from './timeline.ts'
import { type ActionsIn, type TiedTime, timesOf } from './times.ts'

export interface DayOfAct {
  readonly date?: EventDate
  readonly dateSpan?: Span
  readonly deadline?: EventDate
  readonly deadlineSpan?: Span
  readonly effective?: EventDate
  readonly effectiveSpan?: Span
  /** It was done on the day of the act that answers it: "hours after ...". */
  readonly sameDay?: true
  /** Its words say that it was long before: "last December", "years ago". */
  readonly longAgo?: true
}

/** Statuses of what was done; of everything else the day counts on which it was said. */
const DONE: ReadonlySet<Status> = new Set<Status>(['performed', 'begun', 'reversed'])

interface Day {
  readonly date: EventDate
  readonly span: Span
}

/** What the dating of one telling may count from. */
export interface Reach {
  readonly timeline: Timeline
  readonly actions: ActionsIn
  /** No other act is told in the sentence. */
  readonly isAlone: boolean
  /** The date of the act told just before. */
  readonly last?: EventDate
  /** The day of the act that this may be another telling of: "expelled two on Monday and *gave them 48 hours*". */
  readonly same?: EventDate
  /** The day that sentences after it give it. */
  readonly announced?: EventDate
}

/**
 * Date, deadline and effective day of one telling. A deadline counts from the act where it is a span of hours
 * (convention 21); an act without a day of its own keeps none here.
 */
export function dateOf(candidate: Candidate, reach: Reach): DayOfAct {
  const { timeline, actions } = reach
  const times = timesOf(
    candidate.sentence,
    timeline.times(candidate.sentence),
    candidate.proposition,
    actions,
  )
  const done = DONE.has(candidate.status) || candidate.background
  const inside = times.filter((t) => t.tie === 'own' || t.tie === 'below' || t.tie === 'beside')
  const stated = done ? dayOf(candidate, inside, reach) : undefined
  const counted = stated ? undefined : fromOther(candidate, reach)
  const found = stated ?? counted ?? dayOf(candidate, times, reach)
  const day = found && done && isToCome(found, timeline.day.published) ? undefined : found
  const known = day?.date ?? reach.announced ?? reach.same ?? (candidate.background ? reach.last : undefined)
  const acted = known?.precision === 'day' ? known.start : timeline.day.published
  const ahead: TimeAnchors = { ...timeline.day, preferPast: false, ...(acted ? { eventDate: acted } : {}) }
  const elided = elidedLength(candidate)
  const within = [
    ...(elided ? [elided] : []),
    ...times.filter((t) => t.tie !== 'sentence').map((t) => t.expression),
  ].filter((t) => !(done && opensPast(candidate, t)))
  const firstTo = (use: (t: TimeExpression) => boolean) => first(within, use, () => ahead)
  const deadline = firstTo((t) => t.use === 'deadline' || (t.use === 'until' && done))
  const effective =
    firstTo((t) => t.use === 'effective') ??
    (done ? undefined : takesEffect(candidate, times, ahead, timeline.day.published))
  return {
    ...(day ? { date: day.date, dateSpan: day.span } : {}),
    ...(saysLongAgo(inside) || (found && !day && reach.isAlone) ? { longAgo: true as const } : {}),
    ...(counted?.sameDay ? { sameDay: true as const } : {}),
    ...(deadline ? { deadline: deadline.date, deadlineSpan: deadline.span } : {}),
    ...(effective ? { effective: effective.date, effectiveSpan: effective.span } : {}),
  }
}

/** "*Within the hour* Bern had followed": a stretch before what is told as past is how long that took, no time to leave. */
export const opensPast = ({ sentence, proposition }: Candidate, { span, use }: TimeExpression): boolean =>
  use === 'deadline' &&
  proposition.tense === 'past' &&
  proposition.voice !== 'passive' &&
  span[1] <= (sentence.tree.words[proposition.predicate]?.start ?? 0)

/** Reports are written in every time zone: a day on, it may be the next one there. */
const ZONES = 1

/** What is done is not of a day to come: the words are counted from a day of a tale that is not told here. */
const isToCome = ({ date }: Day, today: string | undefined): boolean =>
  today !== undefined && daysBetween(today, date.start) > ZONES

/** A month, a season or a year that is over, or a stretch back to the act that is not counted in days. */
function isLongAgo({ relation, components, use }: TimeExpression): boolean {
  if (use !== 'plain' || relation === undefined) return false
  const long = 'unit' in relation && /^(month|year|decade)$/.test(relation.unit)
  if (relation.kind === 'recurring')
    return relation.which === 'last' && (components.month !== undefined || components.season !== undefined)
  if (relation.kind === 'unit') return long && relation.offset < 0 && relation.anchor === 'published'
  return relation.kind === 'distance' && long && relation.amount < 0 && relation.anchor === 'published'
}

const saysLongAgo = (times: readonly TiedTime[]): boolean => {
  const nearest = times.find((t) => t.expression.use === 'plain')
  return nearest !== undefined && isLongAgo(nearest.expression)
}

/** The day of an act: what its own clause says; for what is only said, the day of the saying. */
function dayOf(candidate: Candidate, times: readonly TiedTime[], reach: Reach): Day | undefined {
  const { timeline } = reach
  const done = DONE.has(candidate.status) || candidate.background
  const said = times
    .filter((t) => t.tie !== 'sentence' || !candidate.background)
    .filter((t) => done || !isPlanned(candidate, t, timeline.day.published))
  const ordered = done
    ? said
    : [...said].sort((a, b) => Number(b.tie === 'above') - Number(a.tie === 'above'))
  return first(
    ordered.map((t) => t.expression),
    (t) => t.use === 'plain' || (t.use === 'since' && (candidate.background || holdsSince(candidate))),
    (t) => anchorsAt(candidate, reach, t),
  )
}

/** "*has put* the staff under a curfew *since last Wednesday*", "*sanctioned since 2017*": what lasts was done then. */
const holdsSince = ({ proposition: { perfect, form, tense } }: Candidate): boolean =>
  (perfect && tense !== 'past') || form === 'participle'

/** "the next day" counts from a day of its own sentence, else from the act told just before, else from any day told. */
const anchorsAt = (candidate: Candidate, { timeline, last }: Reach, time: TimeExpression): TimeAnchors => {
  const before = timeline.before(candidate.sentence, time.span[0])
  const counted = before?.sameSentence ? before.date : (last ?? before?.date)
  const { eventDate, ...anchors } = anchorsAfter(time, timeline.day, counted)
  return eventDate && !isNamed(time) ? { ...anchors, eventDate } : anchors
}

/** "will close *on May 1*": the day on which what is planned will be done. */
const isPlanned = (
  { proposition }: Candidate,
  { expression, tie }: TiedTime,
  today: string | undefined,
): boolean => {
  if (tie === 'above' || tie === 'sentence' || tie === 'loose') return false
  if (proposition.form === 'finite' && isAhead(proposition)) return true
  const { components, relation } = expression
  const weekday = components.weekday !== undefined && components.day === undefined
  if (weekday && relation === undefined) return false
  const date = resolveTime(expression, {
    ...(today ? { published: today } : {}),
    publishedCertain: true,
    preferPast: false,
  })
  return today !== undefined && date !== undefined && date.start > today
}

const isAhead = (p: Proposition): boolean =>
  p.tense === 'future' || p.operators.find((o) => o.kind !== 'negation')?.kind === 'modal'

function takesEffect(
  candidate: Candidate,
  times: readonly TiedTime[],
  ahead: TimeAnchors,
  today: string | undefined,
) {
  const planned = times.filter(
    (t) => (t.tie === 'own' || t.tie === 'below') && isPlanned(candidate, t, today),
  )
  return first(
    planned.map((t) => t.expression),
    (t) => t.use === 'plain',
    () => ahead,
  )
}

const isNamed = ({ relation }: TimeExpression): boolean =>
  relation !== undefined && 'anchor' in relation && relation.anchor === 'named'

/** "*two days after* Chile threw out its consul": each of the two acts is dated by the other. */
function fromOther(candidate: Candidate, reach: Reach): (Day & { readonly sameDay: boolean }) | undefined {
  const { timeline } = reach
  const { sentence, proposition } = candidate
  const placed = timeline.times(sentence)
  for (const { expression } of placed) {
    if (!isNamed(expression)) continue
    const clause = clauseAfter(candidate, expression)
    if (!clause) continue
    const earlier = clause.id === proposition.id
    const other = earlier
      ? parentOf(candidate, clause)
      : clause.parent === proposition.id
        ? clause
        : undefined
    if (!other) continue
    const base =
      ownDay(candidate, other, reach, expression, earlier) ?? (earlier ? dayOver(other, reach) : undefined)
    const relation = expression.relation && earlier ? turned(expression.relation) : expression.relation
    const date =
      base && relation
        ? resolveTime({ ...expression, relation }, { ...timeline.day, preferPast: true, eventDate: base })
        : undefined
    const sameDay = earlier && relation?.kind === 'unit' && relation.offset === 0
    if (date) return { date: { ...date, basis: 'relative' }, span: expression.span, sameDay }
  }
  return undefined
}

/** "ordered it to close on Sunday. It *acted* a week after ...": what stands for the act just told is of its day. */
const dayOver = ({ id }: Proposition, { last, actions, timeline }: Reach): string | undefined =>
  last?.precision === 'day' && !actions.has(id) ? last.start : timeline.day.published

const turned = (
  relation: NonNullable<TimeExpression['relation']>,
): NonNullable<TimeExpression['relation']> => {
  if (relation.kind === 'distance') return { ...relation, amount: -relation.amount }
  return relation.kind === 'unit' ? { ...relation, offset: -relation.offset } : relation
}

const parentOf = ({ sentence }: Candidate, p: Proposition): Proposition | undefined =>
  sentence.propositions.find((o) => o.id === p.parent)

/** The clause or the noun of an act that follows "two days after". */
function clauseAfter({ sentence }: Candidate, { span }: TimeExpression): Proposition | undefined {
  const { words } = sentence.tree
  const tie = words.find((w) => w.end === span[1])
  const head = tie && /^(mark|case)$/.test(tie.rel) ? tie.head : undefined
  const owner = sentence.propositions.find((p) => head !== undefined && p.words.includes(head))
  if (owner || tie?.rel === 'case') return owner
  return sentence.propositions.find((p) => (words[p.predicate]?.start ?? 0) > span[1] && p.form === 'finite')
}

/** The day that a clause's own words give, the expression that ties it to another left aside. */
function ownDay(
  candidate: Candidate,
  clause: Proposition,
  reach: Reach,
  except: TimeExpression,
  above: boolean,
): string | undefined {
  const { timeline, actions } = reach
  const times = timesOf(candidate.sentence, timeline.times(candidate.sentence), clause, actions)
  const found = first(
    times
      .filter((t) => t.tie === 'own' || t.tie === 'below' || (above && t.tie === 'above'))
      .map((t) => t.expression)
      .filter((t) => t !== except),
    (t) => t.use === 'plain',
    (t) => anchorsAt(candidate, reach, t),
  )
  return found?.date.precision === 'day' ? found.date.start : undefined
}

function first(
  times: readonly TimeExpression[],
  test: (t: TimeExpression) => boolean,
  anchors: (t: TimeExpression) => TimeAnchors,
): Day | undefined {
  for (const time of times) {
    if (!test(time)) continue
    const date = resolveTime(time, anchors(time))
    if (date) return { date, span: time.span }
  }
  return undefined
}
