import type { Span } from '../../base/span.ts'
import { sideKeyOf } from '../../consolidation/index.ts'
import type { ToldEvent, ToldReport } from '../../ledger/index.ts'
import type { Actor, Attribution, Event, EventDate } from '../../model/index.ts'
import { boolean, type Cell, type Column, day, integer, json, list, number, text } from './columns.ts'
import { edtf } from './edtf.ts'

/** A report, with the event that it is of. */
export interface ReportRow extends ToldReport {
  readonly told: ToldEvent
}

type ReportColumn = Column<ReportRow>

const event = ({ report }: ReportRow): Event => report.event

const dated = (field: 'date' | 'deadline' | 'effective', what: string): readonly ReportColumn[] => {
  const part =
    (of: (date: EventDate) => Cell) =>
    (row: ReportRow): Cell => {
      const date = event(row)[field]
      return date && of(date)
    }
  return [
    day(
      `${field}_start`,
      `${what} as this report tells it: first day`,
      part(({ start }) => start),
    ),
    day(
      `${field}_end`,
      `${what}: last day`,
      part(({ end }) => end),
    ),
    text(`${field}_edtf`, `${what}, EDTF level 0`, part(edtf)),
    text(
      `${field}_precision`,
      `${what}: day, week, month or year`,
      part(({ precision }) => precision),
    ),
    text(
      `${field}_basis`,
      `${what}: explicit, weekday, relative, deadline or published`,
      part(({ basis }) => basis),
    ),
    text(
      `${field}_text`,
      `${what}: the words it was read from`,
      part(({ text: words }) => words),
    ),
  ]
}

/** The first of the spans of a field of evidence. */
const spanOf = (row: ReportRow, field: string): Span | undefined => {
  const found = event(row).evidence[field]
  if (found === undefined || typeof found === 'string') return undefined
  return typeof found[0] === 'number' ? (found as Span) : (found[0] as Span | undefined)
}

/** Of whoever is this side of the report; in a mutual act it may be named on the other one. */
const actorOf = (side: 'source' | 'target', who: string): readonly ReportColumn[] => {
  const actors = ({ report }: ReportRow): readonly Actor[] =>
    [...report.event.source, ...report.event.target].filter((actor) => sideKeyOf(actor) === report[side])
  const first = (row: ReportRow, of: (actor: Actor) => string | undefined): Cell =>
    actors(row).flatMap((actor) => of(actor) ?? [])[0]
  return [
    text(`${side}_sector`, `${who}: PLOVER sector`, (row) => first(row, ({ sector }) => sector)),
    text(`${side}_id`, `${who}: the body or person, where known`, (row) => first(row, ({ id }) => id)),
    text(`${side}_role`, `${who}: office or role in the text`, (row) => first(row, ({ role }) => role)),
    text(
      `${side}_read`,
      `${who}, as the article was read, before reviewers or other reports filled in or corrected anything`,
      ({ report }) => report.read[side],
    ),
  ]
}

const attributionText = ({ who, kind }: Attribution): string => `${kind}: ${who}`

