import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, childBy, childrenOf, isNoun, isRel, isVerb, textOf, wordAt } from '../grammar.ts'
import { both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "normalise", "normalising": the tagger knows them by their American spelling only. */
const IN_ISE = /^(\w+is)(e|ing)$/

/** Verbs that stand before what they are done to; "a promising start" is none. */
const VERBS = new Set(
  `normalise recognise criticise authorise finalise formalise regularise penalise minimise jeopardise ostracise nationalise legalise
  mobilise organise neutralise derecognise militarise stabilise scrutinise harmonise`.split(/\s+/),
)

/** What hangs from a noun that was taken for the head of a clause, and is its verb's. */
const OF_CLAUSE = [
  'nsubj',
  'nsubj:pass',
  'aux',
  'mark',
  'cc',
  'conj',
  'obl',
  'advcl',
  'punct',
  'ccomp',
  'parataxis',
] as const

const asVerb = (tree: Tree, index: number, noun: number, form: string): ArcChanges => {
  const { head, rel } = wordAt(tree, noun)
  const lemma = `${IN_ISE.exec(textOf(tree, index))?.[1] ?? ''}e`
  const isGerund = form === 'ing'
  return new Map([
    [
      index,
      {
        head,
        rel: isGerund && isRel(tree, noun, 'obj') ? 'xcomp' : rel,
        upos: 'VERB',
        xpos: isGerund ? 'VBG' : 'VB',
        lemma,
      },
    ],
    [noun, { head: index, rel: 'obj' }],
  ])
}

/** "would fully *normalise* relations", "ruled out *normalising* relations": a verb that was taken for an adjective of its object. */
export const verbInIse: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head: noun, rel } = wordAt(now, index)
    const [, stem, form] = IN_ISE.exec(textOf(now, index)) ?? []
    if (rel !== 'amod' || stem === undefined || form === undefined || noun <= index || !isNoun(now, noun))
      return undefined
    if (!VERBS.has(`${stem}e`)) return undefined
    const governor = wordAt(now, noun).head
    const isClause = childBy(now, noun, 'aux', 'mark') !== undefined
    const isGerund = form === 'ing' && isRel(now, noun, 'obj') && governor >= 0 && isVerb(now, governor)
    if (!isClause && !isGerund) return undefined
    const moved = isClause
      ? childrenOf(now, noun).filter((child) => child !== index && isRel(now, child, ...OF_CLAUSE))
      : []
    return both(rehang(now, moved, index), asVerb(now, index, noun, form))
  })
