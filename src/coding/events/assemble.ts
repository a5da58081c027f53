import type { Span } from '../../base/span.ts'
import type {
  Attribution,
  Event,
  EventDate,
  EventObject,
  Evidence,
  Mention,
  Person,
  Post,
  Status,
} from '../../model/index.ts'
import { deriveCodes } from '../codes.ts'
import { confidenceOf, featuresOf } from '../confidence.ts'
import type { Side } from './candidate.ts'
import { FOLLOWED, without } from './clause-sides.ts'
import type { Telling } from './detail.ts'
import { isMutual } from './mutual.ts'
import { OF_SENDER, oneOfEach } from './number-of-hit.ts'
import { OF_CROWDS } from './open-sides.ts'
import { otherParties } from './parties-beside.ts'
import { bestSide, FURTHEST } from './tell.ts'

/** What the passages around an event add to it: sentences that speak of its persons or of "the order". */
export interface Additions {
  readonly grounds: NonNullable<Event['grounds']>
  readonly instruments: NonNullable<Event['instruments']>
  readonly people: readonly Person[]
  readonly named?: 'withheld'
  readonly occasion?: string
  readonly deadline?: { readonly date: EventDate; readonly span: Span }
  readonly effective?: { readonly date: EventDate; readonly span: Span }
  readonly post?: { readonly post: Post; readonly span: Span }
  readonly attribution: readonly Attribution[]
  readonly spans: Readonly<Record<string, Span>>
}

/** Makes one event of the tellings of one act: the leading one's words, with what the others add. */
export function assembleEvent(
  id: string,
  group: readonly Telling[],
  additions: Additions,
  published: string | undefined,
): Event {
  const lead = leading(group)
  // spans index one text: what the other of title and body says comes without its own words
  const here = [lead, ...group.filter((t) => t.inTitle === lead.inTitle)]
  const { source, target } = sidesOfGroup(group)
  const status = FURTHEST.find((s) => group.some((t) => t.status === s && !t.mentionOnly)) ?? lead.status
  const grounds = uniqueBy([...here.flatMap((t) => t.grounds), ...additions.grounds], (g) => g.ground)
  const instruments = uniqueBy(
    [...here.flatMap((t) => t.instruments), ...additions.instruments],
    (i) => i.instrument,
  )
  const object = objectOf(group, lead, { source, target }, additions)
  const attribution = uniqueBy([...lead.attribution, ...additions.attribution], (a) => a.who.toLowerCase())
  return {
    id,
    action: lead.action.id,
    status,
    ...deriveCodes(lead.action, status),
    source: source.actors,
    target: target.actors,
    ...(object ? { object } : {}),
    ...daysOf(group, lead, additions, dayOfReport(lead, status, published)),
    ...(additions.occasion ? { occasion: additions.occasion } : {}),
    ...(grounds.length > 0 ? { grounds } : {}),
    ...(instruments.length > 0 ? { instruments } : {}),
    background: lead.background,
    ...(attribution.length > 0 ? { attribution } : {}),
    evidence: evidenceOf(group, lead, source, target, additions),
    mentions: mentionsOf(group, lead),
    rule: lead.rule.name,
    confidence: confidenceOf(featuresOf(group, lead, source, target)),
  }
}

/** When it was done, by when those hit must go, and from when it holds: the first telling that says so, else the sentences around. */
function daysOf(
  group: readonly Telling[],
  lead: Telling,
  additions: Additions,
  ofReport: EventDate | undefined,
): Pick<Event, 'date' | 'deadline' | 'effective'> {
  const firstDay = (day: (t: Telling) => EventDate | undefined): EventDate | undefined => {
    const telling = firstWith(group, lead, day)
    return telling && day(telling)
  }
  const date =
    firstDay((t) => t.dated.date) ??
    firstDay((t) => t.dated.announced) ??
    firstDay((t) => t.dated.carried) ??
    ofReport
  const deadline = firstDay((t) => t.dated.deadline) ?? additions.deadline?.date
  const effective = firstDay((t) => t.dated.effective) ?? additions.effective?.date
  return {
    ...(date ? { date } : {}),
    ...(deadline ? { deadline } : {}),
    ...(effective ? { effective } : {}),
  }
}

/** What is done, and what is said of it; what is weighed or denied is of no day. */
const OF_REPORT: ReadonlySet<Status> = new Set<Status>([
  'performed',
  'begun',
  'intended',
  'threatened',
  'requested',
  'refused',
])

