import type { Codebook } from '../codebook/index.ts'
import {
  articlesOf,
  inForce,
  resolveDecisions,
  spansBeyond,
  toldAlready,
  versionOf,
  type Words,
  withCodes,
} from '../consolidation/index.ts'
import type { Anchor, Decision, Doer, MissedEvent, Verdict } from '../model/index.ts'
import { allDecisions, decisionsAbout, decisionsNaming, resolvedOf } from './decided.ts'
import { withId } from './deciding.ts'
import type { KeptDecision, ToldEvent } from './query.ts'
import { placedReportOf } from './report-row.ts'
import { currentOf } from './stage-articles.ts'
import { among, plain, type Store } from './store.ts'
import { eventsHolding, showEvent, withReports } from './views.ts'

/** Who decides, and why. */
export interface Signature {
  readonly by: string
  readonly reason: string
  /** ISO 8601 with time and `Z`. Default: now. */
  readonly at?: string
  /** Where it comes from, for the audit log. */
  readonly from?: Omit<Doer, 'who'>
}

/** A verdict as a reviewer gives it: other events and reports by their ids and keys. */
export type Judgement =
  | Exclude<Verdict, { readonly kind: 'merge' | 'split' | 'add' }>
  | { readonly kind: 'merge'; readonly with: string }
  | { readonly kind: 'split'; readonly off: readonly string[] }

type Signed = Required<Omit<Signature, 'from'>>

/** The decision that a judgement of an event is. Throws RangeError when there is no such event, report or decision. */
export const judged = async (
  store: Store,
  event: string,
  judgement: Judgement,
  signed: Signed,
): Promise<Decision> => {
  if (judgement.kind === 'undo') {
    if (!(await allDecisions(store)).some(({ id }) => id === judgement.decision))
      throw new RangeError(`no decision ${judgement.decision}`)
    return withId({ ...signed, on: [], verdict: judgement })
  }
  const verdict = await verdictOf(store, event, judgement)
  return withId({ ...signed, on: await anchorsOfEvent(store, event), verdict })
}

const verdictOf = async (store: Store, event: string, judgement: Judgement): Promise<Verdict> => {
  if (judgement.kind === 'merge') return { kind: 'merge', with: await anchorsOfEvent(store, judgement.with) }
  if (judgement.kind === 'split')
    return { kind: 'split', off: await anchorsOfReports(store, event, judgement.off) }
  return judgement
}

const anchorsOfEvent = async (store: Store, id: string): Promise<readonly Anchor[]> => {
  const view = await showEvent(store, id)
  if (view === undefined) throw new RangeError(`no event ${id}`)
  return view.reports.map(({ anchor }) => anchor)
}

const anchorsOfReports = async (
  store: Store,
  id: string,
  keys: readonly string[],
): Promise<readonly Anchor[]> => {
  const view = await showEvent(store, id)
  return keys.map((key) => {
    const told = view?.reports.find((each) => each.key === key)
    if (told === undefined) throw new RangeError(`${id} has no report ${key}`)
    return told.anchor
  })
}

/**
 * The decision that an article tells an act which was not found. Throws RangeError when there is no such article, when the
 * event is none (a field missing, a span beyond the text, an action that the codebook does not have), and when the article's
 * reports tell it already.
 */
export const addition = async (
  store: Store,
  article: string,
  given: MissedEvent,
  signed: Signed,
  codebook: Codebook,
): Promise<Decision> => {
  const [read] = await currentOf(store, [article])
  if (read === undefined) throw new RangeError(`no article ${article}`)
  const words = read.current.record.article
  await check(given, words)
  const event = withCodes(given, codebook)
  const told = toldAlready(read, await decisionsAbout(store, [article]), event)
  if (told.length > 0) {
    const keys = told.map(({ key }) => key)
    const [holding] = await eventsHolding(store, keys)
    throw new RangeError(
      `these words are read as ${holding?.id ?? keys.join(', ')} already: confirm or correct that, or give the words that tell this act alone`,
    )
  }
  return withId({ ...signed, on: [], verdict: { kind: 'add', article, version: versionOf(words), event } })
}

const check = async (event: MissedEvent, words: Words): Promise<void> => {
  // Loaded here, so that looking at a ledger does not wait for the schemas.
  const { missedEventSchema } = await import('../model/schema.ts')
  const { error } = missedEventSchema.safeParse(event)
  if (error)
    throw new RangeError(
      error.issues.map(({ path, message }) => `event.${path.join('.')}: ${message}`).join('; '),
    )
  const beyond = spansBeyond(event, words)
  if (beyond.length > 0) throw new RangeError(`${beyond.join(', ')}: points outside the text`)
}

/** Decisions, oldest first, each with whether it holds. All that take some of them back must be among them. */
export const withHolding = (decisions: readonly Decision[]): readonly KeptDecision[] => {
  const holding = new Set(inForce(decisions).map(({ id }) => id))
  const undoes = ({ verdict }: Decision): boolean => verdict.kind === 'undo' && !holding.has(verdict.decision)
  return decisions.map((each) => ({ ...each, holds: holding.has(each.id) || undoes(each) }))
}

/** Decisions oldest first. */
export const inTime = (a: Decision, b: Decision): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1

/** The decisions about an event, by the reports that they are about as their articles are read now. */
export const decisionsOnEvent = async (
  store: Store,
  id: string,
): Promise<readonly KeptDecision[] | undefined> => {
  const view = await showEvent(store, id)
  if (view === undefined) return undefined
  const keys = new Set(view.event.reports.map(({ key }) => key))
  const articles = [...new Set(view.event.reports.map(({ article }) => article))]
  const naming = withHolding([...(await decisionsNaming(store, articles))].sort(inTime))
  const rows = await store.db
    .selectFrom('reports')
    .select('report')
    .where(among(store, 'article', naming.flatMap(articlesOf).map(plain)))
    .execute()
  const reports = rows.map(placedReportOf)
  const about = new Set(
    naming
      .filter((each) =>
        resolveDecisions([each], reports).some(({ on, others }) =>
          [...on, ...others].some((key) => keys.has(key)),
        ),
      )
      .map((each) => each.id),
  )
  for (const { id: undoing, verdict } of naming)
    if (verdict.kind === 'undo' && about.has(verdict.decision)) about.add(undoing)
  return naming.filter((each) => about.has(each.id))
}

/** The events that a decision is about now, the one with most of its reports first. */
export const eventsAbout = async (store: Store, decision: string): Promise<readonly ToldEvent[]> => {
  const found = await resolvedOf(store, decision)
  return found.length === 0 ? [] : withReports(store, await eventsHolding(store, found))
}
