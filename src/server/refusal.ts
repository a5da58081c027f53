import type { z } from '@hono/zod-openapi'
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
  const values = issues.map(
    ({ path, message }): WrongValue => ({ in: place, name: path.join('.'), detail: message }),
  )
  const told = values.map(({ name, detail }) => (name === '' ? detail : `${name}: ${detail}`))
  return new Refusal('wrong-value', `Mend the ${place}: ${told.join('; ')}.`, { values })
}
