import type { Word } from '../../src/syntax/index.ts'
import { type GoldWord, universal } from './treebank.ts'

/** Relations whose F1 is told one by one. A subtype that does not stand here counts with its universal relation. */
export const RELATIONS = [
  'nsubj',
  'obj',
  'obl',
  'obl:agent',
  'nmod',
  'conj',
  'appos',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
] as const

const named = (rel: string): string => (RELATIONS.some((name) => name === rel) ? rel : universal(rel))

interface RelationCount {
  gold: number
  parsed: number
  right: number
}

/** Words, and how many of them have the right tag, lemma, head, head and universal relation, head and full relation. */
export class Scores {
  words = 0
  upos = 0
  xpos = 0
  lemma = 0
  uas = 0
  las = 0
  lasFull = 0
  private readonly relations = new Map<string, RelationCount>(
    RELATIONS.map((name) => [name, { gold: 0, parsed: 0, right: 0 }]),
  )

  add(parsed: readonly Word[], gold: readonly GoldWord[]): void {
    gold.forEach((word, i) => {
      const mine = parsed[i]
      if (mine !== undefined) this.addWord(mine, word)
    })
  }

  private addWord(mine: Word, gold: GoldWord): void {
    const sameHead = mine.head === gold.head
    this.words++
    this.upos += Number(mine.upos === gold.upos)
    this.xpos += Number(mine.xpos === gold.xpos)
    this.lemma += Number(mine.lemma === gold.lemma)
    this.uas += Number(sameHead)
    this.las += Number(sameHead && universal(mine.rel) === universal(gold.rel))
    this.lasFull += Number(sameHead && mine.rel === gold.rel)
    const [mineName, goldName] = [named(mine.rel), named(gold.rel)]
    this.count(goldName, 'gold')
    this.count(mineName, 'parsed')
    if (sameHead && mineName === goldName) this.count(goldName, 'right')
  }

  private count(relation: string, kind: keyof RelationCount): void {
    const entry = this.relations.get(relation)
    if (entry !== undefined) entry[kind]++
  }

  /** Labelled F1 of a relation in per cent; none where the annotation does not use the relation. */
  f1(relation: string): number | undefined {
    const { gold, parsed, right } = this.relations.get(relation) ?? { gold: 0, parsed: 0, right: 0 }
    return gold === 0 ? undefined : (200 * right) / (gold + parsed)
  }

  percent(measure: 'upos' | 'xpos' | 'lemma' | 'uas' | 'las' | 'lasFull'): number {
    return (100 * this[measure]) / Math.max(1, this.words)
  }
}
