import { z } from 'zod'

/** Says that a list was cut, and how to get the rest. */
export const cutSchema = z
  .array(z.object({ list: z.string(), shown: z.int(), of: z.int(), rest: z.string() }))
  .describe('lists of this answer that were cut; `rest` says how to get what is left out')
export type Cuts = z.infer<typeof cutSchema>

/** A list cut to `most`, and the note that it was. */
export const cutTo = <T>(
  list: string,
  all: readonly T[],
  most: number,
  rest: string,
): { readonly shown: readonly T[]; readonly cuts: Cuts } => ({
  shown: all.slice(0, most),
  cuts: all.length > most ? [{ list, shown: most, of: all.length, rest }] : [],
})

export const cutsInWords = (cuts: Cuts): readonly string[] =>
  cuts.map(({ list, shown, of, rest }) => `Of ${of} ${list} ${shown} are shown. ${rest}`)

/** A heading over lines; nothing over none. */
export const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]
