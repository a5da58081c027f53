import { canonicalJson } from '../../base/canonical.ts'
import type { Span } from '../../base/span.ts'
import type { Event } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { belongingOf } from './belonging.ts'
import type { Telling } from './detail.ts'
import { cameOf, cueAt, isAnswered, isPrompt, isPrompted, isSequel } from './response-cues.ts'
import { ANSWERING, PROMPTED } from './ties.ts'

/** An event with the tellings that it was made of, the leading one first. */
export interface ToldEvent {
  readonly event: Event
  readonly lead: Telling
  readonly tellings: readonly Telling[]
}

/** Words answer words; an act is not answered by being condemned or denied. */
const SAYINGS = new Set(['condemn', 'deny-accusation', 'accuse'])

/** Acts that states do to one another in kind: told both ways round in one report, the later answers the earlier. */
const IN_KIND = new Set([
  'expel-diplomats',
  'cap-mission-staff',
  'order-mission-closed',
  'recall-ambassador',
  'deny-visas',
  'bar-entry',
])

/**
 * Links an act to the one it answers (RECORD.md, convention 17): where the other stands in a clause that tells what prompted
 * it, where a cue of response stands in its sentence, or where the two are the same act done each to the other.
 */
export function linkResponses(passage: Passage, told: readonly ToldEvent[]): readonly Event[] {
  const belongs = belongingOf(told.flatMap((t) => t.tellings))
  const silent = (index: number): boolean =>
    !told.some((t) => t.tellings.some((x) => x.sentence.index === index))
  const linked = told.map((act) => {
    if (SAYINGS.has(act.event.action)) return act.event
    const [cued] = act.tellings
      .filter((t) => !t.inTitle)
      .flatMap((telling) => {
        const cue = cueAt(passage, telling, belongs, silent)
        return cue ? [{ telling, cue }] : []
      })
    const answered = answeredOf(passage, act, told, cued)
    if (!answered && !cued) return act.event
    return {
      ...act.event,
      inResponseTo: {
        ...(answered ? { event: answered.event.id } : {}),
        ...(cued ? { text: passage.text.slice(...cued.cue) } : {}),
      },
    }
  })
  return recalled(withoutCircles(linked), told)
}

/** Of two acts that would each answer the other, the one that came before answers nothing. */
const withoutCircles = (events: readonly Event[]): readonly Event[] =>
  events.map((event) => {
    const answered = events.find((e) => e.id === event.inResponseTo?.event)
    if (!event.background || answered?.inResponseTo?.event !== event.id) return event
    const { inResponseTo: _circular, ...rest } = event
    return rest
  })

/** A telling with the words of its own that say that it is an answer. */
interface Cued {
  readonly telling: Telling
  readonly cue: Span
}

/** The act that another answers: by a clause, by a cue, by a sentence about it, or by what the two are to each other. */
function answeredOf(
  passage: Passage,
  act: ToldEvent,
  told: readonly ToldEvent[],
  cued: Cued | undefined,
): ToldEvent | undefined {
  const { event, lead, tellings } = act
  const others = told.filter((o) => o.event !== event && answers(event, o.event) && !isLater(o.event, event))
  const prompts = (o: ToldEvent, ties: ReadonlySet<string>): boolean =>
    tellings.some((t) => o.tellings.some((p) => isPrompt(t, p, ties)))
  return (
    others.find((o) => prompts(o, PROMPTED)) ??
    others.find((o) => tellings.some((t) => o.tellings.some((p) => isPrompted(passage, t, p)))) ??
    told.find((o) => o.event !== event && o.event.action !== 'retaliate' && prompts(o, ANSWERING)) ??
    others.find((o) => IN_KIND.has(event.action) && o.tellings.some((t) => isAnswered(passage, t))) ??
    answeredByCue(act, told, others, cued) ??
    cameOf(passage, tellings, others) ??
    mirrored(event, others) ??
    sequel(passage, act, others) ??
    threatened(event, lead, others)
  )
}

function answeredByCue(
  { event, lead }: ToldEvent,
  told: readonly ToldEvent[],
  others: readonly ToldEvent[],
  cued: Cued | undefined,
): ToldEvent | undefined {
  if (!cued && event.action !== 'retaliate') return undefined
  const by = cued?.telling ?? lead
  return (
    answeredBy(by, cued?.cue, others) ??
    answeredBy(by, cued?.cue, actsOfOther(event, told)) ??
    (cued && event.target.length === 0 ? lastOfAnother(event, told) : undefined) ??
    (cued && wordsOfOther(event, told))
  )
}

