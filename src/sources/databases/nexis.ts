import type { Article } from '../../model/index.ts'
import { isoOfForeignDate } from '../foreign-date.ts'
import { type DatabaseFormat, given, paragraphsOf } from './documents.ts'

const NUMBER = /^\s*\d+ of \d+ DOCUMENTS?\s*$/
const END = /^\s*End of Document\s*$/i
/** `BYLINE: By A. Reporter`, `Length: 512 words`: what stands about the article, before its body and after. */
const LABEL =
  /^\s*(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|GRAPHIC|SUBJECT|COMPANY|ORGANIZATION|TICKER|INDUSTRY|PERSON|CITY|COUNTRY|STATE|GEOGRAPHIC|CORRECTION(?:-DATE)?|SERIES|URL|DISTRIBUTION|NOTES?|DOCUMENT-TYPE|ACC-NO|COPYRIGHT):\s*(.*)$/i
/** Labels that stand before the body; any other closes it. */
const BEFORE_BODY = new Set([
  'byline',
  'section',
  'length',
  'dateline',
  'highlight',
  'headline',
  'series',
  'graphic',
])
const BODY = /^\s*Body\s*$/
const AFTER_BODY = /^\s*(?:Classification|Notes|Graphic)\s*$/
const COPYRIGHT = /^\s*(?:Copyright\b|\(c\)|©|All Rights Reserved)/i

interface Labelled {
  readonly labels: ReadonlyMap<string, string>
  /** Lines before the first label. */
  readonly head: readonly string[]
  readonly body: readonly string[]
}

const labelled = (lines: readonly string[]): Labelled => {
  const labels = new Map<string, string>()
  const bodyAt = lines.findIndex((line) => BODY.test(line))
  const found = lines.map((line) => LABEL.exec(line))
  const isBefore = (i: number): boolean => BEFORE_BODY.has(found[i]?.[1]?.toLowerCase() ?? '')
  const firstLabel = found.findIndex((label) => label !== null)
  let start = bodyAt === -1 ? firstLabel : bodyAt + 1
  if (bodyAt === -1)
    for (let i = firstLabel; i >= 0 && i < lines.length; i += 1) {
      if (found[i] !== null && !isBefore(i)) break
      if (isBefore(i)) start = i + 1
    }
  const after = lines.findIndex(
    (line, i) =>
      i >= start &&
      (AFTER_BODY.test(line) ||
        END.test(line) ||
        COPYRIGHT.test(line) ||
        (found[i] !== null && !isBefore(i))),
  )
  found.forEach((label) => {
    const [, name = '', value = ''] = label ?? []
    if (name !== '' && !labels.has(name.toLowerCase())) labels.set(name.toLowerCase(), value)
  })
  const head = lines.slice(0, firstLabel === -1 ? start : Math.min(firstLabel, start))
  return { labels, head, body: lines.slice(Math.max(start, 0), after === -1 ? undefined : after) }
}

/** Outlet, day and title stand above the labels, in an order of the database's own: the day is known by its form. */
const read = (lines: readonly string[]): Partial<Article> | undefined => {
  const content = lines.filter((line) => !NUMBER.test(line))
  const { labels, head, body } = labelled(content)
  if (labels.size === 0) return undefined
  const named = head.map((line) => line.trim()).filter((line) => line !== '' && !COPYRIGHT.test(line))
  const dayAt = named.findIndex((line) => isoOfForeignDate(line) !== undefined)
  const published = isoOfForeignDate(named[dayAt] ?? labels.get('load-date') ?? '')
  const { title, outlet } = nameLines(named, dayAt)
  return {
    text: paragraphsOf(body),
    ...given('title', labels.get('headline') ?? title),
    ...given('outlet', outlet),
    ...given('byline', labels.get('byline')),
    ...given('published', published),
  }
}

/** Classic exports: outlet, day, edition, title. Later ones: title, outlet, day. */
const nameLines = (
  named: readonly string[],
  dayAt: number,
): { readonly title?: string | undefined; readonly outlet?: string | undefined } => {
  if (dayAt === -1) return { title: named[0] }
  if (dayAt === 0) return { title: named.at(-1) }
  return dayAt === 1
    ? { outlet: named[0], title: named.slice(2).at(-1) }
    : { title: named.slice(0, dayAt - 1).join(' '), outlet: named[dayAt - 1] }
}

/** Text exports of LexisNexis: "1 of 250 DOCUMENTS" before each, or "End of Document" after. */
export const NEXIS: DatabaseFormat = { kind: 'nexis', opens: NUMBER, closes: END, read }

/** True when the beginning of a text is that of such an export. */
export const looksLikeNexis = (start: string): boolean =>
  /^\s*\d+ of \d+ DOCUMENTS?\s*$/m.test(start) ||
  (/^\s*(?:Load-Date|Length|Section):/m.test(start) && /^\s*Body\s*$/m.test(start))
