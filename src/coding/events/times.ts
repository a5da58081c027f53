import { contains } from '../../base/span.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import type { TimeExpression } from '../time/index.ts'

/** A time expression and the proposition whose clause it stands in. */
export interface PlacedTime {
  readonly expression: TimeExpression
  /** Undefined where no predicate governs it (a fragment). */
  readonly owner?: number
}

/** Gives every time expression of a sentence to the nearest predicate above it in the tree. */
export function placeTimes(
  sentence: AnalysedSentence,
  expressions: readonly TimeExpression[],
): readonly PlacedTime[] {
  const predicates = new Map<number, number>()
  // the first proposition on a word is its own clause; later ones are remnants of an elided verb
  for (const p of sentence.propositions)
    for (const w of p.words) if (!predicates.has(w)) predicates.set(w, p.id)
  return expressions.map((expression) => {
    const owner = ownerOf(sentence, expression, predicates)
    return owner === undefined ? { expression } : { expression, owner }
  })
}

function ownerOf(
  sentence: AnalysedSentence,
  expression: TimeExpression,
  predicates: ReadonlyMap<number, number>,
): number | undefined {
  const { words } = sentence.tree
  const inside = words.filter((w) => contains(expression.span, [w.start, w.end]))
  const top = inside.find((w) => !inside.some((o) => o.index === w.head)) ?? inside[0]
  for (let at = top?.head ?? -1, steps = 0; at >= 0 && steps < 40; steps++) {
    const owner = predicates.get(at)
    if (owner !== undefined) return owner
    at = words[at]?.head ?? -1
  }
  return undefined
}

/**
 * The times that belong to an act, nearest first: its own clause's, its complements' ("asked to leave *by March 7*"),
 * then those of what governs it ("said *on Friday* that it ...").
 */
export function timesOf(
  sentence: AnalysedSentence,
  placed: readonly PlacedTime[],
  proposition: Proposition,
): readonly TimeExpression[] {
  const own = below(sentence, proposition)
  const above = aboveOf(sentence, proposition)
  const rank = (t: PlacedTime): number => {
    if (t.owner === undefined) return 90
    if (t.owner === proposition.id) return 0
    const down = own.indexOf(t.owner)
    if (down >= 0) return 10 + down
    const up = above.indexOf(t.owner)
    return up >= 0 ? 40 + up : 99
  }
  return placed
    .map((t) => ({ t, rank: rank(t) }))
    .filter(({ rank: r }) => r < 99)
    .sort((a, b) => a.rank - b.rank || a.t.expression.span[0] - b.t.expression.span[0])
    .map(({ t }) => t.expression)
}

function below(sentence: AnalysedSentence, proposition: Proposition): readonly number[] {
  const found: number[] = []
  const visit = (id: number): void => {
    for (const p of sentence.propositions) {
      if (p.parent === id && /^(xcomp|ccomp|nominal|acl|advcl)/.test(p.link) && !found.includes(p.id)) {
        found.push(p.id)
        visit(p.id)
      }
    }
  }
  visit(proposition.id)
  return found
}

function aboveOf(sentence: AnalysedSentence, proposition: Proposition): readonly number[] {
  const found: number[] = []
  let at: Proposition | undefined = proposition
  for (let steps = 0; at && steps < 6; steps++) {
    const parent: number | undefined = at.parent
    if (parent === undefined || found.includes(parent)) break
    found.push(parent)
    at = sentence.propositions.find((p) => p.id === parent)
  }
  return found
}
