import type { FacetName } from '../../../../src/ledger/desk-query.ts'

export type { FacetName }

export interface FacetValue {
  readonly value: string
  readonly words: string
  readonly events: number
}

export interface Facet {
  readonly values: readonly FacetValue[]
  readonly more: number
}

export type Facets = Readonly<Record<FacetName, Facet>>
