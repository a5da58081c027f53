import type { Token } from '../text/document.ts'
import type { Word } from './tree.ts'

const CHARGE = /^charg[eé]s?$/i
const AFFAIRES = /^d['’]affaires?$/i

/** Tokens as the network is to see them, and after which of them a token is left out. */
export interface Folded {
  readonly tokens: readonly Token[]
  readonly leftOut: ReadonlyMap<number, readonly [charge: Token, affaires: Token]>
}

/**
 * "chargé d'affaires" stands for one noun, but treebanks hardly know it, and the network takes "d'affaires" for a verb or a
 * comma. It sees "envoy" instead, which takes the same place in any sentence.
 */
export const foldTitles = (tokens: readonly Token[]): Folded => {
  const kept: Token[] = []
  const leftOut = new Map<number, readonly [Token, Token]>()
  for (const token of tokens) {
    const before = kept[kept.length - 1]
    if (before && AFFAIRES.test(token.text) && CHARGE.test(before.text)) {
      const text = before.text.toLowerCase().endsWith('s') ? 'envoys' : 'envoy'
      kept[kept.length - 1] = { ...before, text }
      leftOut.set(kept.length - 1, [before, token])
    } else kept.push(token)
  }
  return { tokens: kept, leftOut }
}

/** Puts the words left out back: each hangs flat from the one before. */
export const unfoldTitles = (words: readonly Word[], { leftOut }: Folded): readonly Word[] => {
  if (leftOut.size === 0) return words
  const shift: number[] = []
  let added = 0
  for (const { index } of words) {
    shift.push(index + added)
    if (leftOut.has(index)) added++
  }
  const placed = (index: number): number => (index < 0 ? index : (shift[index] ?? index))
  return words.flatMap((word): readonly Word[] => {
    const moved = { ...word, index: placed(word.index), head: placed(word.head) }
    const pair = leftOut.get(word.index)
    if (!pair) return [moved]
    const [charge, affaires] = pair
    return [
      { ...moved, text: charge.text, lemma: charge.text.toLowerCase().replace(/s$/, '') },
      { ...wordOf(affaires, moved), index: moved.index + 1, head: moved.index, rel: 'flat' },
    ]
  })
}

const wordOf = ({ text, start, end }: Token, beside: Word): Word => ({
  ...beside,
  text,
  lemma: text.toLowerCase(),
  start,
  end,
})
