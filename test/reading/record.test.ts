import { describe, expect, it } from 'vitest'
import { contains, type Span } from '../../src/base/span.ts'
import { createReader, loadBundledModel, openReader } from '../../src/index.ts'
import type { Article, ArticleRecord, Event } from '../../src/model/index.ts'
import { recordSchema } from '../../src/model/schema.ts'
import { allTexts, examples } from './articles.ts'
import { actorsOf, spansOf, wordsAt } from './evidence.ts'
import type { SchemasAgree } from './schema-types.ts'

const reader = await openReader()
const records: readonly ArticleRecord[] = allTexts.map((article) => reader.read(article))

/** What is wrong with the records, one line each with the text it is wrong in: an empty list is what is wanted. */
const complaints = (find: (record: ArticleRecord) => readonly string[]): readonly string[] =>
  records.flatMap((record) =>
    find(record).map((what) => `${what} | ${record.article.title ?? ''} ${record.article.text.slice(0, 90)}`),
  )

const where = (event: Event): 'title' | 'text' => event.evidence.in ?? 'text'

const first = (trigger: Span | readonly Span[]): Span =>
  typeof trigger[0] === 'number' ? (trigger as Span) : ((trigger as readonly Span[])[0] ?? [-1, -1])

const isGeneric = ({ action }: Event): boolean => action.startsWith('plover-')

/** Where events of the body begin; those told only in the title have spans of their own. */
const startsOf = (events: readonly Event[]): readonly number[] =>
  events.filter((e) => !e.evidence.in).map((e) => first(e.evidence.trigger)[0])

