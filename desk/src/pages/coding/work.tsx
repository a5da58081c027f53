import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Span } from '../../../../src/base/span.ts'
import type { Codebook } from '../../../../src/codebook/codebook.ts'
import type { Event } from '../../../../src/model/index.ts'
import { namesOf } from '../../../../src/wording/names.ts'
import { recordedInSentence } from '../../../../src/wording/sentence.ts'
import { addressOf, send } from '../../api/client.ts'
import { useShortcuts } from '../../frame/keys.tsx'
import { useNotices } from '../../frame/notices.tsx'
import { Empty } from '../../parts/state.tsx'
import { Adding } from '../article/adding.tsx'
import { blockAt } from '../article/blocks.ts'
import { type MissedWords, sentenceAround } from '../article/missed.ts'
import { type Pane, ReadingPane } from '../article/pane.tsx'
import { useBlocks } from '../article/text.tsx'
import { usePointing } from '../article/use-pointing.ts'
import type { OwnCoding, ShownAssignment } from '../codings/queries.ts'
import { Finishing } from './finishing.tsx'
import {
  draftOfEvent,
  inTextOrder,
  isInTitle,
  looksOf,
  marksOfEvent,
  triggersOf,
  withAdded,
  withChanged,
  wordsOfEvent,
} from './hand.ts'
import { HandCard } from './hand-card.tsx'
import { useListFocus } from './use-list-focus.ts'
import { useSaving } from './use-saving.ts'

/** What is being done besides reading. `event` is the id of the one that is changed; without it one is added. */
type Doing =
  | { readonly kind: 'pick'; readonly event?: string }
  | {
      readonly kind: 'write'
      readonly event?: string
      readonly told: MissedWords
      readonly isElsewhere: boolean
    }
  | { readonly kind: 'finish' }

interface WorkProps {
  readonly view: ShownAssignment
  readonly mine: OwnCoding
  readonly as: string | undefined
  readonly codebook: Codebook
  /** Loads what was saved elsewhere. */
  readonly onReload: () => void
}

const wordsFor = (event: Event | undefined): Span | undefined =>
  event === undefined || isInTitle(event) ? undefined : triggersOf(event)[0]

