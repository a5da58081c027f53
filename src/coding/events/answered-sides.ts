import type { Actor } from '../../model/index.ts'
import { actorKey } from '../referents/entries.ts'
import { phraseWords } from '../referents/phrase.ts'
import type { Side } from './candidate.ts'
import { FOLLOWED } from './clause-sides.ts'
import type { Telling } from './detail.ts'
import { isOfHost } from './places.ts'
import { priorNoun, tieOf } from './ties.ts'

/** Ties that leave no doubt that the two acts are between the same two. */
const BETWEEN_TWO: ReadonlySet<string> = new Set([
  'in response to',
  'in retaliation for',
  'in reply to',
  'in answer to',
  'in return for',
])

/**
 * Sides of what hosts do to one another where one clause tells both: an act "in response to *Peru's expulsion of a Chilean consul*" is
 * Chile's upon Peru, and "in response to *the expulsion of two Belgians*" answers whomever it hits. Only where the words of the other
 * act leave no choice.
 */
export function withAnsweredSides(tellings: readonly Telling[]): readonly Telling[] {
  const changed = new Map<Telling, Telling>()
  for (const answer of tellings.filter(isHostly)) {
    const answered = answeredBy(answer, tellings)
    if (!answered) continue
    const given = mirrored(answer, answered)
    const back = mirrored(answered, given)
    changed.set(answer, given)
    changed.set(answered, back)
  }
  return tellings.map((t) => changed.get(t) ?? t)
}

const isHostly = ({ action, status }: Telling): boolean => isOfHost(action.id) && status !== 'denied'

function answeredBy(answer: Telling, tellings: readonly Telling[]): Telling | undefined {
  const { kind, id, parent } = answer.proposition
  // "announced *the expulsion* as a response to": of an act that is a noun itself, the answer hangs from its verb
  const noun = [id, ...(kind === 'noun' && parent !== undefined ? [parent] : [])]
    .map((of) => priorNoun(answer.sentence, of, Number.MAX_SAFE_INTEGER))
    .find((found) => found !== undefined && found !== answer.proposition)
  if (!noun || !BETWEEN_TWO.has(tieOf(answer.sentence, noun) ?? '')) return undefined
  return tellings.find(
    (t) => t !== answer && t.sentence === answer.sentence && t.proposition === noun && isHostly(t),
  )
}

/** What the one lacks or has by a guess alone, from the other's opposite side; nothing that would make both its sides one. */
function mirrored(act: Telling, other: Telling): Telling {
  const source = takenOver(act.source, other.target, act.target)
  const hit: Side = isOfSomebodys(act) ? { ...act.target, basis: 'coreference' } : act.target
  const target = takenOver(hit, other.source, source)
  if (target === hit) return source === act.source ? act : { ...act, source }
  return { ...act, source, target }
}

function takenOver(own: Side, opposite: Side, beside: Side): Side {
  const [meant, ...others] = opposite.actors
  const isSure = own.actors.length > 0 && !FOLLOWED.has(own.basis)
  if (isSure || !meant || others.length > 0 || !isState(meant)) return own
  // "the three states", each of which is answered by an act of its own
  if (own.actors.some((a) => actorKey(a) === actorKey(meant))) return own
  const isOther = !FOLLOWED.has(beside.basis) && beside.actors.some((a) => actorKey(a) === actorKey(meant))
  // what the other side was guessed to be gives way to nobody by another guess
  return isOther || (own.actors.length > 0 && FOLLOWED.has(opposite.basis))
    ? own
    : { actors: [meant], spans: [meant.span], basis: 'coreference' }
}

const isState = ({ code }: Actor): boolean => /^[A-Z]{3}$/.test(code ?? '')

const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'their'])

/** "an employee of *his* embassy": whose it is hangs on whom the pronoun was taken for. */
const isOfSomebodys = ({ objects, sentence }: Telling): boolean =>
  objects.some((o) =>
    phraseWords(sentence.tree, o.at.word).some((w) => POSSESSIVE.has(sentence.forms[w] ?? '')),
  )
