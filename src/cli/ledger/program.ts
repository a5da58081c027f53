import { Command, Option } from 'commander'
import { EXPORT_FORMATS, ROW_KINDS } from '../../exports/index.ts'
import { PREFERENCES, STATUSES } from '../../model/index.ts'
import { atLeastZero, choice, day, notEmpty } from '../arguments.ts'
import { INPUTS } from '../choices.ts'

const WHERE = 'the ledger: a file or postgres://... (default: DEMARCHE_LEDGER, else demarche.db)'

const onLedger = (name: string): Command => new Command(name).option('--ledger <location>', WHERE, notEmpty)

const looking = (name: string): Command =>
  onLedger(name)
    .option('--json', 'print JSON')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')

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
  $ demarche ingest --retry-failed`

const ingestCommand = (): Command =>
  onLedger('ingest')
    .summary('read reports into a ledger')
    .description('Reads reports, keeps their records in a ledger, and puts reports of one act together.')
    .argument('[paths...]', 'files and folders; - is standard input')
    .addOption(
      new Option('--input <kind>', `read the input as ${INPUTS.join(', ')}`).argParser(choice(INPUTS)),
    )
    .option('--published <date>', 'day of publication of articles that give none', day)
    .option('--outlet <name>', 'outlet of articles that give none', notEmpty)
    .option('--codebook <folder>', 'code by another codebook')
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
  $ demarche export --format csv --rows claims --out claims.csv
  $ demarche export --dictionary --format csv
  $ demarche export --format atom --side RUS --limit 50 --out events.atom
  $ demarche export --format ics --out deadlines.ics`

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
    .option('--limit <number>', 'so many entries at most; for atom (100)', atLeastZero)
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
    .addHelpText('after', '\nExample:\n  $ demarche show usa-rus-expel-diplomats-2022-02-28')
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
    .addHelpText('after', '\nExample:\n  $ demarche cases --side RUS --open')
    .action(async (options) => (await import('./look.ts')).cases(options))

const caseCommand = (): Command =>
  looking('case')
    .summary('show one dispute as a timeline')
    .description(
      'Shows the moves of a case in order of time, what answers what, deadlines, and who owes an answer.',
    )
    .argument('<id>', 'id of the case')
    .addHelpText('after', '\nExample:\n  $ demarche case pol-rus-2022-03')
    .action(async (id: string, options) => (await import('./look.ts')).showCase(id, options))

const dyadCommand = (): Command =>
  looking('dyad')
    .summary('show what two sides did to each other')
    .description('Counts events and Goldstein values between two sides by month, both ways.')
    .argument('<first>', 'a side')
    .argument('<second>', 'another')
    .option('--generic', 'also events of generic actions (plover-...)')
    .addHelpText('after', '\nExample:\n  $ demarche dyad USA RUS')
    .action(async (a: string, b: string, options) => (await import('./look.ts')).dyad(a, b, options))

const deciding = (name: string): Command =>
  onLedger(name)
    .option('--by <name>', 'who decides (default: DEMARCHE_REVIEWER)', notEmpty)
    .option('--reason <words>', 'why')
    .option('--json', 'print the decision as JSON')

const CORRECT_HELP = `
Fields: action, source, target, status, count, date, deadline, effective, kind, post, named, people, grounds, instruments,
legal, place, occasion. Lists are written with commas.

Examples:
  $ demarche review correct usa-rus-expel-diplomats-2022-02-28 count 13 --by anna
  $ demarche review correct usa-rus-expel-diplomats-2022-02-28 deadline 2022-03-07 --by anna --reason 'the note says so'`

const reviewCommand = (): Command =>
  new Command('review')
    .summary("record reviewers' decisions")
    .description(
      'Records what reviewers decide. A decision outranks every reading, survives re-reading, and can be undone.',
    )
    .addCommand(
      deciding('confirm')
        .description('Confirms an event.')
        .argument('<event>', 'its id')
        .action(async (event: string, options) => (await import('./review.ts')).confirm(event, options)),
    )
    .addCommand(
      deciding('correct')
        .description('Sets a field of an event.')
        .argument('<event>', 'its id')
        .argument('<field>', 'which field')
        .argument('<value>', 'what it is')
        .addHelpText('after', CORRECT_HELP)
        .action(async (event: string, field: string, value: string, options) =>
          (await import('./review.ts')).correct(event, field, value, options),
        ),
    )
    .addCommand(
      deciding('reject')
        .description('Rejects an event: it did not happen, or is no diplomatic action.')
        .argument('<event>', 'its id')
        .action(async (event: string, options) => (await import('./review.ts')).reject(event, options)),
    )
    .addCommand(
      deciding('merge')
        .description('Puts two events together: they are one act.')
        .argument('<event>', 'the event that stays')
        .argument('<other>', 'the event that goes into it')
        .action(async (event: string, other: string, options) =>
          (await import('./review.ts')).merge(event, other, options),
        ),
    )
    .addCommand(
      deciding('split')
        .description('Takes reports out of an event: they tell of another act.')
        .argument('<event>', 'its id')
        .argument('<reports...>', 'keys of the reports, as demarche show gives them')
        .action(async (event: string, reports: string[], options) =>
          (await import('./review.ts')).split(event, reports, options),
        ),
    )
    .addCommand(
      deciding('annotate')
        .description('Adds a note to an event.')
        .argument('<event>', 'its id')
        .argument('<text>', 'the note')
        .action(async (event: string, text: string, options) =>
          (await import('./review.ts')).annotate(event, text, options),
        ),
    )
    .addCommand(
      deciding('undo')
        .description('Takes a decision back.')
        .argument('<decision>', 'its id')
        .action(async (decision: string, options) => (await import('./review.ts')).undo(decision, options)),
    )
    .addCommand(
      looking('list')
        .description('Lists decisions, all or those about one event.')
        .argument('[event]', 'its id')
        .action(async (event: string | undefined, options) =>
          (await import('./review.ts')).list(event, options),
        ),
    )

const ledgerCommand = (): Command =>
  new Command('ledger')
    .summary('digest, verify and rebuild a ledger')
    .description('Looks after a ledger.')
    .addCommand(
      onLedger('digest')
        .description('Prints one line that depends on content alone: equal ledgers have equal digests.')
        .option('--json', 'print JSON')
        .action(async (options) => (await import('./upkeep.ts')).digest(options)),
    )
    .addCommand(
      onLedger('verify')
        .description(
          'Proves that everything stored follows from records and decisions, and that every span lies in its text.',
        )
        .option('--json', 'print the flaws as JSON')
        .addHelpText('after', '\nExit code: 0 sound, 1 flaws, 2 wrong use.')
        .action(async (options) => (await import('./upkeep.ts')).verify(options)),
    )
    .addCommand(
      onLedger('rebuild')
        .description('Makes everything that follows from records and decisions anew.')
        .option('--json', 'print JSON')
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
