import { bodyLimit } from 'hono/body-limit'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { timeout } from 'hono/timeout'
import type { App } from '../app.ts'
import { problemResponse, Refusal } from '../problem.ts'

/** No body that the API takes is larger: a text to be read is the longest. */
export const MOST_BYTES = 2 * 2 ** 20

/** Refuses bodies that are too large, also those that do not say how large they are. */
export const notTooLarge = () =>
  bodyLimit({
    maxSize: MOST_BYTES,
    onError: () => {
      throw new Refusal('too-large', `Send less: at most ${MOST_BYTES / 2 ** 20} MB are taken.`)
    },
  })

/** Answers begin within this time; a stream may go on for longer. */
const LONGEST_MS = 60_000

/** Says so where an answer takes too long. What was begun for it goes on to its end. */
export const notTooLong = () => timeout(LONGEST_MS)

/** Where a path is served for other methods: says which; `OPTIONS` asks for just that. */
export const onlyItsMethods = (app: App) =>
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      const allow = [...methods, 'OPTIONS'].join(', ')
      if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow })
      return problemResponse(
        new Refusal('wrong-method', `${c.req.path} takes ${allow}, not ${c.req.method}.`, {
          headers: { allow },
        }),
      )
    },
  })
