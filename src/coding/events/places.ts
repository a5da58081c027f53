import type { Actor } from '../../model/index.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { actorKey, uniqueActors } from '../referents/entries.ts'
import { caseOf, dependents, phraseWords } from '../referents/phrase.ts'
import type { Resolver } from '../referents/resolver.ts'
import { NOBODY, type Side } from './candidate.ts'

/** Acts that only the state on whose soil they are done does: its police, its courts, its ministry. */
const OF_HOSTS: ReadonlySet<string> = new Set([
  'detain-diplomat',
  'release-diplomat',
  'seize-mission',
  'strip-immunity',
  'refuse-accreditation',
  'expel-diplomats',
  'restrict-diplomats',
  'cap-mission-staff',
  'summon-envoy',
  'order-mission-closed',
  'deny-visas',
])

export const isOfHost = (action: string): boolean => OF_HOSTS.has(action)

/** Prepositions under which a clause says where it is done. */
const WHERE = /^(in|at|near|outside|inside|off|on|across|through|from)$/

/** "*Officers at Oslo harbour* arrested him": who does it may be called by where they are. */
export const isOfPlace = (sentence: AnalysedSentence, { role, head }: Argument): boolean =>
  /^(agent|by)$/.test(role) &&
  dependents(
    sentence.tree,
    head,
    ({ rel, index }) => /^nmod$/.test(rel) && /^(at|in|near)$/.test(caseOf(sentence.tree, index) ?? ''),
  ).length > 0

/** Names of a place that is one's own: "*at Manaus* airport", "at a checkpoint *near Jenin*", "*in Chad*". */
export const hostsOfPlace = (
  resolver: Resolver,
  sentence: AnalysedSentence,
  proposition: Proposition,
): readonly Actor[] =>
  uniqueActors(
    [...argumentsOf(sentence, proposition), ...seatsInPhrase(sentence, proposition)]
      .filter((a) => WHERE.test(a.role) || isOfPlace(sentence, a))
      .flatMap((a) => {
        const words = new Set(phraseWords(sentence.tree, a.head))
        return sentence.names
          .filter((n) => words.has(n.head))
          .flatMap((n) => {
            const place = resolver.referent({ sentence: sentence.index, word: n.head })
            if (!place) return []
            return place.hosts.length > 0 || n.head !== a.head || !place.kinds.includes('state')
              ? place.hosts
              : place.actors
          })
      }),
  )

/** "loses four *in Lome* and Kuwait six": what stands of the verb left out is where both are done. */
const argumentsOf = ({ propositions }: AnalysedSentence, own: Proposition): readonly Argument[] =>
  own.arguments.some((a) => a.link === 'gapping')
    ? [...own.arguments, ...(fullClause(propositions, own)?.arguments ?? [])]
    : own.arguments

const fullClause = (propositions: readonly Proposition[], own: Proposition): Proposition | undefined =>
  propositions.find((p) => p.kind !== 'elided' && p.predicate === own.predicate)

/** "loses four people *in Lome*": where those are whom it is done to. */
function seatsInPhrase(sentence: AnalysedSentence, own: Proposition): readonly Argument[] {
  const full = fullClause(sentence.propositions, own) ?? own
  return full.arguments
    .filter((a) => a.role === 'patient' && full.kind === 'verb')
    .flatMap((a) =>
      dependents(
        sentence.tree,
        a.head,
        ({ rel, index }) => rel === 'nmod' && caseOf(sentence.tree, index) === 'in',
      ),
    )
    .map(({ index }): Argument => ({ role: 'in', head: index, link: 'nominal' }))
}

/**
 * "the expulsion of a clerk of the Chadian embassy *from Oman*": who makes others go out of a state, where nobody else is said to and
 * they are another's.
 */
export function hostLeft(
  resolver: Resolver,
  sentence: AnalysedSentence,
  { kind, voice, predicate, arguments: given }: Proposition,
  target: Side,
): Side {
  if (target.actors.length === 0 || (kind !== 'noun' && voice !== 'passive')) return NOBODY
  const { words } = sentence.tree
  const within = new Set(kind === 'noun' ? phraseWords(sentence.tree, predicate) : given.map((a) => a.head))
  const hit = new Set(target.actors.map(actorKey))
  const left = sentence.names.flatMap((n) => {
    const isLeft = within.has(n.head) && n.head > predicate && caseOf(sentence.tree, n.head) === 'from'
    const place = isLeft ? resolver.referent({ sentence: sentence.index, word: n.head }) : undefined
    const isState = place?.kinds.some((k) => k === 'state' || k === 'state-like' || k === 'territory')
    return place && isState && words[n.head]?.upos === 'PROPN' ? place.actors : []
  })
  const others = left.filter((a) => !hit.has(actorKey(a)))
  return others.length === 1
    ? { actors: others, basis: 'preposition', spans: others.map((a) => a.span) }
    : NOBODY
}
