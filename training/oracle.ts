import { type Derivations, leftArc, rightArc, SHIFT } from '../src/syntax/transitions.ts'

/** The gold tree of one sentence: head and relation of word w (from 1) lie at `start + w - 1`. */
export interface GoldTree {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly start: number
  readonly length: number
}

const IMPOSSIBLE = Number.POSITIVE_INFINITY

/** Words still in the buffer whose head is `word`. */
const dependentsAhead = (gold: GoldTree, word: number, next: number): number => {
  let count = 0
  for (let w = next; w <= gold.length; w++) if (gold.heads[gold.start + w - 1] === word) count++
  return count
}

/** Gold arcs lost by shifting `next`: those between it and the stack, but for one from the top to it. */
const shiftCost = (gold: GoldTree, stack: readonly number[], next: number): number => {
  const head = gold.heads[gold.start + next - 1]
  let cost = 0
  stack.forEach((word, depth) => {
    if (depth > 0 && word === head) cost++
    if (word !== 0 && gold.heads[gold.start + word - 1] === next) cost++
  })
  return cost
}

/**
 * The actions that lose the fewest gold arcs: the dynamic oracle of Goldberg & Nivre (2013) for the arc-hybrid system.
 * Exact for projective trees; for others a good guess. The state must not be final.
 */
export const bestActions = (derivations: Derivations, state: number, gold: GoldTree): readonly number[] => {
  const stack = derivations.stack(state)
  const [s0 = 0, s1] = stack
  const next = derivations.next(state)
  const shift = derivations.canShift(state) ? shiftCost(gold, stack, next) : IMPOSSIBLE
  const ahead = s1 === undefined ? 0 : dependentsAhead(gold, s0, next)
  const head = gold.heads[gold.start + s0 - 1] ?? 0
  const label = gold.labels[gold.start + s0 - 1] ?? 0
  const left = derivations.canLeft(state) ? ahead + (head === s1 || head > next ? 1 : 0) : IMPOSSIBLE
  const right = derivations.canRight(state) ? ahead + (head >= next ? 1 : 0) : IMPOSSIBLE
  const least = Math.min(shift, left, right)
  const actions: number[] = []
  if (shift === least) actions.push(SHIFT)
  if (left === least) actions.push(leftArc(label))
  if (right === least) actions.push(rightArc(label, derivations.labels))
  return actions
}
