import { SECTORS } from '../model/index.ts'
import type { Form, Read } from './form.ts'
import { choice, flag, list, number, optional, required, table, text } from './forms.ts'
import { actorCode, day, id, phrases } from './source-parts.ts'

const year = number({ min: 1500, max: 2200, integer: true })
const names = (about: string): Form<readonly string[]> => list(text(), about)

const body = table(
  {
    id: required(id('Stable name: state-department.')),
    names: required(names('As written: Foggy Bottom, State Department.')),
    sector: optional(choice(SECTORS, 'sector', 'GOV unless given.')),
  },
  'a body',
)

const state = table(
  {
    code: required(actorCode),
    name: required(text()),
    names: optional(names('Other names, as written.')),
    adjectives: optional(names('American, U.S.')),
    people: optional(names('Nouns for its people, singular: Pole, Frenchman.')),
    capitals: optional(names('Seats of government, spelling variants among them.')),
    cities: optional(names('Cities where missions are and where things happen.')),
    bodies: optional(list(body, 'Seats of power, ministries, parliaments, services.')),
    from: optional(year),
    until: optional(year),
  },
  'a state',
)

const organisation = table(
  {
    code: required(actorCode),
    id: optional(
      text({ pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, wanted: 'a name like NATO or security-council' }),
    ),
    name: required(text()),
    names: optional(names('Other names, as written.')),
    adjectives: optional(names('Adjectives, as written.')),
    sector: optional(choice(SECTORS, 'sector')),
  },
  'an organisation',
)

const office = table(
  {
    id: required(id('Stable name: foreign-minister.')),
    titles: required(phrases('Lower case, singular: foreign minister.')),
    sector: required(choice(SECTORS, 'sector')),
    actsFor: required(choice(['state', 'body', 'none'], 'side')),
    body: optional(flag('The title is a body, not a person: foreign ministry.')),
  },
  'an office',
)

const holder = table(
  {
    id: required(id('Stable name: sergey-lavrov.')),
    names: required(names('As written, fullest first.')),
    code: required(actorCode),
    office: required(text({ about: 'Id of an office.' })),
    of: optional(text({ about: 'Id of the organisation, for IGO: NATO.' })),
    from: optional(day),
    until: optional(day),
  },
  'an office holder',
)

export const actorsFile = table(
  {
    states: optional(list(state)),
    organisations: optional(list(organisation)),
    offices: optional(list(office)),
    holders: optional(list(holder)),
  },
  'a file of actors',
  'States, organisations, offices and who held them.',
)

export type ActorsSource = Read<typeof actorsFile>
