import { canonicalJson } from '../base/canonical.ts'
import { blockOf, dayOf, opennessOf } from '../consolidation/index.ts'
import type { ArticleRecord, Report } from '../model/index.ts'
import { plain } from './store.ts'
import type { ReportsTable } from './tables.ts'

/** A placed report as a row, before its missing side is looked for. */
export const reportRow = (report: Report, sentence: string): ReportsTable => ({
  key: plain(report.key),
  article: report.from.article,
  block: plain(blockOf(report)),
  family: report.family,
  source: report.source === undefined ? null : plain(report.source),
  target: report.target === undefined ? null : plain(report.target),
  day: dayOf(report) ?? null,
  complete: report.source !== undefined && report.target !== undefined ? 1 : 0,
  open: opennessOf(report) ?? null,
  report: canonicalJson(report),
  resolved: null,
  sentence: JSON.stringify(sentence),
})

/** The row with the side that near reports gave, if they gave one. */
export const resolvedRow = (row: ReportsTable, placed: Report, resolved: Report): ReportsTable => ({
  ...row,
  block: plain(blockOf(resolved)),
  resolved: resolved === placed ? null : canonicalJson(resolved),
})

/** The report as its block takes it. */
export const reportOf = ({ report, resolved }: Pick<ReportsTable, 'report' | 'resolved'>): Report =>
  JSON.parse(resolved ?? report) as Report

/** The report as reviewers placed it. */
export const placedReportOf = ({ report }: Pick<ReportsTable, 'report'>): Report =>
  JSON.parse(report) as Report

/** The words of the sentence that an event was read from. */
export const sentenceOf = ({ article }: ArticleRecord, { event: { evidence } }: Report): string =>
  ((evidence.in === 'title' ? article.title : article.text) ?? '').slice(...evidence.sentence)
