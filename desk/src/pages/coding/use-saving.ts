import { useEffect, useRef, useState } from 'react'
import type { Event } from '../../../../src/model/index.ts'
import { ApiProblem, addressOf, send } from '../../api/client.ts'
import type { OwnCoding } from '../codings/queries.ts'

export type Saved =
  | { readonly kind: 'saved' | 'saving' | 'stale' }
  | { readonly kind: 'failed'; readonly why: string }

const CONFLICT = 409

/** Keeps a coding as it is made: every change is saved at once, one after the other, each from the version before. */
export const useSaving = (id: string, as: string | undefined, mine: OwnCoding) => {
  const [events, setEvents] = useState(mine.events)
  const [saved, setSaved] = useState<Saved>({ kind: 'saved' })
  const version = useRef(mine.version)
  const wanted = useRef<readonly Event[]>(undefined)
  const sending = useRef<Promise<boolean>>(undefined)
  const save = async (): Promise<boolean> => {
    setSaved({ kind: 'saving' })
    while (wanted.current !== undefined) {
      const next = wanted.current
      try {
        const address = addressOf(`/api/codings/${encodeURIComponent(id)}/mine`, { as })
        const kept = await send<OwnCoding>('PUT', address, { version: version.current, events: next })
        version.current = kept.version
        if (wanted.current === next) wanted.current = undefined
      } catch (cause) {
        const isStale = cause instanceof ApiProblem && cause.status === CONFLICT
        setSaved(
          isStale
            ? { kind: 'stale' }
            : { kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) },
        )
        return false
      }
    }
    setSaved({ kind: 'saved' })
    return true
  }
  /** Saves what is not saved yet; true when all is. */
  const saveAll = (): Promise<boolean> => {
    sending.current ??= save().finally(() => {
      sending.current = undefined
    })
    return sending.current
  }
  const change = (next: readonly Event[]): void => {
    setEvents(next)
    wanted.current = next
    if (saved.kind !== 'stale') void saveAll()
  }
  const isOpen = saved.kind !== 'saved'
  useEffect(() => {
    if (!isOpen) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isOpen])
  return { events, change, saved, saveAll }
}
