import { Command } from 'commander'
import { day } from '../arguments.ts'
import { actorsOption } from '../codebook-option.ts'
import { ending } from '../help.ts'

const DIFF_HELP = `
Exit code, as that of diff: 0 no coding differs, 1 some do, 2 something could not be read, or wrong use.

Example:
  $ demarche codebook diff codebook ../mine --on reports/ articles.ndjson`

/** The commands that work on a codebook. */
export const codebookCommand = (): Command =>
  new Command('codebook')
    .summary('check, try and compare codebooks')
    .description('Works on the codebook.')
    .addCommand(
      new Command('check')
        .description('Checks a codebook and says all that is wrong with it, as file:line:column.')
        .argument('[folder]', 'default: the codebook that demarche reads by')
        .addHelpText(
          'after',
          ending('0 no error, 1 some, 2 wrong use.', 'codebook check', 'codebook check ../mine'),
        )
        .action(async (folder: string | undefined) => (await import('./check.ts')).check(folder)),
    )
    .addCommand(
      new Command('try')
        .description('Tells which rules fire on a sentence, which nearly do, and what keeps them from it.')
        .argument('<sentence>', 'one or more sentences, in quotation marks')
        .option('--rule <name>', 'only this rule (expel-diplomats/expel)')
        .option('--action <id>', 'only the rules of this action')
        .option('--published <date>', 'day of publication', day)
        .option('--json', 'print the explanation as JSON')
        .option('--codebook <folder>', 'try another codebook')
        .addOption(actorsOption())
        .option('--color', 'colour even where the output is no terminal')
        .option('--no-color', 'no colour')
        .addHelpText(
          'after',
          ending(
            '0 told, 2 wrong use (no such rule or action).',
            'codebook try "Norway booted out two Belarusian diplomats."',
            'codebook try "The school expelled two pupils." --action expel-diplomats',
            'codebook try "Oslo expelled two." --rule expel-diplomats/expel --codebook ../mine',
          ),
        )
        .action(async (sentence: string, options) => (await import('./try.ts')).tryOut(sentence, options)),
    )
    .addCommand(
      new Command('diff')
        .description('Reads articles by two codebooks and tells every coding that differs.')
        .argument('<old>', 'folder of a codebook')
        .argument('<new>', 'folder of another')
        .requiredOption('--on <articles...>', 'files and folders of articles to read by both')
        .option('--json', 'print one JSON object a line for each article that is coded differently')
        .option('--color', 'colour even where the output is no terminal')
        .option('--no-color', 'no colour')
        .addHelpText('after', DIFF_HELP)
        .action(async (before: string, after: string, options) =>
          (await import('./diff.ts')).diff(before, after, options),
        ),
    )
