/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez & Satta 2011) and what the network sees of a state.
 * Words count from 1; 0 is the artificial root; -1 stands for "nothing there". The trainer and the parser share this file.
 *
 * States are immutable and share their stacks: a transition adds one state and at most one stack node, whatever the
 * sentence's length, so that a beam costs nothing to fork. Equal stacks are the same stack, so that two derivations with
 * the same future are known by comparing three numbers (Huang & Sagae 2010).
 */

/** Places whose word the network sees. `l1` is the leftmost, `l2` the second leftmost dependent; `r1`, `r2` likewise. */
export const SLOTS = [
  's0',
  's1',
  's2',
  's3',
  'b0',
  'b1',
  'b2',
  'b3',
  's0.l1',
  's0.l2',
  's0.r1',
  's0.r2',
  's1.l1',
  's1.l2',
  's1.r1',
  's1.r2',
  'b0.l1',
  'b0.l2',
] as const

export type SlotName = (typeof SLOTS)[number]

/** Small facts about a state that the network sees besides its words. */
export const FEATURES = [
  's0.l1.label',
  's0.l2.label',
  's0.r1.label',
  's0.r2.label',
  's1.l1.label',
  's1.l2.label',
  's1.r1.label',
  's1.r2.label',
  'b0.l1.label',
  'b0.l2.label',
  'distance.s0.b0',
  'distance.s1.s0',
  'valency.s0',
  'valency.s1',
  'valency.b0',
] as const

export type FeatureName = (typeof FEATURES)[number]

const DISTANCES = 8
const VALENCIES = 6

/** How many values a feature takes. A label feature's last value means "no such dependent". */
const featureValues = (feature: FeatureName, labels: number): number => {
  if (feature.endsWith('.label')) return labels + 1
  return feature.startsWith('distance') ? DISTANCES : VALENCIES
}

/** The first row of each of a model's features in its feature table, and after them the number of rows. */
export const featureOffsets = (features: readonly FeatureName[], labels: number): readonly number[] => {
  const offsets = [0]
  for (const feature of features) offsets.push((offsets.at(-1) ?? 0) + featureValues(feature, labels))
  return offsets
}

/** Distance bucket: 1, 2, 3, 4-5, 6-8, 9-14, 15 and more; 0 where there is no distance (or one end is the root). */
const distance = (from: number, to: number): number => {
  if (from <= 0 || to <= 0) return 0
  const d = to - from
  if (d <= 3) return d
  if (d <= 5) return 4
  if (d <= 8) return 5
  return d <= 14 ? 6 : 7
}

export const SHIFT = 0

/** Actions: 0 shifts; 1..labels attach s0 to b0 under label `action - 1`; labels+1..2*labels attach s0 to s1. */
export const actionCount = (labels: number): number => 1 + 2 * labels
export const leftArc = (label: number): number => 1 + label
export const rightArc = (label: number, labels: number): number => 1 + labels + label

// A stack node: its word, the node below, and its outermost dependents so far.
const WORD = 0
const BELOW = 1
// The second outermost stands right after the outermost, on both sides.
const L1 = 2
const L2 = 3
const R1 = 4
const L1_LABEL = 6
const L2_LABEL = 7
const R1_LABEL = 8
const VALENCY = 10
const NODE = 11

// A state: the state it came from, by which action, the next word of the buffer, its node, and the stack's top node.
const PARENT = 0
const ACTION = 1
const NEXT = 2
const FRONT = 3
const TOP = 4
const STATE = 5

const NONE = -1

/** Entries of the index of nodes at the start of a sentence; a power of two. */
const FIRST_INDEX = 1024

const emptyIndex = (size: number): Int32Array<ArrayBuffer> => new Int32Array(size).fill(NONE)

/** A tree as the transition system counts: index 0 is the root (unused), words from 1. */
export interface Arcs {
  readonly head: Int32Array
  readonly label: Int32Array
}

/** The states of one sentence's derivations. States are small integers, valid until the next `reset`. */
export class Derivations {
  readonly labels: number
  private nodes = new Int32Array(0)
  private states = new Int32Array(0)
  private nodeCount = 0
  private stateCount = 0
  private words = 0
  /** Open-addressed hash table of the nodes, by content. */
  private index = new Int32Array(0)

  constructor(labels: number) {
    this.labels = labels
  }

