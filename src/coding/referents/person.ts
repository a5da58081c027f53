import type { Office } from '../../codebook/codebook.ts'
import type { Person } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import type { AttachedName } from './affiliation.ts'
import { dependents } from './phrase.ts'

const isNamePart = (upos: string, text: string): boolean =>
  upos === 'PROPN' && /^\p{Lu}/u.test(text) && !/^(Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady)\.?$/.test(text)

/**
 * The person that a phrase names, with the title that the phrase gives: "Russian Ambassador to the U.N. *Vassily
 * Nebenzia*", "*Olivia Dalton*, the U.S. spokesperson". Undefined when it names nobody.
 */
export function personOf(
  sentence: AnalysedSentence,
  head: number,
  words: readonly number[],
  names: readonly AttachedName[],
  office: Office | undefined,
  text: string,
  titleWords: ReadonlySet<string>,
): Person | undefined {
  const { tree } = sentence
  const holder = names.find((n) => n.entry.kind === 'holder' && n.attachment.kind === 'head')
  const run = nameRun(sentence, head, words, names, titleWords)
  const appos = run ? undefined : apposedName(sentence, head)
  const span = run ?? appos ?? holder?.mention.span
  const title = titleOf(sentence, head, words, office, text)
  const named = span && (holder || title || appos || isPersonHead(sentence, head)) ? span : undefined
  if (!named && !(title && office && !office.body)) return undefined
  const apposed = title ? undefined : apposedTitle(sentence, head, text)
  const role = title ?? apposed
  const first = tree.words[words[0] ?? head]
  return {
    ...(named ? { name: text.slice(named[0], named[1]) } : {}),
    ...(role ? { title: role } : {}),
    span: named ?? [first?.start ?? 0, tree.words[head]?.end ?? 0],
  }
}

type Run = readonly [number, number]

/** The longest run of name words around the head that is no actor's name and no office. */
function nameRun(
  sentence: AnalysedSentence,
  head: number,
  words: readonly number[],
  names: readonly AttachedName[],
  titleWords: ReadonlySet<string>,
): Run | undefined {
  const { tree, lemmas } = sentence
  const taken = new Set<number>()
  for (const n of names)
    if (n.entry.kind !== 'holder') for (let i = n.mention.from; i < n.mention.to; i++) taken.add(i)
  const isName = (i: number): boolean => {
    const word = tree.words[i]
    return (
      word !== undefined &&
      !taken.has(i) &&
      words.includes(i) &&
      isNamePart(word.upos, word.text) &&
      !titleWords.has(lemmas[i] ?? '')
    )
  }
  const flat = [head, ...dependents(tree, head, (w) => /^(flat|compound)/.test(w.rel)).map((w) => w.index)]
  const start = [...flat].sort((a, b) => b - a).find(isName)
  if (start === undefined) return undefined
  let from = start
  let to = start
  while (isName(from - 1)) from--
  while (isName(to + 1)) to++
  const a = tree.words[from]
  const b = tree.words[to]
  return a && b ? [a.start, b.end] : undefined
}

function apposedName(sentence: AnalysedSentence, head: number): Run | undefined {
  const { tree } = sentence
  for (const child of dependents(tree, head, (w) => /^(appos|flat)/.test(w.rel) && w.upos === 'PROPN')) {
    const parts = [
      child,
      ...dependents(tree, child.index, (w) => /^(flat|compound)/.test(w.rel) && w.upos === 'PROPN'),
    ]
    const from = Math.min(...parts.map((p) => p.start))
    const to = Math.max(...parts.map((p) => p.end))
    return [from, to]
  }
  return undefined
}

/** Title words of the phrase: from the first office word to the last, with their nationality left out. */
function titleOf(
  sentence: AnalysedSentence,
  head: number,
  words: readonly number[],
  office: Office | undefined,
  text: string,
): string | undefined {
  if (!office) return undefined
  const { lemmas, tree } = sentence
  for (const title of office.titles) {
    const parts = title.split(' ')
    const at = words.find((w) => parts.every((p, k) => lemmas[w + k] === p))
    if (at === undefined) continue
    const first = tree.words[at]
    const last = tree.words[at + parts.length - 1]
    const tail = at + parts.length - 1 <= head ? tailOf(sentence, at + parts.length - 1) : undefined
    if (first && last) return text.slice(first.start, tail ?? last.end)
  }
  return undefined
}

/** "ambassador *to the U.N.*": the title goes on through a prepositional phrase of its own. */
function tailOf(sentence: AnalysedSentence, at: number): number | undefined {
  const pp = dependents(sentence.tree, at, (w) => w.rel === 'nmod' && w.index > at)[0]
  if (!pp) return undefined
  const marks = dependents(sentence.tree, pp.index, (w) => w.rel === 'case')
  return marks.some((m) => /^(to|for|of|in|at)$/i.test(m.text)) ? pp.end : undefined
}

function apposedTitle(sentence: AnalysedSentence, head: number, text: string): string | undefined {
  const appos = dependents(sentence.tree, head, (w) => w.rel === 'appos' && w.upos === 'NOUN')[0]
  if (!appos) return undefined
  const tail = tailOf(sentence, appos.index)
  return text.slice(appos.start, tail ?? appos.end)
}

const isPersonHead = (sentence: AnalysedSentence, head: number): boolean => {
  const word = sentence.tree.words[head]
  if (word?.upos !== 'PROPN') return false
  return dependents(sentence.tree, head, (w) => /^flat/.test(w.rel)).length > 0 || /subj/.test(word.rel)
}
