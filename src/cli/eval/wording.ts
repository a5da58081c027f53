import {
  type Comparison,
  countShown,
  type EventOutcome,
  type PredictedEvent,
} from '../../evaluation/index.ts'

/** One side of a comparison in words: what act, between whom, by which words. */
export interface Coding {
  readonly act: string
  readonly sides: string
  readonly trigger: string
  readonly rule: string
  /** Values as `name value`; `differs` where the other side has another. */
  readonly values: readonly { readonly name: string; readonly value: string; readonly differs: boolean }[]
}

const side = (keys: readonly string[]): string => (keys.length === 0 ? '–' : keys.join(', '))
const dyad = (source: readonly string[], target: readonly string[]): string =>
  `${side(source)} → ${side(target)}`

const triggerOf = ({ triggers }: PredictedEvent, text: string): string =>
  triggers.length === 0 ? '(in the title)' : triggers.map(([from, to]) => text.slice(from, to)).join(' … ')

export const wantedCoding = ({ wanted, fields }: EventOutcome): Coding | undefined =>
  wanted && {
    act: `${wanted.event.action} ${wanted.event.status}`,
    sides: dyad(wanted.source, wanted.target),
    trigger: (wanted.event.trigger ?? '').replace(/@\d+$/, ''),
    rule: wanted.event.optional ? 'optional' : '',
    values: fields
      .filter((f) => f.field !== 'status' && f.field !== 'grounds.precision')
      .map((f) => ({ name: f.field.replace('.recall', ''), value: f.wanted, differs: !f.right })),
  }

export const gotCoding = ({ got, fields, wanted }: EventOutcome, text: string): Coding | undefined => {
  if (!got) return undefined
  const sure = got.confidence === undefined ? [] : [`${Math.round(got.confidence * 100)}%`]
  const compared = fields
    .filter((f) => f.field !== 'status' && (f.field !== 'grounds.precision' || !f.right))
    .map((f) => ({ name: f.field.replace(/\..*/, ''), value: f.got, differs: !f.right }))
  const own = [
    ...(got.count ? [{ name: 'count', value: countShown(got.count), differs: false }] : []),
    ...(got.date ? [{ name: 'date', value: got.date, differs: false }] : []),
  ]
  return {
    act: `${got.action} ${got.status ?? '–'}`,
    sides: dyad(got.source, got.target),
    trigger: triggerOf(got, text),
    rule: [got.rule ?? '', ...sure].filter((part) => part).join(', '),
    values: wanted ? compared : own,
  }
}

/** Errors of a passage, one a line, the events first, then fields of events that were found, then claims. */
export function errorLines({ passage, read, events, claims }: Comparison): readonly string[] {
  const { id, article } = passage
  const told = (coding: Coding | undefined): string =>
    coding === undefined
      ? ''
      : `${coding.act} ${coding.sides} "${coding.trigger}"${coding.rule ? ` [${coding.rule}]` : ''}`
  const lines = [
    ...(read ? [] : ['no record']),
    ...events.flatMap((outcome) => {
      if (!outcome.counts || outcome.verdict === 'right') return []
      const [gold, got] = [told(wantedCoding(outcome)), told(gotCoding(outcome, article.text))]
      return outcome.verdict === 'wrong'
        ? [`wrong ${gold} read as ${got}`]
        : [`${outcome.verdict} ${gold}${got}`]
    }),
    ...events.flatMap(({ fields, wanted }) =>
      fields
        .filter((f) => !f.right && f.field !== 'status')
        .map(
          (f) =>
            `${f.field} of ${wanted?.event.action} "${wanted?.event.trigger}" is ${f.wanted}, read ${f.got}`,
        ),
    ),
    ...claims.flatMap((c) => (c.counts && c.verdict !== 'right' ? [claimLine(c)] : [])),
  ]
  return lines.map((line) => `${id}: ${line}`)
}

type ClaimOutcome = Comparison['claims'][number]

export const wantedClaim = ({ wanted }: ClaimOutcome): string =>
  wanted
    ? `${wanted.actor ?? '?'}${wanted.speaker ? ` (${wanted.speaker})` : ''} ${wanted.stance}${wanted.quote ? ` “${wanted.quote}”` : ''}`
    : ''

export const gotClaim = ({ got }: ClaimOutcome): string =>
  got
    ? `${got.actor[0] ?? '?'}${got.speaker ? ` (${got.speaker})` : ''} ${got.stance ?? '–'}${got.quote ? ` “${got.quote}”` : ''}`
    : ''

const claimLine = (outcome: ClaimOutcome): string =>
  outcome.verdict === 'wrong'
    ? `wrong claim ${wantedClaim(outcome)} read as ${gotClaim(outcome)}`
    : `${outcome.verdict} claim ${wantedClaim(outcome)}${gotClaim(outcome)}`

/** `2 wrong, 1 missed`: what is off in a passage. */
export function badlyRead({ events, claims, read }: Comparison): string {
  const counted = (['wrong', 'missed', 'extra'] as const).flatMap((verdict) => {
    const bad = [...events, ...claims].filter((o) => o.counts && o.verdict === verdict).length
    return bad > 0 ? [`${bad} ${verdict}`] : []
  })
  const fields = events.flatMap((e) => e.fields).filter((f) => !f.right && f.field !== 'status').length
  const off = fields > 0 ? [`${fields} ${fields === 1 ? 'field' : 'fields'} off`] : []
  return [...(read ? [] : ['no record']), ...counted, ...off].join(', ')
}