describe('a record', () => {
  it('has the form of RECORD.md', () => {
    const typesAgree: SchemasAgree[number] = true
    expect(typesAgree).toBe(true)
    expect(
      complaints((record) =>
        (recordSchema.safeParse(record).error?.issues ?? []).map(
          ({ path, message }) => `${path.join('.')}: ${message}`,
        ),
      ),
    ).toEqual([])
  })

  it('survives JSON without loss', () => {
    for (const record of records) expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })

  it('carries its article as it came in', () => {
    allTexts.forEach(({ text, title, url, outlet, byline }, i) => {
      const given = {
        text,
        ...(title && { title }),
        ...(url && { url }),
        ...(outlet && { outlet }),
        ...(byline && { byline }),
      }
      expect(records[i]?.article).toMatchObject(given)
    })
  })

  it('points into its own text with every span, at words and not at the space around them', () => {
    const wrong = complaints((record) =>
      spansOf(record).flatMap(({ path, span, in: place }) => {
        const words = wordsAt(record, span, place)
        return words !== '' && words === words.trim() && words.length === span[1] - span[0]
          ? []
          : [`${path} ${span} is ${JSON.stringify(words.slice(0, 40))}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('numbers its events e1..en and its claims c1..cn', () => {
    for (const { events, claims } of records) {
      expect(events.map((e) => e.id)).toEqual(events.map((_, i) => `e${i + 1}`))
      expect(claims.map((c) => c.id)).toEqual(claims.map((_, i) => `c${i + 1}`))
    }
  })

  it('tells events and claims in text order, listed actions before generic ones', () => {
    const ordered = (starts: readonly number[]) =>
      starts.every((start, i) => i === 0 || (starts[i - 1] ?? 0) <= start)
    expect(
      complaints(({ events, claims }) => [
        ...(ordered(startsOf(events.filter((e) => !isGeneric(e)))) ? [] : ['events']),
        ...(ordered(startsOf(events.filter(isGeneric))) ? [] : ['generic events']),
        ...(ordered(events.map((e) => Number(isGeneric(e)))) ? [] : ['listed after generic']),
        ...(ordered(claims.map((c) => c.span[0])) ? [] : ['claims']),
      ]),
    ).toEqual([])
  })

  it('has every trigger within its sentence', () => {
    expect(
      complaints(({ events }) =>
        events.flatMap(({ id, evidence }) =>
          contains(evidence.sentence, first(evidence.trigger)) ? [] : [id],
        ),
      ),
    ).toEqual([])
  })

  it('refers only to events that it has', () => {
    expect(
      complaints(({ events, claims }) => {
        const ids = new Set(events.map((e) => e.id))
        return [
          ...events
            .filter(
              ({ id, inResponseTo: to }) =>
                to?.event !== undefined && (to.event === id || !ids.has(to.event)),
            )
            .map(({ id }) => id),
          ...claims
            .filter(({ about }) => new Set(about).size < about.length || about.some((id) => !ids.has(id)))
            .map(({ id }) => id),
        ]
      }),
    ).toEqual([])
  })

  it('has a source or a target for every event', () => {
    expect(
      complaints(({ events }) =>
        events.filter((e) => e.source.length + e.target.length === 0).map((e) => e.id),
      ),
    ).toEqual([])
  })

  it('takes the words of dates, people and tellers from the text', () => {
    expect(
      complaints((record) =>
        record.events.flatMap((event) => [
          ...(['date', 'deadline', 'effective'] as const).flatMap((field) => {
            const said = event[field]?.text
            const span = event.evidence[field]
            if (said === undefined) return []
            if (span === undefined || span === 'title') return [`${event.id}.${field} has no evidence`]
            return wordsAt(record, first(span), where(event)) === said ? [] : [`${event.id}.${field} ${said}`]
          }),
          ...(event.object?.people ?? []).flatMap(({ name, span }) =>
            name === undefined || (span && wordsAt(record, span, where(event)).includes(name)) ? [] : [name],
          ),
          ...(event.attribution ?? []).flatMap(({ who }) => (record.article.text.includes(who) ? [] : [who])),
        ]),
      ),
    ).toEqual([])
  })

  it('quotes word for word, and only within the span of the claim', () => {
    expect(
      complaints((record) =>
        record.claims.flatMap(({ id, quote, span }) =>
          (quote?.split(' ... ') ?? []).every((piece) => wordsAt(record, span).includes(piece))
            ? []
            : [`${id} ${quote}`],
        ),
      ),
    ).toEqual([])
  })

  it('names speakers and actors by words of the text, or by the name of a code', () => {
    expect(
      complaints((record) =>
        actorsOf(record).flatMap(({ path, actor, in: place }) =>
          actor.code !== undefined || wordsAt(record, actor.span, place).includes(actor.name)
            ? []
            : [`${path} ${actor.name}`],
        ),
      ),
    ).toEqual([])
  })

  it('says by which rule of the codebook every event was read', () => {
    const rules = new Set(reader.codebook.actions.flatMap((a) => a.rules.map((r) => r.name)))
    expect(complaints(({ events }) => events.filter((e) => !rules.has(e.rule)).map((e) => e.rule))).toEqual(
      [],
    )
  })
})

describe('the same article', () => {
  it('gives the same bytes again, whatever was read in between', () => {
    allTexts.forEach((article, i) => {
      if (i % 3 === 0) expect(JSON.stringify(reader.read(article))).toBe(JSON.stringify(records[i]))
    })
  })

  it('gives the same bytes in a fresh reader, in another order', async () => {
    const fresh = createReader({
      model: await loadBundledModel(),
      codebook: reader.codebook,
      coder: reader.coder,
    })
    const few: readonly Article[] = [...allTexts].filter((_, i) => i % 4 === 0).reverse()
    for (const article of few) {
      expect(JSON.stringify(fresh.read(article))).toBe(JSON.stringify(records[allTexts.indexOf(article)]))
    }
  })

  it('leaves what it was given alone', () => {
    for (const article of examples) {
      const before = JSON.stringify(article)
      reader.read(Object.freeze(article))
      expect(JSON.stringify(article)).toBe(before)
    }
  })
})
