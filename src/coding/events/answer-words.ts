import type { Cue } from '../../codebook/index.ts'
import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'

/** How a clause points at an act spoken of before it, and how far the act has gone before whatever governs the clause. */
export interface Pointing {
  /**
   * `deed`: "but Latvia has"; `answer`: "refused", "turned the request down"; `choice`: "is considering it", "no such plans"; `falsehood`:
   * "this was untrue".
   */
  readonly kind: 'deed' | 'answer' | 'choice' | 'falsehood'
  readonly start: Status
  /** Operators, nearest first, that are part of the pointing itself. */
  readonly spent: number
}

export function pointingOf(
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
): Pointing | undefined {
  if (COMPARED.test(proposition.marker ?? '') || isLikewise(passage, sentence, proposition)) return undefined
  return (
    leftOut(sentence, proposition) ??
    noSuch(passage, sentence, proposition) ??
    untrue(passage, sentence, proposition) ??
    toldOfIt(passage, sentence, proposition)
  )
}

/** "more than Latvia *did*", "as it *had*": a comparison, or a way of doing. */
const COMPARED = /^(as|than|like|what|which|that|so)\b/

const isLikewise = (passage: Passage, sentence: AnalysedSentence, { predicate }: Proposition): boolean =>
  passage
    .phrasesIn(sentence, 'cue')
    .some((h) => h.value === 'likewise' && h.start <= predicate && predicate < h.start + h.length)

/** Auxiliaries whose verb is left out, and what they say of it. */
const LEFT_OUT: Readonly<Record<string, Status>> = {
  have: 'performed',
  do: 'performed',
  will: 'intended',
  would: 'intended',
  may: 'considered',
  might: 'considered',
}

const BESIDE = /^(agent|topic|time|on|in|at|after|before|since|until|within|by)$/
const ENDING = /^(PUNCT|ADP|CCONJ|SCONJ)$/
const OPENING = /^(if|whether|unless|than|as|like|what|until|before)$/

