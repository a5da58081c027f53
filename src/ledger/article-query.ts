import type { ArticleRecord, Decision } from '../model/index.ts'
import type { ToldEvent } from './query.ts'

/** A decision, and whether it holds or was taken back. */
export type KeptDecision = Decision & { readonly holds: boolean }

/** Orders of articles: the latest published first; those that most need a look first. */
export const ARTICLE_ORDERS = ['newest', 'worth-looking'] as const
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

/** What articles are asked for. Every condition that is given must hold. */
export interface ArticleQuery {
  readonly outlet?: string
  /** Published on this day or later, `YYYY-MM-DD`. */
  readonly since?: string
  /** Published on this day or earlier. */
  readonly until?: string
  /** Words of title and text, as in a query for events. */
  readonly text?: string
  /** `reviewed`: somebody looked at the article as it is read now. */
  readonly state?: 'reviewed' | 'unreviewed'
  /** Default `newest`. */
  readonly order?: ArticleOrder
  /** The `next` of the articles before. */
  readonly cursor?: string
  /** Default 50. */
  readonly limit?: number
}

/** That somebody has looked at an article. */
export interface Look {
  readonly by: string
  /** ISO 8601 with time and `Z`. */
  readonly at: string
}

/** An article in a list. Its events are those that it tells of, without generic actions and what reviewers rejected. */
export interface ArticleLine {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  /** As the article's source gave it. */
  readonly published?: string
  /** When the reading that counts was made, ISO 8601. */
  readonly readAt: string
  readonly events: number
  /** The confidence of the least sure event; absent without events. */
  readonly lowestConfidence?: number
  /** Events with a conflict. */
  readonly conflicts: number
  /** How much it needs a look: that of the event that needs it most; 0 where reviewers have settled all. */
  readonly worth: number
  /** Who looked last, and when. It may have been read anew since. */
  readonly look?: Look
  /** Somebody looked at the article as it is read now. */
  readonly isReviewed: boolean
}

export interface FoundArticles {
  readonly articles: readonly ArticleLine[]
  /** Set when there are more. */
  readonly next?: string
}

/** An article with all that follows from it. */
export interface ArticleView {
  readonly line: ArticleLine
  /** What its reading gave, with the article's own title and text. */
  readonly record: ArticleRecord
  /** Events that it tells of, generic and rejected ones too. */
  readonly told: readonly ToldEvent[]
  /** Decisions about it, oldest first. */
  readonly decisions: readonly KeptDecision[]
  /** Id of the next article that fits the query and that nobody has looked at. */
  readonly next?: string
}
