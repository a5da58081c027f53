import type { Codebook } from '../../codebook/codebook.ts'
import type { IcewsActor } from '../../sources/icews.ts'

/** Spellings of ICEWS that no newspaper has. */
const ICEWS_COUNTRIES: Readonly<Record<string, string>> = {
  'occupied palestinian territory': 'PSE',
  "democratic people's republic of korea": 'PRK',
  'republic of korea': 'KOR',
  'macau sar': 'MAC',
  'hong kong sar': 'HKG',
}

const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().replace(/^the /, '').trim()

/** Finds the side that a row of event data means: `USA`, `UNO`, `IGO:NATO`; empty where the codebook knows none. */
export interface SideFinder {
  readonly ofIcews: (actor: IcewsActor) => string
}

export function sideFinder({ states, organisations }: Codebook): SideFinder {
  const countries = new Map(Object.entries(ICEWS_COUNTRIES))
  const bodies = new Map<string, string>()
  // what exists today goes before what bore the name earlier
  const [today, historic] = [
    states.filter(({ until }) => until === undefined),
    states.filter(({ until }) => until !== undefined),
  ]
  for (const { code, names } of [...today, ...historic])
    for (const name of names) if (!countries.has(plain(name))) countries.set(plain(name), code)
  for (const { code, id, names } of organisations) {
    // organs of the United Nations and of the European Union act for the body
    const key = id === undefined || code === 'UNO' || code === 'EUR' ? code : `${code}:${id}`.toUpperCase()
    for (const name of names) if (!bodies.has(plain(name))) bodies.set(plain(name), key)
  }
  return {
    ofIcews: ({ name, country }) => countries.get(plain(country)) ?? bodies.get(plain(name)) ?? '',
  }
}
