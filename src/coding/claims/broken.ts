import { overlaps, type Span } from '../../base/span.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Quotation } from '../../text/document.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { QuotedSpeech } from './quotations.ts'
import type { SpeechAct } from './speech.ts'

/** “..., ” he said, “...”: one saying when the second part is no clause of its own (RECORD.md, convention 24). */
export function carriesOn(
  passage: Passage,
  last: QuotedSpeech,
  act: SpeechAct,
  quotation: Quotation,
): boolean {
  if (last.act !== act) return false
  const before = passage.document.quotations[last.quotations.at(-1) ?? -1]
  if (!before || act.sentence.span[1] < quotation.outer[0] || act.verb[0] < before.outer[1]) return false
  if (!/[,–—-]\s*$/.test(passage.text.slice(...before.inner))) return false
  return !act.sentence.propositions.some((p) => isOwnClause(act.sentence, p, quotation.inner))
}

const isOwnClause = (sentence: AnalysedSentence, p: Proposition, within: Span): boolean => {
  const word = sentence.tree.words[p.predicate]
  const subject = p.arguments.find((a) => a.role === 'agent' || a.role === 'patient' || a.role === 'topic')
  const head = subject && sentence.tree.words[subject.head]
  return (
    p.form === 'finite' &&
    !/^(acl|advcl)/.test(p.link) &&
    word !== undefined &&
    overlaps([word.start, word.end], within) &&
    head !== undefined &&
    overlaps([head.start, head.end], within)
  )
}
