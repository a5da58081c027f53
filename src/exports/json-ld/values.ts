import type { Span } from '../../base/span.ts'
import { ADDED, sideKeyOf } from '../../consolidation/index.ts'
import type { ToldReport } from '../../ledger/index.ts'
import type {
  Actor,
  Count,
  Event,
  EventDate,
  LedgerField,
  Person,
  Post,
  Report,
  SideKey,
} from '../../model/index.ts'
import { urnOf } from '../addresses.ts'
import { edtf } from '../tables/edtf.ts'
import type { Node } from './context.ts'

/** One value that a report gives. */
export interface ReadValue {
  readonly field: string
  readonly body: Node
  readonly motivation: 'classifying' | 'identifying' | 'describing'
  /** The words it was read from; of what was inferred the words for the act, from which the rule sets out. */
  readonly spans: readonly Span[]
  /** Set for what no words of its own give: the name of the rule that gives it. */
  readonly inferredBy?: string
  /** Set where the spans index the other text than those of the event: told again in the title or the body. */
  readonly inTitle?: boolean
}

type Place = Event['place'] & object

/** Values of each field of the ledger as bodies. */
const BODIES: Readonly<Record<LedgerField, (value: never) => Node>> = {
  count: ({ min, max, approximate }: Count) => ({ atLeast: min, atMost: max, approximate }),
  date: (date: EventDate) => dateBody(date),
  deadline: (date: EventDate) => dateBody(date),
  effective: (date: EventDate) => dateBody(date),
  kind: (value: string) => ({ value }),
  post: (post: Post) => postBody(post),
  named: (value: string) => ({ value }),
  people: ({ name, title }: Person) => ({ name, role: title }),
  grounds: (value: string) => ({ value }),
  instruments: (value: string) => ({ value }),
  legal: (value: string) => ({ value }),
  place: ({ name, country }: Place) => ({ name, country }),
  occasion: (value: string) => ({ value }),
}

const dateBody = (date: EventDate): Node => ({
  firstDay: date.start,
  lastDay: date.end,
  edtf: edtf(date),
  basis: date.basis,
  words: date.text,
})

const postBody = ({ kind, of, accreditedTo, city }: Post): Node => ({ kind, of, accreditedTo, city })

/** A value of a field as bodies: one, or one for each value of a list. */
export const bodiesOf = (field: LedgerField, value: unknown): readonly Node[] => {
  const body = BODIES[field] as (value: unknown) => Node
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(body)
}

const actorBody = ({ code, sector, id, name, role, unit }: Actor): Node => ({
  code,
  sector,
  bodyOrPerson: id,
  name,
  role,
  post: unit && { type: 'Value', ...postBody(unit) },
})

/** Every value that a report gives of its event, in a fixed order. */
export const valuesOf = ({ report }: ToldReport): readonly ReadValue[] => {
  const { event } = report
  return [
    read('action', 'classifying', { value: event.action }, spansOf(event, 'trigger')),
    ...mentionsOf(event),
    byRule(event, 'status', { value: event.status }),
    byRule(event, 'background', { value: event.background }),
    ...sideValues(report, 'source'),
    ...sideValues(report, 'target'),
    ...objectValues(event),
    ...(['date', 'deadline', 'effective'] as const).flatMap((field) => dateValues(event, field)),
    ...placeValues(event),
    ...invokedValues(event),
    ...answerValues(event),
    ...(event.attribution ?? []).map(({ who, kind, span }) =>
      read('attribution', 'identifying', { name: who, kind }, [span]),
    ),
    ...codeValues(event),
  ]
}

const read = (
  field: string,
  motivation: ReadValue['motivation'],
  body: Node,
  spans: readonly Span[],
): ReadValue => ({ field, motivation, body, spans })

/** What a rule gives where it fires, without words of its own. */
const byRule = (event: Event, field: string, body: Node, inferredBy = ruleOf(event)): ReadValue => ({
  field,
  motivation: 'classifying',
  body,
  spans: spansOf(event, 'trigger'),
  inferredBy,
})

/** The rule that fired, or the decision that added what no rule gave. */
const ruleOf = ({ id, rule }: Event): string =>
  id.startsWith(ADDED) ? urnOf('decision', id.slice(ADDED.length)) : urnOf('rule', rule)

/** Read from the words of its field of evidence, else given by the rule. */
const evident = (event: Event, field: string, motivation: ReadValue['motivation'], body: Node): ReadValue => {
  const spans = spansOf(event, field)
  return spans.length > 0 ? read(field, motivation, body, spans) : byRule(event, field, body)
}