/** The article and ones own events, while they are being coded. */
export const Work = ({ view, mine, as, codebook, onReload }: WorkProps) => {
  const { article, assignment } = view
  const client = useQueryClient()
  const { tell } = useNotices()
  const names = useMemo(() => namesOf(codebook), [codebook])
  const blocks = useBlocks(article.text)
  const { events, change, saved, saveAll } = useSaving(assignment.id, as, mine)
  const looks = useMemo(() => looksOf(events.length), [events.length])
  const marks = useMemo(() => events.flatMap(marksOfEvent), [events])
  const pane = useRef<Pane>(null)
  const [doing, setDoing] = useState<Doing>()
  const { focused, note, focus, by } = useListFocus(events.length)
  const point = usePointing(events, focused)
  const current = events[focused]
  const go = (step: 1 | -1): void => {
    by(step)
    const words = wordsFor(events[Math.min(Math.max(focused + step, 0), events.length - 1)])
    if (words) pane.current?.show(words)
  }
  const back = (): void => {
    setDoing(undefined)
    focus(focused)
  }
  const keep = (next: readonly Event[], at: number): void => {
    change(next)
    setDoing(undefined)
    focus(at)
  }
  const take = (words: Span, event = doing?.kind === 'pick' ? doing.event : undefined): void => {
    const block = blocks[blockAt(blocks, words[0])]
    const line: Span = block ? [block.start, Math.max(block.shown, words[1])] : words
    const told = { text: article.text, words, sentence: sentenceAround(article.text, words, line) }
    setDoing({ kind: 'write', told, isElsewhere: true, ...(event !== undefined && { event }) })
  }
  const pick = (event?: string): void => {
    const selected = pane.current?.taken()
    if (selected) take(selected, event)
    else {
      setDoing({ kind: 'pick', ...(event !== undefined && { event }) })
      pane.current?.begin(wordsFor(events.find(({ id }) => id === event) ?? current))
    }
  }
  const edit = (event: Event): void =>
    setDoing({ kind: 'write', event: event.id, told: wordsOfEvent(event, article), isElsewhere: false })
  const remove = (event: Event): void => {
    const before = events
    keep(inTextOrder(events.filter(({ id }) => id !== event.id)), focused)
    tell({
      text: `Removed: ${recordedInSentence(event, names)}`,
      undo: async () => change(before),
    })
  }
  const finish = async (): Promise<void> => {
    if (!(await saveAll())) return
    await send('POST', addressOf(`/api/codings/${encodeURIComponent(assignment.id)}/done`, { as }))
    await Promise.all(['coding', 'codings'].map((noun) => client.invalidateQueries({ queryKey: [noun] })))
  }
  const isFree = doing === undefined
  useShortcuts([
    { keys: 'j', does: 'next event', run: () => go(1) },
    { keys: 'k', does: 'previous event', run: () => go(-1) },
    {
      keys: 't',
      does: 'go into the text, to select words',
      run: () => pane.current?.begin(wordsFor(current)),
    },
    { keys: 'a', does: 'add an event', run: () => pick() },
    { keys: 'd', does: 'done with this article', run: () => setDoing({ kind: 'finish' }) },
    ...(isFree && current
      ? [
          { keys: 'e', does: 'edit the event', run: () => edit(current) },
          { keys: 'x', does: 'remove the event', run: () => remove(current) },
        ]
      : []),
  ])
  const form = (event?: Event) =>
    doing?.kind === 'write' && doing.event === event?.id ? (
      <Adding
        key={doing.told.words.join()}
        told={doing.told}
        codebook={codebook}
        published={article.published}
        title={event ? 'Edit the event' : 'Add an event'}
        does={event ? 'Keep' : 'Add'}
        {...(event && { initial: draftOfEvent(event) })}
        onAdd={(changed, draft) => {
          const next = event
            ? withChanged(events, event.id, { changed, draft, isElsewhere: doing.isElsewhere })
            : withAdded(events, changed)
          const place = doing.told.words[0]
          const at = next.findIndex((each) => wordsFor(each)?.[0] === place)
          keep(next, Math.max(at, 0))
        }}
        onPick={() => pick(event?.id)}
        onCancel={back}
      />
    ) : undefined
  return (
    <div className="article">
      <ReadingPane
        ref={pane}
        text={article.text}
        blocks={blocks}
        marks={marks}
        looks={looks}
        language="en"
        picking={doing?.kind === 'pick' ? 'the event' : undefined}
        onTake={take}
        onLeave={back}
        onPoint={point}
        onChoose={(value) => focus(Number(value.split('.')[0]))}
      />
      <section className="article-events" aria-labelledby="coding-events-name">
        <div className="coding-head">
          <h2 id="coding-events-name">
            {events.length === 1 ? 'One event' : `${events.length || 'No'} events`}
          </h2>
          <Finishing
            saved={saved}
            asked={doing?.kind === 'finish'}
            onAsk={() => setDoing({ kind: 'finish' })}
            onFinish={finish}
            onCancel={back}
            onSave={() => void saveAll()}
            onReload={onReload}
          />
        </div>
        <div className="row">
          <button type="button" onClick={() => pick()}>
            Add an event <kbd>a</kbd>
          </button>
        </div>
        {form()}
        {events.length === 0 && doing?.kind !== 'write' && (
          <Empty title="No event yet">
            Select the words that tell an act and press <kbd>a</kbd>. Press <kbd>d</kbd> when the text tells
            none.
          </Empty>
        )}
        <ol className="article-cards">
          {events.map((event, index) => (
            <HandCard
              key={event.id}
              event={event}
              index={index}
              look={looks[index]}
              names={names}
              focused={index === focused}
              onFocus={() => note(index)}
              does={{ edit: () => edit(event), remove: () => remove(event) }}
            >
              {form(event)}
            </HandCard>
          ))}
        </ol>
      </section>
    </div>
  )
}
