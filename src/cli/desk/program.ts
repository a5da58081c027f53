import type { Command } from 'commander'
import { notEmpty, port } from '../arguments.ts'
import { ending } from '../help.ts'
import { onLedger } from '../ledger/options.ts'

/** `demarche desk`. */
export const deskCommand = (): Command =>
  onLedger('desk')
    .summary('look at a ledger in a browser')
    .description('Serves the desk, and the API under it, until it is stopped (Ctrl-C).')
    .option('--port <number>', 'where it listens; 0: wherever there is room', port, 7788)
    .option(
      '--host <address>',
      'the address it listens on; one that others reach takes accounts (demarche accounts)',
      notEmpty,
      '127.0.0.1',
    )
    .option(
      '--behind-proxy',
      'a proxy on this machine stands before it: believe its X-Forwarded headers; takes accounts',
    )
    .option(
      '--by <name>',
      'who signs the decisions made in it, without accounts (default: DEMARCHE_REVIEWER, else your login)',
      notEmpty,
    )
    .option(
      '--contact <address>',
      'page or mailbox for the owners of sites, told when a page is fetched to be read',
      notEmpty,
    )
    .addHelpText(
      'after',
      ending(
        '0 stopped, 1 it cannot listen there or the ledger cannot be opened, 2 wrong use (no such ledger, no accounts).',
        'desk',
        'desk --ledger spring.db --port 8080',
        'desk --by anna',
        'desk --host 0.0.0.0',
        'desk --behind-proxy',
      ),
    )
    .action(async (options) => (await import('./index.ts')).desk(options))
