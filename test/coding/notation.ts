import type { Actor, ArticleRecord, Claim, Event, EventDate } from '../../src/model/index.ts'

/**
 * Events and claims as one line each, so that a table of texts can be read by a person:
 * `expel-diplomats POL->RUS performed n=45 on=2022-03-02 by=2022-03-09 for=espionage`.
 * Action, sides, status and `bg` (background) are always written; the other facets only where an expected line asks.
 */
export interface Case {
  readonly text: string
  readonly title?: string
  readonly published?: string
  /** One line per event of a listed action, in text order: no more and no fewer. */
  readonly events: readonly string[]
  /** The same of generic actions (`plover-*`); left out where the case is not about them. */
  readonly generic?: readonly string[]
  /** One line per claim, in text order; left out where the case is not about claims. */
  readonly claims?: readonly string[]
}

/** A case that the engine does not read right yet: told when the tests run, never asserted. */
export interface KnownFailure extends Case {
  readonly why: string
}

export interface Table {
  readonly cases: readonly Case[]
  readonly known: readonly KnownFailure[]
}

/** A Wednesday; the day of publication of every case that gives none. */
export const PUBLISHED = '2022-03-02'

const actorCode = ({ code, id, name }: Actor): string =>
  code === undefined ? `?${name}` : /^(IGO|NGO|ISM|IMG|MNC)$/.test(code) && id ? `${code}:${id}` : code

const side = (actors: readonly Actor[]): string => [...new Set(actors.map(actorCode))].sort().join(',') || '?'

/** A day, or the month or year of a longer stretch. */
const dateText = (date: EventDate | undefined): string => {
  if (date === undefined) return '-'
  if (date.precision === 'month') return date.start.slice(0, 7)
  if (date.precision === 'year') return date.start.slice(0, 4)
  return date.precision === 'week' ? `${date.start}..${date.end}` : date.start
}

/** `12`, `~12`, `20+`, `..30`, `24+` with `~` where approximate. */
const countText = (event: Event): string => {
  const count = event.object?.count
  if (count === undefined) return '-'
  const { min, max, approximate } = count
  const range = min === max ? `${min}` : max === undefined ? `${min}+` : `${min ?? ''}..${max}`
  return `${approximate ? '~' : ''}${range}`
}

const list = (values: readonly (string | undefined)[] | undefined): string =>
  [...new Set(values ?? [])].sort().join(',') || '-'

const FACETS: Readonly<Record<string, (event: Event) => string>> = {
  n: countText,
  on: (e) => dateText(e.date),
  by: (e) => dateText(e.deadline),
  effective: (e) => dateText(e.effective),
  kind: (e) => e.object?.kind ?? '-',
  post: (e) => e.object?.post?.kind ?? '-',
  of: (e) => e.object?.post?.of ?? '-',
  to: (e) => e.object?.post?.accreditedTo ?? '-',
  city: (e) => e.object?.post?.city ?? '-',
  for: (e) => list(e.grounds?.map((g) => g.ground)),
  via: (e) => list(e.instruments?.map((i) => i.instrument)),
  who: (e) => list(e.object?.people?.map((p) => p.name)),
  named: (e) => e.object?.named ?? '-',
  against: (e) => (e.object?.against ? actorCode(e.object.against) : '-'),
  re: (e) => e.inResponseTo?.event ?? (e.inResponseTo?.text ? 'text' : '-'),
  teller: (e) => list(e.attribution?.map((a) => a.who)),
  mentions: (e) => String(e.mentions.length),
  in: (e) => e.evidence.in ?? '-',
  unit: (e) => list(e.source.map((a) => a.unit?.kind)),
  sector: (e) => list(e.source.map((a) => a.sector)),
}

const CLAIM_FACETS: Readonly<Record<string, (claim: Claim) => string>> = {
  about: (c) => c.about.join(',') || '-',
  who: (c) => c.speaker.name,
  role: (c) => c.speaker.role ?? '-',
  ch: (c) => c.channel ?? '-',
  verbatim: (c) => String(c.verbatim),
  teller: (c) => list(c.attribution.map((a) => a.who)),
  quote: (c) => c.quote ?? '-',
}

/** Keys that an expected line asks for, in its own order. */
const keysOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^| )(\w+)=/g)].map((m) => m[1] ?? '')

const facets = <T>(table: Readonly<Record<string, (of: T) => string>>, keys: readonly string[], of: T) =>
  keys.map((key) => {
    const facet = table[key]
    if (facet === undefined) throw new Error(`no facet ${key}=`)
    return `${key}=${facet(of).replace(/\s+/g, '_')}`
  })

/** An event in the words of an expected line; without one, its bare core. */
export const eventLine = (event: Event, like = ''): string =>
  [
    event.action,
    `${side(event.source)}->${side(event.target)}`,
    event.status,
    ...(event.background ? ['bg'] : []),
    ...facets(FACETS, keysOf(like), event),
  ].join(' ')

/** A claim in the words of an expected line: `condemns RUS about=e1 who=Anna_Nowak`. */
export const claimLine = (claim: Claim, like = ''): string =>
  [claim.stance, claim.speaker.code ?? '?', ...facets(CLAIM_FACETS, keysOf(like), claim)].join(' ')

const isGeneric = ({ action }: Event): boolean => action.startsWith('plover-')

/** What a record tells, line by line in the words of the case. */
export const told = (record: ArticleRecord, wanted: Case) => {
  const lines = (events: readonly Event[], like: readonly string[] = []): readonly string[] =>
    events.map((event, i) => eventLine(event, like[i]))
  return {
    events: lines(
      record.events.filter((e) => !isGeneric(e)),
      wanted.events,
    ),
    ...(wanted.generic && { generic: lines(record.events.filter(isGeneric), wanted.generic) }),
    ...(wanted.claims && { claims: record.claims.map((claim, i) => claimLine(claim, wanted.claims?.[i])) }),
  }
}

export const wantedOf = ({ events, generic, claims }: Case) => ({
  events,
  ...(generic && { generic }),
  ...(claims && { claims }),
})
