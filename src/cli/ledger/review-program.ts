import { Command } from 'commander'
import { notEmpty } from '../arguments.ts'
import { ending } from '../help.ts'
import { looking, onLedger } from './options.ts'

const deciding = (name: string): Command =>
  onLedger(name)
    .option('--by <name>', 'who decides (default: DEMARCHE_REVIEWER)', notEmpty)
    .option('--reason <words>', 'why')
    .option('--json', 'print the decision as JSON')

const CORRECT_HELP = `
Fields: action, source, target, status, count, date, deadline, effective, kind, post, named, people, grounds, instruments,
legal, place, occasion. Lists are written with commas.
${ending(
  '0 kept, 2 wrong use (no such event, no name to sign with).',
  'review correct usa-rus-expel-diplomats-2022-02-28 count 13 --by anna',
  "review correct usa-rus-expel-diplomats-2022-02-28 deadline 2022-03-07 --by anna --reason 'the note says so'",
)}`

const ADD_HELP = `
The words are found in the text, else in the title, whatever the line ends; they must stand there once. Several sides, grounds,
instruments, laws and persons are written with commas. The codes follow from action and status.
${ending(
  '0 kept, 2 wrong use (no such article or action, words that are not there, told already, no name to sign with).',
  "review add 46128bb2d283eb53 --action accuse --source Germany --target Russia --words 'crimes in Bucha' --by anna",
)}`

/** The fields that are as `review correct` takes them. */
const ADDED_FIELDS = [
  ['--count <number>', 'how many: 13, 12-15, 20+, -30 or ~600'],
  ['--kind <kind>', 'whom it hits: diplomats, ambassador, mission, ...'],
  ['--post <kind>', 'their mission: embassy, consulate, ...'],
  ['--named <how>', 'yes, withheld or unknown'],
  ['--people <names>', 'their names'],
  ['--date <day>', "when: 2022-02-28, 2022-02 or 2022 (default: news is of the article's day)"],
  ['--deadline <day>', 'by when it must be done'],
  ['--effective <day>', 'from when it holds'],
  ['--grounds <list>', 'why, as the acting side says'],
  ['--instruments <list>', 'how: persona-non-grata, note-verbale, ...'],
  ['--legal <list>', 'laws that the acting side invokes'],
  ['--place <name>', 'where'],
  ['--occasion <words>', 'the meeting or visit'],
  ['--answers <words>', 'words for what it answers'],
] as const

const adding = (): Command => {
  const command = deciding('add')
    .summary('adds an act that the reading of an article missed')
    .description('Adds an act that an article tells and no reading of it gives.')
    .argument('<article>', 'its id')
    .requiredOption('--action <id>', 'action of the codebook', notEmpty)
    .requiredOption('--words <words>', 'the words that tell it, as they stand in the article', notEmpty)
    .option('--source <sides>', 'who acts: RUS, Russia, NATO', notEmpty)
    .option('--target <sides>', 'who is acted on', notEmpty)
    .option('--status <status>', 'how far it has gone (default: performed)', notEmpty)
  for (const [flags, what] of ADDED_FIELDS) command.option(flags, what, notEmpty)
  return command
    .option('--background', 'told as an earlier act than the news')
    .addHelpText('after', ADD_HELP)
    .action(async (article: string, options) => (await import('./review.ts')).add(article, options))
}

/** The commands that record what reviewers decide. */
export const reviewCommand = (): Command =>
  new Command('review')
    .summary("record reviewers' decisions")
    .description(
      'Records what reviewers decide. A decision outranks every reading, survives re-reading, and can be undone.',
    )
    .addCommand(
      deciding('confirm')
        .description('Confirms an event.')
        .argument('<event>', 'its id')
        .addHelpText(
          'after',
          ending(
            '0 kept, 2 wrong use (no such event, no name to sign with).',
            'review confirm usa-rus-expel-diplomats-2022-02-28 --by anna',
          ),
        )
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
        .addHelpText(
          'after',
          ending(
            '0 kept, 2 wrong use (no such event, no name to sign with).',
            "review reject usa-rus-expel-diplomats-2022-02-28 --by anna --reason 'a visit, no expulsion'",
          ),
        )
        .action(async (event: string, options) => (await import('./review.ts')).reject(event, options)),
    )
    .addCommand(
      deciding('merge')
        .description('Puts two events together: they are one act.')
        .argument('<event>', 'the event that stays')
        .argument('<other>', 'the event that goes into it')
        .addHelpText(
          'after',
          ending(
            '0 kept, 2 wrong use (no such event, no name to sign with).',
            'review merge deu-rus-expel-diplomats-2022-04-04 deu-rus-expel-diplomats-2022-04-05 --by anna',
          ),
        )
        .action(async (event: string, other: string, options) =>
          (await import('./review.ts')).merge(event, other, options),
        ),
    )
    .addCommand(
      deciding('split')
        .description('Takes reports out of an event: they tell of another act.')
        .argument('<event>', 'its id')
        .argument('<reports...>', 'keys of the reports, as demarche show gives them')
        .addHelpText(
          'after',
          ending(
            '0 kept, 2 wrong use (no such event, no name to sign with).',
            "review split usa-rus-expel-diplomats-2022-02-28 3f2a9c1d0b7e4a65#e2 --by anna --reason 'another twelve'",
          ),
        )
        .action(async (event: string, reports: string[], options) =>
          (await import('./review.ts')).split(event, reports, options),
        ),
    )
    .addCommand(
      deciding('annotate')
        .description('Adds a note to an event.')
        .argument('<event>', 'its id')
        .argument('<text>', 'the note')
        .addHelpText(
          'after',
          ending(
            '0 kept, 2 wrong use (no such event, no name to sign with).',
            "review annotate usa-rus-expel-diplomats-2022-02-28 'see the note of March 1' --by anna",
          ),
        )
        .action(async (event: string, text: string, options) =>
          (await import('./review.ts')).annotate(event, text, options),
        ),
    )
    .addCommand(adding())
    .addCommand(
      deciding('undo')
        .description('Takes a decision back.')
        .argument('<decision>', 'its id')
        .addHelpText(
          'after',
          ending('0 kept, 2 wrong use (no such decision, no name to sign with).', 'review undo 4 --by anna'),
        )
        .action(async (decision: string, options) => (await import('./review.ts')).undo(decision, options)),
    )
    .addCommand(
      looking('list')
        .description('Lists decisions, all or those about one event.')
        .argument('[event]', 'its id')
        .addHelpText(
          'after',
          ending('0, 2 wrong use.', 'review list', 'review list usa-rus-expel-diplomats-2022-02-28 --json'),
        )
        .action(async (event: string | undefined, options) =>
          (await import('./review.ts')).list(event, options),
        ),
    )
