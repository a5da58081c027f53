import type { Status } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { quotationAt, spanOfWords } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import type { StatusReading } from '../status.ts'
import { aimedByOccasion, seatsOf } from './aimed-at.ts'
import { isBackground } from './background.ts'
import { isBusiness } from './business.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { requestOf, type Sides, sidesOf } from './clause-sides.ts'
import { isOnCondition, isWished, readingOf, statusOf } from './how-far.ts'
import {
  isFaceless,
  isHomeAffair,
  isOfCrowd,
  isOfOnesOwn,
  isOfOwnDoers,
  isOfOwnWords,
  isOfSeveral,
  isOwnAffair,
  isPrivate,
  isUnattributed,
  isWithMany,
  judgedIn,
  mayBeMeant,
  promptedBy,
} from './open-sides.ts'
import { hostLeft, hostsOfPlace, isOfHost } from './places.ts'
import { referentsOf } from './sides.ts'
import { tellsNoAct } from './told-not-done.ts'
import { withUnits } from './units.ts'
import { isInternal, isWithinOne } from './within-one.ts'
import { isDeed, isMereWords, isWords } from './words-acts.ts'

/** Turns a rule that fired into one telling of an act. Undefined when it did not happen. */
export function tell(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { status, steps } = readingOf(passage, match)
  return status && tellAs(passage, resolver, match, status, steps)
}

/**
 * What a clause speaks of without saying that it is so ("has not expelled them", "asked whether it would"): no telling, but others
 * may be said to have done it, or nobody.
 */
export function suppose(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { status, steps } = readingOf(passage, match)
  return status || !isDeed(match.action.id) || isOnCondition(match.proposition)
    ? undefined
    : tellAs(passage, resolver, match, 'considered', steps)
}

function tellAs(
  passage: Passage,
  resolver: Resolver,
  match: Match,
  status: Status,
  steps: StatusReading['steps'],
): Candidate | undefined {
  const { sentence, proposition, rule, action } = match
  if (tellsNoAct(passage, resolver, match)) return undefined
  const own = sidesOf(resolver, match)
  const requested = requestOf(resolver, match, steps, own)
  if (!requested && isBusiness(match, own)) return undefined
  if (!requested && (isInternal(resolver, match, own) || isWithinOne(resolver, match))) return undefined
  const sides = sidesTold(resolver, match, requested, own)
  if (isMereWords(match, sides.target)) return undefined
  const trigger = spanOfWords(sentence, proposition.words)
  const seats = seatsOf(resolver, match)
  return {
    action,
    rule,
    sentence,
    proposition,
    trigger,
    status: statusOf(resolver, match, status, steps),
    steps,
    source: withUnits(resolver, sentence, sides.source),
    target: withUnits(resolver, sentence, sides.target),
    ...(requested?.against ? { against: requested.against } : {}),
    ...(requested?.hit ? { hit: requested.hit } : {}),
    objects: rule.object ? referentsOf(resolver, sentence, proposition, rule.object) : [],
    ...(isOfHost(action.id) ? { places: hostsOfPlace(resolver, sentence, proposition) } : {}),
    ...(seats ? { seats } : {}),
    ...(isWords(action.id)
      ? { judged: judgedIn(resolver, match), prompted: promptedBy(resolver, match) }
      : {}),
    quoted: quotationAt(passage.document, trigger[0]) !== undefined,
    background: !isWished(status, proposition) && isBackground(sentence, proposition),
    open: action.generic ? CLOSED : openIn(passage, resolver, match, sides),
    faceless: !isHomeAffair(passage, match) && isFaceless(resolver, match, sides.source),
  }
}

/** The sides that the clause gives, what it asks for turned round, with the host that was left and whom the occasion aims at. */
function sidesTold(resolver: Resolver, match: Match, requested: Sides | undefined, own: Sides): Sides {
  const { action, rule, sentence, proposition } = match
  const told = requested ?? own
  const host =
    action.foreign && !requested && told.source.actors.length === 0
      ? hostLeft(resolver, sentence, proposition, told.target)
      : NOBODY
  const sides = host.actors.length > 0 ? { ...told, source: host } : told
  return wants(rule.target) ? aimedByOccasion(resolver, match, sides) : sides
}

/** Which sides the context may yet fill. */
const openIn = (
  passage: Passage,
  resolver: Resolver,
  match: Match,
  { source }: Sides,
): Candidate['open'] => ({
  source:
    wants(match.rule.source) &&
    mayBeMeant(resolver, match, match.rule.source) &&
    !isUnattributed(match) &&
    !isHomeAffair(passage, match) &&
    !isOfOwnDoers(match) &&
    !isOfCrowd(resolver, match),
  target:
    wants(match.rule.target) &&
    !isOfOwnWords(match) &&
    !isOfSeveral(resolver, match) &&
    !isWithMany(resolver, match) &&
    !isOwnAffair(resolver, match) &&
    !isHomeAffair(passage, match) &&
    !isOfOnesOwn(resolver, match, source) &&
    !(isWords(match.action.id) && isPrivate(resolver, match)),
})

/** Generic actions take their sides from their own clause alone. */
const CLOSED = { source: false, target: false } as const

const wants = (roles: readonly string[]): boolean => roles.length > 0 && !roles.includes('none')

/** Actors of several tellings, the surest first. */
export const bestSide = (sides: readonly Side[]): Side => {
  const order = [
    'name',
    'possessor',
    'modifier',
    'preposition',
    'holder',
    'apposition',
    'coreference',
    'context',
    'none',
  ]
  const known = sides.filter((s) => s.actors.length > 0)
  const best = [...known].sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))[0]
  return best ? { ...best, actors: uniqueActors(best.actors) } : NOBODY
}

/** How far an act has gone, furthest first: what one act told several ways amounts to. */
export const FURTHEST: readonly Status[] = ['performed', 'begun', 'intended']
