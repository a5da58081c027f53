import { readFile } from 'node:fs/promises'
import { whyUnreadable } from '../sources/unreadable.ts'
import { Complaint } from './complaint.ts'

/** A line of a file: what its JSON holds, or why it holds none. */
export interface JsonLine {
  readonly line: number
  readonly value?: unknown
  readonly problem?: string
}

/** Every line that is not blank, parsed. */
export async function jsonLines(file: string): Promise<readonly JsonLine[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new Complaint(`${file}: ${whyUnreadable(cause) ?? String(cause)}`)
  }
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((content, i): readonly JsonLine[] => {
      if (content.trim() === '') return []
      try {
        return [{ line: i + 1, value: JSON.parse(content) as unknown }]
      } catch (cause) {
        return [
          { line: i + 1, problem: `not JSON: ${cause instanceof Error ? cause.message : String(cause)}` },
        ]
      }
    })
}
