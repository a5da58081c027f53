import type { Codebook } from '../codebook/index.ts'
import type {
  Article,
  ArticleRecord,
  Decision,
  Doer,
  LedgerEvent,
  MissedEvent,
  Preference,
  Reading,
  SetAside,
  SideKey,
} from '../model/index.ts'
import { type Accounts, accountsOf } from './accounts.ts'
import { actorView } from './actor.ts'
import { addReadings, isRead } from './adding.ts'
import { countArticlesThat, findArticles, showArticle } from './articles.ts'
import { findCases, showCase } from './case-views.ts'
import { ledgerVersion } from './changes.ts'
import { type Codings, codingsOf } from './codings.ts'
import { type Backlog, backlogOf, consolidateAll } from './consolidating.ts'
import { countEventsThat } from './count.ts'
import { coverageOf } from './coverage.ts'
import { allDecisions } from './decided.ts'
import { addDecisions } from './deciding.ts'
import { digestOf } from './digest.ts'
import { dyadView } from './dyad.ts'
import { everyEvent } from './every.ts'
import { facetsOf } from './facets.ts'
import { findEvents } from './find.ts'
import { findClaims } from './find-claims.ts'
import { findDecisions } from './find-decisions.ts'
import {
  addition,
  decisionsOnEvent,
  eventsAbout,
  type Judgement,
  judged,
  type Signature,
  withHolding,
} from './judging.ts'
import { dropLook, noteLook } from './looks.ts'
import { mergeableWith } from './mergeable.ts'
import { openStore } from './open-store.ts'
import type {
  ActorView,
  ArticleQuery,
  ArticleView,
  CaseQuery,
  CaseView,
  ClaimQuery,
  CoveredMonth,
  DecisionQuery,
  DyadView,
  EventQuery,
  EventView,
  Facets,
  FoundArticles,
  FoundCases,
  FoundClaims,
  FoundDecisions,
  FoundDyads,
  FoundEvents,
  FoundTallies,
  KeptDecision,
  TallyQuery,
  Today,
  TodayOptions,
  ToldEvent,
} from './query.ts'
import { currentReading } from './readings.ts'
import { rebuild } from './rebuild.ts'
import { allSetAside, dropSetAside, keepSetAside } from './set-asides.ts'
import { busiestDyads, talliesOf } from './tallies.ts'
import { todayView } from './today.ts'
import { type Flaw, verifyLedger } from './verify.ts'
import { eventsToldBy, showEvent } from './views.ts'

export type { Accounts } from './accounts.ts'
export { AccountError, type AccountTrouble } from './accounts-row.ts'
export { ARTICLE_ORDERS } from './article-query.ts'
export { CodingError, type Codings } from './codings.ts'
export type { Backlog } from './consolidating.ts'
export { FACETS } from './desk-query.ts'
export type { Judgement, Signature } from './judging.ts'
export { IN_MEMORY, type Location, parseLocation } from './location.ts'
export { LedgerVersionError } from './migrate.ts'
export type * from './query.ts'
export { EVENT_SORTS, REVIEWS } from './query.ts'
export type { Flaw } from './verify.ts'

export interface LedgerOptions {
  /** The clock, for decisions that give no time. Default: the machine's. */
  readonly now?: () => Date
}

