import type { Count } from '../model/index.ts'

/** An event as a person coded it (one entry of a gold passage). A field that is absent is not measured. */
export interface GoldEvent {
  /** Name of the event within its passage. */
  readonly key?: string
  readonly action: string
  readonly status: string
  readonly background?: boolean
  /** `USA`, `UNO`, `IGO:NATO`. */
  readonly source?: readonly string[]
  readonly target?: readonly string[]
  /** Exact words of the text; `@2` behind them means their second occurrence. */
  readonly trigger?: string
  readonly count?: Pick<Count, 'min' | 'max'>
  readonly date?: string
  readonly deadline?: string
  readonly post?: string
  readonly grounds?: readonly string[]
  readonly instrument?: string
  readonly named?: string
  /** Key of another event of the passage. */
  readonly inResponseTo?: string
  readonly people?: readonly string[]
  /** Right to find, not wrong to miss. */
  readonly optional?: boolean
}

export interface GoldClaim {
  readonly speaker?: string
  readonly actor?: string
  readonly stance: string
  readonly about?: string
  readonly quote?: string
  readonly channel?: string
  readonly optional?: boolean
}

/** One passage that a person coded, with everything that is to be found in it. */
export interface GoldPassage {
  readonly id: string
  readonly article: {
    readonly text: string
    readonly title?: string
    readonly byline?: string
    readonly outlet?: string
    readonly url?: string
    readonly language?: string
    readonly published?: string
  }
  readonly events: readonly GoldEvent[]
  readonly claims?: readonly GoldClaim[]
  /** The claims are all there: one that is read beside them is wrong. */
  readonly claimsComplete?: boolean
  readonly note?: string
}
