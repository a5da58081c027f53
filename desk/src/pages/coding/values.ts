import type { Event } from '../../../../src/model/index.ts'
import { printable } from '../../../../src/wording/printable.ts'
import {
  actorInWords,
  countInWords,
  dateInWords,
  idInWords,
  type Names,
  placeInWords,
  postInWords,
} from '../../../../src/wording/values.ts'

type InWords = (event: Event, names: Names) => string | undefined

const NOT_SAID = 'not said'

const sideInWords = (side: Event['source'], names: Names): string =>
  [...new Set(side.map((actor) => actorInWords(actor, names)))].sort().join(', ') || NOT_SAID

const allInWords = (ids: readonly string[] | undefined): string | undefined =>
  ids && [...new Set(ids.map(idInWords))].sort().join(', ')

/** What two codings of an act are compared by, in the order in which it is shown. */
const FIELDS: Readonly<Record<string, InWords>> = {
  action: ({ action }) => idInWords(action),
  who: ({ source }, names) => sideInWords(source, names),
  whom: ({ target }, names) => sideInWords(target, names),
  status: ({ status }) => status,
  'how many': ({ object }) => object?.count && countInWords(object.count),
  'falls on': ({ object }) => object && idInWords(object.kind),
  post: ({ object }, names) => object?.post && postInWords(object.post, names),
  when: ({ date }) => date && dateInWords(date),
  deadline: ({ deadline }) => deadline && dateInWords(deadline),
  effective: ({ effective }) => effective && dateInWords(effective),
  where: ({ place }, names) => place && placeInWords(place, names),
  occasion: ({ occasion }) => occasion && printable(occasion),
  grounds: ({ grounds }) => allInWords(grounds?.map(({ ground }) => ground)),
  instruments: ({ instruments }) => allInWords(instruments?.map(({ instrument }) => instrument)),
}

/** A field as each of two codings has it; empty where a coding has none. */
export interface FieldOfBoth {
  readonly field: string
  readonly words: readonly [string, string]
  readonly differs: boolean
}

/** The fields that one of two codings of an act has. */
export const fieldsOfBoth = (
  pair: readonly [Event | undefined, Event | undefined],
  names: Names,
): readonly FieldOfBoth[] =>
  Object.entries(FIELDS).flatMap(([field, inWords]) => {
    const [a = '', b = ''] = pair.map((event) => (event && inWords(event, names)) ?? '')
    const differs = pair[0] !== undefined && pair[1] !== undefined && a !== b
    return a === '' && b === '' ? [] : [{ field, words: [a, b] as const, differs }]
  })