/** An open ledger: records and decisions are added, everything else follows from them. */
export interface OpenLedger {
  /** Keeps readings, one transaction a call, to be consolidated. The same reading twice changes nothing. Gives how many were new. */
  add(readings: readonly Reading[]): Promise<number>
  /** True when reading this article by this coder and codebook would say nothing that the ledger does not hold. */
  isRead(article: Article, coder: ArticleRecord['coder']): Promise<boolean>
  /** Brings events and cases up to date with all that was added. A run that is cut short is taken up by the next. */
  consolidate(onProgress?: (left: Backlog) => void): Promise<void>
  /** What is still to be consolidated. */
  backlog(): Promise<Backlog>
  /** Keeps what could not be read, by where it came from. */
  setAside(aside: Omit<SetAside, 'tries'>): Promise<void>
  setAsides(): Promise<readonly SetAside[]>
  dropSetAside(origin: string): Promise<void>
  /** Events, the latest first or as `sort` has it. Throws RangeError for a day that is none or a cursor of another order. */
  find(query?: EventQuery): Promise<FoundEvents>
  /** How many events fit in all; `sort`, `cursor`, `limit` and `offset` are not heeded. */
  count(query?: EventQuery): Promise<number>
  /**
   * Every event that fits with its reports, the earliest first, in flat memory; `sort`, `cursor`, `limit` and `offset` are not
   * heeded. Throws RangeError for a day that is none.
   */
  every(query?: EventQuery): AsyncIterable<ToldEvent>
  /** An event by its id, or by one that it had before; its values by another rule than the ledger's own where one is given. */
  show(id: string, prefer?: Preference): Promise<EventView | undefined>
  /**
   * Events that may be the same act as this one: of its family or between its sides within so many days (default 14), the
   * likeliest first, 20 at most.
   */
  neighbours(id: string, days?: number): Promise<readonly LedgerEvent[]>
  /** The events that an article tells of, alone or among others. */
  toldBy(article: string): Promise<readonly ToldEvent[]>
  /** Events counted by the values of each facet, under all conditions but the facet's own. */
  facets(query?: EventQuery): Promise<Facets>
  /** Articles that were read, the latest published first or as `order` has it. Throws RangeError as {@link find} does. */
  articles(query?: ArticleQuery): Promise<FoundArticles>
  /** How many articles fit in all; `order`, `cursor` and `limit` are not heeded. */
  countArticles(query?: ArticleQuery): Promise<number>
  /** An article with its record, events and decisions, and the next one to look at of those that fit the query. */
  article(id: string, query?: ArticleQuery): Promise<ArticleView | undefined>
  /**
   * Notes that somebody has looked at an article as it is read now; a reading that says something else makes it unreviewed
   * again. `at`: ISO 8601 with time and `Z`, default now. Throws RangeError when there is no such article.
   */
  looked(article: string, by: string, at?: string): Promise<void>
  /** Takes the look at an article back. */
  unlooked(article: string): Promise<void>
  /** What each side did to each other one; those with most events first. */
  tallies(query?: TallyQuery): Promise<FoundTallies>
  /** Sides two by two, those with most events first. */
  dyads(query?: TallyQuery): Promise<FoundDyads>
  /** What a side did and what was done to it; undefined for a side that no event has. */
  actor(key: SideKey): Promise<ActorView | undefined>
  /** What somebody who begins this day, `YYYY-MM-DD`, wants to know. Throws RangeError for a day that is none. */
  today(day: string, options?: TodayOptions): Promise<Today>
  /** What is claimed of events, and by whom. */
  claims(query?: ClaimQuery): Promise<FoundClaims>
  /** The record of an article that counts. */
  record(article: string): Promise<ArticleRecord | undefined>
  cases(query?: CaseQuery): Promise<FoundCases>
  case(id: string): Promise<CaseView | undefined>
  /** What two sides did to each other, month by month; with `generic` also generic actions. */
  dyad(a: SideKey, b: SideKey, generic?: boolean): Promise<DyadView>
  /** The months of publication of all articles read, events or none, in order: where the ledger's silence means something. */
  coverage(): Promise<readonly CoveredMonth[]>
  /**
   * Keeps a decision about an event (or, for `undo`, about a decision) and consolidates. Throws RangeError when there is no such
   * event or decision.
   */
  decide(event: string, verdict: Judgement, signature: Signature): Promise<Decision>
  /**
   * Keeps a decision that an article tells an act which no reading of it gives, and consolidates; `about` tells which event it
   * became or joined. The event's codes are those that the codebook gives its action and status. Throws RangeError when there
   * is no such article or action, when `event` is none (the message names the fields; a span beyond the text is one), and when
   * the article tells it already at these words.
   */
  addMissed(article: string, event: MissedEvent, signature: Signature, codebook: Codebook): Promise<Decision>
  /** Every decision ever made, oldest first, and whether it holds. */
  decisions(): Promise<readonly KeptDecision[]>
  /** Decisions that fit, the latest first, page by page. */
  findDecisions(query?: DecisionQuery): Promise<FoundDecisions>
  /**
   * The decisions about an event, those taken back and those that took them back among them, oldest first: found by its
   * reports as they are read now. Undefined when there is no such event.
   */
  decisionsOn(event: string): Promise<readonly KeptDecision[] | undefined>
  /** The events that a decision is about now; none for one that was taken back, or whose words are gone. */
  about(decision: string): Promise<readonly ToldEvent[]>
  /** Makes everything that follows from records and decisions anew. */
  rebuild(onProgress?: (left: Backlog) => void): Promise<void>
  /** A number that rises whenever something changes that the ledger shows, also when another process changes it. */
  version(): Promise<number>
  /** One line that depends on content alone: equal for two ledgers over the same records and decisions. */
  digest(): Promise<string>
  /** What in the ledger does not follow from its records and decisions; nothing, if it is sound. */
  verify(onProgress?: (checked: number) => void): Promise<readonly Flaw[]>
  /** Who may use the ledger over the network, and what they did. Outside the digest. */
  readonly accounts: Accounts
  /** Articles that two people code by hand, blind. */
  readonly codings: Codings
  close(): Promise<void>
}

