import { dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Sentences back over which "the ministry" is still the one spoken of last. */
const REACH = 6

/** "Russia's foreign ministry summoned them. Finland lost two. *The ministry* also ...": the body last called so, whoever was named since. */
export function bodyAgain(
  { passage, referent }: AntecedentContext,
  base: Referent,
  resolved: (at: Referent['at']) => Referent | undefined,
): Referent | undefined {
  const { sentence, word } = base.at
  const own = passage.sentences[sentence]
  const lemma = own?.lemmas[word]
  const head = own?.tree.words[word]
  if (!own || !head || head.upos !== 'NOUN' || !base.definite || !base.office?.body) return undefined
  if (dependents(own.tree, word, ({ rel }) => /^(amod|nmod|compound|acl)/.test(rel)).length > 0)
    return undefined
  for (let s = sentence; s >= Math.max(0, sentence - REACH); s--) {
    const { tree, lemmas } = passage.sentences[s] ?? own
    const before = tree.words.filter((w) => lemmas[w.index] === lemma && (s < sentence || w.index < word))
    const last = before.at(-1)
    const bearer =
      last && referent({ sentence: s, word: last.index })?.office?.body
        ? resolved({ sentence: s, word: last.index })
        : undefined
    if (bearer) return bearer.actors.length === 1 ? bearer : undefined
  }
  return undefined
}
