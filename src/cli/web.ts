import { type Command, Option } from 'commander'
import { whyUnreadable } from '../sources/index.ts'
import type { WebAccess } from '../sources/web/articles.ts'
import type { PageKeeper } from '../sources/web/kept-pages.ts'
import { packageVersion } from '../version.ts'
import { notEmpty } from './arguments.ts'
import { Complaint } from './complaint.ts'

/** Options of commands that fetch web pages. */
export interface WebOptions {
  readonly allowPrivate?: boolean
  readonly contact?: string
  /** A folder; false with `--no-keep-pages`. */
  readonly keepPages?: string | false
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

/** How web pages are fetched and kept, as the options say; `folder` is where they are kept if nothing is said. */
export const webAccessOf = async (options: WebOptions, folder?: string): Promise<WebAccess> => {
  const [{ createFetcher }, { createPageKeeper }] = await Promise.all([
    import('../sources/web/fetch.ts'),
    import('../sources/web/kept-pages.ts'),
  ])
  const kept = options.keepPages === false ? undefined : (options.keepPages ?? folder)
  return {
    fetcher: createFetcher({
      version: packageVersion(),
      allowPrivate: options.allowPrivate === true,
      ...(options.contact !== undefined && { contact: options.contact }),
    }),
    ...(kept !== undefined && { keeper: complaining(createPageKeeper(kept), kept) }),
  }
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
