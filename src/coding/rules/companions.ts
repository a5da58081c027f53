import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { Tree, Word } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'
import { caseOf } from '../referents/phrase.ts'

/** Words before "with" that make its phrase a second doer: "Sweden, *jointly* with Finland". */
const TOGETHER = new Set(['together', 'along', 'jointly', 'alongside'])

/**
 * Who does a thing with its subject: "Norway, *together with Denmark*, expelled two", "Peru *joined Chile* in expelling two". Only
 * of an active clause: what stands beside those whom something is done to is done to them too.
 */
export function companionsIn(sentence: AnalysedSentence, proposition: Proposition): readonly Argument[] {
  if (proposition.kind !== 'verb' || proposition.voice !== 'active') return []
  const agent = proposition.arguments.find((a) => a.role === 'agent')
  if (!agent) return []
  const beside = [agent.head, proposition.predicate]
    .flatMap((head) => sentence.tree.children[head] ?? [])
    .flatMap((child) => sentence.tree.words[child] ?? [])
    .filter((word) => /^(nmod|obl)/.test(word.rel) && isBeside(sentence.tree, word))
    .map((word): Argument => ({ role: 'agent', head: word.index, link: 'nominal' }))
  return [...beside, ...joined(sentence, proposition)]
}

const isBeside = (tree: Tree, word: Word): boolean => {
  const marks = (tree.children[word.index] ?? []).flatMap((c) => tree.words[c] ?? [])
  const before = marks.filter((m) => m.index < word.index && /^(case|advmod|fixed|punct)$/.test(m.rel))
  return (
    /^(\w+ )?(with|alongside)$/.test(caseOf(tree, word.index) ?? '') &&
    before.some((m) => TOGETHER.has(m.text.toLowerCase()))
  )
}

/** "*joined Chile* in expelling": whoever is joined does it as well. */
const joined = (sentence: AnalysedSentence, proposition: Proposition): readonly Argument[] =>
  sentence.propositions
    .filter((p) => p.id === proposition.parent && p.lemma === 'join' && p.voice === 'active')
    .filter((p) => p.arguments.some((a) => a.role === 'in' && a.proposition === proposition.id))
    .flatMap((p) => p.arguments.filter((a) => a.role === 'patient'))
