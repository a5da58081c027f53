import { STATUSES, type Status } from '../model/index.ts'

/** What `as:` of an example pins: `POL, CZE -> RUS performed`. */
export interface Expectation {
  /** Codes as gold files write them: `USA`, `EUR`, `IGO:NATO`. Empty for `?`. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly status?: Status
}

const SIDE = String.raw`\?|[A-Z]{3}(?::[\w-]+)?(?:\s*,\s*[A-Z]{3}(?::[\w-]+)?)*`
const EXPECTATION = new RegExp(String.raw`^(${SIDE})\s*->\s*(${SIDE})(?:\s+([a-z]+))?$`)

const side = (text: string): readonly string[] =>
  text === '?' ? [] : text.split(',').map((code) => code.trim())

/** Reads `POL, CZE -> RUS performed`; `?` is nobody, the status may be left out. `undefined` when it is no such text. */
export const parseExpectation = (text: string): Expectation | undefined => {
  const [, source, target, word] = EXPECTATION.exec(text.trim()) ?? []
  if (source === undefined || target === undefined) return undefined
  if (word === undefined) return { source: side(source), target: side(target) }
  const status = STATUSES.find((known) => known === word)
  return status && { source: side(source), target: side(target), status }
}
