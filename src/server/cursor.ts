import { Refusal } from './problem.ts'

/** A place in a list, as clients pass it back: opaque to them. */
export const cursorOf = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url')

/** The place that a cursor stands for; the beginning without one. */
export const offsetOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0
  const [, offset] = /^o(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (offset === undefined)
    throw new Refusal('wrong-value', 'The cursor is none of ours: pass `next` of an answer as it is.')
  return Number(offset)
}
