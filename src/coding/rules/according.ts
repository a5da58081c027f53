import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'

const ACCORDING = 'according to'

/** "Belarus was behind the fire, *according to Warsaw*": Warsaw says that it was, to every rule that knows who says what. */
export const sayingsAccordingTo = ({ propositions, lemmas }: AnalysedSentence): readonly Proposition[] =>
  propositions
    .filter(({ kind }) => kind !== 'noun')
    .flatMap((said) => {
      const source = said.arguments.find(({ role }) => role === ACCORDING)
      const word = source === undefined ? -1 : lemmas.lastIndexOf('accord', source.head)
      return source === undefined || word < 0 ? [] : [sayingOf(said, source.head, word)]
    })
    .map((saying, index) => ({ ...saying, id: propositions.length + index }))

const sayingOf = (said: Proposition, speaker: number, word: number): Proposition => ({
  ...said,
  predicate: word,
  kind: 'verb',
  lemma: 'say',
  words: [word],
  arguments: [
    { role: 'agent', head: speaker, link: 'syntax' },
    { role: 'complement', head: said.predicate, link: 'syntax', proposition: said.id },
  ],
  voice: 'active',
  perfect: false,
  progressive: false,
  form: 'finite',
  operators: [],
})
