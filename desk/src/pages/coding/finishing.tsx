import { useMutation } from '@tanstack/react-query'
import { Badge } from '../../parts/event-words.tsx'
import { Problem } from '../../parts/state.tsx'
import { onEscape, useFocusIn } from '../article/correcting.tsx'
import type { Saved } from './use-saving.ts'

interface FinishingProps {
  readonly saved: Saved
  /** True while it is asked whether the coder is done. */
  readonly asked: boolean
  readonly onAsk: () => void
  readonly onFinish: () => Promise<void>
  readonly onCancel: () => void
  readonly onSave: () => void
  readonly onReload: () => void
}

/** Whether all is saved, and the way to the end. */
export const Finishing = ({ saved, asked, onAsk, onFinish, onCancel, onSave, onReload }: FinishingProps) => (
  <>
    <div className="row">
      <span role="status">
        {saved.kind === 'saved' && <Badge tone="good">saved</Badge>}
        {saved.kind === 'saving' && <Badge>saving</Badge>}
        {saved.kind === 'failed' && <Badge tone="bad">not saved</Badge>}
        {saved.kind === 'stale' && <Badge tone="bad">changed elsewhere</Badge>}
      </span>
      {!asked && (
        <button type="button" className="primary" onClick={onAsk}>
          Done <kbd>d</kbd>
        </button>
      )}
    </div>
    {saved.kind === 'failed' && (
      <div className="coding-trouble row" role="alert">
        {saved.why}
        <button type="button" onClick={onSave}>
          Save again
        </button>
      </div>
    )}
    {saved.kind === 'stale' && (
      <div className="coding-trouble row" role="alert">
        This article was coded in another window meanwhile. What you changed last is not saved.
        <button type="button" onClick={onReload}>
          Load what is saved
        </button>
      </div>
    )}
    {asked && <Asking onFinish={onFinish} onCancel={onCancel} />}
  </>
)

const Asking = ({ onFinish, onCancel }: Pick<FinishingProps, 'onFinish' | 'onCancel'>) => {
  const place = useFocusIn<HTMLElement>('.primary')
  const finishing = useMutation({ mutationFn: onFinish })
  return (
    <section
      ref={place}
      className="card-form coding-asking"
      aria-label="Done with this article?"
      onKeyDown={onEscape(onCancel)}
    >
      <p>Done with this article? Your coding cannot be changed after that.</p>
      {finishing.isError && <Problem problem={finishing.error} />}
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={finishing.isPending}
          onClick={() => finishing.mutate()}
        >
          Yes, done <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          Not yet <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  )
}
