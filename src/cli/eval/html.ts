import {
  badnessOf,
  type Comparison,
  type EventOutcome,
  type Figures,
  type Rates,
  type Reliability,
} from '../../evaluation/index.ts'
import { escaped } from '../../wording/escaped.ts'
import { STYLE } from '../html/style.ts'
import { type Highlight, highlighted } from '../html/text.ts'
import type { Scored } from './index.ts'
import { badlyRead, type Coding, gotClaim, gotCoding, wantedClaim, wantedCoding } from './wording.ts'
import { worstFirst } from './worst-text.ts'

const percent = (value: number): string => (100 * value).toFixed(1)

/** One self-contained page without scripts: the figures, then every passage that was not read right, the worst first. */
export function pageOf(scored: readonly Scored[], figures: Figures, reliability: Reliability): string {
  const bad = worstFirst(scored)
  const actions = [...new Set(bad.flatMap(({ comparison }) => actionsIn(comparison)))].sort()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How well ${figures.passages} gold passages were read</title>
<style>${STYLE}${actions.map(filterRule).join('')}</style>
</head>
<body>
<header><h1>How well ${figures.passages} gold passages were read</h1></header>
<main>
${figuresSection(figures)}
${reliabilitySection(reliability)}
${passagesSection(bad, actions, scored.length)}
</main>
</body>
</html>
`
}

/** Actions that went wrong in a passage. Ids of another form (of records made elsewhere) cannot be filtered by. */
const actionsIn = ({ events }: Comparison): readonly string[] => [
  ...new Set(
    events
      .filter((e) => (e.counts && e.verdict !== 'right') || e.fields.some((f) => !f.right))
      .flatMap((e) => e.wanted?.event.action ?? e.got?.action ?? [])
      .filter((id) => /^[a-z][a-z0-9-]*$/.test(id)),
  ),
]

/** While an action's anchor is the target of the address, passages without that action are hidden. */
const filterRule = (action: string): string =>
  `body:has(#action-${action}:target) article:not([data-actions~="${action}"]) { display: none; }\n`

const ratesRow = (name: string, rates: Rates): string =>
  `<tr><th scope="row">${escaped(name)}</th>${[rates.precision, rates.recall, rates.f1]
    .map((v) => `<td class="number">${percent(v)}</td>`)
    .join('')}${[rates.tp, rates.fp, rates.fn].map((v) => `<td class="number">${v}</td>`).join('')}</tr>`

const ratesTable = (caption: string, rows: readonly (readonly [string, Rates])[]): string =>
  `<div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr><th scope="col"></th>${[
    'precision',
    'recall',
    'F1',
    'right',
    'too many',
    'missing',
  ]
    .map((h) => `<th scope="col" class="number">${h}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${rows.map(([name, rates]) => ratesRow(name, rates)).join('')}</tbody></table></div>`

function figuresSection({ event, found, claims, quiet, fields, byAction }: Figures): string {
  const shares = [
    ['speakers named', claims.speaker],
    ['passages that tell nothing, left alone', quiet],
    ...Object.entries(fields).map(([name, share]) => [`${name}, of events found`, share] as const),
  ] as const
  const rows = shares.map(
    ([name, [right, of]]) =>
      `<tr><th scope="row">${escaped(name)}</th><td class="number">${of === 0 ? '–' : percent(right / of)}</td><td class="number">${right}/${of}</td></tr>`,
  )
  const actions = Object.entries(byAction).sort(([, a], [, b]) => b.fp + b.fn - (a.fp + a.fn))
  return `<section><h2>Figures</h2>
${ratesTable('Events and claims', [
  ['events right', event],
  ['events found', found],
  ['claims right', claims],
])}
<table><caption>Shares right</caption><tbody>${rows.join('')}</tbody></table>
<details><summary>Events right, by action</summary>${ratesTable('By action', actions)}</details>
</section>`
}

function reliabilitySection({ bins, events, expectedError, brier }: Reliability): string {
  if (events === 0) return ''
  const rows = bins.map(
    (b) =>
      `<tr><th scope="row">${b.from.toFixed(1)} to ${b.to.toFixed(1)}</th><td class="number">${b.events}</td><td class="number">${b.meanConfidence.toFixed(2)}</td><td class="number">${percent(b.right / b.events)}</td></tr>`,
  )
  return `<section><h2>Confidence</h2>
<table><caption>Events by how sure the reader was. Expected calibration error ${expectedError.toFixed(3)}, Brier ${brier.toFixed(3)}.</caption>
<thead><tr><th scope="col">confidence</th><th scope="col" class="number">events</th><th scope="col" class="number">mean</th><th scope="col" class="number">right, %</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></section>`
}

const passagesSection = (bad: readonly Scored[], actions: readonly string[], all: number): string =>
  `<section><h2 id="all">${bad.length} of ${all} passages with something off, worst first</h2>
<p>In the texts: <mark class="first">words of gold only</mark>, <mark class="second">words read only</mark>, <mark class="both">words of both</mark>.</p>
<nav aria-label="Passages by action"><p>Only passages where this action went wrong:</p><ul><li><a href="#all">all</a></li>${actions
    .map((a) => `<li><a href="#action-${a}">${a.replaceAll('-', ' ')}</a></li>`)
    .join('')}</ul></nav>
${actions.map((a) => `<span class="target" id="action-${a}"></span>`).join('')}
${bad.map(passage).join('\n')}
</section>`

function passage({ comparison, file, line }: Scored): string {
  const { article, id, note } = comparison.passage
  const actions = actionsIn(comparison).join(' ')
  return `<article data-actions="${actions}" aria-label="passage ${escaped(id)}">
<h3>${escaped(article.title ?? id)}</h3>
<p class="faint">${escaped(id)} · ${escaped(`${file}:${line}`)}${article.published ? ` · published ${escaped(article.published)}` : ''} · <span class="bad">${escaped(badlyRead(comparison))}</span></p>
<p class="text">${highlighted(article.text, highlightsOf(comparison), ['gold', 'read'])}</p>
<div class="scroll"><table class="both-sides"><thead><tr><th scope="col"></th><th scope="col">gold</th><th scope="col">read</th></tr></thead>
<tbody>${[...comparison.events.map((e) => eventRow(e, article.text)), ...comparison.claims.map(claimRow)].join('\n')}</tbody></table></div>
${note ? `<p class="faint">Note: ${escaped(note)}</p>` : ''}
</article>`
}

const highlightsOf = ({ events }: Comparison): readonly Highlight[] =>
  events.flatMap(({ wanted, got }) => [
    ...(wanted?.trigger ? [{ span: wanted.trigger, by: 'first' as const }] : []),
    ...(got?.triggers ?? []).map((span) => ({ span, by: 'second' as const })),
  ])

const row = (verdict: EventOutcome['verdict'], counts: boolean, gold: string, read: string): string => {
  const off = counts && verdict !== 'right'
  const word = counts || verdict === 'right' ? verdict : `${verdict}, not counted`
  return `<tr><th scope="row"${off ? ' class="bad"' : ' class="faint"'}>${word}</th><td>${gold || '—'}</td><td>${read || '—'}</td></tr>`
}

const eventRow = (outcome: EventOutcome, text: string): string =>
  row(
    outcome.verdict,
    outcome.counts,
    codingHtml(wantedCoding(outcome)),
    codingHtml(gotCoding(outcome, text)),
  )

const claimRow = (outcome: Comparison['claims'][number]): string =>
  row(
    outcome.verdict,
    outcome.counts,
    outcome.wanted ? `claim ${escaped(wantedClaim(outcome))}` : '',
    outcome.got ? `claim ${escaped(gotClaim(outcome))}` : '',
  )

function codingHtml(coding: Coding | undefined): string {
  if (!coding) return ''
  const values = coding.values.map(({ name, value, differs }) => {
    const shown = escaped(`${name} ${value}`)
    return differs ? `<span class="bad">${shown}</span>` : `<span class="faint">${shown}</span>`
  })
  return [
    `<strong>${escaped(coding.act)}</strong> ${escaped(coding.sides)} “${escaped(coding.trigger)}”`,
    ...(values.length > 0 ? [`<br>${values.join(' · ')}`] : []),
    ...(coding.rule ? [`<br><span class="faint">${escaped(coding.rule)}</span>`] : []),
  ].join('')
}

/** Exported for tests: how bad each passage of the page is, in its order. */
export const badnesses = (scored: readonly Scored[]): readonly number[] =>
  worstFirst(scored).map(({ comparison }) => badnessOf(comparison))
