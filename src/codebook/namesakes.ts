import type { Namesakes } from './codebook.ts'
import { tokensOf } from './phrase.ts'

/** Tells whether the words round a name make it the name of another thing. */
export interface NamesakeFinder {
  /** Length of the region that starts at token `at` ("Idaho", "New York", "N.Y."), or 0. */
  readonly regionAt: (tokens: readonly string[], at: number) => number
  /** True for a name at tokens `[from, to)` that is part of another: "Moscow *Street*", "*Hotel* Moscow". */
  readonly isPart: (tokens: readonly string[], from: number, to: number) => boolean
}

export const createNamesakeFinder = ({ regions, after, before }: Namesakes): NamesakeFinder => {
  const region = sequences([...regions, ...regions.map((name) => name.toUpperCase())])
  const following = sequences(after)
  const preceding = sequences(before)
  return {
    regionAt: (tokens, at) => lengthAt(region, tokens, at),
    isPart: (tokens, from, to) =>
      lengthAt(following, tokens, to) > 0 ||
      preceding.lengths.some((n) => preceding.names.has(tokens.slice(Math.max(0, from - n), from).join(' '))),
  }
}

interface Sequences {
  readonly names: ReadonlySet<string>
  readonly lengths: readonly number[]
}

const sequences = (written: readonly string[]): Sequences => {
  const cut = written.map(tokensOf)
  return {
    names: new Set(cut.map((tokens) => tokens.join(' '))),
    lengths: [...new Set(cut.map((tokens) => tokens.length))].sort((a, b) => b - a),
  }
}

const lengthAt = ({ names, lengths }: Sequences, tokens: readonly string[], at: number): number =>
  lengths.find((n) => at + n <= tokens.length && names.has(tokens.slice(at, at + n).join(' '))) ?? 0
