import type { ArgumentSource, RuleSource } from './source-actions.ts'

/** A rule writes `$name` where it means every word of a list in `codebook/words/`. */
const REFERENCE = /^\$(.+)$/

/** Words of each list by its name. */
export type Lists = ReadonlyMap<string, readonly string[]>

/** The list that a phrase of a rule stands for, if it stands for one. */
export const listMeant = (phrase: string): string | undefined => REFERENCE.exec(phrase)?.[1]

/** The phrases with the words of the lists in the place of their names. */
export const spelledOut = (phrases: readonly string[], lists: Lists): readonly string[] =>
  phrases.flatMap((phrase) => {
    const list = listMeant(phrase)
    return list === undefined ? [phrase] : (lists.get(list) ?? [])
  })

type Predicate = RuleSource['predicate']

/** Every list of phrases in a rule that may name lists: those of its predicate and of its arguments, however deep. */
export const phrasesOfRule = ({ predicate, where }: RuleSource): readonly (readonly string[])[] => [
  ...ofPredicate(predicate),
  ...Object.values(where ?? {}).flatMap(ofArgument),
]

/** The lists that a rule names. */
export const listsOfRule = (rule: RuleSource): readonly string[] =>
  phrasesOfRule(rule)
    .flat()
    .flatMap((phrase) => listMeant(phrase) ?? [])

const ofPredicate = ({ verb, noun, adjective }: Predicate): readonly (readonly string[])[] =>
  [verb, noun, adjective].flatMap((phrases) => (phrases === undefined ? [] : [phrases]))

const ofArgument = (argument: ArgumentSource): readonly (readonly string[])[] => [
  ...[argument.lemma, argument.mentions, argument.lacks].flatMap((phrases) =>
    phrases === undefined ? [] : [phrases],
  ),
  ...(argument.predicate === undefined ? [] : ofPredicate(argument.predicate)),
  ...Object.values(argument.where ?? {}).flatMap(ofArgument),
]
