import { type KeyboardEvent, type PointerEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { Span } from '../../../../src/base/span.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { type Block, blockAt } from './blocks.ts'
import { wordOnLine } from './lines.ts'
import { placeOf, select, selectedSpan, unselect } from './places.ts'
import { type Mark, MOST_MARKS } from './segments.ts'
import { ArticleText, type Look } from './text.tsx'
import {
  type CursorStep,
  movedTo,
  selectionOver,
  spanOfSelection,
  stepFrom,
  type WordSelection,
  wordAt,
} from './word-cursor.ts'

/** What the page can ask of the text. */
export interface Pane {
  /** Puts the cursor on words, and the keyboard's focus into the text. */
  readonly begin: (at: Span | undefined) => void
  /** Brings words into view. */
  readonly show: (at: Span) => void
  /** The words that are selected, if any; they are no longer after that. */
  readonly taken: () => Span | undefined
}

interface PaneProps {
  readonly ref: Ref<Pane>
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly Mark[]
  /** How each event is marked, in the order of the list beside the text. */
  readonly looks: readonly Look[]
  readonly language: string
  /** What words are being selected for: `how many`; absent when for nothing in particular. */
  readonly picking: string | undefined
  readonly onTake: (span: Span) => void
  readonly onLeave: () => void
  /** `2.count` for words of the count of the third event; undefined when none is pointed at any more. */
  readonly onPoint: (value: string | undefined) => void
  readonly onChoose: (value: string) => void
}

const STEPS: Readonly<Record<string, CursorStep>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  PageUp: 'block-before',
  PageDown: 'block-after',
}

const LINES: Readonly<Record<string, 'next' | 'previous'>> = { ArrowDown: 'next', ArrowUp: 'previous' }

/** Words nearer than this to the window's upper or lower edge are brought to its middle, in pixels. */
const EDGE = 96

const valueUnder = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? target
        .closest('.article-mark')
        ?.getAttribute('data-values')
        ?.split(' ')
        .find((value) => !value.startsWith('.'))
    : undefined

/** The article's text, with a cursor that goes through it by words. */
export const ReadingPane = ({
  ref,
  text,
  blocks,
  marks,
  looks,
  language,
  picking,
  onTake,
  onLeave,
  onPoint,
  onChoose,
}: PaneProps) => {
  const place = useRef<HTMLDivElement>(null)
  const cursor = useRef<WordSelection>(undefined)
  const [selected, setSelected] = useState<Span>()
  const within = { text, blocks }
  const blocksOfSpan = ([start, end]: Span) =>
    [blockAt(blocks, start), blockAt(blocks, Math.max(start, end - 1))] as const
  const show = (span: Span): void => {
    const at = place.current && placeOf(place.current, span, blocksOfSpan(span)[0])
    if (at && (at.top < EDGE || at.bottom > window.innerHeight - EDGE))
      window.scrollBy({ top: at.top - window.innerHeight / 2 })
  }
  const put = (next: WordSelection | undefined): void => {
    cursor.current = next
    if (next === undefined || place.current === null) return
    const span = spanOfSelection(next)
    select(place.current, span, blocksOfSpan(span))
    show(next.head)
    setSelected(span)
  }
  const begin = (at: Span | undefined): void => {
    place.current?.focus({ preventScroll: true })
    if (at !== undefined) put(selectionOver(within, at))
    else if (cursor.current === undefined) {
      const first = wordAt(within, 0)
      put(first && { anchor: first, head: first })
    } else put(cursor.current)
  }
  const taken = (): Span | undefined => {
    if (place.current) unselect(place.current)
    setSelected(undefined)
    return selected
  }
  const leave = (): void => {
    taken()
    onLeave()
  }
  const take = (span: Span): void => {
    taken()
    onTake(span)
  }
  useImperativeHandle(ref, () => ({ begin, show, taken }))

  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { current } = cursor
    const move = (head: Span | undefined): void => {
      event.preventDefault()
      if (current && head) put(movedTo(current, head, event.shiftKey))
    }
    const step = STEPS[event.key]
    const line = LINES[event.key]
    if (step !== undefined && current) move(stepFrom(within, current.head, step))
    else if (line !== undefined && current)
      move(
        wordOnLine(within, current.head, line, (word, block) =>
          place.current ? placeOf(place.current, word, block) : undefined,
        ),
      )
    else if (event.key === 'Escape') {
      event.preventDefault()
      leave()
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      if (picking !== undefined) take(spanOfSelection(current))
      else chooseAt(current.head)
    }
  }
  /** Goes to the value that the words at the cursor give. */
  const chooseAt = ([start, end]: Span): void => {
    const mark = marks.find(({ span, event }) => event !== undefined && span[0] < end && start < span[1])
    if (mark) onChoose(`${mark.event}.${mark.field}`)
  }
  const released = (event: PointerEvent): void => {
    const span = place.current ? selectedSpan(place.current) : undefined
    if (span !== undefined) {
      put(selectionOver(within, span))
      return
    }
    setSelected(undefined)
    const value = valueUnder(event.target)
    if (value !== undefined && picking === undefined) onChoose(value)
  }
  const words = selected && inert(text.slice(...selected)).replace(/\s+/g, ' ')
  return (
    <section className="article-pane" aria-labelledby="article-text-name">
      <h2 id="article-text-name" className="unseen">
        Text
      </h2>
      {marks.length >= MOST_MARKS && (
        <p className="small soft">Only the first {MOST_MARKS} marks are shown in this text.</p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of words, not of inputs */}
      <div
        ref={place}
        className="article-text"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the word cursor needs the keyboard
        tabIndex={0}
        lang={language}
        aria-label="Article text"
        aria-describedby="article-text-keys"
        data-picking={picking !== undefined || undefined}
        onKeyDown={pressed}
        onFocus={() => selected === undefined && put(cursor.current)}
        onPointerUp={released}
        onPointerOver={({ target }) => onPoint(valueUnder(target))}
        onPointerLeave={() => onPoint(undefined)}
      >
        <ArticleText text={text} blocks={blocks} marks={marks} looks={looks} />
      </div>
      <p id="article-text-keys" className="unseen">
        Arrows move by words and lines, Shift selects, Enter takes the words, Escape goes back to the events.
      </p>
      <p className="unseen" role="status">
        {words}
      </p>
      {(picking !== undefined || words !== undefined) && (
        <div className="article-picking">
          <span className="article-picked">
            {words === undefined ? 'Select words in the text' : `“${shortened(words)}”`}
          </span>
          {picking !== undefined && selected && (
            <button type="button" className="primary" onClick={() => take(selected)}>
              Use for {picking} <kbd>Enter</kbd>
            </button>
          )}
          <button type="button" onClick={leave}>
            {picking === undefined ? 'Back to the events' : 'Cancel'} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </section>
  )
}

const MOST_SHOWN = 120

const shortened = (words: string): string =>
  words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN / 2)} … ${words.slice(-MOST_SHOWN / 2)}`
