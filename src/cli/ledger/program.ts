import { Command, Option } from 'commander'
import { DYAD_CHOICES, EXPORT_FORMATS, ROW_KINDS } from '../../exports/index.ts'
import { PREFERENCES, STATUSES } from '../../model/index.ts'
import { atLeastZero, choice, day, notEmpty } from '../arguments.ts'
import { ending } from '../help.ts'
import { reading } from '../reading.ts'
import { fetching, keepingPages } from '../web.ts'
import { looking, onLedger } from './options.ts'
import { reviewCommand } from './review-program.ts'

const paged = (command: Command): Command =>
  command
    .option('--limit <number>', 'so many at most', atLeastZero, 50)
    .option('--offset <number>', 'leave out the first so many', atLeastZero)

const INGEST_HELP = `
Running it again goes on where it was cut short, and reads only what is new: the same article by the same coder and codebook
changes nothing, a newer one replaces its record. Exit code: 0 all taken in, 1 some were set aside, 2 wrong use.

Examples:
  $ demarche ingest examples/spring-2022
  $ demarche ingest news/*.ndjson --ledger postgres://localhost/demarche
  $ demarche ingest https://example.org/world/expulsion.html
  $ demarche ingest --retry-failed`

const ingestCommand = (): Command =>
  keepingPages(fetching(reading(onLedger('ingest'))))
    .summary('read reports into a ledger')
    .description('Reads reports, keeps their records in a ledger, and puts reports of one act together.')
    .option('--retry-failed', 'try again what was set aside')
    .option('--json', 'print the summary as JSON')
    .addHelpText('after', INGEST_HELP)
    .action(async (paths: string[], options) => (await import('./ingest.ts')).ingest(paths, options))

const FIND_HELP = `
Sides are written as RUS, Russia or NATO. Exit code: 0, also when nothing fits; 2 wrong use.

Examples:
  $ demarche find --source USA --target RUS --since 2022-01-01
  $ demarche find --action expel-diplomats --min-outlets 2
  $ demarche find --text 'spying -embassy' --json`

const byRule = (): Option =>
  new Option('--prefer <rule>', `choose values by ${PREFERENCES.join(', ')}`).argParser(choice(PREFERENCES))

const filtered = (command: Command): Command =>
  command
    .option('--source <side>', 'who acts', notEmpty)
    .option('--target <side>', 'who is acted on', notEmpty)
    .option('--side <side>', 'either of the two', notEmpty)
    .option('--action <id>', 'an action of the codebook', notEmpty)
    .addOption(new Option('--status <status>', STATUSES.join(', ')).argParser(choice(STATUSES)))
    .option('--since <date>', 'on this day or later', day)
    .option('--until <date>', 'on this day or earlier', day)
    .option('--text <words>', 'words of the reports; "words together", -without', notEmpty)
    .option('--min-outlets <number>', 'so many independent outlets at least', atLeastZero)
    .addOption(byRule())
    .option('--rejected', 'also what reviewers have rejected')
    .option('--generic', 'also events of generic actions (plover-...)')

const findCommand = (): Command =>
  filtered(paged(looking('find')))
    .summary('find events in a ledger')
    .description('Lists events, the latest first. Every condition that is given must hold.')
    .addHelpText('after', FIND_HELP)
    .action(async (options) => (await import('./look.ts')).find(options))

const FORMAT_LINES = EXPORT_FORMATS.map(({ id, summary }) => `  ${id.padEnd(12)} ${summary}`).join('\n')

const EXPORT_HELP = `
Formats:
${FORMAT_LINES}

The filters are those of demarche find. Exit code: 0, also when nothing fits; 1 the file cannot be written; 2 wrong use.

Examples:
  $ demarche export --format ndjson --source USA --target RUS > usa-rus.ndjson
  $ demarche export --format parquet --out events.parquet
  $ demarche export --format csv --rows claims --excel-safe --out claims.csv
  $ demarche export --format gdelt --rows reports --out mentions.tsv
  $ demarche export --dictionary --format csv
  $ demarche export --format dyad-month --dyads all --status performed --since 2022-01-01 --out panel.csv
  $ demarche export --format json-ld --action expel-diplomats --out expulsions.jsonld
  $ demarche export --format atom --side RUS --limit 50 --out events.atom
  $ demarche export --format ics --out deadlines.ics
  $ demarche export --format replication --source RUS --since 2022-02-24 --out replication.zip`

