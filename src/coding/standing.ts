import type { Event } from '../model/index.ts'
import { type ConfidenceModel, confidenceOf, type Features, featuresOf } from './confidence.ts'
import { sidesOfGroup } from './events/assemble.ts'
import type { Telling } from './events/detail.ts'
import { GENERIC_CONFIDENCE } from './generic-weights.ts'

/** An event with the tellings that it was made of, and the one that leads. */
export interface Told {
  readonly event: Event
  readonly lead: Telling
  readonly tellings: readonly Telling[]
}

/** Sentences, events and repeats beyond which more of them say nothing more. */
const FAR = 10
const MANY = 12
const OFTEN = 4
/** Words over a clause beyond which more of them say nothing more. */
const OVER = 3

/** How often words of each PLOVER event stand in a report, told as an event or not: "*strikes* hurt hospitals". */
export type Heard = ReadonlyMap<string, number>

/** What a report tells in all, counted once. */
interface Report {
  readonly heard: Heard
  readonly events: number
  /** The event that is told first. */
  readonly opening: Told | undefined
  /** How many events there are of each PLOVER event. */
  readonly ofClass: ReadonlyMap<string, number>
}

const classOf = ({ event }: Told): string | undefined => event.plover?.event

function reportOf(all: readonly Told[], heard: Heard): Report {
  const ofClass = new Map<string, number>()
  let opening: Told | undefined
  for (const told of all) {
    const own = classOf(told)
    if (own === undefined) continue
    ofClass.set(own, (ofClass.get(own) ?? 0) + 1)
    if (opening === undefined || isBefore(told, opening)) opening = told
  }
  return { events: [...ofClass.values()].reduce((sum, n) => sum + n, 0), opening, ofClass, heard }
}

/**
 * Where an event stands among all that its report tells: what is told first, in title or lead, alone or again and again, is
 * what the report is about.
 */
function standingOf(of: Told, { events, opening, ofClass, heard }: Report): Features {
  const own = classOf(of)
  const alike = own === undefined ? 0 : (ofClass.get(own) ?? 0)
  const place = placeOf(of)
  const often = heard.get(own ?? '') ?? 0
  const inAll = [...heard.values()].reduce((sum, n) => sum + n, 0)
  return {
    first: Number(opening === of),
    foremost: Number(opening !== undefined && classOf(opening) === own),
    lead: Number(place <= 0),
    depth: Math.min(FAR, Math.max(0, place)) / FAR,
    among: Math.min(MANY, Math.max(0, events - 1)) / MANY,
    alone: Number(events === 1),
    alike: Math.min(OFTEN, Math.max(0, alike - 1)) / OFTEN,
    share: events === 0 ? 0 : alike / events,
    heard: inAll === 0 ? 0 : often / inAll,
    returning: Math.min(OFTEN, often) / OFTEN,
    under: Math.min(OVER, of.lead.proposition.operators.length) / OVER,
  }
}

const placeOf = ({ lead }: Told): number => (lead.inTitle ? -1 : lead.sentence.index)

const isBefore = (a: Told, b: Told): boolean =>
  placeOf(a) < placeOf(b) || (placeOf(a) === placeOf(b) && a.lead.trigger[0] < b.lead.trigger[0])

/** Whose class it is says how often a suite asks for it, not how surely it is told. */
const OF_SUITES = /^family:/

/** The generic events among those of a report, each with all that their confidence hangs on. */
export const genericFeaturesOf = (
  all: readonly Told[],
  heard: Heard,
): readonly { readonly event: Event; readonly features: Features }[] => {
  const report = reportOf(all, heard)
  return all
    .filter(({ lead }) => lead.action.generic === true)
    .map((told) => ({ event: told.event, features: featuresInReport(told, report) }))
}

function featuresInReport(told: Told, report: Report): Features {
  const { source, target } = sidesOfGroup(told.tellings)
  const own = Object.entries(featuresOf(told.tellings, told.lead, source, target))
  return {
    ...Object.fromEntries(own.filter(([name]) => !OF_SUITES.test(name))),
    ...standingOf(told, report),
  }
}

/** What an event's confidence is made from: a generic one's also from where it stands in its report. */
export function confidenceBasis(
  told: Told,
  all: readonly Told[],
  heard: Heard,
): { readonly features: Features; readonly model?: ConfidenceModel } {
  if (told.lead.action.generic) return ofGeneric(told, reportOf(all, heard))
  const { source, target } = sidesOfGroup(told.tellings)
  return { features: featuresOf(told.tellings, told.lead, source, target) }
}

const ofGeneric = (
  told: Told,
  report: Report,
): { readonly features: Features; readonly model: ConfidenceModel } => ({
  features: featuresInReport(told, report),
  model: GENERIC_CONFIDENCE,
})

/** Generic events with their confidence, once all that the report tells is known. */
export const withStanding = (
  others: readonly Told[],
  listed: readonly Told[],
  heard: Heard,
): readonly Told[] => {
  const report = reportOf([...listed, ...others], heard)
  return others.map((told) => {
    const { features, model } = ofGeneric(told, report)
    return { ...told, event: { ...told.event, confidence: confidenceOf(features, model) } }
  })
}
