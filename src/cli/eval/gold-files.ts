import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkPassage, type GoldPassage } from '../../evaluation/index.ts'
import { whyUnreadable } from '../../sources/index.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { type JsonLine, jsonLines } from '../json-lines.ts'

/** A gold passage with where it stands. */
export interface LocatedPassage {
  readonly passage: GoldPassage
  readonly file: string
  readonly line: number
}

const GOLD_FILE = /\.(jsonl|ndjson)$/
const WILD = /[*?]/

/** A file name with `*` and `?` as a pattern. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )

const namesIn = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).sort()

/** Files of a folder and the folders in it, in the order of their names. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    (await namesIn(folder)).map(async (name): Promise<readonly string[]> => {
      const path = join(folder, name)
      if ((await stat(path)).isDirectory()) return filesUnder(path)
      return GOLD_FILE.test(name) ? [path] : []
    }),
  )
  return found.flat()
}

/** `*` and `?` in any part of a path, for shells that leave them as they are and for quoted patterns. */
async function matching(path: string): Promise<readonly string[]> {
  if (!WILD.test(path)) return [path]
  const pattern = patternOf(basename(path))
  const folders = await matching(dirname(path))
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await namesIn(folder)).filter((name) => pattern.test(name)).map((name) => join(folder, name)),
    ),
  )
  return found.flat()
}

async function filesOf(path: string): Promise<readonly string[]> {
  try {
    const paths = await matching(path)
    const files = await Promise.all(
      paths.map(async (each) => ((await stat(each)).isDirectory() ? filesUnder(each) : [each])),
    )
    if (files.flat().length > 0) return files.flat()
  } catch (cause) {
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    throw new Complaint(`${path}: ${reason}`)
  }
  throw new Complaint(`${path}: no gold files (.jsonl, .ndjson) there`)
}

interface Checks {
  readonly passages: LocatedPassage[]
  readonly problems: string[]
  readonly places: Map<string, string>
}

function checkLine(
  checks: Checks,
  file: string,
  { line, value, problem }: JsonLine,
  known: ReadonlySet<string>,
): void {
  const place = `${file}:${line}`
  const checked = problem === undefined ? checkPassage(value, known) : { problems: [problem] }
  if ('problems' in checked) {
    checks.problems.push(...checked.problems.map((p) => `${place}: ${p}`))
    return
  }
  const { id } = checked.passage
  const earlier = checks.places.get(id)
  if (earlier) checks.problems.push(`${place}: id "${id}" is also that of ${earlier}`)
  checks.places.set(id, place)
  checks.passages.push({ passage: checked.passage, file, line })
}

/** The gold passages of files, folders and patterns. Everything that is wrong with them is told at once, as `file:line`. */
export async function readGold(
  paths: readonly string[],
  known: ReadonlySet<string>,
): Promise<readonly LocatedPassage[]> {
  const files = [...new Set((await Promise.all(paths.map(filesOf))).flat())]
  const checks: Checks = { passages: [], problems: [], places: new Map() }
  for (const file of files) for (const line of await jsonLines(file)) checkLine(checks, file, line, known)
  if (checks.problems.length > 0) throw new Complaint(checks.problems.join('\n'))
  if (checks.passages.length === 0) throw new Complaint(`${files.join(', ')}: no passages`, EXIT.unread)
  return checks.passages
}
