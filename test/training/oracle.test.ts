import { describe, expect, it } from 'vitest'
import { Derivations } from '../../src/syntax/transitions.ts'
import { bestActions, type GoldTree } from '../../training/oracle.ts'
import { Random } from '../../training/random.ts'

const LABELS = 3

/** A random projective tree: each word's subtree is a stretch of the sentence. */
const randomTree = (length: number, random: Random): GoldTree => {
  const heads = new Int32Array(length)
  const build = (from: number, to: number, head: number): void => {
    if (from > to) return
    const root = from + random.below(to - from + 1)
    heads[root - 1] = head
    attach(from, root - 1, root)
    attach(root + 1, to, root)
  }
  const attach = (from: number, to: number, head: number): void => {
    if (from > to) return
    const cut = from + random.below(to - from + 1)
    build(from, cut, head)
    attach(cut + 1, to, head)
  }
  build(1, length, 0)
  const labels = Int32Array.from(heads, () => random.below(LABELS))
  return { heads, labels, start: 0, length }
}

describe('the dynamic oracle', () => {
  it('leads to the gold tree of every projective sentence, whichever of its actions is taken', () => {
    const random = new Random(5)
    for (let round = 0; round < 300; round++) {
      const gold = randomTree(1 + random.below(12), random)
      const derivations = new Derivations(LABELS)
      let state = derivations.reset(gold.length)
      while (!derivations.isFinal(state)) {
        const actions = bestActions(derivations, state, gold)
        expect(actions.length).toBeGreaterThan(0)
        state = derivations.apply(state, actions[random.below(actions.length)] ?? 0)
      }
      const { head, label } = derivations.arcs(state)
      expect([...head.slice(1)]).toEqual([...gold.heads])
      expect([...label.slice(1)]).toEqual([...gold.labels])
    }
  })

  it('knows a way on from every state, also off the gold path', () => {
    const random = new Random(6)
    for (let round = 0; round < 300; round++) {
      const gold = randomTree(1 + random.below(10), random)
      const derivations = new Derivations(LABELS)
      let state = derivations.reset(gold.length)
      while (!derivations.isFinal(state)) {
        const legal = [
          ...(derivations.canShift(state) ? [0] : []),
          ...(derivations.canLeft(state) ? [1] : []),
          ...(derivations.canRight(state) ? [1 + LABELS] : []),
        ]
        expect(bestActions(derivations, state, gold).length).toBeGreaterThan(0)
        state = derivations.apply(state, legal[random.below(legal.length)] ?? 0)
      }
    }
  })
})
