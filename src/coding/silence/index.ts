import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { isAskedWhether, isConjecture } from './conjecture.ts'
import { isAttribute, isHabit } from './habits.ts'
import { isInLink } from './links.ts'
import { isAsked } from './questions.ts'
import { framesIn, type Register, speaksDiplomatically } from './register.ts'
import { isTakenBack } from './retraction.ts'
import { isInStory } from './stories.ts'

export { type Register, registerOf } from './register.ts'

/** Words of sport in a sentence that names nothing diplomatic, from which on it is about sport. */
const SPORT_WORDS = 2

/** What a clause tells and how far that has gone. */
export interface ToldClause {
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
  readonly status: Status
  readonly action: { readonly id: string }
}

/** True for a clause whose act has not happened between states: no event (RECORD.md, convention 26). */
export const isSilent = (
  passage: Passage,
  register: Register,
  { sentence, proposition, status, action }: ToldClause,
): boolean =>
  register.elsewhere ||
  isSport(passage, sentence) ||
  isOfOwnLaws(passage, sentence, action.id) ||
  isAttribute(passage, sentence, proposition) ||
  isInLink(passage, sentence, proposition) ||
  isHabit(sentence, proposition, status) ||
  isInStory(passage, sentence, proposition, register) ||
  isTakenBack(passage, sentence, proposition, register) ||
  isAsked(passage, sentence, proposition) ||
  isConjecture(passage, sentence, proposition, status)

/** "Asked *whether it had closed it*, the ministry ...": what somebody is asked about may yet be answered. */
export const isInQuestion = ({ sentence, proposition, status }: ToldClause): boolean =>
  isAskedWhether(sentence, proposition, status)

const isSport = (passage: Passage, sentence: AnalysedSentence): boolean => {
  const words = new Set(framesIn(passage, sentence, 'sport').map((h) => sentence.lemmas[h.start]))
  return words.size >= SPORT_WORDS && !speaksDiplomatically(passage, sentence)
}

/** "the president would veto *the bill*": what one organ of a state does to another's laws is no act between states. */
const isOfOwnLaws = (passage: Passage, sentence: AnalysedSentence, action: string): boolean =>
  action === 'veto' && framesIn(passage, sentence, 'home', 'law-making').length > 0
