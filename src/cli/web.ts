import { type Command, Option } from 'commander'
import { whyUnreadable } from '../sources/unreadable.ts'
import type { Fetcher, FetchLimits } from '../sources/web/fetch.ts'
import type { PageKeeper } from '../sources/web/kept-pages.ts'
import { packageVersion } from '../version.ts'
import { notEmpty } from './arguments.ts'
import { Complaint, say } from './complaint.ts'

/** Options of commands that fetch web pages. */
export interface WebOptions {
  readonly allowPrivate?: boolean
  readonly contact?: string
  /** A folder; false with `--no-keep-pages`. */
  readonly keepPages?: string | false
}

/** The folder of pages beside a ledger's file; one on a server has no place for them. */
export const pagesBeside = (file: string | undefined, { keepPages }: WebOptions): string | undefined => {
  if (file !== undefined) return `${file}.pages`
  if (keepPages === undefined) say('pages are not kept: name a folder for them with --keep-pages')
  return undefined
}

/** Options of every command that fetches. */
export const fetching = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--contact <address>',
        'page or mailbox for the owners of sites, told with every request',
      ).argParser(notEmpty),
    )
    .option('--allow-private', 'fetch from private networks and this machine too (dangerous)')

/** Options of commands that keep in a ledger what they fetch. */
export const keepingPages = (command: Command): Command =>
  command
    .option(
      '--keep-pages <folder>',
      'keep fetched pages there, as WARC files (default: the ledger with .pages)',
      notEmpty,
    )
    .option('--no-keep-pages', 'keep no pages')

/** A fetcher as the options say. */
export const fetcherOf = async (
  { allowPrivate, contact }: WebOptions,
  limits: Partial<FetchLimits> = {},
): Promise<Fetcher> => {
  const { createFetcher } = await import('../sources/web/fetch.ts')
  return createFetcher({
    version: packageVersion(),
    allowPrivate: allowPrivate === true,
    limits,
    ...(contact !== undefined && { contact }),
  })
}

/** The same, keeping what it brings where the options say; `folder` is where pages are kept if nothing is said. */
export const keepingAs = async (
  { keepPages }: WebOptions,
  fetcher: Fetcher,
  folder?: string,
): Promise<Fetcher> => {
  const place = keepPages === false ? undefined : (keepPages ?? folder)
  if (place === undefined) return fetcher
  const [{ keeping }, { createPageKeeper }] = await Promise.all([
    import('../sources/web/articles.ts'),
    import('../sources/web/kept-pages.ts'),
  ])
  return keeping(fetcher, complaining(createPageKeeper(place), place))
}

/** A page that cannot be kept stops the run: what was promised to be repeatable would not be. */
const complaining = (keeper: PageKeeper, folder: string): PageKeeper => ({
  keep: async (page) => {
    try {
      return await keeper.keep(page)
    } catch (cause) {
      const reason = whyUnreadable(cause)
      if (reason === undefined) throw cause
      throw new Complaint(`${folder}: pages cannot be kept there (${reason})`)
    }
  },
})
