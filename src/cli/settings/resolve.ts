import { dirname, isAbsolute, resolve } from 'node:path'
import type { Command, Option } from 'commander'
import { Complaint, EXIT } from '../complaint.ts'
import type { ConfigFile } from './file.ts'
import {
  COMMON_SETTINGS,
  commonOf,
  complaintAbout,
  keyOf,
  kindOf,
  type NamedCommand,
  nameOf,
  settableOptions,
} from './options.ts'
import { configPaths, type Place, type Surroundings, shown } from './places.ts'

/** Where a setting's value comes from. */
export type Origin =
  | { readonly from: 'option' }
  | { readonly from: 'environment'; readonly variable: string }
  | ({ readonly from: 'file' } & Place)
  | { readonly from: 'default' }

/** A setting of a command with what holds for it. */
export interface Setting {
  readonly key: string
  readonly option: Option
  /** Absent where nothing sets it and it has no default. */
  readonly value?: unknown
  readonly origin: Origin
}

/** The config files that hold here, read and checked, the nearest first. */
export async function configFiles(
  program: Command,
  surroundings: Surroundings,
): Promise<readonly ConfigFile[]> {
  const paths = configPaths(surroundings)
  if (paths.length === 0) return []
  // most runs have none and need not load what reads and checks them
  const [{ configForm }, { readConfig }] = await Promise.all([import('./schema.ts'), import('./file.ts')])
  const form = configForm(program)
  return Promise.all(paths.map((path) => readConfig(path, form)))
}

/** The value as the command takes it. */
const taken = (option: Option, value: unknown): unknown => {
  if (Array.isArray(value)) return value.flatMap((each) => taken(option, each))
  return typeof value === 'boolean' || !option.parseArg ? value : option.parseArg(String(value), undefined)
}

function fromEnvironment(option: Option, env: NodeJS.ProcessEnv): Setting | undefined {
  const variable = commonOf(option)?.variables.find((name) => env[name])
  const given = variable === undefined ? undefined : env[variable]
  if (variable === undefined || given === undefined) return undefined
  const origin = { from: 'environment', variable } as const
  // NO_COLOR and FORCE_COLOR are heeded where something is painted
  if (kindOf(option) === 'flag') return { key: keyOf(option), option, value: variable !== 'NO_COLOR', origin }
  const complaint = complaintAbout(option, given)
  if (complaint !== undefined) throw new Complaint(`${variable}: "${given}": ${complaint}`, EXIT.usage)
  return { key: keyOf(option), option, value: taken(option, given), origin }
}

const isPath = (value: string): boolean =>
  value !== '-' && value !== ':memory:' && !isAbsolute(value) && !/^[a-z][a-z0-9+.-]*:/i.test(value)

/** Paths of a config file are meant from where it stands, not from where the command is called. */
const fromFolder = (option: Option, value: unknown, file: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => fromFolder(option, each, file))
  const holdsPath = ['file', 'folder', 'location'].includes(kindOf(option))
  return holdsPath && typeof value === 'string' && isPath(value) ? resolve(dirname(file), value) : value
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined

function fromFiles(option: Option, command: string, files: readonly ConfigFile[]): Setting | undefined {
  const key = keyOf(option)
  const common = commonOf(option)?.key
  const paths = [['commands', command, key], ...(common === undefined ? [] : [[common]])]
  for (const { path: file, value, placeOf } of files)
    for (const path of paths) {
      const given = path.reduce<unknown>(memberOf, value)
      if (given === undefined) continue
      const here = fromFolder(option, given, file)
      return { key, option, value: taken(option, here), origin: { from: 'file', ...placeOf(path) } }
    }
  return undefined
}

const isGiven = (command: Command, option: Option): boolean =>
  command.getOptionValueSource(option.attributeName()) === 'cli'

/** All settings of a command: what its command line says goes before the environment, that before config files. */
export function settingsOf(
  command: Command,
  files: readonly ConfigFile[],
  env: NodeJS.ProcessEnv,
): readonly Setting[] {
  return settableOptions(command).map((option): Setting => {
    const key = keyOf(option)
    if (isGiven(command, option))
      return {
        key,
        option,
        value: command.getOptionValue(option.attributeName()),
        origin: { from: 'option' },
      }
    const found = fromEnvironment(option, env) ?? fromFiles(option, nameOf(command), files)
    if (found) return found
    const value: unknown = option.defaultValue
    return { key, option, ...(value !== undefined && { value }), origin: { from: 'default' } }
  })
}

/** What holds for every command that has the setting, unless something is said of that command alone. */
export function commonSettingsOf(
  commands: readonly NamedCommand[],
  files: readonly ConfigFile[],
  env: NodeJS.ProcessEnv,
): readonly Setting[] {
  const options = commands.flatMap(({ command }) => settableOptions(command))
  return COMMON_SETTINGS.flatMap(({ key, option: wanted }): readonly Setting[] => {
    const option = options.find((each) => keyOf(each) === wanted)
    if (option === undefined) return []
    const found = fromEnvironment(option, env) ?? fromFiles(option, '', files)
    return [{ option, origin: { from: 'default' }, ...found, key }]
  })
}

/** Gives a command, before it acts, what the environment and config files set and its command line does not. */
export async function settle(command: Command, surroundings: Surroundings): Promise<void> {
  let program = command
  while (program.parent) program = program.parent
  const files = await configFiles(program, surroundings)
  for (const { option, value, origin } of settingsOf(command, files, surroundings.env)) {
    if (origin.from !== 'environment' && origin.from !== 'file') continue
    if (origin.from === 'environment' && kindOf(option) === 'flag') continue
    command.setOptionValueWithSource(option.attributeName(), value, origin.from === 'file' ? 'config' : 'env')
  }
}

/** `demarche.config.json:3:13`, `DEMARCHE_LEDGER`. */
export const originShown = (origin: Origin): string => {
  if (origin.from === 'file') return shown(origin)
  return origin.from === 'environment' ? origin.variable : origin.from
}
