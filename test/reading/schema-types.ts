import type { z } from 'zod'
import type {
  Actor,
  ArticleRecord,
  Claim,
  Count,
  Event,
  EventDate,
  MissedEvent,
  Post,
} from '../../src/model/index.ts'
import type {
  actorSchema,
  claimSchema,
  countSchema,
  dateSchema,
  eventSchema,
  missedEventSchema,
  postSchema,
  recordSchema,
} from '../../src/model/schema.ts'

/**
 * Compile-time only: what a schema accepts is what the model's type says, and the other way round. Absent keys are
 * compared loosely, since zod writes `key?: T | undefined` where the model writes `key?: T`.
 */
type Loose<T> = T extends string | number | boolean | undefined
  ? T
  : { [K in keyof T]: Loose<Exclude<T[K], undefined>> }
type Same<A, B> = [Loose<A>] extends [Loose<B>] ? ([Loose<B>] extends [Loose<A>] ? true : false) : false
type Holds<T extends true> = T

export type SchemasAgree = [
  Holds<Same<z.infer<typeof postSchema>, Post>>,
  Holds<Same<z.infer<typeof actorSchema>, Actor>>,
  Holds<Same<z.infer<typeof dateSchema>, EventDate>>,
  Holds<Same<z.infer<typeof countSchema>, Count>>,
  Holds<Same<z.infer<typeof eventSchema>, Event>>,
  Holds<Same<z.infer<typeof missedEventSchema>, MissedEvent>>,
  Holds<Same<z.infer<typeof claimSchema>, Claim>>,
  Holds<Same<z.infer<typeof recordSchema>, ArticleRecord>>,
]
