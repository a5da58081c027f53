import { trimmedEnd } from './addresses.ts'
import { classAt, isUpperAt, isWordAt, LETTER, wordRunEnd } from './characters.ts'
import { ABBREVIATIONS, DOTTED_ENDINGS } from './word-tables.ts'

/** Longest look ahead for dotted names, in characters and in labels. */
const LOOK_AHEAD = 64
const MAX_LABELS = 5

/**
 * "U.S.", "a.m.", "Ph.D.", "example.org", "notes.doc": end of the dotted name whose first word is `[at, end)`, else `end`.
 * `stop`: end of the non-space run it stands in.
 */
export const readDotted = (text: string, at: number, end: number, stop: number): number => {
  const limit = Math.min(stop, at + LOOK_AHEAD)
  const acronym = acronymEnd(text, at, limit)
  if (acronym > end) return acronym
  const label = lastLabelStart(text, end, limit)
  if (label === end) return end
  const last = labelEnd(text, label, limit)
  if (last < stop && isWordAt(text, last)) return end
  const name = text.slice(at, last).toLowerCase()
  if (ABBREVIATIONS.has(name)) return text[last] === '.' ? last + 1 : last
  return isDottedEnding(text, label, last) ? pathEnd(text, last, stop) : end
}

/** Start of the last of the labels that dots join from `end` on; `end` when there is none. */
const lastLabelStart = (text: string, end: number, limit: number): number => {
  let label = end
  let dot = end
  for (
    let count = 1;
    count < MAX_LABELS && text[dot] === '.' && dot + 1 < limit && isWordAt(text, dot + 1);
    count++
  ) {
    label = dot + 1
    dot = labelEnd(text, label, limit)
  }
  return label
}

/** Labels of host names hold hyphens. */
const labelEnd = (text: string, at: number, limit: number): number => {
  let end = wordRunEnd(text, at, limit)
  while (text[end] === '-' && end + 1 < limit && isWordAt(text, end + 1))
    end = wordRunEnd(text, end + 1, limit)
  return end
}

/** A known last label; one that starts with a capital is the next sentence run on ("ended.In Paris"). */
const isDottedEnding = (text: string, label: number, end: number): boolean => {
  const ending = text.slice(label, end)
  return (
    DOTTED_ENDINGS.has(ending.toLowerCase()) && (!isUpperAt(text, label) || ending === ending.toUpperCase())
  )
}

/** "example.org/a/b": takes in the path. */
const pathEnd = (text: string, end: number, stop: number): number =>
  text[end] === '/' && end + 1 < stop && isWordAt(text, end + 1) ? trimmedEnd(text, end, stop) : end

/** Single letters with stops between them, with the last stop when there is one: "U.S.", "p.m", "J.D."; else `at`. */
const acronymEnd = (text: string, at: number, limit: number): number => {
  let end = at
  let letters = 0
  while (end + 1 < limit && classAt(text, end) === LETTER && text[end + 1] === '.') {
    end += 2
    letters++
  }
  const bare = letters > 0 && classAt(text, end) === LETTER && end < limit && !isWordAt(text, end + 1)
  if (bare && letters + 1 >= 2) return end + 1
  return letters >= 2 ? end : at
}
