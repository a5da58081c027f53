import type { Lexicon } from '../../codebook/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Match } from '../rules/match.ts'
import { argumentsIn } from '../rules/roles.ts'
import { isWords } from './words-acts.ts'

/** What one makes of another's words does not unsay them. */
const ANSWERS: ReadonlySet<string> = new Set(['refused', 'denied', 'considered'])
const ANSWERED: ReadonlySet<string> = new Set(['object', 'subject'])

/** "spurned *Iraq's* demand", "*an Iraqi* request": a noun of words with a maker who is not the doer on loan from the verb above. */
const hasOwnMaker = ({ sentence, proposition }: Match): boolean =>
  ['agent', 'possessor', 'by', 'from'].some((role) =>
    argumentsIn(sentence, proposition, role).some(
      ({ link, head }) => link !== 'control' && !/^PRP/.test(sentence.tree.words[head]?.xpos ?? ''),
    ),
  )

/** The clause without the verb that turns down what another has said: what was said was said all the same. */
export function saidByOthers(match: Match, proposition: Proposition, lexicon: Lexicon): Proposition {
  if (proposition.kind !== 'noun' || !isWords(match.action.id)) return proposition
  const at = proposition.operators.findIndex(
    (o) =>
      o.kind === 'predicate' &&
      ANSWERED.has(o.by ?? '') &&
      ANSWERS.has(lexicon.status('verb', o.lemma)?.gives ?? ''),
  )
  return at < 0 || !hasOwnMaker(match)
    ? proposition
    : { ...proposition, operators: proposition.operators.slice(0, at) }
}
