import type { AnalysedSentence, WordAt } from '../passage.ts'
import { asMembers } from './membership.ts'
import { caseOf, dependents } from './phrase.ts'
import type { ReferentContext } from './read.ts'
import type { Referent } from './referent.ts'

const WHERE = new Set(['at', 'in', 'for', 'with', 'by', 'to', 'inside', 'within'])
/** Verbs, with what they take, that make an organisation the employer: "employed *by* the UN", "works *for* the UN". */
const HIRED: Readonly<Record<string, readonly string[]>> = { employ: ['by', 'at', 'with'], work: ['for'] }

/** Where the persons of a phrase serve, and whether they are on the payroll there. */
export interface Service {
  readonly at: Referent
  readonly hired: boolean
}

/** "21 people *who work at Russia's embassy*", "an officer *employed by the United Nations*": what a clause on them says of their post. */
export function serviceOf(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
  kinds: readonly string[],
): Service | undefined {
  const serving = context.passage.lexicon.list('serving')
  const clauses = dependents(
    sentence.tree,
    at.word,
    (w) => /^acl(:relcl)?$/.test(w.rel) && serving.has(w.lemma),
  )
  for (const clause of clauses)
    for (const place of dependents(sentence.tree, clause.index, (w) => /^(obl|nmod)/.test(w.rel))) {
      const preposition = caseOf(sentence.tree, place.index) ?? ''
      const found = WHERE.has(preposition)
        ? context.referent({ sentence: at.sentence, word: place.index })
        : undefined
      if (found && found.actors.length > 0 && !found.pronoun)
        return { at: found, hired: HIRED[clause.lemma]?.includes(preposition) ?? false }
    }
  return servedBehind(context, sentence, at, kinds)
}

const BEHIND = new Set(['at', 'in', 'from', 'of', 'inside'])

/** "15 Russian staff *at the embassy*", "14 *at the consulate*": right behind the noun or number, wherever the parser hung it. */
function servedBehind(
  { passage, referent }: ReferentContext,
  { tree, lemmas }: AnalysedSentence,
  at: WordAt,
  kinds: readonly string[],
): Service | undefined {
  const head = tree.words[at.word]
  const preposition = tree.words[at.word + 1]
  const isStaff =
    head?.upos === 'NUM' ||
    kinds.includes('nationals') ||
    passage.lexicon.list('serving-at').has(lemmas[at.word] ?? '')
  if (!isStaff || !BEHIND.has(preposition?.text.toLowerCase() ?? '') || preposition?.rel !== 'case')
    return undefined
  const place = referent({ sentence: at.sentence, word: preposition.head })
  const serves = place?.kinds.includes('mission') && !place.pronoun
  return place && serves ? { at: place, hired: false } : undefined
}

/** The persons as their service makes them: members of the mission that they work at, staff of the organisation that pays them. */
export function inService(base: Referent, service: Service | undefined): Referent {
  const place = service?.at
  if (!place) return base
  const staffs = service.hired && place.kinds.includes('organisation') && place.actors[0]?.code === 'UNO'
  if (!place.kinds.includes('mission') && !isDelegation(place) && !staffs) return base
  if (staffs && base.kinds.includes('envoy')) return base
  const own = (base.actors.length > 0 && !staffs) || place.actors.length === 0
  return {
    ...asMembers(base, 'staff'),
    ...(own ? {} : { actors: place.actors, basis: 'preposition' as const }),
    hosts: base.hosts.length > 0 ? base.hosts : place.hosts,
    ...(base.post || !place.post
      ? {}
      : { post: place.post, ...(place.postSpan ? { postSpan: place.postSpan } : {}) }),
  }
}

/** "the EU's delegation in Moscow": what an organisation keeps in a capital is its mission there. */
const isDelegation = ({ actors, nouns, object }: Referent): boolean =>
  /^(EUR|IGO|UNO)$/.test(actors[0]?.code ?? '') &&
  object === undefined &&
  nouns.some((n) => n.is.includes('officials'))
