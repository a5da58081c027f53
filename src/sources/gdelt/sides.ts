import type { Codebook } from '../../codebook/codebook.ts'
import { SECTORS, type Sector } from '../../model/index.ts'
import type { OutsideActor } from '../outside-record.ts'
import { CAMEO_COUNTRIES, KNOWN_GROUPS } from './codes.ts'
import type { GdeltEventRow } from './event-rows.ts'

/** States by CAMEO's codes that are not those of ISO; it has two for Palestine, and one for a capital. `EUR` is a region. */
const STATES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CAMEO_COUNTRIES).map(([state, code]): [string, string] => [code, state]),
  ['WSB', 'PSE'],
  ['GZS', 'PSE'],
  ['BAG', 'IRQ'],
])

type Body = Pick<OutsideActor, 'code' | 'id'>

/** Bodies by CAMEO's codes; organs of the United Nations, which have keys of no ledger, stand for the body. */
const BODIES: ReadonlyMap<string, Body> = new Map([
  ...Object.entries(KNOWN_GROUPS).map(([key, { group }]): [string, Body] => {
    const [code = '', id] = key.split(':')
    return [group, { code, ...(id !== undefined && { id }) }]
  }),
  ...['HCH', 'HCR', 'ICJ', 'KID', 'WFP', 'WHO', 'FAO', 'ILO', 'IOM', 'IMF', 'WBK'].map(
    (group): [string, Body] => [group, { code: 'UNO' }],
  ),
])

/** Roles that CAMEO writes otherwise than PLOVER: `MED` is the press there, and medicine here. */
const CAMEO_ROLES: ReadonlyMap<string, Sector> = new Map([
  ['MED', 'JRN'],
  ['HLH', 'MED'],
  ['INS', 'REB'],
  ['SEP', 'REB'],
])

const sectorOf = (role: string): Sector | undefined =>
  CAMEO_ROLES.get(role) ?? SECTORS.find((sector) => sector === role)

/** Finds the actor that a row of GDELT means; nobody where the row names none. */
export type GdeltActorFinder = (row: GdeltEventRow, actor: 1 | 2) => OutsideActor | undefined

/** An actor without a code is a region, or a group, that the codebook does not know. */
export function gdeltActorFinder({ states }: Codebook): GdeltActorFinder {
  const known = new Set(states.map(({ code }) => code))
  return (row, actor) => {
    const written = row(`Actor${actor}CountryCode`)
    const group = row(`Actor${actor}KnownGroupCode`)
    const name = row(`Actor${actor}Name`) || row(`Actor${actor}Code`) || written || group
    if (name === '') return undefined
    const country = STATES.get(written) ?? written
    const body = known.has(country) ? { code: country } : BODIES.get(group)
    const roles = [
      row(`Actor${actor}Type1Code`),
      row(`Actor${actor}Type2Code`),
      row(`Actor${actor}Type3Code`),
    ]
    const sector = roles.map(sectorOf).find((each) => each !== undefined)
    return { ...body, ...(sector !== undefined && { sector }), name }
  }
}

/** The same in one word, as `USA`, `UNO` or `IGO:NATO`; empty where there is no code. */
export function gdeltSideFinder(codebook: Codebook): (row: GdeltEventRow, actor: 1 | 2) => string {
  const actorOf = gdeltActorFinder(codebook)
  return (row, actor) => {
    const { code = '', id } = actorOf(row, actor) ?? {}
    return id === undefined ? code : `${code}:${id}`.toUpperCase()
  }
}
