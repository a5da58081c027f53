import type { ArgumentPattern, PredicatePattern } from '../../codebook/codebook.ts'
import type { OpenPassage } from '../open-passage.ts'
import type { Trial } from '../rules/match.ts'
import { firstArguments } from '../rules/roles.ts'
import type { Requirement } from './account.ts'
import { rolesInWords, wordsOfArgument } from './clauses.ts'

/** Lists are shown up to this length: a rule may name a hundred verbs. */
const SHOWN = 8

const listed = (words: readonly string[]): string =>
  words.length > SHOWN
    ? `${words.slice(0, SHOWN).join(', ')} and ${words.length - SHOWN} more`
    : words.join(', ')

const inWords = (id: string): string => id.replaceAll('-', ' ')

const predicateWanted = ({ verb = [], noun = [], adjective = [] }: PredicatePattern): string =>
  `a clause of ${listed([...verb, ...noun, ...adjective])}`

/** What a pattern asks for, as one phrase. */
export function wantedOf(pattern: ArgumentPattern): string {
  const inner = Object.entries(pattern.where ?? {}).map(
    ([roles, each]) => `with ${rolesInWords(roles)}: ${wantedOf(each)}`,
  )
  const parts = [
    pattern.is ? `of the kind ${pattern.is.map(inWords).join(' or ')}` : '',
    pattern.own === undefined ? '' : pattern.own ? 'belonging to who acts' : 'not belonging to who acts',
    pattern.lemma ? `the word ${listed(pattern.lemma)}` : '',
    pattern.mentions ? `mentioning ${listed(pattern.mentions)}` : '',
    pattern.predicate ? predicateWanted(pattern.predicate) : '',
    ...inner,
    pattern.lacks ? `without ${listed(pattern.lacks)}` : '',
  ].filter((part) => part !== '')
  const wanted = parts.join(', ') || 'anything'
  if (pattern.absent) return parts.length === 0 ? 'nothing there' : `no such thing as ${wanted}`
  return pattern.optional ? `${wanted} (or nothing)` : wanted
}

/** Everything that a rule asks of a clause, met or not, with the words that stood there and what they were taken for. */
export function requirementsOf(
  { passage, resolver }: OpenPassage,
  { rule, sentence, proposition, failed }: Trial,
): readonly Requirement[] {
  return Object.entries(rule.where).map(([roles, pattern]) => {
    const found = firstArguments(sentence, proposition, roles.split('|'))
    const stood = found.map((argument) => {
      const kinds = resolver.resolved({ sentence: sentence.index, word: argument.head })?.kinds ?? []
      const words = `“${wordsOfArgument(passage, sentence, argument)}”`
      return pattern.is && kinds.length > 0 ? `${words} (${kinds.map(inWords).join(', ')})` : words
    })
    return {
      role: roles,
      meaning: rolesInWords(roles),
      wants: wantedOf(pattern),
      met: !failed.includes(roles),
      ...(stood.length > 0 && { stood: stood.join(' and ') }),
    }
  })
}
