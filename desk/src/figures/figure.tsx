import './figure.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { read } from '../api/client.ts'
import { useNotices } from '../frame/notices.tsx'
import { PICTURE_KINDS, type PictureKind, savePicture, standAlone } from './export.ts'

interface FigureProps {
  /** What it shows, as a heading; also the picture's title. */
  readonly title: string
  /** What one sees in it, for those who do not see it. */
  readonly description: string
  /** Which events it counts, for the source line of exported pictures. */
  readonly scope: string
  /** Name of exported files, without ending. */
  readonly name: string
  /** Draws it so many points wide. Colours by the desk's tokens, as attributes. Another function draws it anew. */
  readonly draw: (width: number) => SVGSVGElement
  /** The same as a table. */
  readonly numbers?: ReactNode
  /** What its colours mean. */
  readonly legend?: ReactNode
  /** Height that its place has before it is drawn, in points. */
  readonly height: number
}

/** The first digits of a digest tell ledgers apart. */
const DIGITS = 12

/** A drawing with its heading, its numbers as a table, and buttons that save it with its source. */
export const Figure = ({ title, description, scope, name, draw, numbers, legend, height }: FigureProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const { tell } = useNotices()
  const { refetch } = useQuery({
    queryKey: ['digest'],
    queryFn: ({ signal }) => read<{ readonly digest: string }>('/api/digest', {}, signal),
    enabled: false,
  })
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0 || place.current === null) return
    const drawing = draw(width)
    // the content policy refuses styles within a page; figure.css has them
    for (const style of drawing.querySelectorAll('style')) style.remove()
    // the picture is one image, whose parts have no names of their own
    for (const part of drawing.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label')
    drawing.setAttribute('role', 'img')
    drawing.setAttribute('aria-label', description)
    place.current.replaceChildren(drawing)
  }, [draw, width, description])
  const save = async (kind: PictureKind) => {
    const drawing = place.current?.querySelector('svg')
    if (!drawing) return
    const { data } = await refetch()
    const ledger = data === undefined ? '' : `, ledger ${data.digest.slice(0, DIGITS)}`
    const source = `Source: Demarche${ledger}, ${new Date().toISOString().slice(0, 10)}. ${scope}`
    await savePicture(standAlone(drawing, title, source), kind, name).catch((cause: unknown) =>
      tell({ text: `Not saved: ${String(cause)}`, tone: 'bad' }),
    )
  }
  return (
    <figure className="figure">
      <figcaption>
        <h2>{title}</h2>
        <span className="row">
          {PICTURE_KINDS.map((kind) => (
            <button type="button" key={kind} className="plain small" onClick={() => void save(kind)}>
              Save {kind.toUpperCase()}
            </button>
          ))}
        </span>
      </figcaption>
      {legend !== undefined && <div className="figure-legend">{legend}</div>}
      <div ref={place} className="figure-place" style={{ minHeight: height }} />
      {numbers !== undefined && (
        <details>
          <summary>The numbers</summary>
          <div className="figure-numbers">{numbers}</div>
        </details>
      )}
    </figure>
  )
}

/** A patch of the drawing's colour with what it means. */
export const LegendEntry = ({
  colour,
  children,
}: {
  readonly colour: string
  readonly children: ReactNode
}) => (
  <span className="figure-entry">
    <svg width="12" height="12" aria-hidden="true">
      <rect width="12" height="12" rx="2" fill={colour} />
    </svg>
    {children}
  </span>
)
