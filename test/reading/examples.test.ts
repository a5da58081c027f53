import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type OpenedReader, openReader } from '../../src/index.ts'
import type { Actor, ArticleRecord, Claim, Event } from '../../src/model/index.ts'
import { readArticles } from '../../src/sources/index.ts'

const FOLDER = new URL('../../examples/', import.meta.url)

const eventForm = z.strictObject({
  key: z.string(),
  action: z.string(),
  status: z.array(z.string()),
  background: z.boolean(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  count: z.number().optional(),
  date: z.string().optional(),
  deadline: z.string().optional(),
  post: z.string().optional(),
  named: z.string().optional(),
  grounds: z.array(z.string()).optional(),
  instruments: z.array(z.string()).optional(),
})

const claimForm = z.strictObject({
  speaker: z.string().optional(),
  actor: z.string(),
  stance: z.array(z.string()),
  about: z.string(),
  verbatim: z.boolean(),
  channel: z.string().optional(),
})

const expectedForm = z.strictObject({
  common: z.strictObject({ events: z.array(eventForm), claims: z.array(claimForm) }),
  reports: z.record(
    z.string(),
    z.strictObject({
      published: z.string().optional(),
      publishedBasis: z.string(),
      instruments: z.array(z.string()).optional(),
    }),
  ),
})

type ExpectedEvent = z.infer<typeof eventForm>
type ExpectedClaim = z.infer<typeof claimForm>

const expected = expectedForm.parse(
  parse(readFileSync(new URL('expected.yaml', FOLDER), 'utf8'), { schema: 'core' }),
)

const codes = (actors: readonly Actor[]): string[] =>
  [...new Set(actors.map(({ code }) => code ?? '?'))].sort()

/** The record's event that an expected one names: the same act by and on the same, news or background alike. */
const findEvent = (
  record: ArticleRecord,
  { action, source, target, background, key }: ExpectedEvent,
): Event | undefined =>
  record.events.find(
    (event) =>
      event.action === action &&
      event.background === background &&
      codes(event.source).join() === source.join() &&
      codes(event.target).join() === target.join() &&
      (key !== 'earlier-expulsion' || event.background),
  )

/** An event in the words of expected.yaml, as far as that speaks of it. */
const summary = (event: Event, wanted: ExpectedEvent): Partial<ExpectedEvent> => ({
  key: wanted.key,
  action: event.action,
  status: wanted.status.includes(event.status) ? wanted.status : [event.status],
  background: event.background,
  source: codes(event.source),
  target: codes(event.target),
  ...(wanted.count !== undefined && { count: event.object?.count?.min ?? 0 }),
  ...(wanted.date !== undefined && { date: event.date?.start ?? '' }),
  ...(wanted.deadline !== undefined && { deadline: event.deadline?.start ?? '' }),
  ...(wanted.post !== undefined && { post: event.object?.post?.kind ?? '' }),
  ...(wanted.named !== undefined && { named: event.object?.named ?? '' }),
  ...(wanted.grounds && {
    grounds: wanted.grounds.filter((g) => event.grounds?.some(({ ground }) => ground === g)),
  }),
  ...(wanted.instruments && {
    instruments: wanted.instruments.filter((i) =>
      event.instruments?.some(({ instrument }) => instrument === i),
    ),
  }),
})

const isClaim = (claim: Claim, wanted: ExpectedClaim, about: Event | undefined): boolean =>
  claim.speaker.code === wanted.actor &&
  claim.verbatim === wanted.verbatim &&
  wanted.stance.includes(claim.stance) &&
  (wanted.speaker === undefined || claim.speaker.name.includes(wanted.speaker)) &&
  (wanted.channel === undefined || claim.channel === wanted.channel) &&
  about !== undefined &&
  claim.about.includes(about.id)

describe('the examples', () => {
  let reader: OpenedReader
  beforeAll(async () => {
    reader = await openReader()
  }, 60_000)

  const readExample = async (name: string): Promise<ArticleRecord> => {
    for await (const incoming of readArticles([new URL(name, FOLDER).pathname], { stdin: nothing() })) {
      if (incoming.kind === 'article') return reader.read(incoming.article)
    }
    throw new Error(`${name} was not read`)
  }

  describe.each(Object.entries(expected.reports))('%s', (name, report) => {
    it('has its day of publication', async () => {
      const { article } = await readExample(name)
      expect(article).toMatchObject(
        report.published === undefined
          ? { publishedBasis: report.publishedBasis }
          : { published: report.published, publishedBasis: report.publishedBasis },
      )
    })

    it.each(expected.common.events.map((event) => [event.key, event] as const))(
      'tells the %s',
      async (_key, wanted) => {
        const record = await readExample(name)
        const event = findEvent(record, wanted)
        const told =
          event ??
          record.events.map(({ action, source, target }) => `${codes(source)} ${action} ${codes(target)}`)
        expect(event && summary(event, wanted), `events: ${JSON.stringify(told)}`).toEqual(wanted)
      },
    )

    it.each(
      expected.common.claims.map(
        (claim) => [`${claim.speaker ?? 'the mission'} ${claim.stance[0]}`, claim] as const,
      ),
    )('has the claim: %s', async (_name, wanted) => {
      const record = await readExample(name)
      const about = expected.common.events.find(({ key }) => key === wanted.about)
      const event = about && findEvent(record, about)
      const told = record.claims.map(({ speaker, stance, about, verbatim }) => ({
        who: speaker.name,
        stance,
        about,
        verbatim,
      }))
      expect(
        record.claims.some((claim) => isClaim(claim, wanted, event)),
        JSON.stringify(told),
      ).toBe(true)
    })
  })
})

async function* nothing(): AsyncGenerator<Uint8Array> {}
