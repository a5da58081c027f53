import type { Span } from '../../base/span.ts'
import type { Action, Rule } from '../../codebook/codebook.ts'
import type { Actor, Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { ActorBasis, Referent } from '../referents/referent.ts'
import type { StatusStep } from '../status.ts'

/** Actors of one side of an act, with the words and the way they were found. */
export interface Side {
  readonly actors: readonly Actor[]
  readonly basis: ActorBasis
  readonly spans: readonly Span[]
}

export const NOBODY: Side = { actors: [], basis: 'none', spans: [] }

/** A side that the text around a clause gives. */
export const fromContext = (actors: readonly Actor[]): Side => ({
  actors,
  basis: 'context',
  spans: actors.map((a) => a.span),
})

/** Everybody on either side. */
export const actorsOf = ({
  source,
  target,
}: {
  readonly source: Side
  readonly target: Side
}): ReadonlySet<string> => new Set([...source.actors, ...target.actors].map(actorKey))

/** One telling of an act: a rule that fired, with what its clause says. */
export interface Candidate {
  readonly action: Action
  readonly rule: Rule
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
  readonly trigger: Span
  readonly status: Status
  readonly steps: readonly StatusStep[]
  readonly source: Side
  readonly target: Side
  /** Whom a requested act would hit. */
  readonly against?: Actor
  /** The same as a side, of an act that is asked for. */
  readonly hit?: Side
  /** The phrases of those it falls on. */
  readonly objects: readonly Referent[]
  /** States in which the clause says that it was done, of what only a host does. */
  readonly places?: readonly Actor[]
  /** Where those of a mission who say it are accredited. */
  readonly seats?: readonly Actor[]
  /** The phrases of what a saying judges or answers. */
  readonly judged?: readonly Referent[]
  /** Who did what the clause says a saying came after. */
  readonly prompted?: Side
  /** Others that the same clause has hit, told as acts of their own. */
  readonly beside?: readonly Referent[]
  /** Sides that the clause leaves to the context where it does not fill them itself. */
  readonly open: { readonly source: boolean; readonly target: boolean }
  /** Words on an attack or a charge whose author the text need not name. */
  readonly faceless: boolean
  /** What a list under it tells one by one (RECORD.md, convention 19): no event of its own. */
  readonly sum?: true
  /** Spoken of, but not said to be so: others may be said to have done it. */
  readonly supposed?: true
  /** Told inside quotation marks. */
  readonly quoted: boolean
  readonly background: boolean
}

/** "*lost* five of its own": told of those to whom it is done, by those upon whom they did the same. */
export const isLosing = ({ rule }: Candidate): boolean =>
  rule.target[0] === 'agent' && rule.object?.[0] !== 'agent'