/** What decides where nothing is said of it: a program. */
const NOWHERE: Omit<Doer, 'who'> = { address: '' }

/**
 * Opens the ledger at `location`: a file (made where there is none), `:memory:`, or `postgres://...`. Throws RangeError for a
 * location that names none, LedgerVersionError for a ledger that a later version wrote.
 */
export const openLedger = async (location: string, options: LedgerOptions = {}): Promise<OpenLedger> => {
  const store = await openStore(location)
  const { now = () => new Date() } = options
  const signed = ({ at, by, reason }: Signature) => ({ at: at ?? now().toISOString(), by, reason })
  const keep = async (decision: Decision, about: string, from = NOWHERE): Promise<Decision> => {
    await addDecisions(store, [decision], { about, at: now().toISOString(), from })
    await consolidateAll(store)
    return decision
  }
  return {
    add: (readings) => addReadings(store, readings),
    isRead: (article, coder) => isRead(store, article, coder),
    consolidate: (onProgress) => consolidateAll(store, onProgress),
    backlog: () => backlogOf(store),
    setAside: (aside) => keepSetAside(store, aside),
    setAsides: () => allSetAside(store),
    dropSetAside: (origin) => dropSetAside(store, origin),
    find: (query = {}) => findEvents(store, query),
    count: (query = {}) => countEventsThat(store, query),
    every: (query = {}) => everyEvent(store, query),
    show: (id, prefer) => showEvent(store, id, prefer),
    neighbours: (id, days) => mergeableWith(store, id, days),
    toldBy: (article) => eventsToldBy(store, article),
    facets: (query = {}) => facetsOf(store, query),
    articles: (query = {}) => findArticles(store, query),
    countArticles: (query = {}) => countArticlesThat(store, query),
    article: (id, query = {}) => showArticle(store, id, query),
    looked: (article, by, at = now().toISOString()) => noteLook(store, article, by, at),
    unlooked: (article) => dropLook(store, article),
    tallies: (query = {}) => talliesOf(store, query),
    dyads: (query = {}) => busiestDyads(store, query),
    actor: (key) => actorView(store, key),
    today: (day, options = {}) => todayView(store, day, options),
    claims: (query = {}) => findClaims(store, query),
    record: async (article) => (await currentReading(store, article))?.record,
    cases: (query = {}) => findCases(store, query),
    case: (id) => showCase(store, id),
    dyad: (a, b, generic) => dyadView(store, a, b, generic),
    coverage: () => coverageOf(store),
    decide: async (event, judgement, signature) =>
      keep(await judged(store, event, judgement, signed(signature)), event, signature.from),
    addMissed: async (article, event, signature, codebook) =>
      keep(await addition(store, article, event, signed(signature), codebook), article, signature.from),
    decisions: async () => withHolding(await allDecisions(store)),
    findDecisions: (query = {}) => findDecisions(store, query),
    decisionsOn: (event) => decisionsOnEvent(store, event),
    about: (decision) => eventsAbout(store, decision),
    rebuild: (onProgress) => rebuild(store, onProgress),
    version: () => ledgerVersion(store),
    digest: () => digestOf(store),
    verify: (onProgress) => verifyLedger(store, onProgress),
    accounts: accountsOf(store, now),
    codings: codingsOf(store, now),
    close: () => store.db.destroy(),
  }
}
