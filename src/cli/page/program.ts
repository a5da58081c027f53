import { Command } from 'commander'
import { notEmpty } from '../arguments.ts'
import { ending } from '../help.ts'
import { fetching } from '../web.ts'

/** `demarche page`. */
export const pageCommand = (): Command =>
  fetching(new Command('page'))
    .summary('say what is read of a web page')
    .description(
      'Tells what is taken of a web page and what is left out and why, and where each thing said of it was found.',
    )
    .argument('<page>', 'address of a page, HTML file or kept page (.warc.gz); - is standard input')
    .option('--url <address>', 'where a saved page came from', notEmpty)
    .option('--json', 'print JSON')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText(
      'after',
      ending(
        '0 told, 1 the page could not be read or holds no article, 2 wrong use.',
        'page https://example.org/world/expulsion.html',
        'page saved.html --url https://example.org/world/expulsion.html',
        'page demarche.db.pages/example.org/3f2a9c1d0b7e4a653f2a9c1d0b7e4a65.warc.gz --json',
      ),
    )
    .action(async (page: string, options) => (await import('./index.ts')).page(page, options))
