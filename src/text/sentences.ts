import { isDigitAt, isLowerAt, isUpperAt } from './characters.ts'
import type { Token } from './document.ts'
import { ALWAYS_BEFORE_NAME, REPORTING_VERBS, SENTENCE_OPENERS } from './sentence-tables.ts'

/** No sentence has more tokens than this: longer ones are cut at the best point (parsers and memory stay bounded). */
const MAX_SENTENCE_TOKENS = 200

/** Half-open range of token indices. */
export type TokenRange = readonly [from: number, to: number]

/**
 * Cuts the tokens of one paragraph into sentences. Sentences inside a quotation are sentences; closing quotes and
 * brackets stay with the sentence they close. Returns ranges of token indices that follow one another without a gap.
 */
export const splitSentences = (
  text: string,
  tokens: readonly Token[],
  style: SentenceStyle = CAPITALISED,
): TokenRange[] => {
  const sentences: TokenRange[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = closersEnd(tokens, i)
    if (last + 1 >= tokens.length) break
    if (!endsSentence(text, tokens, from, i, last, style) && !isMarkedBreak(text, tokens, last)) continue
    pushCapped(sentences, tokens, from, last + 1)
    from = last + 1
    i = last
  }
  pushCapped(sentences, tokens, from, tokens.length)
  return sentences
}

/** How the text as a whole writes its sentences. */
export interface SentenceStyle {
  /** Sentences often begin with a small letter, as in chats and forum posts. */
  readonly smallLetters: boolean
}

const CAPITALISED: SentenceStyle = { smallLetters: false }

const SMALL_START = /[\p{Ll}\d)][.!?][!?]*[ \t]\p{Ll}/gu
const CAPITAL_START = /[\p{Ll}\d)][.!?]+["'”’)]?\s+["'“‘(]?\p{Lu}/gu

/** Reads the style off the whole text: small letters when a fifth of the full stops have one after them. */
export const sentenceStyle = (text: string): SentenceStyle => {
  const small = text.match(SMALL_START)?.length ?? 0
  if (small < 2) return CAPITALISED
  return { smallLetters: small * 4 >= (text.match(CAPITAL_START)?.length ?? 0) }
}

/** Rules of dashes or stars, and smileys, part sentences without a stop. */
const isMarkedBreak = (text: string, tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined) return false
  if (isRule(token) !== isRule(next)) return true
  // "Warsaw to expel three | Tokyo calls in envoy": headlines strung together
  if (token.text === '|' && next.start > token.end) return !isCellOfRow(tokens, at)
  if (isSmiley(token)) return isUpperAt(text, next.start)
  return isStampStart(tokens, at + 1) || isStampEnd(tokens, at)
}

/** "Germany | 40 | 4 April": a bar beside a cell that holds a number alone parts the cells of one row. */
const isCellOfRow = (tokens: readonly Token[], bar: number): boolean => {
  const isLone = (at: number): boolean => /^\d{1,3}$/.test(tokens[at]?.text ?? '')
  const isBar = (at: number): boolean => tokens[at] === undefined || tokens[at]?.text === '|'
  return (isLone(bar + 1) && isBar(bar + 2)) || (isLone(bar - 1) && isBar(bar - 2))
}

/** "08/17/2000 11:21 AM", as mail programs and sites head their messages. */
const isStampStart = (tokens: readonly Token[], at: number): boolean =>
  /^\d\d?\/\d\d?\/\d{2,4}$/.test(tokens[at]?.text ?? '') &&
  /^\d\d?:\d\d(?::\d\d)?$/.test(tokens[at + 1]?.text ?? '') &&
  /^[AP]M$/.test(tokens[at + 2]?.text ?? '') &&
  tokens[at - 1]?.text !== 'on'

const isStampEnd = (tokens: readonly Token[], at: number): boolean =>
  /^[AP]M$/.test(tokens[at]?.text ?? '') &&
  at >= 2 &&
  /^\d\d?\/\d\d?\/\d{2,4}$/.test(tokens[at - 2]?.text ?? '')

