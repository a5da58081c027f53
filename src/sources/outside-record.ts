import type { Actor, Event, EventDate, RecordedArticle } from '../model/index.ts'

/** An actor as another coder names it: there are no words of the article to point at. */
export type OutsideActor = Pick<Actor, 'code' | 'sector' | 'id' | 'name'>

/** An event as another coder has it: codes, and no evidence. `id` is the coder's own. */
export interface OutsideEvent
  extends Pick<Event, 'id' | 'action' | 'status' | 'plover' | 'place'>,
    Required<Pick<Event, 'cameo'>>,
    Pick<Event, 'goldstein'> {
  readonly source: readonly OutsideActor[]
  readonly target: readonly OutsideActor[]
  readonly date: Pick<EventDate, 'start' | 'end' | 'precision'>
  /** The coder's own, 0..1. */
  readonly confidence?: number
}

/**
 * What a coder that is not ours made of an article, whose text it does not give. Less than a record (RECORD.md): it stands
 * beside ours in a comparison, and no ledger takes it, where every value points at its words.
 */
export interface OutsideRecord {
  readonly article: Pick<RecordedArticle, 'id' | 'url' | 'outlet'>
  readonly events: readonly OutsideEvent[]
  readonly claims: readonly []
  readonly warnings: readonly []
  readonly coder: { readonly name: string; readonly version: string; readonly codebook: string }
}
