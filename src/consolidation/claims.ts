import type { Claim, LedgerClaim } from '../model/index.ts'
import type { Told } from './account.ts'
import { compareKeys } from './clusters.ts'
import { sideKeyOf } from './sides.ts'

/** Quotations are compared without the marks and blanks that houses set differently. */
const plain = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const lastName = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? ''

interface Gathered {
  readonly claim: Claim
  readonly told: Map<string, LedgerClaim['told'][number]>
  readonly origins: Set<number>
}

/** One act of saying is told by many: same side, same name, same stance, and the same words where words are quoted. */
const keyOf = ({ speaker, stance, quote }: Claim): string =>
  [sideKeyOf(speaker) ?? '', lastName(speaker.name), stance, quote === undefined ? '' : plain(quote)].join(
    '|',
  )

/** What was said about an event, by speaker and stance, with everywhere it stands. */
export const claimsOf = (told: readonly Told[]): readonly LedgerClaim[] => {
  const gathered = new Map<string, Gathered>()
  for (const { report, origin } of told)
    for (const claim of report.claims) {
      const key = keyOf(claim)
      const entry = gathered.get(key) ?? { claim, told: new Map(), origins: new Set<number>() }
      gathered.set(key, entry)
      const { article } = report.from
      entry.told.set(`${article}#${claim.id}`, { article, claim: claim.id, span: claim.span })
      entry.origins.add(origin)
    }
  return [...gathered].sort(([a], [b]) => compareKeys([a], [b])).map(([, entry]) => ledgerClaim(entry))
}

const ledgerClaim = ({ claim, told, origins }: Gathered): LedgerClaim => {
  const { speaker, stance, quote, verbatim } = claim
  const key = sideKeyOf(speaker)
  return {
    speaker: {
      ...(key !== undefined && { key }),
      name: speaker.name,
      ...(speaker.role !== undefined && { role: speaker.role }),
    },
    stance,
    ...(quote !== undefined && { quote }),
    verbatim,
    told: [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place),
    outlets: origins.size,
  }
}
