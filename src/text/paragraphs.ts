import type { Span } from '../base/span.ts'

/**
 * Cuts a text into paragraphs (spans without the white space around them, in order). Blank lines always part
 * paragraphs. Single line breaks part them where the text uses them so: a text wrapped at a fixed width breaks lines
 * anywhere, a text with one paragraph a line breaks them after a full stop. The text's own lines are the evidence.
 * `headings`: lines that are paragraphs of their own whatever stands around them.
 */
export const cutParagraphs = (text: string, headings: readonly Span[] = []): Span[] => {
  const lines = partHeadings(cutLines(text), headings)
  const wrapped = isWrapped(text, lines)
  const paragraphs: Span[] = []
  let open: Line | undefined
  let start = 0
  for (const line of lines) {
    if (open !== undefined && joins(text, open, line, wrapped)) {
      open = line
      continue
    }
    if (open !== undefined) paragraphs.push([start, open.end])
    start = line.start
    open = line
  }
  if (open !== undefined) paragraphs.push([start, open.end])
  return paragraphs
}

interface Line {
  readonly start: number
  readonly end: number
  /** A blank line stands before it. */
  readonly parted: boolean
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029\u0085\u000b\f]/g

/** Lines that hold more than white space, trimmed. */
const cutLines = (text: string): Line[] => {
  const lines: Line[] = []
  let parted = true
  let from = 0
  const take = (to: number): void => {
    const start = from + leadingSpace(text, from, to)
    if (start >= to) {
      parted = true
      return
    }
    lines.push({ start, end: trimEnd(text, start, to), parted })
    parted = false
  }
  for (const found of text.matchAll(LINE_BREAK)) {
    take(found.index)
    if (found[0] === '\u2029') parted = true
    from = found.index + found[0].length
  }
  take(text.length)
  return lines
}

/** Marks heading lines, and the lines after them, as parted from what stands before. */
const partHeadings = (lines: readonly Line[], headings: readonly Span[]): readonly Line[] => {
  if (headings.length === 0) return lines
  const starts = new Set(headings.map(([start]) => start))
  return lines.map((line, i) => {
    const before = lines[i - 1]
    const parted = starts.has(line.start) || (before !== undefined && starts.has(before.start))
    return parted ? { ...line, parted } : line
  })
}

const isBlank = (text: string, at: number): boolean => /[\s\u200b\ufeff\u2060]/.test(text.charAt(at))

const leadingSpace = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && isBlank(text, at)) at++
  return at - from
}

const trimEnd = (text: string, from: number, to: number): number => {
  let end = to
  while (end > from && isBlank(text, end - 1)) end--
  return end
}

/** Widest line that hand- or mail-wrapped text has. */
const WRAP_WIDTH = 110
/** A line shorter than this that does not end a sentence is a heading or list item, not a wrapped line. */
const SHORT_LINE = 40

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/
const BULLET = /^(?:[-–—*•·▪►●]\s|\d{1,2}[.)]\s|#{1,6}\s|>\s)/

const endsSentence = (text: string, line: Line): boolean =>
  ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 8), line.end))
const beginsLower = (text: string, line: Line): boolean =>
  /^[\p{Ll},;)]/u.test(text.slice(line.start, line.start + 2))
const isBullet = (text: string, line: Line): boolean => BULLET.test(text.slice(line.start, line.start + 8))

/** Whether most single line breaks of the text fall inside sentences. */
const isWrapped = (text: string, lines: readonly Line[]): boolean => {
  let inside = 0
  let between = 0
  let widest = 0
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before === undefined || line.parted) return
    widest = Math.max(widest, before.end - before.start)
    if (beginsLower(text, line) || (!endsSentence(text, before) && before.end - before.start >= SHORT_LINE))
      inside++
    else between++
  })
  return widest <= WRAP_WIDTH && inside > between
}

/** Whether `line` goes on with the paragraph of the line `before` it. */
const joins = (text: string, before: Line, line: Line, wrapped: boolean): boolean => {
  if (line.parted || isBullet(text, line)) return false
  const length = before.end - before.start
  if (!wrapped) return beginsLower(text, line) && !endsSentence(text, before) && length >= SHORT_LINE
  return !(length < SHORT_LINE && !beginsLower(text, line))
}
