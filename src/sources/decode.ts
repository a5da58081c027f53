import type { Warning } from '../model/index.ts'

export type Decoded =
  | { readonly text: string; readonly warnings: readonly Warning[] }
  | { readonly reason: string }

/** Decodes bytes of a text of unknown encoding; refuses those of pictures, archives and other binary files. */
export const decodeBytes = (bytes: Uint8Array): Decoded => {
  const text = new TextDecoder().decode(bytes)
  if (text.includes('\0')) return { reason: 'is a binary file, not text' }
  const warnings: Warning[] = text.includes('\uFFFD')
    ? [{ code: 'bytes-replaced', message: 'bytes that are no UTF-8 were replaced by U+FFFD' }]
    : []
  return { text, warnings }
}
