import { isMonthName, isWeekday } from '../../base/calendar-names.ts'
import type { Span } from '../../base/span.ts'
import type { Person } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import { isActorName } from './entries.ts'
import { dependents } from './phrase.ts'

/** Words `[from, to)` of a sentence. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** Small words inside personal names: "Ursula von der Leyen", "Mohammed bin Salman". */
const PARTICLE = /^(al|bin|bint|ibn|ben|da|de|del|della|den|der|di|dos|du|el|la|le|ter|van|von|y|zu|-)$/i

/** Days and months are capitalised too, and stand beside names: "on Tuesday Maduro said"; May may be a name. */
const isOfCalendar = (word: string): boolean => isWeekday(word) || (isMonthName(word) && !/^may$/i.test(word))

const HONORIFIC = /^(Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady)\.?$/

/** Prepositions that carry a title on: "ambassador *to* the U.N.", "minister *of* state". */
const TITLE_PREPOSITION = /^(to|for|of|in|at)$/i

/** What `personOf` needs to know of the phrase. */
export interface NamedPhrase {
  readonly sentence: AnalysedSentence
  readonly head: number
  /** The office or rank that the phrase gives, if any. */
  readonly title?: WordRange
  /** Lemmas that are part of some title. */
  readonly titleWords: ReadonlySet<string>
  readonly text: string
}

/**
 * The person that a phrase names, with the title that the phrase gives: "Russian Ambassador to the U.N. *Vassily
 * Nebenzia*", "*Olivia Dalton*, the U.S. spokesperson". Undefined when it names nobody.
 */
export function personOf(phrase: NamedPhrase): Person | undefined {
  const { sentence, head, text } = phrase
  const own = nameAround(phrase, head)
  const afterTitle = phrase.title && nameAfterTitle(phrase, phrase.title)
  const name = afterTitle ?? (own && (phrase.title || isPersonLike(sentence, head)) ? own : undefined)
  const title = phrase.title && titleText(phrase, phrase.title, name)
  const role = title ?? (name && apposedTitle(sentence, head, text))
  if (!name && !title) return undefined
  const span = name ? spanOf(sentence, name) : spanOf(sentence, phrase.title ?? { from: head, to: head + 1 })
  return {
    ...(name ? { name: text.slice(...span) } : {}),
    ...(role ? { title: role } : {}),
    span,
  }
}

const isNameWord = (
  { sentence, titleWords }: Pick<NamedPhrase, 'sentence' | 'titleWords'>,
  index: number,
): boolean => {
  const word = sentence.tree.words[index]
  if (!word || !/^\p{Lu}/u.test(word.text) || HONORIFIC.test(word.text) || isOfCalendar(word.text))
    return false
  if (word.upos !== 'PROPN' || titleWords.has(word.text.toLowerCase())) return false
  return !sentence.names.some(
    (n) => n.from <= index && index < n.to && isActorName(n) && !n.entries.some((e) => e.kind === 'holder'),
  )
}

/** The run of name words around a word, particles between them included. */
export function nameAround(
  phrase: Pick<NamedPhrase, 'sentence' | 'titleWords'>,
  at: number,
): WordRange | undefined {
  if (!isNameWord(phrase, at)) return undefined
  const { words } = phrase.sentence.tree
  const joins = (index: number, step: number): boolean =>
    (PARTICLE.test(words[index]?.text ?? '') && isNameWord(phrase, index + step)) || isHyphened(phrase, index)
  let from = at
  let to = at + 1
  while (isNameWord(phrase, from - 1) || joins(from - 1, -1)) from--
  while (isNameWord(phrase, to) || joins(to, 1)) to++
  return { from, to }
}

/** "Yun Byung*-se*": the small half of a hyphenated name, marks set close. */
function isHyphened(phrase: Pick<NamedPhrase, 'sentence' | 'titleWords'>, index: number): boolean {
  const { words } = phrase.sentence.tree
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
  if (word?.text === '-')
    return before?.end === word.start && after?.start === word.end && isNameWord(phrase, index - 1)
  return before?.text === '-' && before.end === word?.start && isHyphened(phrase, index - 1)
}

/** "Foreign Minister *Sergey Lavrov*", "ambassador to the U.N. *Vassily Nebenzia*", "the envoy, *Kang Chol*,". */
function nameAfterTitle(phrase: NamedPhrase, title: WordRange): WordRange | undefined {
  const { words } = phrase.sentence.tree
  let at = tailEnd(phrase.sentence, title.to)
  if (words[at]?.text === ',' && isApposed(phrase, at + 1)) at++
  while (HONORIFIC.test(words[at]?.text ?? '')) at++
  return nameAround(phrase, at)
}

/** A name between commas right after a title; a longer clause would be something else. */
const isApposed = (phrase: NamedPhrase, at: number): boolean => {
  const name = nameAround(phrase, at)
  return name !== undefined && /^[,;.)–—-]?$/.test(phrase.sentence.tree.words[name.to]?.text ?? '')
}

/** Where a title's own prepositional phrases end: "ambassador *to the U.N.*". */
function tailEnd(sentence: AnalysedSentence, from: number): number {
  const { words } = sentence.tree
  let at = from
  while (TITLE_PREPOSITION.test(words[at]?.text ?? '')) {
    const start = /^the$/i.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1
    const name = sentence.names.find((n) => n.from === start)
    if (!name) return from
    at = nounEnd(sentence, name.to)
  }
  return at
}

/** The end of the noun that a name describes: "of the Russian *foreign ministry*"; the name's own end where it describes none. */
function nounEnd({ tree }: AnalysedSentence, end: number): number {
  const last = tree.words[end - 1]
  const describes = last !== undefined && /^(amod|compound|nmod:poss)$/.test(last.rel) && last.head >= end
  return describes ? last.head + 1 : end
}

/** The title as written, with its prepositional phrase when the name follows that. */
function titleText(phrase: NamedPhrase, title: WordRange, name: WordRange | undefined): string {
  const { sentence, text } = phrase
  const tail = tailEnd(sentence, title.to)
  const to = name && tail < name.from + 1 ? Math.max(title.to, Math.min(tail, name.from)) : tail
  return text.slice(...spanOf(sentence, { from: title.from, to }))
}

function apposedTitle(sentence: AnalysedSentence, head: number, text: string): string | undefined {
  const appos = dependents(sentence.tree, head, (w) => w.rel === 'appos' && w.upos === 'NOUN')[0]
  if (!appos) return undefined
  return text.slice(...spanOf(sentence, { from: appos.index, to: tailEnd(sentence, appos.index + 1) }))
}

/** A name in a subject's place or with a first name: not a place or a thing. */
const isPersonLike = (sentence: AnalysedSentence, head: number): boolean =>
  dependents(sentence.tree, head, (w) => /^flat|^appos/.test(w.rel)).length > 0 ||
  /subj|obl:agent/.test(sentence.tree.words[head]?.rel ?? '')

const spanOf = (sentence: AnalysedSentence, range: WordRange): Span => {
  const first = sentence.tree.words[range.from]
  const last = sentence.tree.words[range.to - 1]
  return [first?.start ?? sentence.span[0], last?.end ?? sentence.span[1]]
}
