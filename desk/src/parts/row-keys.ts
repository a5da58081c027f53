import { type RefObject, useEffect, useRef } from 'react'
import { useShortcuts } from '../frame/keys.tsx'

interface RowKeys {
  readonly place: RefObject<HTMLElement | null>
  readonly count: number
  readonly scrollTo: (index: number) => void
  /** What a row is called: `event`. */
  readonly one: string
}

const indexOf = (element: Element | null): number | undefined => {
  const row = element?.closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset.index) : undefined
}

/** j, k and the arrows move the focus from row to row, also to rows that are not in the page yet. Enter follows the row's link. */
export const useRowKeys = ({ place, count, scrollTo, one }: RowKeys): void => {
  const current = useRef(-1)
  const wanted = useRef<number>(undefined)
  const focusWanted = () => {
    const link = place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .row-link`)
    if (!link) return
    link.focus({ preventScroll: true })
    wanted.current = undefined
  }
  // The row that is wanted comes into the page with one of the next renderings.
  useEffect(() => {
    if (wanted.current !== undefined) focusWanted()
  })
  const move = (by: 1 | -1) => {
    if (count === 0) return
    const from = indexOf(document.activeElement) ?? current.current
    current.current = Math.min(Math.max(from + by, 0), count - 1)
    wanted.current = current.current
    scrollTo(current.current)
    focusWanted()
  }
  const [next, previous] = [`next ${one}`, `${one} before`]
  useShortcuts([
    { keys: 'j', does: next, run: () => move(1) },
    { keys: 'k', does: previous, run: () => move(-1) },
    { keys: 'ArrowDown', does: next, run: () => move(1) },
    { keys: 'ArrowUp', does: previous, run: () => move(-1) },
  ])
}
