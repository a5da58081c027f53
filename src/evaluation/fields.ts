import { sameCount, sameDate, type Wanted } from './pairing.ts'
import type { PredictedEvent } from './prediction.ts'

/** One value of a paired event against gold. `wanted` and `got` are for a person to read. */
export interface FieldOutcome {
  readonly field: string
  readonly right: boolean
  readonly wanted: string
  readonly got: string
}

const shown = (value: string | undefined): string => value || '–'

export const countShown = (count: PredictedEvent['count']): string => {
  if (count === undefined || (count.min === undefined && count.max === undefined)) return '–'
  return count.min === count.max ? `${count.min}` : `${count.min ?? ''}..${count.max ?? ''}`
}

type Check = (wanted: Wanted, got: PredictedEvent) => FieldOutcome | undefined

/** A field with one value: measured where gold gives it. */
const single =
  (
    field: 'date' | 'deadline' | 'post' | 'named',
    agrees: (gold: string, got: string | undefined) => boolean = (gold, got) => gold === got,
  ): Check =>
  ({ event }, got) => {
    const gold = event[field]
    return gold ? { field, right: agrees(gold, got[field]), wanted: gold, got: shown(got[field]) } : undefined
  }

const CHECKS: readonly Check[] = [
  ({ event }, got) => ({
    field: 'status',
    right: event.status === got.status,
    wanted: event.status,
    got: shown(got.status),
  }),
  ({ event }, got) =>
    event.count && {
      field: 'count',
      right: sameCount(event.count, got.count),
      wanted: countShown(event.count),
      got: countShown(got.count),
    },
  single('date', sameDate),
  single('deadline', sameDate),
  single('post'),
  ({ event }, got) =>
    event.instrument
      ? {
          field: 'instrument',
          right: got.instruments.includes(event.instrument),
          wanted: event.instrument,
          got: shown(got.instruments.join(', ')),
        }
      : undefined,
  single('named'),
  ({ event }, got) =>
    event.background === undefined
      ? undefined
      : {
          field: 'background',
          right: event.background === got.background,
          wanted: String(event.background),
          got: String(got.background),
        },
]

/** Grounds count twice: those of gold that were found, and those found that gold has. */
const groundsOf: (wanted: Wanted, got: PredictedEvent) => readonly FieldOutcome[] = ({ event }, got) => {
  const gold = event.grounds
  if (!gold) return []
  return [
    ...gold.map((g) => {
      const right = got.grounds.includes(g)
      return { field: 'grounds.recall', right, wanted: g, got: right ? g : shown(got.grounds.join(', ')) }
    }),
    ...got.grounds.map((g) => {
      const right = gold.includes(g)
      return { field: 'grounds.precision', right, wanted: right ? g : shown(gold.join(', ')), got: g }
    }),
  ]
}

const peopleOf = ({ event }: Wanted, got: PredictedEvent): readonly FieldOutcome[] =>
  (event.people ?? []).map((wanted) => ({
    field: 'people',
    right: got.people.some((name) => (name ?? '').includes(wanted) || wanted.includes(name ?? '\0')),
    wanted,
    got: shown(got.people.map((name) => name ?? '?').join(', ')),
  }))

/** Every field of a pair that gold gives. `idOf` is the id of the event that was paired with a gold key. */
export function compareFields(
  wanted: Wanted,
  got: PredictedEvent,
  idOf: ReadonlyMap<string | undefined, string | undefined>,
): readonly FieldOutcome[] {
  const { inResponseTo } = wanted.event
  const answered = inResponseTo ? idOf.get(inResponseTo) : undefined
  return [
    ...CHECKS.flatMap((check) => check(wanted, got) ?? []),
    ...(inResponseTo
      ? [
          {
            field: 'inResponseTo',
            right: answered !== undefined && got.inResponseTo === answered,
            wanted: answered ? `${answered} (${inResponseTo})` : `${inResponseTo}, not found`,
            got: shown(got.inResponseTo),
          },
        ]
      : []),
    ...groundsOf(wanted, got),
    ...peopleOf(wanted, got),
  ]
}
