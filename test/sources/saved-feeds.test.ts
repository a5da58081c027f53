import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { all, articlesIn, folderForTests, problemsIn, stream } from './files.ts'

const { put } = folderForTests()

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Wire</title>
<language>en</language>
<item><title>Two out</title><link>https://example.org/1</link><guid>1</guid>
<pubDate>Tue, 01 Mar 2022 10:00:00 GMT</pubDate><description>Kenya expels two.</description>
<content:encoded><![CDATA[<p>Kenya expelled two Ethiopian diplomats &amp; told them to go.</p><p>They left.</p>]]></content:encoded></item>
<item><title>Nothing said</title><link>https://example.org/2</link><guid>2</guid></item>
<item><title>Addis answers</title><guid isPermaLink="false">3</guid><description>Ethiopia expelled two Kenyan diplomats.</description></item>
</channel></rss>`

const ATOM = `<?xml version="1.0" encoding="ISO-8859-1"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Le Courrier</title>
<entry><id>a</id><title>Renvoi</title><updated>2022-03-02T10:00:00Z</updated><author><name>A. Reporter</name></author>
<content type="html">&lt;p&gt;Kenya expelled two \u00e9missaries.&lt;/p&gt;</content></entry></feed>`

describe('saved feeds', () => {
  it('RSS: the fullest text of each entry, in order, with what the feed says of it', async () => {
    const found = await all([put('wire.xml', RSS)])
    expect(articlesIn(found)).toEqual([
      {
        text: 'Kenya expelled two Ethiopian diplomats & told them to go.\n\nThey left.',
        title: 'Two out',
        outlet: 'Harbour Wire',
        language: 'en',
        published: '2022-03-01T10:00:00Z',
        url: 'https://example.org/1',
      },
      expect.objectContaining({
        text: 'Ethiopia expelled two Kenyan diplomats.',
        title: 'Addis answers',
        outlet: 'Harbour Wire',
      }),
    ])
    expect(problemsIn(found)).toEqual(['2: https://example.org/2: the entry carries no text of its own'])
  })

  it('Atom, in the encoding that it names, compressed, and from standard input', async () => {
    const bytes = Buffer.from(ATOM, 'latin1')
    const expected = [
      expect.objectContaining({
        text: 'Kenya expelled two émissaries.',
        title: 'Renvoi',
        byline: 'A. Reporter',
        outlet: 'Le Courrier',
      }),
    ]
    expect(articlesIn(await all([put('courrier.atom', bytes)]))).toEqual(expected)
    expect(articlesIn(await all([put('courrier.xml.gz', gzipSync(bytes))]))).toEqual(expected)
    expect(articlesIn(await all(['-'], { stdin: stream(bytes) }))).toEqual(expected)
  })

  it.each([
    ['other XML', '<?xml version="1.0"?><nitf><body/></nitf>', /outermost element is <nitf>/],
    [
      'a list of feeds',
      '<opml version="2.0"><body><outline xmlUrl="https://example.org/f"/></body></opml>',
      /list of feeds.*demarche watch/,
    ],
    ['an empty feed', '<rss version="2.0"><channel><title>x</title></channel></rss>', /^holds no entries/],
    ['half a feed', RSS.slice(0, 300), /broken XML|is no feed/],
    [
      'an entity bomb',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><item><description>&b;</description></item></channel></rss>',
      /declares entities/,
    ],
    ['too much', Buffer.alloc(11 * 2 ** 20, ' '), /larger than 10 MB/],
    ['nothing', '', /is empty/],
  ])('%s is a problem', async (_name, content, reason) => {
    expect(problemsIn(await all([put('bad.xml', content)]))).toEqual([expect.stringMatching(reason)])
  })

  it('an XHTML page that is named as XML is read as a page', async () => {
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><article>
      <p>Kenya expelled two Ethiopian diplomats on Monday, its foreign ministry said in Nairobi.</p></article></body></html>`
    expect(articlesIn(await all([put('page.xml', page)]))).toHaveLength(1)
  })
})
