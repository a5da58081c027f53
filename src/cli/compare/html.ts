import type { Agreement, Disagreement, FieldAgreement } from '../../evaluation/double/index.ts'
import { escaped } from '../../wording/escaped.ts'
import { STYLE } from '../html/style.ts'
import { type Highlight, highlighted } from '../html/text.ts'
import { confusionsOf } from './listing.ts'
import { explanationsOf, levelOf, reasonOf, type Shown, talliesOf } from './text.ts'

/** A page with tens of thousands of articles opens in no browser. */
const MOST_ARTICLES = 500
const MOST_CONFUSIONS = 50

/** One self-contained page without scripts: the figures, then every article that is coded differently, the most so first. */
export function pageOf(shown: Shown): string {
  const { files, disagreements } = shown
  const title = `${files[0]} and ${files[1]} compared`
  const fields = [...new Set(disagreements.map(({ field }) => field))]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}${fields.map(filterRule).join('')}</style>
</head>
<body>
<header><h1>Two codings compared</h1>
<p><strong>A</strong> ${escaped(files[0])}<br><strong>B</strong> ${escaped(files[1])}</p></header>
<main>
${figuresSection(shown)}
${confusionsSection(disagreements)}
${articlesSection(shown, fields)}
</main>
</body>
</html>
`
}

const idOf = (field: string): string => field.replaceAll(' ', '-')

/** While a field's anchor is the target of the address, disagreements on other fields are hidden. */
const filterRule = (field: string): string =>
  `body:has(#field-${idOf(field)}:target) :is(article, tr[data-field]):not([data-fields~="${idOf(field)}"], [data-field="${idOf(field)}"]) { display: none; }\n`

const number = (value: number | undefined, digits: number): string =>
  `<td class="number">${value === undefined ? '–' : value.toFixed(digits)}</td>`

function fieldRow(field: FieldAgreement): string {
  const { interval, onlyOne, units, agreement, alpha } = field
  const level = levelOf(field)
  const look = level === 'too low' ? ' class="bad"' : ''
  return `<tr><th scope="row">${escaped(field.field)}</th><td class="number">${units}</td>${number(agreement && 100 * agreement, 1)}${number(alpha, 3)}<td>${interval ? `${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}` : '–'}</td><td${look}>${level ?? reasonOf(field)}</td><td class="number">${onlyOne || ''}</td></tr>`
}

const tallyRows = (agreement: Agreement): string =>
  talliesOf(agreement)
    .map(
      ({ name, tally, note }) =>
        `<tr><th scope="row">${name}${escaped(note)}</th><td class="number">${tally.both}</td><td class="number">${tally.onlyA}</td><td class="number">${tally.onlyB}</td></tr>`,
    )
    .join('')

const headings = (names: readonly string[]): string =>
  `<thead><tr>${names.map((name) => `<th scope="col"${/^(units|agree|alpha|only|both|times)/.test(name) ? ' class="number"' : ''}>${name}</th>`).join('')}</tr></thead>`

const figuresSection = ({ agreement, notes }: Shown): string => `<section><h2>How well they agree</h2>
<div class="scroll"><table>${headings(['', 'both', 'only A', 'only B'])}<tbody>${tallyRows(agreement)}</tbody></table></div>
${notes.map((note) => `<p class="bad">${escaped(note)}</p>`).join('')}
<div class="scroll"><table>${headings(['field', 'units', 'agree %', 'alpha', '95 % interval', '', 'only one'])}
<tbody>${agreement.fields.map(fieldRow).join('\n')}</tbody></table></div>
<details><summary>How to read these figures</summary>${explanationsOf(agreement)
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('')}</details></section>`

function confusionsSection(disagreements: readonly Disagreement[]): string {
  const all = confusionsOf(disagreements)
  if (all.length === 0) return ''
  const rows = all
    .slice(0, MOST_CONFUSIONS)
    .map(
      ({ field, a, b, times }) =>
        `<tr data-field="${idOf(field)}"><th scope="row">${escaped(field)}</th><td>${escaped(a) || '–'}</td><td>${escaped(b) || '–'}</td><td class="number">${times}</td></tr>`,
    )
  return `<section><h2>Values given in place of one another</h2>
<div class="scroll"><table>${headings(['field', 'A', 'B', 'times'])}<tbody>${rows.join('\n')}</tbody></table></div></section>`
}

function byArticle(
  disagreements: readonly Disagreement[],
): readonly (readonly [article: string, all: readonly Disagreement[]])[] {
  const articles = new Map<string, Disagreement[]>()
  for (const each of disagreements) {
    const all = articles.get(each.article)
    if (all) all.push(each)
    else articles.set(each.article, [each])
  }
  return [...articles].sort(([, some], [, others]) => others.length - some.length)
}

function articlesSection({ agreement, disagreements, articleOf }: Shown, fields: readonly string[]): string {
  const articles = byArticle(disagreements)
  const [what, shown] = [
    agreement.matching === 'days' ? 'days' : 'articles',
    articles.slice(0, MOST_ARTICLES),
  ]
  const cut =
    shown.length < articles.length
      ? `<p>The first ${shown.length} stand here; all are in the CSV that --csv FILE writes.</p>`
      : ''
  const legend =
    agreement.matching === 'text'
      ? '<p>In the texts: <mark class="first">words of A only</mark>, <mark class="second">words of B only</mark>, <mark class="both">words of both</mark>.</p>'
      : ''
  return `<section><h2 id="all">${articles.length} of ${agreement.groups.both} ${what} coded differently, the most so first</h2>
${cut}${legend}
<nav aria-label="Fields"><ul><li><a href="#all">all</a></li>${fields
    .map((field) => `<li><a href="#field-${idOf(field)}">${escaped(field)}</a></li>`)
    .join('')}</ul></nav>
${fields.map((field) => `<span class="target" id="field-${idOf(field)}"></span>`).join('')}
${shown.map(([article, all]) => articleHtml(article, all, articleOf(article))).join('\n')}
</section>`
}

const highlightsOf = (all: readonly Disagreement[]): readonly Highlight[] =>
  all.flatMap(({ spans: [a, b] }) => [
    ...a.map((span) => ({ span, by: 'first' as const })),
    ...b.map((span) => ({ span, by: 'second' as const })),
  ])

function articleHtml(
  article: string,
  all: readonly Disagreement[],
  { text, title }: ReturnType<Shown['articleOf']> & object = { text: '' },
): string {
  const fields = [...new Set(all.map(({ field }) => idOf(field)))].join(' ')
  const rows = all.map(
    ({ field, words, a, b }) =>
      `<tr data-field="${idOf(field)}"><th scope="row">${escaped(field)}</th><td class="faint">${words === '' ? '' : `“${escaped(words)}”`}</td><td>${escaped(a) || '—'}</td><td>${escaped(b) || '—'}</td></tr>`,
  )
  return `<article data-fields="${fields}" aria-label="${escaped(article)}">
<h3>${escaped(title ?? article)}</h3>
${title === undefined ? '' : `<p class="faint">${escaped(article)}</p>`}
${text === '' ? '' : `<p class="text">${highlighted(text, highlightsOf(all), ['A', 'B'])}</p>`}
<div class="scroll"><table>${headings(['field', 'words', 'A', 'B'])}<tbody>${rows.join('\n')}</tbody></table></div>
</article>`
}
