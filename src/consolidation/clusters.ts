import { addDays, addMonths, type IsoDate, startOfMonth } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import type { Report, Status } from '../model/index.ts'
import {
  allHitsDiffer,
  contradict,
  isExact,
  isHeadlineOf,
  plainCity,
  sameExactCount,
  shareAPerson,
} from './agreement.ts'
import { type Days, dayOf, daysOf, daysOverlap, distance, isDated } from './days.ts'
import { withoutDisputes } from './disputes.ts'

/** Reports taken to tell of one act, the firmest first. */
export type Cluster = readonly Report[]

/** An act is announced, threatened or weighed this many days before it is done at most. */
const LEAD = 60
/** Threats and plans this close together, with no act to belong to, are of one act. */
const STEP_REACH = 30
/** "Will expel" is still written on the days after the expulsion. */
const AFTERTHOUGHT = 2
/** Reports that agree on an exact number or a name may differ this much on the day. */
const SURE_SLACK = 3
/** A list of what was done so far, without days, comes within as many days after each act. */
const RECAP = 30
/** What is recalled without a date was done within this many days before. */
const RECALL = 400
/** What is reversed was done within this many days before. */
const UNDOING = 730

const isAct = (status: Status): boolean => status === 'performed' || status === 'begun'

/** Firm reports make clusters that the others then join: acts before plans, told before recalled, dated before undated. */
const rankOf = (report: Report): number => {
  const { background, object, date } = report.event
  if (background) return date === undefined ? 6 : isDated(report) ? 4 : 5
  if (!isAct(report.status)) return 3
  if (!isDated(report)) return 2
  return isExact(object?.count) || object?.people !== undefined ? 0 : 1
}

const sortKey = (report: Report): readonly string[] => [
  String(rankOf(report)),
  dayOf(report) ?? '~',
  report.from.published ?? '~',
  report.key,
]

/** The order in which reports are taken, by nothing but what they hold. */
export const byFirmness = (reports: readonly Report[]): readonly Report[] =>
  reports
    .map((report) => ({ report, key: sortKey(report) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ report }) => report)

