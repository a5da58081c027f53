import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { WRITTEN } from '../../training/recipe.ts'
import { type GoldSentence, goldSentence, readTreebank } from '../../training/treebank.ts'

/** True when every word leads to the root, of which there is one. */
const isTree = (sentence: GoldSentence): boolean => {
  const leads = (word: number, steps: number): boolean => {
    const head = sentence[word]?.head ?? -1
    return head === 0 || (head > 0 && steps > 0 && leads(head - 1, steps - 1))
  }
  const roots = sentence.filter(({ head, label }) => head === 0 && label === 'root')
  return roots.length === 1 && sentence.every((_, word) => leads(word, sentence.length))
}

const isProjective = (sentence: GoldSentence): boolean => {
  const arcs = sentence.map(({ head }, i) => [Math.min(head, i + 1), Math.max(head, i + 1)] as const)
  return arcs.every(([a, b]) => arcs.every(([c, d]) => !(a < c && c < b && b < d)))
}

describe.each(WRITTEN)('the trees of %s', (name) => {
  const path = fileURLToPath(new URL(`../../training/${name}.conllu`, import.meta.url))
  const sentences = readTreebank(path).map(goldSentence)

  it('are projective trees with one root', () => {
    const text = (sentence: GoldSentence) => sentence.map(({ form }) => form).join(' ')
    expect(sentences.filter((sentence) => !isTree(sentence)).map(text)).toEqual([])
    expect(sentences.filter((sentence) => !isProjective(sentence)).map(text)).toEqual([])
  })

  it('are each written once', () => {
    const texts = [...readFileSync(path, 'utf8').matchAll(/^# text = (.*)$/gm)].map((match) => match[1])
    expect(texts.length).toBe(sentences.length)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
