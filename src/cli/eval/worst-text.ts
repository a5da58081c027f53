import { badnessOf, type Comparison, type EventOutcome } from '../../evaluation/index.ts'
import { inert, printable } from '../../wording/printable.ts'
import { columnWidths, rowLines } from '../table/columns.ts'
import { type Rich, run, wrap } from '../table/rich.ts'
import { badlyRead, type Coding, gotClaim, gotCoding, wantedClaim, wantedCoding } from './wording.ts'

/** The passages that were read worst, the worst first; what was read without fault is left out. */
export const worstFirst = <T extends { readonly comparison: Comparison }>(all: readonly T[]): readonly T[] =>
  all
    .filter(({ comparison }) => badnessOf(comparison) > 0)
    .sort((a, b) => badnessOf(b.comparison) - badnessOf(a.comparison))

const SIGN: Readonly<Record<EventOutcome['verdict'], string>> = {
  right: '=',
  wrong: '≠',
  missed: '−',
  extra: '+',
}

const COLUMNS = [{ heading: '' }, { heading: 'gold', least: 16 }, { heading: 'read', least: 16 }]

const cellOf = (coding: Coding | undefined, off: boolean): Rich => {
  if (!coding) return [run('—', 'faint')]
  const tone = off ? 'alert' : 'plain'
  return [
    run(printable(coding.act), tone),
    run(' '),
    run(printable(coding.sides).replaceAll(' → ', ' →\u00A0'), tone),
    run(' '),
    run(`“${printable(coding.trigger)}”`, 'faint'),
    ...coding.values.flatMap(({ name, value, differs }) => [
      run(' · '),
      run(`${name} ${printable(value)}`, differs ? 'alert' : 'faint'),
    ]),
    ...(coding.rule ? [run(` [${printable(coding.rule)}]`, 'faint')] : []),
  ]
}

const eventRows = ({ events, passage }: Comparison): readonly (readonly Rich[])[] =>
  events.map((outcome) => {
    const off = outcome.counts && outcome.verdict !== 'right'
    const { text } = passage.article
    return [
      [run(SIGN[outcome.verdict], off ? 'alert' : 'faint')],
      cellOf(wantedCoding(outcome), off),
      cellOf(gotCoding(outcome, text), off),
    ]
  })

const claimRows = ({ claims }: Comparison): readonly (readonly Rich[])[] =>
  claims.map((outcome) => {
    const off = outcome.counts && outcome.verdict !== 'right'
    const cell = (words: string): Rich =>
      words === ''
        ? [run('—', 'faint')]
        : [run('claim ', 'faint'), run(printable(words), off ? 'alert' : 'faint')]
    return [
      [run(SIGN[outcome.verdict], off ? 'alert' : 'faint')],
      cell(wantedClaim(outcome)),
      cell(gotClaim(outcome)),
    ]
  })

/** One passage in full: its text, then both codings side by side. */
export function passageLines(comparison: Comparison, place: string, width: number): readonly Rich[] {
  const { passage } = comparison
  const rows = [...eventRows(comparison), ...claimRows(comparison)]
  const widths = columnWidths(COLUMNS, rows, width)
  const { title, published, text } = passage.article
  return [
    [
      run(printable(passage.id), 'heading'),
      run(`  ${badlyRead(comparison)}  `, 'alert'),
      run(place, 'faint'),
    ],
    ...(title ? wrap([run(printable(title), 'strong')], width) : []),
    ...(published ? [[run(`published ${printable(published)}`, 'faint')]] : []),
    ...inert(text)
      .split(/\n+/)
      .flatMap((paragraph) => wrap([run(printable(paragraph))], width)),
    [],
    ...rowLines(
      COLUMNS.map(({ heading }) => [run(heading, 'label')]),
      widths,
    ),
    ...rows.flatMap((row) => rowLines(row, widths)),
    [],
  ]
}
