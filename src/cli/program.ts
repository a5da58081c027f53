import { Argument, Command, Option } from 'commander'
import { MATCHINGS } from '../evaluation/double/matching.ts'
import { accountsCommand } from './accounts/program.ts'
import { atLeastZero, choice, day, notEmpty } from './arguments.ts'
import { FORMATS, OUTSIDE } from './choices.ts'
import { codebookCommand } from './codebook/program.ts'
import { actorsOption } from './codebook-option.ts'
import { EXIT } from './complaint.ts'
import { SHELLS, type Shell } from './completion/shells.ts'
import { deskCommand } from './desk/program.ts'
import { ending } from './help.ts'
import { ledgerCommands } from './ledger/program.ts'
import { mcpCommand } from './mcp/program.ts'
import { pageCommand } from './page/program.ts'
import { reading } from './reading.ts'
import { isConfigurable } from './settings/options.ts'
import { watchCommand } from './watch/program.ts'
import { fetching } from './web.ts'

const READ_HELP = `
Without --format, NDJSON in gives NDJSON out and everything else gives a table.
Exit code: 0 all read, 1 something could not be read (the rest was), 2 wrong use.

Examples:
  $ demarche read report.txt
  $ demarche read articles.ndjson > records.ndjson
  $ demarche read https://example.org/world/expulsion.html --keep-pages pages
  $ demarche read 'news/**/*.csv.gz' --map text=Body,title=Headline --format ndjson
  $ demarche read reports/ --actors mine.txt --actors more.yaml
  $ demarche read --from gdelt-events 20220301*.export.CSV.zip > gdelt.ndjson
  $ curl -s https://example.org/report.txt | demarche read - --published 2022-03-01`

const readCommand = (): Command =>
  fetching(reading(new Command('read')))
    .summary('read reports into records')
    .description(
      'Reads reports (text, Markdown, web pages and archives of them, JSON, NDJSON, CSV, LexisNexis and Factiva exports, also compressed) into records.',
    )
    .addOption(new Option('-f, --format <format>', FORMATS.join(', ')).argParser(choice(FORMATS)))
    .addOption(
      new Option('--from <coder>', `take what another coder made of articles: ${OUTSIDE.join(', ')}`)
        .argParser(choice(OUTSIDE))
        .conflicts(['input', 'map', 'published', 'outlet', 'keepPages']),
    )
    .option('--keep-pages <folder>', 'keep fetched pages there, as WARC files', notEmpty)
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', READ_HELP)
    .action(async (paths: string[], options) => (await import('./read.ts')).read(paths, options))

const parseCommand = (): Command =>
  new Command('parse')
    .summary('show how a sentence is parsed')
    .description('Prints the tokens, the tree and the propositions of a text, or parses a CoNLL-U file anew.')
    .argument('[text]', 'one or more sentences; - is standard input')
    .option(
      '--conllu <file>',
      'keep the sentences and tokens of this file and write it back with predicted columns',
    )
    .addHelpText(
      'after',
      ending(
        '0 parsed, 1 something could not be read, 2 wrong use.',
        'parse "Norway expelled two Belarusian diplomats."',
        'parse - < report.txt',
        'parse --conllu treebank.conllu > predicted.conllu',
      ),
    )
    .action(async (text: string | undefined, options) => (await import('./parse.ts')).parse(text, options))

const ACTOR_HELP = `
One line for each actor that a phrase joins. Code: ISO 3166-1 alpha-3 or UNO, EUR, IGO, NGO, ISM, IMG, MNC; sector: PLOVER 2021.
From standard input: a phrase a line, or {"phrase", "context"?, "date"?, "id"?} as NDJSON.
Exit code: 0 answered, also where nobody is known; 1 a line could not be read; 2 wrong use.

Examples:
  $ demarche actor "the Mongolian president" "rebels in Darfur"
  $ demarche actor "the defence minister" --context "German troops" --date 2023-05-01
  $ demarche actor "Gondor's army" "the Gondorian ministry" --actors mine.txt
  $ cut -f3 actors.tsv | demarche actor - --json > coded.ndjson`

