import type { Decision, LedgerEvent, Report, ReportLine, Status, Step } from '../model/index.ts'
import { accountsOf, type Told } from './account.ts'
import { claimsOf } from './claims.ts'
import { byFirmness, type Cluster, clustersOf, compareKeys } from './clusters.ts'
import type { ResolvedDecision } from './decisions.ts'
import { isMutual } from './families.ts'
import { withIds } from './identity.ts'
import { originsOf } from './origins.ts'
import { rearranged } from './rearrange.ts'
import { correctedFields, correctedStatus, reviewOf } from './review.ts'

/** The order of steps in the history of an act. What is denied, asked for or refused is no step of it. */
const COURSE: readonly Status[] = ['considered', 'threatened', 'intended', 'begun', 'performed', 'reversed']

const MOST_SURE = 0.99

/** Where a report is held against others: reports of different blocks are never of one event. */
export const blockOf = ({ family, source, target, action }: Report): string => {
  const sides = [source ?? '', target ?? '']
  return [family, ...(isMutual(action) ? [...sides].sort() : sides)].join('|')
}

/**
 * The events of one block, as all its reports and the decisions about them give them. Depends on the two sets alone, not on
 * their order.
 */
export const eventsOfBlock = (
  reports: readonly Report[],
  decisions: readonly ResolvedDecision[],
): readonly LedgerEvent[] => {
  const clusters = rearranged(clustersOf(reports), decisions)
  const about = decisionsByCluster(clusters, decisions)
  return withIds(clusters.map((cluster, i) => eventOf(cluster, about[i] ?? [])))
}

/** Each decision is about the event that holds most of the reports it was made on, and about none of a block that holds none. */
const decisionsByCluster = (
  clusters: readonly Cluster[],
  decisions: readonly ResolvedDecision[],
): readonly (readonly Decision[])[] => {
  const clusterOf = new Map(clusters.flatMap((cluster, i) => cluster.map(({ key }) => [key, i] as const)))
  const about: Decision[][] = clusters.map(() => [])
  for (const { decision, on } of decisions) {
    const votes = new Map<number, number>()
    for (const key of on) {
      const i = clusterOf.get(key)
      if (i !== undefined) votes.set(i, (votes.get(i) ?? 0) + 1)
    }
    const [winner] = [...votes].sort(([a, forA], [b, forB]) => forB - forA || a - b)
    if (winner) about[winner[0]]?.push(decision)
  }
  return about
}

type WithoutIds = Omit<LedgerEvent, 'id'>

const eventOf = (cluster: Cluster, decisions: readonly Decision[]): WithoutIds => {
  const reports = byFirmness(cluster)
  const origins = originsOf(reports)
  const steps = stepsOf(reports)
  const reached = steps.at(-1)?.status ?? firstOf(reports).status
  const told = reports.map(
    (report, i): Told => ({
      report,
      origin: origins[i] ?? 0,
      actingSide: speaksItself(report),
      isLatestStep: report.status === reached || (reached === 'performed' && report.status === 'begun'),
    }),
  )
  const status = correctedStatus(decisions) ?? reached
  const action = actionOf(told)
  return {
    ...placeOf(reports, action),
    action,
    status,
    ...codesOf(reports, action, status),
    fields: correctedFields(accountsOf(told), decisions),
    steps,
    reports: told
      .map(lineOf)
      .sort((a, b) => compareKeys([a.published ?? '', a.key], [b.published ?? '', b.key])),
    outlets: new Set(origins).size,
    claims: claimsOf(told),
    answers: answersOf(reports),
    confidence: confidenceOf(told),
    review: reviewOf(decisions),
  }
}

const firstOf = (reports: readonly Report[]): Report => {
  const [first] = reports
  if (first === undefined) throw new RangeError('an event has reports')
  return first
}

const placeOf = (
  reports: readonly Report[],
  action: string,
): Pick<WithoutIds, 'block' | 'family' | 'source' | 'target' | 'names'> => {
  const first = firstOf(reports)
  const { source, target, family } = first
  return {
    block: blockOf({ ...first, action }),
    family,
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    names: first.names,
  }
}

/** The acting side itself makes the act known, in this article or as the one it is attributed to. */
const speaksItself = ({ claims, source }: Report): boolean =>
  source !== undefined &&
  claims.some(
    ({ speaker, stance }) =>
      speaker.code === source && (stance === 'announces' || stance === 'confirms' || stance === 'justifies'),
  )

/** Steps in the order of the course, each with the day of its firmest report. */
const stepsOf = (reports: readonly Report[]): readonly Step[] =>
  COURSE.flatMap((status) => {
    const ofStatus = reports.filter((report) => report.status === status)
    if (ofStatus.length === 0) return []
    const date = ofStatus.find(({ event }) => event.date)?.event.date
    return [{ status, ...(date && { date }), reports: ofStatus.map(({ key }) => key).sort() }]
  })

/** Of the actions of a family, the one that most origins report. */
const actionOf = (told: readonly Told[]): string => {
  const origins = new Map<string, Set<number>>()
  for (const { report, origin } of told)
    origins.set(report.action, (origins.get(report.action) ?? new Set()).add(origin))
  const [first] = [...origins].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

const codesOf = (
  reports: readonly Report[],
  action: string,
  status: Status,
): Pick<WithoutIds, 'plover' | 'cameo' | 'goldstein'> => {
  const like = reports.find((report) => report.event.action === action && report.status === status)
  const { plover, cameo, goldstein } = like?.event ?? {}
  return {
    ...(plover && { plover }),
    ...(cameo !== undefined && { cameo }),
    ...(goldstein !== undefined && { goldstein }),
  }
}

const lineOf = ({ report, origin }: Told): ReportLine => ({
  key: report.key,
  article: report.from.article,
  event: report.event.id,
  ...(report.from.outlet !== undefined && { outlet: report.from.outlet }),
  ...(report.from.published !== undefined && { published: report.from.published }),
  status: report.status,
  background: report.event.background,
  confidence: report.event.confidence,
  origin,
  ...(report.added && { added: report.added }),
})

const answersOf = (reports: readonly Report[]): LedgerEvent['answers'] => ({
  reports: [...new Set(reports.flatMap(({ answers }) => answers ?? []))].sort(),
  words: [
    ...new Set(
      reports.flatMap(({ event, answers }) =>
        answers === undefined ? (event.inResponseTo?.text ?? []) : [],
      ),
    ),
  ].sort(),
})

/** One right reading is enough, and independent ones err apart: one minus the product of what each leaves in doubt. */
const confidenceOf = (told: readonly Told[]): number => {
  const best = new Map<number, number>()
  for (const { origin, report } of told)
    best.set(origin, Math.max(best.get(origin) ?? 0, report.event.confidence))
  const doubt = [...best.values()].sort().reduce((product, confidence) => product * (1 - confidence), 1)
  return Math.min(MOST_SURE, Math.round((1 - doubt) * 1000) / 1000)
}
