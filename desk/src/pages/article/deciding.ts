import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CorrectableField, MissedEvent } from '../../../../src/model/index.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import type { EventView } from '../../../../src/server/schemas/events.ts'
import { valueInWords } from '../../../../src/wording/accounts.ts'
import { send } from '../../api/client.ts'
import { useNotices } from '../../frame/notices.tsx'
import type { Judgement } from '../../parts/deciding.ts'
import { eventQuery } from './queries.ts'

/** A decision about an event, or one that adds an event to an article. */
export type Asked =
  | { readonly event: string; readonly verdict: Judgement; readonly reason: string }
  | {
      readonly article: string
      readonly verdict: { readonly kind: 'add'; readonly event: MissedEvent }
      readonly reason: string
    }

interface Deciding {
  readonly asked: Asked
  /** What was done, for the notice. */
  readonly told: string
  /** What the article looks like if the decision is kept, shown before the server has answered. */
  readonly foresee?: (view: ArticleView) => ArticleView
  /** The same of what is known of the event that is decided about. */
  readonly foreseeEvent?: (view: EventView) => EventView
}

interface Made {
  readonly id: string
}

/**
 * Makes decisions about the events of an article. What is decided is shown at once, and taken back with a notice when the server
 * does not keep it.
 */
export const useArticleDeciding = (key: QueryKey) => {
  const client = useQueryClient()
  const { tell } = useNotices()
  const made = useRef<readonly string[]>([])
  const refresh = () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [noun] }) => noun !== 'session' && noun !== 'codebook',
    })
  const undo = async (id: string): Promise<void> => {
    await send('POST', `/api/decisions/${encodeURIComponent(id)}/undo`, {})
    made.current = made.current.filter((each) => each !== id)
    await refresh()
  }
  const deciding = useMutation({
    mutationFn: ({ asked }: Deciding) => send<Made>('POST', '/api/decisions', asked),
    onMutate: async ({ asked, foresee, foreseeEvent }) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<ArticleView>(key)
      if (before && foresee) client.setQueryData(key, foresee(before))
      if (!('event' in asked)) return { before }
      const { queryKey } = eventQuery(asked.event)
      const event = client.getQueryData(queryKey)
      if (event && foreseeEvent) client.setQueryData(queryKey, foreseeEvent(event))
      return { before, event: { queryKey, view: event } }
    },
    onError: (problem, _, kept) => {
      client.setQueryData(key, kept?.before)
      if (kept?.event) client.setQueryData(kept.event.queryKey, kept.event.view)
      tell({ text: `Not kept. ${problem.message}`, tone: 'bad' })
    },
    onSuccess: ({ id }, { told }) => {
      made.current = [...made.current, id]
      tell({ text: told, undo: () => undo(id) })
    },
    onSettled: refresh,
  })
  const undoing = useMutation({
    mutationFn: undo,
    onSuccess: () => tell({ text: 'Undone' }),
    onError: (problem) => tell({ text: problem.message, tone: 'bad' }),
  })
  /** Takes back the last decision of this visit that still holds. */
  const undoLast = () => {
    const last = made.current.at(-1)
    if (last === undefined) tell({ text: 'Nothing to undo: you have decided nothing here since you came' })
    else undoing.mutate(last)
  }
  return { decide: deciding.mutate, undoLast }
}

/** An article's view with another review of one of its events. */
export const withReview =
  (event: string, verdict: 'confirmed' | 'rejected', by: string) =>
  (view: ArticleView): ArticleView => ({
    ...view,
    events: view.events.map((told) =>
      told.event.id === event
        ? {
            ...told,
            event: {
              ...told.event,
              review: { ...told.event.review, [verdict]: [...new Set([...told.event.review[verdict], by])] },
            },
          }
        : told,
    ),
  })

/** What is known of an event, one of its fields set by a reviewer. */
export const withValue =
  (field: CorrectableField, value: unknown, by: string) =>
  (view: EventView): EventView => ({
    ...view,
    fields: view.fields.map((account) =>
      account.field === field
        ? {
            ...account,
            value,
            words: valueInWords(account.field, value, () => undefined),
            rule: 'reviewer',
            reviewed: [...(account.reviewed ?? []), { decision: '', by, value, words: '' }],
          }
        : account,
    ),
  })
