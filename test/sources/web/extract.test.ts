import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOfPage, type PageReading } from '../../../src/sources/web/extract.ts'

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`pages/${name}.html`, import.meta.url))

const foundIn = ({ found }: PageReading): Record<string, string> =>
  Object.fromEntries(found.map(({ field, from }) => [field, from]))

const articleOf = (reading: PageReading) => {
  if ('reason' in reading) throw new Error(reading.reason)
  return reading.article
}

describe('a page with a graph of JSON-LD', () => {
  const reading = articleOfPage(bytesOf('graph'), {
    url: 'https://fjord-courier.example/world/norway-belarus-expulsion?utm_source=x#top',
  })

  it('is the article that the graph has for its address, with the names that nodes point to', () => {
    const { text: _, ...fields } = articleOf(reading)
    expect(fields).toEqual({
      title: 'Norway sends home three Belarusian diplomats',
      byline: 'Ingrid Solheim, Per Haug',
      outlet: 'Fjord Courier',
      published: '2021-05-03T14:05:00+02:00',
      publishedBasis: 'metadata',
      url: 'https://fjord-courier.example/world/norway-belarus-expulsion',
      language: 'en-GB',
    })
    expect(foundIn(reading)).toEqual({
      title: 'JSON-LD headline',
      byline: 'JSON-LD author',
      outlet: 'JSON-LD publisher',
      published: 'JSON-LD datePublished',
      url: 'page: link canonical',
      language: 'page: html lang',
    })
  })

  it('keeps paragraphs, headings, quotations, items and captions in their order, each by itself', () => {
    expect(reading.kept.map(({ kind, text }) => `${kind}: ${text.slice(0, 30)}`)).toEqual([
      'paragraph: 3 May 2021',
      'caption: Caption: The Belarusian embass',
      'paragraph: Norway expelled three Belarusi',
      'paragraph: The three, whom the ministry d',
      'heading: Minsk promises an answer',
      'paragraph: Belarus called the decision “u',
      'quotation: We regret this unfriendly step',
      'item: Two of the three served at the',
      'item: The third was the military att',
      'paragraph: Oslo and Minsk have been at od',
    ])
    expect(articleOf(reading).text).toBe(reading.kept.map(({ text }) => text).join('\n\n'))
  })

  it('tells what it left out and why', () => {
    expect(reading.leftOut.map(({ text, reason }) => `${reason}: ${text.slice(0, 24)}`)).toEqual([
      'cookie notice: We value your privacy. A',
      'page header: Fjord Courier',
      'navigation: World',
      'navigation: Local',
      'navigation: Sport',
      'title: Norway sends home three ',
      'byline: By Ingrid Solheim and Pe',
      'share bar: Share on Facebook Tweet ',
      'sign-up box: The Morning Tide',
      'sign-up box: Sign up for our daily ne',
      'links to other articles: Related stories',
      'links to other articles: Sweden recalls its ambas',
      'links to other articles: What the sanctions mean ',
      'beside the article: Most read',
      'beside the article: Ferry lines closed by st',
      'comments: 12 comments',
      'comments: jens81: They should have',
      'page footer: © 2021 Fjord Courier. Al',
    ])
    expect(reading.dropped).toEqual({ title: 1, script: 2, style: 1, button: 1 })
  })
})

describe('other pages', () => {
  it('are read by OpenGraph and meta tags, an author that is an address passed over', () => {
    const reading = articleOfPage(bytesOf('opengraph'), { url: 'https://harbour-wire.example/p?id=7' })
    const { text, ...fields } = articleOf(reading)
    expect(fields).toEqual({
      title: 'Sweden summons the Russian ambassador',
      byline: 'Karin Öberg',
      outlet: 'Harbour Wire',
      published: '2022-05-04T09:30:00Z',
      publishedBasis: 'metadata',
      url: 'https://harbour-wire.example/2022/05/04/sweden-summons',
      language: 'en-US',
    })
    expect(text.split('\n\n')).toHaveLength(3)
    expect(text).toContain('handed over.\nThe embassy')
    expect(text).toContain('Erik Dahlström')
    expect(reading.charset).toEqual({ name: 'windows-1252', from: 'meta tag' })
  })

  it('are read without any metadata, paragraphs told apart by pairs of line breaks', () => {
    const { text, ...fields } = articleOf(
      articleOfPage(bytesOf('plain'), { url: 'http://www.sahel-post.example/a?id=3' }),
    )
    expect(fields).toEqual({
      title: 'Chad closes its embassy in Paris',
      outlet: 'sahel-post.example',
      url: 'http://www.sahel-post.example/a?id=3',
    })
    expect(text.split('\n\n').map((each) => each.slice(0, 20))).toEqual([
      "N'Djamena, 12 June 2",
      'Chad said on Wednesd',
      'The eleven diplomats',
      'France regretted the',
    ])
  })

  it('may be live blogs: every entry is kept', () => {
    const { text, published } = articleOf(articleOfPage(bytesOf('live')))
    expect(published).toBe('2022-04-05T06:00:00Z')
    for (const words of ['Italy has expelled', 'two officials', 'Denmark said', 'Russia will respond'])
      expect(text).toContain(words)
    expect(text).not.toContain('Share this post')
    expect(text).not.toContain('ceasefire')
  })
})