  /** Forgets all states and starts a sentence of `words` words. Returns the initial state. */
  reset(words: number): number {
    this.words = words
    this.nodeCount = 0
    this.stateCount = 0
    this.index = this.index.length === FIRST_INDEX ? this.index.fill(NONE) : emptyIndex(FIRST_INDEX)
    for (let word = 0; word <= words; word++) this.bareNode(word)
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
    return second !== NONE && (this.nodeField(second, WORD) !== 0 || this.front(state) === NONE)
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
    return this.nodeField(this.stateField(state, TOP), WORD)
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
    for (let node = this.stateField(state, TOP); node !== NONE; node = this.nodeField(node, BELOW)) {
      words.push(this.nodeField(node, WORD))
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
    this.copyDependents(top, L1, out, 8)
    this.copyDependents(second, L1, out, 12)
    out[16] = front === NONE ? NONE : this.nodeField(front, L1)
    out[17] = front === NONE ? NONE : this.nodeField(front, L2)
  }

  /** Writes the value of each of `FEATURES` to `out`. */
  readFeatures(state: number, out: Int32Array): void {
    const front = this.front(state)
    const top = this.stateField(state, TOP)
    const second = this.below(top)
    const none = this.labels
    this.copyLabels(top, out, 0)
    this.copyLabels(second, out, 4)
    out[8] = front === NONE ? none : this.labelOr(front, L1_LABEL)
    out[9] = front === NONE ? none : this.labelOr(front, L2_LABEL)
    const s0 = this.wordOf(top)
    out[10] = distance(s0, front === NONE ? NONE : this.stateField(state, NEXT))
    out[11] = distance(this.wordOf(second), s0)
    out[12] = this.valency(top)
    out[13] = this.valency(second)
    out[14] = this.valency(front)
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
    const draft = this.draftOf(this.front(state))
    this.nodes[draft * NODE + BELOW] = this.stateField(state, TOP)
    const pushed = this.intern(draft)
    // Nodes 0..words are the bare words themselves: see `reset`.
    return this.addState(state, SHIFT, next + 1, next < this.words ? next + 1 : NONE, pushed)
  }

  private attachLeft(state: number, action: number): number {
    const top = this.stateField(state, TOP)
    const head = this.withDependent(this.front(state), L1, L1_LABEL, this.wordOf(top), action - 1)
    return this.addState(state, action, this.next(state), head, this.below(top))
  }

  private attachRight(state: number, action: number, label: number): number {
    const top = this.stateField(state, TOP)
    const head = this.withDependent(this.below(top), R1, R1_LABEL, this.wordOf(top), label)
    return this.addState(state, action, this.next(state), this.front(state), head)
  }

  /** A node with one more dependent. Those of one side arrive from the inside out: each new one is the outermost. */
  private withDependent(node: number, side: number, labelSide: number, word: number, label: number): number {
    const draft = this.draftOf(node)
    const at = draft * NODE
    const nodes = this.nodes
    nodes[at + side + 1] = nodes[at + side] ?? NONE
    nodes[at + side] = word
    nodes[at + labelSide + 1] = nodes[at + labelSide] ?? NONE
    nodes[at + labelSide] = label
    nodes[at + VALENCY] = Math.min(VALENCIES - 1, (nodes[at + VALENCY] ?? 0) + 1)
    return this.intern(draft)
  }

  private bareNode(word: number): void {
    const at = this.draft() * NODE
    this.nodes.fill(NONE, at, at + NODE)
    this.nodes[at + WORD] = word
    this.nodes[at + VALENCY] = 0
    this.nodeCount++
  }

  /** Room for a node after the last: it joins the others when it is interned. */
  private draft(): number {
    if ((this.nodeCount + 1) * NODE > this.nodes.length) this.nodes = grown(this.nodes, NODE)
    return this.nodeCount
  }

  private draftOf(from: number): number {
    const draft = this.draft()
    const nodes = this.nodes
    for (let i = 0, a = from * NODE, b = draft * NODE; i < NODE; i++) nodes[b + i] = nodes[a + i] ?? NONE
    return draft
  }

  /** The node that has the draft's content: an older one, or else the draft itself. */
  private intern(draft: number): number {
    if (2 * draft > this.index.length) this.growIndex()
    const place = this.find(draft)
    const known = this.index[place] ?? NONE
    if (known !== NONE) return known
    this.index[place] = draft
    return this.nodeCount++
  }

  /** Where in the index a node's content stands, or may be put. */
  private find(node: number): number {
    const mask = this.index.length - 1
    let place = this.hash(node) & mask
    for (let other = this.index[place] ?? NONE; other !== NONE; other = this.index[place] ?? NONE) {
      if (this.sameContent(node, other)) return place
      place = (place + 1) & mask
    }
    return place
  }

  private hash(node: number): number {
    const at = node * NODE
    let h = 0
    for (let i = 0; i < NODE; i++) h = Math.imul(h ^ (this.nodes[at + i] ?? 0), 0x9e3779b1) + i
    return h ^ (h >>> 15)
  }

  private sameContent(a: number, b: number): boolean {
    for (let i = 0; i < NODE; i++) if (this.nodes[a * NODE + i] !== this.nodes[b * NODE + i]) return false
    return true
  }

  private growIndex(): void {
    this.index = emptyIndex(this.index.length * 2)
    for (let node = this.words + 1; node < this.nodeCount; node++) this.index[this.find(node)] = node
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

  private nodeField(node: number, field: number): number {
    return this.nodes[node * NODE + field] ?? NONE
  }

  private front(state: number): number {
    return this.stateField(state, FRONT)
  }

  private second(state: number): number {
    return this.nodeField(this.stateField(state, TOP), BELOW)
  }

  private below(node: number): number {
    return node === NONE ? NONE : this.nodeField(node, BELOW)
  }

  private wordOf(node: number): number {
    return node === NONE ? NONE : this.nodeField(node, WORD)
  }

  private valency(node: number): number {
    return node === NONE ? 0 : this.nodeField(node, VALENCY)
  }

  private labelOr(node: number, field: number): number {
    const label = this.nodeField(node, field)
    return label === NONE ? this.labels : label
  }

  private copyDependents(node: number, field: number, out: Int32Array, at: number): void {
    for (let i = 0; i < 4; i++) out[at + i] = node === NONE ? NONE : this.nodeField(node, field + i)
  }

  private copyLabels(node: number, out: Int32Array, at: number): void {
    for (let i = 0; i < 4; i++) out[at + i] = node === NONE ? this.labels : this.labelOr(node, L1_LABEL + i)
  }
}

const grown = (old: Int32Array<ArrayBuffer>, stride: number): Int32Array<ArrayBuffer> => {
  const bigger = new Int32Array(Math.max(256 * stride, old.length * 2))
  bigger.set(old)
  return bigger
}
