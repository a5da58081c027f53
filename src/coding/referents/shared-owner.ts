import type { WordAt } from '../passage.ts'
import { dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Ways in which a noun's own words before it say whose it is. */
const BEFORE_NOUN = new Set<Referent['basis']>(['modifier', 'possessor'])

/**
 * "six Sudanese *diplomats and aid officials*", "its ambassador and *senior diplomats*": of persons joined, those behind are of the same
 * side as the first, where nothing says otherwise. The first of them as it was resolved.
 */
export function sharedOwner(
  { passage, referent }: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent | undefined {
  const tree = passage.sentences[base.at.sentence]?.tree
  const head = tree?.words[base.at.word]
  if (!tree || head?.rel !== 'conj' || !isOfPersons(base)) return undefined
  if (dependents(tree, head.index, ({ rel }) => /^(det|nmod)/.test(rel)).length > 0) return undefined
  const at = { sentence: base.at.sentence, word: head.head }
  const own = referent(at)
  if (!own || !isOfPersons(own)) return undefined
  const first = resolved(at)
  return first && first.actors.length > 0 && BEFORE_NOUN.has(first.basis) ? first : undefined
}

const isOfPersons = ({ object, office, kinds }: Referent): boolean =>
  !kinds.includes('mission') && (object !== undefined || (office !== undefined && !office.body))
