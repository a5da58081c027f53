import './parts.css'
import { type ReactNode, useEffect } from 'react'

interface PageProps {
  /** The heading, and the title of the window. */
  readonly title: string
  /** Words of the title that the heading has in another form. */
  readonly heading?: ReactNode
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page with its one heading. */
export const Page = ({ title, heading = title, lead, actions, children }: PageProps) => {
  useEffect(() => {
    document.title = `${title} · Demarche`
  }, [title])
  return (
    <article className="page">
      <header className="page-head">
        <div>
          <h1>{heading}</h1>
          {lead !== undefined && <p className="soft">{lead}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
    </article>
  )
}
