import { NONSTATE_CODES, type Sector } from '../../model/index.ts'

/** Whom a code of an actor dictionary names. */
export interface CodedActor {
  /** State or PLOVER code; absent where the code is a role alone (`ELI`, `REB`). */
  readonly code?: string
  readonly sector?: Sector
}

/** CAMEO's roles as PLOVER sectors. Its faiths, peoples and fields of work (`MOS`, `KID`, `HRI`) are no sectors. */
const SECTOR_OF_ROLE: Readonly<Record<string, Sector>> = {
  AGR: 'AGR',
  BUS: 'BUS',
  COP: 'COP',
  CRM: 'CRM',
  CVL: 'CVL',
  EDU: 'EDU',
  ELI: 'ELI',
  GOV: 'GOV',
  HLH: 'MED',
  INS: 'REB',
  JRN: 'JRN',
  JUD: 'JUD',
  LAB: 'LAB',
  LEG: 'LEG',
  MED: 'JRN',
  MIL: 'MIL',
  OPP: 'OPP',
  PTY: 'PTY',
  REB: 'REB',
  REF: 'REF',
  SEP: 'REB',
  SPY: 'SPY',
  UAF: 'UAF',
}

/** CAMEO writes some bodies as kinds of organisation that PLOVER has codes of their own for. */
const ORGANISATIONS: readonly (readonly [start: string, code: string])[] = [
  ['IGOUNO', 'UNO'],
  ['IGOEEC', 'EUR'],
  ['IGOEUREEC', 'EUR'],
  ['IGOEEU', 'EUR'],
  ['NGM', 'NGO'],
]

/** `GON`, `GONMIL`, `IGOUNOKID`; what is not written in threes (`PALPL`) is read as far as it is. */
const CODE = /^[A-Z]{3,24}$/

/** Reads a code of CAMEO's form: three letters for the actor, three for each of its roles. Undefined where it is none. */
export const codedActor = (written: string): CodedActor | undefined => {
  const code = written.toUpperCase()
  if (!CODE.test(code)) return undefined
  const [first = '', ...roles] = code.match(/.{3}/g) ?? []
  const alone = roleOf(first)
  if (alone !== undefined) return { sector: alone }
  const sector = roles.map(roleOf).find((each) => each !== undefined)
  const organisation = ORGANISATIONS.find(([start]) => code.startsWith(start))?.[1]
  return { code: organisation ?? first, ...(sector === undefined ? {} : { sector }) }
}

const roleOf = (letters: string): Sector | undefined =>
  Object.hasOwn(SECTOR_OF_ROLE, letters) ? SECTOR_OF_ROLE[letters] : undefined

/** Whether a code is one of organisations: `IGO`, `NGO`, `UNO`. */
export const isOrganisationCode = (code: string): boolean => NONSTATE_CODES.some((each) => each === code)
