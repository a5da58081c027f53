import { type Command, InvalidArgumentError, type Option } from 'commander'
import { atLeastZero, choicesOf, day, files } from '../arguments.ts'

/** A setting that many commands share: a config file may give it once for all, and the environment too. */
export interface CommonSetting {
  /** Its name in a config file. */
  readonly key: string
  /** The option that it stands for, without dashes. */
  readonly option: string
  /** What it is, for the schema. */
  readonly means: string
  /** Variables of the environment that set it. */
  readonly variables: readonly string[]
  /** What holds without it, in words. */
  readonly otherwise: string
}

export const DEFAULT_LEDGER = 'demarche.db'

export const COMMON_SETTINGS: readonly CommonSetting[] = [
  {
    key: 'ledger',
    option: 'ledger',
    means: 'the ledger: a file, or postgres://...',
    variables: ['DEMARCHE_LEDGER'],
    otherwise: DEFAULT_LEDGER,
  },
  {
    key: 'codebook',
    option: 'codebook',
    means: 'folder of another codebook',
    variables: ['DEMARCHE_CODEBOOK'],
    otherwise: 'the one that comes with demarche',
  },
  {
    key: 'actors',
    option: 'actors',
    means: "lists of one's own actors",
    variables: ['DEMARCHE_ACTORS'],
    otherwise: '',
  },
  {
    key: 'contact',
    option: 'contact',
    means: 'page or mailbox for the owners of sites, told with every request',
    variables: ['DEMARCHE_CONTACT'],
    otherwise: '',
  },
  {
    key: 'reviewer',
    option: 'by',
    means: 'who decides, where decisions are made',
    variables: ['DEMARCHE_REVIEWER'],
    otherwise: '',
  },
  {
    key: 'prefer',
    option: 'prefer',
    means: 'the rule by which values are chosen where reports differ',
    variables: ['DEMARCHE_PREFER'],
    otherwise: 'acting-side',
  },
  {
    key: 'color',
    option: 'color',
    means: 'colour always, or never; without it on a terminal',
    variables: ['NO_COLOR', 'FORCE_COLOR'],
    otherwise: 'on a terminal',
  },
]

/** The name of an option in config files: `min-outlets`, `color` for `--no-color`. */
export const keyOf = (option: Option): string => option.name().replace(/^no-/, '')

export const commonOf = (option: Option): CommonSetting | undefined =>
  COMMON_SETTINGS.find((common) => common.option === keyOf(option))

/** What an option's value is, told by the word that stands for it in the help: `<file>`, `<number>`. */
const KINDS = {
  file: 'file',
  folder: 'folder',
  location: 'location',
  articles: 'file',
} as const
export type ValueKind = 'flag' | 'choice' | 'number' | 'day' | 'text' | (typeof KINDS)[keyof typeof KINDS]

/** The word that stands for an option's value: `file` of `--html <file>`. */
export const placeholderOf = (option: Option): string => /[<[]([^>\].]+)/.exec(option.flags)?.[1] ?? ''

export const kindOf = (option: Option): ValueKind => {
  if (!option.required && !option.optional) return 'flag'
  if (choicesOf(option)) return 'choice'
  if (option.parseArg === atLeastZero) return 'number'
  if (option.parseArg === day) return 'day'
  const word = placeholderOf(option)
  return word in KINDS ? KINDS[word as keyof typeof KINDS] : 'text'
}

/** Whether an option may be given several times, or with several values. */
export const isRepeated = (option: Option): boolean => option.variadic || option.parseArg === files

/** Why an option does not take a value, in its own words. */
export const complaintAbout = ({ parseArg }: Option, value: string): string | undefined => {
  try {
    parseArg?.(value, undefined)
    return undefined
  } catch (cause) {
    if (cause instanceof InvalidArgumentError) return cause.message
    throw cause
  }
}

/** Options of a command that a config file may set. What must be said on every command line cannot be. */
export const settableOptions = (command: Command): readonly Option[] => {
  const seen = new Set<string>()
  return command.options.filter((option) => {
    const key = keyOf(option)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew && !option.mandatory && key !== 'version'
  })
}

/** Commands that tell of settings, or must work whatever they are. */
const WITHOUT_SETTINGS: ReadonlySet<string> = new Set(['config', 'completion'])

export const isConfigurable = (command: Command): boolean => !WITHOUT_SETTINGS.has(nameOf(command))

/** A command that does something, with the words that call it: `review confirm`. */
export interface NamedCommand {
  readonly name: string
  readonly command: Command
}

export const commandsUnder = (command: Command, path: readonly string[] = []): readonly NamedCommand[] =>
  command.commands.flatMap((each) => {
    const name = [...path, each.name()]
    return each.commands.length > 0 ? commandsUnder(each, name) : [{ name: name.join(' '), command: each }]
  })

/** The words that call a command: `review confirm`. */
export const nameOf = (command: Command): string =>
  command.parent ? [nameOf(command.parent), command.name()].filter((part) => part !== '').join(' ') : ''

export const configurableCommands = (program: Command): readonly NamedCommand[] =>
  commandsUnder(program).filter(({ command }) => isConfigurable(command))
