import codes from 'virtual:state-numbers'
import { queryOptions } from '@tanstack/react-query'
import { geoCentroid } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-50m.json?url'

export interface Country {
  /** As the codebook knows it; absent for what it does not know. */
  readonly code?: string
  readonly name: string
  readonly shape: Feature
  /** Longitude and latitude of the middle of its largest part. */
  readonly middle: [number, number]
}

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>

/** What the atlas has no number for. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'KOS' }

/** The pole alone tells nothing of states, and takes a sixth of the map. */
const LEFT_OUT = new Set(['Antarctica'])

/** The countries of the world from Natural Earth, as the desk's own server has them. */
export const countries = queryOptions({
  queryKey: ['atlas'],
  queryFn: async ({ signal }): Promise<readonly Country[]> => {
    const response = await fetch(atlas, { signal })
    if (!response.ok) throw new Error(`the map did not come: ${response.status}`)
    const world = (await response.json()) as World
    const shapes: FeatureCollection<Geometry, { name: string }> = feature(world, world.objects.countries)
    return shapes.features
      .filter(({ properties }) => !LEFT_OUT.has(properties.name))
      .map((shape) => {
        const code = codes[String(shape.id)] ?? BY_NAME[shape.properties.name]
        return {
          ...(code && { code }),
          name: shape.properties.name,
          shape,
          middle: geoCentroid(largestPart(shape)),
        }
      })
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Arrows to France should not end in the sea between it and Guiana. */
const largestPart = (shape: Feature): Feature => {
  if (shape.geometry.type !== 'MultiPolygon') return shape
  const { coordinates } = shape.geometry as MultiPolygon
  const [largest] = [...coordinates].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))
  const geometry: Polygon = { type: 'Polygon', coordinates: largest ?? [] }
  return { ...shape, geometry }
}
