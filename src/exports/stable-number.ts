import { createHash } from 'node:crypto'

/** Bits of the largest integers of each kind: those of R and of most readers, and those that every double holds exactly. */
type Bits = 31 | 53

/**
 * A positive integer that depends on the text alone, for formats whose ids are numbers: the first bits of its SHA-256. Two texts
 * share one by chance: with 53 bits once in a ledger of a hundred million, with 31 bits once among some fifty thousand.
 */
export const stableNumber = (text: string, bits: Bits): number => {
  const head = createHash('sha256').update(text).digest().readBigUInt64BE()
  return Number(head >> BigInt(64 - bits)) || 1
}
