/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011).
 * Words count from 1; 0 is the artificial root; -1 stands for "nothing there". The trainer and the parser share this file.
 *
 * States are immutable and share their stacks: a transition adds one state and at most one stack node, whatever the
 * sentence's length, so that a beam costs nothing to fork. Equal stacks are the same stack, so that two derivations with
 * the same future are known by comparing three numbers (Huang & Sagae 2010).
 */
import { BELOW, grown, L1, L1_LABEL, NONE, StackNodes, VALENCY, WORD } from './stack-nodes.ts'
import { distance } from './state-features.ts'

export const SHIFT = 0

/** Actions: 0 shifts; 1..labels attach s0 to b0 under label `action - 1`; labels+1..2*labels attach s0 to s1. */
export const actionCount = (labels: number): number => 1 + 2 * labels
export const leftArc = (label: number): number => 1 + label
export const rightArc = (label: number, labels: number): number => 1 + labels + label

// A state: the state it came from, by which action, the next word of the buffer, its node, and the stack's top node.
const PARENT = 0
const ACTION = 1
const NEXT = 2
const FRONT = 3
const TOP = 4
const STATE = 5

/** A tree as the transition system counts: index 0 is the root (unused), words from 1. */
export interface Arcs {
  readonly head: Int32Array
  readonly label: Int32Array
}

/** The states of one sentence's derivations. States are small integers, valid until the next `reset`. */
export class Derivations {
  readonly labels: number
  private readonly nodes = new StackNodes()
  private states = new Int32Array(0)
  private stateCount = 0
  private words = 0

  constructor(labels: number) {
    this.labels = labels
  }

  /** Forgets all states and starts a sentence of `words` words. Returns the initial state. */
  reset(words: number): number {
    this.words = words
    this.stateCount = 0
    this.nodes.reset(words)
    return this.addState(NONE, SHIFT, 1, words > 0 ? 1 : NONE, 0)
  }

  /** True when the buffer is empty and only the root is left on the stack. */
  isFinal(state: number): boolean {
    return this.front(state) === NONE && this.second(state) === NONE
  }

  canShift(state: number): boolean {
    return this.front(state) !== NONE
  }

  /** s0 may take b0 as its head. */
  canLeft(state: number): boolean {
    return this.front(state) !== NONE && this.second(state) !== NONE
  }

  /** s0 may take s1 as its head; the root takes one dependent only, when the buffer is empty. */
  canRight(state: number): boolean {
    const second = this.second(state)
    return second !== NONE && (this.wordOf(second) !== 0 || this.front(state) === NONE)
  }

  /** The state after a legal action. */
  apply(state: number, action: number): number {
    if (action === SHIFT) return this.shift(state)
    return action <= this.labels
      ? this.attachLeft(state, action)
      : this.attachRight(state, action, action - 1 - this.labels)
  }

  /** The word of the buffer's front, `words + 1` when it is empty. */
  next(state: number): number {
    return this.stateField(state, NEXT)
  }

  parent(state: number): number {
    return this.stateField(state, PARENT)
  }

  /** The action that led to a state. */
  action(state: number): number {
    return this.stateField(state, ACTION)
  }

  /** The word on top of the stack (0 for the root). */
  s0(state: number): number {
    return this.wordOf(this.stateField(state, TOP))
  }

  /** True when nothing that the network sees, now or later, tells two states apart. */
  equivalent(a: number, b: number): boolean {
    const states = this.states
    for (let field = NEXT; field <= TOP; field++) {
      if (states[a * STATE + field] !== states[b * STATE + field]) return false
    }
    return true
  }

  /** The words on the stack, top first, the root last. */
  stack(state: number): readonly number[] {
    const words: number[] = []
    for (let node = this.stateField(state, TOP); node !== NONE; node = this.below(node)) {
      words.push(this.wordOf(node))
    }
    return words
  }

