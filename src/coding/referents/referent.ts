import type { Span } from '../../base/span.ts'
import type { NounEntry, Office } from '../../codebook/codebook.ts'
import type { Actor, Count, ObjectKind, Person, Post } from '../../model/index.ts'
import type { WordAt } from '../passage.ts'

/** How the actors of a referent were found, surest first. Confidence and `explain` use it. */
export type ActorBasis =
  | 'name'
  | 'possessor'
  | 'modifier'
  | 'preposition'
  | 'holder'
  | 'apposition'
  | 'coreference'
  | 'context'
  | 'none'

/** What one noun phrase (or pronoun) refers to. */
export interface Referent {
  readonly at: WordAt
  /** The phrase without clauses and asides. */
  readonly span: Span
  /** Words of the phrase, in text order. */
  readonly words: readonly number[]
  /** Kinds of noun (`words/nouns.yaml`), and `actor`, `state`, `person`, `pronoun` where they hold. */
  readonly kinds: readonly string[]
  readonly nouns: readonly NounEntry[]
  readonly object?: ObjectKind
  /** Whom it is, acts for, or belongs to. */
  readonly actors: readonly Actor[]
  readonly basis: ActorBasis
  readonly office?: Office
  readonly person?: Person
  readonly count?: Count
  readonly countSpan?: Span
  /** Where the person or mission is accredited or stands. */
  readonly hosts: readonly Actor[]
  readonly post?: Post
  readonly postSpan?: Span
  /** What a pronoun stands for. */
  readonly antecedent?: Referent
  /** The phrase that says who a person called by name is. */
  readonly introducedBy?: Referent
  readonly pronoun?: string
  readonly definite: boolean
  readonly plural: boolean
}
