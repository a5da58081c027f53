import { FUNCTION_WORDS, SCRIPTS } from './language-words.ts'

/** What language a text is in. */
export interface Language {
  /** BCP 47; `und` when nothing tells. */
  readonly language: string
  /** False when the text is too short or too mixed to be sure. */
  readonly reliable: boolean
  /** Whether to read it as English: true for all that is not plainly something else. */
  readonly english: boolean
}

/** Tells the language of a text from its letters, for what small words do not decide. `language` is BCP 47 or empty. */
export type LetterDetector = (text: string) => { readonly language: string; readonly reliable: boolean }

/**
 * Says what language a text is in. Small words and scripts decide nearly every text at no cost; where they do not (see
 * `needsLetterDetector`), `detector` is asked, and without one the text counts as English, unreliably. A text is refused
 * (`english: false`) only on evidence against English, so a headline full of names is kept.
 */
export const detectLanguage = (text: string, detector?: LetterDetector): Language => {
  const counts = countWords(text)
  const decided = byScript(text) ?? byWords(counts)
  if (decided !== undefined) return decided
  const found = detector?.(sample(text))
  if (found === undefined || found.language === '') return UNDECIDED
  if (found.language === 'en') return { language: 'en', reliable: found.reliable, english: true }
  return found.reliable && mayBeForeign(text, counts)
    ? { language: found.language, reliable: true, english: false }
    : UNDECIDED
}

/**
 * Whether anything but the letters speaks against English. A few words, all of them names, look like any language: only
 * a small word of another language, or letters that English lacks outside names, make so short a text foreign.
 */
const mayBeForeign = (text: string, { total, english, rival }: Counts): boolean => {
  if (english > 0 && english >= rival) return false
  return total >= LONG_ENOUGH || rival > 0 || /(?<![\p{L}\p{M}'’-])\p{Ll}*[^\P{Ll}a-z]/u.test(sample(text))
}

const LONG_ENOUGH = 12

/** Whether `detectLanguage` can say more about this text with a letter detector than without. */
export const needsLetterDetector = (text: string): boolean =>
  byScript(text) === undefined && byWords(countWords(text)) === undefined

const UNDECIDED: Language = { language: 'en', reliable: false, english: true }

/** Characters looked at, in three stretches: a page may begin or end with lines in another language. */
const STRETCH = 2500

const sample = (text: string): string => {
  if (text.length <= 3 * STRETCH) return text
  const middle = Math.floor((text.length - STRETCH) / 2)
  return [text.slice(0, STRETCH), text.slice(middle, middle + STRETCH), text.slice(-STRETCH)].join('\n')
}

/** A text mostly in another script is not English. */
const byScript = (text: string): Language | undefined => {
  const part = sample(text)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return { language: 'und', reliable: false, english: true }
  const latin = part.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin * 2 >= letters) return undefined
  const found = SCRIPTS.map((s) => ({ ...s, count: part.match(s.script)?.length ?? 0 })).sort(
    (a, b) => b.count - a.count,
  )[0]
  if (found === undefined || found.count === 0) return { language: 'und', reliable: false, english: false }
  const marked = found.marks?.find(([mark]) => mark.test(part))
  return { language: marked?.[1] ?? found.language, reliable: true, english: false }
}

interface Counts {
  readonly total: number
  readonly english: number
  readonly rival: number
  readonly rivalLanguage: string
}

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of list) languages.set(word, [...(languages.get(word) ?? []), language])
  }
  return languages
})()

const countWords = (text: string): Counts => {
  const found =
    sample(text)
      .replace(/\S*(?:@|:\/\/|www\.)\S*/g, ' ')
      .match(/[\p{L}\p{M}]{2,}/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of found) {
    if (word.length <= 3 && word === word.toUpperCase()) continue
    for (const language of LANGUAGES_OF_WORD.get(word.toLowerCase()) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const english = counts.get('en') ?? 0
  counts.delete('en')
  const [rivalLanguage = 'und', rival = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return { total: found.length, english, rival, rivalLanguage }
}

/** English prose has a small word in every third; names-heavy wire text one in six. */
const ENGLISH_SHARE = 0.12
const RIVAL_SHARE = 0.12

const byWords = ({ total, english, rival, rivalLanguage }: Counts): Language | undefined => {
  if (english >= 2 && english >= total * ENGLISH_SHARE && english >= rival * 2) {
    return { language: 'en', reliable: total >= 8, english: true }
  }
  const plainly = rival >= 3 && rival >= total * RIVAL_SHARE && rival >= english * 2
  return plainly ? { language: rivalLanguage, reliable: true, english: false } : undefined
}
