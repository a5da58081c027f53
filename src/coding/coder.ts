import type { Claim, Event, Status } from '../model/index.ts'
import { readClaims } from './claims/claims.ts'
import { additionsFor } from './events/additions.ts'
import { withAnsweredSides } from './events/answered-sides.ts'
import { assembleEvent, leading } from './events/assemble.ts'
import { beforeNews, newsInLead, onOneOccasion, spokenNews, withPremises } from './events/background.ts'
import type { Telling } from './events/detail.ts'
import { fillFromDiscourse } from './events/discourse.ts'
import { withEmployers } from './events/employed-by.ts'
import { groupTellings } from './events/group.ts'
import { withInvoked } from './events/invoked.ts'
import { linkResponses, withAnswered } from './events/responses.ts'
import { reportDay } from './events/timeline.ts'
import { isWords } from './events/words-acts.ts'
import { genericTellings } from './generic.ts'
import { type OpenPassage, openPassage } from './open-passage.ts'
import type { Passage } from './passage.ts'
import { type Heard, type Told, withStanding } from './standing.ts'
import { type CodingInput, type CodingTables, publishedOf } from './tables.ts'
import { listedStage, tellingsOf } from './tellings.ts'

export interface Coding {
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
}

/** A coding together with what it was made from: for explaining it, and for measuring what confidence hangs on. */
export interface Trace extends Coding {
  readonly body: OpenPassage
  readonly title?: OpenPassage
  /** What the rules found before the context filled its sides. */
  readonly found: readonly Telling[]
  /** What each event was made of, in the order of the events. */
  readonly told: readonly Told[]
  /** How often words of each PLOVER event stand in the article, whoever does it. */
  readonly heard: Heard
}

/** Codes an article: its propositions against the codebook's rules, tellings of one act joined, then who says what of them. */
export function codeArticle(tables: CodingTables, input: CodingInput): Coding {
  const { events, claims } = traceArticle(tables, input)
  return { events, claims }
}

/** Codes an article and keeps what the coding was made from. */
export function traceArticle(tables: CodingTables, input: CodingInput): Trace {
  const body = openPassage(tables, input.body)
  const title = input.title && openPassage(tables, input.title)
  const found = withAnsweredSides([
    ...(title ? tellingsOf(input, title, listedStage(tables, title), true) : []),
    ...withEmployers(body, tellingsOf(input, body, listedStage(tables, body), false)),
  ])
  const tellings = fillFromDiscourse(body.passage, found).filter(
    (t, _, all) => isBetweenActors(t) && !isUndoneByName(t, all) && !isOnlyAbout(t, all),
  )
  const today = reportDay(body.passage, publishedOf(input)).published
  const parts = tellings.filter((t) => !t.sum)
  const listed = groupsOf(body.passage, parts, today).map((group, i) => toldBy(group, i + 1, body, today))
  const events = linkResponses(body.passage, listed)
  const claims = readClaims(body, events)
  // after the listed ones, so that whether a codebook has generic actions makes no difference to those
  const generic = genericTellings(tables, input, { body, title }, tellings)
  const others = withStanding(
    groupsOf(body.passage, generic.told, today).map((group, i) =>
      toldBy(group, listed.length + i + 1, body, today),
    ),
    listed,
    generic.heard,
  )
  return {
    body,
    ...(title ? { title } : {}),
    found,
    told: [...listed, ...others],
    heard: generic.heard,
    events: [
      ...withAnswered(withInvoked(body.passage, events, claims), listed),
      ...others.map((o) => o.event),
    ],
    claims,
  }
}

/** Tellings of one act together, in text order. */
const groupsOf = (
  passage: Passage,
  tellings: readonly Telling[],
  published: string | undefined,
): readonly (readonly Telling[])[] => {
  const groups = groupTellings(
    beforeNews(
      passage,
      spokenNews(passage, newsInLead(passage, onOneOccasion(withPremises(tellings)), published), published),
    ),
  ) as readonly (readonly Telling[])[]
  return [...groups].sort((a, b) => positionOf(a) - positionOf(b))
}

const toldBy = (group: readonly Telling[], number: number, body: OpenPassage, today: string | undefined) => ({
  event: assembleEvent(`e${number}`, group, additionsFor(body, group, today), today),
  lead: leading(group),
  tellings: group,
})

/** Somebody known on one side; of words on both, retaliation promised at large apart. */
const isBetweenActors = ({ action, source, target, faceless }: Telling): boolean =>
  isWords(action.id) && action.id !== 'retaliate'
    ? source.actors.length > 0 && (target.actors.length > 0 || faceless)
    : source.actors.length + target.actors.length > 0

/**
 * "cancelled a meeting", "agreed to lift the embargo", "ended its mediation": the noun of an act that the verb's own rule has already
 * told, as undone or as the same act.
 */
const isUndoneByName = (telling: Telling, all: readonly Telling[]): boolean =>
  telling.proposition.kind === 'noun' &&
  all.some(
    (o) =>
      o.sentence === telling.sentence &&
      o.proposition.id === telling.proposition.parent &&
      (isDoneIn(telling, o) || telling.steps.some((s) => s.gives === 'reversed')),
  )

/** The noun is what the verb of the same act does: "*end* its mediation", but not "expelled two after the expulsion of one". */
const isDoneIn = ({ action, proposition, source, target }: Telling, other: Telling): boolean =>
  other.action === action &&
  other.source.actors.length >= source.actors.length &&
  other.target.actors.length >= target.actors.length &&
  other.proposition.arguments.some((a) => a.role === 'patient' && a.proposition === proposition.id)

/** Words that are no act of their own where they are about a listed one: what that one is said to be (codebook.yaml, `demand`). */
const ABOUT: Readonly<Record<string, Status>> = { demand: 'requested', 'deny-accusation': 'denied' }

/** "*urged* Berlin to expel the envoy", "*denied* having frozen relations": told already as that act, requested or denied. */
const isOnlyAbout = ({ action, sentence, proposition }: Telling, all: readonly Telling[]): boolean =>
  all.some(
    (o) =>
      o.sentence === sentence &&
      o.status === ABOUT[action.id] &&
      o.steps.some(
        ({ operator }) =>
          operator.proposition === proposition.id ||
          // "there is no *truth* in reports that ..."
          proposition.arguments.some((a) => a.head === operator.word),
      ),
  )

const positionOf = (group: readonly Telling[]): number => {
  const lead = leading(group)
  return lead.inTitle ? -1 : lead.trigger[0]
}
