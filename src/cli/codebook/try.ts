import type { Codebook } from '../../codebook/codebook.ts'
import { didYouMean } from '../../codebook/nearest.ts'
import type { Account } from '../../coding/explain/index.ts'
import { openReader } from '../../index.ts'
import { inert } from '../../wording/printable.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { accountLines } from '../explain/text.ts'
import { orComplain } from '../opening.ts'
import { write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint, type Rich, run } from '../table/rich.ts'

export interface TryOptions {
  /** Only this rule: `expel-diplomats/expel`. */
  readonly rule?: string
  /** Only the rules of this action. */
  readonly action?: string
  readonly published?: string
  readonly json?: boolean
  readonly codebook?: string
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 120

/** `demarche codebook try`: which rules fire on a sentence, which nearly do, and what kept them. */
export const tryOut = async (sentence: string, options: TryOptions): Promise<void> => {
  const text = inert(sentence)
  if (text.trim() === '') throw new Complaint('nothing to try: the sentence is empty', EXIT.usage)
  const reader = await orComplain(
    openReader(options.codebook === undefined ? {} : { codebook: options.codebook }),
  )
  checkNames(reader.codebook, options)
  const asked = options.rule !== undefined || options.action !== undefined
  const { published } = options
  const article = { text, ...(published !== undefined && { published }) }
  const account = only(reader.account(article, { everyRule: asked }), options)
  if (options.json) {
    await write(`${JSON.stringify(account, null, 2)}\n`)
    return
  }
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  const lines = [
    ...accountLines(account, width),
    ...(asked ? uncalled(account, reader.codebook, options) : []),
  ]
  await write(paintLines(lines, paint).replace(/\n+$/, '\n'))
}

function checkNames({ actions }: Codebook, { rule, action }: TryOptions): void {
  const check = (what: string, given: string | undefined, known: readonly string[]): void => {
    if (given === undefined || known.includes(given)) return
    const guess = didYouMean(given, known)
    throw new Complaint(`the codebook has no ${what} "${given}"${guess ? ` (${guess})` : ''}`, EXIT.usage)
  }
  check(
    'action',
    action,
    actions.map((a) => a.id),
  )
  check(
    'rule',
    rule,
    actions.flatMap((a) => a.rules.map((r) => r.name)),
  )
}

/** What concerns the rule or action asked for. */
function only(account: Account, { rule, action }: TryOptions): Account {
  const concerns = (name: string): boolean =>
    (rule === undefined || name === rule) && (action === undefined || name.startsWith(`${action}/`))
  return {
    events: account.events.filter((e) => concerns(e.rule.name)),
    nearly: account.nearly.filter((n) => concerns(n.rule)),
    fruitless: account.fruitless.filter((f) => concerns(f.rule)),
    unread: account.unread,
  }
}

/** Where no word of the sentence called up what was asked for: the words that would. */
function uncalled(account: Account, codebook: Codebook, { rule, action }: TryOptions): readonly Rich[] {
  if (account.events.length + account.nearly.length + account.fruitless.length > 0) return []
  const rules = codebook.actions
    .filter((a) => action === undefined || a.id === action)
    .flatMap((a) => a.rules)
    .filter((r) => rule === undefined || r.name === rule)
  return rules.map(({ name, predicate }): Rich => {
    const words = Object.entries(predicate).map(([part, lemmas]) => `${part} ${(lemmas ?? []).join(', ')}`)
    return [run(name, 'strong'), run(`: no clause of the sentence has its word: ${words.join('; ')}`)]
  })
}
