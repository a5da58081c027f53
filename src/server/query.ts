import { z } from '@hono/zod-openapi'
import { didYouMean } from '../codebook/nearest.ts'

/** Query parameters. One that is not among them is refused with a guess at the one that is meant. */
export const query = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined
      const known = Object.keys(shape)
      return (issue.keys as readonly string[]).map((key) => unknownKey(key, known)).join('; ')
    },
  })

const unknownKey = (key: string, known: readonly string[]): string => {
  const guess = didYouMean(key, known)
  if (guess !== undefined) return `there is no parameter "${key}" (${guess})`
  return `there is no parameter "${key}"; ${known.length === 0 ? 'there are none' : `known: ${known.join(', ')}`}`
}

/** Without the keys that are not given. */
export const given = <T extends object>(parameters: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
