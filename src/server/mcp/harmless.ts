import { inert, printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'

/** A quotation longer than this is cut: its offsets still say where all of it stands. */
export const LONGEST_QUOTE = 600
const LONGEST_NAME = 120

/** Marks that only this server sets, so that no article can close its own quotation and go on as if it were the server. */
const withoutMarks = (text: string): string => text.replaceAll('«', '“').replaceAll('»', '”')

/** Words of an article on one line, control characters gone, long ones cut. */
export const harmless = (text: string, longest: number = LONGEST_QUOTE): string =>
  shorten(withoutMarks(printable(text)), longest)

/** The same for what somebody or something is called. */
export const calledHarmlessly = (name: string): string => harmless(name, LONGEST_NAME)

/** A stretch of an article with its lines kept. */
export const harmlessLines = (text: string): string => withoutMarks(inert(text))

/** `«words»`: everything between the marks is an article's, nothing of it this server's. */
export const quoted = (words: string): string => `«${words}»`

/** An address that may be shown as one: of a web page, without user or password; nothing else. */
export const webAddress = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  url.username = ''
  url.password = ''
  return url.href.length > 2000 ? undefined : url.href
}
