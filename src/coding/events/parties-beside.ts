import { overlaps } from '../../base/span.ts'
import type { Actor } from '../../model/index.ts'
import type { Argument } from '../../propositions/proposition.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { argumentsIn } from '../rules/roles.ts'
import { NOBODY, type Side } from './candidate.ts'

/** Between parties of one state ("police arrested strikers") only the same party acts on itself. */
export function otherParties(side: Side, other: Side): Side {
  const actors = side.actors.filter((a) => !other.actors.some((o) => isSameParty(a, o)))
  return actors.length === 0 ? NOBODY : { ...side, actors }
}

const isSameParty = (a: Actor, b: Actor): boolean => {
  if (overlaps(a.span, b.span)) return true
  if (a.code === undefined || b.code === undefined) return a.code === b.code && a.name === b.name
  if (a.code !== b.code) return false
  if (a.sector === b.sector) return a.name === b.name
  return [a, b].every(
    ({ sector }) => sector === undefined || sector === 'GOV' || (sector === 'MIL' && isWhole(a, b)),
  )
}

/** "Chile" beside "the Chilean government" or "its troops" is one side; a government and its army may be two. */
const isWhole = (a: Actor, b: Actor): boolean => a.sector === undefined || b.sector === undefined

/** Roles in whose phrases no one is named whom an act is done to. */
const NOT_HIT =
  /^(agent|topic|time|after|before|since|until|during|following|because of|due to|amid|despite|extent|when|while|if|as|though|although|because|unless|according to)$/

/** Roles that name the partner of what several do together; one may fight against somebody, or trade against the wind. */
const PARTNER = ['with', 'between', 'to', 'recipient']

/**
 * Whom a generic action's own roles name beside its doer; else its doers one another, where it takes two ("Chad and Togo
 * reached a deal"); else whoever is named within the phrases of the clause ("ordered an inquiry into payments *to Togo*"), or
 * the state in whose land its own doer does it ("the president lifted the curfew *in Chad*").
 */
export function partyBeside(resolver: Resolver, match: Match, hit: Side, source: Side): Side {
  const { rule } = match
  const told = otherParties(hit, source)
  if (rule.target.includes('none')) return told
  if (isMutual(match, hit, source)) return source
  if (told.actors.length > 0) return told
  const named = namedWithin(resolver, match)
  for (const referent of named) {
    const side = otherParties(sideOfReferent(referent), source)
    if (side.actors.length > 0) return side
  }
  return ownLand(named, source)
}

const sideOfReferent = ({ actors, basis }: Referent): Side => ({
  actors,
  basis,
  spans: actors.map((a) => a.span),
})

/** Several do together what takes two, and no partner of theirs is told. */
const isMutual = ({ sentence, proposition, rule, action }: Match, hit: Side, source: Side): boolean =>
  source.actors.length > 1 &&
  (action.symmetric === true || rule.target.includes('between')) &&
  (hit.actors.length === 0 || hit.basis === 'preposition') &&
  ![...PARTNER, ...(action.symmetric ? [] : ['against'])].some(
    (role) => argumentsIn(sentence, proposition, role).length > 0,
  )

/** Parties named in what the clause says, phrase by phrase. */
function namedWithin(resolver: Resolver, { sentence, proposition }: Match): readonly Referent[] {
  const isHit = ({ role }: Argument): boolean =>
    !NOT_HIT.test(role) && !(role === 'by' && proposition.voice === 'passive')
  return proposition.arguments.filter(isHit).flatMap((a) => {
    const at = { sentence: sentence.index, word: a.head }
    const own = a.role === 'patient' || a.proposition !== undefined ? undefined : resolver.resolved(at)
    return [...(own && !own.pronoun ? [own] : []), ...(resolver.within?.(at) ?? [])]
  })
}

/** "in Chad" of what Chad's own do: the land and its people are whom it falls on. */
function ownLand(named: readonly Referent[], source: Side): Side {
  const land = named.find(
    ({ actors, basis }) =>
      actors.length > 0 &&
      /^(name|preposition)$/.test(basis) &&
      actors.every(
        (a) =>
          a.sector === undefined &&
          a.code !== undefined &&
          source.actors.some((s) => s.code === a.code && s.sector !== undefined && !overlaps(s.span, a.span)),
      ),
  )
  return land ? sideOfReferent(land) : NOBODY
}
