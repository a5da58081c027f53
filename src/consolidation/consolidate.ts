import { groupedBy } from '../base/grouped.ts'
import type { Decision, Ledger, Preference, Reading, Report } from '../model/index.ts'
import { LEDGER_FIELDS, type LedgerEvent } from '../model/index.ts'
import { accountBy } from './account.ts'
import { type ReadArticle, reportsOfArticle } from './added.ts'
import { casesOf, dyadOf, moveOf } from './cases.ts'
import { compareKeys } from './clusters.ts'
import { inForce, placeReports, resolveDecisions } from './decisions.ts'
import { blockOf, eventsOfBlock } from './events.ts'
import { isNewer } from './reports.ts'
import { opennessOf, resolveSides } from './resolve.ts'
import { signatureOf } from './signature.ts'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareKeys([a.id], [b.id])

/** Of several readings of one article the one that counts, with the texts of all. */
const articlesIn = (readings: readonly Reading[]): readonly ReadArticle[] =>
  [...groupedBy(readings, ({ record }) => record.article.id).values()].map((ofArticle) => {
    const current = ofArticle.reduce((a, b) => (isNewer(b, a) ? b : a))
    return {
      current,
      signature: signatureOf(current.record.article.text),
      texts: ofArticle.map(({ record }) => record.article),
    }
  })

const openKey = (report: Report, open: 'source' | 'target'): string =>
  open === 'source' ? `${report.family}|*|${report.target}` : `${report.family}|${report.source}|*`

/** Completes what can be completed, each by the complete reports as they are read or placed, never by a completed one. */
const resolveAll = (reports: readonly Report[]): readonly Report[] => {
  const complete = reports.filter(({ source, target }) => source !== undefined && target !== undefined)
  const bySource = groupedBy(complete, (report) => openKey(report, 'target'))
  const byTarget = groupedBy(complete, (report) => openKey(report, 'source'))
  return reports.map((report) => {
    const open = opennessOf(report)
    if (open === undefined) return report
    const near = (open === 'source' ? byTarget : bySource).get(openKey(report, open))
    return resolveSides(report, near ?? [])
  })
}

/**
 * The ledger of a set of readings and a list of decisions (DESIGN.md, "Consolidation"), in memory. Pure: the order of neither
 * matters. A store gets the same block by block.
 */
export const consolidate = (readings: readonly Reading[], decisions: readonly Decision[]): Ledger => {
  const held = inForce(decisions).filter(({ verdict }) => verdict.kind === 'add')
  const read = articlesIn(readings).flatMap((article) => reportsOfArticle(article, held))
  const resolved = resolveDecisions(decisions, read)
  const reports = resolveAll(placeReports(read, resolved))
  const events = [...groupedBy(reports, blockOf).values()]
    .flatMap((ofBlock) => eventsOfBlock(ofBlock, resolved))
    .sort(byId)
  const moves = groupedBy(
    events.flatMap((event) => moveOf(event) ?? []),
    dyadOf,
  )
  const cases = [...moves.values()].flatMap(casesOf).sort(byId)
  return { events, cases }
}

/** The event with every field by another preference. */
export const withPreference = (event: LedgerEvent, rule: Preference): LedgerEvent => {
  const fields = { ...event.fields }
  for (const field of LEDGER_FIELDS) {
    const account = fields[field]
    if (account) fields[field] = accountBy(field, account, rule)
  }
  return { ...event, fields }
}
