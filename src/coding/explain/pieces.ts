import { contains, type Span } from '../../base/span.ts'
import type { Event } from '../../model/index.ts'
import { spanList } from '../events/spans.ts'
import type { Piece } from './account.ts'

/** Fields of evidence that are no values. */
const NO_VALUES = new Set(['sentence', 'in'])

const evidenceOf = ({ evidence }: Event): readonly { readonly field: string; readonly span: Span }[] =>
  Object.entries(evidence)
    .filter(([field]) => !NO_VALUES.has(field))
    .flatMap(([field, value]) => spanList(value).map((span) => ({ field, span })))

/** A sentence in pieces, each with the fields of the event that were read from it. Line ends become spaces. */
export function piecesOf(text: string, sentence: Span, event: Event): readonly Piece[] {
  const evidence = evidenceOf(event).filter(({ span }) => contains(sentence, span))
  const cuts = [...new Set([...sentence, ...evidence.flatMap(({ span }) => span)])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const piece: Span = [from, cuts[i + 1] ?? sentence[1]]
    const fields = evidence.filter(({ span }) => contains(span, piece)).map(({ field }) => field)
    return { text: text.slice(...piece).replace(/\s+/g, ' '), fields: [...new Set(fields)] }
  })
}
