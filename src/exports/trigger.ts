import type { Span } from '../base/span.ts'
import type { ToldReport } from '../ledger/index.ts'

/** The words of the act itself: `expelled`, `asked … to leave`. Nothing where they stand outside the sentence. */
export const triggerOf = ({ report, sentence }: ToldReport): string | undefined => {
  const { trigger, sentence: whole } = report.event.evidence
  const pieces = spansOf(trigger).filter(([start, end]) => whole[0] <= start && end <= whole[1])
  const words = pieces.map(([start, end]) => sentence.slice(start - whole[0], end - whole[0]))
  return words.length === 0 ? undefined : words.join(' … ').replace(/\s+/gu, ' ')
}

const spansOf = (spans: Span | readonly Span[]): readonly Span[] =>
  typeof spans[0] === 'number' ? [spans as Span] : (spans as readonly Span[])
