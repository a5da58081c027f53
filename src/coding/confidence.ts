import { CONFIDENCE } from './confidence-weights.ts'
import type { Side } from './events/candidate.ts'
import type { Telling } from './events/detail.ts'

/** What confidence hangs on, by name; a feature that is absent is 0. */
export type Features = Readonly<Record<string, number>>

/** A fitted model: logistic regression over the features. */
export interface ConfidenceModel {
  /** How it was made, for whoever makes it anew. */
  readonly recipe: string
  readonly bias: number
  readonly weights: Features
}

/** Ways of hanging from a predicate that the parse gets wrong more often than plain dependence. */
const LOOSE = new Set(['control', 'raising', 'relative', 'participle', 'coordination', 'gapping'])

const MOST_TELLINGS = 4
/** Words beyond which a sentence is simply long. */
const LONG = 60

/** Properties of an event that say how likely it is to be right; none of them names a state, a word or an outlet. */
export function featuresOf(group: readonly Telling[], lead: Telling, source: Side, target: Side): Features {
  const { proposition, rule, action } = lead
  const family = action.plover?.event ?? 'none'
  const flags: Readonly<Record<string, boolean>> = {
    [`source:${source.basis}`]: true,
    [`target:${target.basis}`]: true,
    [`family:${family}`]: true,
    // A treaty is left, a mission attacked, with nobody on the other side; a ban or a charge wants both.
    [`no-source:${family}`]: source.basis === 'none',
    [`no-target:${family}`]: target.basis === 'none',
    [`kind:${proposition.kind}`]: true,
    [`form:${proposition.form}`]: true,
    [`status:${lead.status === 'performed' ? 'performed' : 'other'}`]: true,
    title: lead.inTitle,
    quoted: lead.quoted,
    background: lead.background,
    chain: lead.steps.length > 1,
    loose: proposition.arguments.some((a) => LOOSE.has(a.link)),
    asked: Object.keys(rule.where).length > 1,
    several: source.actors.length > 1 || target.actors.length > 1,
    object: lead.objects.length > 0,
  }
  return {
    ...Object.fromEntries(Object.entries(flags).flatMap(([name, on]) => (on ? [[name, 1]] : []))),
    certainty: proposition.certainty,
    tellings: Math.min(MOST_TELLINGS, group.length) - 1,
    length: Math.min(LONG, lead.sentence.tree.words.length) / LONG,
  }
}

/** Halvings of the argument before the series, undone by as many squarings. */
const HALVINGS = 10

/** e to the x by additions and multiplications alone, whose results are the same on every machine; Math.exp's need not be. */
function exponential(x: number): number {
  const small = x / 2 ** HALVINGS
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)))
  for (let i = 0; i < HALVINGS; i++) power *= power
  return power
}

/** 0..1, two decimals: how likely it is that action, status and both sides are right. */
export function confidenceOf(features: Features, model: ConfidenceModel = CONFIDENCE): number {
  const names = Object.keys(features).sort()
  const sum = names.reduce(
    (all, name) => all + (features[name] ?? 0) * (model.weights[name] ?? 0),
    model.bias,
  )
  return Math.round(100 * Math.max(0.01, Math.min(0.99, 1 / (1 + exponential(-sum))))) / 100
}
