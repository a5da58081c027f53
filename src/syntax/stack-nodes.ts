/** A node's fields: its word, the node below it, and its outermost dependents so far with their labels. */
export const WORD = 0
export const BELOW = 1
/** The second outermost dependent stands right after the outermost, on both sides, and so do their labels. */
export const L1 = 2
const R1 = 4
export const L1_LABEL = 6
const R1_LABEL = 8
export const VALENCY = 10
const NODE = 11

export const NONE = -1

/** Valencies from this on are one. */
const MOST_VALENCY = 5

/** Entries of the index at the start of a sentence; a power of two. */
const FIRST_INDEX = 1024

const emptyIndex = (size: number): Int32Array<ArrayBuffer> => new Int32Array(size).fill(NONE)

/** `old` with room for one more record of `stride` numbers, and for many. */
export const grown = (old: Int32Array<ArrayBuffer>, stride: number): Int32Array<ArrayBuffer> => {
  const bigger = new Int32Array(Math.max(256 * stride, old.length * 2))
  bigger.set(old)
  return bigger
}

/**
 * The nodes of which stacks are linked. Nodes are immutable, and equal nodes are the same node: a new one is looked up by
 * its content first. Nodes 0..words are the bare words themselves, with nothing below.
 */
export class StackNodes {
  private nodes = new Int32Array(0)
  private count = 0
  private words = 0
  /** Open-addressed hash table of the nodes, by content. */
  private index = new Int32Array(0)

  /** Forgets all nodes but the bare ones of a sentence of `words` words. */
  reset(words: number): void {
    this.words = words
    this.count = 0
    this.index = this.index.length === FIRST_INDEX ? this.index.fill(NONE) : emptyIndex(FIRST_INDEX)
    for (let word = 0; word <= words; word++) {
      const at = this.draft() * NODE
      this.nodes.fill(NONE, at, at + NODE)
      this.nodes[at + WORD] = word
      this.nodes[at + VALENCY] = 0
      this.count++
    }
  }

  /** A field of a node; -1 where it has none, or where there is no node. */
  field(node: number, field: number): number {
    return node === NONE ? NONE : (this.nodes[node * NODE + field] ?? NONE)
  }

  /** The node on top of another. */
  onTop(node: number, below: number): number {
    const draft = this.draftOf(node)
    this.nodes[draft * NODE + BELOW] = below
    return this.intern(draft)
  }

  withLeft(node: number, word: number, label: number): number {
    return this.withDependent(node, L1, L1_LABEL, word, label)
  }

  withRight(node: number, word: number, label: number): number {
    return this.withDependent(node, R1, R1_LABEL, word, label)
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
    nodes[at + VALENCY] = Math.min(MOST_VALENCY, (nodes[at + VALENCY] ?? 0) + 1)
    return this.intern(draft)
  }

  /** Room for a node after the last: it joins the others when it is interned. */
  private draft(): number {
    if ((this.count + 1) * NODE > this.nodes.length) this.nodes = grown(this.nodes, NODE)
    return this.count
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
    return this.count++
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
    for (let node = this.words + 1; node < this.count; node++) this.index[this.find(node)] = node
  }
}
