import type { Facets } from '../../../../src/server/schemas/events.ts'

export type { Facets }
export type FacetName = keyof Facets
export type Facet = Facets[FacetName]
export type FacetValue = Facet['values'][number]
