import type { Codebook } from '../../codebook/codebook.ts'
import type { Event } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import type { Parties } from '../party.ts'

/** A place as GDELT describes it; nothing where it is not known. */
export interface Geography {
  /** 1 a country, 3 a city in the United States, 4 a city elsewhere. */
  readonly type?: 1 | 3 | 4
  readonly name?: string
  /** FIPS 10-4. */
  readonly fips?: string
}

/** Describes places; the country's code is that of the day. */
export const geographer = (codebook: Codebook, { crosswalk, isCity }: Parties) => {
  const nameOf = namesOf(codebook)
  return (place: Event['place'], day: string | undefined): Geography => {
    if (place === undefined) return {}
    const { name, country: state } = place
    const country = state === undefined ? undefined : nameOf(state)
    const fips = state === undefined ? undefined : crosswalk.codesOn(state, day).fips
    const isWhole = name === country
    const cityType = state === 'USA' ? 3 : 4
    return {
      ...(isWhole ? { type: 1 } : isCity(name, state) && { type: cityType }),
      name: isWhole || country === undefined ? name : `${name}, ${country}`,
      ...(fips !== undefined && { fips }),
    }
  }
}
