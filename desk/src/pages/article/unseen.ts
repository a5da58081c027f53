/**
 * Characters that a reader cannot see and that reorder, hide or split what stands around them. An article may bring any of them;
 * they are shown as marks, and never reach the page themselves.
 */
const UNSEEN = RegExp(
  [
    String.raw`(?![\t\n\r])[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F]`,
    String.raw`\u034F|[\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]`,
    // joiners make one picture of several, and belong to how some scripts are spelt
    String.raw`(?<![\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]|(?!\p{Script=Latin})[\p{L}\p{M}])[\u200C\u200D]`,
  ].join('|'),
  'u',
)

/** What the commonest are called; the others go by their numbers. */
const NAMES: Readonly<Record<number, readonly [short: string, name: string]>> = {
  0: ['NUL', 'null character'],
  8: ['BS', 'backspace'],
  27: ['ESC', 'escape'],
  127: ['DEL', 'delete'],
  173: ['SHY', 'soft hyphen'],
  1564: ['ALM', 'Arabic letter mark'],
  8203: ['ZWSP', 'zero-width space'],
  8204: ['ZWNJ', 'zero-width non-joiner'],
  8205: ['ZWJ', 'zero-width joiner'],
  8206: ['LRM', 'left-to-right mark'],
  8207: ['RLM', 'right-to-left mark'],
  8232: ['LS', 'line separator'],
  8233: ['PS', 'paragraph separator'],
  8234: ['LRE', 'left-to-right embedding'],
  8235: ['RLE', 'right-to-left embedding'],
  8236: ['PDF', 'end of direction'],
  8237: ['LRO', 'left-to-right override'],
  8238: ['RLO', 'right-to-left override'],
  8288: ['WJ', 'word joiner'],
  8294: ['LRI', 'left-to-right isolate'],
  8295: ['RLI', 'right-to-left isolate'],
  8296: ['FSI', 'first strong isolate'],
  8297: ['PDI', 'end of isolate'],
  65279: ['BOM', 'byte order mark'],
}

/** A run of plain text, or a run of one unseen character with what it is called. Both are so long as they are in the text. */
export type Piece =
  | { readonly kind: 'plain'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'unseen'
      readonly start: number
      readonly end: number
      /** `RLO`, `U+E0041`. */
      readonly short: string
      /** `right-to-left override`, with how often it stands there. */
      readonly name: string
    }

/** Cuts `text`, which begins at offset `start` of the article, into what can be shown as it is and what cannot. */
export const piecesOf = (text: string, start: number): readonly Piece[] => {
  if (!UNSEEN.test(text)) return [{ kind: 'plain', start, text }]
  const unseen = new RegExp(UNSEEN, 'gu')
  const pieces: Piece[] = []
  let at = 0
  for (let found = unseen.exec(text); found !== null; found = unseen.exec(text)) {
    const [character] = found
    const end = endOfRun(text, found.index, character)
    if (found.index > at) pieces.push({ kind: 'plain', start: start + at, text: text.slice(at, found.index) })
    pieces.push({
      kind: 'unseen',
      start: start + found.index,
      end: start + end,
      ...called(character, (end - found.index) / character.length),
    })
    at = end
    unseen.lastIndex = end
  }
  if (at < text.length) pieces.push({ kind: 'plain', start: start + at, text: text.slice(at) })
  return pieces
}

const endOfRun = (text: string, from: number, character: string): number => {
  let end = from + character.length
  while (text.startsWith(character, end)) end += character.length
  return end
}

const called = (character: string, times: number): { readonly short: string; readonly name: string } => {
  const point = character.codePointAt(0) ?? 0
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const [short, name] = NAMES[point] ?? [number, `unseen character ${number}`]
  return times === 1 ? { short, name } : { short: `${short}×${times}`, name: `${name}, ${times} times` }
}
