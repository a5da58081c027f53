import { geoEqualEarth, geoPath } from 'd3-geo'
import type { Country } from './atlas.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** How many steps of shade there are, and the share of the accent in each. */
export const SHADES = [24, 38, 54, 72, 92] as const

/** Arrows beyond so many would hide the map. */
export const MOST_ARROWS = 60

const THINNEST = 1
const WIDEST = 6
/** Arrows are as thick as this many are at least, so that one event more does not look like many. */
const LEAST_SCALE = 12
/** How far an arrow swings aside, as a share of its length, so that there and back are told apart. */
const SWING = 0.18

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly amount: number
  readonly words: string
}

export interface MapContent {
  readonly countries: readonly Country[]
  /** How much is counted for each state. */
  readonly amounts: ReadonlyMap<string, number>
  /** The largest first. */
  readonly arrows: readonly Arrow[]
}

/** The shade of an amount, from 0 to the last; each step holds about as many times more as the one before. */
export const shadeOf = (amount: number, most: number): number =>
  most <= 1
    ? SHADES.length - 1
    : Math.min(SHADES.length - 1, Math.floor((Math.log(amount) / Math.log(most)) * SHADES.length))

/** The colour of a shade. */
export const colourOfShade = (shade: number): string =>
  `color-mix(in oklab, var(--accent) ${SHADES[shade]}%, var(--sunken))`

const element = <Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] => {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

const titled = <E extends SVGElement>(made: E, words: string): E => {
  const title = element('title', {})
  title.textContent = words
  made.append(title)
  return made
}

/** Draws the world `width` points wide. */
export const drawMap = ({ countries, amounts, arrows }: MapContent, width: number): SVGSVGElement => {
  const height = Math.round(width * 0.48)
  const projection = geoEqualEarth().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    {
      type: 'FeatureCollection',
      features: countries.map(({ shape }) => ({ ...shape, properties: {} })) as never,
    },
  )
  const path = geoPath(projection).digits(1)
  const svg = element('svg', { viewBox: `0 0 ${width} ${height}`, width, height })
  const most = Math.max(0, ...amounts.values())
  for (const { code, name, shape } of countries) {
    const amount = code === undefined ? undefined : amounts.get(code)
    const land = element('path', {
      d: path(shape) ?? '',
      fill: amount ? colourOfShade(shadeOf(amount, most)) : 'var(--sunken)',
      stroke: 'var(--rule-strong)',
      'stroke-width': 0.5,
    })
    svg.append(titled(land, amount ? `${name}: ${amount}` : name))
  }
  const places = new Map(
    countries.flatMap(({ code, middle }) => {
      const point = code === undefined ? null : projection(middle)
      return code !== undefined && point !== null ? [[code, point] as const] : []
    }),
  )
  const strongest = arrows[0]?.amount ?? 1
  for (const arrow of arrows.slice(0, MOST_ARROWS)) {
    const [from, to] = [places.get(arrow.from), places.get(arrow.to)]
    if (from && to && from !== to) svg.append(arrowBetween(from, to, arrow, strongest))
  }
  return svg
}

type Point = readonly [x: number, y: number]

const arrowBetween = (from: Point, to: Point, { amount, words }: Arrow, strongest: number): SVGGElement => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const turn: Point = [(from[0] + to[0]) / 2 - dy * SWING, (from[1] + to[1]) / 2 + dx * SWING]
  const thick = THINNEST + (WIDEST - THINNEST) * Math.sqrt(amount / Math.max(strongest, LEAST_SCALE))
  const round = (...numbers: readonly number[]): string => numbers.map((each) => each.toFixed(1)).join(' ')
  const group = element('g', { opacity: 0.7 })
  group.append(
    element('path', {
      d: `M${round(...from)}Q${round(...turn, ...to)}`,
      fill: 'none',
      stroke: 'var(--event-line-5)',
      'stroke-width': thick.toFixed(1),
    }),
    element('path', { d: headAt(to, turn, thick + 4, round), fill: 'var(--event-line-5)' }),
  )
  return titled(group, words)
}

/** The head of an arrow that comes from `turn` and ends at `to`. */
const headAt = (
  to: Point,
  turn: Point,
  size: number,
  round: (...numbers: readonly number[]) => string,
): string => {
  const length = Math.hypot(to[0] - turn[0], to[1] - turn[1]) || 1
  const [ux, uy] = [(to[0] - turn[0]) / length, (to[1] - turn[1]) / length]
  const foot: Point = [to[0] - ux * size, to[1] - uy * size]
  const half = size / 2
  return `M${round(...to)}L${round(foot[0] - uy * half, foot[1] + ux * half)}L${round(foot[0] + uy * half, foot[1] - ux * half)}Z`
}
