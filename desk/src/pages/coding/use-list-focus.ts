import { useState } from 'react'

const cardAt = (index: number): HTMLElement | null => document.querySelector(`[data-card="${index}"]`)

/** Which card of a list has the keyboard. When the last one goes, the one before it has it. */
export const useListFocus = (count: number) => {
  const [at, setAt] = useState(0)
  const focused = Math.min(at, count - 1)
  const focus = (index: number): void => {
    setAt(index)
    // a card that was added just now is on the page with the next frame
    requestAnimationFrame(() => {
      const card = cardAt(index) ?? cardAt(index - 1)
      card?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'nearest' })
    })
  }
  const by = (step: 1 | -1): void => focus(Math.min(Math.max(focused + step, 0), Math.max(count - 1, 0)))
  return { focused, note: setAt, focus, by }
}
