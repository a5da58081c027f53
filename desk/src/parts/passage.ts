import { overlaps, type Span } from '../../../src/base/span.ts'
import { inert } from '../../../src/wording/printable.ts'

/** A text, and where it begins in the one that spans index. */
interface Stretch {
  readonly text: string
  readonly start: number
}

/** A piece of a passage; a marked one holds the words that say what is shown. */
export interface Piece {
  /** Where it begins in the text that spans index. */
  readonly start: number
  readonly text: string
  readonly marked: boolean
}

/** So many characters are shown around the words that count, at most. */
const AROUND = 240

/** The words at `marks` with what stands around them, in order; made harmless, and cut where there is much of it. */
export const passageOf = ({ text, start }: Stretch, marks: readonly Span[]): readonly Piece[] => {
  const whole: Span = [start, start + text.length]
  const within = joined(marks.filter((mark) => overlaps(mark, whole)))
  const from = Math.max(start, (within[0]?.[0] ?? start) - AROUND)
  const to = Math.min(whole[1], (within.at(-1)?.[1] ?? start) + AROUND)
  const piece = (a: number, b: number, marked: boolean): Piece => ({
    start: a,
    text: inert(text.slice(a - start, b - start)),
    marked,
  })
  const pieces: Piece[] = []
  let at = from
  for (const [a, b] of within) {
    pieces.push(piece(at, Math.max(a, at), false), piece(Math.max(a, at), Math.min(b, to), true))
    at = Math.min(b, to)
  }
  pieces.push(piece(at, to, false))
  return [
    ...(from > start ? [{ start: -1, text: '… ', marked: false }] : []),
    ...pieces.filter(({ text: words }) => words !== ''),
    ...(to < whole[1] ? [{ start: whole[1], text: ' …', marked: false }] : []),
  ]
}

/** Spans in order, those that touch made one. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const made: [number, number][] = []
  for (const [a, b] of [...spans].sort((one, other) => one[0] - other[0])) {
    const last = made.at(-1)
    if (last !== undefined && a <= last[1]) last[1] = Math.max(last[1], b)
    else made.push([a, b])
  }
  return made
}
