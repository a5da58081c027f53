import { groupedBy } from '../base/grouped.ts'
import type { Anchor, Decision, Report, Verdict } from '../model/index.ts'
import { ADDED } from './added.ts'
import { compareKeys } from './clusters.ts'
import { familyOf } from './families.ts'
import { meet, placesOf, triggersOf } from './standing.ts'

const byTime = (a: Decision, b: Decision): number => compareKeys([a.at, a.id], [b.at, b.id])

/** Ids of the decisions that these undo, left out what is undone only by one that is itself undone. */
export const undoneBy = (decisions: readonly Decision[]): ReadonlySet<string> => {
  const undone = new Set<string>()
  for (const { id, verdict } of [...decisions].sort(byTime).reverse())
    if (verdict.kind === 'undo' && !undone.has(id)) undone.add(verdict.decision)
  return undone
}

/** The decisions that hold, oldest first: those not undone by one that itself holds. */
export const inForce = (decisions: readonly Decision[]): readonly Decision[] => {
  const ordered = [...new Map(decisions.map((each) => [each.id, each])).values()].sort(byTime)
  const undone = undoneBy(ordered)
  return ordered.filter(({ id, verdict }) => verdict.kind !== 'undo' && !undone.has(id))
}

const otherAnchors = ({ verdict }: Decision): readonly Anchor[] => {
  if (verdict.kind === 'merge') return verdict.with
  return verdict.kind === 'split' ? verdict.off : []
}

/** The articles that a decision is about. */
export const articlesOf = (decision: Decision): readonly string[] => {
  const { on, verdict } = decision
  const named = [...on, ...otherAnchors(decision)].map(({ article }) => article)
  return [...new Set(verdict.kind === 'add' ? [...named, verdict.article] : named)]
}

/** Where a report stands, for a decision to point at. */
export const anchorOf = (report: Report): Anchor => {
  const { event, read } = report
  const [span] = triggersOf(report)
  return {
    article: report.from.article,
    event: event.id,
    ...read,
    ...(event.evidence.in && { in: event.evidence.in }),
    ...(span && { span }),
  }
}

const standsAt = ({ span, in: place }: Anchor, report: Report): boolean =>
  span !== undefined && placesOf(report).some((each) => meet(each, { span, ...(place && { in: place }) }))

/** What may have changed by a re-reading, from most to least alike: the first test that any report passes decides. */
const LIKENESS: readonly { readonly byWords: boolean; readonly isLike: Test }[] = [
  {
    byWords: true,
    isLike: (anchor, report) =>
      standsAt(anchor, report) && sameFamily(anchor, report) && sameSides(anchor, report),
  },
  { byWords: false, isLike: (anchor, report) => sameFamily(anchor, report) && sameSides(anchor, report) },
  { byWords: true, isLike: (anchor, report) => standsAt(anchor, report) && sameFamily(anchor, report) },
  { byWords: true, isLike: standsAt },
]

type Test = (anchor: Anchor, report: Report) => boolean

const sameFamily = ({ family }: Anchor, { read }: Report): boolean => read.family === family

const sameSides = ({ source, target }: Anchor, { read }: Report): boolean =>
  read.source === source && read.target === target

/**
 * The reports that an anchor points at, among all of its article, after any re-reading. What a reviewer added keeps its name; an
 * anchor at anything else means it only by its words, and only where nothing that was read fits as well.
 */
const reportsAt = (anchor: Anchor, ofArticle: readonly Report[]): readonly Report[] => {
  const named = ofArticle.filter(({ added, event }) => added && event.id === anchor.event)
  if (named.length > 0) return named.filter((report) => sameSides(anchor, report))
  const wasAdded = anchor.event.startsWith(ADDED)
  for (const { byWords, isLike } of LIKENESS) {
    if (wasAdded && !byWords) continue
    const found = ofArticle.filter((report) => isLike(anchor, report))
    const read = found.filter(({ added }) => !added)
    if (read.length > 0) return read
    if (byWords && found.length > 0) return found
  }
  return []
}

/** A decision with the keys of the reports that it is about, as the articles are read now. */
export interface ResolvedDecision {
  readonly decision: Decision
  readonly on: readonly string[]
  /** The reports to be merged with `on`, or to be split off. */
  readonly others: readonly string[]
}

/** Finds the reports of all decisions in force. `reports` must hold all of every article that the decisions name. */
export const resolveDecisions = (
  decisions: readonly Decision[],
  reports: readonly Report[],
): readonly ResolvedDecision[] => {
  const byArticle = groupedBy(reports, ({ from }) => from.article)
  const keysAt = (anchors: readonly Anchor[]): readonly string[] => [
    ...new Set(
      anchors.flatMap((anchor) =>
        reportsAt(anchor, byArticle.get(anchor.article) ?? []).map(({ key }) => key),
      ),
    ),
  ]
  return inForce(decisions).map((decision) => ({
    decision,
    on: decision.verdict.kind === 'add' ? keysAddedBy(decision, byArticle) : keysAt(decision.on),
    others: keysAt(otherAnchors(decision)),
  }))
}

const keysAddedBy = (
  { id, verdict }: Decision,
  byArticle: ReadonlyMap<string, readonly Report[]>,
): readonly string[] =>
  verdict.kind === 'add'
    ? (byArticle.get(verdict.article) ?? [])
        .filter(({ added }) => added?.decision === id)
        .map(({ key }) => key)
    : []

const PLACES: ReadonlySet<string> = new Set(['action', 'source', 'target'])

type Correction = Extract<Verdict, { kind: 'correct' }>

const correctedBy = (report: Report, { field, value }: Correction): Report => {
  if (typeof value !== 'string') return report
  if (field === 'action') return { ...report, action: value, family: familyOf(value) }
  return field === 'source' ? { ...report, source: value } : { ...report, target: value }
}

/**
 * Puts reports where reviewers' decisions say that they belong, before they are held against each other: corrected action,
 * source or target, and the place of the event that they were merged into. `reports` must hold those that the decisions are
 * about; others come back as they were.
 */
export const placeReports = (
  reports: readonly Report[],
  decisions: readonly ResolvedDecision[],
): readonly Report[] => {
  const placed = new Map(reports.map((report) => [report.key, report]))
  for (const { decision, on, others } of decisions) {
    const { verdict } = decision
    const at = (keys: readonly string[]): readonly Report[] => keys.flatMap((key) => placed.get(key) ?? [])
    if (verdict.kind === 'correct' && PLACES.has(verdict.field))
      for (const report of at(on)) placed.set(report.key, correctedBy(report, verdict))
    if (verdict.kind !== 'merge') continue
    const [into] = at(on)
    if (into) for (const report of at(others)) placed.set(report.key, movedTo(report, into))
  }
  return reports.map((report) => placed.get(report.key) ?? report)
}

/** The report in the place of another; of another family, it takes its action too, so that no id is that of another block. */
const movedTo = (report: Report, { family, action, source, target }: Report): Report => {
  const { source: _source, target: _target, ...rest } = report
  return {
    ...rest,
    family,
    action: familyOf(report.action) === family ? report.action : action,
    ...(source && { source }),
    ...(target && { target }),
  }
}
