import { blocksOf, textOfBlock, tidy } from '../web/blocks.ts'
import { scanPage } from '../web/scan.ts'
import type { EntryContent } from './entry.ts'

/** A title in one line: markup left out, entities read. */
export const lineOfHtml = (html: string): string =>
  /[<&]/.test(html) ? tidy(bodyOf(html)?.textContent ?? '') : tidy(html)

/** The text that a feed itself gives, paragraphs separated by blank lines; empty where there is none to read. */
export const textOfContent = ({ type, text }: EntryContent): string => {
  if (type === 'text') return text.trim()
  const body = bodyOf(text)
  return body === undefined ? '' : blocksOf(body).map(textOfBlock).join('\n\n')
}

/** A piece of HTML as the body of a page; undefined where it has more of anything than an article. */
const bodyOf = (html: string): Element | undefined => {
  const scanned = scanPage(`<body><div>${html}</div></body>`)
  return 'reason' in scanned ? undefined : scanned.document.body
}
