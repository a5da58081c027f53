import type { KeptDecision } from '../../ledger/index.ts'
import { type CorrectableField, LEDGER_FIELDS, type LedgerField, type Verdict } from '../../model/index.ts'
import { urnOf } from '../addresses.ts'
import type { Node } from './context.ts'
import { bodiesOf } from './values.ts'

const MOTIVATIONS: Readonly<Record<Exclude<Verdict['kind'], 'undo'>, string>> = {
  confirm: 'assessing',
  correct: 'editing',
  reject: 'assessing',
  merge: 'linking',
  split: 'linking',
  annotate: 'commenting',
  add: 'classifying',
}

/** What a reviewer decided about an event: who did it and when, and what it says, as an annotation of the event. */
export const decisionNodes = (decision: KeptDecision, event: string): readonly Node[] => {
  const { id, at, by, reason, holds, verdict } = decision
  if (verdict.kind === 'undo') return []
  const [activity, reviewer] = [urnOf('decision', id), urnOf('reviewer', by)]
  return [
    { id: reviewer, type: 'Person', name: by },
    {
      id: activity,
      type: ['Activity', 'Decision'],
      verdict: verdict.kind,
      reason: reason || undefined,
      holds,
      endedAt: at,
      used: event,
      associatedWith: reviewer,
    },
    {
      id: urnOf('annotation', 'decision', id),
      type: 'Annotation',
      motivation: MOTIVATIONS[verdict.kind],
      body: bodiesOfVerdict(verdict),
      target: event,
      generatedBy: activity,
      attributedTo: reviewer,
    },
  ]
}

const bodiesOfVerdict = (verdict: Verdict): readonly Node[] => {
  if (verdict.kind === 'annotate') return [{ type: 'Value', field: 'note', value: verdict.text }]
  if (verdict.kind === 'correct')
    return valuesOf(verdict).map((body) => ({ ...body, type: 'Value', field: verdict.field }))
  return [{ type: 'Value', field: 'verdict', value: verdict.kind }]
}

const valuesOf = ({ field, value }: { readonly field: CorrectableField; readonly value: unknown }) =>
  isLedgerField(field) ? bodiesOf(field, value) : [{ value }]

const isLedgerField = (field: CorrectableField): field is LedgerField =>
  (LEDGER_FIELDS as readonly string[]).includes(field)
