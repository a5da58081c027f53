import type { ReactNode } from 'react'

interface ScrolledProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string
  readonly className: string
  readonly children: ReactNode
}

/** What may be wider or longer than its place; the keyboard can scroll it. */
export const Scrolled = ({ labelledBy, className, children }: ScrolledProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
  <section className={className} tabIndex={0} aria-labelledby={labelledBy}>
    {children}
  </section>
)
