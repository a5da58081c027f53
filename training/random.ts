const ROUNDS_TO_MIX = 16

/** A seeded generator (sfc32, Chris Doty-Humphrey): the same seed gives the same numbers on every machine. */
export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(seed: number, stream = 0) {
    this.a = seed | 0
    this.b = (stream ^ 0x9e3779b9) | 0
    this.c = Math.imul(seed ^ 0x85ebca6b, 0xc2b2ae35)
    for (let i = 0; i < ROUNDS_TO_MIX; i++) this.next()
  }

  /** A whole number, 0 to 2^32 - 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0 up to but not 1. */
  fraction(): number {
    return this.next() / 4294967296
  }

  /** A whole number from 0 up to but not `bound`. */
  below(bound: number): number {
    return this.next() % bound
  }

  /** About normal, mean 0, standard deviation 1: the sum of twelve uniform numbers. */
  normal(): number {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += this.fraction()
    return sum
  }

  /** Puts `items` in random order, in place (Fisher-Yates). */
  shuffle(items: Int32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const kept = items[i] ?? 0
      items[i] = items[j] ?? 0
      items[j] = kept
    }
  }
}
