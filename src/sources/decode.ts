import type { Warning } from '../model/index.ts'
import { decodeText } from '../text/index.ts'

export type Decoded =
  | { readonly text: string; readonly warnings: readonly Warning[] }
  | { readonly reason: string }

/** Decodes a text of unknown encoding; the reason when the bytes are no text at all. */
export const decodeBytes = (bytes: Uint8Array): Decoded => {
  const decoded = decodeText(bytes)
  return decoded.kind === 'text' ? decoded : { reason: `is ${decoded.format}, not text` }
}
