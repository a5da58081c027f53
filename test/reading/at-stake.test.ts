import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenedReader, openReader } from '../../src/index.ts'
import type { Article } from '../../src/model/index.ts'
import { examples, goldenTexts } from './articles.ts'

let reader: OpenedReader
beforeAll(async () => {
  reader = await openReader()
}, 60_000)

const NOBODY: readonly Article[] = [
  { text: 'The rain had fallen since early morning. “It will never stop,” the baker said.' },
  { text: 'Two diplomats were expelled on Monday. They left at once.' },
  { text: 'The school expelled two pupils. The headmaster condemned them.', title: 'School expels two' },
  { text: 'The embassy was closed, and its staff were told to leave the country.' },
  { text: '“We condemn this,” the Secretary-General said.' },
  { text: 'The foreign minister declined to comment.' },
]

describe('reports that name nobody', () => {
  it('are left unparsed and read as when everything is parsed', () => {
    for (const article of [...NOBODY, ...goldenTexts, ...examples]) {
      const { events, claims, warnings } = reader.read(article)
      if (warnings.some(({ code }) => code === 'language-not-supported')) continue
      const thorough = reader.trace(article)
      expect(JSON.stringify({ events, claims }), article.text).toBe(
        JSON.stringify({ events: thorough.events, claims: thorough.claims }),
      )
    }
  }, 300_000)

  it('are explained all the same', () => {
    expect(reader.account({ text: 'The school expelled two pupils.' }).nearly).not.toEqual([])
  })
})
