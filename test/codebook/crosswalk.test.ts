import { beforeAll, describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { type Codebook, type Crosswalk, createCrosswalk } from '../../src/codebook/index.ts'
import { loadCodebook } from '../../src/index.ts'
import { filesOf, problemsWith } from './sources.ts'

let codebook: Codebook
let crosswalk: Crosswalk
beforeAll(async () => {
  codebook = await loadCodebook()
  crosswalk = createCrosswalk(codebook)
})

/** COW number and abbreviation, GW number, ISO alpha-2 and numeric, FIPS, `-` where there is none. */
const inShort = (state: string, day?: string): string => {
  const { cow, cowAbbreviation, gw, alpha2, numeric, fips } = crosswalk.codesOn(state, day)
  return [cow, cowAbbreviation, gw, alpha2, numeric, fips].map((code) => code ?? '-').join(' ')
}

describe('the shipped crosswalk', () => {
  it('has a line for every state and no other', () => {
    expect(codebook.crosswalk.map(({ code }) => code).sort()).toEqual(
      codebook.states.map(({ code }) => code).sort(),
    )
  })

  it.each([
    ['USA', '2022-02-28', '2 USA 2 US 840 US'],
    ['GBR', '2022-02-28', '200 UKG 200 GB 826 UK'],
    ['FRA', '2022-02-28', '220 FRN 220 FR 250 FR'],
    ['CHN', '2022-02-28', '710 CHN 710 CN 156 CH'],
    ['TWN', '2022-02-28', '713 TAW 713 TW 158 TW'],
    ['IRN', '2022-02-28', '630 IRN 630 IR 364 IR'],
    ['ISR', '2022-02-28', '666 ISR 666 IL 376 IS'],
    ['IND', '2022-02-28', '750 IND 750 IN 356 IN'],
    ['JPN', '2022-02-28', '740 JPN 740 JP 392 JA'],
    ['CHE', '2022-02-28', '225 SWZ 225 CH 756 SZ'],
    ['AUS', '2022-02-28', '900 AUL 900 AU 036 AS'],
    ['AUT', '2022-02-28', '305 AUS 305 AT 040 AU'],
    ['UKR', '2022-02-28', '369 UKR 369 UA 804 UP'],
    ['BLR', '2022-02-28', '370 BLR 370 BY 112 BO'],
    ['ZAF', '2022-02-28', '560 SAF 560 ZA 710 SF'],
    ['PRK', '2022-02-28', '731 PRK 731 KP 408 KN'],
    ['KOR', '2022-02-28', '732 ROK 732 KR 410 KS'],
    // The Germanies
    ['DEU', '1980-01-01', '260 GFR 260 DE 280 GE'],
    ['DDR', '1980-01-01', '265 GDR 265 DD 278 GC'],
    ['DEU', '1990-10-02', '260 GFR 260 DE 280 GE'],
    ['DEU', '1990-10-03', '255 GMY 260 DE 276 GM'],
    ['DDR', '1990-10-03', '- - - - - -'],
    // The Yemens
    ['YEM', '1990-05-21', '678 YAR 678 YE 886 YE'],
    ['YMD', '1990-05-21', '680 YPR 680 YD 720 YS'],
    ['YEM', '1990-05-22', '679 YEM 678 YE 887 YM'],
    // Yugoslavia and what came of it
    ['YUG', '1985-01-01', '345 YUG 345 YU 890 YO'],
    ['SCG', '2005-01-01', '345 YUG 345 CS 891 YI'],
    ['SRB', '2022-02-28', '345 YUG 340 RS 688 RI'],
    ['MNE', '2022-02-28', '341 MNG 341 ME 499 MJ'],
    ['KOS', '2022-02-28', '347 KOS 347 - - KV'],
    ['KOS', '2007-02-28', '- - - - - -'],
    // The Soviet Union and Russia
    ['SUN', '1991-08-19', '365 RUS 365 SU 810 UR'],
    ['RUS', '1991-08-19', '- - - - - -'],
    ['RUS', '2022-02-28', '365 RUS 365 RU 643 RS'],
    // Czechoslovakia
    ['CSK', '1992-12-31', '315 CZE 315 CS 200 CZ'],
    ['CZE', '1993-01-01', '316 CZR 316 CZ 203 EZ'],
    ['SVK', '1993-01-01', '317 SLO 317 SK 703 LO'],
    // Others that came, went or were recoded
    ['SDN', '2011-07-08', '625 SUD 625 SD 736 SU'],
    ['SDN', '2011-07-09', '625 SUD 625 SD 729 SU'],
    ['SSD', '2011-07-08', '- - - - - -'],
    ['SSD', '2011-07-09', '626 SSD 626 SS 728 OD'],
    ['TLS', '2002-05-20', '860 ETM 860 TL 626 TT'],
    ['TLS', '2002-05-19', '- - - TP 626 TT'],
    ['VNM', '2022-02-28', '816 DRV 816 VN 704 VM'],
    ['COD', '1990-01-01', '490 DRC 490 ZR 180 CG'],
    ['KWT', '1990-12-01', '- - 690 KW 414 KU'],
    // COW and GW number the small states of the Pacific differently
    ['KIR', '2022-02-28', '946 KIR 970 KI 296 KR'],
    ['NRU', '2022-02-28', '970 NAU 971 NR 520 NR'],
    ['TON', '2022-02-28', '955 TON 972 TO 776 TN'],
    ['TUV', '2022-02-28', '947 TUV 973 TV 798 TV'],
    ['VAT', '2022-02-28', '328 - - VA 336 VT'],
    ['PSE', '2022-02-28', '- - - PS 275 -'],
  ])('%s on %s is %s', (state, day, codes) => {
    expect(inShort(state, day)).toBe(codes)
  })

  it('without a day gives only codes that never changed', () => {
    expect(inShort('FRA')).toBe('220 FRN 220 FR 250 FR')
    expect(inShort('DEU')).toBe('- - 260 - - -')
  })

  it('knows nothing of what is no state', () => {
    expect(inShort('UNO', '2022-02-28')).toBe('- - - - - -')
    expect(inShort('constructor', '2022-02-28')).toBe('- - - - - -')
  })

  it('gives no number to two states on one day', () => {
    const days = [
      ...new Set(codebook.crosswalk.flatMap(({ cow, gw, iso, fips }) => [cow, gw, iso, fips].flat())),
    ]
      .flatMap(({ from, until }) => [from, until])
      .filter((day): day is string => day?.length === 'YYYY-MM-DD'.length)
    for (const day of ['1950-01-01', '2024-01-01', ...days])
      for (const scheme of ['cow', 'gw', 'alpha2', 'numeric', 'fips'] as const) {
        const codes = codebook.states
          .map(({ code }) => crosswalk.codesOn(code, day)[scheme])
          .filter((code) => code !== undefined)
        expect(codes.length, `${scheme} on ${day}`).toBe(new Set(codes).size)
      }
  })
})

const NORWAY = '{code: NOR, cow: {number: 385, abbreviation: NOR}, iso: {alpha2: NO, numeric: "578"}}'
const withLines = (...lines: readonly string[]): readonly string[] =>
  problemsWith({ 'crosswalks/states.yaml': `states:\n${lines.map((line) => `  - ${line}\n`).join('')}` })

describe('a crosswalk', () => {
  it.each([
    ['a code of nobody', '{code: POK}', '3:12: unknown actor "POK" (did you mean "POL"?)'],
    [
      'a scheme of nobody',
      '{code: POL, cwo: {number: 290}}',
      '3:17: unknown key "cwo" in a state\'s codes (did you mean "cow"?)',
    ],
    [
      'a state given twice',
      '{code: NOR}',
      '3:12: state "NOR" is given twice (first at crosswalks/states.yaml:2)',
    ],
    [
      'a number that is taken',
      '{code: POL, cow: {number: 385}}',
      '3:22: COW number "385" is POL here but NOR at crosswalks/states.yaml:2 (one of them needs another code, or from: and until:)',
    ],
    [
      'a number without its zeros',
      '{code: POL, iso: {alpha2: PL, numeric: 004}}',
      '3:44: expected three digits in quotes (like "004"), found the number 004 (write "004" with quotes)',
    ],
    [
      'an end before the beginning',
      '{code: POL, gw: {number: 290, from: 1990, until: 1980-12}}',
      '3:21: this code ends before it begins',
    ],
    [
      'two codes on one day',
      '{code: POL, gw: [{number: 290, until: 1990-10}, {number: 291, from: 1990-10-31}]}',
      '3:53: two gw codes of one state on one day (give from: and until:)',
    ],
  ])('says where %s stands', (_what, line, problem) => {
    expect(withLines(NORWAY, line)).toContain(`crosswalks/states.yaml:${problem}`)
  })

  it('takes one number after another', () => {
    expect(
      withLines(
        NORWAY.replace('abbreviation', 'until: 1990-10-02, abbreviation'),
        '{code: POL, cow: {number: 385, from: 1990-10-03}}',
      ),
    ).toEqual([])
  })

  it('warns of a state without a line, but only where there is a crosswalk', () => {
    expect(withLines(NORWAY)).toEqual([
      'actors/states.yaml:3:12: "POL" has no line in crosswalks/ (exports leave its codes empty)',
    ])
    expect(problemsWith({})).toEqual([])
  })

  it('changes no reading, so not the hash of the codebook either', () => {
    const both = { 'crosswalks/states.yaml': `states: [${NORWAY}, {code: POL}]` }
    expect(compileCodebook(filesOf(both)).codebook?.hash).toBe(compileCodebook(filesOf()).codebook?.hash)
  })
})
