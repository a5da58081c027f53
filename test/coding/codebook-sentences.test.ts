import { describe, expect, it } from 'vitest'
import { parseExpectation } from '../../src/codebook/index.ts'
import { loadCodebook, openReader } from '../../src/index.ts'
import type { Actor, Article, Event } from '../../src/model/index.ts'

/** Every rule's own sentences: it must fire on `yes`, yield what `as` says, and stay still on `no` (DESIGN.md, law 6). */
const codebook = await loadCodebook()
const reader = await openReader()

const codeOf = (actor: Actor): string =>
  actor.id && /^(IGO|NGO|ISM|IMG|MNC)$/.test(actor.code ?? '')
    ? `${actor.code}:${actor.id}`
    : (actor.code ?? '?')
/** `?` in `as` is nobody whom a code names. */
const side = (actors: readonly Actor[]): string =>
  actors
    .map(codeOf)
    .filter((code) => code !== '?')
    .sort()
    .join(',')
const show = (e: Event): string => `${e.action} ${side(e.source)}->${side(e.target)} ${e.status} [${e.rule}]`
const article = (text: string): Article => ({ text, published: '2022-03-02' })
const eventsIn = (text: string): readonly Event[] => reader.read(article(text)).events

/** What kept the rule from firing on each word that called it up. */
const trials = (text: string, rule: string): readonly string[] =>
  reader
    .explain(article(text))
    .filter((t) => t.rule === rule)
    .map((t) => `${t.predicate}: ${t.failed.join(', ') || 'fired'}`)

for (const action of codebook.actions) {
  describe(action.id, () => {
    for (const rule of action.rules) {
      it.each(rule.yes.map((y) => [y.text, y] as const))(`${rule.name} reads: %s`, (text, example) => {
        const tried = trials(text, rule.name)
        expect(
          tried.some((t) => t.endsWith(': fired')),
          tried.join('; ') || 'no word calls it up',
        ).toBe(true)
        const expected = example.as === undefined ? undefined : parseExpectation(example.as)
        if (!expected) return
        const events = eventsIn(text)
        const want = `${[...expected.source].sort().join(',')}->${[...expected.target].sort().join(',')}`
        const own = events.filter(
          (e) => e.action === action.id && `${side(e.source)}->${side(e.target)}` === want,
        )
        expect(
          own.length,
          `want ${example.as}, got ${events.map(show).join('; ') || 'nothing'}`,
        ).toBeGreaterThan(0)
        if (expected.status) expect(own.map((e) => e.status)).toContain(expected.status)
      })
      it.each(rule.no.map((n) => [n]))(`${rule.name} leaves alone: %s`, (text) => {
        expect(
          eventsIn(text)
            .filter((e) => e.rule === rule.name)
            .map(show),
        ).toEqual([])
      })
    }
  })
}
