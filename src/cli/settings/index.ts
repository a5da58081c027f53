import { relative } from 'node:path'
import type { Command } from 'commander'
import { didYouMean } from '../../codebook/nearest.ts'
import { printable } from '../../wording/printable.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { shownLocation } from '../ledger/location.ts'
import { write } from '../output.ts'
import { columnWidths, paintLines, rowLines } from '../table/columns.ts'
import { createPaint, type Rich, run } from '../table/rich.ts'
import type { ConfigFile } from './file.ts'
import { commonOf, configurableCommands, keyOf, kindOf, type NamedCommand } from './options.ts'
import { placesOfConfig, type Surroundings } from './places.ts'
import {
  commonSettingsOf,
  configFiles,
  type Origin,
  originShown,
  type Setting,
  settingsOf,
} from './resolve.ts'
import { configSchema } from './schema.ts'

export interface ConfigOptions {
  readonly explain?: boolean
  readonly schema?: boolean
  readonly json?: boolean
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 100

/** `demarche config`: which config files hold; every setting, its value and where it comes from; the schema of the file. */
export const config = async (
  words: readonly string[],
  options: ConfigOptions,
  program: Command,
): Promise<void> => {
  if (options.schema) return write(json(configSchema(program)))
  const surroundings = { env: process.env, cwd: process.cwd() }
  const files = await configFiles(program, surroundings)
  if (!options.explain && words.length === 0) return write(filesTold(files, surroundings, options))
  const named = words.length === 0 ? undefined : commandCalled(program, words)
  const groups = named ? [groupOf(named, files)] : allGroups(program, files)
  await write(options.json ? json(Object.fromEntries(groups.map(groupJson))) : table(groups, options))
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function filesTold(
  files: readonly ConfigFile[],
  surroundings: Surroundings,
  { json: asJson }: ConfigOptions,
): string {
  if (asJson) return json({ files: files.map(({ path }) => path), lookedFor: placesOfConfig(surroundings) })
  if (files.length > 0) return files.map(({ path }) => `${printable(path)}\n`).join('')
  const [here, own] = [placesOfConfig(surroundings)[0], placesOfConfig(surroundings).at(-1)]
  return `no config file: neither ${here}, nor one in a folder above, nor ${own}\n`
}

/** The command that the first words call, with the options that follow them set. */
function commandCalled(program: Command, words: readonly string[]): NamedCommand {
  const commands = configurableCommands(program)
  const called = commands.find(({ name }) => {
    const parts = name.split(' ')
    return parts.every((part, i) => words[i] === part)
  })
  if (called === undefined) {
    const guess = didYouMean(
      words[0] ?? '',
      commands.map(({ name }) => name),
    )
    throw new Complaint(`no command "${words.join(' ')}"${guess ? ` (${guess})` : ''}`, EXIT.usage)
  }
  const { unknown } = called.command.parseOptions(words.slice(called.name.split(' ').length))
  const [stray] = unknown
  if (stray !== undefined) throw new Complaint(`${called.name} has no option ${stray}`, EXIT.usage)
  return called
}

/** Settings under one heading. */
interface Group {
  readonly name: string
  readonly settings: readonly Setting[]
}

const ALL_COMMANDS = 'all commands'

const groupOf = ({ name, command }: NamedCommand, files: readonly ConfigFile[]): Group => ({
  name,
  settings: settingsOf(command, files, process.env),
})

/** What all commands share first; of each command then what it does not share, or has otherwise. */
function allGroups(program: Command, files: readonly ConfigFile[]): readonly Group[] {
  const commands = configurableCommands(program)
  const common = commonSettingsOf(commands, files, process.env)
  const isShared = ({ option, origin }: Setting): boolean =>
    commonOf(option) !== undefined &&
    common.some((each) => keyOf(each.option) === keyOf(option) && sameOrigin(each.origin, origin))
  const ofCommands = commands.map((named): Group => {
    const { name, settings } = groupOf(named, files)
    return { name, settings: settings.filter((setting) => !isShared(setting)) }
  })
  return [
    { name: ALL_COMMANDS, settings: common },
    ...ofCommands.filter(({ settings }) => settings.length > 0),
  ]
}

const sameOrigin = (a: Origin, b: Origin): boolean => originShown(a) === originShown(b)

/** A value without the password of its URL. */
const safe = ({ option, value }: Setting): unknown =>
  kindOf(option) === 'location' && typeof value === 'string' ? shownLocation(value) : value

const groupJson = ({ name, settings }: Group): readonly [string, unknown] => [
  name,
  Object.fromEntries(
    settings.map((setting) => [
      setting.key,
      { ...(setting.value !== undefined && { value: safe(setting) }), ...setting.origin },
    ]),
  ),
]

const valueShown = (setting: Setting): string => {
  const value = safe(setting)
  if (value === undefined) return ''
  return printable(Array.isArray(value) ? value.join(' ') : String(value))
}

/** Files as a person here would name them. */
const originHere = (origin: Origin): string => {
  if (origin.from !== 'file') return originShown(origin)
  const near = relative(process.cwd(), origin.file)
  return originShown({ ...origin, file: near === '' || near.startsWith('..') ? origin.file : near })
}

function table(groups: readonly Group[], { color }: ConfigOptions): string {
  const rowOf = (setting: Setting): readonly Rich[] => {
    const isDefault = setting.origin.from === 'default'
    const common = commonOf(setting.option)
    const value = valueShown(setting) || (isDefault ? (common?.otherwise ?? '') : '')
    return [
      [run('  '), run(setting.key, 'label')],
      [run(value || '–', isDefault ? 'faint' : 'strong')],
      [run(printable(originHere(setting.origin)), isDefault ? 'faint' : 'plain')],
    ]
  }
  const columns = [{ heading: '' }, { heading: '', least: 16 }, { heading: '', least: 16 }]
  const width = process.stdout.columns ?? DEFAULT_WIDTH
  const all = groups.map(({ name, settings }) => ({ name, rows: settings.map(rowOf) }))
  const widths = columnWidths(
    columns,
    all.flatMap(({ rows }) => rows),
    width,
  )
  const paint = createPaint(wantsColour(color, process.env, process.stdout))
  const lines = all.flatMap(({ name, rows }, i): readonly Rich[] => [
    ...(i > 0 ? [[]] : []),
    [run(name, 'heading')],
    ...rows.flatMap((row) => rowLines(row, widths)),
  ])
  return paintLines(lines, paint)
}
