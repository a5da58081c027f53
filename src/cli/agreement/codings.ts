import { type Coding, checkCoding } from '../../evaluation/double/index.ts'
import { Complaint, say } from '../complaint.ts'
import { jsonLines } from '../json-lines.ts'

/** A coding with where it stands. */
export interface LocatedCoding {
  readonly coding: Coding
  readonly place: string
}

/** One coder's codings, by article. */
export type CodingsOfFile = ReadonlyMap<string, LocatedCoding>

/** Of a file with nothing but slips nobody reads thousands. */
const MOST_PROBLEMS = 50

export const complainOf = (problems: readonly string[]): void => {
  if (problems.length === 0) return
  const rest = problems.length - MOST_PROBLEMS
  const more = rest > 0 ? [`... and ${rest} more`] : []
  throw new Complaint([...problems.slice(0, MOST_PROBLEMS), ...more].join('\n'))
}

/** Everything that one coder coded. All that is wrong with it is told at once, as `file:line`. */
export async function readCodings(file: string, known: ReadonlySet<string>): Promise<CodingsOfFile> {
  const codings = new Map<string, LocatedCoding>()
  const problems: string[] = []
  let withoutText = 0
  for (const { line, value, problem } of await jsonLines(file)) {
    const place = `${file}:${line}`
    const checked = problem === undefined ? checkCoding(value, known) : { problems: [problem] }
    if ('problems' in checked) {
      problems.push(...checked.problems.map((each) => `${place}: ${each}`))
      continue
    }
    const { article } = checked.coding
    const earlier = codings.get(article)
    if (checked.coding.text === '') withoutText += 1
    else if (earlier) problems.push(`${place}: article "${article}" is also that of ${earlier.place}`)
    else codings.set(article, { coding: checked.coding, place })
  }
  complainOf(problems)
  if (withoutText > 0)
    say(
      `${file}: ${withoutText} ${withoutText === 1 ? 'record' : 'records'} without text, counted as not coded`,
    )
  if (codings.size === 0) throw new Complaint(`${file}: holds no codings`)
  return codings
}

const firstOf = (codings: CodingsOfFile): string => [...codings.keys()][0] ?? ''

/** Places are offsets into the text: of two texts they could not be compared. */
export function orComplainOfTexts(
  [a, b]: readonly [CodingsOfFile, CodingsOfFile],
  files: readonly [string, string],
): void {
  const shared = [...a].flatMap(([article, mine]) => {
    const theirs = b.get(article)
    return theirs ? [{ article, mine, theirs }] : []
  })
  if (shared.length === 0)
    throw new Complaint(
      `no article is in both files: ids in ${files[0]} are as "${firstOf(a)}", in ${files[1]} as "${firstOf(b)}"`,
    )
  complainOf(
    shared
      .filter(({ mine, theirs }) => mine.coding.text !== theirs.coding.text)
      .map(
        ({ article, mine, theirs }) =>
          `${theirs.place}: the text of article "${article}" is not that of ${mine.place}`,
      ),
  )
}
