import type { Sector } from '../model/index.ts'
import type { Body, Codebook, OfficeHolder, Organisation, State } from './codebook.ts'

/** In the order in which readings of one name are given. `nobody`: a list of one's own says that the name is no actor. */
export const NAME_KINDS = [
  'state-name',
  'capital',
  'adjective',
  'people',
  'body',
  'organisation',
  'holder',
  'city',
  'outlet',
  'nobody',
] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** One reading of a name. */
export interface NameEntry {
  readonly kind: NameKind
  /** State or PLOVER code; absent for outlets, for nobody, and where a list of one's own gives a sector alone. */
  readonly code?: string
  /** Body, organ or person. */
  readonly id?: string
  readonly sector?: Sector
  /** The name that the codebook puts first: `United States` for "American". */
  readonly name: string
  /** For `holder`: the id of the office. */
  readonly office?: string
  /** Years (states) or dates (holders) between which the reading holds. */
  readonly from?: string
  readonly until?: string
  /** For `people`: the name is the plural ("Poles"). Absent where singular and plural are one ("Chinese"). */
  readonly plural?: boolean
  /** `from` and `until` hold to the day, and outside them the name is not this. */
  readonly exact?: boolean
}

/** One reading of a name that a list of one's own actors gives. */
export interface OwnName {
  readonly name: string
  /** The list has it in capitals throughout: it is found however it is written, but for a text in small letters. */
  readonly anyCase?: boolean
  readonly entry: NameEntry
}

export type Add = (name: string, entry: NameEntry) => void

/** Gives every name of states, organisations and office holders to `add`, once for each of its readings. */
export const addActors = (
  { states, organisations, holders }: Pick<Codebook, 'states' | 'organisations' | 'holders'>,
  add: Add,
): void => {
  for (const state of states) addState(state, add)
  for (const organisation of organisations) addOrganisation(organisation, add)
  for (const holder of holders) addHolder(holder, add)
}

const addState = (state: State, add: Add): void => {
  const base = {
    code: state.code,
    name: state.name,
    ...(state.from === undefined ? {} : { from: String(state.from) }),
    ...(state.until === undefined ? {} : { until: String(state.until) }),
  }
  const addAll = (kind: NameKind, names: readonly string[]): void => {
    const entry = { ...base, kind }
    for (const name of names) add(name, entry)
  }
  addAll('state-name', state.names)
  addAll('adjective', state.adjectives)
  addAll('capital', state.capitals)
  // Irregular plurals may stand in the list beside their singular; "Chinese" is its own plural.
  const plurals = new Set(state.people.filter((name) => pluralOfPeople(name) !== name).map(pluralOfPeople))
  addAll(
    'people',
    state.people.filter((name) => !plurals.has(name)),
  )
  for (const name of plurals) add(name, { ...base, kind: 'people', plural: true })
  for (const name of state.cities) add(name, { ...base, kind: 'city', name })
  for (const body of state.bodies) addBody(body, base, add)
}

const addBody = (body: Body, state: Omit<NameEntry, 'kind'>, add: Add): void => {
  const entry: NameEntry = {
    ...state,
    kind: 'body',
    id: body.id,
    sector: body.sector,
    name: body.names[0] ?? body.id,
  }
  for (const name of body.names) add(name, entry)
}

const addOrganisation = (organisation: Organisation, add: Add): void => {
  const entry: NameEntry = {
    kind: 'organisation',
    code: organisation.code,
    ...(organisation.id === undefined ? {} : { id: organisation.id }),
    ...(organisation.sector === undefined ? {} : { sector: organisation.sector }),
    name: organisation.names[0] ?? organisation.code,
  }
  for (const name of [...organisation.names, ...(organisation.adjectives ?? [])]) add(name, entry)
}

const addHolder = (holder: OfficeHolder, add: Add): void => {
  const entry: NameEntry = {
    kind: 'holder',
    code: holder.code,
    // an organisation's chief acts for it: one actor, whoever speaks
    id: holder.code === 'IGO' && holder.of !== undefined ? holder.of : holder.id,
    name: holder.names[0] ?? holder.id,
    office: holder.office,
    ...(holder.from === undefined ? {} : { from: holder.from }),
    ...(holder.until === undefined ? {} : { until: holder.until }),
  }
  for (const name of holder.names) add(name, entry)
}

const INVARIANT = /(?:ese|iss|ois|s|x|z)$/
const MAN = /((?:ch|sh|s|x)(?:wo)?m)an$/

/** "Pole" -> "Poles", "Frenchman" -> "Frenchmen", "Chinese" -> "Chinese". */
export const pluralOfPeople = (noun: string): string => {
  if (INVARIANT.test(noun)) return noun
  return MAN.test(noun) ? noun.replace(MAN, '$1en') : `${noun}s`
}
