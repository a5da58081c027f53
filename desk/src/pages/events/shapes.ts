/** What events are counted by. */
export type FacetName =
  | 'source'
  | 'target'
  | 'action'
  | 'status'
  | 'year'
  | 'month'
  | 'outlets'
  | 'confidence'
  | 'review'
  | 'conflict'

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

export interface ExportFormats {
  readonly formats: readonly { readonly name: string; readonly description: string }[]
}
