import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'

/** Titles of other articles that a site's links leave glued to a name, up to the word that ends them. */
const LINKED = /\p{Ll}\p{Lu}\p{Ll}[^\n]*?\sMORE\b/gu

/** True for what the title of another article tells in passing: "Joe Roe *RoeSenate votes to end the embargo MORE* (D-Del.) said". */
export function isInLink(passage: Passage, sentence: AnalysedSentence, { predicate }: Proposition): boolean {
  const [from, to] = passage.document.paragraphs[sentence.paragraph]?.span ?? sentence.span
  const at = (sentence.tree.words[predicate]?.start ?? from) - from
  return [...passage.text.slice(from, to).matchAll(LINKED)].some(
    ({ index, 0: run }) => index < at && at < index + run.length,
  )
}
