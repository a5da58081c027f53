import { parseDay } from '../base/calendar.ts'
import type {
  Actor,
  Count,
  Event,
  EventDate,
  EventObject,
  Post,
  PublishedBasis,
  Sector,
} from '../model/index.ts'
import { printable } from './printable.ts'

/** Name of a state or organisation by its code (and id, for organisations), where the codebook knows one. */
export type Names = (code: string, id?: string) => string | undefined

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `28 Feb 2022` for an ISO date or date-time; what is no date stays as it is. */
export const dayInWords = (iso: string): string => {
  const day = parseDay(iso)
  return day ? `${day.day} ${MONTHS[day.month - 1]} ${day.year}` : printable(iso)
}

/** A date at its own precision: `28 Feb 2022`, `Feb 2022`, `2022`, `21 Feb 2022 – 27 Feb 2022`. */
export const dateInWords = (date: EventDate): string => {
  if (date.precision === 'year') return date.start.slice(0, 4)
  const start = dayInWords(date.start)
  if (date.precision === 'month') return start.replace(/^\d+ /, '')
  return date.start === date.end ? start : `${start} – ${dayInWords(date.end)}`
}

/** `12`, `about 600`, `24 or more`, `up to 30`, `3–5`. */
export const countInWords = ({ min, max, approximate }: Count): string => {
  if (min === undefined && max === undefined) return ''
  if (max === undefined) return `${min} or more`
  if (min === undefined) return `up to ${max}`
  return `${approximate ? 'about ' : ''}${min === max ? min : `${min}–${max}`}`
}

/** Ids of the codebook as words: `expel-diplomats` is `expel diplomats`. */
export const idInWords = (id: string): string => printable(id.replaceAll('-', ' '))

/** Sectors whose acts are not their state's. */
const SECTOR_NAMES: Readonly<Partial<Record<Sector, string>>> = {
  MIL: 'military',
  SPY: 'intelligence service',
  LEG: 'legislature',
  JUD: 'courts',
  COP: 'police',
  PRM: 'paramilitary',
  PTY: 'party',
  REB: 'rebels',
  UAF: 'armed group',
  BUS: 'business',
  CRM: 'criminals',
  CVL: 'civilians',
  EDU: 'education',
  ELI: 'former office holder',
  JRN: 'journalists',
  LAB: 'labour',
  OPP: 'opposition',
  REL: 'religious body',
}

/** An actor by the name of its state or organisation; by the name in the text where no code is known. */
export const actorInWords = (actor: Actor, names: Names): string => {
  if (actor.code === undefined) return printable(actor.name)
  const name = names(actor.code, actor.id) ?? (actor.code.length === 3 ? printable(actor.name) : actor.code)
  const sector = actor.sector && SECTOR_NAMES[actor.sector]
  return sector ? `${name} (${sector})` : name
}

/** Actors of one side; `not said` when the report leaves them out. */
const sideInWords = (side: readonly Actor[], names: Names): string =>
  side.length === 0
    ? 'not\u00A0said'
    : [...new Set(side.map((actor) => actorInWords(actor, names)))].join(', ')

/** `United States → Russia`; `A ↔ B` for an act that both sides do together. The arrow stays with what it points at. */
export const dyadInWords = ({ source, target }: Pick<Event, 'source' | 'target'>, names: Names): string => {
  const [who, whom] = [sideInWords(source, names), sideInWords(target, names)]
  if (source.length > 1 && who === whom) return who.replaceAll(', ', ' ↔\u00A0')
  return `${who} →\u00A0${whom}`
}

/** Names that a sentence gives an article: `the United Nations`, `the Netherlands`. */
const WITH_ARTICLE =
  /^(?:United|European|Union|Organi[sz]ation|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|(?:Czech|Dominican|Central African) Republic|Vatican|Soviet Union)\b|\b(?:Islands|Emirates)$/

/** A name within a sentence: `the United Nations`, `Russia`. */
export const withArticle = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name)

/** A state or organisation by its code within a sentence. */
const bodyInWords = (code: string, names: Names): string =>
  withArticle(names(code) ?? names('IGO', code) ?? printable(code))

/** `permanent mission of Russia to United Nations in New York`. */
export const postInWords = ({ kind, of, accreditedTo, city }: Post, names: Names): string =>
  [
    idInWords(kind),
    of && `of ${bodyInWords(of, names)}`,
    accreditedTo && `to ${bodyInWords(accreditedTo, names)}`,
    city && `in ${printable(city)}`,
  ]
    .filter((part) => part)
    .join(' ')

const NAMED: Readonly<Record<string, string>> = { withheld: 'names withheld', unknown: 'names not given' }

/** Kinds whose word is no plural of its own, as one person. */
const ONE: Readonly<Partial<Record<EventObject['kind'], string>>> = {
  families: 'family',
  staff: 'staff member',
}

/** Kinds whose word is singular, as more than one. */
const MANY: Readonly<Partial<Record<EventObject['kind'], string>>> = {
  ambassador: 'ambassadors',
  charge: 'charges',
  attache: 'attaches',
  consul: 'consuls',
}

/** The persons of a kind within a sentence: `diplomat` or `diplomats`. */
export const kindInWords = (kind: EventObject['kind'], one: boolean): string =>
  one ? (ONE[kind] ?? idInWords(kind).replace(/s$/, '')) : (MANY[kind] ?? idInWords(kind))

/** `12 diplomats`; nothing for a mission whose post says it better. */
const kindOfObject = ({ kind, count, post }: EventObject): string | undefined => {
  if (count) return `${countInWords(count)} ${kindInWords(kind, count.min === 1 && count.max === 1)}`
  return kind === 'mission' && post ? undefined : idInWords(kind)
}

/** What an act falls on, in one line: `12 diplomats, names withheld, permanent mission of Russia in New York`. */
export const objectInWords = (object: EventObject, names: Names): string =>
  [
    kindOfObject(object),
    object.people
      ?.map(({ name, title }) => printable([title, name].filter((part) => part).join(' ')))
      .join(', '),
    object.named && NAMED[object.named],
    object.post && postInWords(object.post, names),
    object.against && `against ${actorInWords(object.against, names)}`,
  ]
    .filter((part) => part)
    .join(', ')

export const placeInWords = ({ name, country }: NonNullable<Event['place']>, names: Names): string => {
  const state = country && names(country)
  return state && state !== name ? `${printable(name)} (${state})` : printable(name)
}

export const PUBLISHED_BASIS: Readonly<Record<PublishedBasis, string>> = {
  given: '',
  metadata: 'from the page',
  dateline: 'read from the dateline',
  weekday: 'the year that fits the weekday',
  text: 'read from the text',
  none: '',
}

/** The codes of the field's data sets and how sure the reader is: `PLOVER SANCTION/expel · CAMEO 161 · 94% sure`. */
export const codesInWords = ({
  plover,
  cameo,
  goldstein,
  confidence,
}: Pick<Event, 'plover' | 'cameo' | 'goldstein' | 'confidence'>): string =>
  [
    plover && `PLOVER ${plover.event}${plover.mode ? `/${plover.mode}` : ''}`,
    cameo && `CAMEO ${cameo}`,
    goldstein !== undefined && `Goldstein ${goldstein}`,
    `${Math.round(confidence * 100)}% sure`,
  ]
    .filter((part) => part)
    .join(' · ')
