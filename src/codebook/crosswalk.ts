import { endOfMonth, type IsoDate } from '../base/calendar.ts'
import type { Codebook, Dated } from './codebook.ts'

/** What other codings call a state on some day. A scheme that has no code for it then is absent. */
export interface OutsideCodes {
  readonly cow?: number
  readonly cowAbbreviation?: string
  readonly gw?: number
  /** ISO 3166-1 alpha-2. */
  readonly alpha2?: string
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric?: string
  /** FIPS 10-4. */
  readonly fips?: string
}

export interface Crosswalk {
  /**
   * Codes of a state (its code in the codebook) on a day, `YYYY-MM-DD`. Without a day only those that the state has had alone, however
   * long. Nothing for what is no state of the crosswalk.
   */
  readonly codesOn: (state: string, day: IsoDate | undefined) => OutsideCodes
}

export const createCrosswalk = ({ crosswalk }: Pick<Codebook, 'crosswalk'>): Crosswalk => {
  const byState = new Map(crosswalk.map((codes) => [codes.code, codes]))
  return {
    codesOn: (state, day) => {
      const codes = byState.get(state)
      if (codes === undefined) return {}
      const cow = holding(codes.cow, day)
      const gw = holding(codes.gw, day)
      const iso = holding(codes.iso, day)
      const fips = holding(codes.fips, day)
      return {
        ...(cow && { cow: cow.number }),
        ...(cow?.abbreviation && { cowAbbreviation: cow.abbreviation }),
        ...(gw && { gw: gw.number }),
        ...(iso && { alpha2: iso.alpha2, numeric: iso.numeric }),
        ...(fips && { fips: fips.code }),
      }
    },
  }
}

const holding = <T extends Dated>(spells: readonly T[], day: IsoDate | undefined): T | undefined =>
  day === undefined
    ? spells.length === 1
      ? spells[0]
      : undefined
    : spells.find(({ from, until }) => firstDay(from) <= day && day <= lastDay(until))

/** First day of a year, month or day as the codebook writes it; the first of all where there is none. */
export const firstDay = (written: string | undefined): IsoDate =>
  written === undefined ? '0001-01-01' : `${written}${'-01-01'.slice(written.length - 'YYYY'.length)}`

/** Last day of a year, month or day as the codebook writes it; the last of all where there is none. */
export const lastDay = (written: string | undefined): IsoDate => {
  if (written === undefined) return '9999-12-31'
  if (written.length === 'YYYY'.length) return `${written}-12-31`
  return written.length === 'YYYY-MM'.length ? endOfMonth(`${written}-01`) : written
}
