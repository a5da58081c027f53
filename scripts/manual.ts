// Writes man/demarche.1 from the command line itself; test/cli/documented.test.ts fails when it is another.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Argument, Command, Option } from 'commander'
import { choicesOf } from '../src/cli/arguments.ts'
import { createProgram } from '../src/cli/program.ts'
import { COMMON_SETTINGS, commandsUnder, type NamedCommand } from '../src/cli/settings/options.ts'

/** Text as roff takes it: nothing in it is a request, hyphens are those that one types. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')

const bold = (text: string): string => `\\fB${roff(text)}\\fR`
const italic = (text: string): string => `\\fI${roff(text)}\\fR`

/** A command's own words at the end of its help. */
export const wordsAfter = (command: Command): string => {
  const printed: string[] = []
  command.configureOutput({ writeOut: (text) => printed.push(text) })
  command.outputHelp()
  return printed.join('').slice(command.helpInformation().length)
}

const verbatim = (lines: readonly string[]): readonly string[] => ['.PP', '.nf', ...lines.map(roff), '.fi']

/** Paragraphs are filled; lists and examples, which are set in, stay as they are. */
const paragraphs = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== '')
    .flatMap((block) => {
      const lines = block.split('\n')
      const from = lines.findIndex((line) => line.startsWith('  '))
      if (from === -1) return ['.PP', ...lines.map(roff)]
      return [...(from > 0 ? ['.PP', ...lines.slice(0, from).map(roff)] : []), ...verbatim(lines.slice(from))]
    })

const argumentShown = (argument: Argument): string => {
  const name = italic(`${argument.name()}${argument.variadic ? '...' : ''}`)
  return argument.required ? name : `[${name}]`
}

/** `-f, --format <format>` with the value in italics, and what it does. */
const optionLines = (option: Option): readonly string[] => {
  const flags = option.flags.replace(/ ?[<[].*$/, '')
  const value = /[<[](.*)[>\]]/.exec(option.flags)?.[1]
  const choices = choicesOf(option)
  const unsaid = choices && !choices.every((each) => option.description.includes(each))
  const more = [
    ...(unsaid ? [choices.join(', ')] : []),
    ...(option.defaultValue === undefined ? [] : [`default: ${String(option.defaultValue)}`]),
  ]
  return [
    '.TP',
    flags.split(', ').map(bold).join(', ') + (value === undefined ? '' : ` ${italic(value)}`),
    roff(`${option.description}${more.length > 0 ? ` (${more.join('; ')})` : ''}`),
  ]
}

const commandLines = ({ name, command }: NamedCommand): readonly string[] => [
  `.SS ${[bold(`demarche ${name}`), ...(command.options.length > 0 ? [`[${italic('options')}]`] : []), ...command.registeredArguments.map(argumentShown)].join(' ')}`,
  roff(command.description()),
  ...command.registeredArguments.flatMap((argument) => [
    '.TP',
    italic(argument.name()),
    roff(argument.description),
  ]),
  ...command.options.flatMap(optionLines),
  ...paragraphs(wordsAfter(command)),
]

const ENVIRONMENT: readonly (readonly [name: string, means: string])[] = [
  ...COMMON_SETTINGS.flatMap(({ variables, option }) =>
    variables.map((name) => [name, `as --${option}${name === 'NO_COLOR' ? ': none' : ''}`] as const),
  ),
  ['DEMARCHE_CONFIG', 'a config file to be read in place of those below; empty, none'],
  ['DEMARCHE_DEBUG', 'set, faults of the program itself are told with their stack'],
]

const FILES: readonly (readonly [name: string, means: string])[] = [
  ['demarche.config.json', 'settings, in the working folder or the nearest one above that has it'],
  ['$XDG_CONFIG_HOME/demarche/config.json', "the user's own settings (~/.config/demarche/config.json)"],
  ['demarche.db', 'the ledger of commands that name none'],
]

const terms = (all: readonly (readonly [name: string, means: string])[]): readonly string[] =>
  all.flatMap(([name, means]) => ['.TP', bold(name), roff(means)])

/** The manual page, from the command line that it describes. */
export const manualOf = (program: Command): string =>
  [
    `.\\" Made by scripts/manual.ts from the command line itself.`,
    '.TH DEMARCHE 1 "" "demarche" "User Commands"',
    '.SH NAME',
    'demarche \\- reads news reports of diplomatic actions into a sourced, queryable ledger',
    '.SH SYNOPSIS',
    `${bold('demarche')} ${italic('command')} [${italic('options')}] [${italic('arguments')}]`,
    '.SH DESCRIPTION',
    roff(program.description()),
    ...program.options.flatMap(optionLines),
    '.TP',
    `${bold('-h')}, ${bold('--help')}`,
    'print help; of a command, after its name',
    ...paragraphs(wordsAfter(program)),
    '.SH COMMANDS',
    ...commandsUnder(program).flatMap(commandLines),
    '.SH ENVIRONMENT',
    ...terms(ENVIRONMENT),
    '.SH FILES',
    ...terms(FILES),
    '',
  ].join('\n')

const PAGE = new URL('../man/demarche.1', import.meta.url)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(PAGE, manualOf(createProgram('')))
