import type { Event, Stance } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import type { About } from './about.ts'
import type { ClaimDraft } from './draft.ts'
import type { Before } from './echo.ts'

/** Everything that a reading of a stance may look at. */
export interface Said {
  readonly passage: Passage
  readonly draft: ClaimDraft
  readonly about: About
  /** What the words express, whoever says them. */
  readonly tone: Stance | undefined
  readonly quoted: boolean
  /** What the claim is about, where the speaker's side does it; and where it is done to that side. */
  readonly own: Event | undefined
  readonly suffered: Event | undefined
  readonly before: Before
}