const isRule = (token: Token): boolean => token.text.length >= 8 && /^[-=_*~#]+$/.test(token.text)
const isSmiley = (token: Token): boolean => /^(?:[:;=]['-]?[()DP]|\^_+\^)$/.test(token.text)

const TERMINATORS = '.?!…'
const CLOSERS = new Set(['"', '”', '’', "'", "''", '’’', ')', ']', '}', '»', '›'])

const isTerminator = (token: Token | undefined): boolean =>
  token !== undefined &&
  TERMINATORS.includes(token.text.charAt(0)) &&
  TERMINATORS.includes(token.text.at(-1) ?? '-')

/** Index of the last token that closes what token `i` ends: adjacent quotes, brackets, more stops. `i` itself if none. */
const closersEnd = (tokens: readonly Token[], i: number): number => {
  const here = tokens[i]
  if (here === undefined || !(isTerminator(here) || endsWithStop(here))) return i
  let last = i
  for (;;) {
    const next = tokens[last + 1]
    if (next === undefined) return last
    if (isReference(tokens, last + 1)) {
      last += 3
      continue
    }
    if (next.start !== tokens[last]?.end) return last
    if (!CLOSERS.has(next.text) && !isTerminator(next)) return last
    last++
  }
}

/** "[12]", the number of a note: it stays with the sentence before it. */
const isReference = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '[' && tokens[at + 2]?.text === ']' && /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '')

const endsWithStop = (token: Token): boolean => token.text.length > 1 && token.text.endsWith('.')

/** Whether a sentence that began at token `from` ends with token `last`; `i` carries the stop, closers follow it. */
const endsSentence = (
  text: string,
  tokens: readonly Token[],
  from: number,
  i: number,
  last: number,
  style: SentenceStyle,
): boolean => {
  const stop = tokens[i]
  const next = tokens[last + 1]
  if (stop === undefined || next === undefined) return false
  const abbreviation = !isTerminator(stop)
  if (abbreviation && !endsWithStop(stop)) return false
  if (next.start === tokens[last]?.end) return !abbreviation && isRunOn(text, tokens, i, last)
  if (
    !opensSentence(text, tokens, last + 1) &&
    (abbreviation || !style.smallLetters || (stop.text.length > 1 && stop.text.includes('.')))
  )
    return false
  if (isListNumber(tokens, from, i)) return false
  if (abbreviation) return abbreviationEnds(text, tokens, i, last)
  return !(last > i && stop.text !== '.' && isReportingAhead(tokens, last + 1))
}

/** "...pending.The court": two sentences with no space between them. */
const isRunOn = (text: string, tokens: readonly Token[], i: number, last: number): boolean => {
  const before = tokens[i - 1]
  const next = tokens[last + 1]
  if (before === undefined || next === undefined || tokens[i]?.text !== '.') return false
  return (
    before.end === tokens[i]?.start &&
    before.text.length > 1 &&
    isLowerAt(text, before.end - 1) &&
    isUpperAt(text, next.start) &&
    isLowerAt(text, next.start + 1)
  )
}

const OPENING_SIGNS = new Set([...'"“‘«‹([{-–—*•·$£€@#¿¡>▪►'].concat(["'", '``', '--', '**', ':)', '<<']))

/** A sentence may begin with token `at`: a capital, a digit, or an opening sign. */
const opensSentence = (text: string, tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  if (token === undefined) return false
  if (isUpperAt(text, token.start) || isDigitAt(text, token.start)) return true
  if (!OPENING_SIGNS.has(token.text) && !/^[@#$'’]/.test(token.text))
    return /^[^\p{L}\p{P}]/u.test(token.text)
  const after = tokens[at + 1]
  return after === undefined || !isLowerAt(text, after.start) || /^[(“"‘'«[*•·-]/.test(token.text)
}

/** "1. Ministers met": the number and its stop open the sentence. */
const isListNumber = (tokens: readonly Token[], from: number, i: number): boolean =>
  i - from <= 1 &&
  tokens[i]?.text === '.' &&
  /^(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4})$/.test(tokens[from]?.text ?? '')

/** After an abbreviation only a word that hardly ever goes on with a name or phrase opens a new sentence. */
const abbreviationEnds = (text: string, tokens: readonly Token[], i: number, last: number): boolean => {
  const bare = (tokens[i]?.text ?? '').slice(0, -1).toLowerCase()
  const next = tokens[last + 1]?.text ?? ''
  if (last > i) return !isReportingAhead(tokens, last + 1)
  if (ALWAYS_BEFORE_NAME.has(bare)) return false
  if (SENTENCE_OPENERS.has(next)) return bare.length > 1 || next.length > 1
  return /^["“‘«]$/.test(next) && bare.length > 1 && isUpperAt(text, tokens[last + 2]?.start ?? text.length)
}

/** "... leave?” Smith said": within five tokens somebody is said to say it, so the sentence goes on. */
const isReportingAhead = (tokens: readonly Token[], at: number): boolean => {
  for (let k = at; k < Math.min(at + 5, tokens.length); k++) {
    const word = tokens[k]?.text ?? ''
    if (REPORTING_VERBS.has(word)) return true
    if (!/^[\p{Lu}A-Z]|^(?:the|a)$/u.test(word) || SENTENCE_OPENERS.has(word))
      return (
        k === at &&
        /^(?:He|She|They|I|We|It|The|A)$/.test(word) &&
        REPORTING_VERBS.has(tokens[k + 1]?.text ?? '')
      )
  }
  return false
}

/** Where a sentence that is too long is cut, best first. */
const CUT_AFTER = [new Set([';', '--', '—']), new Set([',', ':', '–', ')', '-', '•', '|', '*'])] as const

const pushCapped = (sentences: TokenRange[], tokens: readonly Token[], from: number, to: number): void => {
  let start = from
  while (to - start > MAX_SENTENCE_TOKENS) {
    const cut = cutPoint(tokens, start, start + MAX_SENTENCE_TOKENS)
    sentences.push([start, cut])
    start = cut
  }
  if (to > start) sentences.push([start, to])
}

/** Looks back from `limit` over the last half for the best place; without one, cuts at `limit`. */
const cutPoint = (tokens: readonly Token[], from: number, limit: number): number => {
  const earliest = from + MAX_SENTENCE_TOKENS / 2
  for (const signs of CUT_AFTER) {
    for (let at = limit; at > earliest; at--) if (signs.has(tokens[at - 1]?.text ?? '')) return at
  }
  return limit
}