  /** Writes the word at each of `SLOTS` to `out`. */
  readSlots(state: number, out: Int32Array): void {
    const front = this.front(state)
    const next = this.stateField(state, NEXT)
    const top = this.stateField(state, TOP)
    const second = this.below(top)
    const third = this.below(second)
    out[0] = this.wordOf(top)
    out[1] = this.wordOf(second)
    out[2] = this.wordOf(third)
    out[3] = this.wordOf(this.below(third))
    for (let i = 0; i < 4; i++) out[4 + i] = next + i <= this.words ? next + i : NONE
    this.copyDependents(top, out, 8)
    this.copyDependents(second, out, 12)
    out[16] = this.nodes.field(front, L1)
    out[17] = this.nodes.field(front, L1 + 1)
  }

  /** Writes the value of each of `FEATURES` to `out`. */
  readFeatures(state: number, out: Int32Array): void {
    const front = this.front(state)
    const top = this.stateField(state, TOP)
    const second = this.below(top)
    this.copyLabels(top, out, 0)
    this.copyLabels(second, out, 4)
    out[8] = this.labelOf(front, L1_LABEL)
    out[9] = this.labelOf(front, L1_LABEL + 1)
    const s0 = this.wordOf(top)
    out[10] = distance(s0, front === NONE ? NONE : this.stateField(state, NEXT))
    out[11] = distance(this.wordOf(second), s0)
    out[12] = Math.max(0, this.nodes.field(top, VALENCY))
    out[13] = Math.max(0, this.nodes.field(second, VALENCY))
    out[14] = Math.max(0, this.nodes.field(front, VALENCY))
  }

  /** The heads and labels that a derivation has built. Words without a head yet keep -1. */
  arcs(state: number): Arcs {
    const head = new Int32Array(this.words + 1).fill(NONE)
    const label = new Int32Array(this.words + 1).fill(NONE)
    for (let at = state; this.parent(at) !== NONE; at = this.parent(at)) {
      const action = this.action(at)
      if (action === SHIFT) continue
      const before = this.parent(at)
      const dependent = this.s0(before)
      const left = action <= this.labels
      head[dependent] = left ? this.next(before) : this.wordOf(this.second(before))
      label[dependent] = left ? action - 1 : action - 1 - this.labels
    }
    return { head, label }
  }

  private shift(state: number): number {
    const next = this.next(state)
    const pushed = this.nodes.onTop(this.front(state), this.stateField(state, TOP))
    // The bare node of a word has its number.
    return this.addState(state, SHIFT, next + 1, next < this.words ? next + 1 : NONE, pushed)
  }

  private attachLeft(state: number, action: number): number {
    const top = this.stateField(state, TOP)
    const head = this.nodes.withLeft(this.front(state), this.wordOf(top), action - 1)
    return this.addState(state, action, this.next(state), head, this.below(top))
  }

  private attachRight(state: number, action: number, label: number): number {
    const top = this.stateField(state, TOP)
    const head = this.nodes.withRight(this.below(top), this.wordOf(top), label)
    return this.addState(state, action, this.next(state), this.front(state), head)
  }

  private addState(parent: number, action: number, next: number, front: number, top: number): number {
    if ((this.stateCount + 1) * STATE > this.states.length) this.states = grown(this.states, STATE)
    const at = this.stateCount * STATE
    const states = this.states
    states[at + PARENT] = parent
    states[at + ACTION] = action
    states[at + NEXT] = next
    states[at + FRONT] = front
    states[at + TOP] = top
    return this.stateCount++
  }

  private stateField(state: number, field: number): number {
    return this.states[state * STATE + field] ?? NONE
  }

  private front(state: number): number {
    return this.stateField(state, FRONT)
  }

  private second(state: number): number {
    return this.below(this.stateField(state, TOP))
  }

  private below(node: number): number {
    return this.nodes.field(node, BELOW)
  }

  private wordOf(node: number): number {
    return this.nodes.field(node, WORD)
  }

  private labelOf(node: number, field: number): number {
    const label = this.nodes.field(node, field)
    return label === NONE ? this.labels : label
  }

  private copyDependents(node: number, out: Int32Array, at: number): void {
    for (let i = 0; i < 4; i++) out[at + i] = this.nodes.field(node, L1 + i)
  }

  private copyLabels(node: number, out: Int32Array, at: number): void {
    for (let i = 0; i < 4; i++) out[at + i] = this.labelOf(node, L1_LABEL + i)
  }
}
