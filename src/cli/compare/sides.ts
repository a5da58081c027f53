import type { Codebook } from '../../codebook/codebook.ts'
import { ICEWS_COUNTRIES } from '../../exports/icews/labels.ts'
import type { IcewsActor } from '../../sources/icews.ts'

/** Further spellings of ICEWS that no newspaper has. */
const ALSO_WRITTEN: Readonly<Record<string, string>> = {
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
  const countries = new Map([
    ...Object.entries(ALSO_WRITTEN),
    ...Object.entries(ICEWS_COUNTRIES).map(([code, name]): [string, string] => [plain(name), code]),
  ])
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
