import { Command } from 'commander'
import { atLeastZero, duration, notEmpty, webAddress } from '../arguments.ts'
import { actorsOption } from '../codebook-option.ts'
import { fetching, keepingPages } from '../web.ts'

const WATCH_HELP = `
A feed is RSS, RDF, Atom or JSON Feed, or a web page that names one. Every entry's page is fetched, read, and put into the
ledger; each event that nothing told of before gives one line. Feeds are asked whether they have changed, and left alone for
as long as they ask; one that fails is asked again after 5 minutes (or the interval), then twice as long, up to a day. What was
seen is remembered beside the ledger. Ctrl-C or SIGTERM ends after the article at hand; the next run goes on.
Exit code: 0 all well, 1 with --once where a feed or an article could not be read, 2 wrong use.

Examples:
  $ demarche watch feeds.opml
  $ demarche watch https://example.org/world.xml --ledger news.db --interval 10m
  $ demarche watch feeds.opml --once --json >> events.ndjson
  $ demarche watch feeds.opml --webhook https://example.org/hook --atom events.xml --ics deadlines.ics`

export const watchCommand = (): Command =>
  keepingPages(fetching(new Command('watch')))
    .summary('read what feeds bring, and tell of new events')
    .description(
      'Watches feeds: reads their articles into a ledger, and tells of every new event as it is coded.',
    )
    .argument(
      '[feeds...]',
      'addresses of feeds, OPML files, files with an address a line; - is standard input',
    )
    .option(
      '--ledger <location>',
      'the ledger: a file or postgres://... (default: DEMARCHE_LEDGER, else demarche.db)',
      notEmpty,
    )
    .option(
      '--state <file>',
      'where to remember what was seen (default: the ledger with .watch.json)',
      notEmpty,
    )
    .option('--once', 'one round, for cron: ask the feeds that are due, then stop')
    .option(
      '--interval <time>',
      'time between requests for one feed: 90s, 10m, 2h (15m; with --once 0s)',
      duration,
    )
    .option('--limit <number>', 'new articles of one feed in one round, the rest in the next', atLeastZero)
    .option('--generic', 'tell also of events of generic actions (plover-...)')
    .option('--webhook <url>', 'send each new event there as JSON by POST', webAddress)
    .option('--webhook-secret <secret>', 'sign what is sent (default: DEMARCHE_WEBHOOK_SECRET)', notEmpty)
    .option(
      '--atom <file>',
      'after each round write the latest events to this file, as an Atom feed',
      notEmpty,
    )
    .option('--ics <file>', 'after each round write the deadlines to this file, as a calendar', notEmpty)
    .option('--codebook <folder>', 'code by another codebook')
    .addOption(actorsOption())
    .option('--json', 'one JSON object a line for each new event')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', WATCH_HELP)
    .action(async (feeds: string[], options) => (await import('./index.ts')).watch(feeds, options))
