import { createColors } from 'picocolors'
import { displayWidth, startThatFits } from '../../wording/width.ts'

/** What a piece of text is to the reader; the terminal's colours follow from it. */
export type Tone = 'plain' | 'strong' | 'faint' | 'label' | 'alert' | 'heading'

export interface Run {
  readonly text: string
  readonly tone: Tone
}

/** A line or paragraph of text in several tones. */
export type Rich = readonly Run[]

export const run = (text: string, tone: Tone = 'plain'): Run => ({ text, tone })

export const widthOf = (rich: Rich): number => rich.reduce((sum, { text }) => sum + displayWidth(text), 0)

/** Writes rich text out, with escape sequences or without. */
export type Paint = (rich: Rich) => string

export const createPaint = (colour: boolean): Paint => {
  const c = createColors(colour)
  const inTone: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    strong: c.bold,
    faint: c.dim,
    label: c.cyan,
    alert: c.yellow,
    heading: (text) => c.bold(c.cyan(text)),
  }
  return (rich) =>
    joinTones(rich)
      .map(({ text, tone }) => inTone[tone](text))
      .join('')
}

/** Neighbours of one tone as one run, so that a line holds no more escape sequences than it needs. */
const joinTones = (rich: Rich): Rich => {
  const joined: Run[] = []
  for (const next of rich) {
    const last = joined.at(-1)
    if (last?.tone === next.tone) joined[joined.length - 1] = run(last.text + next.text, last.tone)
    else joined.push(next)
  }
  return joined
}

/** The same text with every tone but the labels' made faint: for what is not news. */
export const faded = (rich: Rich): Rich =>
  rich.map(({ text, tone }) => run(text, tone === 'label' ? 'label' : 'faint'))

interface Word extends Run {
  readonly isSpace: boolean
}

const wordsOf = (rich: Rich): readonly Word[] =>
  rich.flatMap(({ text, tone }) =>
    (text.match(/ +|[^ ]+/g) ?? []).map((word) => ({ text: word, tone, isSpace: word.startsWith(' ') })),
  )

/** A word too long for a line, cut into pieces that fit. */
const cutToFit = (word: Word, columns: number): readonly Word[] => {
  const pieces: Word[] = []
  for (let rest = word.text; rest !== ''; ) {
    const text = startThatFits(rest, columns)
    pieces.push({ ...word, text })
    rest = rest.slice(text.length)
  }
  return pieces
}

/** Words of different tones that no space parts (`“` and what it quotes) stay on one line. */
const clusters = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const found: Word[][] = []
  for (const word of words) {
    const last = found.at(-1)
    if (last && !word.isSpace && !last[0]?.isSpace) last.push(word)
    else found.push([word])
  }
  return found
}

/** Breaks rich text into lines of at most `columns`, between words where it can. Always gives at least one line. */
export const wrap = (rich: Rich, columns: number): readonly Rich[] => {
  const lines: Run[][] = [[]]
  let room = columns
  for (const cluster of clusters(wordsOf(rich))) {
    const width = widthOf(cluster)
    const isSpace = cluster[0]?.isSpace === true
    if (width > room && room < columns) {
      lines.push([])
      room = columns
    }
    if (isSpace && room === columns && lines.length > 1) continue
    for (const piece of width > columns ? cluster.flatMap((word) => cutToFit(word, columns)) : cluster) {
      if (displayWidth(piece.text) > room) {
        lines.push([])
        room = columns
      }
      lines.at(-1)?.push(run(piece.text, piece.tone))
      room -= displayWidth(piece.text)
    }
  }
  return lines.map(withoutEndSpace)
}

const withoutEndSpace = (line: readonly Run[]): Rich =>
  line.at(-1)?.text.trim() === '' ? line.slice(0, -1) : line