/** News without a day of its own is of the day of its report, and so is what is only said: planned, asked for, refused. */
function dayOfReport(lead: Telling, status: Status, published: string | undefined): EventDate | undefined {
  if (!published || lead.background || !OF_REPORT.has(status)) return undefined
  const day = published.slice(0, 10)
  return { start: day, end: day, precision: 'day', basis: 'published' }
}

/** Both sides of the event that a group of tellings makes, with how they were found. */
export function sidesOfGroup(group: readonly Telling[]): { readonly source: Side; readonly target: Side } {
  const lead = leading(group)
  const here = [lead, ...group.filter((t) => t.inTitle === lead.inTitle)]
  const source = sideHere(lead, here, group, (t) => t.source)
  // one telling's doer is not whom another telling says it was done to
  const ownGoal = lead.action.symmetric || lead.status === 'requested'
  const others = lead.action.generic ? otherParties : without
  // a crowd at its own state's mission, where the words themselves say both
  const atHome = OF_CROWDS.has(lead.action.id) && ![lead.target, source].some((x) => FOLLOWED.has(x.basis))
  const within = lead.action.generic === true || atHome
  const isOwn = (t: Telling): boolean => ownGoal || (t === lead && within) || isMutual(t.source, t.target)
  const target = sideHere(lead, here, group, (t) => (isOwn(t) ? t.target : others(t.target, source)))
  return { source, target }
}

/** The surest reading of a side in the text of the leading telling; from the other text only who it is, read by the trigger. */
function sideHere(
  lead: Telling,
  here: readonly Telling[],
  group: readonly Telling[],
  side: (t: Telling) => Side,
): Side {
  const own = bestSide(here.map(side))
  if (own.actors.length > 0) return own
  const other = bestSide(group.map(side))
  return {
    ...other,
    actors: other.actors.map((a) => ({ ...a, span: lead.trigger })),
    spans: other.actors.map(() => lead.trigger),
  }
}

/** The telling that the event's own words come from: below the headlines, by the writer, with the surest sides. */
export function leading(group: readonly Telling[]): Telling {
  const rank = (t: Telling): number =>
    (t.mentionOnly ? 8 : 0) +
    (t.inTitle || t.sentence.kind === 'heading' ? 4 : 0) +
    (t.quoted ? 2 : 0) +
    (t.source.basis === 'none' ? 1 : 0)
  const sorted = [...group].sort((a, b) => rank(a) - rank(b) || a.trigger[0] - b.trigger[0])
  const lead = sorted[0]
  if (!lead) throw new RangeError('an event needs at least one telling')
  return lead
}

const firstWith = (
  group: readonly Telling[],
  lead: Telling,
  field: (t: Telling) => unknown,
): Telling | undefined =>
  [lead, ...group].find((t) => !t.mentionOnly && !t.inTitle && field(t) !== undefined) ??
  group.find((t) => field(t) !== undefined)

function objectOf(
  group: readonly Telling[],
  lead: Telling,
  sides: { readonly source: Side; readonly target: Side },
  additions: Additions,
): EventObject | undefined {
  const { source } = sides
  const all = [lead, ...group]
  const known = all.find((t) => t.kind !== undefined)?.kind
  const posted = all.some((t) => t.post && !t.mentionOnly)
  const kind = known ?? (posted ? 'mission' : undefined)
  if (!kind) return undefined
  const count =
    all.find((t) => t.count !== undefined && !isOfMore(t, lead))?.count ?? oneOfEach(lead, kind, sides)
  const told = group.flatMap((t) => (t.inTitle === lead.inTitle ? t.persons : t.persons.map(withoutSpan)))
  const people = uniqueBy(
    told.some((p) => p.name) ? told : [...told, ...additions.people],
    (p) => p.name ?? '',
  )
  const post = postOf(all, source, additions) ?? embassyOf(lead, kind, source)
  const named = people.length > 0 ? 'yes' : additions.named
  const against = lead.against
  return {
    kind,
    ...(count ? { count } : {}),
    ...(people.length > 0 ? { people } : {}),
    ...(named ? { named } : {}),
    ...(post ? { post } : {}),
    ...(against ? { against } : {}),
  }
}

/** "Togo and Benin expel nine": what several did together is no number of one of them. */
const isOfMore = ({ source, target }: Telling, lead: Telling): boolean =>
  (lead.source.actors.length > 0 && source.actors.length > lead.source.actors.length) ||
  (lead.target.actors.length > 0 && target.actors.length > lead.target.actors.length)

