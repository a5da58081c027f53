import { sideKeyOf } from '../../consolidation/index.ts'
import type { ToldEvent } from '../../ledger/index.ts'
import type { Count, EventDate, FieldAccount, LedgerField, Person, Post, Stance } from '../../model/index.ts'
import { GROUNDS, INSTRUMENTS, OBJECT_KINDS, POST_KINDS, STANCES, STATUSES } from '../../model/index.ts'
import { boolean, type Cell, type Column, day, integer, json, list, number, oneOf, text } from './columns.ts'
import { edtf } from './edtf.ts'

type EventColumn = Column<ToldEvent>

const account = ({ event }: ToldEvent, field: LedgerField): FieldAccount | undefined => event.fields[field]
const preferred = <T>(told: ToldEvent, field: LedgerField): T | undefined =>
  account(told, field)?.value as T | undefined
const texts = (told: ToldEvent, field: LedgerField): readonly string[] | undefined =>
  preferred<readonly string[]>(told, field)

/** Why a field has its value, and whether reports contradict each other. */
const chosen = (field: LedgerField): readonly EventColumn[] => [
  text(
    `${field}_rule`,
    `why this ${field}: reviewer, only-value, acting-side, majority, earliest, latest or most-precise`,
    (told) => account(told, field)?.rule,
  ),
  boolean(
    `${field}_conflict`,
    `true: reports contradict each other on the ${field}`,
    (told) => account(told, field)?.conflict,
  ),
]

const dated = (field: 'date' | 'deadline' | 'effective', what: string): readonly EventColumn[] => {
  const date = (told: ToldEvent): EventDate | undefined => preferred(told, field)
  const part =
    (of: (date: EventDate) => Cell) =>
    (told: ToldEvent): Cell => {
      const found = date(told)
      return found && of(found)
    }
  return [
    day(
      field === 'date' ? 'date_start' : `${field}_start`,
      `${what}: first day that it can be, ISO 8601`,
      part(({ start }) => start),
    ),
    day(
      field === 'date' ? 'date_end' : `${field}_end`,
      `${what}: last day that it can be, ISO 8601`,
      part(({ end }) => end),
    ),
    text(
      `${field}_edtf`,
      `${what} at its own precision, EDTF level 0: 2022-02-28, 2022-02, 2022 or an interval`,
      part(edtf),
    ),
    text(
      `${field}_precision`,
      `${what}: day, week, month or year`,
      part(({ precision }) => precision),
    ),
    text(
      `${field}_basis`,
      `${what}: how it was told: explicit, weekday, relative, deadline or published`,
      part(({ basis }) => basis),
    ),
    ...chosen(field),
  ]
}

const countPart =
  (of: (count: Count) => Cell) =>
  (told: ToldEvent): Cell => {
    const count = preferred<Count>(told, 'count')
    return count && of(count)
  }
const postPart =
  (of: (post: Post) => Cell) =>
  (told: ToldEvent): Cell => {
    const post = preferred<Post>(told, 'post')
    return post && of(post)
  }
const personText = ({ name, title }: Person): string => [title, name].filter((part) => part).join(' ')

const told =
  (of: (published: readonly string[]) => string | undefined) =>
  ({ event }: ToldEvent): Cell =>
    of(event.reports.flatMap(({ published }) => published ?? []).sort())

const unique = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
]

const stance = (which: Stance): EventColumn =>
  integer(
    `claims_${which.replaceAll('-', '_')}`,
    `claims about the event whose stance is ${which}`,
    ({ event }) => event.claims.filter((claim) => claim.stance === which).length,
  )

const sectors =
  (side: 'source' | 'target') =>
  ({ event, reports }: ToldEvent): Cell =>
    unique(
      reports.flatMap(({ report }) =>
        [...report.event.source, ...report.event.target]
          .filter((actor) => sideKeyOf(actor) === event[side])
          .map(({ sector }) => sector),
      ),
    ).toSorted()

const conflicts = ({ event }: ToldEvent): readonly string[] =>
  Object.entries(event.fields).flatMap(([field, { conflict }]) => (conflict ? [field] : []))

