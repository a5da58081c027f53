import type { Span } from '../../../../src/base/span.ts'
import type { CorrectableField } from '../../../../src/model/index.ts'
import type { EventView } from '../../../../src/server/schemas/events.ts'
import { correctableInWords } from '../../parts/decision-form.tsx'
import type { Card } from './cards.ts'

/** One value of an event, as it is shown beside the text. */
export interface Value {
  readonly field: CorrectableField
  readonly label: string
  /** The value that the ledger's event has. */
  readonly value: unknown
  readonly words: string
  /** Where this article gives it. */
  readonly spans: readonly Span[]
  /** What this article gives, where the event has something else. */
  readonly here?: string
  /** What other reports give, and who says so. */
  readonly others: readonly { readonly words: string; readonly told: string }[]
  /** Who corrected it last. */
  readonly by?: string
  readonly conflict: boolean
}

/** Fields whose words stand under another name. */
const EVIDENCE: Readonly<Partial<Record<CorrectableField, string>>> = { action: 'trigger', status: 'status' }

/** What an event is; these have no account of variants. */
const whatItIs = ({ event, spans }: Card): readonly Value[] =>
  (
    [
      ['action', event.action],
      ['source', event.source],
      ['target', event.target],
      ['status', { value: event.status, words: event.status }],
    ] as const
  ).map(([field, told]) => ({
    field,
    label: correctableInWords(field),
    value: told?.value,
    words: told?.words ?? 'not said',
    spans: spans[EVIDENCE[field] ?? field] ?? [],
    others: [],
    conflict: false,
  }))

type Account = EventView['fields'][number]

const ofAccount = (account: Account, { reports, spans }: Card): Value => {
  const own = new Set(reports.map(({ key }) => key))
  const isHere = (variant: Account['variants'][number]): boolean =>
    variant.reports.some((key) => own.has(key))
  const here = account.variants.find(isHere)
  const by = account.reviewed?.at(-1)?.by
  return {
    field: account.field,
    label: correctableInWords(account.field),
    value: account.value,
    words: account.words,
    spans: spans[account.field] ?? [],
    ...(here !== undefined && here.words !== account.words && { here: here.words }),
    others: account.variants.filter((each) => !isHere(each) && each.words !== account.words),
    ...(by !== undefined && { by }),
    conflict: account.conflict,
  }
}

/** Before all of the event is there, what a list knows of it. */
const ofLine = ({ event, spans }: Card): readonly Value[] =>
  (['count', 'date', 'deadline'] as const).flatMap((field) => {
    const told = event[field]
    return told === undefined
      ? []
      : [
          {
            field,
            label: correctableInWords(field),
            ...told,
            spans: spans[field] ?? [],
            others: [],
            conflict: event.conflicts.includes(field),
          },
        ]
  })

/** All values of an event, each with its words in this article. */
export const valuesOf = (card: Card, view: EventView | undefined): readonly Value[] => [
  ...whatItIs(card),
  ...(view === undefined ? ofLine(card) : view.fields.map((account) => ofAccount(account, card))),
]
