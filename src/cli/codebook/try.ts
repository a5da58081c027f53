import { inert } from '../../wording/printable.ts'
import {
  checkRulesAsked,
  concerning,
  type RulesAsked,
  type Uncalled,
  uncalledIn,
} from '../../wording/trial.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT, meant } from '../complaint.ts'
import { accountLines } from '../explain/text.ts'
import { chosenReader } from '../opening.ts'
import { write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint, type Rich, run } from '../table/rich.ts'

export interface TryOptions extends RulesAsked, CodebookChoice {
  readonly published?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 120

/** `demarche codebook try`: which rules fire on a sentence, which nearly do, and what kept them. */
export const tryOut = async (sentence: string, options: TryOptions): Promise<void> => {
  const text = inert(sentence)
  if (text.trim() === '') throw new Complaint('nothing to try: the sentence is empty', EXIT.usage)
  const reader = await chosenReader(options)
  meant(() => checkRulesAsked(reader.codebook, options))
  const asked = options.rule !== undefined || options.action !== undefined
  const { published } = options
  const article = { text, ...(published !== undefined && { published }) }
  const account = concerning(reader.account(article, { everyRule: asked }), options)
  if (options.json) {
    await write(`${JSON.stringify(account, null, 2)}\n`)
    return
  }
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  const lines = [
    ...accountLines(account, width),
    ...uncalledIn(account, reader.codebook, options).map(uncalledLine),
  ]
  await write(paintLines(lines, paint).replace(/\n+$/, '\n'))
}

const uncalledLine = ({ rule, words }: Uncalled): Rich => [
  run(rule, 'strong'),
  run(`: no clause of the sentence has its word: ${words.join('; ')}`),
]
