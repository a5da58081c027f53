import { describe, expect, it } from 'vitest'
import { readFeedDocument } from '../../../src/sources/feeds/document.ts'
import type { ParsedFeed } from '../../../src/sources/feeds/entry.ts'

const URL = 'https://news.example/feeds/world.xml'

const feedOf = (text: string, url = URL): ParsedFeed => {
  const found = readFeedDocument(text, url)
  if (found.kind !== 'feed') throw new Error(JSON.stringify(found))
  return found.feed
}

const reasonOf = (text: string): string => {
  const found = readFeedDocument(text, URL)
  return found.kind === 'unreadable' ? found.reason : `no problem: ${found.kind}`
}

const rss = (items: string, before = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Harbour Wire &amp; Co</title><link>https://news.example/</link><description>News</description>${items}</channel></rss>`

describe('a feed', () => {
  it('of RSS 2.0 gives its entries, with the longest text of each', () => {
    const feed = feedOf(
      rss(`<ttl>45</ttl><language>en</language><item><title>Oslo expels two &amp;amp; more</title><link>/2021/05/oslo</link>
        <guid isPermaLink="false">wire-17</guid><pubDate>Mon, 03 May 2021 14:05:00 GMT</pubDate><dc:creator>Ine Berg</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>Norway expelled two.</p>]]></content:encoded></item>`),
    )
    expect(feed).toEqual({
      title: 'Harbour Wire & Co',
      ttl: 45,
      entries: [
        {
          key: 'wire-17',
          url: 'https://news.example/2021/05/oslo',
          title: 'Oslo expels two & more',
          published: '2021-05-03T14:05:00Z',
          byline: 'Ine Berg',
          language: 'en',
          content: { type: 'html', text: '<p>Norway expelled two.</p>' },
        },
      ],
    })
  })

  it('of RSS 1.0 (RDF) and its syndication module', () => {
    const feed =
      feedOf(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel rdf:about="x"><title>Courant</title><link>https://courant.example/</link><sy:updatePeriod>hourly</sy:updatePeriod>
      <sy:updateFrequency>2</sy:updateFrequency></channel>
      <item rdf:about="https://courant.example/1"><title>One</title><link>https://courant.example/1</link><dc:date>2021-05-04</dc:date></item></rdf:RDF>`)
    expect(feed).toMatchObject({
      title: 'Courant',
      ttl: 30,
      entries: [
        { key: 'https://courant.example/1', url: 'https://courant.example/1', published: '2021-05-04' },
      ],
    })
  })

  it('of Atom, its links read against xml:base, its titles by their type', () => {
    const feed =
      feedOf(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://neva.example/news/"><title>Neva News</title>
      <id>urn:neva</id><updated>2021-05-04T00:00:00Z</updated>
      <entry xml:base="world/"><id>urn:1</id><title>R&amp;D &lt;b&gt; stays</title><link rel="self" href="self"/><link href="two.html"/>
        <published>2021-05-20T10:00:00+02:00</published><updated>2021-05-21T00:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Libya <b>expelled</b> four.</p></div></content></entry>
      <entry><id>urn:2</id><title type="html">&lt;i&gt;Leaning&lt;/i&gt; &amp;amp; more</title><updated>2021-05-21T00:00:00Z</updated><summary>Plain &lt; text</summary></entry></feed>`)
    expect(feed.entries).toMatchObject([
      {
        key: 'urn:1',
        title: 'R&D <b> stays',
        url: 'https://neva.example/news/world/two.html',
        published: '2021-05-20T10:00:00+02:00',
        content: { type: 'html', text: '<p>Libya <b>expelled</b> four.</p>' },
      },
      { key: 'urn:2', title: 'Leaning & more', content: { type: 'text', text: 'Plain < text' } },
    ])
    expect(feed.entries[1]).not.toHaveProperty('url')
  })

  it('of JSON Feed, ids that are numbers too', () => {
    const feed = feedOf(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ticker',
        home_page_url: 'https://ticker.example/',
        language: 'en',
        items: [
          { id: 3, url: 'a/3', title: 'Three', content_text: 'T'.repeat(30), date_published: '2021-05-03' },
        ],
      }),
    )
    expect(feed.entries).toMatchObject([
      { key: '3', url: 'https://ticker.example/a/3', content: { type: 'text' }, language: 'en' },
    ])
  })

  it('keeps entries apart that share a guid, and counts one that stands twice once', () => {
    const item = (path: string): string =>
      `<item><guid isPermaLink="false">same</guid><link>https://a.example/${path}</link></item>`
    const { entries } = feedOf(rss(item('1') + item('2') + item('2')))
    expect(entries.map(({ key }) => key)).toEqual(['same https://a.example/1', 'same https://a.example/2'])
  })

  it('takes entries without link, date or guid, and drops those with nothing at all', () => {
    const { entries } = feedOf(
      rss(
        '<item/><item><description>Only words.</description></item><item><title>T</title><pubDate>soon</pubDate></item>',
      ),
    )
    expect(entries).toHaveLength(2)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2)
    expect(entries[1]).toEqual({ key: expect.any(String), title: 'T' })
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.example/x', 'http://'])(
    'takes %s for no page',
    (link) => {
      expect(feedOf(rss(`<item><title>T</title><link>${link}</link></item>`)).entries[0]).not.toHaveProperty(
        'url',
      )
    },
  )

  it('reads what an old document type stands before', () => {
    const type =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
    expect(feedOf(rss('<item><title>T</title></item>', type)).entries).toHaveLength(1)
  })
})

describe('a list of feeds', () => {
  it('in OPML is read through its folders, each address once', () => {
    const found = readFeedDocument(
      `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
        <outline text="World"><outline type="rss" text="Wire &amp; Co" xmlUrl="https://a.example/f"/><outline text="b" xmlUrl="/b.xml"/></outline>
        <outline text="again" xmlUrl="https://a.example/f"/><outline text="no feed" htmlUrl="https://c.example/"/></body></opml>`,
      'https://lists.example/mine.opml',
    )
    expect(found).toEqual({
      kind: 'list',
      feeds: [
        { url: 'https://a.example/f', title: 'Wire & Co' },
        { url: 'https://lists.example/b.xml', title: 'b' },
      ],
    })
  })
})

describe('a page in place of a feed', () => {
  it('leads to the feeds that it names', () => {
    const found = readFeedDocument(
      `<!DOCTYPE html><!-- x --><html><head><link rel=stylesheet href=a.css>
        <link type="application/rss+xml" rel="alternate" href="/rss?a=1&amp;b=2"><LINK REL='alternate' TYPE='application/atom+xml' HREF='atom.xml'>
        <link rel="alternate" hreflang="de" href="/de"></head><body></body></html>`,
      'https://news.example/world/',
    )
    expect(found).toEqual({
      kind: 'page',
      links: ['https://news.example/rss?a=1&b=2', 'https://news.example/world/atom.xml'],
    })
  })
})

describe('what is no feed, or a hostile one', () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]>`
  const outside = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const deep = (count: number): string => '<a>'.repeat(count) + '</a>'.repeat(count)

  it.each<[what: string, text: string, reason: RegExp]>([
    ['nothing', ' \n', /empty/],
    ['words', 'Not found', /neither XML nor JSON/],
    ['other XML', '<?xml version="1.0"?><sitemapindex/>', /outermost element is <sitemapindex>/],
    ['other JSON', '{"a": 1}', /no JSON Feed/],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", ', /not JSON/],
    ['a feed cut within a title', rss('<item><title>One</title></item>').slice(0, -40), /broken XML/],
    ['an entity bomb', rss('<item><title>&a8;</title></item>', bomb), /declares entities/],
    ['an entity from outside', rss('<item><title>&x;</title></item>', outside), /declares entities/],
    ['10,000 levels', rss(`<item><title>x</title>${deep(10_000)}</item>`), /nested deeper/],
    [
      'an OPML of 10,000 levels',
      `<opml version="2.0"><body>${'<outline text="a">'.repeat(10_000)}`,
      /nested deeper/,
    ],
    ['a million entries', rss('<item/>'.repeat(1_000_000)), /tags/],
    ['a tag without end', rss(`<item a="${'x'.repeat(3_000_000)}`), /tag of more/],
    ['names that poison objects', rss('<__proto__><title>x</title></__proto__>'), /broken XML/],
    ['a document type without end', `<!DOCTYPE rss [${'<!ELEMENT x ANY>'.repeat(1000)}`, /neither/],
  ])('is told as such, soon: %s', (_what, text, reason) => {
    const begun = performance.now()
    expect(reasonOf(text)).toMatch(reason)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it.each<[what: string, text: string]>([
    [
      'JSON nested 100,000 deep',
      `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
    ],
    [
      'many declarations of names',
      rss(
        `<item ${Array.from({ length: 20_000 }, (_, i) => `xmlns:a${i}="http://x/${i}"`).join(' ')}><title>T</title></item>`,
      ),
    ],
    [
      'sections that never end',
      rss(`<item><description>${'<![CDATA[x'.repeat(50_000)}</description></item>`),
    ],
    ['a link that is mostly blanks', `<html><head><link ${' '.repeat(400_000)}rel=alternate`],
    ['signs of tags alone', rss('<'.repeat(200_000))],
  ])('costs little: %s', (_what, text) => {
    const begun = performance.now()
    expect(readFeedDocument(text, URL).kind).toBeDefined()
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})
