import type { Report } from './dictionary.ts'

export interface DictionaryLine {
  /** From 1. */
  readonly line: number
  readonly text: string
}

/** TABARI reads no further than this. */
const STOP = '---STOP---'

/** The lines of a dictionary that say something, without comments: `#`, `;`, and `<!-- -->` over several lines. */
export const meaningfulLines = (text: string, report: Report): readonly DictionaryLine[] => {
  const found: DictionaryLine[] = []
  let opened = 0
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  for (const [index, whole] of lines.entries()) {
    const line = index + 1
    if (opened > 0) {
      if (whole.includes('-->')) opened = 0
      continue
    }
    if (whole.includes(STOP)) break
    const bare = withoutComments(whole)
    if (bare.opens) opened = line
    if (bare.text !== '') found.push({ line, text: bare.text })
  }
  if (opened > 0)
    report(opened, 'this comment is not closed', 'end it with -->; the lines below it are left out')
  return found
}

const withoutComments = (line: string): { readonly text: string; readonly opens: boolean } => {
  const closed = line.replace(/<!--.*?-->/g, ' ')
  const start = closed.indexOf('<!--')
  const open = start < 0 ? closed : closed.slice(0, start)
  // a line that begins so is a comment, closed or not
  const text = /^\s*<\s?!/.test(open) ? '' : open.replace(/[#;].*$/s, '').trim()
  return { text, opens: start >= 0 && !/^[^<]*[#;]/.test(closed.slice(0, start)) }
}
