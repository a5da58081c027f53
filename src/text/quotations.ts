import type { Span } from '../base/span.ts'
import { isDigitAt, isSpaceAt, isWordAt } from './characters.ts'
import type { Quotation } from './document.ts'

/**
 * Finds the stretches between quotation marks, in text order of their opening marks. Straight, curly, low and angle
 * marks; single ones too where they are no apostrophes; marks of different shape may pair ("...”). A quotation ends
 * with its paragraph at the latest: one left open there is carried on (`continues`) when the next paragraph opens
 * with a mark or closes without one. Linear in the text's length.
 */
export const findQuotations = (text: string, paragraphs: readonly Span[]): Quotation[] => {
  const found: Found[] = []
  let carried: number | undefined
  for (const paragraph of paragraphs) {
    const first = found.length
    readParagraph(text, paragraph, carried !== undefined, found)
    const opening = found[first]
    const startsQuoted =
      opening !== undefined && opening.start === paragraph[0] && opening.family === 'double'
    if (opening !== undefined && startsQuoted && carried !== undefined) opening.continues = carried
    carried = lastOpen(found, first)
  }
  return withDepths(found)
}

type Family = 'double' | 'angle' | 'single'

interface Found {
  readonly family: Family
  readonly start: number
  /** Length of the opening mark: 0 where a paragraph carries a quotation on without one. */
  readonly mark: number
  end: number
  closing: number
  closed: boolean
  continues?: number
}

interface Open {
  readonly family: Family
  readonly straight: boolean
  readonly start: number
  readonly mark: number
}

type Turn = 'open' | 'close' | 'none'

const MARKS: ReadonlyMap<string, { readonly family: Family; readonly side: Turn }> = new Map([
  ['"', { family: 'double', side: 'none' }],
  ['＂', { family: 'double', side: 'none' }],
  ['“', { family: 'double', side: 'open' }],
  ['„', { family: 'double', side: 'open' }],
  ['‟', { family: 'double', side: 'open' }],
  ['”', { family: 'double', side: 'close' }],
  ['«', { family: 'angle', side: 'open' }],
  ['»', { family: 'angle', side: 'close' }],
  ["'", { family: 'single', side: 'none' }],
  ['‘', { family: 'single', side: 'open' }],
  ['’', { family: 'single', side: 'close' }],
])

