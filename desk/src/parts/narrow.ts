import { useSyncExternalStore } from 'react'

/** Where tables become cards; the same as in the styles. */
const NARROW = '(max-width: 40rem)'

const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** True on a screen with no room for a table. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)
