import { isWordAt } from './characters.ts'

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.', 'mailto:', 'HTTP://', 'Http://', 'WWW.'] as const

/** A URL or e-mail address that starts at `at`: its end, else `at`. */
export const readAddress = (text: string, at: number, stop: number): number => {
  const scheme = SCHEMES.find((start) => text.startsWith(start, at))
  if (scheme !== undefined) {
    const end = trimmedEnd(text, at, stop)
    if (end > at + scheme.length) return end
  }
  const before = text[at - 1]
  if (before === '.' || before === '-' || before === '+' || before === '%') return at
  return readMail(text, at, stop)
}

const readMail = (text: string, at: number, stop: number): number => {
  let end = at
  while (end < stop && (isWordAt(text, end) || /[.+%-]/.test(text.charAt(end)))) end++
  if (text[end] !== '@' || !isWordAt(text, end + 1)) return at
  end++
  while (
    end < stop &&
    (isWordAt(text, end) || ((text[end] === '.' || text[end] === '-') && isWordAt(text, end + 1)))
  )
    end++
  return end
}

/** End of the run up to `stop` without the punctuation that closes the sentence or bracket around it. */
export const trimmedEnd = (text: string, at: number, stop: number): number => {
  let end = at
  while (end < stop && !/[<>"“”«»]/.test(text.charAt(end))) end++
  while (end > at && /[.,;:!?)\]}'’*]/.test(text.charAt(end - 1))) end--
  return end
}
