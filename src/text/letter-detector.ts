import type { LetterDetector } from './language.ts'

/**
 * Loads a language detector by letter sequences (the smallest set of the `eld` package). It costs a quarter of a second
 * of CPU, so callers load it only once `needsLetterDetector` says that a text needs it.
 */
export const loadLetterDetector = async (): Promise<LetterDetector> => {
  const { eld } = await import('eld/extrasmall')
  return (text) => {
    const found = eld.detect(text)
    return { language: found.language, reliable: found.isReliable() }
  }
}
