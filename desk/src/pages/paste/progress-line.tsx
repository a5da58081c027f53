import { Empty, Problem } from '../../parts/state.tsx'
import { LONGEST_READ, secondsFor, sizeInWords } from './draft.ts'
import type { LiveReading } from './use-reading.ts'

interface ProgressLineProps {
  readonly live: LiveReading
  /** Length of the text. */
  readonly characters: number
}

/** How far the reading is, and what one can do about it. */
export const ProgressLine = ({ live, characters }: ProgressLineProps) => {
  const { progress, latest, problem, start, stop } = live
  if (progress === 'failed') return <Problem problem={problem} onRetry={start} />
  if (progress === 'empty')
    return (
      <Empty title="Nothing to read yet">
        Paste a report, or try one of the examples. Every value is shown with the words it was read from.
      </Empty>
    )
  return (
    <div className="row progress-line" role="status">
      {progress === 'read' && latest && (
        <span className="soft">
          {latest.record.events.length === 1 ? '1 event' : `${latest.record.events.length} events`},{' '}
          {latest.record.claims.length === 1 ? '1 claim' : `${latest.record.claims.length} claims`}, read in{' '}
          {Math.max(1, Math.round(latest.took))} ms
        </span>
      )}
      {progress === 'waiting' && <span className="soft">Reading…</span>}
      {progress === 'reading' && (
        <>
          <span className="soft">
            Reading {sizeInWords(characters)}, {secondsFor(characters)}…
          </span>
          <button type="button" onClick={stop}>
            Stop
          </button>
        </>
      )}
      {(progress === 'asked-for' || progress === 'stopped') && (
        <>
          <span>
            {progress === 'stopped' ? 'Stopped.' : 'A long text is read when you ask for it.'} It takes{' '}
            {secondsFor(characters)}.
          </span>
          <button type="button" className="primary" onClick={start}>
            Read it
          </button>
        </>
      )}
      {progress === 'too-long' && (
        <span>
          {sizeInWords(characters)} is more than any report: texts of up to {sizeInWords(LONGEST_READ)} are
          read, here as on the server. Paste a part of it.
        </span>
      )}
    </div>
  )
}
