import type { Store } from '../store.ts'

/** Tables that nothing is ever changed in or taken out of. */
const APPEND_ONLY = ['articles', 'records', 'readings', 'decisions']

const FILTERED = ['rejected', 'outlets', 'status', 'family', 'last_day', 'source', 'target', 'action']

/** The first schema. Keys compare by code point in both databases, whatever the locale. */
export const ledgerTables = (kind: Store['kind']): readonly string[] => {
  const text = kind === 'sqlite' ? 'text' : 'text collate "C"'
  const real = kind === 'sqlite' ? 'real' : 'double precision'
  const sequence = kind === 'sqlite' ? 'integer primary key autoincrement' : 'bigserial primary key'
  return [
    ...takenIn(text),
    ...APPEND_ONLY.flatMap((table) => appendOnly(kind, table)),
    ...projections(kind, text, real),
    ...search(kind),
    `create table pending (seq ${sequence}, article ${text} not null)`,
    `create table stale (kind ${text} not null, key ${text} not null, primary key (kind, key))`,
  ]
}

const takenIn = (text: string): readonly string[] => [
  `create table articles (
    id ${text} not null, version ${text} not null, content ${text} not null,
    primary key (id, version))`,
  `create table records (
    hash ${text} not null primary key, article ${text} not null, version ${text} not null,
    coder ${text} not null, coder_version ${text} not null, codebook ${text} not null, record ${text} not null,
    foreign key (article, version) references articles (id, version))`,
  `create index records_by_article on records (article)`,
  `create table readings (
    record ${text} not null references records (hash), read_at ${text} not null,
    primary key (record, read_at))`,
  `create table decisions (
    id ${text} not null primary key, at ${text} not null, reviewer ${text} not null, kind ${text} not null,
    decision ${text} not null)`,
  `create table names (id ${text} not null primary key, anchors ${text} not null)`,
  `create table set_aside (
    origin ${text} not null primary key, reason ${text} not null, article ${text}, at ${text} not null,
    tries integer not null)`,
]

const projections = (kind: Store['kind'], text: string, real: string): readonly string[] => [
  `create table decided_articles (
    article ${text} not null, decision ${text} not null references decisions (id), primary key (article, decision))`,
  `create index articles_by_decision on decided_articles (decision)`,
  `create table resolved_decisions (
    decision ${text} not null primary key references decisions (id), content ${text} not null)`,
  `create table current_readings (
    article ${text} not null primary key, record ${text} not null references records (hash),
    read_at ${text} not null, signature ${text} not null)`,
  `create table reports (
    key ${text} not null primary key, article ${text} not null, block ${text} not null, family ${text} not null,
    source ${text}, target ${text}, day ${text}, complete integer not null, open ${text}, report ${text} not null,
    resolved ${text}, sentence ${text} not null)`,
  `create index reports_by_article on reports (article)`,
  `create index reports_by_block on reports (block)`,
  `create index reports_by_source on reports (family, complete, source, day)`,
  `create index reports_by_target on reports (family, complete, target, day)`,
  `create table events (
    n ${kind === 'sqlite' ? 'integer' : 'bigint'} primary key, id ${text} not null, block ${text} not null, family ${text} not null,
    action ${text} not null, status ${text} not null, source ${text}, target ${text}, dyad ${text}, day ${text},
    last_day ${text}, outlets integer not null, rejected integer not null, confidence ${real} not null,
    goldstein ${real}, move ${text}, event ${text} not null)`,
  `create index events_by_id on events (id, block)`,
  `create unique index events_by_block on events (block, id)`,
  `create index events_by_dyad on events (dyad, n)`,
  `create index events_by_pair on events (source, target, n, rejected, action, goldstein)`,
  // With every column that a query may ask for, so that what does not fit is passed over without reading its event.
  ...['source', 'target', 'action'].map(
    (first) =>
      `create index events_by_${first} on events (${[first, 'n', ...FILTERED.filter((column) => column !== first)].join(', ')})`,
  ),
  `create index events_in_time on events (${['n', ...FILTERED].join(', ')})`,
  `create table cases (
    id ${text} not null, dyad ${text} not null, first_side ${text} not null, second_side ${text} not null, first_day ${text} not null, last_day ${text} not null,
    moves integer not null, unanswered integer not null, content ${text} not null, primary key (dyad, id))`,
  `create index cases_by_id on cases (id, dyad)`,
  `create index cases_by_day on cases (last_day, id)`,
  `create index cases_by_first_side on cases (first_side, last_day)`,
  `create index cases_by_second_side on cases (second_side, last_day)`,
]

const search = (kind: Store['kind']): readonly string[] =>
  kind === 'sqlite'
    ? [
        `create virtual table event_text using fts5(
          body, content='', contentless_delete=1, tokenize="porter unicode61 remove_diacritics 2")`,
      ]
    : [
        `create table event_text (n bigint not null primary key, body tsvector not null)`,
        `create index event_text_body on event_text using gin (body)`,
      ]

/** What makes a database refuse to change a table or to take anything out of it. */
export const appendOnly = (kind: Store['kind'], table: string): readonly string[] =>
  kind === 'sqlite'
    ? ['update', 'delete'].map(
        (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
          begin select raise(abort, '${table} is append-only'); end`,
      )
    : [
        `create function ${table}_is_append_only() returns trigger language plpgsql as
          $$ begin raise exception '${table} is append-only'; end $$`,
        `create trigger ${table}_append_only before update or delete or truncate on ${table}
          for each statement execute function ${table}_is_append_only()`,
      ]
