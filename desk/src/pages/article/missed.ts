import { contains, cover, type Span } from '../../../../src/base/span.ts'
import type { Codebook } from '../../../../src/codebook/codebook.ts'
import type { Actor, Count, EventDate, MissedEvent, ObjectKind, Status } from '../../../../src/model/index.ts'
import { sideMeant } from '../../../../src/wording/sides.ts'
import { valueUnderstood } from '../../../../src/wording/understood.ts'

/** An event that a reviewer adds, as a form has it. */
export interface MissedDraft {
  readonly action: string
  readonly status: Status
  /** Sides as a person writes them: `Russia`, `RUS, BLR`, `NATO`. Empty for a side that is not said. */
  readonly source: string
  readonly target: string
  readonly count: Count | undefined
  /** What it falls on; empty where that is not said. */
  readonly kind: ObjectKind | ''
  readonly date: EventDate | undefined
}

/** The words that tell it. */
export interface MissedWords {
  readonly text: string
  readonly words: Span
  readonly sentence: Span
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences around words, as far as the line that they stand in goes. */
export const sentenceAround = (text: string, [start, end]: Span, line: Span): Span => {
  const touched = [...SENTENCES.segment(text.slice(...line))]
    .map(({ index, segment }): Span => [line[0] + index, line[0] + index + segment.trimEnd().length])
    .filter((sentence) => sentence[0] < end && start < sentence[1])
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last ? cover(cover(first, last), [start, end]) : [start, end]
}

/** The longest name of a side has so many words. */
const LONGEST_NAME = 4

/** Sides that a sentence names, in its order, by their names. */
const sidesIn = (sentence: string, codebook: Codebook): readonly string[] => {
  const words = sentence.split(/[^\p{L}\p{N}.’'-]+/u).filter((word) => word !== '')
  const found: string[] = []
  for (let from = 0; from < words.length; from++)
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length--) {
      const name = words.slice(from, from + length).join(' ')
      const side = /^\p{Lu}/u.test(name) ? valueUnderstood('source', name, { codebook }) : undefined
      if (typeof side !== 'string') continue
      found.push(side)
      from += length - 1
      break
    }
  return [...new Set(found)]
}

/** What a sentence says by itself of an event that it tells; the first side that it names is taken to act. */
export const draftFrom = (
  { text, words, sentence }: MissedWords,
  codebook: Codebook | undefined,
  published: string | undefined,
): MissedDraft => {
  const [source = '', target = ''] = codebook ? sidesIn(text.slice(...sentence), codebook) : []
  const within = codebook && { codebook, ...(published !== undefined && { published }) }
  const said = (field: 'count' | 'date'): unknown =>
    within &&
    (valueUnderstood(field, text.slice(...words), within) ??
      valueUnderstood(field, text.slice(...sentence), within))
  return {
    action: '',
    status: 'performed',
    source,
    target,
    kind: '',
    count: said('count') as Count | undefined,
    date: said('date') as EventDate | undefined,
  }
}

/** Where the sentence names a side; the words that tell the event where it does not. */
const placeOfSide = (key: string, { text, words, sentence }: MissedWords, codebook: Codebook): Span => {
  const state = codebook.states.find(({ code }) => code === key)
  const organisation = codebook.organisations.find(({ code, id }) => `${code}:${id}` === key || code === key)
  const names = state
    ? [...state.names, ...state.capitals, ...state.people, ...state.adjectives]
    : (organisation?.names ?? [])
  const said = text.slice(...sentence)
  const found = names
    .map((name): Span => [said.indexOf(name), said.indexOf(name) + name.length])
    .filter(([at]) => at >= 0)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])[0]
  return found === undefined ? words : [sentence[0] + found[0], sentence[0] + found[1]]
}

const actorOf = (written: string, told: MissedWords, codebook: Codebook): Actor => {
  const key = sideMeant(written, codebook)
  const [code = key, id] = key.split(':')
  const span = placeOfSide(key, told, codebook)
  const name = contains(told.sentence, span) && span !== told.words ? told.text.slice(...span) : written
  return /^[A-Z]{3}$/.test(code) ? { code, ...(id !== undefined && { id }), name, span } : { name: key, span }
}

/**
 * The event as the ledger takes it, every value with its words. Throws RangeError, with a guess, for a side that the codebook does
 * not know.
 */
export const missedEvent = (draft: MissedDraft, told: MissedWords, codebook: Codebook): MissedEvent => {
  const side = (written: string): readonly Actor[] =>
    written
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => actorOf(each, told, codebook))
  const [source, target] = [side(draft.source), side(draft.target)]
  const { action, status, count, kind, date } = draft
  return {
    action,
    status,
    source,
    target,
    ...((count || kind !== '') && { object: { kind: kind || 'other', ...(count && { count }) } }),
    ...(date && { date }),
    background: false,
    evidence: {
      trigger: told.words,
      sentence: told.sentence,
      ...(source[0] && { source: source.length === 1 ? source[0].span : source.map(({ span }) => span) }),
      ...(target[0] && { target: target.length === 1 ? target[0].span : target.map(({ span }) => span) }),
      ...(count && { count: told.words }),
      ...(date?.text !== undefined && { date: told.words }),
    },
  }
}
