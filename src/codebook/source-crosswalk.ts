import type { Read } from './form.ts'
import { list, number, optional, required, table, text } from './forms.ts'
import { actorCode, day } from './source-parts.ts'

const validity = { from: optional(day), until: optional(day) }
const stateNumber = number({ min: 2, max: 999, integer: true })

const alpha2 = text({ pattern: /^[A-Z]{2}$/, wanted: 'two capital letters' })

const cow = table(
  {
    number: required(stateNumber),
    abbreviation: optional(text({ pattern: /^[A-Z]{3}$/, wanted: 'three capital letters' })),
    ...validity,
  },
  'a COW code',
  'Correlates of War state system.',
)

const gw = table({ number: required(stateNumber), ...validity }, 'a GW code', 'Gleditsch and Ward.')

const iso = table(
  {
    alpha2: required(alpha2),
    numeric: required(text({ pattern: /^\d{3}$/, wanted: 'three digits in quotes (like "004")' })),
    ...validity,
  },
  'an ISO 3166-1 code',
)

const fips = table({ code: required(alpha2), ...validity }, 'a FIPS 10-4 code')

const stateCodes = table(
  {
    code: required(actorCode),
    cow: optional(list(cow)),
    gw: optional(list(gw)),
    iso: optional(list(iso)),
    fips: optional(list(fips)),
  },
  "a state's codes",
)

export const crosswalkFile = table(
  { states: required(list(stateCodes)) },
  'a crosswalk',
  'What other codings call the states, and since and until when.',
)

export type CrosswalkSource = Read<typeof crosswalkFile>
