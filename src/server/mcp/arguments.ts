import { z } from 'zod'
import { parseDay } from '../../base/calendar.ts'
import { didYouMean } from '../../codebook/nearest.ts'
import type { SideKey } from '../../model/index.ts'
import { sideMeant } from '../../wording/sides.ts'
import type { McpParts } from './parts.ts'
import { Unanswerable } from './unanswerable.ts'

const LONGEST_ARGUMENT = 500

/** Words of a few lines at most. */
export const shortText = (description: string) =>
  z.string().min(1).max(LONGEST_ARGUMENT).describe(description)

export const sideArgument = (description: string) =>
  shortText(
    `${description}: a state or organisation by code (RUS), name (Russia, NATO), or key as in an answer (IGO:NATO, the-west)`,
  )

export const dayArgument = (description: string) =>
  z
    .string()
    .refine(
      (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && parseDay(day) !== undefined,
      'write a day as YYYY-MM-DD',
    )
    .describe(`${description}, YYYY-MM-DD`)

export const limitArgument = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).describe(`so many at most in one answer, 1 to ${most}`)

export const cursorArgument = z
  .string()
  .max(LONGEST_ARGUMENT)
  .optional()
  .describe('"next" of the answer before, to go on where it was cut; ask with the same other arguments')

/** The sides that were asked for, as the ledger keys them. Throws RangeError, with a guess, for one that nobody knows. */
export const sidesAsked = <K extends string>(
  asked: { readonly [P in K]?: string | undefined },
  { codebook }: McpParts,
): { readonly [P in K]?: SideKey } =>
  Object.fromEntries(
    Object.entries<string | undefined>(asked).flatMap(([place, written]) =>
      written === undefined ? [] : [[place, sideMeant(written, codebook)]],
    ),
  ) as { readonly [P in K]?: SideKey }

/** A mistyped action would find nothing and look like an answer. Throws Unanswerable that lists those there are. */
export const checkAction = (action: string | undefined, { codebook }: McpParts): void => {
  const known = codebook.actions.map(({ id }) => id)
  if (action === undefined || known.includes(action)) return
  const guess = didYouMean(action, known)
  throw new Unanswerable(
    `There is no action "${action}"${guess ? ` (${guess})` : ''}. Actions are: ${known.join(', ')}.`,
  )
}

/** Where a list goes on: an opaque word for how much of it was given. */
export const cursorFor = (given: number): string => Buffer.from(`after ${given}`).toString('base64url')

export const offsetOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0
  const [, given] = /^after (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (given === undefined)
    throw new Unanswerable(
      'The cursor is not one that this server gave: pass "next" of an answer unchanged, or none.',
    )
  return Number(given)
}
