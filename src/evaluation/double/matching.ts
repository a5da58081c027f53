/**
 * What brings two codings together: the words of one text; the article, whatever its text; or nothing but the day, for
 * event data that name no article.
 */
export const MATCHINGS = ['text', 'articles', 'days'] as const
export type Matching = (typeof MATCHINGS)[number]
