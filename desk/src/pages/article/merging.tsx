import { useQuery } from '@tanstack/react-query'
import { inert } from '../../../../src/wording/printable.ts'
import { Shown } from '../../parts/state.tsx'
import type { Card } from './cards.ts'
import { onEscape, useFocusIn } from './correcting.tsx'
import { eventQuery } from './queries.ts'

interface MergingProps {
  readonly card: Card
  readonly onMerge: (other: { readonly id: string; readonly sentence: string }) => void
  readonly onCancel: () => void
}

/** Says that an event is the same act as another. */
export const Merging = ({ card, onMerge, onCancel }: MergingProps) => {
  const event = useQuery(eventQuery(card.event.id))
  const place = useFocusIn<HTMLDivElement>('.plain')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened
    <div ref={place} className="card-form" onKeyDown={onEscape(onCancel)}>
      <p>The same act as:</p>
      <Shown query={event} lines={3}>
        {({ neighbours }) =>
          neighbours.length === 0 ? (
            <p className="soft">No other event between these sides near that day.</p>
          ) : (
            <ul className="stack card-candidates">
              {neighbours.map(({ id, sentence }) => (
                <li key={id}>
                  <button type="button" onClick={() => onMerge({ id, sentence })}>
                    {inert(sentence)}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <div className="row">
        <button type="button" className="plain" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}
