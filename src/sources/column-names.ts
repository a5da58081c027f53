import { didYouMean } from '../codebook/nearest.ts'

/** What an article takes from columns or labels of other programs. */
export const ARTICLE_FIELDS = [
  'text',
  'title',
  'byline',
  'outlet',
  'url',
  'language',
  'published',
  'id',
] as const
export type ArticleField = (typeof ARTICLE_FIELDS)[number]

/** Which column gives a field: `text=Body`. */
export type ColumnMap = Readonly<Partial<Record<ArticleField, string>>>

/** Names under which news databases and scrapers keep each field, lower case, without spaces and underscores; the likeliest first. */
const USUAL: Readonly<Record<ArticleField, readonly string[]>> = {
  text: ['text', 'body', 'fulltext', 'articletext', 'articlebody', 'maintext', 'content', 'article', 'story'],
  title: ['title', 'headline', 'articletitle', 'heading', 'head'],
  byline: ['byline', 'author', 'authors', 'reporter', 'creator'],
  outlet: [
    'outlet',
    'publisher',
    'publication',
    'newspaper',
    'sourcename',
    'source',
    'media',
    'site',
    'domain',
  ],
  url: ['url', 'link', 'href', 'sourceurl', 'articleurl', 'weburl'],
  language: ['language', 'lang', 'languagecode'],
  published: [
    'published',
    'publishedat',
    'publicationdate',
    'publishdate',
    'pubdate',
    'datepublished',
    'date',
    'datetime',
    'timestamp',
    'day',
  ],
  id: ['id', 'articleid', 'storyid', 'docid', 'documentid', 'uid', 'guid'],
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '')

/**
 * Which column gives which field: those of `map`, else those whose names are usual. A reason where `map` names a column that
 * is not there, or no column can be the text.
 */
export const columnsOf = (
  header: readonly string[],
  map: ColumnMap = {},
): { readonly columns: ReadonlyMap<ArticleField, number> } | { readonly reason: string } => {
  const columns = new Map<ArticleField, number>()
  for (const field of ARTICLE_FIELDS) {
    const wanted = map[field]
    const at =
      wanted === undefined
        ? USUAL[field].map((name) => header.findIndex((column) => plain(column) === name)).find((i) => i >= 0)
        : header.indexOf(wanted)
    if (wanted !== undefined && at === -1)
      return { reason: `has no column "${wanted}"${guessed(wanted, header)}; ${listed(header)}` }
    if (at !== undefined) columns.set(field, at)
  }
  if (columns.has('text')) return { columns }
  return {
    reason: `has no column for the text of articles; ${listed(header)}: name it with --map text=COLUMN`,
  }
}

const guessed = (wanted: string, header: readonly string[]): string => {
  const guess = didYouMean(wanted, header)
  return guess === undefined ? '' : ` (${guess})`
}

const MOST_LISTED = 20

const listed = (header: readonly string[]): string =>
  `its columns are ${header.slice(0, MOST_LISTED).join(', ')}${header.length > MOST_LISTED ? ', ...' : ''}`
