import type { Count } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { readCount } from '../quantity/index.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'

const AT = new Set(['at', 'in', 'from', 'of'])
const BEFORE = new Set([',', ';', 'and', 'another', 'plus'])

/**
 * Numbers without a noun that go on with those whom an act hit, place by place: "expelled 15 staff at the embassy, *14 at the consulate* and
 * *one at the trade mission*". Read by the words' order, for the parser hangs such numbers from the place before them.
 */
export function sharedOut(
  { passage, resolver }: { readonly passage: Passage; readonly resolver: Resolver },
  last: Referent,
): readonly Count[] {
  const sentence = passage.sentences[last.at.sentence]
  // "Gulf states: four from Manama, three from Doha": the numbers of a list are each of their own item
  const isItem = sentence?.propositions.some((p) => p.kind === 'elided')
  if (!sentence || isItem || last.count === undefined) return []
  const { words } = sentence.tree
  // "employees *of missions*, 14 of the embassy and one of the consulate": the numbers are parts of the first
  const isPlace = (at: number): boolean => servedAt(resolver, sentence, at, last) !== undefined
  let open = words.findIndex((w) => w.index > last.at.word && AT.has(w.text.toLowerCase()))
  if (open < 0 || open > Math.max(last.at.word, ...last.words) + 1) return []
  const first = servedAt(resolver, sentence, open, last)
  if (!first || first.plural) return []
  const found: Count[] = []
  for (let at = open + 1; at < words.length && at - open <= LONGEST_PLACE; at++) {
    const next = words[at + 1]?.text.toLowerCase() ?? ''
    const bare = words[at]?.upos === 'NUM' && BEFORE.has(words[at - 1]?.text.toLowerCase() ?? '')
    if (!bare || !AT.has(next) || !isPlace(at + 1)) continue
    const count = readCount(words.slice(at, at + 1), passage.codebook.words.numbers)?.count
    if (!count) break
    found.push(count)
    open = at + 1
  }
  return found
}

/** Words that a place may have. */
const LONGEST_PLACE = 10

/** The next noun behind a preposition is a mission of the same state, or a town. */
function servedAt(
  resolver: Resolver,
  sentence: AnalysedSentence,
  preposition: number,
  hit: Referent,
): Referent | undefined {
  const place = sentence.tree.words
    .slice(preposition + 1, preposition + 6)
    .map((w) => resolver.resolved({ sentence: sentence.index, word: w.index }))
    .find((r) => r?.kinds.some((k) => k === 'mission' || k === 'territory'))
  if (!place?.kinds.includes('mission') || !NAMED.has(place.basis)) return place
  const own = new Set(hit.actors.map((a) => a.code))
  return own.size === 0 || place.actors.every((a) => own.has(a.code)) ? place : undefined
}

/** Ways in which a mission's own words say whose it is. */
const NAMED = new Set(['name', 'modifier', 'preposition'])
