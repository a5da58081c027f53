import type { Actor } from '../../model/index.ts'
import { uniqueActors } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { NOBODY, type Side } from './candidate.ts'
import { codesOf, governorOf, type Sides, without } from './clause-sides.ts'
import { promptedBy } from './open-sides.ts'
import { referentsOf, sideOf } from './sides.ts'

/** "The Malian *mission in Oslo* lodged a protest": the state that those of a mission speak to. */
export const seatsOf = (
  resolver: Resolver,
  { action, sentence, proposition, rule }: Match,
): readonly Actor[] | undefined =>
  TO_HOSTS.has(action.id)
    ? uniqueActors(
        referentsOf(resolver, sentence, proposition, rule.source)
          .filter(({ kinds }) => SPEAKING_THERE.some((kind) => kinds.includes(kind)))
          .flatMap(({ hosts }) => hosts),
      )
    : undefined
const TO_HOSTS: ReadonlySet<string> = new Set(['protest-formally', 'condemn', 'demand'])
const SPEAKING_THERE = ['mission', 'mission-member', 'envoy'] as const

/** Acts between the two who speak. */
const OF_TWO: ReadonlySet<string> = new Set([
  'cancel-meeting',
  'sever-relations',
  'downgrade-relations',
  'retaliate',
])

/**
 * "told *Quito* that the talks were off", "will stay away unless *Washington* yields": whom it is aimed at where the clause has room
 * for a side and its own words name none.
 */
export function aimedByOccasion(resolver: Resolver, match: Match, sides: Sides): Sides {
  const { action } = match
  if (action.generic || sides.target.actors.length > 0 || sides.source.actors.length === 0) return sides
  const heard = OF_TWO.has(action.id) ? addresseeOf(resolver, match, sides.source) : NOBODY
  if (heard.actors.length > 0) return { ...sides, target: heard }
  const cause = action.id === 'cancel-meeting' ? without(promptedBy(resolver, match), sides.source) : NOBODY
  return cause.actors.length > 0 ? { ...sides, target: cause } : sides
}

/** "told *Quito* that the summit was off": to whom an act is announced that names no other side. */
function addresseeOf(resolver: Resolver, { sentence, proposition }: Match, source: Side): Side {
  const above = proposition.operators
    .filter((o) => o.by === 'ccomp' && resolver.lexicon.list('telling').has(o.lemma))
    .flatMap((o) => governorOf(sentence, o) ?? [])
  const told = above.flatMap((p) => {
    const heard = sideOf(resolver, sentence, p, ['recipient', 'patient', 'to'])
    const teller = sideOf(resolver, sentence, p, ['agent', 'by'])
    const isOwn = source.actors.some((a) => codesOf(teller).has(a.code ?? ''))
    return isOwn && heard.basis === 'name' ? [without(heard, source)] : []
  })
  return told[0] ?? NOBODY
}