const actorCommand = (): Command =>
  new Command('actor')
    .summary('code actors that stand by themselves')
    .description(
      'Tells whom phrases denote (state or organisation, sector, person or body), as in the actor column of a table.',
    )
    .argument('[phrases...]', 'phrases in quotation marks; - is standard input')
    .option(
      '--context <text>',
      'words that the phrases stood in, which may say of what state they are',
      notEmpty,
    )
    .option('--date <date>', 'day on which they were written: who held office then', day)
    .option('--json', 'one JSON object a phrase')
    .option('--codebook <folder>', 'code by another codebook')
    .addOption(actorsOption())
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', ACTOR_HELP)
    .action(async (phrases: string[], options) => (await import('./actor.ts')).actor(phrases, options))

const EXPLAIN_HELP = `
Without an event every event is told in short, with the rules that nearly fired; with one (e1, e2, ...) all about it.
Exit code: 0 told, 1 the article could not be read, 2 wrong use (no such event).

Examples:
  $ demarche explain report.txt
  $ demarche explain report.txt e2
  $ demarche explain articles.ndjson --article a-17 --json`

const explainCommand = (): Command =>
  new Command('explain')
    .summary('say how an event was read')
    .description(
      'Tells how the events of an article were read: from which words, by which rule, by which inference.',
    )
    .argument('<article>', 'a file with one article; - is standard input')
    .argument('[event]', 'id of one event')
    .option('--article <id>', 'which article, where the file holds several')
    .option('--published <date>', 'day of publication, if the article gives none', day)
    .option('--json', 'print the explanation as JSON')
    .option('--codebook <folder>', 'read by another codebook')
    .addOption(actorsOption())
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (article: string, event: string | undefined, options) =>
      (await import('./explain/index.ts')).explain(article, event, options),
    )

const EVAL_HELP = `
A gold file is JSONL, one passage a line: { id, article: { text, title?, published? }, events: [...], claims?: [...] }.
Exit code: 0 scored, however well; 1 gold or records could not be read; 2 wrong use.

Examples:
  $ demarche eval gold/
  $ demarche eval "gold/dev-*.jsonl" --errors
  $ demarche eval gold/ --html report.html
  $ demarche eval gold/ --records records.ndjson --json`

const evalCommand = (): Command =>
  new Command('eval')
    .summary('score readings against gold')
    .description(
      'Reads gold passages and tells how well the reading agrees with what people coded: events, claims, fields, confidence.',
    )
    .argument('<gold...>', 'gold files, folders of them, or patterns with * and ?')
    .option('--records <file>', 'score these records (NDJSON) instead of reading')
    .option('--errors', 'list every error, and show the passages read worst with both codings side by side')
    .option('--worst <number>', 'how many passages to show side by side (with --errors: 5)', atLeastZero)
    .option('--html <file>', 'write a page with all passages that were not read right')
    .option('--json', 'print the figures as JSON')
    .option('--codebook <folder>', 'read by another codebook')
    .addOption(actorsOption())
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', EVAL_HELP)
    .action(async (gold: string[], options) => (await import('./eval/index.ts')).evaluate(gold, options))

const COMPARE_HELP = `
A and B are each a file, or a folder of them: records as "demarche read --format ndjson" writes them or as a person coded
them, or gold passages, one JSON object a line; or events of ICEWS (20 columns, the first line their names) or of GDELT 2.0
(61 columns).
Two codings with texts are compared word by word, articles matched by id. Event data have no texts: they are compared by their
codes, within articles where an address or story id is in both, else within days (--match says otherwise).
Exit code: 0 compared, however well they agree; 1 something could not be read, or nothing is in both; 2 wrong use.

Examples:
  $ demarche compare anna.ndjson ben.ndjson
  $ demarche compare anna.ndjson ben.ndjson --html report.html --csv disagreements.csv
  $ demarche compare anna.ndjson ben.ndjson --csv - | grep ,target,
  $ demarche read reports/ --format ndjson > records.ndjson && demarche compare anna.ndjson records.ndjson
  $ demarche compare records.ndjson icews.tab --match days --within 1
  $ demarche compare records.ndjson 20220301.export.CSV`

