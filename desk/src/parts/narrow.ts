import { useCallback, useSyncExternalStore } from 'react'

/** Where tables become cards, in rem; the same as in the styles. */
const CARDS_BELOW = 40

/** True on a screen no wider than so many rem; by default: one with no room for a table. */
export const useNarrow = (rem = CARDS_BELOW): boolean => {
  const query = `(max-width: ${rem}rem)`
  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
