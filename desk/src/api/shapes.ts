// INTERIM: until src/server/schemas has them
import type { CaseLine } from '../../../src/server/schemas/cases.ts'

export interface Worded<T = string> {
  readonly value: T
  readonly words: string
}
export interface TalliedPair {
  readonly source: Worded
  readonly target: Worded
  readonly events: number
  readonly people: number
  readonly goldstein?: number
  readonly first?: string
  readonly last?: string
}
export interface WorldView {
  readonly pairs: readonly TalliedPair[]
  readonly more: number
}
interface Tally {
  readonly events: number
  readonly goldstein?: { readonly sum: number; readonly mean: number }
}
export interface DyadView {
  readonly a: Worded
  readonly b: Worded
  readonly months: readonly { readonly month: string; readonly forth: Tally; readonly back: Tally }[]
}
interface Sum {
  readonly events: number
  readonly people: number
  readonly goldstein?: number
  readonly first?: string
  readonly last?: string
}
export interface DyadLine {
  readonly a: Worded
  readonly b: Worded
  readonly forth: Sum
  readonly back: Sum
}
export interface FoundDyads {
  readonly dyads: readonly DyadLine[]
  readonly more: number
}
export interface ActorPart extends Sum {
  readonly months: readonly (Sum & { readonly month: string })[]
  readonly actions: readonly (Sum & { readonly action: Worded })[]
  readonly others: readonly (Sum & { readonly side: Worded })[]
}
export interface ActorView {
  readonly side: Worded
  readonly asSource: ActorPart
  readonly asTarget: ActorPart
  readonly cases: readonly CaseLine[]
}
export interface CodebookIndex {
  readonly actions: readonly { readonly id: string; readonly means: string }[]
}