/** What the news answers days later is told as what led up to it (RECORD.md, convention 18); who speaks of which is decided before. */
export function withAnswered(events: readonly Event[], told: readonly ToldEvent[]): readonly Event[] {
  const of = new Map(told.map((t) => [t.event.id, t]))
  return events.map((event) => {
    const answer = events.find((e) => e.inResponseTo?.event === event.id)
    const isEarlier =
      answer && isDaysBefore(event, answer) && !isToldFirst(of.get(event.id), of.get(answer.id))
    return isEarlier ? { ...event, background: true } : event
  })
}

/**
 * What the news answers came before it (RECORD.md, convention 18): where the report has only a noun for it, beside the answer,
 * and gives it no day, it is not of the report's day.
 */
function recalled(events: readonly Event[], told: readonly ToldEvent[]): readonly Event[] {
  const answering = new Map(events.map((event, i) => [event.inResponseTo?.event, told[i]]))
  return events.map((event, i) => {
    const answer = answering.get(event.id)
    const isNamedOnly = told[i]?.tellings.every(
      ({ proposition, sentence, inTitle }) =>
        proposition.kind === 'noun' && !inTitle && answer?.tellings.some((t) => t.sentence === sentence),
    )
    if (answer === undefined || !isNamedOnly || event.date?.text !== undefined) return event
    const { date: _ofTheReport, ...rest } = event
    return { ...rest, background: true }
  })
}

/**
 * "in retaliation *for the expulsion*": the act named right after the cue, else one told before in the nearest sentence, the first
 * that is told there, else the next.
 */
function answeredBy(by: Telling, cue: Span | undefined, others: readonly ToldEvent[]): ToldEvent | undefined {
  const place = (o: ToldEvent, from: number): number | undefined =>
    o.tellings.find((t) => t.sentence === by.sentence && t.trigger[0] >= from)?.trigger[0]
  const named = cue && others.find((o) => place(o, cue[1]) !== undefined)
  if (named) return named
  const told = others.filter((o) => !o.lead.inTitle)
  const before = told
    .filter((o) => o.lead.trigger[0] < by.trigger[0])
    .sort((a, b) => b.lead.trigger[0] - a.lead.trigger[0])
  const last = before.findLast((o) => o.lead.sentence === before[0]?.lead.sentence)
  return last ?? told.find((o) => o.lead.trigger[0] > by.trigger[0]) ?? others[0]
}

/** Sentences back to which "in response" reaches for what the other side did to anybody. */
const REACH = 1

/** What this one's target did just before, to whomever. */
const actsOfOther = (event: Event, told: readonly ToldEvent[]): readonly ToldEvent[] => {
  const own = told.find((o) => o.event === event)
  const by = new Set(event.target.map(actorKey))
  return told.filter(
    (o) =>
      own !== undefined &&
      o !== own &&
      !SAYINGS.has(o.event.action) &&
      o.event.source.some((a) => by.has(actorKey(a))) &&
      Math.abs(own.lead.sentence.index - o.lead.sentence.index) <= REACH &&
      o.lead.inTitle === own.lead.inTitle,
  )
}

/** "Ottawa accused it of murder. Delhi *responded by* expelling a diplomat": words of the other side about this one, just before. */
const wordsOfOther = (event: Event, told: readonly ToldEvent[]): ToldEvent | undefined => {
  const own = told.find((o) => o.event === event)
  return told.findLast(
    (o) =>
      own !== undefined &&
      SAYINGS.has(o.event.action) &&
      sidesMeet(event, o.event) &&
      !o.lead.inTitle &&
      o.lead.trigger[0] < own.lead.trigger[0] &&
      own.lead.sentence.index - o.lead.sentence.index <= REACH,
  )
}

/** "Moscow recognised them. Kyiv asked for a meeting *in response*": where it is against nobody, what another has just done. */
function lastOfAnother(event: Event, told: readonly ToldEvent[]): ToldEvent | undefined {
  const own = told.find((o) => o.event === event)
  const by = new Set(event.source.map(actorKey))
  return told.findLast(
    (o) =>
      own !== undefined &&
      !SAYINGS.has(o.event.action) &&
      o.event.source.length > 0 &&
      !o.event.source.some((a) => by.has(actorKey(a))) &&
      !o.lead.inTitle &&
      o.lead.trigger[0] < own.lead.trigger[0] &&
      own.lead.sentence.index - o.lead.sentence.index <= REACH,
  )
}

