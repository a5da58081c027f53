import { FACETS, type FacetName, type Facets as Found } from '../../ledger/index.ts'
import { sideInWords } from '../../wording/accounts.ts'
import { idInWords, type Names } from '../../wording/values.ts'
import type { Facets } from '../schemas/events.ts'

const side = (key: string, names: Names): string => sideInWords(key, undefined, names)
const asIs = (value: string): string => value

const percent = (share: string | undefined): string => `${Math.floor(Number(share) * 100)}`

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** What the values of each facet are called. */
const IN_WORDS: Readonly<Record<FacetName, (value: string, names: Names) => string>> = {
  source: side,
  target: side,
  action: idInWords,
  status: asIs,
  year: asIs,
  month: (value) => `${MONTHS[Number(value.slice(5)) - 1] ?? ''} ${value.slice(0, 4)}`,
  outlets: (value) => `${value} or more`,
  confidence: (value) => {
    const [least, most] = value.split('..')
    return `${percent(least)}–${percent(most)}%`
  },
  review: (value) => (value === 'none' ? 'not reviewed' : value),
  conflict: () => 'with a conflict',
}

/** Facets with the words for their values. */
export const wordedFacets = (found: Found, names: Names): Facets => {
  const facets = FACETS.map((name) => {
    const { values, more } = found[name]
    const inWords = IN_WORDS[name]
    return [
      name,
      { values: values.map((each) => ({ ...each, words: inWords(each.value, names) })), more },
    ] as const
  })
  return Object.fromEntries(facets) as Record<FacetName, (typeof facets)[number][1]>
}
