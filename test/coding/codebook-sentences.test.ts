import { describe, expect, it } from 'vitest'
import { parseExpectation } from '../../src/codebook/index.ts'
import { loadCodebook, openReader } from '../../src/index.ts'
import type { Actor, Event } from '../../src/model/index.ts'

/** Every rule's own sentences: it must fire on `yes` and stay still on `no` (DESIGN.md, law 6). */
const codebook = await loadCodebook()
const reader = await openReader()

const codeOf = (actor: Actor): string =>
  actor.id && /^(IGO|NGO|ISM|IMG|MNC)$/.test(actor.code ?? '') ? `${actor.code}:${actor.id}` : (actor.code ?? '?')
const side = (actors: readonly Actor[]): string => actors.map(codeOf).sort().join(',')
const show = (e: Event): string => `${e.action} ${side(e.source)}->${side(e.target)} ${e.status}`
const eventsIn = (text: string): readonly Event[] => reader.read({ text, published: '2022-03-02' }).events

for (const action of codebook.actions) {
  describe(action.id, () => {
    for (const rule of action.rules) {
      it.each(rule.yes.map((y) => [y.text, y] as const))(`${rule.name} reads: %s`, (text, example) => {
        const events = eventsIn(text)
        const own = events.filter((e) => e.action === action.id)
        expect(own.map((e) => e.rule), events.map(show).join('; ')).toContain(rule.name)
        const expected = example.as === undefined ? undefined : parseExpectation(example.as)
        if (!expected) return
        const want = `${[...expected.source].sort().join(',')}->${[...expected.target].sort().join(',')}`
        const got = own.map((e) => `${side(e.source)}->${side(e.target)}`)
        expect(got).toContain(want)
        if (expected.status) expect(own.map((e) => e.status)).toContain(expected.status)
      })
      it.each(rule.no.map((n) => [n]))(`${rule.name} leaves alone: %s`, (text) => {
        expect(eventsIn(text).filter((e) => e.rule === rule.name).map(show)).toEqual([])
      })
    }
  })
}
