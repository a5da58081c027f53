import type { Store } from '../store.ts'

/** Every column that a query for events may ask for: see the indexes of 0001. */
const FILTERED = [
  'rejected',
  'outlets',
  'status',
  'family',
  'last_day',
  'source',
  'target',
  'action',
  'confidence',
  'conflict',
  'review',
]

/** Indexes of earlier schemas that are made anew with the new columns, by what they begin with. */
const WIDENED: readonly (readonly [name: string, first: readonly string[], also?: readonly string[]])[] = [
  ['events_by_source', ['source', 'n']],
  ['events_by_target', ['target', 'n'], ['goldstein', 'people']],
  ['events_by_action', ['action', 'n']],
  ['events_by_status', ['status', 'n']],
  ['events_in_time', ['n']],
  ['events_by_pair', ['source', 'target', 'n'], ['goldstein', 'people']],
]

/** What the desk asks: more conditions and orders of events, articles as lines, claims and deadlines by themselves, looks. */
export const deskQueries = (kind: Store['kind']): readonly string[] => {
  const text = kind === 'sqlite' ? 'text' : 'text collate "C"'
  return [
    ...widerEvents(),
    ...besideEvents(kind, text),
    ...articleLines(kind, text),
    // No projection: rebuilding leaves looks as they are.
    `create table looks (
      article ${text} not null primary key, reviewer ${text} not null, at ${text} not null, said ${text} not null)`,
    `create table undone (decision ${text} not null primary key references decisions (id))`,
    `create index decisions_in_time on decisions (at, id)`,
    `create index decisions_by_reviewer on decisions (reviewer, at, id)`,
    `create index decisions_by_kind on decisions (kind, at, id)`,
    `create table ledger_version (n bigint not null)`,
    `insert into ledger_version (n) values (1)`,
  ]
}

const widerEvents = (): readonly string[] => [
  `alter table events add column conflict integer not null default 0`,
  `alter table events add column review integer not null default 0`,
  `alter table events add column people integer`,
  `alter table events add column worth integer not null default 0`,
  ...WIDENED.flatMap(([name, first, also = []]) => {
    const columns = [...first, ...FILTERED.filter((column) => !first.includes(column)), ...also]
    return [`drop index ${name}`, `create index ${name} on events (${columns.join(', ')})`]
  }),
  `create index events_by_outlets on events (outlets, n, ${FILTERED.filter((each) => each !== 'outlets').join(', ')})`,
  `create index events_by_confidence on events (confidence, n desc, ${FILTERED.filter((each) => each !== 'confidence').join(', ')})`,
  `create index events_in_conflict on events (n) where conflict = 1`,
  `create index events_reviewed on events (n) where review <> 0`,
  `create index events_worth_looking on events (worth, n) where worth > 0`,
]

const besideEvents = (kind: Store['kind'], text: string): readonly string[] => {
  const number = kind === 'sqlite' ? 'integer' : 'bigint'
  return [
    `create table tellings (article ${text} not null, n ${number} not null, primary key (article, n))`,
    `create index tellings_by_event on tellings (n, article)`,
    `create table event_claims (
      n ${number} not null, position integer not null, stance ${text} not null, speaker ${text},
      primary key (n, position))`,
    `create index event_claims_by_stance on event_claims (stance, n, position)`,
    `create index event_claims_by_speaker on event_claims (speaker, n, position)`,
    `create table deadlines (
      dyad ${text} not null, case_id ${text} not null, event ${text} not null, day ${text} not null,
      answered integer not null, primary key (dyad, case_id, event))`,
    `create index deadlines_by_day on deadlines (day, answered)`,
  ]
}

const articleLines = (kind: Store['kind'], text: string): readonly string[] => [
  `create table article_lines (
    n ${kind === 'sqlite' ? 'integer' : 'bigint'} not null primary key, article ${text} not null unique,
    outlet ${text}, read_at ${text} not null, said ${text} not null, head ${text} not null,
    events integer not null, lowest ${kind === 'sqlite' ? 'real' : 'double precision'},
    conflicts integer not null, worth integer not null, looked integer not null)`,
  `create index article_lines_by_outlet on article_lines (outlet, n)`,
  `create index article_lines_by_look on article_lines (looked, n)`,
  `create index article_lines_by_worth on article_lines (worth, n)`,
  `create index article_lines_to_look_at on article_lines (looked, worth, n)`,
  `create index article_lines_by_reading on article_lines (read_at)`,
  ...(kind === 'sqlite'
    ? [
        `create virtual table article_text using fts5(
          body, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2")`,
      ]
    : [
        `create table article_text (n bigint not null primary key, body tsvector not null)`,
        `create index article_text_body on article_text using gin (body)`,
      ]),
]
