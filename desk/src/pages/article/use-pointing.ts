import { useCallback, useEffect } from 'react'

const toggle = (selector: string, name: string, isOn: (element: Element) => boolean): void => {
  for (const element of document.querySelectorAll(selector)) element.toggleAttribute(name, isOn(element))
}

const has = (element: Element, list: string, word: string): boolean =>
  (element.getAttribute(list) ?? '').split(' ').includes(word)

/**
 * Shows which words belong to the event that is focused, and which belong to the value pointed at, on both sides. It is set on the
 * page directly: laying a long text out anew for every move of the pointer would be slow.
 */
export const usePointing = (events: readonly unknown[], focused: number) => {
  useEffect(() => {
    if (events.length === 0) return
    toggle('.article-mark', 'data-focused', (mark) => has(mark, 'data-events', String(focused)))
    toggle('.article-mark', 'data-said', (mark) => has(mark, 'data-claims', String(focused)))
  }, [events, focused])
  return useCallback((value: string | undefined) => {
    toggle('.article-mark', 'data-pointed', (mark) => value !== undefined && has(mark, 'data-values', value))
    toggle('.card-value', 'data-pointed', (row) => row.getAttribute('data-mark') === value)
  }, [])
}
