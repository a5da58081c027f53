import './evidence.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { contains, type Span } from '../../../src/base/span.ts'
import { dayInWords } from '../../../src/wording/values.ts'
import { read } from '../api/client.ts'
import { putBeside } from './beside.ts'
import { evidenceHash } from './evidence-address.ts'
import { type Piece, passageOf } from './passage.ts'

/** A report's words, and where in its article the values stand that were read from them. */
export interface ToldWords {
  readonly article: string
  /** Id of the event in the article's record. */
  readonly event: string
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly sentence: string
  /** The spans index the title. */
  readonly in?: 'title' | undefined
  /** By field, with `sentence` and `trigger`. */
  readonly spans: Readonly<Record<string, readonly Span[]>>
}

/** Milliseconds before the words come and go, so that a pointer may pass over them, and reach them. */
const OPENS_AFTER = 90
const CLOSES_AFTER = 180

/** The words that count for a field; where the reading notes none for it, those for the act. */
const marksFor = ({ spans }: ToldWords, field: string | undefined): readonly Span[] =>
  (field === undefined ? undefined : spans[field]) ?? spans.trigger ?? []

interface EvidenceProps {
  readonly told: ToldWords
  /** The field that the words say; without it, the act. */
  readonly field?: string
  readonly children: ReactNode
}

/** Leads to the words in the article that say something; hovering or focusing it shows them here. */
export const Evidence = ({ told, field, children }: EvidenceProps) => {
  const anchor = useRef<HTMLAnchorElement>(null)
  const { isOpen, open, close, closeNow } = useLingering()
  const id = useId()
  return (
    <>
      <Link
        ref={anchor}
        to="/articles/$id"
        params={{ id: told.article }}
        hash={evidenceHash({ event: told.event, ...(field !== undefined && { field }) })}
        className="evidence"
        aria-describedby={isOpen ? id : undefined}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && open()}
        onPointerLeave={close}
        onFocus={open}
        onBlur={closeNow}
      >
        {children}
      </Link>
      {isOpen && (
        <WordsShown
          id={id}
          told={told}
          field={field}
          anchor={anchor}
          onEnter={open}
          onLeave={close}
          onEscape={closeNow}
        />
      )}
    </>
  )
}

/** Open and closed, with a little patience in between. */
const useLingering = () => {
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (next: boolean, after: number) => () => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(next), after)
  }
  return {
    isOpen,
    open: later(true, OPENS_AFTER),
    close: later(false, CLOSES_AFTER),
    closeNow: later(false, 0),
  }
}

interface WordsShownProps {
  readonly id: string
  readonly told: ToldWords
  readonly field: string | undefined
  readonly anchor: RefObject<HTMLAnchorElement | null>
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly onEscape: () => void
}

const WordsShown = ({ id, told, field, anchor, onEnter, onLeave, onEscape }: WordsShownProps) => {
  const place = useRef<HTMLSpanElement>(null)
  const pieces = usePassage(told, field)
  useLayoutEffect(() => place.current?.showPopover(), [])
  useLayoutEffect(() => {
    if (pieces !== undefined && place.current && anchor.current) putBeside(place.current, anchor.current)
  })
  useEffect(() => {
    const pressed = ({ key }: KeyboardEvent) => key === 'Escape' && onEscape()
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [onEscape])
  const where = [told.outlet, told.published && dayInWords(told.published)].filter((part) => part)
  return (
    <span
      id={id}
      ref={place}
      popover="manual"
      role="tooltip"
      className="evidence-words"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <span className="evidence-quote">{pieces === undefined ? '…' : <Passage pieces={pieces} />}</span>
      <span className="small soft">
        {where.join(', ')}
        {told.in === 'title' && ' · in the title'}
      </span>
    </span>
  )
}

/** Words of an article, those that count marked. */
export const Passage = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ start, text, marked }) =>
    marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  )

interface ReadArticle {
  readonly record: { readonly article: { readonly title?: string; readonly text: string } }
}

/** The sentence where it holds the words; else the article around them, which has to be fetched. */
const usePassage = (told: ToldWords, field: string | undefined): readonly Piece[] | undefined => {
  const marks = marksFor(told, field)
  const [sentence] = told.spans.sentence ?? []
  const isWithin = sentence !== undefined && marks.every((mark) => contains(sentence, mark))
  const { data: found, isError } = useQuery({
    queryKey: ['article', told.article],
    queryFn: ({ signal }) =>
      read<ReadArticle>(`/api/articles/${encodeURIComponent(told.article)}`, {}, signal),
    enabled: !isWithin,
  })
  if (isWithin) return passageOf({ text: told.sentence, start: sentence[0] }, marks)
  if (found === undefined) return isError ? [{ start: 0, text: told.sentence, marked: false }] : undefined
  const { title = '', text } = found.record.article
  return passageOf({ text: told.in === 'title' ? title : text, start: 0 }, marks)
}
