import type { Span } from '../../base/span.ts'
import { readDocument } from '../../text/index.ts'
import type { GoldClaim, GoldEvent, GoldPassage } from '../gold.ts'
import { spanOfWords } from '../located.ts'
import { wantedOf } from '../pairing.ts'
import {
  actorKeys,
  articleIdOf,
  articleOf,
  type PredictedClaim,
  type PredictedEvent,
  predictedOf,
} from '../prediction.ts'

/** What one coder made of one article, whatever form it was written in. */
export interface Coding {
  readonly article: string
  readonly text: string
  readonly title?: string
  readonly url?: string
  readonly published?: string
  /** Of a gold passage: it lists diplomatic acts only, and what it leaves out of an event was not coded. */
  readonly isPassage: boolean
  readonly events: readonly CodedEvent[]
  readonly claims: readonly CodedClaim[]
  /** All claims are there, so that one the other coder has beside them is a disagreement. */
  readonly claimsComplete: boolean
}

interface Coded {
  /** Fields of which this coder says nothing, not even that the text gives none. */
  readonly leftOut: ReadonlySet<string>
  /** Right to find, not wrong to miss. */
  readonly optional: boolean
}

export type CodedEvent = PredictedEvent & Coded
export type CodedClaim = PredictedClaim & Coded

const COMPLETE: Coded = { leftOut: new Set(), optional: false }

/** A record, read by a machine or written by hand: a field that it does not have is said not to be in the text. */
export function codingOfRecord(record: unknown): Coding {
  const { events, claims } = predictedOf(record)
  return {
    article: articleIdOf(record) ?? '',
    text: '',
    ...articleOf(record),
    isPassage: false,
    events: events.map((event) => ({ ...event, ...COMPLETE })),
    claims: claims.map((claim) => ({ ...claim, ...COMPLETE })),
    claimsComplete: true,
  }
}

/** Fields of a coded event, and what a gold passage calls them. */
const MAY_BE_LEFT_OUT: Readonly<Record<string, keyof GoldEvent>> = {
  count: 'count',
  date: 'date',
  deadline: 'deadline',
  post: 'post',
  named: 'named',
  background: 'background',
  grounds: 'grounds',
  instruments: 'instrument',
}

const leftOutOf = (event: GoldEvent): ReadonlySet<string> =>
  new Set(
    Object.entries(MAY_BE_LEFT_OUT).flatMap(([field, key]) =>
      event[key] === undefined || event[key] === '' ? [field] : [],
    ),
  )

const codedClaim = (claim: GoldClaim, text: string): CodedClaim => {
  const span = spanOfWords(text, claim.quote)
  return {
    actor: actorKeys([claim.actor]),
    stance: claim.stance,
    ...(claim.speaker && { speaker: claim.speaker }),
    ...(claim.quote && { quote: claim.quote }),
    ...(span && { span }),
    leftOut: new Set([...(claim.speaker ? [] : ['claim speaker']), ...(claim.actor ? [] : ['claim side'])]),
    optional: claim.optional ?? false,
  }
}

/** A gold passage: a field that it leaves out was not coded. */
export function codingOfPassage(passage: GoldPassage): Coding {
  const { id, article, claims = [], claimsComplete = false } = passage
  const events = wantedOf(passage).map(({ event, source, target, trigger }): CodedEvent => {
    const { action, status, background = false, grounds = [], instrument, people = [] } = event
    return {
      action,
      status,
      source,
      target,
      background,
      grounds,
      people,
      triggers: trigger ? [trigger] : [],
      mentions: [],
      instruments: instrument ? [instrument] : [],
      ...(event.count && { count: event.count }),
      ...(event.date && { date: event.date }),
      ...(event.deadline && { deadline: event.deadline }),
      ...(event.post && { post: event.post }),
      ...(event.named && { named: event.named }),
      leftOut: leftOutOf(event),
      optional: event.optional ?? false,
    }
  })
  return {
    article: id,
    ...articleOf(passage),
    text: article.text,
    isPassage: true,
    events,
    claims: claims.map((claim) => codedClaim(claim, article.text)),
    claimsComplete,
  }
}

/** The sentences of an article, to be found by a place in it. */
export interface Sentences {
  readonly count: number
  readonly indexAt: (span: Span | undefined) => number | undefined
  readonly wordsAt: (span: Span | undefined) => string
}

export function sentencesOf(text: string): Sentences {
  const spans = readDocument(text).sentences.map(({ span }) => span)
  const indexAt = (span: Span | undefined): number | undefined => {
    if (span === undefined || spans.length === 0) return undefined
    let [low, high] = [0, spans.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((spans[middle]?.[0] ?? 0) <= span[0]) low = middle
      else high = middle - 1
    }
    return low
  }
  const wordsAt = (span: Span | undefined): string => {
    const at = spans[indexAt(span) ?? -1]
    return at ? text.slice(...at) : ''
  }
  return { count: spans.length, indexAt, wordsAt }
}
