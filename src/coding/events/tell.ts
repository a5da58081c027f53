import { cover } from '../../base/span.ts'
import type { Actor, Status } from '../../model/index.ts'
import type { Operator, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationAt, spanOfWords } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { referentsOf, sideFromContext, sideOf } from './sides.ts'

/** How many sentences back an actor that a clause leaves out is looked for. */
const CONTEXT_REACH = 2

/** Turns a rule that fired into one telling of an act. Undefined when the chain of operators says that it did not happen. */
export function tell(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { sentence, proposition, rule, action } = match
  const reading = readStatus(proposition, rule.status ?? 'performed', sentence.tree.words, (part, lemma) =>
    passage.lexicon.status(part, lemma),
  )
  if (!reading.status) return undefined
  const trigger = spanOfWords(sentence, proposition.words)
  const own = sidesOf(passage, resolver, match)
  const requested = requestOf(passage, resolver, match, reading.steps, own)
  const sides = requested ?? own
  return {
    action,
    rule,
    sentence,
    proposition,
    trigger,
    status: reading.status,
    steps: reading.steps,
    source: sides.source,
    target: sides.target,
    ...(requested?.against ? { against: requested.against } : {}),
    objects: rule.object ? referentsOf(resolver, sentence, proposition, rule.object) : [],
    quoted: quotationAt(passage.document, trigger[0]) !== undefined,
    background: isBackground(sentence, proposition),
  }
}

interface Sides {
  readonly source: Side
  readonly target: Side
}

function sidesOf(passage: Passage, resolver: Resolver, match: Match): Sides {
  const { sentence, proposition, rule, action } = match
  const at = { sentence: sentence.index, word: proposition.predicate }
  const find = (roles: readonly string[]): Side => sideOf(passage, resolver, sentence, proposition, roles)
  let source = find(rule.source)
  let target = without(find(rule.target), source)
  if (action.symmetric && source.actors.length > 1 && target.actors.length === 0)
    return { source, target: source }
  if (source.actors.length === 0 && wants(rule.source))
    source = sideFromContext(passage, resolver, at, codes(target), CONTEXT_REACH)
  if (target.actors.length === 0 && wants(rule.target))
    target = sideFromContext(passage, resolver, at, codes(source), CONTEXT_REACH)
  return { source, target }
}

const wants = (roles: readonly string[]): boolean => roles.length > 0 && !roles.includes('none')

const codes = (side: Side): ReadonlySet<string> =>
  new Set(side.actors.flatMap((a) => (a.code ? [a.code] : [])))

/** Nobody acts on itself here: an actor on both sides is the source ("Russia expelled ... Russian"). */
function without(side: Side, other: Side): Side {
  const taken = codes(other)
  const actors = side.actors.filter((a) => !a.code || !taken.has(a.code))
  return actors.length === 0 ? NOBODY : { ...side, actors }
}

/**
 * "Warsaw urged Berlin to expel the Russians": the source is who asks, the target who is asked, and whom it would hit
 * goes to `against` (codebook.yaml, status `requested`).
 */
function requestOf(
  passage: Passage,
  resolver: Resolver,
  match: Match,
  steps: Candidate['steps'],
  own: Sides,
): (Sides & { readonly against?: Actor }) | undefined {
  const step = steps.find((s) => s.entry?.gives === 'requested' && s.gives === 'requested')
  const governor = step && governorOf(match.sentence, step.operator)
  if (!governor) return undefined
  const find = (roles: readonly string[]): Side => sideOf(passage, resolver, match.sentence, governor, roles)
  const source = find(['agent', 'by', 'possessor', 'from', 'of'])
  const asked = find(['patient', 'recipient', 'on', 'to', 'for'])
  const target = asked.actors.length > 0 ? asked : own.source
  const against = own.target.actors[0]
  return { source, target: without(target, source), ...(against ? { against } : {}) }
}

const governorOf = (sentence: AnalysedSentence, operator: Operator): Proposition | undefined =>
  sentence.propositions.find((p) => p.id === operator.proposition)

/** The words of all tellings of one act, for its evidence. */
export const coverAll = (candidates: readonly Candidate[]): readonly [number, number] =>
  candidates.map((c) => c.trigger).reduce((a, b) => cover(a, b)) as readonly [number, number]

/** Actors of several tellings, the surest first. */
export const bestSide = (sides: readonly Side[]): Side => {
  const order = [
    'name',
    'possessor',
    'modifier',
    'preposition',
    'holder',
    'apposition',
    'coreference',
    'context',
    'none',
  ]
  const known = sides.filter((s) => s.actors.length > 0)
  const best = [...known].sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))[0]
  return best ? { ...best, actors: uniqueActors(best.actors) } : NOBODY
}

/** How far an act has gone, furthest first: what one act told several ways amounts to. */
export const FURTHEST: readonly Status[] = ['performed', 'begun', 'intended']
