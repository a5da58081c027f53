import { cover, type Span } from '../../base/span.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { phraseWords, spanOfPhrase } from '../referents/phrase.ts'
import type { Place, RoleAccount } from './account.ts'

const MEANINGS: Readonly<Record<string, string>> = {
  agent: 'who acts',
  patient: 'whom or what it acts on',
  recipient: 'to whom',
  result: 'what it is called or made',
  complement: 'what is said or done then',
  topic: 'what is spoken of',
  possessor: 'whose it is',
  modifier: 'what describes it',
}

const HOST = '.host'

/** A role in plain words; a preposition is quoted as it stands. */
const roleInWords = (role: string): string => {
  if (role.endsWith(HOST)) return `where ${roleInWords(role.slice(0, -HOST.length))} is accredited`
  const dot = role.indexOf('.')
  if (dot > 0) return `in ${roleInWords(role.slice(0, dot))}, ${roleInWords(role.slice(dot + 1))}`
  return MEANINGS[role] ?? `“${role} …”`
}

export const rolesInWords = (roles: string): string => roles.split('|').map(roleInWords).join(', or ')

/** Text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const placeOf = (passage: Passage, sentence: AnalysedSentence, inTitle: boolean): Place => ({
  in: inTitle ? 'title' : 'text',
  sentence: sentence.index + 1,
  text: oneLine(passage.text.slice(...sentence.span)),
})

/** A word with all that hangs from it. */
function spanUnder({ tree }: AnalysedSentence, head: number): Span {
  const word = tree.words[head]
  let span: Span = word ? [word.start, word.end] : [0, 0]
  const visit = (index: number): void => {
    for (const child of tree.children[index] ?? []) {
      const below = tree.words[child]
      if (!below || below.rel === 'punct') continue
      span = cover(span, [below.start, below.end])
      visit(child)
    }
  }
  visit(head)
  return span
}

/** The words of an argument: its phrase, or for a clause all of it. */
export const wordsOfArgument = (
  { text }: Passage,
  sentence: AnalysedSentence,
  { head, proposition }: Argument,
): string =>
  oneLine(
    text.slice(
      ...(proposition === undefined
        ? spanOfPhrase(sentence, phraseWords(sentence.tree, head))
        : spanUnder(sentence, head)),
    ),
  )

export const wordsOfPredicate = ({ tree }: AnalysedSentence, { words }: Proposition): string =>
  words.map((w) => tree.words[w]?.text ?? '').join(' ')

/** Links that are worth telling: how a word came to fill a role that it does not stand beside. */
const BY_WAY_OF: Readonly<Record<string, string>> = {
  passive: 'of a passive',
  control: 'understood from the clause above',
  raising: 'understood from the clause above',
  relative: 'through a relative clause',
  coordination: 'shared with the verb before',
  participle: 'of a participle',
  gapping: 'of a verb left out',
}

/** A clause as who does what to whom. */
export const clauseOf = (
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
): readonly RoleAccount[] => [
  { role: 'predicate', meaning: 'what is done', words: wordsOfPredicate(sentence, proposition) },
  ...proposition.arguments.map((argument) => {
    const way = BY_WAY_OF[argument.link]
    const meaning = roleInWords(argument.role)
    return {
      role: argument.role,
      meaning: way ? `${meaning}, ${way}` : meaning,
      words: wordsOfArgument(passage, sentence, argument),
    }
  }),
]
