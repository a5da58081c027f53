import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatDiagnostic } from '../../base/diagnostic.ts'
import { compileCodebookFolder } from '../../sources/codebook-folder.ts'
import { printable } from '../../wording/printable.ts'
import { EXIT } from '../complaint.ts'
import { orComplain } from '../opening.ts'
import { write } from '../output.ts'

/** Both from src/cli/codebook and from dist/cli/codebook the package's own codebook lies three folders up. */
const OWN_CODEBOOK = fileURLToPath(new URL('../../../codebook', import.meta.url))

/** A path as short as it can be told from where the person stands. */
const fromHere = (path: string): string => {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short
}

/** `demarche codebook check`: every problem on a line of its own, then how many; exit code 1 when one of them is an error. */
export const check = async (folder: string = fromHere(OWN_CODEBOOK)): Promise<void> => {
  const { codebook, problems } = await orComplain(compileCodebookFolder(folder), folder)
  for (const problem of problems)
    await write(`${printable(formatDiagnostic({ ...problem, file: `${folder}/${problem.file}` }))}\n`)
  if (!codebook) {
    process.exitCode = EXIT.unread
    await write(`${counted(problems.length, 'problem')}\n`)
  } else {
    const rules = codebook.actions.reduce((sum, action) => sum + action.rules.length, 0)
    const { actions, states, organisations } = codebook
    await write(
      `${counted(actions.length, 'action')} with ${counted(rules, 'rule')}, ${counted(states.length, 'state')}, ${counted(organisations.length, 'organisation')}: ${problems.length === 0 ? 'no problems' : counted(problems.length, 'warning')} (${codebook.hash})\n`,
    )
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
