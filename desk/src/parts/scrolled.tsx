import type { ReactNode } from 'react'

interface ScrolledProps {
  /** What it holds; another name than that of the section around it. */
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** What may be wider or longer than its place; the keyboard can scroll it. */
export const Scrolled = ({ label, className, children }: ScrolledProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
  <section className={className} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