/** One row a report: what one article tells of one event between one source and one target. */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  text('report', 'key of the report', ({ key }) => key),
  text('event_id', 'id of the event in the ledger', ({ told }) => told.event.id),
  text('article', 'id of the article', ({ report }) => report.from.article),
  text(
    'record_event',
    'id of the event in the record of the article; + and the id of a decision, where a reviewer added it',
    (row) => event(row).id,
  ),
  text('outlet', 'outlet of the article', ({ report }) => report.from.outlet),
  day('published', 'day of publication', ({ report }) => report.from.published),
  text('title', 'title of the article', ({ report }) => report.from.title),
  text('url', 'address of the article', ({ report }) => report.from.url),
  integer(
    'origin',
    'reports of one event with the same number are one independent source',
    ({ key, told }) => told.event.reports.find((line) => line.key === key)?.origin,
  ),
  text('action', 'action of the codebook', ({ report }) => report.action),
  text('family', 'actions that reports of one act may give it by', ({ report }) => report.family),
  text('status', 'status as this report tells it', ({ report }) => report.status),
  text('source', 'who acts', ({ report }) => report.source),
  text('source_name', 'who acts, in the words of the report', ({ report }) => report.names.source),
  ...actorOf('source', 'who acts'),
  text('target', 'who is acted on', ({ report }) => report.target),
  text('target_name', 'who is acted on, in the words of the report', ({ report }) => report.names.target),
  ...actorOf('target', 'who is acted on'),
  boolean('background', 'true: told as what happened before the news', (row) => event(row).background),
  ...dated('date', 'day of the act'),
  ...dated('deadline', 'deadline'),
  ...dated('effective', 'day from which it holds'),
  integer('count_min', 'how many, at least', (row) => event(row).object?.count?.min),
  integer('count_max', 'how many, at most', (row) => event(row).object?.count?.max),
  boolean('count_approximate', 'true: about so many', (row) => event(row).object?.count?.approximate),
  text('kind', 'what the act falls on', (row) => event(row).object?.kind),
  text('post_kind', 'mission of those hit', (row) => event(row).object?.post?.kind),
  text('post_of', 'whose mission it is', (row) => event(row).object?.post?.of),
  text('post_accredited_to', 'to whom it is accredited', (row) => event(row).object?.post?.accreditedTo),
  text('post_city', 'where it is', (row) => event(row).object?.post?.city),
  text('named', 'yes, withheld or unknown', (row) => event(row).object?.named),
  list('people', 'titles and names of those hit', (row) =>
    event(row).object?.people?.map(({ title, name }) => [title, name].filter((part) => part).join(' ')),
  ),
  list('grounds', 'grounds that are given', (row) => event(row).grounds?.map(({ ground }) => ground)),
  list('instruments', 'how it was made known', (row) =>
    event(row).instruments?.map(({ instrument }) => instrument),
  ),
  list('legal', 'law that is invoked', (row) => event(row).legal?.map(({ law }) => law)),
  text('place', 'where it happened', (row) => event(row).place?.name),
  text('place_country', 'country of the place', (row) => event(row).place?.country),
  text('occasion', 'meeting or visit', (row) => event(row).occasion),
  list('attribution', 'who says so, nearest first: speaker, document, outlet or unnamed', (row) =>
    event(row).attribution?.map(attributionText),
  ),
  text('answers', 'key of the report of what it answers', ({ report }) => report.answers),
  text('answers_words', 'words for what it answers', (row) => event(row).inResponseTo?.text),
  text('plover_event', 'PLOVER 2021 event', (row) => event(row).plover?.event),
  text('plover_mode', 'PLOVER mode', (row) => event(row).plover?.mode),
  list('plover_context', 'PLOVER contexts', (row) => event(row).plover?.context),
  text('cameo', 'CAMEO code, with leading zeros', (row) => event(row).cameo),
  number('goldstein', 'Goldstein value', (row) => event(row).goldstein),
  text(
    'rule',
    'rule of the codebook that fired; reviewer, where a reviewer added it',
    (row) => event(row).rule,
  ),
  text(
    'added_by',
    'reviewer who says that the article tells it, where no reading does',
    ({ report }) => report.added?.by,
  ),
  number('confidence', 'that the event is read right, 0 to 1', (row) => event(row).confidence),
  text('sentence', 'the sentence it was read from', ({ sentence }) => sentence),
  text(
    'evidence_in',
    'title: spans index the title; empty: they index the text',
    (row) => event(row).evidence.in,
  ),
  integer(
    'trigger_start',
    'first character of the word for the act, UTF-16 offset from 0',
    (row) => spanOf(row, 'trigger')?.[0],
  ),
  integer('trigger_end', 'after its last character', (row) => spanOf(row, 'trigger')?.[1]),
  list('claims', "ids of claims about it in the article's record", ({ report }) =>
    report.claims.map(({ id }) => id),
  ),
  json('evidence', 'field to the span or spans of its words', (row) => event(row).evidence),
  json(
    'record',
    'the event whole, as the record of the article has it: actors, persons, laws, mentions, each with its span',
    event,
  ),
]

export const reportRows = (told: ToldEvent): readonly ReportRow[] =>
  told.reports.map((report) => ({ ...report, told }))
