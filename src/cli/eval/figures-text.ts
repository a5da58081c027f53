import type { Figures, Rates, Reliability, Share } from '../../evaluation/index.ts'

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5)
const shareOf = ([right, of]: Share): string => `${of === 0 ? '    –' : percent(right / of)}  ${right}/${of}`

const ratesLine = (name: string, rates: Rates): string =>
  `${name.padEnd(26)} P ${percent(rates.precision)}  R ${percent(rates.recall)}  F1 ${percent(rates.f1)}   right ${rates.tp}, too many ${rates.fp}, missing ${rates.fn}`

/** Names by code unit, the same on every machine. */
const sorted = <T>(table: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1))

const reliabilityLines = ({ bins, events, expectedError, brier }: Reliability): readonly string[] =>
  events === 0
    ? []
    : [
        '',
        'confidence   events  mean  right',
        ...bins.map((bin) =>
          [
            `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
            `${bin.events}`.padStart(9),
            bin.meanConfidence.toFixed(2).padStart(6),
            percent(bin.right / bin.events).padStart(7),
          ].join(''),
        ),
        `expected calibration error ${expectedError.toFixed(3)}, Brier ${brier.toFixed(3)}`,
      ]

/** The figures as lines for a person. */
export const figureLines = (figures: Figures, reliability: Reliability): readonly string[] => [
  `${figures.passages} ${figures.passages === 1 ? 'passage' : 'passages'}`,
  ratesLine('events right', figures.event),
  ratesLine('events found', figures.found),
  ratesLine('claims right', figures.claims),
  `${'speakers named'.padEnd(28)}${shareOf(figures.claims.speaker)}`,
  `${'quiet passages left alone'.padEnd(28)}${shareOf(figures.quiet)}`,
  '',
  'fields, of the events found',
  ...sorted(figures.fields).map(([name, share]) => `  ${name.padEnd(26)}${shareOf(share)}`),
  '',
  'events right, by action',
  ...sorted(figures.byAction).map(
    ([name, rates]) => `  ${ratesLine(name, rates).replace(/^(.{24}) {2}/, '$1')}`,
  ),
  ...reliabilityLines(reliability),
]
