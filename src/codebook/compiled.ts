import type { Codebook } from './codebook.ts'

const LISTS = ['actions', 'states', 'organisations', 'offices', 'holders', 'crosswalk'] as const

/** Writes a codebook as the JSON that packages ship. `parseCompiled` reads it back. */
export const writeCompiled = (codebook: Codebook): string => `${JSON.stringify(codebook)}\n`

/**
 * Reads a codebook that `writeCompiled` wrote. It was checked when it was compiled, so only its outline is looked at here.
 * Throws an `Error` with a plain message when the text is no compiled codebook.
 */
export const parseCompiled = (json: string): Codebook => {
  const value: unknown = parseJson(json)
  if (!isCodebook(value)) throw new Error('this is not a compiled codebook (compile codebook/ again)')
  return value
}

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    throw new Error('the compiled codebook is not valid JSON (compile codebook/ again)')
  }
}

const isCodebook = (value: unknown): value is Codebook => {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const hash = fields.get('hash')
  const words = fields.get('words')
  return (
    typeof hash === 'string' &&
    /^[0-9a-f]{16}$/.test(hash) &&
    LISTS.every((key) => Array.isArray(fields.get(key))) &&
    typeof words === 'object' &&
    words !== null
  )
}
