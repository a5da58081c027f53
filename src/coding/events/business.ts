import type { Match } from '../rules/match.ts'
import type { Sides } from './clause-sides.ts'

/** What a firm, too, says to a state that it names. */
const TO_STATES: ReadonlySet<string> = new Set(['accuse', 'condemn', 'demand', 'deny-accusation'])

/** "*Samsung* signed an agreement", "*Boeing* apologised": what firms do is business (RECORD.md, convention 26), save what they say to states. */
export const isBusiness = ({ action }: Match, { source, target }: Sides): boolean =>
  action.generic !== true &&
  source.actors.length > 0 &&
  source.actors.every(({ code }) => code === 'MNC') &&
  (!TO_STATES.has(action.id) || target.actors.length === 0)
