/** How a record came about, in words that need no knowledge of the code: what `demarche explain` tells. */
export interface Account {
  readonly events: readonly EventAccount[]
  /** Rules that a word called up and that did not fire, the nearest ones first. */
  readonly nearly: readonly NearMiss[]
  /** Rules that fired and still gave no event. */
  readonly fruitless: readonly Fruitless[]
  /** Words that carry an act elsewhere and are read as something else here. */
  readonly unread: readonly Unread[]
}

/** Where something stands. */
export interface Place {
  readonly in: 'title' | 'text'
  /** Counted from 1. */
  readonly sentence: number
  /** The sentence, line ends made spaces. */
  readonly text: string
}

/** A stretch of a sentence and the fields that were read from it (`trigger`, `source`, `count`, ...). */
export interface Piece {
  readonly text: string
  readonly fields: readonly string[]
}

export interface EventAccount {
  readonly id: string
  readonly action: string
  /** What the codebook says that the action means. */
  readonly means: string
  readonly place: Place
  /** The sentence cut where evidence begins and ends. */
  readonly pieces: readonly Piece[]
  /** The words that carry the act. */
  readonly trigger: string
  readonly clause: readonly RoleAccount[]
  readonly rule: RuleAccount
  readonly status: StatusAccount
  readonly source: readonly SideAccount[]
  readonly target: readonly SideAccount[]
  readonly values: readonly ValueAccount[]
  /** Where else the same act is told. */
  readonly toldAgain: readonly (Place & { readonly words: string })[]
  readonly confidence: {
    readonly value: number
    readonly for: readonly string[]
    readonly against: readonly string[]
  }
}

/** One part of a clause: `who acts: Poland`. */
export interface RoleAccount {
  readonly role: string
  readonly meaning: string
  readonly words: string
}

export interface RuleAccount {
  readonly name: string
  readonly file: string
  readonly asks: readonly Requirement[]
}

/** One thing that a rule asks for, and what stood there. */
export interface Requirement {
  readonly role: string
  readonly meaning: string
  readonly wants: string
  readonly met: boolean
  /** Absent where the clause has nothing in that role. */
  readonly stood?: string
}

export interface StatusAccount {
  readonly status: string
  /** What the rule alone gives. */
  readonly startsAs: string
  readonly steps: readonly { readonly words: string; readonly gives: string }[]
}

/** One actor of a side: its code, and the steps from the words to it. */
export interface SideAccount {
  readonly code: string
  readonly name: string
  readonly how: readonly string[]
}

export interface ValueAccount {
  readonly field: string
  readonly value: string
  readonly words?: string
  readonly how?: string
}

export interface NearMiss {
  readonly rule: string
  readonly place: Place
  readonly words: string
  readonly clause: readonly RoleAccount[]
  readonly failed: readonly Requirement[]
}

export interface Fruitless {
  readonly rule: string
  readonly place: Place
  readonly words: string
  readonly why: string
}

export interface Unread {
  readonly place: Place
  readonly words: string
  readonly why: string
}
