import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** A place in a file, counted from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export const shown = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

const NAME = 'demarche.config.json'

/** What is read of the machine to find config files. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
}

const upwards = (folder: string): readonly string[] => {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}

/** Where config files are looked for, the nearest first. */
export const placesOfConfig = ({ env, cwd }: Surroundings): readonly string[] => [
  ...upwards(resolve(cwd)).map((folder) => join(folder, NAME)),
  join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'demarche', 'config.json'),
]

/**
 * The config files that hold, the nearest first: the first upwards from the working folder, and the user's own.
 * `DEMARCHE_CONFIG` names another in place of both; empty, none.
 */
export function configPaths(surroundings: Surroundings): readonly string[] {
  const named = surroundings.env.DEMARCHE_CONFIG
  if (named !== undefined) return named === '' ? [] : [named]
  const all = placesOfConfig(surroundings)
  const near = all.slice(0, -1).find((path) => existsSync(path))
  return [...(near === undefined ? [] : [near]), ...all.slice(-1).filter((path) => existsSync(path))]
}
