import { type GdeltFound, recordsOfGdeltEvents, recordsOfGdeltMentions } from '../sources/gdelt/index.ts'
import { gdeltRecords } from '../sources/gdelt/records.ts'
import { plural } from '../wording/accounts.ts'
import type { Outside } from './choices.ts'
import { Complaint, EXIT, say } from './complaint.ts'
import { filesOf } from './files.ts'
import { plainWriter } from './formats.ts'
import { chosenCodebook } from './opening.ts'
import { write } from './output.ts'
import type { ReadOptions } from './read.ts'
import { problemInWords } from './refused.ts'

const READERS: Readonly<Record<Outside, typeof recordsOfGdeltEvents>> = {
  'gdelt-events': recordsOfGdeltEvents,
  'gdelt-mentions': recordsOfGdeltMentions,
}

/** Of a file of another kind every row is a problem. */
const MOST_TOLD = 5
/** Codes that are told as having no action, the commonest first. */
const MOST_CODES = 5

interface Tally {
  records: number
  problems: number
  unknownEvents: number
  readonly withoutAction: Map<string, number>
}

/** `demarche read --from`: writes what an outside coder made of articles as records, and says what was left out. */
export const readOutside = async (
  paths: readonly string[],
  from: Outside,
  options: ReadOptions,
): Promise<void> => {
  if (options.format === 'table')
    throw new Complaint('--from writes records of another coder: take --format ndjson or json', EXIT.usage)
  if (paths.length === 0 || paths.includes('-'))
    throw new Complaint(
      `--from ${from} needs files: name those that GDELT publishes, or a folder of them`,
      EXIT.usage,
    )
  const codebook = await chosenCodebook(options)
  const files = (
    await Promise.all(
      paths.map((path) => filesOf(path, NAMED[from], 'GDELT files (.export.CSV, .mentions.CSV)')),
    )
  ).flat()
  const writer = plainWriter(options.format ?? 'ndjson')
  const tally: Tally = { records: 0, problems: 0, unknownEvents: 0, withoutAction: new Map() }
  for await (const found of READERS[from](files, gdeltRecords(codebook))) {
    count(found, tally)
    if (found.kind === 'record') await write(writer.record(found.record))
  }
  await write(writer.end())
  say(summary(tally))
  if (tally.problems > 0) process.exitCode = EXIT.unread
}

const NAMED: Readonly<Record<Outside, RegExp>> = {
  'gdelt-events': /\.export\.csv(?:\.zip|\.gz|\.zst)?$/i,
  'gdelt-mentions': /\.(?:export|mentions)\.csv(?:\.zip|\.gz|\.zst)?$/i,
}

const count = (found: GdeltFound, tally: Tally): void => {
  if (found.kind === 'record') tally.records += 1
  else if (found.kind === 'unknown-event') tally.unknownEvents += 1
  else if (found.kind === 'no-action')
    tally.withoutAction.set(found.cameo, (tally.withoutAction.get(found.cameo) ?? 0) + 1)
  else {
    tally.problems += 1
    if (tally.problems <= MOST_TOLD) say(problemInWords(found))
  }
}

const summary = ({ records, problems, unknownEvents, withoutAction }: Tally): string => {
  const codes = [...withoutAction].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const skipped = codes.reduce((sum, [, number]) => sum + number, 0)
  const commonest = codes.slice(0, MOST_CODES).map(([code, number]) => `${code}: ${number}`)
  const more = codes.length > MOST_CODES ? ', ...' : ''
  return [
    plural(records, 'record'),
    ...(skipped > 0
      ? [
          `${plural(skipped, 'row')} left out whose CAMEO code no action fits (${commonest.join(', ')}${more})`,
        ]
      : []),
    ...(unknownEvents > 0
      ? [
          `${plural(unknownEvents, 'mention')} left out of events that are not in the event files (.export.CSV) or that no action fits`,
        ]
      : []),
    ...(problems > 0 ? [`${plural(problems, 'row')} not readable`] : []),
  ].join(', ')
}
