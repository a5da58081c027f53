import type { Tree, Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { dependents } from './phrase.ts'
import type { Referent } from './referent.ts'

/** What leads up to that for which somebody is judged. */
const FOR = /^(for|over|because|about)$/

/** "angry at *Norway* over the three that *it* expelled": whoever is judged did what the reason tells, not whoever judges. */
export function isJudged(
  { lexicon }: Passage,
  { tree, lemmas }: AnalysedSentence,
  pronoun: Referent,
  referent: Referent,
): boolean {
  const judging = judgingOf(tree, pronoun.at.word)
  const judged = tree.words[referent.at.word]
  return (
    judging !== undefined &&
    judged?.head === judging.index &&
    /^(obj|iobj|obl)$/.test(judged.rel) &&
    lexicon.list('judging-of-deeds').has(lemmas[judging.index] ?? '')
  )
}

/** The word on which the reason hangs whose subject the pronoun is: "thanked ... *for the men it had freed*", "... *because it had freed them*". */
function judgingOf(tree: Tree, pronoun: number): Word | undefined {
  const subject = tree.words[pronoun]
  const clause = tree.words[subject?.head ?? -1]
  if (!subject || !clause || !/^nsubj/.test(subject.rel)) return undefined
  const reason = clause.rel === 'acl:relcl' ? tree.words[clause.head] : clause
  if (!reason || (clause.rel !== 'acl:relcl' && clause.rel !== 'advcl')) return undefined
  const isFor = dependents(tree, reason.index, ({ rel }) => /^(case|mark)$/.test(rel)).some(({ lemma }) =>
    FOR.test(lemma),
  )
  return isFor ? tree.words[reason.head] : undefined
}
