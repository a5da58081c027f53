import type { Span } from '../../base/span.ts'
import type { Speaker } from './speakers.ts'
import type { SpeechAct } from './speech.ts'

/** A claim before its stance is settled. */
export interface ClaimDraft {
  readonly act: SpeechAct
  readonly speaker: Speaker
  readonly span: Span
  /** The words between quotation marks, part by part; none for indirect speech. */
  readonly pieces: readonly Span[]
  /** The quoted words say "we" or "our": they speak of the speaker's own side. */
  readonly inclusive: boolean
}
