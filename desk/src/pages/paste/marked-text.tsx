import { Fragment } from 'react'
import type { ArticleRecord } from '../../../../src/model/index.ts'
import { spansByField } from '../../../../src/wording/evidence.ts'
import { type Block, blocksOf } from '../article/blocks.ts'
import { type Mark, MOST_MARKS, marksByBlock, segmentsOf } from '../article/segments.ts'
import { piecesOf } from '../article/unseen.ts'

/** So many blocks are shown; of longer texts only those in which something was read. */
const MOST_BLOCKS = 300

/** Hues that there are for events. */
const HUES = 8

/** The hue that an event has in text and list. */
export const hueOf = (event: number): number => (event % HUES) + 1

/** The words that the events of a record were read from, in its text or in its title. */
const marksOf = ({ events }: ArticleRecord, where: 'text' | 'title'): readonly Mark[] =>
  events
    .flatMap((event, index) =>
      (event.evidence.in ?? 'text') === where
        ? Object.entries(spansByField(event)).flatMap(([field, spans]) =>
            spans.map((span) => ({ span, event: index, field })),
          )
        : [],
    )
    .slice(0, MOST_MARKS)

interface MarkedTextProps {
  readonly record: ArticleRecord
  /** Index of the event that is looked at. */
  readonly active: number | undefined
}

/** The text as it was read, the words of each event marked in its hue, the words of the act with its number. */
export const MarkedText = ({ record, active }: MarkedTextProps) => {
  const { title, text } = record.article
  return (
    <div className="read-text" data-active={active === undefined ? undefined : true}>
      {title !== undefined && (
        <Blocks text={title} marks={marksOf(record, 'title')} active={active} className="read-title" />
      )}
      <Blocks text={text} marks={marksOf(record, 'text')} active={active} />
    </div>
  )
}

interface BlocksProps {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly active: number | undefined
  readonly className?: string
}

const Blocks = ({ text, marks, active, className = '' }: BlocksProps) => {
  const blocks = blocksOf(text)
  const byBlock = marksByBlock(blocks, marks)
  const isLong = blocks.length > MOST_BLOCKS
  const shown = blocks
    .map((block, index) => ({ block, marks: byBlock.get(index) ?? [] }))
    .filter(({ block, marks: own }) => (isLong ? own.length > 0 : block.shown > block.start))
    .slice(0, MOST_BLOCKS)
  return (
    <>
      {isLong && (
        <p className="small soft">
          A long text: of {blocks.length} paragraphs the {shown.length} are shown in which something was read
          {shown.length === MOST_BLOCKS && ' first'}.
        </p>
      )}
      {shown.map(({ block, marks: own }) => (
        <p key={block.start} className={className}>
          <BlockWords text={text} block={block} marks={own} active={active} />
        </p>
      ))}
    </>
  )
}

interface BlockWordsProps extends Omit<BlocksProps, 'className'> {
  readonly block: Block
}

const BlockWords = ({ text, block, marks, active }: BlockWordsProps) =>
  segmentsOf(block, marks).map(({ start, end, marks: here }) => {
    const words = <Words text={text} start={start} end={end} />
    const mark = here.find(({ event }) => event === active) ?? here[0]
    if (mark?.event === undefined) return <Fragment key={start}>{words}</Fragment>
    const begins = here.filter(({ field, span }) => field === 'trigger' && span[0] === start)
    return (
      <mark
        key={start}
        data-hue={hueOf(mark.event)}
        data-act={here.some(({ field }) => field === 'trigger') || undefined}
        data-on={mark.event === active || undefined}
      >
        {words}
        {begins.map(({ event = 0 }) => (
          <sup key={event}>{event + 1}</sup>
        ))}
      </mark>
    )
  })

interface WordsProps {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words of the text; what cannot be seen in them is shown by its name, and never reaches the page itself. */
const Words = ({ text, start, end }: WordsProps) =>
  piecesOf(text.slice(start, end), start).map((piece) =>
    piece.kind === 'plain' ? (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    ) : (
      <span key={piece.start} className="unseen-mark" title={piece.name}>
        {piece.short}
      </span>
    ),
  )
