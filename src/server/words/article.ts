import type { ArticleView as Found } from '../../ledger/index.ts'
import type { Names } from '../../wording/values.ts'
import type { ArticleView } from '../schemas/articles.ts'
import { keptDecision } from './decision.ts'
import { eventLine } from './event-line.ts'
import { reportsOfEvent } from './event-view.ts'
import { recordWords } from './record.ts'

/** An article with all that its page shows. */
export const articleView = ({ line, record, told, decisions, next }: Found, names: Names): ArticleView => ({
  line,
  isReviewed: line.isReviewed,
  record,
  words: recordWords(record, names),
  events: told.map((each) => ({
    event: eventLine(each.event, names),
    reports: reportsOfEvent(each).filter(({ article }) => article === line.id),
  })),
  decisions: decisions.map((decision) => keptDecision(decision, names)),
  ...(next !== undefined && { next }),
})
