import type { Referent } from '../referents/referent.ts'

/** "the *Serbian plumber* denied it", "an *Iranian couple* signed": of a state, but not acting for it. */
export const isCitizen = ({ kinds, office }: Referent): boolean =>
  kinds.includes('citizens') && !office && !SERVING.some((kind) => kinds.includes(kind))

/**
 * True where a phrase is of a kind that a rule asks for; `diplomatic` where people of missions are spoken of, so that "45 Russians"
 * can be diplomats.
 */
export function hasKind(diplomatic: boolean, referent: Referent, kind: string): boolean {
  if (kind === 'actor') return referent.actors.length > 0 && !isPrivateBody(referent)
  // "the three countries", followed to the states that they are
  if (kind === 'state' && referent.kinds.includes('state-like'))
    return referent.actors.some((a) => /^[A-Z]{3}$/.test(a.code ?? ''))
  if (kind === 'private') return isPrivatePerson(diplomatic, referent)
  if (kind === 'stranger') return diplomatic && isStranger(referent)
  if (kind === 'counted') return diplomatic && isOnlyCounted(referent)
  if (kind === 'public') return isPublicPerson(referent)
  // "members of the embassy's *staff*", whatever else may have members
  if (kind === 'citizens' && referent.kinds.includes('mission-member')) return false
  if (referent.kinds.includes(kind)) return true
  if (kind !== 'mission-member') return false
  return (diplomatic && referent.kinds.includes('nationals')) || servesAbroad(referent)
}

/** "a Danish *firm*", "the Chilean *opposition*": of a state, but neither it nor a body of its own. */
const isPrivateBody = ({ kinds }: Referent): boolean =>
  kinds.includes('body') && !kinds.includes('state-body')

/** "North Korea's *counsellor*": a title of missions, of a state. */
const servesAbroad = ({ office, actors, kinds }: Referent): boolean =>
  actors.length > 0 && kinds.includes('person') && MISSION_OFFICES.has(office?.id ?? '')
const MISSION_OFFICES: ReadonlySet<string> = new Set([
  'diplomat',
  'defence-attache',
  'charge-daffaires',
  'consul',
])

/** Of no mission and in no office: "two Swedish nuns", "Greta Thunberg", "104 Indians" where nobody speaks of diplomats. */
function isPrivatePerson(diplomatic: boolean, { kinds, office, person }: Referent): boolean {
  if (PUBLIC.some((kind) => kinds.includes(kind))) return false
  if (kinds.includes('citizens') || kinds.includes('journalists')) return true
  return kinds.includes('nationals') ? !diplomatic : person?.name !== undefined && !office
}

/** "ordered *Carlos Ruiz* out": a name with nothing said of it, in a text on missions. */
const isStranger = ({ kinds, office, person, actors, pronoun }: Referent): boolean =>
  person?.name !== undefined &&
  !office &&
  !pronoun &&
  actors.length === 0 &&
  kinds.every((kind) => kind === 'person')

/** "lost *18 people*": nothing but how many, in a text on missions. */
const isOnlyCounted = ({ kinds, person, count, actors, basis }: Referent): boolean =>
  count !== undefined &&
  (actors.length === 0 || basis === 'preposition') &&
  person?.name === undefined &&
  kinds.includes('citizens')

const PUBLIC = ['mission-member', 'mission', 'officials', 'pronoun'] as const

/** Somebody of a mission or in an office, or whom the text just calls by name: "the Fijian minister", "Petro". */
const isPublicPerson = ({ kinds, office, person }: Referent): boolean => {
  if (kinds.includes('citizens') || kinds.includes('journalists')) return false
  if (SERVING.some((kind) => kinds.includes(kind))) return true
  return (office !== undefined && !office.body) || person?.name !== undefined || isHolder(kinds)
}

const isHolder = (kinds: readonly string[]): boolean => kinds.includes('actor') && kinds.includes('person')

const SERVING = ['mission-member', 'officials', 'un-mission-member', 'un-staff', 'envoy'] as const
