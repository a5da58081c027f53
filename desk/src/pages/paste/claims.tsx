import type { ArticleRecord, Claim } from '../../../../src/model/index.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { actorInWords, idInWords, type Names } from '../../../../src/wording/values.ts'
import { shorten } from '../../../../src/wording/width.ts'
import { Badge, Quote } from '../../parts/event-words.tsx'
import { hueOf } from './marked-text.tsx'

interface ClaimsProps {
  readonly record: ArticleRecord
  readonly names: Names
}

const LONGEST = 400

const speakerOf = ({ speaker }: Claim, names: Names): string => {
  const side = actorInWords(speaker, names)
  const who = [speaker.name, speaker.role, side === speaker.name ? undefined : side]
  return printable(who.filter((part) => part).join(', '))
}

/** Who says what about which event. */
export const Claims = ({ record, names }: ClaimsProps) => (
  <ul className="read-claims">
    {record.claims.map((claim) => (
      <li key={claim.id}>
        <strong>{speakerOf(claim, names)}</strong> {idInWords(claim.stance)}{' '}
        {claim.about.map((id) => {
          const index = record.events.findIndex((event) => event.id === id)
          return (
            <span key={id} className="read-number" data-hue={hueOf(index)}>
              {index + 1}
            </span>
          )
        })}{' '}
        <Quote>{shorten(printable(claim.quote ?? record.article.text.slice(...claim.span)), LONGEST)}</Quote>
        {claim.quote === undefined && <Badge>in the reporter’s words</Badge>}
      </li>
    ))}
  </ul>
)
