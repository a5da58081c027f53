import { Link } from '@tanstack/react-router'
import { groupedBy } from '../../../../src/base/grouped.ts'
import { plural } from '../../../../src/wording/accounts.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { dayInWords, idInWords } from '../../../../src/wording/values.ts'
import { Badge, Quote, StatusBadge } from '../../parts/event-words.tsx'
import { Passage } from '../../parts/evidence.tsx'
import { evidenceHash } from '../../parts/evidence-address.ts'
import { passageOf } from '../../parts/passage.ts'
import type { EventClaim, EventReport, ShownEvent } from './shapes.ts'
import { reportsOf, WhoSays } from './who-says.tsx'

/** How an act went: threatened, then intended, then performed. */
export const History = ({ event: { steps, reports } }: { readonly event: ShownEvent }) => (
  <ol className="history">
    {steps.map((step) => (
      <li key={`${step.status} ${step.date?.start}`}>
        <StatusBadge status={step.status} />{' '}
        {step.date ? step.words.replace(`${step.status}, `, '') : 'day not said'}
        <span className="small">
          {' · '}
          <WhoSays reports={reportsOf(step, reports)} field="trigger" />
        </span>
      </li>
    ))}
  </ol>
)

/** Who announces, confirms, denies, condemns it, with their words. */
export const Claims = ({ event: { claims, reports } }: { readonly event: ShownEvent }) => (
  <dl className="claims">
    {[...groupedBy(claims, ({ stance }) => stance)].map(([stance, said]) => (
      <div key={stance}>
        <dt>{idInWords(stance)}</dt>
        <dd>
          <ul>
            {said.map((claim) => (
              <li key={`${claim.words} ${claim.quote} ${claim.told[0]?.claim}`}>
                <ClaimLine claim={claim} reports={reports} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    ))}
  </dl>
)

const ClaimLine = ({
  claim: { words, quote, told, verbatim },
  reports,
}: {
  readonly claim: EventClaim
  readonly reports: readonly EventReport[]
}) => (
  <>
    {words}
    {quote !== undefined && (
      <>
        {verbatim ? ': ' : ', as reported: '}
        <Quote>{printable(quote)}</Quote>
      </>
    )}
    <span className="small soft">
      {' '}
      {told.map(({ article, claim }, at) => (
        <span key={`${article} ${claim}`}>
          {at > 0 && ', '}
          <Link to="/articles/$id" params={{ id: article }} hash={claim} className="evidence">
            {printable(reports.find((report) => report.article === article)?.outlet ?? article)}
          </Link>
        </span>
      ))}
    </span>
  </>
)

/** Where a report was published: `Spree Courier, 4 Apr 2022`. */
const whereOf = ({ outlet, article, published }: EventReport): string =>
  [printable(outlet ?? article), published && dayInWords(published)].filter((part) => part).join(', ')

const sentencePieces = ({ spans, sentence }: EventReport) => {
  const [start = 0] = spans.sentence?.[0] ?? []
  const { sentence: _whole, ...values } = spans
  return passageOf(
    { text: sentence, start },
    spans.sentence === undefined ? [] : Object.values(values).flat(),
  )
}

/** The reports with their words, the values in them marked. */
export const Reports = ({ event: { reports } }: { readonly event: ShownEvent }) => (
  <ol className="reports">
    {reports.map((report) => (
      <li key={report.key}>
        <p className="report-words">
          <Passage pieces={sentencePieces(report)} />
        </p>
        <p className="small soft row">
          <Link
            to="/articles/$id"
            params={{ id: report.article }}
            hash={evidenceHash({ event: report.event })}
          >
            {whereOf(report)}
          </Link>
          <StatusBadge status={report.status} />
          {report.background && <Badge>in passing</Badge>}
          {report.in === 'title' && <Badge>title</Badge>}
          {report.added && <Badge>added by {report.added.by}</Badge>}
          <span title="Reports of one number count once: one outlet, one origin, or reprints of one text">
            source {report.origin}
          </span>
          <span>{Math.round(report.confidence * 100)}% sure</span>
          <ArticleAddress url={report.url} />
        </p>
      </li>
    ))}
  </ol>
)

/** The page that the article was published at; only where that is an address of the web. */
const ArticleAddress = ({ url }: { readonly url: string | undefined }) =>
  url !== undefined && /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener" target="_blank">
      original<span className="unseen"> of the article</span>
    </a>
  ) : null

/** Text that cites an event: what happened, who reports it and when, and where this is shown. */
export const citationOf = ({ sentence, reports, outlets }: ShownEvent, address: string): string => {
  const told = [...new Set(reports.filter(({ background }) => !background).map(whereOf))]
  const from = told.length === 0 ? [...new Set(reports.map(whereOf))] : told
  return `${sentence}. ${plural(outlets, 'independent outlet')}: ${from.join('; ')}. ${address}`
}
