import type { Codebook } from '../codebook/codebook.ts'
import { type Crosswalk, createCrosswalk } from '../codebook/index.ts'
import { sideKeyOf } from '../consolidation/index.ts'
import type { ToldEvent } from '../ledger/index.ts'
import type { Actor, LedgerEvent, Sector, SideKey } from '../model/index.ts'
import { namesOf } from '../wording/names.ts'

/** One side of an event, put together from its reports. */
export interface Party {
  readonly key?: SideKey
  /** ISO alpha-3, or a PLOVER code of what is no state (`UNO`, `IGO`); absent for who is known by name alone. */
  readonly code?: string
  /** The code, where it is a state's. */
  readonly state?: string
  /** `NATO`, for bodies that share a code. */
  readonly id?: string
  /** The codebook's name, else the reports'. */
  readonly name?: string
  /** As the first report that names it has it. */
  readonly told?: string
  /** Those that most reports give first. */
  readonly sectors: readonly Sector[]
  readonly titles: readonly string[]
}

interface Told {
  readonly event: Pick<LedgerEvent, 'source' | 'target' | 'names'>
  readonly reports: ToldEvent['reports']
}

/** What the codebook says of sides, looked up once for a whole export. */
export interface Parties {
  readonly crosswalk: Crosswalk
  /** A side as an event and its reports tell it, or as one report alone does. */
  readonly partyOf: (told: Told, side: 'source' | 'target') => Party
  /** Whether a place is a capital or city of a state, of any where none is given. */
  readonly isCity: (place: string, state: string | undefined) => boolean
}

export const createParties = (codebook: Codebook): Parties => {
  const nameOf = namesOf(codebook)
  const states = new Set(codebook.states.map(({ code }) => code))
  const isState = (key: string): boolean => states.has(key)
  const partyOf: Parties['partyOf'] = ({ event, reports }, side) => {
    const key = event[side]
    const told = event.names[side]
    const actors = reports.flatMap(({ report }) => actorsOf(report.event, side, key))
    const [code, id] = key !== undefined && /^[A-Z]{3}(?::|$)/.test(key) ? key.split(':') : []
    const name = (code !== undefined && nameOf(code, id)) || told
    return {
      ...(key !== undefined && { key }),
      ...(code !== undefined && { code }),
      ...(code !== undefined && isState(code) && { state: code }),
      ...(id !== undefined && { id }),
      ...(name && { name }),
      ...(told !== undefined && { told }),
      sectors: byFrequency(actors.flatMap(({ sector }) => sector ?? [])),
      titles: byFrequency(actors.flatMap(({ role }) => role ?? [])),
    }
  }
  return { crosswalk: createCrosswalk(codebook), partyOf, isCity: citiesOf(codebook) }
}

const citiesOf = ({ states }: Codebook): Parties['isCity'] => {
  const cities = new Set(
    states.flatMap(({ code, capitals, cities: others }) =>
      [...capitals, ...others].flatMap((city) => [city, `${code} ${city}`]),
    ),
  )
  return (place, state) => cities.has(state === undefined ? place : `${state} ${place}`)
}

type Sides = Readonly<Record<'source' | 'target', readonly Actor[]>>

/** The actors of a report that are this side. In a mutual act a report may name the sides the other way round. */
const actorsOf = (event: Sides, side: 'source' | 'target', key: SideKey | undefined): readonly Actor[] => {
  if (key === undefined) return []
  const own = event[side].filter((actor) => sideKeyOf(actor) === key)
  const other = event[side === 'source' ? 'target' : 'source']
  return own.length > 0 ? own : other.filter((actor) => sideKeyOf(actor) === key)
}

/** Each value once, the most frequent first, of equals the one that came first. */
const byFrequency = <T>(values: readonly T[]): readonly T[] => {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value)
}
