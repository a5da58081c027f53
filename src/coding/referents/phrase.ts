import { cover, type Span } from '../../base/span.ts'
import type { Tree, Word } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'

/** Dependents that are clauses, asides or other conjuncts: not part of what a noun phrase refers to. */
const OUTSIDE = new Set([
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'appos',
  'aux',
  'aux:pass',
  'cc',
  'ccomp',
  'conj',
  'cop',
  'csubj',
  'dep',
  'discourse',
  'mark',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'orphan',
  'parataxis',
  'punct',
  'vocative',
  'xcomp',
]) // prettier-ignore

/** Rels by which a word modifies the noun that follows it. */
const PREMODIFIERS = new Set([
  'amod',
  'compound',
  'nmod:poss',
  'nmod:unmarked',
  'nummod',
  'det:poss',
  'nmod:desc',
])

const FLAT = new Set(['flat', 'flat:name', 'flat:foreign', 'goeswith', 'fixed', 'list'])

/** Words of the noun phrase headed by `head`, in text order: the head with its modifiers, without clauses and asides. */
export function phraseWords(tree: Tree, head: number): readonly number[] {
  const words = [head]
  const visit = (index: number): void => {
    for (const child of tree.children[index] ?? []) {
      const word = tree.words[child]
      if (!word || (OUTSIDE.has(word.rel) && !(index !== head && isJoined(word)))) continue
      if (index === head && word.rel === 'case') continue
      words.push(child)
      visit(child)
    }
  }
  visit(head)
  return words.sort((a, b) => a - b)
}

/** "the *French and German* ambassadors", "diplomats of *Canada, Norway and Kenya*": joined below the head, not to it. */
const isJoined = (word: Word): boolean =>
  word.rel === 'cc' || (word.rel === 'conj' && /^(ADJ|PROPN)$/.test(word.upos))

/** The head and the other conjuncts that hang from it: "*Bahrain*, *Sudan* and *Egypt*". */
export function conjuncts(tree: Tree, head: number): readonly number[] {
  const found = [head]
  for (const child of tree.children[head] ?? []) {
    const word = tree.words[child]
    if (word?.rel === 'conj' && isNominal(word) && !isLeftOut(tree, child))
      found.push(...conjuncts(tree, child))
  }
  return found
}

/** "17 Russians, *not 18*": named to be left out. */
export const isLeftOut = (tree: Tree, index: number): boolean =>
  dependents(tree, index, ({ lemma, rel }) => lemma === 'not' && /^(?:advmod|cc)/.test(rel)).length > 0

export const isNominal = (word: Word): boolean => /^(NOUN|PROPN|PRON|NUM|SYM|ADJ|DET)$/.test(word.upos)

/** Direct dependents of `head` with one of the rels. */
export const dependents = (tree: Tree, head: number, test: (word: Word) => boolean): readonly Word[] =>
  (tree.children[head] ?? []).flatMap((c) => {
    const word = tree.words[c]
    return word && test(word) ? [word] : []
  })

/** The preposition(s) that mark a nominal, lower case, joined: `in response to`. */
export function caseOf(tree: Tree, index: number): string | undefined {
  const marks = dependents(tree, index, (w) => w.rel === 'case' && !/^['’]s?$/.test(w.text))
  if (marks.length === 0) return undefined
  const parts = marks.flatMap((m) => [m, ...dependents(tree, m.index, (w) => w.rel === 'fixed')])
  return parts
    .sort((a, b) => a.index - b.index)
    .map((w) => w.text.toLowerCase())
    .join(' ')
}

/** How a word inside a noun phrase hangs from the phrase's head. */
export type Attachment =
  | { readonly kind: 'head' }
  | { readonly kind: 'possessor' }
  | { readonly kind: 'modifier' }
  | { readonly kind: 'preposition'; readonly preposition: string; readonly noun: number }

/**
 * How `index` relates to the phrase head `head`: part of the name itself, possessor, premodifier, or within a
 * prepositional phrase (then `noun` is the head of that phrase). Undefined when it is not inside the phrase.
 */
export function attachment(tree: Tree, head: number, index: number): Attachment | undefined {
  let at = index
  let modifier = false
  for (let steps = 0; steps < 12; steps++) {
    if (at === head) return modifier ? { kind: 'modifier' } : { kind: 'head' }
    const word = tree.words[at]
    if (!word || word.head < 0) return undefined
    const preposition = word.rel === 'nmod:poss' ? undefined : caseOf(tree, at)
    if (word.rel === 'nmod:poss' || word.rel === 'det:poss') {
      if (word.head === head) return { kind: 'possessor' }
      // whose the inner phrase is ("from *Moscow's* mission"), the outer one reads through its preposition
      at = word.head
      continue
    }
    if ((word.rel === 'nmod' || word.rel === 'obl' || word.rel.startsWith('nmod:')) && preposition)
      return reaches(tree, head, word.head) ? { kind: 'preposition', preposition, noun: at } : undefined
    if (PREMODIFIERS.has(word.rel)) modifier = true
    else if (!FLAT.has(word.rel) && word.rel !== 'conj' && word.rel !== 'nmod') return undefined
    at = word.head
  }
  return undefined
}

const reaches = (tree: Tree, head: number, from: number): boolean => {
  let at = from
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (at === head) return true
    at = tree.words[at]?.head ?? -1
  }
  return false
}

/** From the first to the last of the words of a phrase. */
export function spanOfPhrase(sentence: AnalysedSentence, words: readonly number[]): Span {
  const spans = words.flatMap((w): Span[] => {
    const word = sentence.tree.words[w]
    return word ? [[word.start, word.end]] : []
  })
  return spans.reduce((a, b) => cover(a, b), spans[0] ?? sentence.span)
}

/** "South Africa sued Israel, *accusing* it": whoever does what a clause without a subject says is its governor's subject. */
export function understoodSubject({ words, children }: Tree, verb: number): number | undefined {
  let at = words[verb]
  for (let steps = 0; at && steps < 4; steps++) {
    const subject = (children[at.index] ?? []).find((c) => /^(nsubj|csubj)/.test(words[c]?.rel ?? ''))
    if (subject !== undefined) return subject
    if (!/^(advcl|xcomp|conj)/.test(at.rel)) return undefined
    at = words[at.head]
  }
  return undefined
}
