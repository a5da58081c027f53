import type { z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { Refusal, type WrongValue } from './problem.ts'

const PLACES: Readonly<Record<string, string>> = {
  query: 'query',
  param: 'path',
  json: 'body',
  form: 'body',
  header: 'header',
  cookie: 'header',
}

/** What a schema finds wrong with a request, as a refusal that names each value. */
export const refusalOf = (target: string, { issues }: z.ZodError): Refusal => {
  const place = PLACES[target] ?? target
  const values = issues.flatMap(nearestOf).map(
    ({ path, message }): WrongValue => ({
      in: place,
      name: path.join('.'),
      detail: isRepeated(target, message) ? 'is given more than once' : message,
    }),
  )
  const told = values.map(({ name, detail }) => (name === '' ? detail : `${name}: ${detail}`))
  return new Refusal('wrong-value', `Mend the ${place}: ${told.join('; ')}.`, { values })
}

type Issue = z.ZodError['issues'][number]

/** Of what is wrong with each form that a value may have: what is wrong with the one that it comes nearest to. */
const nearestOf = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const [nearest] = issue.errors.toSorted((a, b) => weightOf(a) - weightOf(b))
  if (nearest === undefined) return [issue]
  return (nearest as readonly Issue[]).map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
}

/** A key too many or one that lacks tells more against a form than a value that is not right. */
const weightOf = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.reduce(
    (sum, { code, message }) => sum + (code === 'unrecognized_keys' || isLack(message) ? 2 : 1),
    0,
  )

const isLack = (message: string): boolean => message.endsWith('received undefined')

/** A parameter that stands in a query twice comes as a list. */
const isRepeated = (target: string, message: string): boolean =>
  target === 'query' && message.endsWith('received array')

/** What the libraries throw, by status. */
const FOREIGN: Readonly<Record<number, () => Refusal>> = {
  400: () => new Refusal('wrong-request', 'The body is not what it says it is: send JSON.'),
  415: () => new Refusal('wrong-media-type', 'Send JSON, with the header content-type: application/json.'),
  504: () => new Refusal('took-too-long', 'Ask for less: a shorter stretch of days, fewer at once.'),
}

/** Whatever was thrown, as a refusal; undefined for a fault of ours. */
export const refusalFrom = (cause: unknown): Refusal | undefined => {
  if (cause instanceof Refusal) return cause
  return cause instanceof HTTPException ? FOREIGN[cause.status]?.() : undefined
}

/**
 * Waits for the ledger, which throws RangeError for what it does not know: a day that is none, a cursor of another list, an event
 * that is not there.
 */
export const orRefuse = async <T>(ask: () => T | Promise<T>): Promise<T> => {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refusal('wrong-value', sentence(cause.message))
    throw cause
  }
}

/** `no event x` as a sentence: `No event x.` */
const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`
