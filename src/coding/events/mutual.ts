import type { Match } from '../rules/match.ts'
import { isReciprocal } from '../rules/reciprocal.ts'
import { argumentsIn } from '../rules/roles.ts'
import type { Side } from './candidate.ts'

/**
 * What several do to one another has all of them on both sides (RECORD.md, convention 2): "accused *each other*", and where a rule reads
 * its target from its doers ("*Chad and Mali* traded accusations").
 */
export function isToOneAnother({ rule, sentence, proposition }: Match, source: Side, target: Side): boolean {
  if (source.actors.length < 2 || target.actors.length > 0) return false
  return rule.target.some((role) =>
    argumentsIn(sentence, proposition, role).some(
      (a) => (role === 'agent' && rule.source[0] === 'agent') || isReciprocal(sentence.forms, a.head),
    ),
  )
}

/** All the doers are those hit. */
export const isMutual = (source: Side, target: Side): boolean =>
  source.actors.length > 1 &&
  source.actors.length === target.actors.length &&
  source.actors.every((a) => target.actors.some((b) => a.code === b.code && a.id === b.id))