const ANY_MARK = /["＂“„‟”«»'‘’]|``/g

/** Reads one paragraph's marks and appends what they enclose. `carrying`: the paragraph before left one open. */
const readParagraph = (text: string, [from, to]: Span, carrying: boolean, found: Found[]): void => {
  const first = found.length
  const open: Open[] = []
  let mayCarry = carrying
  const paragraph = text.slice(from, to)
  let closers = paragraph.split('”').length - 1
  let skipTo = 0
  for (const match of paragraph.matchAll(ANY_MARK)) {
    if (match.index < skipTo) continue
    if (found.length - first > MAX_PER_PARAGRAPH) break
    const at = from + match.index
    const mark = markAt(text, at)
    skipTo = match.index + mark.length
    if (text[at] === '”') closers--
    const turn = turnOf(text, at, mark, open, [from, to])
    if (turn === 'open') openMark(text, at, mark, open, closers, found)
    else if (turn === 'close' && !closeMark(at, mark, open, found) && mayCarry && mark.family === 'double') {
      found.push({
        family: 'double',
        start: from,
        mark: 0,
        end: at + mark.length,
        closing: mark.length,
        closed: true,
      })
    }
    if (turn !== 'none' && mark.family === 'double') mayCarry = false
  }
  for (const rest of open) if (rest.family !== 'single') found.push(unclosed(rest, to))
  const own = found.splice(first).sort((a, b) => a.start - b.start || b.end - a.end)
  found.push(...own)
}

/** A paragraph with more quotations than this is no prose; its further marks are left unread. */
const MAX_PER_PARAGRAPH = 2_000

const unclosed = (open: Open, end: number): Found => ({ ...open, end, closing: 0, closed: false })

interface Mark {
  readonly family: Family
  readonly side: Turn
  readonly length: number
  readonly straight: boolean
}

/** Two apostrophes or backticks in a row are one double mark. */
const markAt = (text: string, at: number): Mark => {
  const sign = text.charAt(at)
  if (text.startsWith('``', at)) return { family: 'double', side: 'open', length: 2, straight: false }
  if (sign === "'" && text[at + 1] === "'")
    return { family: 'double', side: 'none', length: 2, straight: true }
  const known = MARKS.get(sign) ?? { family: 'double', side: 'none' }
  return { ...known, length: 1, straight: known.side === 'none' }
}

const BEFORE_OPENING = /[\s([{<\-–—―/:"“„«‘'*_>\u200b\ufeff]/
const AFTER_CLOSING = /[\s)\]}.,;:!?\-–—―/"”»’'*_<…\u200b\ufeff]/

/** What a mark does, from its shape, its neighbours and what is open. */
const turnOf = (text: string, at: number, mark: Mark, open: readonly Open[], [from, to]: Span): Turn => {
  const opens = at === from || BEFORE_OPENING.test(text.charAt(at - 1))
  const after = at + mark.length
  const closes = after >= to || AFTER_CLOSING.test(text.charAt(after))
  const isOpen = open.some((o) => o.family === mark.family)
  if (mark.family === 'single') return singleTurn(text, at, mark, opens, closes, isOpen)
  if (mark.family === 'angle') return mark.side
  if (mark.side === 'open') return closes && !opens && isOpen ? 'close' : 'open'
  if (mark.side === 'close') return !isOpen && opens && !closes ? 'open' : isOpen || closes ? 'close' : 'open'
  return straightTurn(text, at, after, { opens, closes, isOpen, from })
}

interface Neighbours {
  readonly opens: boolean
  readonly closes: boolean
  readonly isOpen: boolean
  readonly from: number
}

/** A straight double mark: inch signs apart, it closes what is open unless it plainly opens. */
const straightTurn = (
  text: string,
  at: number,
  after: number,
  { opens, closes, isOpen, from }: Neighbours,
): Turn => {
  if (!isOpen && !opens && isDigitAt(text, at - 1)) return closes ? 'none' : 'open'
  if (!isOpen) return opens || !closes ? 'open' : 'close'
  const plainlyOpens = !closes && (at === from || isSpaceAt(text, at - 1)) && isWordAt(text, after)
  return plainlyOpens ? 'open' : 'close'
}

const ELIDED = /^(?:\d\ds?\b|em\b|til\b|cause\b|tis\b|twas\b|n\b|bout\b|round\b)/i

const singleTurn = (
  text: string,
  at: number,
  mark: Mark,
  opens: boolean,
  closes: boolean,
  isOpen: boolean,
): Turn => {
  const next = text.slice(at + 1, at + 8)
  if (opens && !closes && mark.side !== 'close') return ELIDED.test(next) ? 'none' : 'open'
  if (opens && closes && mark.side === 'open') return 'open'
  if (!isOpen || !closes) return 'none'
  return isPossessive(text, at) ? 'none' : 'close'
}

/** "the envoys' demand" inside single quotes: an s before, a small letter after. */
const isPossessive = (text: string, at: number): boolean =>
  /s/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) && hasLaterClose(text, at)

/** Within a short way another single mark stands after punctuation: that one closes. */
const hasLaterClose = (text: string, at: number): boolean =>
  /^[^‘“"\n]{0,120}?[.,!?…]['’](?![\p{L}\d])/u.test(text.slice(at + 1, at + 140))

/** Opens a mark; a double mark opened while one is open and cannot be nested shows that its closing mark is missing. */
const openMark = (
  text: string,
  at: number,
  mark: Mark,
  open: Open[],
  closers: number,
  found: Found[],
): void => {
  const same = open.findIndex((o) => o.family === mark.family)
  const doubles = open.filter((o) => o.family === 'double').length
  const nested = mark.family === 'angle' || (mark.family === 'double' && !mark.straight && closers > doubles)
  if (same >= 0 && (!nested || open.length >= MAX_DEPTH)) {
    for (const left of open.splice(same)) {
      if (left.family !== 'single') found.push(unclosed(left, trimEnd(text, left.start + left.mark, at)))
    }
  }
  open.push({ family: mark.family, straight: mark.straight, start: at, mark: mark.length })
}

/** Deeper than any writer nests; keeps the pass linear. */
const MAX_DEPTH = 8

/** Closes the innermost open mark of the family; those opened inside it are dropped. False when none is open. */
const closeMark = (at: number, mark: Mark, open: Open[], found: Found[]): boolean => {
  const index = open.findLastIndex((o) => o.family === mark.family)
  if (index < 0) return false
  const [opening] = open.splice(index)
  if (opening === undefined) return false
  found.push({ ...opening, end: at + mark.length, closing: mark.length, closed: true })
  return true
}

/** Where an unclosed quotation ends before the next one opens: after the last sentence that stands before it. */
const trimEnd = (text: string, from: number, to: number): number => {
  let end = to
  while (end > from && isSpaceAt(text, end - 1)) end--
  return end
}

/** Index of the double quotation that its paragraph left open at its end, if any. */
const lastOpen = (found: readonly Found[], first: number): number | undefined => {
  for (let i = found.length - 1; i >= first; i--) {
    const quotation = found[i]
    if (quotation?.family === 'double') return quotation.closed ? undefined : i
  }
  return undefined
}

const withDepths = (found: readonly Found[]): Quotation[] => {
  const around: Found[] = []
  return found.map((q) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) < q.end) around.pop()
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= q.start) around.pop()
    const depth = around.length
    around.push(q)
    const innerStart = q.start + q.mark
    const inner: Span = [innerStart, Math.max(innerStart, q.end - q.closing)]
    const quotation = { outer: [q.start, q.end] as Span, inner, depth, closed: q.closed }
    return q.continues === undefined ? quotation : { ...quotation, continues: q.continues }
  })
}
