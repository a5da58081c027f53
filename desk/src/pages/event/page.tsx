import './event.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { PREFERENCES, type Preference } from '../../../../src/model/index.ts'
import { useMay } from '../../api/session.ts'
import { useNotices } from '../../frame/notices.tsx'
import { Badge, Confidence, StatusBadge } from '../../parts/event-words.tsx'
import { useNarrow } from '../../parts/narrow.ts'
import { Page } from '../../parts/page.tsx'
import { Shown } from '../../parts/state.tsx'
import { Claims, citationOf, History, Reports } from './accounts.tsx'
import { Decided } from './decided.tsx'
import { type Deciding, DecidingDialog, DecisionButtons } from './deciding.tsx'
import { shownEvent } from './queries.ts'
import { Relations } from './relations.tsx'
import type { ShownEvent } from './shapes.ts'
import { Conflicts, Values } from './values.tsx'

/** Review and case stand beside the values from so many rem on; the same as in event.css. */
const BESIDE = 60

export const EventPage = () => {
  const { id } = useParams({ from: '/events/$id' })
  const search = useSearch({ from: '/events/$id' })
  const navigate = useNavigate()
  const query = useQuery({
    ...shownEvent(id, search),
    // the values by another rule take the place of those shown
    placeholderData: keepPreviousData,
  })
  const now = query.isPlaceholderData ? undefined : query.data?.id
  useEffect(() => {
    if (now !== undefined && now !== id)
      void navigate({ to: '/events/$id', params: { id: now }, search: true, replace: true })
  }, [now, id, navigate])
  return (
    <Shown query={query} lines={14}>
      {(event) => <EventShown event={event} prefer={search.prefer} />}
    </Shown>
  )
}

interface EventShownProps {
  readonly event: ShownEvent
  readonly prefer: Preference | undefined
}

const EventShown = ({ event, prefer }: EventShownProps) => {
  const mayDecide = useMay('coder')
  const [deciding, setDeciding] = useState<Deciding>()
  // where there is but one column, deciding stands right under what is decided on
  const isNarrow = useNarrow(BESIDE)
  const review = (
    <section className="sheet stack" aria-labelledby="review">
      <h2 id="review">Review</h2>
      {mayDecide && <DecisionButtons event={event} onDecide={setDeciding} />}
      <Decided decisions={event.decisions} mayUndo={mayDecide} />
    </section>
  )
  return (
    <Page title={event.sentence} lead={<Lead event={event} />} actions={<Copying event={event} />}>
      <div className="event">
        <div className="stack event-main">
          <Part id="values" title="Values" beside={<PreferChoice prefer={prefer} />}>
            <Values
              event={event}
              {...(mayDecide && { onCorrect: (field) => setDeciding({ kind: 'correct', field }) })}
            />
          </Part>
          {isNarrow && review}
          <Accounts event={event} />
        </div>
        <aside className="stack event-beside" aria-label="Review and case">
          {!isNarrow && review}
          <Relations event={event} />
          <Codes event={event} />
        </aside>
      </div>
      {deciding && <DecidingDialog event={event} deciding={deciding} onDone={() => setDeciding(undefined)} />}
    </Page>
  )
}

/** All that was said of an event. */
const Accounts = ({ event }: { readonly event: ShownEvent }) => (
  <>
    {event.fields.some(({ conflict }) => conflict) && (
      <Part id="conflicts" title="Where reports contradict each other">
        <Conflicts event={event} />
      </Part>
    )}
    {event.steps.length > 0 && (
      <Part id="history" title="Steps">
        <History event={event} />
      </Part>
    )}
    {event.claims.length > 0 && (
      <Part id="claims" title="Who says what">
        <Claims event={event} />
      </Part>
    )}
    <Part id="reports" title={event.reports.length === 1 ? 'One report' : `${event.reports.length} reports`}>
      <Reports event={event} />
    </Part>
  </>
)

interface PartProps {
  readonly id: string
  readonly title: string
  readonly beside?: ReactNode
  readonly children: ReactNode
}

const Part = ({ id, title, beside, children }: PartProps) => (
  <section aria-labelledby={id}>
    <div className="event-part-head">
      <h2 id={id}>{title}</h2>
      {beside}
    </div>
    {children}
  </section>
)

const Lead = ({
  event: { status, outlets, reports, confidence, review },
}: {
  readonly event: ShownEvent
}) => (
  <span className="row">
    <StatusBadge status={status} />
    {review.rejected.length > 0 && <Badge tone="bad">rejected by {review.rejected.join(', ')}</Badge>}
    {review.confirmed.length > 0 && <Badge tone="good">confirmed by {review.confirmed.join(', ')}</Badge>}
    <span>
      {outlets} independent {outlets === 1 ? 'outlet' : 'outlets'} in {reports.length}{' '}
      {reports.length === 1 ? 'report' : 'reports'}
    </span>
    <Confidence value={confidence} />
  </span>
)

const Codes = ({ event: { id, plover, cameo, goldstein, family } }: { readonly event: ShownEvent }) => {
  const codes: readonly (readonly [string, string | undefined])[] = [
    ['PLOVER', plover && [plover.event, plover.mode].filter((part) => part).join('/')],
    ['PLOVER context', plover?.context.join(', ') || undefined],
    ['CAMEO', cameo],
    ['Goldstein', goldstein === undefined ? undefined : String(goldstein)],
    ['Family', family],
    ['Id', id],
  ]
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">Codes</h2>
      <dl className="codes">
        {codes.map(([name, code]) =>
          code === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{code}</code>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}

/** Which rule chooses among values. */
const PreferChoice = ({ prefer }: { readonly prefer: Preference | undefined }) => {
  const navigate = useNavigate({ from: '/events/$id' })
  return (
    <label className="small prefer">
      Where reports differ, show{' '}
      <select
        value={prefer ?? ''}
        onChange={({ target }) => {
          const rule = PREFERENCES.find((each) => each === target.value)
          void navigate({ search: rule === undefined ? {} : { prefer: rule }, replace: true })
        }}
      >
        <option value="">what the ledger prefers</option>
        {PREFERENCES.map((rule) => (
          <option key={rule} value={rule}>
            {SHOWN_BY[rule]}
          </option>
        ))}
      </select>
    </label>
  )
}

const SHOWN_BY: Readonly<Record<Preference, string>> = {
  'acting-side': 'what the acting side says',
  majority: 'what most outlets say',
  earliest: 'what was reported first',
  latest: 'what was reported last',
  'most-precise': 'the most precise',
}

const Copying = ({ event }: { readonly event: ShownEvent }) => {
  const { tell } = useNotices()
  const copy = (): void => {
    const address = `${location.origin}/events/${encodeURIComponent(event.id)}`
    navigator.clipboard.writeText(citationOf(event, address)).then(
      () => tell({ text: 'The citation is copied' }),
      () => tell({ text: 'The browser does not let this page copy', tone: 'bad' }),
    )
  }
  return (
    <button type="button" onClick={copy}>
      Copy citation
    </button>
  )
}
