import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision, Verdict } from '../../../src/model/index.ts'
import { send } from '../api/client.ts'
import { useNotices } from '../frame/notices.tsx'

/** A verdict on an event as the server takes it: other events and reports by their ids and keys. */
export type Judgement =
  | Exclude<Verdict, { readonly kind: 'merge' | 'split' | 'undo' | 'add' }>
  | { readonly kind: 'merge'; readonly with: string }
  | { readonly kind: 'split'; readonly off: readonly string[] }

interface Deciding {
  readonly event: string
  readonly verdict: Judgement
  readonly reason: string
  /** What was done, for the notice: `Count set to 13`. */
  readonly told: string
}

const undoDecision = (id: string): Promise<unknown> =>
  send('POST', `/api/decisions/${encodeURIComponent(id)}/undo`, {})

/** Makes decisions about events: each is told, with what takes it back, and everything shown is asked for anew. */
export const useDeciding = () => {
  const client = useQueryClient()
  const { tell } = useNotices()
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  const undo = async (id: string): Promise<void> => {
    await undoDecision(id)
    await refresh()
  }
  const deciding = useMutation({
    mutationFn: async ({ event, verdict, reason, told }: Deciding) => {
      const made = await send<Pick<Decision, 'id'>>('POST', '/api/decisions', { event, verdict, reason })
      tell({ text: told, undo: () => undo(made.id) })
      // the form closes at once; what it changed comes as soon as it is asked for anew
      void refresh()
    },
  })
  const undoing = useMutation({
    mutationFn: undo,
    onSuccess: () => tell({ text: 'Undone' }),
    onError: (problem) => tell({ text: problem.message, tone: 'bad' }),
  })
  return { deciding, undoing }
}
