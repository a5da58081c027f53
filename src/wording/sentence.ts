import type { Actor, Count, Event, EventDate, LedgerEvent, ObjectKind, Status } from '../model/index.ts'
import { sideInWords } from './accounts.ts'
import { PHRASES } from './phrases.ts'
import {
  actorInWords,
  countInWords,
  dateInWords,
  idInWords,
  kindInWords,
  type Names,
  withArticle,
} from './values.ts'
import { shorten } from './width.ts'

/** Names that articles give may be as long as articles; a sentence has no room for that. */
const LONGEST_NAME = 80

/** What a sentence tells of an act. */
interface Told {
  readonly action: string
  readonly status: Status
  readonly who?: string | undefined
  readonly whom?: string | undefined
  /** Who acts falls under it too: whoever is asked then is its own side. */
  readonly own: boolean
  readonly count?: Count | undefined
  readonly kind?: ObjectKind | undefined
  readonly date?: EventDate | undefined
}

/** What happened, as one sentence without a full stop: `Germany expelled 40 diplomats of Russia on 4 Apr 2022`. */
export const eventInSentence = (event: LedgerEvent, names: Names): string => {
  const { source, target, status, action, fields, steps } = event
  const sideNamed = (key: string | undefined, name: string | undefined): string | undefined =>
    key === undefined ? undefined : named(sideInWords(key, name, names))
  return inSentence({
    action,
    status,
    who: sideNamed(source, event.names.source),
    whom: sideNamed(target, event.names.target),
    own: target !== undefined && target === source,
    count: fields.count?.value as Count | undefined,
    kind: fields.kind?.value as ObjectKind | undefined,
    date: (fields.date?.value ?? steps.at(-1)?.date) as EventDate | undefined,
  })
}

/** The same of an event as one article tells it; several actors of one side are told together. */
export const recordedInSentence = (
  event: Pick<Event, 'source' | 'target' | 'status' | 'action' | 'object' | 'date'>,
  names: Names,
): string => {
  const { source, target, status, action, object, date } = event
  const [who, whom] = [sideTogether(source, names), sideTogether(target, names)]
  const own = who !== undefined && who === whom
  return inSentence({
    action,
    status,
    who,
    // What several do together falls on none of them.
    whom: own && source.length > 1 ? undefined : whom,
    own,
    count: object?.count,
    kind: object?.kind,
    date,
  })
}

/** So many actors of one side are named. */
const MOST_NAMED = 6

/** `France, Italy and Spain`; nothing for nobody. */
const sideTogether = (side: readonly Actor[], names: Names): string | undefined => {
  const all = [...new Set(side.map((actor) => named(actorInWords(actor, names))))]
  const rest = all.length - MOST_NAMED
  const shown = rest > 1 ? [...all.slice(0, MOST_NAMED), `${rest} others`] : all
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter((part) => part).join(' and ') || undefined
}

const inSentence = (told: Told): string => {
  const { who = 'somebody not named', whom, own, status, action } = told
  const fallsOn = status === 'requested' ? undefined : whom
  const said = SAID[status]({
    ...actOf(action, { what: whatOf(told), whom: fallsOn }),
    who,
    asked: own ? 'its own side' : (whom ?? 'others'),
    when: whenOf(told),
  })
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}

const named = (side: string): string => shorten(withArticle(side), LONGEST_NAME)

interface Act {
  readonly base: string
  readonly past: string
}

interface Telling extends Act {
  readonly who: string
  /** Who is asked for the act. */
  readonly asked: string
  /** ` on 4 Apr 2022`, or nothing. Of what is only said it is when it was said, and stands with the saying. */
  readonly when: string
}

/** How each status tells an act. Whoever requests asks the other side for the act, which then falls on no one named. */
const SAID: Readonly<Record<Status, (telling: Telling) => string>> = {
  performed: ({ who, past, when }) => `${who} ${past}${when}`,
  begun: ({ who, base, when }) => `${who} began to ${base}${when}`,
  intended: ({ who, base, when }) => `${who} said${when} that it would ${base}`,
  threatened: ({ who, base, when }) => `${who} threatened${when} to ${base}`,
  considered: ({ who, base, when }) => `${who} considered${when} whether to ${base}`,
  requested: ({ who, base, asked, when }) => `${who} asked ${asked}${when} to ${base}`,
  refused: ({ who, base, when }) => `${who} refused${when} to ${base}`,
  denied: ({ who, past, when }) => `it was denied${when} that ${who} ${past}`,
  reversed: ({ who, base, when }) => `${who} took back${when} its decision to ${base}`,
}

interface Known {
  readonly what: string | undefined
  readonly whom: string | undefined
}

/** The phrase of an action, filled in. An action of another codebook goes by its id. */
const actOf = (action: string, known: Known): Act => {
  const phrase = PHRASES[action] ?? `carry|carried out “${idInWords(action)}”[ towards {whom}]`
  const filled = phrase
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (isTold(part, known) ? part : ''))
    .replace(/\{(what|whom)(?::([^}]*))?\}/g, (_, place: keyof Known, other = '') => known[place] ?? other)
  const [base, past] = cutAt(filled, '|')
  const [, rest] = cutAt(past, ' ')
  return { base: rest === '' ? base : `${base} ${rest}`, past }
}

const isTold = (part: string, known: Known): boolean =>
  (['what', 'whom'] as const).every((place) => !part.includes(`{${place}}`) || known[place] !== undefined)

const cutAt = (text: string, mark: string): readonly [before: string, after: string] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** `40 diplomats`, `an ambassador`. Nothing for a mission, which is no number of persons. */
const whatOf = ({ count: many, kind: of }: Told): string | undefined => {
  if (of === 'mission') return undefined
  const persons = of === undefined || of === 'other' ? undefined : of
  if (many === undefined) return persons && idInWords(persons)
  const one = many.min === 1 && many.max === 1
  const named = persons === undefined ? (one ? 'person' : 'persons') : kindInWords(persons, one)
  if (!one) return `${countInWords(many)} ${named}`
  return `${/^[aeiou]/.test(named) ? 'an' : 'a'} ${named}`
}

/** ` on 4 Apr 2022`, ` in Mar 2022`; nothing where no report gives a date. */
const whenOf = ({ date }: Told): string => {
  if (date === undefined) return ''
  const words = dateInWords(date)
  if (date.precision === 'day') return ` on ${words}`
  return date.precision === 'week' ? ` in the week of ${words}` : ` in ${words}`
}
