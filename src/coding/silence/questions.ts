import { scopeOf } from '../../propositions/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { framesIn } from './register.ts'

/** Questions that take for granted what they ask about: "Why has Iran recalled its envoy?" */
const GRANTED = /^(why|how|when|where)$/

/** True for what a question asks: "*Which country* expelled him?", "*Has* Iran recalled its envoy?", "Quiz: ...". */
export function isAsked(passage: Passage, sentence: AnalysedSentence, proposition: Proposition): boolean {
  if (framesIn(passage, sentence, 'quiz').some((h) => h.start <= 1)) return true
  const { tree } = sentence
  const last = tree.words.findLast((w) => /[?!.\p{L}]/u.test(w.text))
  if (last?.text !== '?') return false
  const within = scopeOf(proposition.operators)
  if (within.length < proposition.operators.length || /relcl|advcl|acl/.test(proposition.link)) return false
  return !tree.words.some((w) => GRANTED.test(w.text.toLowerCase()) && w.index < proposition.predicate)
}
