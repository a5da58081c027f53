import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import type { Side } from './candidate.ts'
import { referentsOf } from './sides.ts'
import { isWords } from './words-acts.ts'

/** Kinds that can stand for a state which only the context names: "the ministry", "officials", "the diplomats", "a note". */
const STAND_INS = [
  'pronoun',
  'body',
  'officials',
  'mission-member',
  'mission',
  'state-like',
  'envoy',
  'forces',
  'document',
]

/**
 * True when the clause leaves a side out, or fills it with a phrase that stands for a state without naming it. A
 * company, a club or a private person there is an answer: the act is not between states.
 */
export function mayBeMeant(resolver: Resolver, match: Match, roles: readonly string[]): boolean {
  const found = referentsOf(resolver, match.sentence, match.proposition, roles)
  return (
    found.length === 0 ||
    found.some(
      (r) =>
        r.office?.actsFor === 'state' ||
        (r.office?.actsFor !== 'none' && STAND_INS.some((k) => r.kinds.includes(k))),
    )
  )
}

const targetsOf = (resolver: Resolver, { sentence, proposition, rule }: Match): readonly Referent[] =>
  referentsOf(resolver, sentence, proposition, rule.target)

/** "his retaliation against *Mr Moyo*": a person who acts for nobody that is known leaves nothing to the context. */
export function isPrivate(resolver: Resolver, match: Match): boolean {
  const found = targetsOf(resolver, match)
  return (
    found.length > 0 &&
    found.every(
      (r) =>
        r.actors.length === 0 &&
        r.person?.name !== undefined &&
        !r.pronoun &&
        r.office === undefined &&
        !r.kinds.includes('envoy'),
    )
  )
}

/** What one may answer or judge without saying whose doing it was, and who may. */
const FACELESS: Readonly<Record<string, readonly string[]>> = {
  condemn: ['attack', 'invasion'],
  'deny-accusation': ['accusation', 'wrong', 'pronoun'],
}

/** "Oman condemned *the bombing*", "Iran has denied *the charge*": a state, by its name, and a deed or charge of nobody's. */
export const isFaceless = (resolver: Resolver, match: Match, source: Side): boolean =>
  source.basis === 'name' &&
  source.actors.every((a) => /^[A-Z]{3}$/.test(a.code ?? '')) &&
  targetsOf(resolver, match).some((r) =>
    FACELESS[match.action.id]?.some((kind) => r.kinds.includes(kind) || (kind === 'pronoun' && r.pronoun)),
  )

/**
 * Acts upon a person, a place, a text or a partner of whom the article's other acts tell nothing: where their own words do not say
 * whose it is, the context does not either (of such guesses hardly any were right).
 */
const OF_OWN_WORDS: ReadonlySet<string> = new Set([
  'bar-entry',
  'vote-resolution',
  'meet',
  'cancel-meeting',
  'open-mission',
  'attack-mission',
  'protest-at-mission',
  'appoint-envoy',
])

export const isOfOwnWords = ({ action }: Match): boolean => OF_OWN_WORDS.has(action.id)

/** Acts of crowds: their state where it is told, never one that the context offers (RECORD.md, convention 4). */
const OF_CROWDS: ReadonlySet<string> = new Set(['protest-at-mission', 'attack-mission'])
const FORCES = ['forces', 'officials', 'body', 'pronoun', 'state-like']

/** "a rally outside the embassy", "a crowd stormed it": unlike police and troops, nobody of whom the context knows whose they are. */
export const isOfCrowd = (resolver: Resolver, match: Match): boolean =>
  OF_CROWDS.has(match.action.id) &&
  !referentsOf(resolver, match.sentence, match.proposition, match.rule.source).some((r) =>
    FORCES.some((k) => r.kinds.includes(k)),
  )

/** "has been accused of": whose words these are, the context does not say. */
export const isUnattributed = ({ action, proposition }: Match): boolean =>
  isWords(action.id) &&
  proposition.voice === 'passive' &&
  !proposition.arguments.some((a) => a.role === 'agent')
