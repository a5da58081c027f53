import type { Argument, Command, Option } from 'commander'
import { choicesOf } from '../arguments.ts'
import { kindOf, placeholderOf } from '../settings/options.ts'

/** What may stand where a value is wanted: names of files or folders, one of few words, or anything. */
export type Wanted =
  | { readonly kind: 'file' | 'folder' | 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }

/** An option as a shell completes it. */
export interface OptionWords {
  readonly flags: readonly string[]
  readonly means: string
  /** Absent for a flag. */
  readonly value?: Wanted
  /** What stands for the value in the help. */
  readonly placeholder: string
  readonly repeats: boolean
}

/** What may stand at one place of the command line: after these words. */
export interface CommandWords {
  /** The words that lead here; empty for the program itself. */
  readonly path: string
  readonly commands: readonly { readonly name: string; readonly means: string }[]
  readonly options: readonly OptionWords[]
  readonly argument: Wanted
}

const FILES = new Set(['paths', 'gold', 'a', 'b', 'article', 'articles', 'file', 'files'])
const FOLDERS = new Set(['folder', 'old', 'new'])

const wantedByName = (name: string): Wanted => {
  if (FILES.has(name)) return { kind: 'file' }
  return { kind: FOLDERS.has(name) ? 'folder' : 'text' }
}

function wantedByOption(option: Option): Wanted | undefined {
  const kind = kindOf(option)
  if (kind === 'flag') return undefined
  if (kind === 'choice') return { kind, choices: choicesOf(option) ?? [] }
  if (kind === 'file' || kind === 'folder') return { kind }
  return { kind: kind === 'location' ? 'file' : 'text' }
}

function optionWords(option: Option): OptionWords {
  const value = wantedByOption(option)
  return {
    flags: [option.short, option.long].flatMap((flag) => flag ?? []),
    means: option.description,
    placeholder: placeholderOf(option),
    repeats: option.variadic,
    ...(value && { value }),
  }
}

/** The first argument decides for all: no command mixes files and words, but for `explain FILE EVENT`. */
function wantedByArgument([first]: readonly Argument[]): Wanted {
  if (first === undefined) return { kind: 'text' }
  const choices = choicesOf(first)
  return choices ? { kind: 'choice', choices } : wantedByName(first.name())
}

const HELP: OptionWords = { flags: ['-h', '--help'], means: 'print help', placeholder: '', repeats: false }

/** Everything that a shell may complete, the program first, then every command and group of commands. */
export const completionOf = (command: Command, path: readonly string[] = []): readonly CommandWords[] => [
  {
    path: path.join(' '),
    commands: command.commands.map((each) => ({
      name: each.name(),
      means: each.summary() || each.description(),
    })),
    options: [...command.options.map(optionWords), HELP],
    argument: wantedByArgument(command.registeredArguments),
  },
  ...command.commands.flatMap((each) => completionOf(each, [...path, each.name()])),
]
