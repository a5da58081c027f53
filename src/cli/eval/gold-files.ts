import { checkPassage, type GoldPassage } from '../../evaluation/index.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { filesOf } from '../files.ts'
import { type JsonLine, jsonLines } from '../json-lines.ts'

/** A gold passage with where it stands. */
export interface LocatedPassage {
  readonly passage: GoldPassage
  readonly file: string
  readonly line: number
}

const GOLD_FILE = /\.(jsonl|ndjson)$/

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
  const files = [
    ...new Set(
      (
        await Promise.all(paths.map((path) => filesOf(path, GOLD_FILE, 'gold files (.jsonl, .ndjson)')))
      ).flat(),
    ),
  ]
  const checks: Checks = { passages: [], problems: [], places: new Map() }
  for (const file of files) for (const line of await jsonLines(file)) checkLine(checks, file, line, known)
  if (checks.problems.length > 0) throw new Complaint(checks.problems.join('\n'))
  if (checks.passages.length === 0) throw new Complaint(`${files.join(', ')}: no passages`, EXIT.unread)
  return checks.passages
}
