import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'

/** What was done, told where it is seen and read out; with what takes it back. */
export interface Notice {
  readonly text: string
  readonly tone?: 'good' | 'bad'
  readonly undo?: () => Promise<unknown> | undefined
}

interface Notices {
  readonly tell: (notice: Notice) => void
}

const Told = createContext<Notices | undefined>(undefined)

/** So long a notice stays, in milliseconds; one that can be undone stays until the next. */
const STAYS = 8000

const textOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem))

export const NoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [notice, setNotice] = useState<Notice | undefined>()
  const timer = useRef<number>(undefined)
  const tell = useCallback((next: Notice) => {
    clearTimeout(timer.current)
    setNotice(next)
    if (next.undo === undefined) timer.current = window.setTimeout(() => setNotice(undefined), STAYS)
  }, [])
  const undo = () => {
    const taken = notice?.undo?.()
    setNotice(undefined)
    taken?.then(
      () => tell({ text: 'Undone', tone: 'good' }),
      (problem: unknown) => tell({ text: textOf(problem), tone: 'bad' }),
    )
  }
  const told = useMemo(() => ({ tell }), [tell])
  return (
    <Told value={told}>
      {children}
      <div className="notices" role="status" aria-live="polite">
        {notice && (
          <div className="notice appearing" data-tone={notice.tone ?? 'good'}>
            <span>{notice.text}</span>
            {notice.undo && (
              <button type="button" onClick={undo}>
                Undo
              </button>
            )}
            <button type="button" className="plain" onClick={() => setNotice(undefined)} aria-label="Dismiss">
              ✕
            </button>
          </div>
        )}
      </div>
    </Told>
  )
}

/** Tells the reader what was done, and offers to take it back. */
export const useNotices = (): Notices => {
  const told = use(Told)
  if (told === undefined) throw new Error('notices need a NoticesProvider around them')
  return told
}