const exportCommand = (): Command =>
  filtered(onLedger('export'))
    .summary('write events in a format of the field')
    .description('Writes all events that fit, the earliest first, in one of the formats below.')
    .addOption(
      new Option('--format <format>', 'one of the formats below').argParser(
        choice(EXPORT_FORMATS.map(({ id }) => id)),
      ),
    )
    .addOption(
      new Option('--rows <kind>', `what a row stands for: ${ROW_KINDS.join(', ')}`).argParser(
        choice(ROW_KINDS),
      ),
    )
    .addOption(
      new Option(
        '--dyads <which>',
        'pairs of states in dyad-month: those that some event is of, or all of the states that events are of (observed)',
      ).argParser(choice(DYAD_CHOICES)),
    )
    .option('--limit <number>', 'so many entries at most; for atom (100)', atLeastZero)
    .option('--excel-safe', 'CSV that a spreadsheet opens as it is, and runs no cell of')
    .option('--with-texts', 'with the texts of the articles, in replication; they belong to their outlets')
    .option('--out <file>', 'write to this file (default: standard output)', notEmpty)
    .option('--dictionary', 'print what every column means, and write nothing')
    .option('--json', 'print the dictionary as JSON')
    .addHelpText('after', EXPORT_HELP)
    .action(async (options) => (await import('./export.ts')).exportLedger(options))

const showCommand = (): Command =>
  looking('show')
    .summary('show all about one event')
    .description(
      'Shows an event: every value and who says it, its history, who said what, every report with its words.',
    )
    .argument('<id>', 'id of the event, or one that it had before')
    .addOption(byRule())
    .addHelpText(
      'after',
      ending(
        '0 shown, 1 no such event, 2 wrong use.',
        'show usa-rus-expel-diplomats-2022-02-28',
        'show usa-rus-expel-diplomats-2022-02-28 --prefer majority --json',
      ),
    )
    .action(async (id: string, options) => (await import('./look.ts')).show(id, options))

const casesCommand = (): Command =>
  paged(looking('cases'))
    .summary('list disputes')
    .description(
      'Lists cases: moves between two sides that answer one another. Those that moved last come first.',
    )
    .option('--side <side>', 'one side', notEmpty)
    .option('--other <side>', 'the other side', notEmpty)
    .option('--since <date>', 'with a move on this day or later', day)
    .option('--until <date>', 'with a move on this day or earlier', day)
    .option('--open', 'only those in which an answer is owed')
    .addHelpText(
      'after',
      ending(
        '0, also when nothing fits; 2 wrong use.',
        'cases --side RUS --open',
        'cases --side FIN --other RUS --since 2022-04-01',
      ),
    )
    .action(async (options) => (await import('./look.ts')).cases(options))

const caseCommand = (): Command =>
  looking('case')
    .summary('show one dispute as a timeline')
    .description(
      'Shows the moves of a case in order of time, what answers what, deadlines, and who owes an answer.',
    )
    .argument('<id>', 'id of the case')
    .addHelpText('after', ending('0 shown, 1 no such case, 2 wrong use.', 'case pol-rus-2022-03'))
    .action(async (id: string, options) => (await import('./look.ts')).showCase(id, options))

const dyadCommand = (): Command =>
  looking('dyad')
    .summary('show what two sides did to each other')
    .description('Counts events and Goldstein values between two sides by month, both ways.')
    .argument('<first>', 'a side')
    .argument('<second>', 'another')
    .option('--generic', 'also events of generic actions (plover-...)')
    .addHelpText(
      'after',
      ending(
        '0, also when nothing is there; 2 wrong use.',
        'dyad USA RUS',
        'dyad Finland Russia --generic --json',
      ),
    )
    .action(async (a: string, b: string, options) => (await import('./look.ts')).dyad(a, b, options))

const ledgerCommand = (): Command =>
  new Command('ledger')
    .summary('digest, verify and rebuild a ledger')
    .description('Looks after a ledger.')
    .addCommand(
      onLedger('digest')
        .description('Prints one line that depends on content alone: equal ledgers have equal digests.')
        .option('--json', 'print JSON')
        .addHelpText(
          'after',
          ending('0, 2 wrong use.', 'ledger digest', 'ledger digest --ledger other.db --json'),
        )
        .action(async (options) => (await import('./upkeep.ts')).digest(options)),
    )
    .addCommand(
      onLedger('verify')
        .description(
          'Proves that everything stored follows from records and decisions, and that every span lies in its text.',
        )
        .option('--json', 'print the flaws as JSON')
        .addHelpText(
          'after',
          ending(
            '0 sound, 1 flaws, 2 wrong use.',
            'ledger verify',
            'ledger verify --ledger postgres://localhost/demarche --json',
          ),
        )
        .action(async (options) => (await import('./upkeep.ts')).verify(options)),
    )
    .addCommand(
      onLedger('rebuild')
        .description('Makes everything that follows from records and decisions anew.')
        .option('--json', 'print JSON')
        .addHelpText('after', ending('0 rebuilt, 2 wrong use.', 'ledger rebuild'))
        .action(async (options) => (await import('./upkeep.ts')).rebuild(options)),
    )

/** The commands that work on a ledger. */
export const ledgerCommands = (): readonly Command[] => [
  ingestCommand(),
  findCommand(),
  exportCommand(),
  showCommand(),
  casesCommand(),
  caseCommand(),
  dyadCommand(),
  reviewCommand(),
  ledgerCommand(),
]
