import type { CaseView as FoundCase } from '../../ledger/index.ts'
import type { Case, LedgerEvent, LedgerField, SideKey } from '../../model/index.ts'
import { sideInWords, speakerInWords, valueInWords } from '../../wording/accounts.ts'
import type { Names } from '../../wording/values.ts'
import type { CaseClaim, CaseEvent, CaseLine, CaseValue, CaseView } from '../schemas/cases.ts'
import { eventLine } from './event-line.ts'

/** A case as lists show it. */
export const caseLine = ({ sides, moves, links, unanswered, ...found }: Case, names: Names): CaseLine => {
  const worded = (key: SideKey) => ({ value: key, words: sideInWords(key, undefined, names) })
  return {
    id: found.id,
    start: found.start,
    end: found.end,
    sides: [worded(sides[0]), worded(sides[1])],
    moves: moves.length,
    answered: new Set(links.map(({ answers }) => answers)).size,
    unanswered: unanswered.map(({ event, by }) => ({ event, by: worded(by) })),
    deadlines: found.deadlines,
  }
}

/** A case with its events in order of time, what was said about them, and which outlet gives which number. */
export const caseView = ({ case: found, events }: FoundCase, names: Names): CaseView => {
  const moves = new Set(found.moves)
  return {
    ...caseLine(found, names),
    events: events.map(
      (event): CaseEvent => ({
        event: eventLine(event, names),
        isMove: moves.has(event.id),
        answers: found.links.filter((link) => link.event === event.id),
        told: event.reports.map(({ article, outlet, published }) => ({
          article,
          ...(outlet !== undefined && { outlet }),
          ...(published !== undefined && { published }),
        })),
      }),
    ),
    claims: events.flatMap((event) =>
      event.claims.map(
        (claim): CaseClaim => ({ ...claim, event: event.id, words: speakerInWords(claim, names) }),
      ),
    ),
    values: events.filter(({ id }) => moves.has(id)).flatMap((event) => valuesOf(event, names)),
  }
}

/** The fields whose values outlets are held against each other by. */
const COMPARED: readonly LedgerField[] = ['count', 'date', 'deadline']

const valuesOf = (event: LedgerEvent, names: Names): readonly CaseValue[] => {
  const lines = new Map(event.reports.map((line) => [line.key, line]))
  return COMPARED.flatMap((field) => {
    const account = event.fields[field]
    if (account === undefined) return []
    const preferred = valueInWords(field, account.value, names)
    return account.variants.flatMap((variant) => {
      const words = valueInWords(field, variant.value, names)
      return variant.reports.flatMap((key): readonly CaseValue[] => {
        const line = lines.get(key)
        if (line?.outlet === undefined) return []
        const { outlet, article } = line
        return [{ event: event.id, field, outlet, article, words, preferred: words === preferred }]
      })
    })
  })
}
