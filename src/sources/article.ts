import { z } from 'zod'
import type { Article } from '../model/index.ts'
import { inMegabytes, LARGEST_ARTICLE } from './incoming.ts'
import { isIsoTime } from './iso-time.ts'

/** Exports often write a field that they lack as null or as an empty string; both mean that it is absent. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined)

const articleForm = z.object({
  text: z
    .string('text is missing: every article needs its body as a string in "text"')
    .refine((text) => text.trim() !== '', 'text is empty')
    .refine(
      (text) => text.length <= LARGEST_ARTICLE,
      `text is longer than ${inMegabytes(LARGEST_ARTICLE)}, the most that one article may have`,
    ),
  title: optionalText,
  byline: optionalText,
  outlet: optionalText,
  url: optionalText,
  language: optionalText,
  published: optionalText.refine((value) => value === undefined || isIsoTime(value), {
    error: (issue) => `published: ${notADate(String(issue.input))}`,
  }),
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) =>
      value === null || value === undefined ? undefined : String(value).trim() || undefined,
    ),
})

/** The sentence that says what a date must look like. */
export const notADate = (written: string): string =>
  `"${written}" is not a date; write it as 2022-02-28 or 2022-02-28T14:05:00Z`

export type ArticleReading =
  | { readonly article: Article }
  | { readonly reason: string; readonly article: Partial<Article> }

/**
 * Reads an article (RECORD.md, "In: an article") from parsed JSON. Unknown fields are left out. When a field is wrong: the
 * reason in one sentence, and what could be taken over for the record that reports it.
 */
export const readArticleFields = (value: unknown): ArticleReading => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { reason: 'not an article: an article is a JSON object with its body in "text"', article: {} }
  const parsed = articleForm.safeParse(value)
  if (parsed.success) return { article: withoutAbsent(parsed.data) }
  const issue = parsed.error.issues[0]
  const field = issue?.path[0]
  const reason =
    issue?.code === 'invalid_type' && field !== 'text'
      ? `${String(field)} must be a string`
      : (issue?.message ?? 'not an article')
  return { reason, article: stringsOf(value) }
}

/** The schema's output without the keys that it found absent. */
const withoutAbsent = (
  fields: { readonly text: string } & Readonly<Record<string, string | undefined>>,
): Article => ({
  text: fields.text,
  ...presentStrings(fields, ['title', 'byline', 'outlet', 'url', 'language', 'published', 'id']),
})

const stringsOf = (value: object): Partial<Article> =>
  presentStrings(value as Readonly<Record<string, unknown>>, [
    'text',
    'title',
    'byline',
    'outlet',
    'url',
    'id',
  ])

const presentStrings = (
  fields: Readonly<Record<string, unknown>>,
  keys: readonly (keyof Article)[],
): Partial<Article> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = fields[key]
      return typeof value === 'string' && value !== '' ? [[key, value]] : []
    }),
  )