/** "but Latvia *has*", "London *will not*", "and it *did* on Friday": an auxiliary without its verb. */
function leftOut({ tree }: AnalysedSentence, proposition: Proposition): Pointing | undefined {
  const { predicate, lemma, arguments: args, form, marker } = proposition
  const start = LEFT_OUT[lemma]
  if (!start || form !== 'finite' || marker !== undefined) return undefined
  const own = (tree.children[predicate] ?? []).flatMap((c) => tree.words[c] ?? [])
  const open = own.some((w) => OPENING.test(w.text.toLowerCase()))
  const has = args.some((a) => /^(agent|topic)$/.test(a.role)) && args.every((a) => BESIDE.test(a.role))
  const next = tree.words
    .slice(predicate + 1)
    .find((w) => !/^(not|n't|n’t|too|also|so)$/.test(w.text.toLowerCase()))
  const further = next?.text === ',' ? tree.words[next.index + 1] : next
  const ends = further === undefined || ENDING.test(further.upos)
  // "the three *have until Friday*": what they have is time
  if (lemma === 'have' && args.some((a) => a.role === 'until')) return undefined
  // "more than Chile did"
  const compared = tree.words.slice(Math.max(0, predicate - 5), predicate).some((w) => w.text === 'than')
  return has && ends && !open && !compared && !hasVerb(tree, predicate)
    ? { kind: 'deed', start, spent: 0 }
    : undefined
}

/** "He *had*, he said, *done* nothing": the verb comes after an aside. */
const hasVerb = ({ words, children }: AnalysedSentence['tree'], auxiliary: number): boolean =>
  words
    .slice(auxiliary + 1)
    .some(
      (w) =>
        /^VBN?$/.test(w.xpos) &&
        !/^(acl|amod)/.test(w.rel) &&
        !(children[w.index] ?? []).some((c) => /^(aux|cop|mark)/.test(words[c]?.rel ?? '')),
    )

/** "has *no such plans*", "would take *no such step*". */
function noSuch(
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
): Pointing | undefined {
  const { words, children } = sentence.tree
  const noun = proposition.arguments.find(
    ({ role, head }) =>
      /^(patient|complement)$/.test(role) &&
      ['no', 'such'].every((form) =>
        (children[head] ?? []).some((c) => words[c]?.text.toLowerCase() === form),
      ),
  )
  const meant = passage.lexicon.status('noun', words[noun?.head ?? -1]?.lemma ?? '')?.gives === 'intended'
  const verb = passage.lexicon.status('verb', proposition.lemma)?.gives
  const deed =
    passage.lexicon.list('taking-step').has(proposition.lemma) &&
    isCue(passage, 'anaphor', [words[noun?.head ?? -1]?.lemma ?? ''])
  if (!noun || !(meant || deed || verb === 'considered')) return undefined
  const own = proposition.operators.findIndex((o) => o.kind === 'predicate')
  return { kind: 'choice', start: 'refused', spent: own < 0 ? proposition.operators.length : own }
}

/** Words that stand for what was just spoken of. */
const IT = /^(it|that|this|same)$/

/** "said this was simply *untrue*". */
function untrue(
  passage: Passage,
  { tree }: AnalysedSentence,
  proposition: Proposition,
): Pointing | undefined {
  const topic = proposition.arguments.find((a) => a.role === 'topic')
  if (proposition.kind !== 'adjective' || !topic) return undefined
  const word = tree.words[topic.head]
  const stands = IT.test(word?.text.toLowerCase() ?? '') || isCue(passage, 'hearsay', [word?.lemma ?? ''])
  const gives = passage.lexicon.status('adjective', proposition.lemma)?.gives
  if (!stands || gives !== 'denied' || proposition.operators.some((o) => o.kind === 'negation'))
    return undefined
  return { kind: 'falsehood', start: 'denied', spent: 0 }
}

const isCue = (passage: Passage, cue: Cue, lemmas: readonly string[]): boolean =>
  passage.lexicon
    .phrases('cue')
    .find(lemmas, lemmas)
    .some((h) => h.value === cue && h.length === lemmas.length)

/** "*turned it down*", "*refused*", "is *considering* just that", "called for *that*". */
function toldOfIt(
  passage: Passage,
  sentence: AnalysedSentence,
  { kind, lemma, arguments: args }: Proposition,
): Pointing | undefined {
  if (kind !== 'verb') return undefined
  const what = args.find((a) => /^(patient|complement|on|to|for|with|of|into)$/.test(a.role))
  const under = what && what.role !== 'patient' ? `${lemma} ${what.role}` : lemma
  const gives = (passage.lexicon.status('verb', under) ?? passage.lexicon.status('verb', lemma))?.gives
  const points = what === undefined ? 'bare' : pointsAt(passage, sentence, what.head)
  if (points === undefined) return undefined
  const isOf = (cue: Cue): boolean => [under, lemma].some((l) => isCue(passage, cue, l.split(' ')))
  if (isOf('turn-down')) return { kind: 'answer', start: 'refused', spent: 0 }
  if (isOf('comply'))
    return { kind: 'answer', start: gives === 'intended' ? 'intended' : 'performed', spent: 0 }
  if (points === 'bare') return undefined
  if (gives === 'refused' && points === 'it') return { kind: 'choice', start: 'refused', spent: 0 }
  if (gives === 'considered') return { kind: 'choice', start: 'considered', spent: 0 }
  return gives === 'requested' && points === 'it' && what?.role !== 'patient'
    ? { kind: 'choice', start: 'requested', spent: 0 }
    : undefined
}

/** Whether a phrase does nothing but point: "it", "just that", "the request". */
function pointsAt(passage: Passage, { tree }: AnalysedSentence, head: number): 'it' | 'request' | undefined {
  const word = tree.words[head]
  if (IT.test(word?.text.toLowerCase() ?? '')) return 'it'
  const own = (tree.children[head] ?? []).flatMap((c) => tree.words[c]?.rel ?? [])
  const bare = own.length > 0 && own.every((rel) => /^(det|nmod:poss|punct|case)$/.test(rel))
  const asks = passage.lexicon.status('noun', word?.lemma ?? '')?.gives === 'requested'
  return bare && asks ? 'request' : undefined
}
