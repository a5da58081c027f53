import type { Codebook } from '../../codebook/codebook.ts'
import { deriveCodes } from '../../coding/codes.ts'
import { STATUSES } from '../../model/index.ts'
import type { CodeSource } from './code-comparison.ts'
import type { CodeRow } from './code-event.ts'
import type { CodedEvent, Coding } from './coding.ts'

const DAY = /^\d{4}-\d\d-\d\d/

/** An address as event data and records may both write it: without what says nothing about which article it is. */
export const addressKey = (address: string): string =>
  address
    .trim()
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^[^/?]*/, (host) => host.toLowerCase())
    .replace(/\/$/, '')

const codesOf = (
  { action, status, cameo, goldstein }: CodedEvent,
  { actions }: Codebook,
): Pick<CodeRow, 'code' | 'goldstein'> | undefined => {
  if (cameo !== undefined) return { code: cameo, ...(goldstein !== undefined && { goldstein }) }
  const known = actions.find(({ id }) => id === action)
  const at = STATUSES.find((each) => each === status)
  if (known === undefined || at === undefined) return undefined
  const derived = deriveCodes(known, at)
  return { code: derived.cameo, goldstein: derived.goldstein }
}

/** Every side with every other; nobody acts on itself where there is anybody else. */
const dyadsOf = ({ source, target }: CodedEvent): readonly Pick<CodeRow, 'source' | 'target'>[] => {
  const sides = (keys: readonly string[]): readonly string[] => (keys.length > 0 ? keys : [''])
  const all = sides(source).flatMap((from) => sides(target).map((to) => ({ source: from, target: to })))
  const apart = all.filter((dyad) => dyad.source !== dyad.target)
  return apart.length > 0 ? apart : all
}

/**
 * What a record tells, in the terms of event data: one row for each pair of sides of each event, codes by action and
 * status where the record gives none. An event without a day has that of publication, as event data have it.
 */
export function codeSourceOf(coding: Coding, codebook: Codebook): CodeSource {
  const { article, url, published, events } = coding
  const rows = events.flatMap((event): readonly CodeRow[] => {
    const codes = codesOf(event, codebook)
    const given = event.date ?? published
    const day = given !== undefined && DAY.test(given) ? given.slice(0, 10) : undefined
    return codes
      ? dyadsOf(event).map((dyad) => ({ ...dyad, ...codes, ...(day !== undefined && { day }) }))
      : []
  })
  return { keys: [...(url ? [addressKey(url)] : []), article], rows }
}