/** One row an event. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  text('event_id', 'id of the event in the ledger; reads like what it names', ({ event }) => event.id),
  text('action', 'action of the codebook', ({ event }) => event.action),
  text('family', 'actions that reports of one act may give it by', ({ event }) => event.family),
  text('status', `latest step: ${oneOf(STATUSES)}`, ({ event }) => event.status),
  text(
    'source',
    'who acts: ISO 3166-1 alpha-3, a PLOVER code, CODE:id of an organisation, or a name in lower case',
    ({ event }) => event.source,
  ),
  text('source_name', 'who acts, as reports name it', ({ event }) => event.names.source),
  list('source_sectors', 'PLOVER sectors of who acts, as reports tell them', sectors('source')),
  text('target', 'who is acted on, written as source', ({ event }) => event.target),
  text('target_name', 'who is acted on, as reports name it', ({ event }) => event.names.target),
  list('target_sectors', 'PLOVER sectors of who is acted on', sectors('target')),
  ...dated('date', 'day of the latest step'),
  integer(
    'count_min',
    'how many the act falls on, at least',
    countPart(({ min }) => min),
  ),
  integer(
    'count_max',
    'how many the act falls on, at most',
    countPart(({ max }) => max),
  ),
  boolean(
    'count_approximate',
    'true: reports give the number as about so many',
    countPart(({ approximate }) => approximate),
  ),
  ...chosen('count'),
  ...dated('deadline', 'day by which what the act orders must be done'),
  ...dated('effective', 'day from which the act holds'),
  text('kind', `what the act falls on: ${oneOf(OBJECT_KINDS)}`, (row) => preferred<string>(row, 'kind')),
  text(
    'post_kind',
    `mission of those hit: ${oneOf(POST_KINDS)}`,
    postPart(({ kind }) => kind),
  ),
  text(
    'post_of',
    'whose mission it is',
    postPart(({ of }) => of),
  ),
  text(
    'post_accredited_to',
    'to whom the mission is accredited',
    postPart(({ accreditedTo }) => accreditedTo),
  ),
  text(
    'post_city',
    'where the mission is',
    postPart(({ city }) => city),
  ),
  text('named', 'whether those hit are named: yes, withheld or unknown', (row) =>
    preferred<string>(row, 'named'),
  ),
  list('people', 'titles and names of those hit', (row) =>
    preferred<readonly Person[]>(row, 'people')?.map(personText),
  ),
  list('grounds', `grounds that are given for the act: ${oneOf(GROUNDS)}`, (row) => texts(row, 'grounds')),
  list('instruments', `how the act was made known: ${oneOf(INSTRUMENTS)}`, (row) =>
    texts(row, 'instruments'),
  ),
  list('legal', 'treaties and laws that somebody invokes', (row) => texts(row, 'legal')),
  text('place', 'where it happened', (row) => preferred<{ name: string }>(row, 'place')?.name),
  text(
    'place_country',
    'country of the place',
    (row) => preferred<{ country?: string }>(row, 'place')?.country,
  ),
  text('occasion', 'meeting or visit at which it happened', (row) => preferred<string>(row, 'occasion')),
  list('conflicts', 'fields on which reports contradict each other', conflicts),
  text('plover_event', 'PLOVER 2021 event', ({ event }) => event.plover?.event),
  text('plover_mode', 'PLOVER mode', ({ event }) => event.plover?.mode),
  list('plover_context', 'PLOVER contexts', ({ event }) => event.plover?.context),
  text('cameo', 'CAMEO code, with leading zeros', ({ event }) => event.cameo),
  number('goldstein', 'Goldstein value of the CAMEO code, -10 to 10', ({ event }) => event.goldstein),
  number(
    'confidence',
    'that at least one independent report is read right, 0 to 1',
    ({ event }) => event.confidence,
  ),
  integer(
    'outlets',
    'independent outlets: reprints and a chain "CNN, via X" count once',
    ({ event }) => event.outlets,
  ),
  integer('reports', 'reports of the event', ({ event }) => event.reports.length),
  list('outlet_names', 'outlets of the reports', ({ event }) =>
    unique(event.reports.map(({ outlet }) => outlet)),
  ),
  list('articles', 'ids of the articles', ({ event }) => unique(event.reports.map(({ article }) => article))),
  list('urls', 'addresses of the articles', ({ reports }) =>
    unique(reports.map(({ report }) => report.from.url)),
  ),
  day(
    'first_published',
    'day of the first report',
    told((days) => days[0]),
  ),
  day(
    'last_published',
    'day of the last report',
    told((days) => days.at(-1)),
  ),
  integer('claims', 'claims about the event', ({ event }) => event.claims.length),
  ...STANCES.map(stance),
  list(
    'answers',
    'keys of reports of events that it is said to answer',
    ({ event }) => event.answers.reports,
  ),
  list(
    'answers_words',
    'words for what it answers, where no event is named',
    ({ event }) => event.answers.words,
  ),
  list('confirmed_by', 'reviewers who confirmed it', ({ event }) => event.review.confirmed),
  list('rejected_by', 'reviewers who rejected it', ({ event }) => event.review.rejected),
  list('notes', "reviewers' notes", ({ event }) =>
    event.review.notes.map(({ by, text: note }) => `${by}: ${note}`),
  ),
  json('steps', 'history of the act: status, date, reports', ({ event }) => event.steps),
  json(
    'accounts',
    'every value of every field with the reports and outlets that give it',
    ({ event }) => event.fields,
  ),
]
