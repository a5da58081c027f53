import type { Span } from '../../base/span.ts'
import type { Count, Ground, Instrument, ObjectKind, Post } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { countOfHit, type Hit } from './persons.ts'
import { sharedOut } from './shared-out.ts'

export interface CountReading {
  readonly count: Count
  readonly span: Span
}

/**
 * How many the act falls on: the phrase's own number, the sum over a list ("the ambassador and 11 others"), one for a
 * named person or a singular. Families that go with them are not counted.
 */
export function countOfHits(
  open: { readonly passage: Passage; readonly resolver: Resolver },
  hits: readonly Hit[],
): CountReading | undefined {
  const families = (h: Hit): boolean => h.referent.object === 'families'
  const meant = hits.some((h) => !families(h)) ? hits.filter((h) => !families(h)) : hits
  const counts = meant.flatMap((hit): CountReading[] => {
    const count = countOfHit(open, hit)
    return count ? [{ count, span: hit.referent.countSpan ?? hit.referent.span }] : []
  })
  const [first] = counts
  if (!first || counts.length < meant.length) return first
  // "expelled Ana Vega and Luis Soto, *both* second secretaries": who they are is no further one
  if (counts.length > 2 && isAllOf(open, counts)) return summed(counts.slice(0, -1))
  const last = meant.at(-1)?.referent
  const bare = last ? sharedOut(open, last).map((count) => ({ count, span: first.span })) : []
  counts.push(...bare)
  if (bare.length < counts.length - 1 && isBrokenDown(counts)) return first
  return summed(counts)
}

const summed = (counts: readonly CountReading[]): CountReading | undefined => {
  const [first, ...more] = counts
  return first && { count: more.map((c) => c.count).reduce(add, first.count), span: first.span }
}

const isAllOf = ({ passage }: { readonly passage: Passage }, counts: readonly CountReading[]): boolean => {
  const last = counts.at(-1)
  return last !== undefined && /^(both|all)\b/i.test(passage.text.slice(...last.span))
}

/** "*fifteen* employees, fourteen of the embassy and one of the consulate": the others are what the first consists of. */
const isBrokenDown = ([first, ...parts]: readonly CountReading[]): boolean =>
  first !== undefined &&
  parts.length > 1 &&
  parts.map((p) => p.count.min ?? 0).reduce((a, b) => a + b) === first.count.min

const add = (a: Count, b: Count): Count => ({
  ...(a.min !== undefined && b.min !== undefined ? { min: a.min + b.min } : {}),
  ...(a.max !== undefined && b.max !== undefined ? { max: a.max + b.max } : {}),
  approximate: a.approximate || b.approximate,
})

/** Two numbers that can be of one act: equal, or ranges that meet, or one of them vague. */
export function countsAgree(a: Count | undefined, b: Count | undefined): boolean {
  if (!a || !b) return true
  const share = a.approximate || b.approximate ? ROUGH : 1
  const reaches = (least: Count, most: Count): boolean =>
    (least.min ?? 0) * share <= (most.max ?? Number.POSITIVE_INFINITY)
  return reaches(a, b) && reaches(b, a)
}

/** "dozens" may be twelve, but not three. */
const ROUGH = 0.5

export function postOfObjects(
  objects: readonly Referent[],
): { readonly post: Post; readonly span: Span } | undefined {
  const found = objects.find((o) => o.post && o.postSpan)
  return found?.post && found.postSpan ? { post: found.post, span: found.postSpan } : undefined
}

/** Kind of object: the most telling that the phrases give. */
export function objectKindOf(objects: readonly Referent[]): ObjectKind | undefined {
  const kinds = objects.flatMap((o) => (o.object ? [o.object] : []))
  if (kinds.length > 0) return kinds[0]
  if (objects.some((o) => o.kinds.includes('mission'))) return 'mission'
  return objects.some((o) => o.kinds.includes('nationals')) ? 'diplomats' : undefined
}

export interface Grounded {
  readonly ground: Ground
  readonly span: Span
}

/** Grounds that the words of a stretch of a sentence name (`words/grounds.yaml`). */
export function groundsIn(
  passage: Passage,
  sentence: AnalysedSentence,
  within?: Within,
): readonly Grounded[] {
  const hits = hitsIn(sentence, passage.phrasesIn(sentence, 'ground'), within)
  const isTold = (over: (typeof hits)[number], h: (typeof hits)[number]): boolean =>
    over.value !== h.value && over.value !== 'breach-of-treaty' && isUnder(sentence, h.start, over)
  return hits
    .filter((h) => !hits.some((over) => isTold(over, h)))
    .map((h) => ({ ground: h.value, span: h.span }))
}

/** "remarks *on the murder of a judge*", "the poisoning *of an arms dealer*": what a ground is told of is not another one, but a word may be broken on anything. */
function isUnder(
  { tree }: AnalysedSentence,
  word: number,
  over: { readonly start: number; readonly end: number },
): boolean {
  let at = tree.words[word]
  for (let steps = 0; at && steps < 6 && /^(nmod|compound|amod|acl|obl|obj)/.test(at.rel); steps++) {
    if (at.head >= over.start && at.head < over.end) return word >= over.end
    at = tree.words[at.head]
  }
  return false
}

export function instrumentsIn(
  passage: Passage,
  sentence: AnalysedSentence,
  within?: Within,
): readonly { readonly instrument: Instrument; readonly span: Span }[] {
  return hitsIn(sentence, passage.phrasesIn(sentence, 'instrument'), within).map((h) => ({
    instrument: h.value,
    span: h.span,
  }))
}

/** Treaties that the words of a stretch invoke. */
export function lawsIn(
  passage: Passage,
  sentence: AnalysedSentence,
  within?: Span,
): readonly { readonly law: string; readonly span: Span }[] {
  return hitsIn(sentence, passage.phrasesIn(sentence, 'law'), within).map((h) => ({
    law: h.value,
    span: h.span,
  }))
}

/** Part of a sentence: a stretch of the text, or those words for which it holds. */
export type Within = Span | ((word: number) => boolean)

/** List hits with their spans in the text, kept when they lie in `within`. */
export function hitsIn<T>(
  sentence: AnalysedSentence,
  hits: readonly { readonly start: number; readonly length: number; readonly value: T }[],
  within?: Within,
): readonly { readonly value: T; readonly span: Span; readonly start: number; readonly end: number }[] {
  return hits.flatMap((h) => {
    const first = sentence.tree.words[h.start]
    const last = sentence.tree.words[h.start + h.length - 1]
    if (!first || !last) return []
    const span: Span = [first.start, last.end]
    const inside =
      typeof within === 'function'
        ? within(h.start)
        : !within || (within[0] <= span[0] && span[1] <= within[1])
    return inside ? [{ value: h.value, span, start: h.start, end: h.start + h.length }] : []
  })
}
