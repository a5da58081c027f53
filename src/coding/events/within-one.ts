import type { AnalysedSentence } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { isOfVictims, type Sides } from './clause-sides.ts'
import { referentsOf, sideOf } from './sides.ts'
import { isOfParty, isWords } from './words-acts.ts'

/** "Republicans accused the administration": both sides are named, and they are one state. */
export function isInternal(resolver: Resolver, match: Match, own: Sides): boolean {
  const { action, rule, sentence, proposition } = match
  // a formal protest goes to another state, whoever is named in what it is about
  if (!isWords(action.id) || action.id === 'protest-formally' || own.target.actors.length > 0) return false
  // "a denial from Iran": what the source may be read from names no second side
  const roles = rule.target.filter((role) => !rule.source.includes(role))
  if (sideOf(resolver, sentence, proposition, roles).actors.length === 0) return false
  const named = referentsOf(resolver, sentence, proposition, roles).filter((r) => r.actors.length > 0)
  if (action.id === 'condemn' && named.every((r) => isOfWhatWasDone(sentence, r))) return false
  return (
    named.length === 0 || !named.every((r) => isDoneToOwn(action.id, r)) || own.source.actors.some(isOfParty)
  )
}

/** "Taipei condemned *that*", "the killing *of its ambassador*": not who did it, whatever state the words lead to. */
const isOfWhatWasDone = (sentence: AnalysedSentence, referent: Referent): boolean =>
  /^(it|this|that)$/.test(referent.pronoun ?? '') || isOfVictims(sentence, referent)

/** "condemned the arrest *of its consul*", "demanded *his* release": what was done to one's own, or is asked for them. */
const isDoneToOwn = (action: string, { basis, kinds }: Referent): boolean =>
  (OVER_PEOPLE.has(action) && kinds.some((k) => OWN_PEOPLE.has(k))) ||
  (!kinds.some((k) => OWN_SIDES.has(k)) &&
    (basis === 'preposition' || (action === 'demand' && basis === 'possessor')))

/** "called for the release of two *Americans* held in Tehran": one's own people are what it is about, not whom it is aimed at. */
const OWN_PEOPLE: ReadonlySet<string> = new Set(['citizens', 'nationals', 'mission-member'])

const OVER_PEOPLE: ReadonlySet<string> = new Set(['demand', 'protest-formally', 'condemn'])

const OWN_SIDES: ReadonlySet<string> = new Set([
  'person',
  'body',
  'officials',
  'state',
  'state-like',
  'organisation',
  'forces',
])

/** "talks between Baghdad and Erbil": two that are named, of one state. */
export function isWithinOne(resolver: Resolver, { sentence, proposition, rule }: Match): boolean {
  const between = rule.source.filter((role) => /\bbetween$/.test(role))
  const parties = between.length > 0 ? referentsOf(resolver, sentence, proposition, between) : []
  const codes = new Set(parties.flatMap((r) => r.actors.map((a) => a.code)))
  return parties.length > 1 && codes.size === 1 && parties.every((r) => r.actors.length > 0)
}
