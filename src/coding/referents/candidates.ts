import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationAt } from '../passage.ts'
import { dependents, understoodSubject } from './phrase.ts'
import { POSSESSIVE } from './possessives.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** The writer's pronouns do not stand for what somebody speaks of between quotation marks. */
export const quotedApart = ({ document }: Passage, pronoun: Referent, referent: Referent): boolean =>
  quotationAt(document, referent.span[0]) !== undefined &&
  quotationAt(document, pronoun.span[0]) === undefined

/** Noun phrases that could be antecedents; within the pronoun's own sentence only those before it, and the subject that it leads up to. */
export function nominals(
  context: AntecedentContext,
  sentence: AnalysedSentence,
  pronoun: Referent | undefined,
): readonly Referent[] {
  const found: Referent[] = []
  const ahead = pronoun ? subjectAhead(sentence, pronoun.at.word) : undefined
  for (const word of sentence.tree.words) {
    if (pronoun && word.index >= pronoun.at.word && word.index !== ahead) continue
    if (!/^(NOUN|PROPN)$/.test(word.upos) || /^(compound|flat|amod|fixed)/.test(word.rel)) continue
    if (pronoun && !mayCorefer(sentence, word.index, pronoun)) continue
    const referent = context.referent({ sentence: sentence.index, word: word.index })
    if (referent) found.push(referent)
  }
  return found
}

/** "Asked whether *it* would close it, *Peru* said": a clause before the main one leads up to the main one's subject. */
function subjectAhead({ tree }: AnalysedSentence, pronoun: number): number | undefined {
  let at = tree.words[pronoun]
  for (let steps = 0; at && at.rel !== 'advcl' && steps < 6; steps++) at = tree.words[at.head]
  return at?.rel === 'advcl' && at.head > at.index
    ? dependents(
        tree,
        at.head,
        ({ rel, index, head }) => rel === 'nsubj' && index > pronoun && index < head,
      )[0]?.index
    : undefined
}

/** A pronoun is not the other argument of its own verb, nor part of the phrase that it stands in. */
function mayCorefer(sentence: AnalysedSentence, candidate: number, pronoun: Referent): boolean {
  const { words } = sentence.tree
  const own = words[pronoun.at.word]
  const other = words[candidate]
  if (!own || !other) return false
  if (POSSESSIVE.has(pronoun.pronoun ?? '')) return own.head !== candidate
  if (understoodSubject(sentence.tree, own.head) === candidate) return false
  if (isAbove(sentence, candidate, own.head)) return false
  return own.head !== other.head || /conj|parataxis/.test(other.rel)
}

/** "a reply from Moscow, which called *it* hostile": neither what the pronoun's own relative clause is about nor the phrase around that. */
function isAbove({ tree: { words } }: AnalysedSentence, candidate: number, clause: number): boolean {
  if (words[clause]?.rel !== 'acl:relcl') return false
  for (let at = words[words[clause]?.head ?? -1]; at && !at.xpos.startsWith('VB'); at = words[at.head])
    if (at.index === candidate) return true
  return false
}

/**
 * "They have erred and must leave *Togo*", "*Mali's embassy* called it rash": states that the pronoun's clause names beside it, which it
 * is none of.
 */
export function statesBeside(context: AntecedentContext, pronoun: Referent): ReadonlySet<string> {
  const { tree } = context.passage.sentences[pronoun.at.sentence] ?? {}
  const own = tree?.words[pronoun.at.word]
  if (!tree || !own) return new Set()
  if (/^i?obj$/.test(own.rel)) return statesOf(context, pronoun, dependents(tree, own.head, isSubject))
  if (!/^nsubj/.test(own.rel)) return new Set()
  const verbs = [own.head, ...dependents(tree, own.head, ({ rel }) => rel === 'conj').map((w) => w.index)]
  const objects = verbs.flatMap((verb) => dependents(tree, verb, ({ rel }) => /^(i?obj)$/.test(rel)))
  return statesOf(
    context,
    pronoun,
    objects.filter(({ index }) => context.referent({ ...pronoun.at, word: index })?.kinds.includes('state')),
  )
}

const isSubject = ({ rel }: Word): boolean => /^nsubj/.test(rel)

const statesOf = (
  context: AntecedentContext,
  { at }: Referent,
  words: readonly Word[],
): ReadonlySet<string> =>
  new Set(
    words
      .flatMap(({ index }) => context.referent({ ...at, word: index })?.actors ?? [])
      .flatMap((a) => a.code ?? []),
  )

export const isOneOf = (states: ReadonlySet<string>, { kinds, actors }: Referent): boolean =>
  states.size > 0 &&
  kinds.includes('state') &&
  actors.some(({ code }) => code !== undefined && states.has(code))
