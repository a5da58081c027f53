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

/**
 * Where an event stands among all that its report tells: what is told first, in title or lead, alone or again and again, is
 * what the report is about.
 */
function standingOf(of: Told, all: readonly Told[]): Features {
  const news = all.filter(({ event }) => event.plover !== undefined)
  const alike = news.filter(({ event }) => event.plover?.event === of.event.plover?.event)
  const opening = news.find((o) => !news.some((n) => isBefore(n, o)))
  const place = placeOf(of)
  return {
    first: Number(opening === of),
    foremost: Number(opening !== undefined && alike.includes(opening)),
    lead: Number(place <= 0),
    depth: Math.min(FAR, Math.max(0, place)) / FAR,
    among: Math.min(MANY, Math.max(0, news.length - 1)) / MANY,
    alone: Number(news.length === 1),
    alike: Math.min(OFTEN, Math.max(0, alike.length - 1)) / OFTEN,
    share: news.length === 0 ? 0 : alike.length / news.length,
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
): readonly { readonly event: Event; readonly features: Features }[] =>
  all
    .filter(({ lead }) => lead.action.generic === true)
    .map((told) => ({ event: told.event, features: featuresInReport(told, all) }))

function featuresInReport(told: Told, all: readonly Told[]): Features {
  const { source, target } = sidesOfGroup(told.tellings)
  const own = Object.entries(featuresOf(told.tellings, told.lead, source, target))
  return {
    ...Object.fromEntries(own.filter(([name]) => !OF_SUITES.test(name))),
    ...standingOf(told, all),
  }
}

/** What an event's confidence is made from: a generic one's also from where it stands in its report. */
export function confidenceBasis(
  told: Told,
  all: readonly Told[],
): { readonly features: Features; readonly model?: ConfidenceModel } {
  if (told.lead.action.generic) return { features: featuresInReport(told, all), model: GENERIC_CONFIDENCE }
  const { source, target } = sidesOfGroup(told.tellings)
  return { features: featuresOf(told.tellings, told.lead, source, target) }
}

/** Generic events with their confidence, once all that the report tells is known. */
export const withStanding = (others: readonly Told[], listed: readonly Told[]): readonly Told[] => {
  const all = [...listed, ...others]
  return others.map((told) => {
    const { features, model } = confidenceBasis(told, all)
    return { ...told, event: { ...told.event, confidence: confidenceOf(features, model) } }
  })
}
