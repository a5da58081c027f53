import { type Command, InvalidArgumentError, Option } from 'commander'
import { didYouMean } from '../codebook/nearest.ts'
import type { Article } from '../model/index.ts'
import { ARTICLE_FIELDS, type ColumnMap } from '../sources/column-names.ts'
import type { SourceOptions } from '../sources/index.ts'
import { INPUT_KINDS, type InputKind } from '../sources/kinds.ts'
import { choice, day, notEmpty } from './arguments.ts'
import { actorsOption, type CodebookChoice } from './codebook-option.ts'

/** What articles get that do not give their own. */
export interface ArticleDefaults {
  readonly published?: string
  readonly outlet?: string
}

/** What every command that reads articles is told about them. */
export interface ReadingOptions extends ArticleDefaults, CodebookChoice {
  readonly input?: InputKind
  readonly map?: ColumnMap
}

/** Adds the paths and options of a command that reads articles. */
export const reading = (command: Command): Command =>
  command
    .argument('[paths...]', 'files, folders, patterns, addresses of web pages; - is standard input')
    .addOption(
      new Option('--input <kind>', `read the input as ${INPUT_KINDS.join(', ')}`).argParser(
        choice(INPUT_KINDS),
      ),
    )
    .option('--map <columns>', 'columns of a table: text=Body,title=Headline', columnMap)
    .option('--published <date>', 'day of publication of articles that give none', day)
    .option('--outlet <name>', 'outlet of articles that give none', notEmpty)
    .option('--codebook <folder>', 'code by another codebook')
    .addOption(actorsOption())

const columnMap = (written: string): ColumnMap =>
  Object.fromEntries(
    written.split(',').map((pair) => {
      const [field = '', ...column] = pair.split('=')
      const name = column.join('=').trim()
      const known = ARTICLE_FIELDS.find((each) => each === field.trim())
      if (known !== undefined && name !== '') return [known, name]
      const guess = didYouMean(field.trim(), ARTICLE_FIELDS)
      throw new InvalidArgumentError(
        `Write it as text=Body,title=Headline; the fields are ${ARTICLE_FIELDS.join(', ')}.${guess ? ` (${guess})` : ''}`,
      )
    }),
  )

/** Where articles come from, as the options say. */
export const sourceOptions = ({ input, map }: ReadingOptions): SourceOptions => ({
  stdin: process.stdin,
  ...(input !== undefined && { kind: input }),
  ...(map !== undefined && { map }),
})

export const withDefaults = (article: Article, { published, outlet }: ArticleDefaults): Article => ({
  ...(published !== undefined && { published }),
  ...(outlet !== undefined && { outlet }),
  ...article,
})
