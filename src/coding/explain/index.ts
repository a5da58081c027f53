import type { Event } from '../../model/index.ts'
import type { Trace } from '../coder.ts'
import { sidesOfGroup } from '../events/assemble.ts'
import type { Telling } from '../events/detail.ts'
import type { OpenPassage } from '../open-passage.ts'
import type { Trial } from '../rules/match.ts'
import { confidenceBasis, type Told } from '../standing.ts'
import type { CodingTables } from '../tables.ts'
import type { Account, EventAccount, StatusAccount } from './account.ts'
import { clauseOf, oneLine, placeOf } from './clauses.ts'
import { fruitlessOf, nearMisses, type Tried, unreadIn } from './misses.ts'
import { piecesOf } from './pieces.ts'
import { requirementsOf } from './requirements.ts'
import { explainSide } from './sides.ts'
import { explainConfidence } from './sure.ts'
import { explainValues } from './values.ts'

export type * from './account.ts'

/** What `accountOf` explains: a coding, and the rules that were tried for it in the title and in the body. */
export interface ToExplain {
  readonly trace: Trace
  readonly trials: { readonly title: readonly Trial[]; readonly body: readonly Trial[] }
  readonly published?: string
  /** Tell of every rule that a word called up, however far it was from firing. */
  readonly everyRule?: boolean
}

/** Tells how every value of a coding came about, which rules nearly fired, and what was passed over. */
export function accountOf(
  { rules }: CodingTables,
  { trace, trials, published, everyRule = false }: ToExplain,
): Account {
  const { body, title, told, events } = trace
  const tellings = told.flatMap((t) => t.tellings)
  const tried: readonly Tried[] = [
    ...(title
      ? [{ open: title, inTitle: true, trials: trials.title, tellings: tellings.filter((t) => t.inTitle) }]
      : []),
    { open: body, inTitle: false, trials: trials.body, tellings: tellings.filter((t) => !t.inTitle) },
  ]
  return {
    events: events.flatMap((event, i) => {
      const group = told[i]
      const lead = group?.lead
      const open = lead && (lead.inTitle ? title : body)
      if (!group || !lead || !open) return []
      const own = tried.find((t) => t.inTitle === lead.inTitle)?.trials ?? []
      return [
        eventAccount({ event, lead, tellings: group.tellings, group, open, trace, trials: own, published }),
      ]
    }),
    nearly: tried.flatMap((t) => nearMisses(t, rules, everyRule)),
    fruitless: tried.flatMap(fruitlessOf),
    unread: tried.flatMap((t) => unreadIn(t, rules)),
  }
}

interface Made {
  readonly event: Event
  readonly lead: Telling
  readonly tellings: readonly Telling[]
  readonly group: Told
  readonly open: OpenPassage
  readonly trace: Trace
  readonly trials: readonly Trial[]
  readonly published: string | undefined
}

function eventAccount(made: Made): EventAccount {
  const { event, lead, tellings, open, trace, published } = made
  const { passage } = open
  const { source, target } = sidesOfGroup(tellings)
  return {
    id: event.id,
    action: event.action,
    means: lead.action.means,
    place: placeOf(passage, lead.sentence, lead.inTitle),
    pieces: piecesOf(passage.text, lead.sentence.span, event),
    trigger: oneLine(passage.text.slice(...lead.trigger)),
    clause: clauseOf(passage, lead.sentence, lead.proposition),
    rule: ruleAccount(made),
    status: statusAccount(made),
    source: explainSide(open, source),
    target: explainSide(open, target),
    values: explainValues({
      event,
      passage,
      sentence: lead.sentence.span,
      ...(published !== undefined && { published }),
    }),
    toldAgain: tellings
      .filter((t) => t !== lead)
      .flatMap((t) => {
        const other = t.inTitle ? trace.title?.passage : trace.body.passage
        return other
          ? [{ ...placeOf(other, t.sentence, t.inTitle), words: oneLine(other.text.slice(...t.trigger)) }]
          : []
      }),
    confidence: explainConfidence(event.confidence, confidenceBasis(made.group, trace.told, trace.heard)),
  }
}

function ruleAccount({ lead, open, trials }: Made): EventAccount['rule'] {
  const trial = trials.find(
    (t) => t.rule === lead.rule && t.sentence === lead.sentence && t.proposition.id === lead.proposition.id,
  )
  return {
    name: lead.rule.name,
    file: `codebook/actions/${lead.action.id}.yaml`,
    asks: trial ? requirementsOf(open, trial) : [],
  }
}

function statusAccount({ event, lead }: Made): StatusAccount {
  const { words } = lead.sentence.tree
  return {
    status: event.status,
    startsAs: lead.rule.status ?? 'performed',
    steps: lead.steps.map(({ operator, gives }) => ({
      words: words[operator.word]?.text ?? operator.lemma,
      gives: gives === 'not' ? 'not done' : gives,
    })),
  }
}
