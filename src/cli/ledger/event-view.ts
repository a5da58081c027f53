import { differencesIn, reviewersDiffer } from '../../consolidation/index.ts'
import type { EventView } from '../../ledger/index.ts'
import type {
  Case,
  Decision,
  FieldAccount,
  LedgerClaim,
  LedgerEvent,
  LedgerField,
  ReportLine,
} from '../../model/index.ts'
import { LEDGER_FIELDS } from '../../model/index.ts'
import {
  dyadInWords,
  fieldInWords,
  outletsInWords,
  plural,
  ruleInWords,
  speakerInWords,
  valueInWords,
} from '../../wording/accounts.ts'
import { correctionInWords, verdictInWords } from '../../wording/decisions.ts'
import { printable } from '../../wording/printable.ts'
import { dateInWords, dayInWords, idInWords, type Names } from '../../wording/values.ts'
import { labelled } from '../table/columns.ts'
import { type Rich, run } from '../table/rich.ts'

/** What is shown of one event: what the ledger knows of it, and what was decided about it. */
export interface ShownEvent extends EventView {
  readonly decisions: readonly Decision[]
}

const INDENT = 2
const LABEL = 14

/** All about one event: its values with who says each, its history, who said what, and every report with its words. */
export const eventViewLines = (view: ShownEvent, names: Names, width: number): readonly Rich[] => [
  ...headLines(view.event, names),
  ...section('Values', fieldLines(view.event, names, width)),
  ...section('History', historyLines(view.event, width)),
  ...section(
    'Who says what',
    view.event.claims.flatMap((claim) => claimLines(claim, names, width)),
  ),
  ...section(
    'Cases',
    view.cases.flatMap((each) => caseLines(each, view.event)),
  ),
  ...section(
    'Reports',
    view.event.reports.flatMap((report) => reportLines(report, view, width)),
  ),
  ...section(
    'Decisions',
    view.decisions.flatMap((decision) => decisionLines(decision, names, width)),
  ),
]

const section = (heading: string, lines: readonly Rich[]): readonly Rich[] =>
  lines.length === 0 ? [] : [[], [run(heading, 'heading')], ...lines]

const headLines = (event: LedgerEvent, names: Names): readonly Rich[] => {
  const codes = [
    event.plover && `PLOVER ${event.plover.event}${event.plover.mode ? `/${event.plover.mode}` : ''}`,
    event.cameo && `CAMEO ${event.cameo}`,
    event.goldstein !== undefined && `Goldstein ${event.goldstein}`,
    `${Math.round(event.confidence * 100)}% sure`,
  ].filter((part) => part)
  const rejected = event.review.rejected
  return [
    [
      run(`${dyadInWords(event, names)}  `, 'strong'),
      run(`${idInWords(event.action)}  `, 'strong'),
      run(event.status, event.status === 'performed' ? 'plain' : 'alert'),
      ...(rejected.length > 0 ? [run(`  rejected by ${rejected.join(', ')}`, 'alert')] : []),
    ],
    [run(event.id, 'label')],
    ...[...differencesIn(event.review)].map(([field, set]): Rich => {
      const said = set.map(
        (each) => `${printable(each.by)} ${correctionInWords(each.field, each.value, names)}`,
      )
      return [run(`reviewers differ on the ${field}: `, 'alert'), run(said.join(', '))]
    }),
    [
      run(
        `${plural(event.outlets, 'independent outlet')} in ${plural(event.reports.length, 'report')} · ${codes.join(' · ')}`,
        'faint',
      ),
    ],
  ]
}

const fieldLines = (event: LedgerEvent, names: Names, width: number): readonly Rich[] =>
  LEDGER_FIELDS.flatMap((field) => {
    const account = event.fields[field]
    if (account === undefined) return []
    const label = fieldInWords(field)
    const why = ruleInWords(account)
    const value = labelled(
      [run(' '.repeat(INDENT)), run(label, 'faint')],
      LABEL,
      [
        run(valueInWords(field, account.value, names), account.conflict ? 'alert' : 'strong'),
        ...(why === '' ? [] : [run(`  ${why}`, 'faint')]),
      ],
      width,
    )
    return [
      ...value,
      ...variantLines(field, account, event, names, width),
      ...reviewerLines(field, account, names, width),
    ]
  })

