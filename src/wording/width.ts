/** Characters that take no column: combining marks and format characters. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]$/u
/** Characters that take two columns (Unicode TR 11, Wide and Fullwidth) and emoji. */
const TWO_COLUMNS =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u

const widthOfCharacter = (character: string): number =>
  NO_COLUMN.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1

/** Columns that a line of text takes on a terminal. */
export const displayWidth = (text: string): number => {
  // Nearly all text is ASCII, where every character is one column.
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

/** The longest beginning of `text` that fits into `columns`; at least one character of a text that is not empty. */
export const startThatFits = (text: string, columns: number): string => {
  let width = 0
  let start = ''
  for (const character of text) {
    width += widthOfCharacter(character)
    if (start !== '' && width > columns) break
    start += character
  }
  return start
}

/** `text` within `columns`, its end cut off and marked by an ellipsis where it is longer. */
export const shorten = (text: string, columns: number): string =>
  displayWidth(text) <= columns ? text : `${startThatFits(text, columns - 1).trimEnd()}…`
