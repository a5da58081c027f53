/** Terminal control sequences, whole, so that their parameters do not stay behind as text. */
const CONTROL_SEQUENCES =
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[ -/]*[0-~]/g
/** What is left of control characters, and marks that reorder or hide what stands after them. Line ends are no danger. */
const UNSEEN = /(?:(?!\n)[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF])+/gu
/** Halves of surrogate pairs. */
const HALVES = /\p{Cs}/gu

/**
 * Text of unknown origin that a terminal shows and never obeys: control sequences, control characters other than line
 * feeds and direction marks become spaces, halves of surrogate pairs become U+FFFD.
 */
export const inert = (text: string): string =>
  text.replace(CONTROL_SEQUENCES, ' ').replace(UNSEEN, ' ').replace(HALVES, '\uFFFD')

/** The same as one line, runs of white space made one space. */
export const printable = (text: string): string => inert(text).replace(/\s+/gu, ' ').trim()