export const compareKeys = (a: readonly string[], b: readonly string[]): number => {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

/** A cluster in the making. Reports of one shape are alike to every test, so that each shape is tested once. */
interface Draft {
  readonly order: number
  readonly seed: Report
  readonly members: Report[]
  readonly shapes: Map<string, Report>
  readonly articles: Map<string, Report[]>
}

const shapeOf = ({ status, event: { background, object, date }, from: { published } }: Report): string =>
  canonicalJson([status, background, object ?? null, date ?? published ?? null])

const join = (draft: Draft, report: Report): void => {
  draft.members.push(report)
  const shape = shapeOf(report)
  if (!draft.shapes.has(shape)) draft.shapes.set(shape, report)
  const ofArticle = draft.articles.get(report.from.article)
  if (ofArticle) ofArticle.push(report)
  else draft.articles.set(report.from.article, [report])
}

/** Drafts by the month of their seed, so that a report is held against those of its time alone. */
type Calendar = Map<string, Draft[]>

const UNDATED = ''

const monthOf = (report: Report): string => {
  const day = dayOf(report)
  return day === undefined ? UNDATED : startOfMonth(day)
}

/**
 * Puts the reports of one block together, act by act (DESIGN.md, "Same event"): the firmest first, each to the cluster that it
 * fits best, or to a new one. The result depends on the set of reports alone.
 */
export const clustersOf = (reports: readonly Report[]): readonly Cluster[] => {
  const drafts: Draft[] = []
  const calendar: Calendar = new Map()
  for (const report of byFirmness(reports)) {
    const best = bestOf(report, near(report, calendar))
    if (best) join(best, report)
    else {
      const draft: Draft = {
        order: drafts.length,
        seed: report,
        members: [],
        shapes: new Map(),
        articles: new Map(),
      }
      join(draft, report)
      drafts.push(draft)
      const month = monthOf(report)
      const ofMonth = calendar.get(month) ?? []
      ofMonth.push(draft)
      calendar.set(month, ofMonth)
    }
  }
  return withoutDisputes(drafts.map(({ members }) => members))
}

/** The drafts that could be of a report's act by their month; the tests proper then look at days. */
const near = (report: Report, calendar: Calendar): readonly Draft[] => {
  const { from, to } = reachOf(report)
  if (from === undefined) return [...calendar.values()].flat()
  const found = [...(calendar.get(UNDATED) ?? [])]
  for (let month = startOfMonth(from); month <= to; month = addMonths(month, 1))
    found.push(...(calendar.get(month) ?? []))
  return found
}

const reachOf = (report: Report): Partial<Days> & { readonly to: IsoDate } => {
  const day = dayOf(report)
  const days = daysOf(report)
  if (report.status === 'reversed' && day !== undefined)
    return { from: addDays(day, -UNDOING), to: addDays(day, STEP_REACH) }
  if (days === undefined) return { to: day ?? '' }
  const from = days.from ?? addDays(days.to, -RECALL)
  return { from: addDays(from, -LEAD), to: addDays(days.to, LEAD) }
}

const bestOf = (report: Report, drafts: readonly Draft[]): Draft | undefined => {
  let best: Draft | undefined
  let least = Infinity
  for (const draft of drafts) {
    const cost = costOf(report, draft)
    if (cost === undefined || cost > least) continue
    if (cost === least && best && best.order < draft.order) continue
    best = draft
    least = cost
  }
  return best
}

/** An exact number or a name in common outweighs days. */
const UNSURE = 1000

/** How far a report lies from a draft: lower is nearer; undefined when it cannot be of it. */
const costOf = (report: Report, draft: Draft): number | undefined => {
  const days = timeBetween(report, draft)
  if (days === undefined) return undefined
  if (draft.articles.get(report.from.article)?.some((other) => isToldApart(report, other))) return undefined
  let isSure = false
  for (const other of draft.shapes.values()) {
    if (contradict(report, other)) return undefined
    isSure ||= isSurelyOf(report, other)
  }
  if (allHitsDiffer(report, draft.shapes.values())) return undefined
  return days + (isSure ? 0 : UNSURE) - (isParticular(report) ? 0 : WELL_KNOWN * outletsOf(draft))
}

/** What is recalled by no number, name or day is the act that is much told before one that is told a few days later. */
const WELL_KNOWN = 3

const outletsOf = ({ members }: Draft): number =>
  new Set(members.map(({ from: { outlet, article } }) => outlet ?? article)).size

/** One person is expelled so often that the number tells nothing. */
const isOne = ({ event }: Report): boolean => event.object?.count?.max === 1

const isSurelyOf = (a: Report, b: Report): boolean =>
  sameExactCount(a.event, b.event) || shareAPerson(a.event, b.event) || isOfOnePost(a, b)

/** The consulate of one state in one city is ordered to close once. */
const isOfOnePost = (a: Report, b: Report): boolean => {
  const [one, other] = [a.event.object?.post, b.event.object?.post]
  return (
    a.action === 'order-mission-closed' &&
    one?.city !== undefined &&
    plainCity(one.city) === plainCity(other?.city)
  )
}

/** It says how many, who or when: enough to be told from another act. */
const isParticular = (report: Report): boolean => {
  const { object } = report.event
  return object?.count !== undefined || object?.people !== undefined || isDated(report)
}

/**
 * One article tells each act once: what it tells as two acts of one status is two, unless one of them is a headline's or an
 * allusion's bare word of it, or both give the same number.
 */
const isToldApart = (a: Report, b: Report): boolean => {
  if (a.from.article !== b.from.article || a.status !== b.status) return false
  if (!isParticular(a) || !isParticular(b) || sameExactCount(a.event, b.event) || isHeadlineOf(a, b))
    return false
  return (
    a.event.background !== b.event.background ||
    isExact(a.event.object?.count) === isExact(b.event.object?.count)
  )
}

/** Days between a report and what a draft tells; undefined when the one cannot be the time of the other. */
const timeBetween = (report: Report, { seed, shapes }: Draft): number | undefined => {
  if (isAct(report.status) || report.status === 'denied')
    return isAct(seed.status) ? betweenActs(report, seed, shapes) : betweenSteps(report, seed)
  if (report.status === 'reversed')
    return isAct(seed.status) ? after(seed, report, UNDOING) : betweenSteps(report, seed)
  return isAct(seed.status) ? beforeAct(report, seed) : betweenSteps(report, seed)
}

const betweenActs = (
  report: Report,
  seed: Report,
  shapes: ReadonlyMap<string, Report>,
): number | undefined => {
  const own = daysOf(report)
  const [mine, other] = [dayOf(report), dayOf(seed)]
  if (own?.from === undefined) return recalled(own, other)
  if ([...shapes.values()].some((told) => overlap(own, daysOf(told)))) return distanceOf(mine, other)
  if (mine === undefined || other === undefined || !isSurelyOf(report, seed)) return undefined
  const days = distance(mine, other)
  const isRecap =
    !isDated(report) && mine >= other && days <= RECAP && (!isOne(report) || isOfOnePost(report, seed))
  return days <= SURE_SLACK || isRecap ? days : undefined
}

const overlap = (a: Days, b: Days | undefined): boolean => b?.from !== undefined && daysOverlap(a, b)

const distanceOf = (a: IsoDate | undefined, b: IsoDate | undefined): number =>
  a === undefined || b === undefined ? 0 : distance(a, b)

/** An act recalled without a date is the latest that fits, not older than memory; of an act without a day nobody knows. */
const recalled = (own: Days | undefined, day: IsoDate | undefined): number | undefined => {
  if (own === undefined || day === undefined) return own === day ? 0 : undefined
  return day <= own.to && day >= addDays(own.to, -RECALL) ? distance(day, own.to) : undefined
}

const betweenSteps = (report: Report, seed: Report): number | undefined => {
  const [mine, other] = [dayOf(report), dayOf(seed)]
  const own = daysOf(report)
  // "in response to its expulsion of a clerk": an act of no day, of which only the plan is known
  if (isAct(report.status) && own?.from === undefined && other !== undefined)
    return own && other <= own.to && distance(other, own.to) <= LEAD ? distance(other, own.to) : undefined
  if (mine === undefined || other === undefined) return mine === other ? 0 : undefined
  const days = distance(mine, other)
  return days <= STEP_REACH ? days : undefined
}

const beforeAct = (report: Report, act: Report): number | undefined => {
  const [said, done] = [dayOf(report), dayOf(act)]
  if (said === undefined || done === undefined) return undefined
  const slack = isSurelyOf(report, act) ? AFTERTHOUGHT + SURE_SLACK : AFTERTHOUGHT
  return said <= addDays(done, slack) && said >= addDays(done, -LEAD) ? distance(said, done) : undefined
}

const after = (act: Report, report: Report, reach: number): number | undefined => {
  const [done, undone] = [dayOf(act), dayOf(report)]
  if (done === undefined || undone === undefined) return undefined
  return undone >= addDays(done, -1) && undone <= addDays(done, reach) ? distance(done, undone) : undefined
}
