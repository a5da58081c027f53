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
export const isActorName = (mention: NameMention): boolean =>
  mention.entries.some((e) => ACTOR_KINDS.has(e.kind))

/**
 * The reading to take: of several states the one that `seen` knows from elsewhere in the text, else one that still
 * exists, else the first.
 */
export function chooseEntry(mention: NameMention, seen: ReadonlySet<string>): NameEntry | undefined {
  const actors = mention.entries.filter((e) => ACTOR_KINDS.has(e.kind))
  if (actors.length <= 1) return actors[0]
  return actors.find((e) => e.code !== undefined && seen.has(e.code)) ?? actors[0]
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
