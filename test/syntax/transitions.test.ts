import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FEATURES, featureOffsets, SLOTS } from '../../src/syntax/state-features.ts'
import { Derivations, leftArc, rightArc, SHIFT } from '../../src/syntax/transitions.ts'

const LABELS = 5

/** Follows legal moves chosen by `choices` to the end. */
const derive = (derivations: Derivations, words: number, choices: readonly number[]): number => {
  let state = derivations.reset(words)
  for (let i = 0; !derivations.isFinal(state); i++) {
    const choice = choices[i % choices.length] ?? 0
    const label = choice % LABELS
    const moves = [
      ...(derivations.canShift(state) ? [SHIFT] : []),
      ...(derivations.canLeft(state) ? [leftArc(label)] : []),
      ...(derivations.canRight(state) ? [rightArc(label, LABELS)] : []),
    ]
    state = derivations.apply(state, moves[choice % moves.length] ?? SHIFT)
  }
  return state
}

const isProjective = (head: Int32Array): boolean => {
  for (let d = 1; d < head.length; d++) {
    const [from, to] = [Math.min(d, head[d] ?? 0), Math.max(d, head[d] ?? 0)]
    for (let between = from + 1; between < to; between++) {
      let up = between
      while (up > 0 && up !== from && up !== to && up > from && up < to) up = head[up] ?? 0
      if (up !== from && up !== to) return false
    }
  }
  return true
}

const slotsOf = (derivations: Derivations, state: number): Readonly<Record<string, number>> => {
  const words = new Int32Array(SLOTS.length)
  derivations.readSlots(state, words)
  return Object.fromEntries(SLOTS.map((slot, i) => [slot, words[i] ?? 0]))
}

const featuresOf = (derivations: Derivations, state: number): Readonly<Record<string, number>> => {
  const values = new Int32Array(FEATURES.length)
  derivations.readFeatures(state, values)
  return Object.fromEntries(FEATURES.map((feature, i) => [feature, values[i] ?? 0]))
}

describe('arc-hybrid transitions', () => {
  it('end in a projective tree with one root after two moves a word, whichever legal moves are made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
        (words, choices) => {
          const derivations = new Derivations(LABELS)
          const final = derive(derivations, words, choices)
          const { head } = derivations.arcs(final)
          expect([...head.slice(1)].filter((h) => h === 0)).toHaveLength(1)
          expect([...head.slice(1)].every((h) => h >= 0 && h <= words)).toBe(true)
          expect(isProjective(head)).toBe(true)
          let moves = 0
          for (let state = final; derivations.parent(state) >= 0; state = derivations.parent(state)) moves++
          expect(moves).toBe(2 * words)
        },
      ),
      { seed: 1 },
    )
  })

  it('show the stack, the buffer and their dependents', () => {
    // "the envoy left Rome": det, nsubj made; left on the stack, Rome next.
    const derivations = new Derivations(LABELS)
    let state = derivations.reset(4)
    for (const action of [SHIFT, leftArc(3), SHIFT, leftArc(1), SHIFT]) {
      state = derivations.apply(state, action)
    }
    expect(derivations.stack(state)).toEqual([3, 0])
    expect(slotsOf(derivations, state)).toMatchObject({
      s0: 3,
      s1: 0,
      s2: -1,
      b0: 4,
      b1: -1,
      's0.l1': 2,
      's0.l2': -1,
      's0.r1': -1,
    })
    expect(featuresOf(derivations, state)).toMatchObject({
      's0.l1.label': 1,
      's0.r1.label': LABELS,
      'distance.s0.b0': 1,
      'distance.s1.s0': 0,
      'valency.s0': 1,
      'valency.b0': 0,
    })
    expect([...derivations.arcs(state).head]).toEqual([-1, 2, 3, -1, -1])
  })

  it('know states with the same future, however they came about', () => {
    const derivations = new Derivations(LABELS)
    const start = derivations.reset(3)
    const follow = (actions: readonly number[]): number =>
      actions.reduce((state, action) => derivations.apply(state, action), start)
    // The label of word 1's arc is out of sight once its head has gone under word 3.
    const one = follow([SHIFT, leftArc(1), SHIFT, leftArc(2)])
    const other = follow([SHIFT, leftArc(4), SHIFT, leftArc(2)])
    const third = follow([SHIFT, leftArc(4), SHIFT, leftArc(0)])
    expect(derivations.equivalent(one, other)).toBe(true)
    expect(derivations.equivalent(one, third)).toBe(false)
  })

  it('grow with the sentence', () => {
    const derivations = new Derivations(LABELS)
    const final = derive(derivations, 3000, [0, 1, 2, 5, 7])
    expect(derivations.isFinal(final)).toBe(true)
    expect(derivations.isFinal(derive(derivations, 0, [0]))).toBe(true)
  })

  it('number the rows of feature tables', () => {
    expect(featureOffsets(['s0.l1.label', 'distance.s0.b0', 'valency.s0'], LABELS)).toEqual([0, 6, 14, 20])
  })
})
