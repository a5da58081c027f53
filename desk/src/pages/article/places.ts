import type { Span } from '../../../../src/base/span.ts'

/**
 * Where the page and the article's text meet: every element with `data-at` holds the words of the text from that offset on, in one
 * text node; a mark for unseen characters holds none and says with `data-end` how many it stands for.
 */

interface Point {
  readonly node: Node
  readonly offset: number
}

const atOf = (element: Element): number => Number(element.getAttribute('data-at'))

const endOf = (element: Element): number =>
  Number(element.getAttribute('data-end') ?? atOf(element) + (element.textContent?.length ?? 0))

/** The offset in the text that a point of the page stands for; undefined outside the text. */
const offsetAt = (within: Element, { node, offset }: Point): number | undefined => {
  if (!within.contains(node)) return undefined
  if (node.nodeType === Node.TEXT_NODE) {
    const holder = node.parentElement?.closest('[data-at]')
    return holder ? atOf(holder) + offset : undefined
  }
  const element = node as Element
  const next = element.childNodes[offset]
  const first = next instanceof Element ? firstPlace(next) : undefined
  if (first !== undefined) return atOf(first)
  if (next?.nodeType === Node.TEXT_NODE) return offsetAt(within, { node: next, offset: 0 })
  const places = element.matches('[data-at]') ? [element] : [...element.querySelectorAll('[data-at]')]
  const last = places.at(-1)
  return last && endOf(last)
}

const firstPlace = (element: Element): Element | undefined =>
  element.matches('[data-at]') ? element : (element.querySelector('[data-at]') ?? undefined)

/** What is selected of the text with the pointer or by the browser's own keys; undefined for nothing, or for something else. */
export const selectedSpan = (within: Element): Span | undefined => {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetAt(within, { node: startContainer, offset: startOffset })
  const end = offsetAt(within, { node: endContainer, offset: endOffset })
  return start === undefined || end === undefined || start >= end ? undefined : [start, end]
}

/** The point of the page at an offset of the text, among the places of one block. */
const pointAt = (within: Element, block: number, offset: number): Point | undefined => {
  const places = [...within.querySelectorAll(`[data-block="${block}"] [data-at]`)]
  const place = places.findLast((each) => atOf(each) <= offset) ?? places[0]
  if (place === undefined) return undefined
  const words = place.firstChild
  return words === null
    ? { node: place, offset: 0 }
    : { node: words, offset: Math.min(offset - atOf(place), words.textContent?.length ?? 0) }
}

/** The range of the page that holds a stretch of the text within two blocks. */
const rangeOf = (
  within: Element,
  [start, end]: Span,
  blocks: readonly [number, number],
): Range | undefined => {
  const from = pointAt(within, blocks[0], start)
  const to = pointAt(within, blocks[1], end)
  if (from === undefined || to === undefined) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Selects a stretch of the text on the page, and brings `seen` of it into view. */
export const select = (within: Element, span: Span, blocks: readonly [number, number]): void => {
  const range = rangeOf(within, span, blocks)
  const selection = window.getSelection()
  if (range === undefined || selection === null) return
  selection.removeAllRanges()
  selection.addRange(range)
}

/** Takes back what is selected of the text. */
export const unselect = (within: Element): void => {
  const selection = window.getSelection()
  if (selection?.anchorNode && within.contains(selection.anchorNode)) selection.removeAllRanges()
}

/** Where a word stands in the window; undefined for one that is not laid out. */
export const placeOf = (within: Element, word: Span, block: number): DOMRect | undefined => {
  const place = rangeOf(within, word, [block, block])?.getClientRects()[0]
  return place
}
