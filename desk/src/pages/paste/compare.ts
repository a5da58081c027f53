import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A record's bytes, by how many they are and what they hash to. */
export interface Bytes {
  readonly count: number
  readonly sha256: string
}

/** What holding two readings of one text against each other gave. */
export interface Compared {
  readonly here: Bytes
  readonly there: Bytes
  readonly same: boolean
  /** Where they first differ, a few characters of each; absent where they do not. */
  readonly differ?: { readonly at: number; readonly here: string; readonly there: string }
}

const AROUND = 40

const bytesOf = (json: string): Bytes => {
  const bytes = utf8ToBytes(json)
  return { count: bytes.length, sha256: bytesToHex(sha256(bytes)) }
}

/** Holds two records, as JSON, against each other byte by byte. */
export const compared = (here: string, there: string): Compared => {
  const told = { here: bytesOf(here), there: bytesOf(there), same: here === there }
  if (told.same) return told
  let at = 0
  while (here[at] === there[at] && at < here.length) at += 1
  const around = (json: string): string => json.slice(Math.max(0, at - AROUND), at + AROUND)
  return { ...told, differ: { at, here: around(here), there: around(there) } }
}
