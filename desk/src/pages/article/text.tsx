import { memo, type ReactNode, useMemo } from 'react'
import { type Block, blocksOf } from './blocks.ts'
import type { Card } from './cards.ts'
import { type Mark, marksByBlock, type Segment, segmentsOf } from './segments.ts'
import { piecesOf } from './unseen.ts'

/** Words, with marks for the characters in them that cannot be seen. */
const Words = ({ text, start }: { readonly text: string; readonly start: number }): ReactNode =>
  piecesOf(text, start).map((piece) =>
    piece.kind === 'plain' ? (
      <span key={piece.start} data-at={piece.start}>
        {piece.text}
      </span>
    ) : (
      <span
        key={piece.start}
        className="article-unseen"
        data-at={piece.start}
        data-end={piece.end}
        data-short={piece.short}
        role="img"
        aria-label={piece.name}
        title={piece.name}
      />
    ),
  )

/** How an event is marked in the text. */
export type Look = Pick<Card, 'number' | 'colour'>

interface MarkedProps {
  readonly segment: Segment
  readonly looks: readonly Look[]
  readonly children: ReactNode
}

/** Words that an event, a claim or an address points at. What is focused or pointed at is set on the page (`usePointing`). */
const Marked = ({ segment: { start, marks }, looks, children }: MarkedProps) => {
  const ofEvents = marks.filter(({ event, field }) => event !== undefined && field !== 'claim')
  const events = [...new Set(ofEvents.map(({ event = 0 }) => event))]
  const [first, second] = events.map((event) => looks[event])
  const begins = ofEvents.filter(({ field, span }) => field === 'trigger' && span[0] === start)
  const numbers = begins.map(({ event = 0 }) => looks[event]?.number).join(' ')
  return (
    <mark
      className="article-mark"
      data-colour={first?.colour}
      data-second={second?.colour}
      data-events={events.join(' ')}
      data-claims={[
        ...new Set(marks.filter(({ field }) => field === 'claim').map(({ event }) => event)),
      ].join(' ')}
      data-values={marks.map(({ event, field }) => `${event ?? ''}.${field}`).join(' ')}
      data-number={numbers || undefined}
      data-asked={marks.some(({ event }) => event === undefined) || undefined}
    >
      {children}
    </mark>
  )
}

interface StretchProps {
  readonly text: string
  readonly block: Pick<Block, 'start' | 'shown'>
  readonly marks: readonly Mark[]
  readonly looks: readonly Look[]
}

/** A stretch of text with its marks. */
export const MarkedWords = ({ text, block, marks, looks }: StretchProps): ReactNode =>
  segmentsOf(block, marks).map((segment) => {
    const { start, end } = segment
    return segment.marks.length === 0 ? (
      <Words key={start} text={text.slice(start, end)} start={start} />
    ) : (
      <Marked key={start} segment={segment} looks={looks}>
        <Words text={text.slice(start, end)} start={start} />
      </Marked>
    )
  })

const NO_MARKS: readonly Mark[] = []

const TextBlock = memo(
  ({ index, ...props }: Omit<StretchProps, 'block'> & { readonly block: Block; readonly index: number }) => (
    <p className="article-block" data-block={index} data-gap={props.block.gap} dir="auto">
      <MarkedWords {...props} />
    </p>
  ),
)

interface ArticleTextProps {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  readonly looks: readonly Look[]
}

/** An article's text exactly as given, as text alone: nothing in it is ever read as markup. */
export const ArticleText = memo(({ text, blocks, marks, looks }: ArticleTextProps) => {
  const byBlock = useMemo(() => marksByBlock(blocks, marks), [blocks, marks])
  return blocks.map((block, index) => (
    <TextBlock
      key={block.start}
      index={index}
      text={text}
      block={block}
      marks={byBlock.get(index) ?? NO_MARKS}
      looks={looks}
    />
  ))
})

/** The blocks of a text, made once for each text. */
export const useBlocks = (text: string): readonly Block[] => useMemo(() => blocksOf(text), [text])