const withoutSpan = ({ span: _elsewhere, ...person }: Person): Person => person

const NO_STATES = /^(UNO|EUR|IGO|NGO|IMG|ISM|MNC)$/

/** "recalled its *ambassador* to Paris": who heads an embassy, where nothing says that it is another kind of mission. */
function embassyOf(
  { action, objects, target }: Telling,
  kind: EventObject['kind'],
  source: Side,
): EventObject['post'] {
  if (kind !== 'ambassador' && kind !== 'charge') return undefined
  const sides = [...source.actors, ...target.actors, ...objects.flatMap((o) => o.hosts)]
  const [sender, ...others] = OF_SENDER.has(action.id) ? source.actors : target.actors
  if (!sender?.code || others.length > 0 || sides.some((a) => NO_STATES.test(a.code ?? ''))) return undefined
  return { kind: 'embassy', of: sender.code }
}

/** The fullest reading of the post, parts from several tellings put together when they are of one kind. */
function postOf(all: readonly Telling[], source: Side, additions: Additions): EventObject['post'] {
  const posts = [
    ...all.flatMap((t) => (t.post ? [t.post] : [])),
    ...(additions.post ? [additions.post.post] : []),
  ]
  const kind = posts.find((p) => p.kind === 'permanent-mission')?.kind ?? posts[0]?.kind
  if (!kind) return undefined
  // "the mission" alone reads as an embassy until another telling says that it is accredited to an organisation
  const alike = posts.filter((p) => p.kind === kind || kind === 'permanent-mission')
  const owner = alike.find((p) => p.of !== undefined)?.of
  // beside the Russian embassy, one accredited to Russia is another
  const same = alike.filter((p) => p.accreditedTo === undefined || p.accreditedTo !== owner)
  const merged: Post = Object.assign({}, ...[...same].reverse(), { kind })
  const host = source.actors.some((a) => a.code === 'USA')
  // the seat of the United Nations that the United States is host to
  return merged.accreditedTo === 'UNO' && host && !merged.city ? { ...merged, city: 'New York' } : merged
}

function evidenceOf(
  group: readonly Telling[],
  lead: Telling,
  source: Side,
  target: Side,
  additions: Additions,
): Evidence {
  const counted = [lead, ...group].find((t) => t.countSpan && t.inTitle === lead.inTitle)
  const dated =
    firstWith(group, lead, (t) => t.dated.dateSpan) ?? firstWith(group, lead, (t) => t.dated.announcedSpan)
  const day = dated?.dated.dateSpan ?? dated?.dated.announcedSpan
  const due = firstWith(group, lead, (t) => t.dated.deadlineSpan)
  const holds = firstWith(group, lead, (t) => t.dated.effectiveSpan)
  const posted = [lead, ...group].find((t) => t.postSpan && t.inTitle === lead.inTitle)
  const added = due?.dated.deadlineSpan ? undefined : additions.deadline?.span
  const own = (t: Telling | undefined): boolean => t !== undefined && t.inTitle === lead.inTitle
  return {
    trigger: lead.trigger,
    sentence: lead.sentence.span,
    ...(source.spans.length > 0 ? { source: source.spans } : {}),
    ...(target.spans.length > 0 ? { target: target.spans } : {}),
    ...(counted?.countSpan ? { count: counted.countSpan } : {}),
    ...(own(dated) && day ? { date: day } : {}),
    ...(own(due) && due?.dated.deadlineSpan ? { deadline: due.dated.deadlineSpan } : {}),
    ...(added ? { deadline: added } : {}),
    ...(own(holds) && holds?.dated.effectiveSpan ? { effective: holds.dated.effectiveSpan } : {}),
    ...(!holds?.dated.effectiveSpan && additions.effective ? { effective: additions.effective.span } : {}),
    ...(posted?.postSpan ? { post: posted.postSpan } : additions.post ? { post: additions.post.span } : {}),
    ...additions.spans,
    ...(lead.inTitle ? { in: 'title' as const } : {}),
  }
}

const mentionsOf = (group: readonly Telling[], lead: Telling): readonly Mention[] =>
  group
    .filter((t) => t !== lead)
    .map((t): Mention => (t.inTitle ? { span: t.trigger, in: 'title' } : { span: t.trigger }))

export function uniqueBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const k = key(item)
    if (seen.has(k)) return false
    seen.add(k)
    return true
  })
}
