import type { Article } from '../../../../src/model/index.ts'

/** What was pasted, with what is known of it. Empty strings are what is not known. */
export interface Draft {
  readonly text: string
  readonly title: string
  readonly published: string
  readonly outlet: string
  /** The page that the text was fetched from. */
  readonly page?: Pick<Article, 'url' | 'byline'>
}

export const NO_DRAFT: Draft = { text: '', title: '', published: '', outlet: '' }

/** The article that a draft is, as the reader takes it. */
export const articleOf = (draft: Draft): Article => ({ ...sentOf(draft), ...draft.page })

/** What of it is sent where the server is to read it too. */
export const sentOf = ({ text, title, published, outlet }: Draft): Article => ({
  text,
  ...(title !== '' && { title }),
  ...(published !== '' && { published }),
  ...(outlet !== '' && { outlet }),
})

/** The draft that a fetched page gives. */
export const draftOf = ({ text, title = '', published = '', outlet = '', url, byline }: Article): Draft => ({
  text,
  title,
  published: published.slice(0, 'YYYY-MM-DD'.length),
  outlet,
  page: { ...(url !== undefined && { url }), ...(byline !== undefined && { byline }) },
})

/** Longer texts are not read while one types, but when one asks for it. In characters. */
export const LONGEST_LIVE = 60_000

/** Longer texts are not put into a field where one types: a browser would take seconds to lay them out. */
export const LONGEST_TYPED = 200_000

/** No report is longer: the same limit as the server's, and half a minute of reading. */
export const LONGEST_READ = 2 ** 20

/** The server reads no longer texts for a browser. */
export const LONGEST_SENT = 200_000

/** Characters that are read in a second, about. */
const SPEED = 35_000

/** `about 12 seconds`. */
export const secondsFor = (characters: number): string => {
  const seconds = Math.max(1, Math.round(characters / SPEED))
  return seconds === 1 ? 'about a second' : `about ${seconds} seconds`
}

/** `5.0 MB`, `340 kB` for so many characters. */
export const sizeInWords = (characters: number): string =>
  characters >= 1_000_000 ? `${(characters / 1_000_000).toFixed(1)} MB` : `${Math.ceil(characters / 1000)} kB`