/** "Chad recalled its envoy; Sudan *then* recalled its own": done back in kind, and told right after as what followed. */
const sequel = (passage: Passage, own: ToldEvent, others: readonly ToldEvent[]): ToldEvent | undefined =>
  IN_KIND.has(own.event.action)
    ? others.findLast(
        (o) =>
          o.event.action === own.event.action &&
          !o.lead.inTitle &&
          o.lead.trigger[0] < own.lead.trigger[0] &&
          own.lead.sentence.index - o.lead.sentence.index <= REACH &&
          isSequel(passage, own.lead),
      )
    : undefined

/** "Poland deported a priest. Belarus threatened to deport others": the same, threatened by those to whom it has been done. */
const threatened = (event: Event, lead: Telling, others: readonly ToldEvent[]): ToldEvent | undefined =>
  event.status === 'threatened'
    ? others.findLast(
        (o) =>
          o.event.action === event.action &&
          o.event.status === 'performed' &&
          !o.lead.inTitle &&
          o.lead.trigger[0] < lead.trigger[0],
      )
    : undefined

/** The same kind of act done back: to as many, else the last that came before this one. */
function mirrored(event: Event, others: readonly ToldEvent[]): ToldEvent | undefined {
  if (!IN_KIND.has(event.action)) return undefined
  const day = event.date?.start
  const earlier = others.filter(
    (o) =>
      IN_KIND.has(o.event.action) &&
      (isDated(o.event) && isDated(event) && day
        ? (o.event.date?.start ?? day) < day
        : o.event.background && !event.background),
  )
  const alike = earlier.filter((o) => o.event.action === event.action)
  const end = ({ event: { date } }: ToldEvent): string => date?.end ?? ''
  const isAsMany = ({ event: { object } }: ToldEvent): boolean =>
    object?.count !== undefined && canonicalJson(object.count) === canonicalJson(event.object?.count ?? null)
  return [...alike].sort(
    (a, b) => Number(isAsMany(b)) - Number(isAsMany(a)) || (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0),
  )[0]
}

/** Both have a day of their own, and the one that is answered the earlier; the answer is the news. */
const isDaysBefore = (event: Event, answer: Event): boolean =>
  isDated(event) &&
  isDated(answer) &&
  !answer.background &&
  answer.status === 'performed' &&
  event.status === 'performed' &&
  (event.date?.end ?? '') < (answer.date?.start ?? '')

/** "She was told to go on Monday; by Tuesday ...": both are the news where the answer follows in the same sentence. */
const isToldFirst = (own: ToldEvent | undefined, answer: ToldEvent | undefined): boolean =>
  own !== undefined &&
  answer !== undefined &&
  own.lead.sentence === answer.lead.sentence &&
  own.lead.proposition.link === 'root' &&
  own.lead.trigger[0] < answer.lead.trigger[0]

/** An act cannot answer what came after it. */
const isLater = (other: Event, event: Event): boolean =>
  isDated(other) && isDated(event) && (other.date?.start ?? '') > (event.date?.end ?? '')

/** The text itself says when; the day of the report decides nothing. */
const isDated = ({ date }: Event): boolean => date !== undefined && date.basis !== 'published'

/** The other act was done by this one's target to this one's source. */
const answers = (event: Event, other: Event): boolean =>
  !SAYINGS.has(other.action) && other.action !== 'retaliate' && sidesMeet(event, other)

function sidesMeet(event: Event, other: Event): boolean {
  const hit = new Set(event.source.map(actorKey))
  const by = new Set(event.target.map(actorKey))
  const onIt = other.target.some((a) => hit.has(actorKey(a)))
  const byThem = other.source.some((a) => by.has(actorKey(a)))
  // "after its embassy was stormed", "answered the threat": one side of what is answered may go unsaid
  if (other.target.length === 0) return byThem
  // "Tehran vowed to answer": where nobody says whom, whoever did something to it
  return onIt && (event.target.length === 0 || other.source.length === 0 || byThem)
}
