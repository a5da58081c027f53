import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { framesIn } from './register.ts'

/** True for a participle that stands before its noun and names no doer: what a thing is known for is no news of it. */
export const isAttribute = (
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
): boolean =>
  sentence.tree.words[proposition.predicate]?.rel === 'amod' &&
  framesIn(passage, sentence, 'standing').some((h) => h.start === proposition.predicate) &&
  !proposition.arguments.some((a) => a.role === 'agent' || a.role === 'by')

/**
 * True for what is done as a rule: "the president *ratifies treaties*": a simple present, and things of which none is meant. A
 * headline's present tells news, and so does that of a state called by its name.
 */
export function isHabit(
  sentence: AnalysedSentence,
  { kind, tense, form, perfect, progressive, arguments: args, operators }: Proposition,
  status: Status,
): boolean {
  if (sentence.kind !== 'prose' || status !== 'performed' || kind !== 'verb') return false
  if (form !== 'finite' || tense !== 'present' || perfect || progressive) return false
  if (operators.some((o) => o.kind !== 'predicate') || !END.test(sentence.forms.at(-1) ?? '')) return false
  const agent = args.find((a) => a.role === 'agent')
  if (agent && sentence.names.some((n) => n.from <= agent.head && agent.head < n.to)) return false
  const object = args.find((a) => a.role === 'patient')
  return object !== undefined && isOfNone(sentence, object.head)
}

/** What ends a sentence; headlines end without. */
const END = /^[.!?…"”’')]+$/

/** A bare plural: neither number, article, owner nor name tells which. */
const isOfNone = ({ tree, names }: AnalysedSentence, head: number): boolean =>
  tree.words[head]?.xpos === 'NNS' &&
  (tree.children[head] ?? []).every((c) => /^(amod|conj|cc|punct)$/.test(tree.words[c]?.rel ?? '')) &&
  !names.some((n) => n.from <= head && head < n.to) &&
  !(tree.children[head] ?? []).some((c) => names.some((n) => n.from <= c && c < n.to))
