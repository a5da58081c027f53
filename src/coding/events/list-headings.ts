import type { Argument } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { type Match, type MatchContext, tryRules } from '../rules/match.ts'
import { fromContext, NOBODY, type Side } from './candidate.ts'
import { statesNamed } from './states-named.ts'

/** Sentences back to which the heading of a list speaks of persons told of before it. */
const REACH = 4

/**
 * Headings that name an act and leave to the list below whom it hit: "*Expelled by member states*", "*Expulsions by country*". A rule
 * fires that lacks the persons alone.
 */
export function headingsOf(context: MatchContext, passage: Passage): readonly Match[] {
  if (!context.diplomatic || !passage.sentences.some(hasItems)) return []
  return passage.sentences
    .filter((s) => s.kind === 'heading')
    .flatMap((sentence) => {
      const [first] = tryRules(context, sentence).filter(
        ({ rule, proposition, failed }) =>
          rule.object !== undefined &&
          failed.length === 1 &&
          failed.every(
            (roles) => isOfMembers(rule.where[roles]?.is) && isLeftOut(roles, proposition.arguments),
          ),
      )
      return first ? [first] : []
    })
}

const hasItems = ({ propositions }: AnalysedSentence): boolean =>
  propositions.some((p) => p.kind === 'elided')

const isOfMembers = (kinds: readonly string[] | undefined): boolean =>
  kinds?.includes('mission-member') ?? false

const isLeftOut = (roles: string, args: readonly Argument[]): boolean =>
  roles.split('|').every((role) => args.every((a) => a.role !== role))

/** The persons of missions whom the sentences before a heading speak of last. */
export function personsBefore(
  passage: Passage,
  resolver: Resolver,
  heading: AnalysedSentence,
): readonly Referent[] {
  for (let index = heading.index - 1; index >= Math.max(0, heading.index - REACH); index--) {
    const words = passage.sentences[index]?.tree.words ?? []
    for (const { index: word, upos } of words.toReversed()) {
      if (upos !== 'NOUN') continue
      const referent = resolver.referent({ sentence: index, word })
      if (referent?.kinds.includes('mission-member') && referent.object !== undefined) return [referent]
    }
  }
  return []
}

/** Whom all items of a list are against where nothing says so: the state that the text outside them names by far the most. */
export function counterpart(passage: Passage): Side {
  const { byActor, bySentence } = statesNamed(passage)
  const items = new Set(passage.sentences.filter(hasItems).map((s) => s.index))
  const inItems = new Set([...items].flatMap((i) => (bySentence.get(i) ?? []).map((n) => n.actor.code)))
  const others = [...byActor.values()]
    .filter(([first]) => !inItems.has(first?.actor.code))
    .sort((a, b) => b.length - a.length)
  const [most, next] = others
  const first = most?.[0]
  if (!first || most.length < 2 || most.length === next?.length) return NOBODY
  return fromContext([first.actor])
}
