import { logarithm } from './logarithm.ts'
import { MOVE, MOVES, moveBit, type Scorer } from './scorer.ts'
import { type Arcs, Derivations, leftArc, rightArc, SHIFT } from './transitions.ts'

export interface Decoding {
  /** How many hypotheses may live side by side. */
  readonly beam: number
  /** How many nats a hypothesis may fall behind the best. */
  readonly prune: number
}

/** Heads and labels as in `Arcs`, and for each word how probable the moves were that decided its head. */
export interface Decoded extends Arcs {
  readonly margin: Float64Array
}

/** Hypotheses of one length: parallel arrays, of which the first `count` entries hold. */
class Hypotheses {
  readonly states: Int32Array
  readonly scores: Float64Array
  /** Bits of the legal moves of each state. */
  readonly legal: Uint8Array
  count = 0

  constructor(size: number) {
    this.states = new Int32Array(size)
    this.scores = new Float64Array(size)
    this.legal = new Uint8Array(size)
  }

  push(state: number, score: number, derivations: Derivations): void {
    this.states[this.count] = state
    this.scores[this.count] = score
    this.legal[this.count] = legalMoves(derivations, state)
    this.count++
  }
}

const legalMoves = (derivations: Derivations, state: number): number =>
  (derivations.canShift(state) ? moveBit(MOVE.shift) : 0) +
  (derivations.canLeft(state) ? moveBit(MOVE.left) : 0) +
  (derivations.canRight(state) ? moveBit(MOVE.right) : 0)

/** The best continuations seen in a step, best first; ties go to the one that came first. */
class Candidates {
  readonly from: Int32Array
  /** One of `MOVES`. */
  readonly move: Uint8Array
  readonly score: Float64Array
  readonly chance: Float64Array
  count = 0
  private readonly size: number

  constructor(size: number) {
    this.size = size
    this.from = new Int32Array(size)
    this.move = new Uint8Array(size)
    this.score = new Float64Array(size)
    this.chance = new Float64Array(size)
  }

  /** Puts a continuation in its place, if it has one. */
  offer(from: number, move: number, score: number, chance: number): void {
    if (this.count === this.size && score <= (this.score[this.size - 1] ?? 0)) return
    let at = this.count < this.size ? this.count++ : this.size - 1
    for (; at > 0 && (this.score[at - 1] ?? 0) < score; at--) this.shift(at - 1, at)
    this.from[at] = from
    this.move[at] = move
    this.score[at] = score
    this.chance[at] = chance
  }

  /** Drops those that are more than `behind` worse than the best. */
  prune(behind: number): void {
    const limit = (this.score[0] ?? 0) - behind
    while (this.count > 1 && (this.score[this.count - 1] ?? 0) < limit) this.count--
  }

  private shift(from: number, to: number): void {
    this.from[to] = this.from[from] ?? 0
    this.move[to] = this.move[from] ?? 0
    this.score[to] = this.score[from] ?? 0
    this.chance[to] = this.chance[from] ?? 0
  }
}

/**
 * Beam search over transitions. Each hypothesis offers its best action of each kind; where one hypothesis is far ahead
 * the others are pruned, and of those that have come to the same state only the best lives on, so that most steps score
 * few states.
 */
export class BeamSearch {
  private readonly scorer: Scorer
  private readonly derivations: Derivations
  private readonly decoding: Decoding
  private readonly labels: number
  private current: Hypotheses
  private following: Hypotheses
  private readonly candidates: Candidates
  /** For each state of the derivations, the probability of the kind of move that led to it. */
  private chances = new Float64Array(1024)

  constructor(scorer: Scorer, labels: number, decoding: Decoding) {
    this.scorer = scorer
    this.labels = labels
    this.decoding = decoding
    this.derivations = new Derivations(labels)
    this.current = new Hypotheses(decoding.beam)
    this.following = new Hypotheses(decoding.beam)
    this.candidates = new Candidates(MOVES.length * decoding.beam)
  }

  /** Parses the `words` words that the scorer has before it. */
  decode(words: number): Decoded {
    const start = this.derivations.reset(words)
    this.current.count = 0
    this.current.push(start, 0, this.derivations)
    for (let step = 0; step < 2 * words; step++) this.step()
    const best = this.current.states[0] ?? start
    return { ...this.derivations.arcs(best), margin: this.margins(best, words) }
  }

  private step(): void {
    const { current, candidates } = this
    candidates.count = 0
    const forced = current.count === 1 ? onlyMove(current.legal[0] ?? 0) : false
    if (forced) candidates.offer(0, MOVE.shift, current.scores[0] ?? 0, 1)
    else {
      this.scorer.score(this.derivations, current.states, current.legal, current.count)
      for (let i = 0; i < current.count; i++) this.offerMoves(i)
      candidates.prune(this.decoding.prune)
    }
    this.advance()
  }

  private offerMoves(i: number): void {
    const { current, scorer, candidates } = this
    const legal = current.legal[i] ?? 0
    const total = scorer.share(i, MOVE.shift) + scorer.share(i, MOVE.left) + scorer.share(i, MOVE.right)
    const base = (current.scores[i] ?? 0) - scorer.top(i) - logarithm(total)
    for (const move of MOVES) {
      if ((legal & moveBit(move)) === 0) continue
      candidates.offer(i, move, base + scorer.logit(i, move), scorer.share(i, move) / total)
    }
  }

  /** The best action of the kind of move that a candidate makes. */
  private actionOf(candidate: number): number {
    const i = this.candidates.from[candidate] ?? 0
    const move = MOVES[this.candidates.move[candidate] ?? 0] ?? MOVE.shift
    if (move === MOVE.shift) return SHIFT
    const label = this.scorer.label(i, move)
    return move === MOVE.left ? leftArc(label) : rightArc(label, this.labels)
  }

  private advance(): void {
    const { current, following, candidates, derivations, decoding } = this
    following.count = 0
    for (let i = 0; i < candidates.count && following.count < decoding.beam; i++) {
      const from = current.states[candidates.from[i] ?? 0] ?? 0
      const state = derivations.apply(from, this.actionOf(i))
      this.setChance(state, candidates.chance[i] ?? 1)
      if (!this.isKnown(state)) following.push(state, candidates.score[i] ?? 0, derivations)
    }
    this.current = following
    this.following = current
  }

  /** True when a better hypothesis of the new step has the same future. */
  private isKnown(state: number): boolean {
    for (let i = 0; i < this.following.count; i++) {
      if (this.derivations.equivalent(state, this.following.states[i] ?? 0)) return true
    }
    return false
  }

  private setChance(state: number, chance: number): void {
    if (state >= this.chances.length) {
      const bigger = new Float64Array(this.chances.length * 2)
      bigger.set(this.chances)
      this.chances = bigger
    }
    this.chances[state] = chance
  }

  /** While a word is on top of the stack every move decides about its head: the chances of those moves multiply. */
  private margins(final: number, words: number): Float64Array {
    const { derivations } = this
    const margin = new Float64Array(words + 1).fill(1)
    for (let state = final; derivations.parent(state) >= 0; state = derivations.parent(state)) {
      const word = derivations.s0(derivations.parent(state))
      margin[word] = (margin[word] ?? 1) * (this.chances[state] ?? 1)
    }
    return margin
  }
}

/** True when shifting is the only legal move: there is nothing to score. */
const onlyMove = (legal: number): boolean => legal === moveBit(MOVE.shift)
