import './parts.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** How far an act has gone, as a badge. The word carries the meaning, the colour only helps. */
export const StatusBadge = ({ status }: { readonly status: string }) => (
  <span className="badge" data-status={status}>
    {status}
  </span>
)

/** A plain label. */
export const Badge = ({
  tone,
  children,
}: {
  readonly tone?: 'good' | 'warn' | 'bad'
  readonly children: ReactNode
}) => (
  <span className="badge" data-tone={tone}>
    {children}
  </span>
)

/** How sure the reading is, 0 to 1, as a bar with its number. */
export const Confidence = ({ value }: { readonly value: number }) => {
  const percent = Math.round(value * 100)
  return (
    <span className="confidence" title={`${percent} % sure that it is read right`}>
      <meter min={0} max={1} low={0.5} high={0.8} optimum={1} value={value} aria-label="confidence" />
      <span className="confidence-number">{percent}%</span>
    </span>
  )
}

/** Words as they stand in an article. */
export const Quote = ({ children }: { readonly children: ReactNode }) => <q className="quote">{children}</q>

/** A side of an event, leading to its page. */
export const Side = ({ side, name }: { readonly side: string; readonly name: string }) => (
  <Link to="/actors/$key" params={{ key: side }} className="side">
    {name}
  </Link>
)
