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

/** The names in a sentence, those that it tells to be towns, and surnames that it tells to be somebody else's. */
export interface FoundNames {
  readonly names: readonly NameMention[]
  readonly towns: readonly string[]
  readonly namesakes: readonly string[]
}

/** All names in a sentence, longest first, left to right. Parts of other names ("Moscow *Street*", "Moscow, Idaho") are left out. */
export function findNames(tree: Tree, lexicon: Lexicon): FoundNames {
  const tokens = tree.words.map((w) => w.text)
  const found: NameMention[] = []
  const towns: string[] = []
  const namesakes: string[] = []
  for (let i = 0; i < tokens.length; ) {
    const match = lexicon.namesAt(tokens, i)
    if (!match) {
      i++
      continue
    }
    const to = i + match.length
    if (isNamesake(tree, i, to, match.entries)) {
      namesakes.push(tokens.slice(i, to).join(' ').toLowerCase())
      i = to
      continue
    }
    const region = regionAfter(tokens, to, match.entries, lexicon)
    if (region > 0) towns.push(tokens.slice(i, to).join(' ').toLowerCase())
    if (region > 0 || lexicon.namesakes.isPart(tokens, i, to)) {
      i = region > 0 ? to + 1 + region : to
      continue
    }
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
  return { names: found, towns, namesakes }
}

/** "*Ana* Putin": a bare surname behind the first name of somebody else, as the first letter shows where spellings differ. */
function isNamesake(tree: Tree, from: number, to: number, entries: readonly NameEntry[]): boolean {
  const given = tree.words[from - 1]
  const surname = tree.words[from]
  if (to - from !== 1 || !given || !surname || !/^flat/.test(surname.rel) || surname.head !== given.index)
    return false
  if (!/^\p{Lu}[\p{Ll}’'-]+$/u.test(given.text) || given.xpos !== 'NNP') return false
  const initial = plainInitial(given.text)
  return (
    entries.length > 0 &&
    entries.every((e) => e.kind === 'holder' && e.id !== undefined && plainInitial(e.id) !== initial)
  )
}

/** First letter without its accent, small. */
const plainInitial = (name: string): string => name.normalize('NFD').charAt(0).toLowerCase()

/**
 * Length of the region by which a capital's name is told to be a town's: "Moscow, *Idaho*", "Athens, *Ga.*"; 0 where it is none. "Moscow,
 * Georgia and Armenia" lists states.
 */
function regionAfter(
  tokens: readonly string[],
  to: number,
  entries: readonly NameEntry[],
  lexicon: Lexicon,
): number {
  if (tokens[to] !== ',' || !entries.some((e) => TOWNS.has(e.kind))) return 0
  const length = lexicon.namesakes.regionAt(tokens, to + 1)
  const region = length > 0 ? lexicon.namesAt(tokens, to + 1) : undefined
  const states = region?.entries.filter((e) => e.kind === 'state-name') ?? []
  if (states.some((s) => entries.some((e) => e.code === s.code))) return 0
  const next = tokens.slice(to + 1 + length, to + 3 + length).join(' ')
  const isList = (states.length > 0 ? /^(and|or)\b|^, (and|or|\p{Lu})/u : /^(and|or) \p{Lu}/u).test(next)
  return isList ? 0 : length
}

/** Kinds of name that towns elsewhere bear too. */
const TOWNS: ReadonlySet<NameEntry['kind']> = new Set<NameEntry['kind']>(['capital', 'state-name', 'city'])

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
