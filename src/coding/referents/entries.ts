import type { NameEntry } from '../../codebook/index.ts'
import type { Actor, Sector } from '../../model/index.ts'
import type { NameMention } from './names.ts'

/** Kinds of name that stand for a state as a whole, and the sector that acts by that name. */
const SECTOR_OF_KIND: Readonly<Partial<Record<NameEntry['kind'], Sector>>> = { capital: 'GOV' }

const ACTOR_KINDS = new Set<NameEntry['kind']>([
  'state-name',
  'adjective',
  'people',
  'capital',
  'body',
  'organisation',
  'holder',
]) // prettier-ignore

/** True when some reading of the name is an actor (not merely a city or an outlet). */
export const isActorName = (mention: NameMention): boolean => mention.entries.some(isActorEntry)

export const isActorEntry = (entry: NameEntry): boolean => ACTOR_KINDS.has(entry.kind)

/** What the passage knows that helps to choose between the readings of a name. */
export interface NameContext {
  /** Codes of states named without ambiguity anywhere in the passage. */
  readonly seen: ReadonlySet<string>
  /** Year of the report, where it is known: states come and go. */
  readonly year?: number
  /** Its day, for names that hold from one day to another. */
  readonly day?: string
}

/**
 * The reading to take: of several states one that stood in the year of the report and that the text names elsewhere,
 * else the first. A city from which many states are governed is theirs where it is `doing` something. A common name for any state's body is nobody's until the text names that state.
 */
export function chooseEntry(
  mention: NameMention,
  context: NameContext,
  doing = false,
): NameEntry | undefined {
  if (mention.entries.some((e) => isNobody(e, context))) return undefined
  const actors = mention.entries.filter((e) => ACTOR_KINDS.has(e.kind))
  const standing = actors.filter((e) => stood(e, context) || isRecalled(e, actors, context))
  const open = standing.length > 0 ? standing : actors
  const named = open.find((e) => e.code !== undefined && context.seen.has(e.code))
  const chosen = named ?? (doing ? seated(open) : undefined) ?? open[0]
  if (mention.generic && chosen?.kind === 'body' && !context.seen.has(chosen.code ?? '')) return undefined
  return chosen
}

/** A list of one's own says that the name is no actor, always or on that day. */
const isNobody = (entry: NameEntry, context: NameContext): boolean =>
  entry.kind === 'nobody' && (!entry.exact || context.day !== undefined) && stood(entry, context)

/** A capital that also goes for a body of many states: "*Brussels* has a list of tariffs", where nobody speaks of Belgium. */
const seated = (open: readonly NameEntry[]): NameEntry | undefined =>
  open.some(({ kind }) => kind === 'capital') ? open.find(({ kind }) => kind === 'organisation') : undefined

/** Kinds of name by which a state of the past is meant where the text speaks of it and not of the present one: "the *Kremlin*", "*Moscow*". */
const SEATS: ReadonlySet<NameEntry['kind']> = new Set(['capital', 'body'])

/** "In 1986 the Soviet Union expelled five, and *Moscow* ...", in a report of today that names no Russia. */
const isRecalled = (entry: NameEntry, all: readonly NameEntry[], { seen }: NameContext): boolean =>
  SEATS.has(entry.kind) &&
  entry.until !== undefined &&
  seen.has(entry.code ?? '') &&
  !all.some(({ code }) => code !== entry.code && seen.has(code ?? ''))

const stood = ({ exact, from, until }: NameEntry, { year, day }: NameContext): boolean => {
  if (exact && day !== undefined) return (from ?? day) <= day && day <= (until ?? day)
  return (
    year === undefined ||
    ((from === undefined || Number(from.slice(0, 4)) <= year) &&
      (until === undefined || Number(until.slice(0, 4)) >= year))
  )
}

/** The actor that a name denotes. */
export function actorOfEntry(entry: NameEntry, mention: NameMention, text: string): Actor {
  const sector = entry.sector ?? SECTOR_OF_KIND[entry.kind]
  return {
    ...(entry.code ? { code: entry.code } : {}),
    ...(sector ? { sector } : {}),
    ...(entry.id ? { id: entry.id } : {}),
    name:
      entry.kind === 'organisation' || entry.kind === 'holder' || entry.kind === 'body' ? text : entry.name,
    span: mention.span,
  }
}

/** Same state or same body: what makes two actors one in a list. */
export const actorKey = (actor: Actor): string => {
  const code = actor.code ?? `?${actor.name}`
  return actor.id && /^(IGO|NGO|ISM|IMG|MNC)$/.test(code) ? `${code}:${actor.id}` : code
}

/** The list without repeats, first mention kept. */
export function uniqueActors(actors: readonly Actor[]): readonly Actor[] {
  const seen = new Set<string>()
  return actors.filter((a) => {
    const key = actorKey(a)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
