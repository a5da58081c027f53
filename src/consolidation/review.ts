import { canonicalJson } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import {
  type CORRECTABLE,
  type Decision,
  type FieldAccount,
  LEDGER_FIELDS,
  type LedgerEvent,
  type LedgerField,
  type Review,
  type Status,
} from '../model/index.ts'

/** What reviewers decided about one event, laid over what its reports give. */
export const reviewOf = (decisions: readonly Decision[]): Review => {
  const set = decisions.flatMap(({ id, by, verdict }) =>
    verdict.kind === 'correct' && !isLedgerField(verdict.field)
      ? [{ decision: id, by, field: verdict.field, value: verdict.value }]
      : [],
  )
  return { ...sayingsOf(decisions), ...(set.length > 0 && { set }) }
}

const sayingsOf = (decisions: readonly Decision[]): Omit<Review, 'set'> => ({
  confirmed: [
    ...new Set(decisions.filter(({ verdict }) => verdict.kind === 'confirm').map(({ by }) => by)),
  ].sort(),
  rejected: [
    ...new Set(decisions.filter(({ verdict }) => verdict.kind === 'reject').map(({ by }) => by)),
  ].sort(),
  notes: decisions.flatMap(({ id, by, verdict }) =>
    verdict.kind === 'annotate' ? [{ decision: id, by, text: verdict.text }] : [],
  ),
})

type Accounts = LedgerEvent['fields']

const isLedgerField = (field: (typeof CORRECTABLE)[number]): field is LedgerField =>
  (LEDGER_FIELDS as readonly string[]).includes(field)

/** The accounts with reviewers' values on top; of several for one field the latest holds, and all are kept. */
export const correctedFields = (fields: Accounts, decisions: readonly Decision[]): Accounts => {
  const corrected: { [F in LedgerField]?: FieldAccount } = { ...fields }
  for (const { id, by, verdict } of decisions) {
    if (verdict.kind !== 'correct' || !isLedgerField(verdict.field)) continue
    const before = corrected[verdict.field]
    corrected[verdict.field] = {
      value: verdict.value,
      rule: 'reviewer',
      variants: before?.variants ?? [],
      conflict: before?.conflict ?? false,
      reviewed: [...(before?.reviewed ?? []), { decision: id, by, value: verdict.value }],
    }
  }
  return corrected
}

/** The status that a reviewer set, if any did. */
export const correctedStatus = (decisions: readonly Decision[]): Status | undefined => {
  const last = decisions.findLast(({ verdict }) => verdict.kind === 'correct' && verdict.field === 'status')
  return last?.verdict.kind === 'correct' ? (last.verdict.value as Status) : undefined
}

interface SetBy {
  readonly by: string
  readonly value: unknown
}

const differ = (set: readonly SetBy[]): boolean =>
  new Set(new Map(set.map(({ by, value }) => [by, canonicalJson(value)])).values()).size > 1

/** True when two reviewers set different values for one field. */
export const reviewersDiffer = ({ reviewed = [] }: FieldAccount): boolean => differ(reviewed)

/** What two reviewers set differently of who did what to whom, and how far it has gone: by field, all that was set. */
export const differencesIn = ({ set = [] }: Review): ReadonlyMap<string, NonNullable<Review['set']>> =>
  new Map([...groupedBy(set, ({ field }) => field)].filter(([, ofField]) => differ(ofField)))
