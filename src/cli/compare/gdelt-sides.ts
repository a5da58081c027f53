import type { Codebook } from '../../codebook/codebook.ts'
import type { GdeltEventRow } from '../../sources/gdelt/event-rows.ts'

/** CAMEO's codes of countries that are not those of ISO. */
const CAMEO_COUNTRIES: Readonly<Record<string, string>> = { ROM: 'ROU', TMP: 'TLS', WSB: 'PSE', GZS: 'PSE' }

/** CAMEO's codes of organisations ("known groups") that the codebook has, by its keys. */
const KNOWN_GROUPS: Readonly<Record<string, string>> = {
  UNO: 'UNO',
  EEC: 'EUR',
  NAT: 'IGO:NATO',
  ARL: 'IGO:ARAB-LEAGUE',
  ASN: 'IGO:ASEAN',
  IAE: 'IGO:IAEA',
}

/**
 * Finds the side that a row of GDELT means, as `USA`, `UNO` or `IGO:NATO`. Empty where it names none, or only a region or a
 * group that the codebook does not know.
 */
export function gdeltSideFinder({ states }: Codebook): (row: GdeltEventRow, actor: 1 | 2) => string {
  const known = new Set(states.map(({ code }) => code))
  return (row, actor) => {
    const country = row(`Actor${actor}CountryCode`)
    const code = CAMEO_COUNTRIES[country] ?? country
    return known.has(code) ? code : (KNOWN_GROUPS[row(`Actor${actor}KnownGroupCode`)] ?? '')
  }
}
