import { contentHash } from '../../src/base/canonical.ts'
import { versionOf, type Words } from '../../src/consolidation/index.ts'
import type { Decision, MissedEvent, Reading } from '../../src/model/index.ts'
import { readingOf } from './notation.ts'

/** An act as a reviewer adds it, in the notation of tellings; its words are characters `at` to `at` + 1. */
export const missedOf = (line: string, more: Partial<MissedEvent> = {}, at = 102): MissedEvent => {
  const [event] = readingOf({ id: 'missed', events: [line] }).record.events
  if (event === undefined) throw new RangeError('a line gives an event')
  const {
    id: _id,
    rule: _rule,
    confidence: _confidence,
    mentions: _mentions,
    inResponseTo: _answers,
    ...rest
  } = event
  return { ...rest, evidence: { trigger: [at, at + 1], sentence: [at - 2, at + 3] }, ...more }
}

/** The decision that adds it to an article. */
export const adding = (
  article: string,
  words: Words,
  event: MissedEvent,
  { by = 'anna', at = '2022-04-01T00:00:00Z' } = {},
): Decision => {
  const rest = {
    at,
    by,
    reason: '',
    on: [],
    verdict: { kind: 'add', article, version: versionOf(words), event } as const,
  }
  return { id: contentHash(rest), ...rest }
}

export const addingTo = (reading: Reading, event: MissedEvent, more = {}): Decision =>
  adding(reading.record.article.id, reading.record.article, event, more)
