import type { Span } from '../base/span.ts'
import type { Actor } from './actor.ts'
import type { Channel, Stance } from './codes.ts'
import type { Attribution, EventDate } from './event.ts'

/** One act of saying (RECORD.md, "Claim"; conventions 24 and 25). */
export interface Claim {
  readonly id: string
  readonly speaker: Actor
  readonly stance: Stance
  /** Ids of events of the same record. */
  readonly about: readonly string[]
  /** The words between the quotation marks; several pieces of one quotation are joined by " ... ". */
  readonly quote?: string
  readonly span: Span
  readonly verbatim: boolean
  readonly channel?: Channel
  readonly addressee?: string
  readonly attribution: readonly Attribution[]
  readonly date?: EventDate
}
