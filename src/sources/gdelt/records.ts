import type { Codebook } from '../../codebook/codebook.ts'
import { deriveCodes } from '../../coding/codes.ts'
import type { OutsideActor, OutsideEvent, OutsideRecord } from '../outside-record.ts'
import { actionOfCameo } from './actions.ts'
import type { GdeltEventRow } from './event-rows.ts'
import type { GdeltMentionRow } from './mention-rows.ts'
import { type GdeltActorFinder, gdeltActorFinder } from './sides.ts'

/** A row of an event file whose day and code have been read. */
export interface GdeltEvent {
  readonly row: GdeltEventRow
  readonly day: string
  readonly cameo: string
}

/** Makes records of what GDELT says. */
export interface GdeltRecords {
  /** The event of a row; undefined where its CAMEO code has no action. */
  readonly eventOf: (event: GdeltEvent) => OutsideEvent | undefined
  /** An event in the article that GDELT found it in first. */
  readonly ofEvent: (event: OutsideEvent, row: GdeltEventRow) => OutsideRecord
  /** An event in an article that mentions it. */
  readonly ofMention: (event: OutsideEvent, row: GdeltMentionRow) => OutsideRecord
}

export function gdeltRecords(codebook: Codebook): GdeltRecords {
  const actorOf = oneForEach(gdeltActorFinder(codebook))
  const actionOf = actionOfCameo(codebook)
  const plovers = new Map(
    codebook.actions.map((action) => [action.id, deriveCodes(action, 'performed').plover]),
  )
  const coder = { name: 'GDELT', version: '2.0', codebook: codebook.hash }
  const recordOf = (article: OutsideRecord['article'], event: OutsideEvent): OutsideRecord => ({
    article,
    events: [event],
    claims: [],
    warnings: [],
    coder,
  })
  return {
    eventOf: ({ row, day, cameo }) => {
      const action = actionOf(cameo)
      if (action === undefined) return undefined
      const plover = plovers.get(action.id)
      const goldstein = numberOf(row('GoldsteinScale'))
      const place = row('ActionGeo_FullName')
      return {
        id: row('GlobalEventID'),
        action: action.id,
        status: 'performed',
        ...(plover && { plover }),
        cameo,
        ...(goldstein !== undefined && { goldstein }),
        source: actorOf(row, 1),
        target: actorOf(row, 2),
        date: { start: day, end: day, precision: 'day' },
        ...(place !== '' && { place: { name: place } }),
      }
    },
    ofEvent: (event, row) => recordOf(articleOf(row('SOURCEURL') || `gdelt:${event.id}`), event),
    ofMention: (event, row) => {
      const confidence = numberOf(row('Confidence'))
      return recordOf(
        articleOf(row('MentionIdentifier'), row('MentionSourceName')),
        confidence === undefined ? event : { ...event, confidence: confidence / 100 },
      )
    },
  }
}

/** Actors that are held at once; those of all of GDELT are many. */
const MOST_ACTORS = 100_000
const ACTOR_CELLS = ['Name', 'Code', 'CountryCode', 'KnownGroupCode'] as const

/** The same actor is one value, however many events it has a part in: those of mentions are held in memory. */
const oneForEach = (
  actorOf: GdeltActorFinder,
): ((row: GdeltEventRow, actor: 1 | 2) => readonly OutsideActor[]) => {
  const known = new Map<string, readonly OutsideActor[]>()
  return (row, actor) => {
    const cells = [
      ...ACTOR_CELLS.map((cell) => row(`Actor${actor}${cell}`)),
      ...([1, 2, 3] as const).map((number) => row(`Actor${actor}Type${number}Code`)),
    ]
    const key = cells.join('\t')
    const found = known.get(key)
    if (found !== undefined) return found
    const made = actorOf(row, actor)
    const list = made === undefined ? [] : [made]
    if (known.size >= MOST_ACTORS) known.clear()
    known.set(key, list)
    return list
  }
}

const numberOf = (cell: string): number | undefined =>
  cell === '' || !Number.isFinite(Number(cell)) ? undefined : Number(cell)

/** What GDELT has of an article: its address or, for what is not of the web, a citation; the outlet is the host. */
const articleOf = (name: string, source = ''): OutsideRecord['article'] => {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(name)?.[1]?.toLowerCase()
  const outlet = source || host
  return {
    id: name,
    ...(host !== undefined && { url: name }),
    ...(outlet !== undefined && { outlet }),
  }
}
