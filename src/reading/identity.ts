import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Article, RecordedArticle } from '../model/index.ts'

const ID_DIGITS = 16

/** Identity of an article as RECORD.md fixes it: its own id, else SHA-256 over title, newline, text. */
export function identityOf(article: Article): Pick<RecordedArticle, 'id' | 'textSha256'> {
  const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
  return {
    id: article.id ?? digest(`${article.title ?? ''}\n${article.text}`).slice(0, ID_DIGITS),
    textSha256: digest(article.text),
  }
}
