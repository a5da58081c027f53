import type { WordAt } from '../passage.ts'
import { isMeasure } from './measures.ts'
import { asMembers } from './membership.ts'
import { caseOf, dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import { servesUnder } from './staff.ts'
import type { AntecedentContext } from './wanted.ts'

/** "*His deputy, Li Zhi*, was expelled": named, and still of the mission that the owner heads. */
export function underHead(
  context: AntecedentContext,
  whole: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (!whole.person?.name || whole.kinds.includes('mission-member')) return whole
  const possessor = possessorOf(context, whole, resolved)
  const serves = possessor && servesUnder(context.passage, whole.at, whole, possessor.owner)
  return serves ? { ...belongingTo(whole, possessor.owner, true), actors: whole.actors } : whole
}

interface Possessor {
  readonly owner: Referent
  /** The word that is owned: the head of the phrase, or what it counts. */
  readonly noun: number
}

/** "*its* ambassador", "members of *their* staff": whose. */
export function possessorOf(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Possessor | undefined {
  const tree = context.passage.sentences[base.at.sentence]?.tree
  const head = tree?.words[base.at.word]
  if (!tree || !head) return undefined
  const counted =
    isMeasure(context.passage.lexicon, head) || base.kinds.includes('mission-part')
      ? dependents(tree, head.index, (w) => w.rel.startsWith('nmod') && caseOf(tree, w.index) === 'of')
      : []
  for (const { index } of [head, ...counted])
    for (const { index: child } of dependents(tree, index, ({ rel }) => /poss/.test(rel))) {
      const owner = resolved({ sentence: base.at.sentence, word: child })
      if (owner && owner.actors.length > 0) return { owner, noun: index }
    }
  return undefined
}

/** Those who belong to somebody. The staff of a mission serve in it, whatever else "its employees" may be. */
export const belongingTo = (base: Referent, owner: Referent, isStaff: boolean): Referent => {
  const owned: Referent = { ...base, actors: owner.actors, basis: 'possessor' }
  const isPost = ['mission', 'envoy', 'mission-member'].some((kind) => owner.kinds.includes(kind))
  if (!isStaff || !isPost || base.kinds.includes('mission-member')) return owned
  return {
    ...asMembers(owned, 'staff'),
    object: 'staff',
    ...(owner.post && { post: owner.post }),
    ...(owner.postSpan && { postSpan: owner.postSpan }),
  }
}
