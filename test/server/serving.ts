import { openReader } from '../../src/index.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import type { Article } from '../../src/model/index.ts'
import { localAccess } from '../../src/server/access/access.ts'
import { type App, createApp } from '../../src/server/app.ts'
import { createReaderApart } from '../../src/server/reading/apart.ts'

export const FINLAND = 'fin-blr-expel-diplomats-2021-05-03'

const ARTICLES: readonly Article[] = [
  {
    id: 'harbour-1',
    outlet: 'Harbour Wire',
    published: '2021-05-03',
    text: 'HELSINKI (Harbour Wire) - Finland on Monday expelled two diplomats of Belarus over espionage. They must leave by May 10.',
  },
  {
    id: 'courant/2 #?',
    outlet: 'The Courant',
    title: 'Finland expels three',
    published: '2021-05-04',
    text: 'Finland expelled three Belarusian diplomats on Monday, the foreign ministry in Minsk said. Minsk called the expulsion a provocation.',
  },
  {
    id: 'courant-3',
    outlet: 'The Courant',
    published: '2021-05-06',
    text: 'Belarus expelled two Finnish diplomats on Thursday in response to the expulsion of its diplomats by Finland.',
  },
  {
    id: 'hostile',
    outlet: '<script>alert(1)</script>',
    title: '"><img src=x onerror=alert(1)> \u202e',
    published: '2021-06-01',
    url: 'javascript:alert(1)',
    text: 'Norway expelled four Belarusian diplomats on Tuesday <script>alert(1)</script> for spying.',
  },
]

export interface Serving {
  readonly app: App
  readonly ledger: OpenLedger
  /** What the server had to log: faults of ours. */
  readonly faults: string[]
  readonly close: () => Promise<void>
}

/** The app on a real ledger of a few articles, asked in process. */
export const openServing = async (): Promise<Serving> => {
  const reader = await openReader()
  const ledger = await openLedger(':memory:')
  await ledger.add(
    ARTICLES.map((article) => ({ record: reader.read(article), readAt: '2021-06-02T00:00:00Z' })),
  )
  await ledger.consolidate()
  const faults: string[] = []
  const closing = new AbortController()
  const readerApart = createReaderApart()
  const app = createApp({
    ledger,
    codebook: reader.codebook,
    reader: async () => reader,
    readerApart,
    access: localAccess('Ada'),
    version: '0',
    now: () => new Date('2021-05-08T12:00:00Z'),
    log: (line) => void faults.push(line),
    desk: '/nowhere',
    closing: closing.signal,
  })
  return {
    app,
    ledger,
    faults,
    close: async () => {
      closing.abort()
      await readerApart.close()
      await ledger.close()
    },
  }
}

/** Asks with a body of JSON. */
export const sent = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
