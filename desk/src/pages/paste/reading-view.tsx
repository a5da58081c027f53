import { useState } from 'react'
import { type ArticleRecord, isGeneric } from '../../../../src/model/index.ts'
import { printable } from '../../../../src/wording/printable.ts'
import type { Names } from '../../../../src/wording/values.ts'
import { Empty } from '../../parts/state.tsx'
import type { BrowserReader } from '../../reading/browser-reader.ts'
import { Claims } from './claims.tsx'
import { EventCard } from './event-card.tsx'
import { MarkedText } from './marked-text.tsx'
import { NearlyRead } from './nearly-read.tsx'
import type { ReadArticle } from './use-reading.ts'

interface ReadingViewProps {
  readonly reading: ReadArticle
  /** Another text is being read: this is what the one before gave. */
  readonly isStale: boolean
  readonly reader: BrowserReader
  readonly names: Names
}

/** What was read: the text with its evidence, the events, the claims, what the reader warns of, and the record to take along. */
export const ReadingView = ({ reading, isStale, reader, names }: ReadingViewProps) => {
  const { record, json, article } = reading
  const [active, setActive] = useState<number>()
  const order = [...record.events.keys()].sort((a, b) => rank(record, a) - rank(record, b) || a - b)
  return (
    <div className="stack reading" data-stale={isStale || undefined}>
      <MarkedText record={record} active={active} />
      <Warnings record={record} />
      {record.events.length === 0 ? (
        <Empty title="No diplomatic action found" />
      ) : (
        <>
          <h2>Events</h2>
          <ol className="stack">
            {order.map((index) => {
              const event = record.events[index]
              return (
                event && (
                  <EventCard
                    key={event.id}
                    event={event}
                    index={index}
                    record={record}
                    names={names}
                    onLook={setActive}
                    explain={async (id) =>
                      (await reader.account(article, false)).events.find((each) => each.id === id)
                    }
                  />
                )
              )
            })}
          </ol>
        </>
      )}
      {record.claims.length > 0 && (
        <>
          <h2>Who said what</h2>
          <Claims record={record} names={names} />
        </>
      )}
      <NearlyRead key={json} article={article} reader={reader} />
      <div className="row">
        <button type="button" onClick={() => download(record, json)}>
          Download the record (JSON)
        </button>
      </div>
    </div>
  )
}

/** News first, then what is told as background, then events of generic actions. */
const rank = ({ events }: ArticleRecord, index: number): number => {
  const event = events[index]
  if (event === undefined) return 0
  return isGeneric(event.action) ? 2 : event.background ? 1 : 0
}

const Warnings = ({ record }: { readonly record: ArticleRecord }) =>
  record.warnings.length === 0 ? null : (
    <ul className="warnings" aria-label="Warnings">
      {record.warnings.map(({ code, message, span }) => (
        <li key={`${code} ${span?.[0]}`}>{printable(message)}</li>
      ))}
    </ul>
  )

const download = ({ article }: ArticleRecord, json: string): void => {
  const address = URL.createObjectURL(new Blob([`${json}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${article.id.replace(/[^\w.-]+/g, '-')}.json`
  link.click()
  // the browser takes the bytes after the click
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
