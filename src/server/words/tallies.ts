import type { FoundDyads as Dyads, ActorView as FoundActor, FoundTallies } from '../../ledger/index.ts'
import type { SideKey } from '../../model/index.ts'
import { sideInWords } from '../../wording/accounts.ts'
import { idInWords, type Names } from '../../wording/values.ts'
import type { ActorPart, ActorView, FoundDyads, WorldView } from '../schemas/tallies.ts'
import { caseLine } from './case-view.ts'

const worded = (key: SideKey, names: Names, name?: string) => ({
  value: key,
  words: sideInWords(key, name, names),
})

/** Who did it to whom, sides with their names. */
export const worldView = ({ pairs, more }: FoundTallies, names: Names): WorldView => ({
  pairs: pairs.map(({ source, target, ...sum }) => ({
    source: worded(source, names),
    target: worded(target, names),
    ...sum,
  })),
  more,
})

export const dyadLines = ({ dyads, more }: Dyads, names: Names): FoundDyads => ({
  dyads: dyads.map(({ a, b, ...sums }) => ({ a: worded(a, names), b: worded(b, names), ...sums })),
  more,
})

/** One side with what it did and what was done to it. */
export const actorPage = ({ key, name, asSource, asTarget, cases }: FoundActor, names: Names): ActorView => ({
  side: worded(key, names, name),
  asSource: partOf(asSource, names),
  asTarget: partOf(asTarget, names),
  cases: cases.map((each) => caseLine(each, names)),
})

const partOf = ({ actions, others, ...part }: FoundActor['asSource'], names: Names): ActorPart => ({
  ...part,
  actions: actions.map(({ action, ...sum }) => ({
    action: { value: action, words: idInWords(action) },
    ...sum,
  })),
  others: others.map(({ key, ...sum }) => ({ side: worded(key, names), ...sum })),
})
