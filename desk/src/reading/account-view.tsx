import './account.css'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type {
  EventAccount,
  Fruitless,
  NearMiss,
  Requirement,
  SideAccount,
  Unread,
} from '../../../src/coding/explain/index.ts'
import { printable } from '../../../src/wording/printable.ts'
import { Quote } from '../parts/event-words.tsx'

/** Leads to a rule in the codebook: `expel-diplomats/expel`. */
export const RuleLink = ({ rule }: { readonly rule: string }) => {
  const [action = rule] = rule.split('/')
  return (
    <Link to="/codebook/$action" params={{ action }} hash={`rule-${rule.replace('/', '-')}`}>
      {rule}
    </Link>
  )
}

const Asked = ({ meaning, wants, met, stood }: Requirement) => (
  <li data-met={met}>
    <span aria-hidden="true">{met ? '✓' : '✗'}</span>
    <span>
      <span className="unseen">{met ? 'met: ' : 'not met: '}</span>
      {printable(meaning)} must be {printable(wants)}
      <span className="soft">{stood ? `; there stands ${printable(stood)}` : '; nothing stands there'}</span>
    </span>
  </li>
)

/** What a rule asks for, and what stood there. */
const Requirements = ({ asks }: { readonly asks: readonly Requirement[] }) =>
  asks.length === 0 ? null : (
    <ul className="asks">
      {asks.map((asked) => (
        <Asked key={`${asked.role} ${asked.wants}`} {...asked} />
      ))}
    </ul>
  )

const Line = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const SideLine = ({ label, side }: { readonly label: string; readonly side: readonly SideAccount[] }) => (
  <Line label={label}>
    {side.length === 0
      ? 'the text names nobody, and the context none clearly enough'
      : side.map(({ code, name, how }) => (
          <p key={code}>
            <strong>{code}</strong> {printable(name)}: {printable(how.join('; '))}
          </p>
        ))}
  </Line>
)

const statusInWords = ({ status: { status, startsAs, steps } }: EventAccount): string => {
  const changes = steps.map(({ words, gives }) => `“${printable(words)}” makes it ${gives}`)
  const last = steps.at(-1)?.gives ?? startsAs
  const merged = last === status ? [] : [`told again further on or under a condition: ${status}`]
  return [
    `the rule alone gives ${startsAs}`,
    ...(changes.length === 0 ? ['nothing in the text changes it'] : changes),
    ...merged,
  ].join('; ')
}

/** How one event was read: its rule and what that asked for, its status, sides and values, what speaks for and against it. */
export const EventExplained = ({ event }: { readonly event: EventAccount }) => (
  <dl className="explained">
    <Line label="rule">
      <RuleLink rule={event.rule.name} /> on <Quote>{printable(event.trigger)}</Quote>
      <Requirements asks={event.rule.asks} />
    </Line>
    <Line label="status">{statusInWords(event)}</Line>
    <SideLine label="who" side={event.source} />
    <SideLine label="whom" side={event.target} />
    {event.values.map(({ field, value, words, how }) => (
      <Line key={`${field} ${value}`} label={field}>
        <strong>{printable(value)}</strong>
        {words && printable(words) !== printable(value) && (
          <>
            {' '}
            <Quote>{printable(words)}</Quote>
          </>
        )}
        {how && <span className="soft"> {printable(how)}</span>}
      </Line>
    ))}
    <Line label="sure">
      {event.confidence.value}
      {event.confidence.for.length > 0 && `; for it: ${event.confidence.for.join(', ')}`}
      {event.confidence.against.length > 0 && `; against it: ${event.confidence.against.join(', ')}`}
    </Line>
  </dl>
)

/** Rules that a word called up and that did not fire, with what kept each. */
export const NearMisses = ({ misses }: { readonly misses: readonly NearMiss[] }) => (
  <ul className="misses">
    {misses.map(({ rule, words, failed, clause, place }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made once and whole
      <li key={index}>
        <p>
          <RuleLink rule={rule} /> on <Quote>{printable(words)}</Quote>
          <span className="soft">
            {' '}
            in {place.in === 'title' ? 'the title' : `sentence ${place.sentence}`}
          </span>
        </p>
        <Requirements asks={failed} />
        {clause.length > 0 && (
          <p className="small soft">
            read as {clause.map(({ meaning, words: part }) => `${meaning}: “${printable(part)}”`).join(' · ')}
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** Words that might have told an event, and why they did not. */
export const Leftovers = ({ items }: { readonly items: readonly (Unread | Fruitless)[] }) => (
  <ul className="misses">
    {items.map((item, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made once and whole
      <li key={index}>
        {'rule' in item && (
          <>
            <RuleLink rule={item.rule} />{' '}
          </>
        )}
        <Quote>{printable(item.words)}</Quote>: {printable(item.why)}
      </li>
    ))}
  </ul>
)
