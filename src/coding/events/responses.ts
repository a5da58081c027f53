import { canonicalJson } from '../../base/canonical.ts'
import type { Span } from '../../base/span.ts'
import type { Event } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { type Belonging, belongingOf } from './belonging.ts'
import type { Telling } from './detail.ts'
import { hitsIn } from './fields.ts'
import { tieOf } from './ties.ts'

/** An event with the tellings that it was made of, the leading one first. */
export interface ToldEvent {
  readonly event: Event
  readonly lead: Telling
  readonly tellings: readonly Telling[]
}

/** Ties that say outright that an act is an answer, whoever did what was answered. */
const ANSWERING = new Set([
  'in response to',
  'in retaliation for',
  'in reply to',
  'in answer to',
  'in return for',
  'in protest at',
  'in protest over',
  'in protest against',
]) // prettier-ignore

/** Ties under which a clause tells what an act answers: "severed ties *after* police stormed its embassy". */
const PROMPTED = new Set([...ANSWERING, 'after', 'following', 'over', 'because of', 'because', 'since'])

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
  const linked = told.map(({ event, lead, tellings }) => {
    if (SAYINGS.has(event.action)) return event
    const others = told.filter((o) => o.event !== event && answers(event, o.event))
    const prompts = (o: ToldEvent, ties: ReadonlySet<string>): boolean =>
      tellings.some((t) => o.tellings.some((p) => isPrompt(t, p, ties)))
    const prompt =
      others.find((o) => prompts(o, PROMPTED)) ??
      told.find((o) => o.event !== event && o.event.action !== 'retaliate' && prompts(o, ANSWERING))
    const cue = tellings
      .filter((t) => !t.inTitle)
      .map((t) => responseCue(passage, t, belongs) ?? cueBefore(passage, t, silent))
      .find((c) => c !== undefined)
    const cued = cue !== undefined || event.action === 'retaliate'
    const byCue = cued
      ? (answeredBy(lead, cue, others) ??
        answeredBy(lead, cue, actsOfOther(event, told)) ??
        (cue && event.target.length === 0 ? lastOfAnother(event, told) : undefined))
      : undefined
    const answered = prompt ?? byCue ?? mirrored(event, others) ?? threatened(event, lead, others)
    if (!answered && !cue) return event
    return {
      ...event,
      inResponseTo: {
        ...(answered ? { event: answered.event.id } : {}),
        ...(cue ? { text: passage.text.slice(...cue) } : {}),
      },
    }
  })
  return recalled(linked, told)
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

/** "in retaliation *for the expulsion*": the act named right after the cue, else the last one told before, else the next. */
function answeredBy(
  lead: Telling,
  cue: Span | undefined,
  others: readonly ToldEvent[],
): ToldEvent | undefined {
  const place = (o: ToldEvent, from: number): number | undefined =>
    o.tellings.find((t) => t.sentence === lead.sentence && t.trigger[0] >= from)?.trigger[0]
  const named = cue && others.find((o) => place(o, cue[1]) !== undefined)
  if (named) return named
  const told = others.filter((o) => !o.lead.inTitle)
  const before = told.filter((o) => o.lead.trigger[0] < lead.trigger[0])
  const last = [...before].sort((a, b) => b.lead.trigger[0] - a.lead.trigger[0])[0]
  return last ?? told.find((o) => o.lead.trigger[0] > lead.trigger[0]) ?? others[0]
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

/** The other's clause hangs, under a tie that tells what came first, from this one's. */
function isPrompt(act: Telling, other: Telling, ties: ReadonlySet<string>): boolean {
  if (act.sentence !== other.sentence) return false
  const { id } = other.proposition
  if (act.proposition.arguments.some((a) => a.proposition === id && ties.has(a.role))) return true
  let at: Proposition | undefined = other.proposition
  for (let steps = 0; at && steps < 6; steps++) {
    const tie: string | undefined = at.marker ?? tieOf(act.sentence, at)
    const parent: number | undefined = at.parent
    if (parent === act.proposition.id) return tie !== undefined && ties.has(tie)
    at = act.sentence.propositions.find((p) => p.id === parent)
  }
  return false
}

function responseCue(passage: Passage, telling: Telling, belongs: Belonging): Span | undefined {
  if (telling.proposition.kind === 'noun' && PROMPTED.has(tieOf(telling.sentence, telling.proposition) ?? ''))
    return undefined
  const hits = hitsIn(telling.sentence, passage.phrasesIn(telling.sentence, 'cue'), (word) =>
    belongs(telling, word),
  )
  return hits.find((h) => h.value === 'response')?.span
}

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

/** The text itself says when; the day of the report decides nothing. */
const isDated = ({ date }: Event): boolean => date !== undefined && date.basis !== 'published'

/** The other act was done by this one's target to this one's source. */
function answers(event: Event, other: Event): boolean {
  if (SAYINGS.has(other.action) || other.action === 'retaliate') return false
  const hit = new Set(event.source.map(actorKey))
  const by = new Set(event.target.map(actorKey))
  const onIt = other.target.some((a) => hit.has(actorKey(a)))
  const byThem = other.source.some((a) => by.has(actorKey(a)))
  // "after its embassy was stormed", "answered the threat": one side of what is answered may go unsaid
  if (other.target.length === 0) return byThem
  // "Tehran vowed to answer": where nobody says whom, whoever did something to it
  return onIt && (event.target.length === 0 || other.source.length === 0 || byThem)
}