/** The spans of a field of evidence, none where there is none. */
const spansOf = ({ evidence }: Event, field: string): readonly Span[] => {
  const found = evidence[field]
  if (found === undefined || found === 'title') return []
  return isSpan(found) ? [found] : found
}

const isSpan = (found: Span | readonly Span[]): found is Span => typeof found[0] === 'number'

const mentionsOf = ({ action, mentions }: Event): readonly ReadValue[] =>
  mentions.map(({ span, in: place }) => ({
    ...read('mention', 'classifying', { value: action }, [span]),
    inTitle: place === 'title',
  }))

/** The side that this report is of: an event of several gives a report for each. One that the words leave out was found from near reports. */
const sideValues = (report: Report, field: 'source' | 'target'): readonly ReadValue[] => {
  const actors = report.event[field]
  const own = actors.filter((actor) => sideKeyOf(actor) === report.read[field])
  const values = (own.length > 0 ? own : actors).map((actor) =>
    read(field, 'identifying', { ...actorBody(actor), side: sideKeyOf(actor) }, [actor.span]),
  )
  const side: SideKey | undefined = report[field]
  if (side === undefined || side === report.read[field]) return values
  const found: Node = { side, name: report.names[field] }
  return [...values, byRule(report.event, field, found, urnOf('method', 'near-reports-or-reviewer'))]
}

const objectValues = (event: Event): readonly ReadValue[] => {
  const { object } = event
  if (object === undefined) return []
  const { kind, count, people = [], named, post, against } = object
  return [
    byRule(event, 'kind', { value: kind }),
    ...(count === undefined ? [] : [evident(event, 'count', 'describing', BODIES.count(count as never))]),
    ...people.map((person) => {
      const body = BODIES.people(person as never)
      return person.span === undefined
        ? byRule(event, 'people', body)
        : read('people', 'identifying', body, [person.span])
    }),
    ...(named === undefined ? [] : [evident(event, 'named', 'describing', { value: named })]),
    ...(post === undefined ? [] : [evident(event, 'post', 'identifying', postBody(post))]),
    ...(against === undefined ? [] : [read('against', 'identifying', actorBody(against), [against.span])]),
  ]
}

/** A day that no words give is that of publication, or one that was reckoned. */
const dateValues = (event: Event, field: 'date' | 'deadline' | 'effective'): readonly ReadValue[] => {
  const date = event[field]
  if (date === undefined) return []
  const spans = spansOf(event, field)
  const body = dateBody(date)
  return spans.length > 0
    ? [read(field, 'describing', body, spans)]
    : [byRule(event, field, body, urnOf('method', 'date', date.basis))]
}

const placeValues = (event: Event): readonly ReadValue[] => [
  ...(event.place === undefined
    ? []
    : [evident(event, 'place', 'identifying', BODIES.place(event.place as never))]),
  ...(event.occasion === undefined
    ? []
    : [evident(event, 'occasion', 'identifying', { value: event.occasion })]),
]

const invokedValues = ({ grounds = [], instruments = [], legal = [] }: Event): readonly ReadValue[] => [
  ...grounds.map(({ ground, span }) => read('grounds', 'classifying', { value: ground }, [span])),
  ...instruments.map(({ instrument, span }) =>
    read('instruments', 'classifying', { value: instrument }, [span]),
  ),
  ...legal.map(({ law, by, span }) =>
    read('legal', 'identifying', { value: law, invokedBy: by.code ?? by.name }, [span]),
  ),
]

const answerValues = (event: Event): readonly ReadValue[] => {
  const { inResponseTo } = event
  if (inResponseTo === undefined) return []
  return [
    evident(event, 'inResponseTo', 'describing', {
      identifier: inResponseTo.event,
      words: inResponseTo.text,
    }),
  ]
}

/** Codes follow from action and status by the codebook. */
const codeValues = (event: Event): readonly ReadValue[] => {
  const { plover, cameo, goldstein, action, status } = event
  const method = urnOf('method', 'codes', action, status)
  const given: readonly (readonly [field: string, body: Node | undefined])[] = [
    ['plover', plover && { code: plover.event, mode: plover.mode, context: plover.context }],
    ['cameo', cameo === undefined ? undefined : { code: cameo }],
    ['goldstein', goldstein === undefined ? undefined : { goldstein: String(goldstein) }],
  ]
  return given.flatMap(([field, body]) => (body === undefined ? [] : [byRule(event, field, body, method)]))
}
