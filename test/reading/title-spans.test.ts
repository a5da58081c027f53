import { describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import type { Event } from '../../src/model/index.ts'

const reader = await openReader()

const ARTICLES = [
  {
    title: 'Norway expels 12 Malian diplomats over spying',
    text: 'Twelve diplomats must be gone by Friday.\n\nOslo ordered 12 diplomats at the Malian embassy to leave.',
  },
  {
    title: 'Chad recalls ambassador to Peru',
    text: 'The move came on Monday.\n\nPeru called it unjustified.',
  },
  { title: 'Peru summons Chadian envoy', text: 'The envoy was called in on Tuesday, Lima said.' },
]

/** Every actor's span with the text that it must index. */
const actorWords = (event: Event, title: string, text: string): readonly string[] => {
  const own = event.evidence.in === 'title' ? title : text
  return [...event.source, ...event.target].map((a) => own.slice(a.span[0], a.span[1]))
}

describe('spans where title and body tell the same act', () => {
  it.each(ARTICLES)('index the text that the event is told in: $title', (article) => {
    const { events } = reader.read({ ...article, published: '2022-03-02' })
    expect(events.length).toBeGreaterThan(0)
    for (const event of events)
      for (const words of actorWords(event, article.title, article.text)) {
        expect(words).not.toBe('')
        // whole words: a span that indexes the wrong text cuts through them
        const own = event.evidence.in === 'title' ? article.title : article.text
        expect(own).toMatch(
          new RegExp(`(^|[^\\p{L}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\p{L}])`, 'u'),
        )
      }
    for (const ground of events.filter((e) => e.evidence.in !== 'title').flatMap((e) => e.grounds ?? []))
      expect(article.text.slice(ground.span[0], ground.span[1])).toMatch(/^\p{L}.*\p{L}$/u)
  })
})
