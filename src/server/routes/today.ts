import { createRoute } from '@hono/zod-openapi'
import type { LedgerEvent } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import type { App } from '../app.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { todayQuery, todayViewSchema } from '../schemas/today.ts'
import { caseLine } from '../words/case-view.ts'
import { eventLine } from '../words/event-line.ts'

const todayRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/today',
  summary: 'What came in, what needs a look, which deadlines are near, which cases moved',
  request: { query: todayQuery },
  responses: { 200: json(todayViewSchema, 'The day.'), ...problems('wrong-value') },
})

export const addTodayRoutes = (app: App, { ledger, codebook, now }: ServerParts): void => {
  const names = namesOf(codebook)
  const sentenceOf = (event: LedgerEvent | undefined): string | undefined =>
    event && eventInSentence(event, names)
  app.openapi(todayRoute, async (c) => {
    const { day = now().toISOString().slice(0, 10), days, limit } = c.req.valid('query')
    const today = await ledger.today(day, {
      ...(days !== undefined && { days }),
      ...(limit !== undefined && { limit }),
    })
    const deadlines = await Promise.all(
      today.deadlines.map(async (due) => ({
        day: due.day,
        event: due.event,
        sentence: sentenceOf((await ledger.show(due.event))?.event) ?? due.event,
        case: caseLine(due.case, names),
        answered: due.answered,
      })),
    )
    return c.json(
      {
        day,
        articles: today.articles.map(({ id, title, outlet, published, readAt, events, isReviewed }) => ({
          id,
          readAt,
          events,
          isReviewed,
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(published !== undefined && { published }),
        })),
        worthLooking: today.worthLooking.map((event) => eventLine(event, names)),
        deadlines,
        cases: today.cases.map((each) => caseLine(each, names)),
      },
      200,
    )
  })
}
