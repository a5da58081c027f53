import type { EventView as FoundEvent, KeptDecision, ToldEvent, ToldReport } from '../../ledger/index.ts'
import {
  type FieldAccount,
  LEDGER_FIELDS,
  type LedgerClaim,
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
import { spansByField } from '../../wording/evidence.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import { codesInWords, dateInWords, idInWords, type Names } from '../../wording/values.ts'
import type { EventView } from '../schemas/events.ts'
import { keptDecision } from './decision.ts'
import { eventLine } from './event-line.ts'

/** What is shown of an event: what the ledger knows of it, what was decided about it, what it may be the same as. */
interface ToShow extends FoundEvent {
  readonly decisions: readonly KeptDecision[]
  readonly neighbours: readonly LedgerEvent[]
}

/** An event with everything that the ledger knows of it, each value with its words. */
export const eventView = (
  { event, reports, cases, formerly, decisions, neighbours }: ToShow,
  names: Names,
): EventView => {
  const { fields: _fields, steps, reports: _lines, claims, ...rest } = event
  return {
    ...rest,
    sentence: eventInSentence(event, names),
    words: {
      source: sideInWords(event.source, event.names.source, names),
      target: sideInWords(event.target, event.names.target, names),
      action: idInWords(event.action),
      codes: codesInWords(event),
    },
    fields: wordedFields(event, names),
    steps: steps.map((step) => ({
      ...step,
      words: step.date === undefined ? step.status : `${step.status}, ${dateInWords(step.date)}`,
    })),
    reports: reportsOfEvent({ event, reports }),
    claims: claims.map((claim) => wordedClaim(claim, names)),
    cases,
    decisions: decisions.map((decision) => keptDecision(decision, names)),
    neighbours: neighbours.map((each) => eventLine(each, names)),
    ...(formerly !== undefined && { formerly }),
  }
}

/** Every field of an event with its words. */
const wordedFields = (event: LedgerEvent, names: Names): EventView['fields'] =>
  LEDGER_FIELDS.flatMap((field) => {
    const account = event.fields[field]
    return account === undefined ? [] : [wordedField(field, account, event, names)]
  })

/** A claim with who speaks. */
const wordedClaim = (claim: LedgerClaim, names: Names): EventView['claims'][number] => ({
  ...claim,
  words: speakerInWords(claim, names),
})

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
    why: ruleInWords(account),
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

const eventReport = (line: ReportLine, told: ToldReport | undefined): EventView['reports'][number] => {
  const from = told?.report.from
  const read = told?.report.event
  return {
    ...line,
    ...(from?.title !== undefined && { title: from.title }),
    ...(from?.url !== undefined && { url: from.url }),
    sentence: told?.sentence ?? '',
    ...(read?.evidence.in && { in: read.evidence.in }),
    spans: read === undefined ? {} : { sentence: [read.evidence.sentence], ...spansByField(read) },
  }
}
