import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** Heights in rem, the same as in table.css: every row has one height, so that nothing moves when rows come. */
const ROW = 2.25
const CARD = 3.75
/** What sticks to the top of the window: the frame's head and the table's own. */
const STUCK = 5.5

const OVERSCAN = 12

/** More rows are asked for when so few are left below those that are seen. */
const NEAR_END = 60

interface WindowRows {
  /** The element that holds the rows. */
  readonly place: RefObject<HTMLElement | null>
  readonly count: number
  /** Rows that are there; the others hold places. */
  readonly fetched: number
  readonly isNarrow: boolean
  readonly onMore: (() => void) | undefined
}

interface RowsInView {
  readonly items: readonly VirtualItem[]
  /** Pixels that rows above and below those in the page would take. */
  readonly before: number
  readonly after: number
  readonly scrollTo: (index: number) => void
}

const remInPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The rows that the window shows, and a few around them. */
export const useWindowRows = ({ place, count, fetched, isNarrow, onMore }: WindowRows): RowsInView => {
  const top = useTop(place)
  const rem = remInPixels()
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => (isNarrow ? CARD : ROW) * rem,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: STUCK * rem,
    scrollPaddingEnd: rem,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew when their height changes
  useEffect(() => virtualizer.measure(), [isNarrow, rem])
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  const isNearEnd = last !== undefined && last.index >= fetched - NEAR_END
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever more has come and the end is still near
  useEffect(() => {
    if (isNearEnd) onMore?.()
  }, [isNearEnd, fetched, onMore === undefined])
  return {
    items,
    before: (first?.start ?? top) - top,
    after: virtualizer.getTotalSize() - ((last?.end ?? top) - top),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}

/** Where an element begins, in pixels from the top of the page. */
const useTop = (place: RefObject<HTMLElement | null>): number => {
  const [top, setTop] = useState(0)
  // What stands above may have grown with any change of the page.
  useLayoutEffect(() => {
    const found = place.current === null ? 0 : place.current.getBoundingClientRect().top + window.scrollY
    if (Math.abs(found - top) >= 1) setTop(found)
  })
  return top
}
