import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'

/**
 * "Oslo has closed it, *an official confirmed on Monday*.": a noun and a verb of saying that end the sentence, or what comes before a semicolon, after a comma,
 * where the parse has the verb as a participle that describes the noun.
 */
export function closingSpeaker(
  passage: Passage,
  sentence: AnalysedSentence,
  p: Proposition,
): Argument | undefined {
  const { words } = sentence.tree
  const verb = words[p.predicate]
  const noun = words[verb?.head ?? -1]
  if (!verb || !noun || p.voice !== 'passive' || !p.link.startsWith('acl') || noun.index > verb.index)
    return undefined
  const comma = words.slice(0, noun.index).findLast((w) => w.text === ',')
  const told = toldBefore(sentence, p)
  if (!comma || !told || told.predicate > comma.index || told.kind !== 'verb') return undefined
  const between = words.slice(comma.index + 1, verb.index)
  const after = words.slice(verb.index + 1)
  const end = after.findIndex((w) => w.text === ';')
  const rest = after.slice(0, end < 0 ? after.length : end).filter((w) => !/^["”’.]$/.test(w.text))
  const isBare = (w: (typeof words)[number]): boolean =>
    /^['’]s?$/.test(w.text) || !/^(VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(w.upos)
  if (
    !between.every(isBare) ||
    !rest.every(isBare) ||
    !between.some((w) => isSomebody(passage, sentence, w.index))
  )
    return undefined
  return { role: 'agent', head: noun.index, link: 'syntax' }
}

/** The clause that a saying at its end tells: the root, or what the parse hangs from a clause after the semicolon. */
export function toldBefore(
  { tree, propositions }: AnalysedSentence,
  p: Proposition,
): Proposition | undefined {
  const end = tree.words.findIndex((w) => w.index > p.predicate && w.text === ';')
  return propositions.find((q) => {
    const { head = -1 } = tree.words[q.predicate] ?? {}
    return q.link === 'root' || (end >= 0 && head > end && q.predicate < p.predicate)
  })
}

/** A name, or a noun for somebody with a voice: "a step announced on Monday" says nothing. */
const isSomebody = (passage: Passage, { tree, lemmas, forms }: AnalysedSentence, word: number): boolean =>
  tree.words[word]?.upos === 'PROPN' ||
  passage.lexicon
    .phrases('noun')
    .endingAt(lemmas, word, forms)
    .some((h) => h.value.is.some((k) => VOICES.has(k))) ||
  passage.lexicon.phrases('office').endingAt(lemmas, word, forms).length > 0

const VOICES: ReadonlySet<string> = new Set([
  'person',
  'officials',
  'body',
  'mission',
  'mission-member',
  'envoy',
  'source',
  'organisation',
])
