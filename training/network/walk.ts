import { Derivations, SHIFT } from '../../src/syntax/transitions.ts'
import type { Batch, Placed } from './batch.ts'

/** A parser on its way through one sentence. */
export interface Walker {
  readonly sentence: Placed
  readonly derivations: Derivations
  state: number
}

/** Shifts as long as nothing else is legal. */
const skipForced = (walker: Walker): void => {
  const { derivations } = walker
  while (
    derivations.canShift(walker.state) &&
    !derivations.canLeft(walker.state) &&
    !derivations.canRight(walker.state)
  ) {
    walker.state = derivations.apply(walker.state, SHIFT)
  }
}

/**
 * Parses the sentences of a batch side by side, so that the states of one step are scored together. `choose` gets the
 * parsers that face a choice and returns an action for each. Returns all parsers at their final states.
 */
export const walkBatch = (
  batch: Batch,
  labels: number,
  choose: (walkers: readonly Walker[]) => readonly number[],
): readonly Walker[] => {
  const walkers = batch.sentences.map((sentence) => {
    const derivations = new Derivations(labels)
    return { sentence, derivations, state: derivations.reset(sentence.length) }
  })
  let active = walkers
  for (;;) {
    for (const walker of active) skipForced(walker)
    active = active.filter(({ derivations, state }) => !derivations.isFinal(state))
    if (active.length === 0) return walkers
    const actions = choose(active)
    active.forEach((walker, i) => {
      walker.state = walker.derivations.apply(walker.state, actions[i] ?? SHIFT)
    })
  }
}