const compareCommand = (): Command =>
  new Command('compare')
    .summary('compare two codings of the same articles')
    .description(
      "Compares two codings of the same articles, by people, by versions of demarche, by ICEWS or GDELT: what only one has, where they differ, Krippendorff's alpha field by field.",
    )
    .argument('<a>', 'codings of the first coder: a file, or a folder of files')
    .argument('<b>', 'codings of the second')
    .addOption(
      new Option('--match <by>', `bring codings together by ${MATCHINGS.join(', ')}`).argParser(
        choice(MATCHINGS),
      ),
    )
    .option('--within <number>', 'days that two events may lie apart, where days are matched', atLeastZero, 0)
    .option('--show <number>', 'how many of each kind of disagreement to show', atLeastZero, 5)
    .option(
      '--csv <file>',
      'write every disagreement as CSV; - writes it to standard output, without the table',
      notEmpty,
    )
    .option('--html <file>', 'write a page with every article that is coded differently', notEmpty)
    .option('--json', 'print figures and disagreements as JSON')
    .option('--codebook <folder>', 'hold the codings against another codebook')
    .addOption(actorsOption())
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', COMPARE_HELP)
    .action(async (a: string, b: string, options) =>
      (await import('./compare/index.ts')).compare(a, b, options),
    )

const CONFIG_HELP = `
Files, the nearest first: demarche.config.json in this folder or the nearest one above, then demarche/config.json in
$XDG_CONFIG_HOME (~/.config). DEMARCHE_CONFIG names another file in their place; empty, none. An option on the command line goes
before the environment, that before config files, those before defaults. With a command only its settings are explained; put --
before it where options follow.
Exit code: 0 told, 2 a config file is not right.

Examples:
  $ demarche config
  $ demarche config --explain
  $ demarche config --explain find
  $ demarche config --explain -- find --limit 5
  $ demarche config --schema > config.schema.json`

const configCommand = (): Command =>
  new Command('config')
    .summary('say which settings hold, and why')
    .description('Tells which config files hold, and of every setting its value and where it comes from.')
    .argument('[command...]', 'explain the settings of this command, as it would be called')
    .option('--explain', 'every setting, its value and where it comes from')
    .option('--schema', 'print the JSON Schema of config files')
    .option('--json', 'print JSON')
    .option('--color', 'colour even where the output is no terminal')
    .option('--no-color', 'no colour')
    .addHelpText('after', CONFIG_HELP)
    .action(async (words: string[], options, self: Command) =>
      (await import('./settings/index.ts')).config(words, options, self.parent ?? self),
    )

const COMPLETION_HELP = `
Exit code: 0 printed, 2 wrong use.

Examples:
  $ source <(demarche completion bash)                                        # in ~/.bashrc
  $ source <(demarche completion zsh)                                         # in ~/.zshrc, after compinit
  $ demarche completion fish > ~/.config/fish/completions/demarche.fish`

const completionCommand = (): Command =>
  new Command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script by which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', SHELLS.join(', ')).argParser(choice(SHELLS)))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell, _options, self: Command) =>
      (await import('./completion/index.ts')).completion(shell, self.parent ?? self),
    )

const PROGRAM_HELP = `
Settings may also stand in demarche.config.json or in the environment: see demarche config --help.
${ending(
  '0 done; 1 something could not be read, or is not there; 2 wrong use. Each command says more.',
  'read report.txt',
  'ingest reports/',
  'find --source USA --target RUS',
  'show usa-rus-expel-diplomats-2022-02-28',
  'find --help',
)}`

/** The command line. What a command needs is loaded when it runs, so that help and mistakes are answered at once. */
export const createProgram = (version: string): Command => {
  const program = new Command('demarche')
    .description('Reads news reports of diplomatic actions and turns them into a sourced, queryable ledger.')
    .version(version, '-V, --version', 'print the version')
    .addHelpText('after', PROGRAM_HELP)
    .addCommand(readCommand())
    .addCommand(parseCommand())
    .addCommand(explainCommand())
    .addCommand(actorCommand())
    .addCommand(pageCommand())
    .addCommand(evalCommand())
    .addCommand(compareCommand())
    .addCommand(codebookCommand())
    .addCommand(configCommand())
    .addCommand(completionCommand())
  for (const command of [...ledgerCommands(), watchCommand(), deskCommand(), accountsCommand(), mcpCommand()])
    program.addCommand(command)
  program.hook('preAction', async (_, command) => {
    if (!isConfigurable(command)) return
    const { settle } = await import('./settings/resolve.ts')
    await settle(command, { env: process.env, cwd: process.cwd() })
  })
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
    command
      .helpOption('-h, --help', 'print help')
      .exitOverride()
      .configureOutput({
        outputError: (text, say) => say(text.replace(/^error: /, 'demarche: ')),
      })
  return program
}

/** Commander's own codes: help and version are no mistakes, everything else it stops for is wrong use. */
export const exitCodeOf = (cause: { readonly exitCode: number }): number =>
  cause.exitCode === 0 ? 0 : EXIT.usage
