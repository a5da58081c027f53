import type { EventDate } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { DayOfAct } from './day-of-act.ts'

/** The time that a chronicle gives all that a paragraph tells. */
export type YearOfParagraph = Required<Pick<DayOfAct, 'date' | 'dateSpan'>>

/** Paragraphs that open with a year make a chronicle from so many on. */
const FEWEST = 3

const OPENING = /^((?:19|20)\d\d)\s*[:–—-]?\s+(?=["“‘]?\p{L})/u

/** "*2002* Washington accuses Iran of ...": in a list of years, the year that a paragraph opens with is that of its acts. */
export function yearsOfChronicle(
  passage: Passage,
  published: string | undefined,
): ReadonlyMap<number, YearOfParagraph> {
  const found = new Map<number, YearOfParagraph>()
  for (const sentence of passage.sentences) {
    const time = opensParagraph(passage, sentence) ? yearOf(passage, sentence, published) : undefined
    if (time) found.set(sentence.paragraph, time)
  }
  return found.size < FEWEST ? new Map() : found
}

const opensParagraph = ({ sentences }: Passage, { index, paragraph }: AnalysedSentence): boolean =>
  sentences[index - 1]?.paragraph !== paragraph

function yearOf(
  { text }: Passage,
  { span: [start, end] }: AnalysedSentence,
  published: string | undefined,
): YearOfParagraph | undefined {
  const year = OPENING.exec(text.slice(start, end))?.[1]
  if (year === undefined || (published !== undefined && year > published.slice(0, 4))) return undefined
  const date: EventDate = {
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    precision: 'year',
    basis: 'explicit',
    text: year,
  }
  return { date, dateSpan: [start, start + year.length] }
}