/** Reviewers who set the field differently: the latest holds, and all are shown. */
const reviewerLines = (
  field: LedgerField,
  account: FieldAccount,
  names: Names,
  width: number,
): readonly Rich[] => {
  if (!reviewersDiffer(account)) return []
  const said = (account.reviewed ?? []).map(
    ({ by, value }) => `${printable(by)} ${valueInWords(field, value, names)}`,
  )
  return labelled(
    [run(' '.repeat(LABEL + INDENT))],
    LABEL + INDENT,
    [run('reviewers differ: ', 'alert'), run(said.join(', '))],
    width,
  )
}

/** Who says what, where reports do not all say the same. */
const variantLines = (
  field: LedgerField,
  { variants, rule }: FieldAccount,
  event: LedgerEvent,
  names: Names,
  width: number,
): readonly Rich[] => {
  if (variants.length < 2 && rule !== 'reviewer') return []
  return variants.flatMap((variant) =>
    labelled(
      [run(' '.repeat(LABEL + INDENT))],
      LABEL + INDENT,
      [run(`${valueInWords(field, variant.value, names)}: `), run(outletsInWords(variant, event), 'faint')],
      width,
    ),
  )
}

const historyLines = ({ steps, reports }: LedgerEvent, width: number): readonly Rich[] => {
  if (steps.length < 2) return []
  return steps.flatMap(({ status, date, reports: keys }) => {
    const first = reports.find(({ key }) => keys.includes(key))
    const when = date ? dateInWords(date) : first?.published ? `reported ${dayInWords(first.published)}` : ''
    return labelled(
      [run(' '.repeat(INDENT)), run(status, 'faint')],
      LABEL,
      [run(when), run(`  ${plural(keys.length, 'report')}`, 'faint')],
      width,
    )
  })
}

const claimLines = (claim: LedgerClaim, names: Names, width: number): readonly Rich[] => {
  const { stance, quote, outlets } = claim
  return labelled(
    [run(' '.repeat(INDENT)), run(idInWords(stance), 'faint')],
    LABEL + INDENT * 2,
    [
      run(speakerInWords(claim, names)),
      ...(quote === undefined ? [] : [run(` “${printable(quote)}”`, 'strong')]),
      run(`  ${plural(outlets, 'outlet')}`, 'faint'),
    ],
    width,
  )
}

const caseLines = ({ id, links }: Case, event: LedgerEvent): readonly Rich[] => [
  [run('  case         ', 'faint'), run(id, 'label')],
  ...links.flatMap(({ event: by, answers, basis }): readonly Rich[] => {
    const presumed = basis === 'presumed' ? [run('  presumed', 'faint')] : []
    if (by === event.id) return [[run('  answers      ', 'faint'), run(answers, 'label'), ...presumed]]
    return answers === event.id ? [[run('  answered by  ', 'faint'), run(by, 'label'), ...presumed]] : []
  }),
]

const reportLines = (line: ReportLine, { reports }: ShownEvent, width: number): readonly Rich[] => {
  const words = reports.find(({ key }) => key === line.key)?.sentence
  const marks = [
    line.background && 'in passing',
    line.status !== 'performed' && line.status,
    line.added && `added by ${printable(line.added.by)}`,
  ]
  const margin = INDENT * 2 + 2
  return [
    ...labelled(
      [run(' '.repeat(INDENT)), run(String(line.origin), 'faint')],
      margin,
      [
        run(line.published ? `${dayInWords(line.published)}  ` : '', 'faint'),
        run(printable(line.outlet ?? 'outlet not given')),
        run(`  ${marks.filter((mark) => mark).join(', ')}`, 'alert'),
        run(`  ${printable(line.key)}`, 'faint'),
      ],
      width,
    ),
    ...(words ? labelled([run(' '.repeat(margin))], margin, [run(`“${printable(words)}”`)], width) : []),
  ]
}

export const decisionLines = (decision: Decision, names: Names, width: number): readonly Rich[] =>
  labelled(
    [run(' '.repeat(INDENT)), run(decision.id, 'label')],
    INDENT + 18,
    [
      run(`${decision.at.slice(0, 10)}  `, 'faint'),
      run(`${printable(decision.by)} `, 'strong'),
      run(printable(verdictInWords(decision, names))),
      run(decision.reason === '' ? '' : `  (${printable(decision.reason)})`, 'faint'),
    ],
    width,
  )
