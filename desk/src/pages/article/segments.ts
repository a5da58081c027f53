import { overlaps, type Span } from '../../../../src/base/span.ts'
import type { Block } from './blocks.ts'

/** Words of the text that mean something, with what they are marked for. */
export interface Mark {
  readonly span: Span
  /** Index of the event in the list beside the text; absent for words that were pointed at. */
  readonly event?: number
  /** Field whose value the words give (`count`, `trigger`, ...); `claim` for what somebody is reported to say. */
  readonly field: string
}

/** A stretch of a block in which the same marks hold. Segments of a block cover its shown words without gaps. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/** So many marks of one text are shown: more are no help to anyone, and slow. */
export const MOST_MARKS = 2000

/** The marks that fall into each block, by the block's index; a mark over several blocks is in each of them. */
export const marksByBlock = (
  blocks: readonly Block[],
  marks: readonly Mark[],
): ReadonlyMap<number, readonly Mark[]> => {
  const byBlock = new Map<number, Mark[]>()
  const sorted = [...marks].filter(({ span: [start, end] }) => start < end).sort(byStart)
  let first = 0
  for (const mark of sorted) {
    while (first < blocks.length && (blocks[first]?.end ?? 0) <= mark.span[0]) first++
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index]
      if (block === undefined || block.start >= mark.span[1]) break
      const inBlock = byBlock.get(index)
      if (inBlock === undefined) byBlock.set(index, [mark])
      else inBlock.push(mark)
    }
  }
  return byBlock
}

const byStart = (a: Mark, b: Mark): number => a.span[0] - b.span[0] || b.span[1] - a.span[1]

/** Cuts a block wherever a mark begins or ends. */
export const segmentsOf = (
  { start, shown }: Pick<Block, 'start' | 'shown'>,
  marks: readonly Mark[],
): readonly Segment[] => {
  if (shown <= start) return []
  const inside = (at: number): boolean => at > start && at < shown
  const edges = [...new Set([start, ...marks.flatMap(({ span }) => span).filter(inside), shown])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? shown
    return { start: from, end: to, marks: marks.filter(({ span }) => overlaps(span, [from, to])) }
  })
}
