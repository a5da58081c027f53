import type { ToldEvent } from '../ledger/index.ts'
import type { ExportWriter, RowKind } from './format.ts'

const LINES: Readonly<Record<RowKind, (told: ToldEvent) => readonly object[]>> = {
  events: ({ event }) => [event],
  reports: ({ event, reports }) =>
    reports.map(({ report, sentence }) => ({ ledgerEvent: event.id, sentence, ...report })),
  claims: ({ event }) => event.claims.map((claim) => ({ ledgerEvent: event.id, ...claim })),
}

/** Everything the ledger knows, one JSON object a line, as the types of `demarche/ledger` have it. */
export const writeNdjson: ExportWriter = async function* ({ ledger, query, rows }) {
  for await (const told of ledger.every(query))
    for (const line of LINES[rows](told)) yield `${JSON.stringify(line)}\n`
}
