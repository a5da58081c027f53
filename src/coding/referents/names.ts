import type { Span } from '../../base/span.ts'
import type { Lexicon, NameEntry } from '../../codebook/index.ts'
import type { Tree } from '../../syntax/tree.ts'

/** A name of the codebook found in a sentence. Words are indices into the sentence, half-open. */
export interface NameMention {
  readonly from: number
  readonly to: number
  readonly span: Span
  /** Every reading that the codebook has of the name. */
  readonly entries: readonly NameEntry[]
  /** The words are also a common noun for any state's body ("Foreign Office"): only the context says whose. */
  readonly generic: boolean
  /** The word of the name that the rest hangs from. */
  readonly head: number
}

/** All names in a sentence, longest first, left to right. */
export function findNames(tree: Tree, lexicon: Lexicon): readonly NameMention[] {
  const tokens = tree.words.map((w) => w.text)
  const found: NameMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const match = lexicon.namesAt(tokens, i)
    if (!match) {
      i++
      continue
    }
    const to = i + match.length
    const first = tree.words[i]
    const last = tree.words[to - 1]
    if (first && last) {
      found.push({
        from: i,
        to,
        span: [first.start, last.end],
        entries: match.entries,
        generic: isGeneric(tokens, i, to, match.entries, lexicon),
        head: headOf(tree, i, to),
      })
    }
    i = to
  }
  return found
}

const isGeneric = (
  tokens: readonly string[],
  from: number,
  to: number,
  entries: readonly NameEntry[],
  lexicon: Lexicon,
): boolean => {
  if (!entries.some((e) => e.kind === 'body')) return false
  const lower = tokens.slice(from, to).map((t) => t.toLowerCase())
  return lexicon
    .phrases('office')
    .at(lower, 0)
    .some((h) => h.length === lower.length)
}

/** The word in `[from, to)` whose own head lies outside, or the last word where the parse is broken. */
function headOf(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tree.words[i]?.head ?? -1
    if (head < from || head >= to) return i
  }
  return to - 1
}
