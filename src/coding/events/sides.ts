import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import { conjuncts } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { argumentsIn } from '../rules/roles.ts'
import { NOBODY, type Side } from './candidate.ts'

const HOST = '.host'

/**
 * Phrases that fill the first of the roles that is present, conjuncts apart. Of a clause within ("told the envoy that *two attachés* must
 * leave") only what it names itself: a pronoun, or one whom it has on loan ("asked two to leave"), stands in the outer clause.
 */
export function referentsOf(
  resolver: Resolver,
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: readonly string[],
): readonly Referent[] {
  for (const role of roles) {
    const given = argumentsIn(sentence, proposition, role.replace(HOST, ''))
    const found = role.includes('.')
      ? given
          .filter(({ link }) => link !== 'control')
          .flatMap((a) => referentsAt(resolver, sentence, a))
          .filter(({ pronoun }) => pronoun === undefined)
      : given.flatMap((a) => referentsAt(resolver, sentence, a))
    if (found.length > 0) return found
  }
  return []
}

/** What an argument refers to, conjuncts apart. */
export const referentsAt = (
  resolver: Resolver,
  sentence: AnalysedSentence,
  argument: Argument,
): readonly Referent[] =>
  conjuncts(sentence.tree, argument.head).flatMap((word) => {
    const referent = resolver.resolved({ sentence: sentence.index, word })
    return referent && !isOfWholeClause(sentence, argument, referent) ? [referent] : []
  })

/** "freed the consul on Friday, *which* Oslo called unlawful": said of no person and no day, but of what was done. */
const isOfWholeClause = (
  { tree }: AnalysedSentence,
  { head, link }: Argument,
  { kinds }: Referent,
): boolean =>
  link === 'relative' &&
  (kinds.length === 0 || kinds.includes('person')) &&
  tree.words.some(
    (w) =>
      w.text.toLowerCase() === 'which' &&
      tree.words[w.head]?.rel === 'acl:relcl' &&
      tree.words[w.head]?.head === head,
  )

/**
 * The actors of the first role in the list that yields any. `role.host` reads where the person or mission of that
 * role is accredited or stands ("recalled its ambassador *to Japan*").
 */
export function sideOf(
  resolver: Resolver,
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: readonly string[],
): Side {
  for (const role of roles) {
    const members = argumentsIn(sentence, proposition, role.replace(HOST, '')).flatMap((a) =>
      referentsAt(resolver, sentence, a),
    )
    const side = role.endsWith(HOST)
      ? hostsOf(members)
      : ownersOf(members.filter((m) => !isOfVictim(resolver, sentence, m) && !(role === 'as' && m.pronoun)))
    if (side.actors.length > 0) return side
    const left = LEFT.has(role) ? hostsOf(members.filter(({ kinds }) => kinds.includes('territory'))) : NOBODY
    if (left.actors.length > 0) return left
  }
  return NOBODY
}

/** "flew them out of *Port Sudan*", "withdrew three consuls from *Lyon*": a city that is left is its state's. */
const LEFT: ReadonlySet<string> = new Set(['from', 'out of'])

/** "freed by *his kidnappers*": whose the captors are says whom they hold, not for whom they act. */
const isOfVictim = (
  { lexicon }: Resolver,
  { tree, lemmas }: AnalysedSentence,
  { at, pronoun }: Referent,
): boolean =>
  pronoun === undefined &&
  lexicon.list('captor').has(lemmas[at.word] ?? '') &&
  (tree.children[at.word] ?? []).some((c) => tree.words[c]?.rel === 'nmod:poss')

/** Everybody whom the phrases are or belong to. */
export function ownersOf(members: readonly Referent[]): Side {
  const actors = uniqueActors(members.flatMap((m) => m.actors))
  const basis = members.find((m) => m.actors.length > 0)?.basis ?? 'none'
  return actors.length > 0 ? { actors, basis, spans: actors.map((a) => a.span) } : NOBODY
}

function hostsOf(members: readonly Referent[]): Side {
  const actors = uniqueActors(members.flatMap((m) => m.hosts))
  return actors.length > 0 ? { actors, basis: 'preposition', spans: actors.map((x) => x.span) } : NOBODY
}
