import type { Actor } from '../../model/index.ts'
import { actorKey, uniqueActors } from '../referents/entries.ts'
import { fromContext, type Side } from './candidate.ts'
import type { Telling } from './detail.ts'

/** "restored ties *in a deal brokered by Kuwait*": who does together what the same sentence says was mediated. */
export function reconciledBy(telling: Telling, settled: readonly Telling[]): Side | undefined {
  if (telling.action.id !== 'mediate' || telling.target.actors.length > 1) return undefined
  const own = new Set(telling.source.actors.map(actorKey))
  const act =
    settled.find(
      (t) => t.sentence === telling.sentence && t.action !== telling.action && JOINT.has(t.action.id),
    ) ?? (telling.target.actors.length === 0 ? quarrelBefore(telling, settled) : undefined)
  const actors = act ? partiesOf(act).filter((a) => !own.has(actorKey(a))) : []
  return actors.length > 1 ? fromContext(actors) : undefined
}

/** "Venezuela broke with Colombia. *Brazil offered to mediate*": the two at odds of whom the text has just told. */
const quarrelBefore = (telling: Telling, settled: readonly Telling[]): Telling | undefined =>
  settled
    .filter(
      (t) =>
        t.inTitle === telling.inTitle &&
        t.trigger[0] < telling.trigger[0] &&
        telling.sentence.index - t.sentence.index <= REACH &&
        QUARRELS.has(t.action.plover?.event ?? ''),
    )
    .at(-1)
const REACH = 2
const QUARRELS: ReadonlySet<string> = new Set([
  'SANCTION',
  'ACCUSE',
  'ASSAULT',
  'COERCE',
  'REJECT',
  'THREATEN',
])

const partiesOf = ({ source, target }: Telling): readonly Actor[] =>
  uniqueActors([...source.actors, ...target.actors])

/** What two sides do when they are reconciled. */
const JOINT: ReadonlySet<string> = new Set([
  'restore-relations',
  'establish-relations',
  'sign-agreement',
  'meet',
  'return-ambassador',
  'release-diplomat',
])
