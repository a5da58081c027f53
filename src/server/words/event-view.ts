import type { Span } from '../../base/span.ts'
import type { EventView as FoundEvent, ToldEvent, ToldReport } from '../../ledger/index.ts'
import {
  type Evidence,
  type FieldAccount,
  LEDGER_FIELDS,
  type LedgerEvent,
  type LedgerField,
  type ReportLine,
} from '../../model/index.ts'
import {
  fieldInWords,
  outletsInWords,
  ruleInWords,
  sideInWords,
  speakerInWords,
  valueInWords,
} from '../../wording/accounts.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import { codesInWords, dateInWords, idInWords, type Names } from '../../wording/values.ts'
import type { EventView } from '../schemas/events.ts'

/** An event with everything that the ledger knows of it, each value with its words. */
export const eventView = ({ event, reports, cases, formerly }: FoundEvent, names: Names): EventView => {
  const { fields, steps, reports: _lines, claims, ...rest } = event
  return {
    ...rest,
    sentence: eventInSentence(event, names),
    words: {
      source: sideInWords(event.source, event.names.source, names),
      target: sideInWords(event.target, event.names.target, names),
      action: idInWords(event.action),
      codes: codesInWords(event),
    },
    fields: LEDGER_FIELDS.flatMap((field) => {
      const account = fields[field]
      return account === undefined ? [] : [wordedField(field, account, event, names)]
    }),
    steps: steps.map((step) => ({
      ...step,
      words: step.date === undefined ? step.status : `${step.status}, ${dateInWords(step.date)}`,
    })),
    reports: reportsOfEvent({ event, reports }),
    claims: claims.map((claim) => ({ ...claim, words: speakerInWords(claim, names) })),
    cases,
    ...(formerly !== undefined && { formerly }),
  }
}

const wordedField = (
  field: LedgerField,
  account: FieldAccount,
  event: LedgerEvent,
  names: Names,
): EventView['fields'][number] => {
  const inWords = (value: unknown): string => valueInWords(field, value, names)
  return {
    field,
    label: fieldInWords(field),
    value: account.value,
    words: inWords(account.value),
    rule: account.rule,
    why: ruleInWords(account.rule),
    conflict: account.conflict,
    variants: account.variants.map((variant) => ({
      ...variant,
      words: inWords(variant.value),
      told: outletsInWords(variant, event),
    })),
    ...(account.reviewed && {
      reviewed: account.reviewed.map((each) => ({ ...each, words: inWords(each.value) })),
    }),
  }
}

/** The reports of an event with their words and where these stand. */
export const reportsOfEvent = ({ event, reports }: ToldEvent): EventView['reports'] => {
  const told = new Map(reports.map((report) => [report.key, report]))
  return event.reports.map((line) => eventReport(line, told.get(line.key)))
}

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

/** Every field of evidence as a list of spans. */
const spansOf = (evidence: Evidence): Readonly<Record<string, readonly Span[]>> =>
  Object.fromEntries(
    Object.entries(evidence).flatMap(([field, value]) =>
      value === undefined || typeof value === 'string' ? [] : [[field, isSpan(value) ? [value] : value]],
    ),
  )

const eventReport = (line: ReportLine, told: ToldReport | undefined): EventView['reports'][number] => {
  const from = told?.report.from
  const evidence = told?.report.event.evidence
  return {
    ...line,
    ...(from?.title !== undefined && { title: from.title }),
    ...(from?.url !== undefined && { url: from.url }),
    sentence: told?.sentence ?? '',
    ...(evidence?.in && { in: evidence.in }),
    spans: evidence === undefined ? {} : spansOf(evidence),
  }
}
