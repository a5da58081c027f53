import type { Sector } from '../../model/index.ts'
import { CAMEO_COUNTRIES, KNOWN_GROUPS } from '../../sources/gdelt/codes.ts'
import type { Party } from '../party.ts'

/** A side in CAMEO's codes, as GDELT takes them apart. */
export interface CameoActor {
  readonly code?: string
  /** In capitals, as GDELT writes names. */
  readonly name?: string
  readonly country?: string
  readonly group?: string
  readonly types: readonly string[]
}

/** CAMEO's type of each PLOVER sector; it has none for the rest. */
const TYPES: Readonly<Partial<Record<Sector, string>>> = {
  GOV: 'GOV',
  MIL: 'MIL',
  SPY: 'SPY',
  LEG: 'LEG',
  JUD: 'JUD',
  COP: 'COP',
  REB: 'REB',
  UAF: 'UAF',
  AGR: 'AGR',
  BUS: 'BUS',
  CRM: 'CRM',
  CVL: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  JRN: 'MED',
  LAB: 'LAB',
  MED: 'HLH',
  REF: 'REF',
  OPP: 'OPP',
}

/** CAMEO's type of what is no state, by its PLOVER code. */
const BODIES: Readonly<Record<string, string>> = {
  UNO: 'IGO',
  EUR: 'IGO',
  IGO: 'IGO',
  NGO: 'NGO',
  ISM: 'NGM',
  IMG: 'IMG',
  MNC: 'MNC',
}

/** GDELT's columns take three. */
const MOST_TYPES = 3

/**
 * A side in CAMEO's codes: `USA`, `USAGOV`, `IGOUNO`, `IGOWSTNAT`; of who is known by name alone the role only. Codes are put together as
 * CAMEO 1.1b3, chapter 3, does: a country and a role, or a kind of body and which one.
 */
export const cameoActor = ({ key, code, state, name, sectors }: Party): CameoActor => {
  const known = key === undefined ? undefined : KNOWN_GROUPS[key]
  const country = state === undefined ? known?.region : (CAMEO_COUNTRIES[state] ?? state)
  const body = state === undefined && code !== undefined ? BODIES[code] : undefined
  const roles = [...new Set(sectors.flatMap((sector) => TYPES[sector] ?? []))]
  const parts =
    body === undefined ? [country, roles[0]] : [body, known?.region, known?.between, known?.group ?? roles[0]]
  return {
    ...(known && { group: known.group }),
    ...(parts.some((part) => part) && { code: parts.join('') }),
    ...(name && { name: name.toUpperCase() }),
    ...(country !== undefined && { country }),
    types: [...(body === undefined ? [] : [body]), ...roles].slice(0, MOST_TYPES),
  }
}
