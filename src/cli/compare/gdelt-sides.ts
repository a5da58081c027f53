import type { Codebook } from '../../codebook/codebook.ts'
import { CAMEO_COUNTRIES, KNOWN_GROUPS } from '../../sources/gdelt/codes.ts'
import type { GdeltEventRow } from '../../sources/gdelt/event-rows.ts'

/** States by CAMEO's codes that are not those of ISO; it has two for Palestine. */
const STATES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CAMEO_COUNTRIES).map(([state, code]): [string, string] => [code, state]),
  ['WSB', 'PSE'],
  ['GZS', 'PSE'],
])

const BODIES: ReadonlyMap<string, string> = new Map(
  Object.entries(KNOWN_GROUPS).map(([key, { group }]) => [group, key.toUpperCase()]),
)

/**
 * Finds the side that a row of GDELT means, as `USA`, `UNO` or `IGO:NATO`. Empty where it names none, or only a region or a
 * group that the codebook does not know.
 */
export function gdeltSideFinder({ states }: Codebook): (row: GdeltEventRow, actor: 1 | 2) => string {
  const known = new Set(states.map(({ code }) => code))
  return (row, actor) => {
    const country = row(`Actor${actor}CountryCode`)
    const code = STATES.get(country) ?? country
    return known.has(code) ? code : (BODIES.get(row(`Actor${actor}KnownGroupCode`)) ?? '')
  }
}
