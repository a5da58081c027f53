import { Link } from '@tanstack/react-router'
import { idInWords } from '../../../../src/wording/values.ts'
import { without } from './facet-table.ts'
import { type EventsSearch, filtersOf } from './search.ts'
import type { FacetName, Facets } from './shapes.ts'

type Part = keyof ReturnType<typeof filtersOf>

/** What a part of the address is called before its value. */
const TITLES: Readonly<Record<Part, string>> = {
  text: 'Words',
  source: 'Who',
  target: 'Whom',
  side: 'Either side',
  action: 'What',
  family: 'Kind of act',
  status: 'Status',
  since: 'From',
  until: 'To',
  minOutlets: 'Outlets, at least',
  confidenceMin: 'Sure at least',
  confidenceMax: 'Sure at most',
  conflict: 'Conflicts',
  review: 'Review',
  article: 'Article',
}

const PERCENT: readonly Part[] = ['confidenceMin', 'confidenceMax']

const IDS: readonly Part[] = ['action', 'family', 'status', 'review']

/** The facet that has the words for a part's value. */
const WORDED_BY: Readonly<Partial<Record<Part, FacetName>>> = {
  source: 'source',
  target: 'target',
  side: 'source',
}

const valueInWords = (part: Part, value: unknown, facets: Facets | undefined): string => {
  const facet = WORDED_BY[part]
  const worded = facet && facets?.[facet].values.find((each) => each.value === value)?.words
  if (worded !== undefined) return worded
  if (PERCENT.includes(part)) return `${Math.round(Number(value) * 100)}%`
  if (part === 'conflict') return 'only'
  return IDS.includes(part) ? idInWords(String(value)) : String(value)
}

interface ChosenProps {
  readonly search: EventsSearch
  readonly facets: Facets | undefined
}

/** What the list is narrowed down by, each with a way to let it go. */
export const Chosen = ({ search, facets }: ChosenProps) => {
  const parts = Object.entries(filtersOf(search)) as readonly (readonly [Part, unknown])[]
  if (parts.length === 0) return null
  return (
    <ul className="chosen" aria-label="Narrowed down by">
      {parts.map(([part, value]) => (
        <li key={part}>
          <Link to="/events" search={without(search, [part])} className="chip">
            <span className="unseen">Let go: </span>
            <span className="soft">{TITLES[part]}</span> {valueInWords(part, value, facets)}{' '}
            <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
      {parts.length > 1 && (
        <li>
          <Link to="/events" search={{}}>
            Let all go
          </Link>
        </li>
      )}
    </ul>
  )
}
