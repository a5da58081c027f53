import { Badge } from '../../parts/event-words.tsx'
import type { RuleView } from '../codebook/queries.ts'
import { patternInWords, predicateInWords } from './pattern-words.ts'

interface RuleProps {
  readonly rule: RuleView
  readonly onTry: (sentence: string) => void
}

/** The place of a rule on its action's page. */
export const ruleAnchor = (rule: string): string => `rule-${rule.replace('/', '-')}`

/** One rule: the words that call it up, what it asks for, and the sentences that it must and must not fire on. */
export const Rule = ({ rule, onTry }: RuleProps) => {
  const { name, predicate, where, source, target, object, status, instrument, yes, no } = rule
  const [, short = name] = name.split('/')
  return (
    <article className="sheet stack rule" id={ruleAnchor(name)} aria-labelledby={`${ruleAnchor(name)}-title`}>
      <h3 id={`${ruleAnchor(name)}-title`}>
        {short} {status !== undefined && <Badge>{status}</Badge>}{' '}
        {instrument !== undefined && <Badge>{instrument}</Badge>}
      </h3>
      <dl className="rule-asks">
        <Asked name="called up by">{predicateInWords(predicate).join('; ')}</Asked>
        {Object.entries(where).map(([role, pattern]) => (
          <Asked key={role} name={role}>
            {patternInWords(pattern)}
          </Asked>
        ))}
        <Asked name="source from">{source.join(', ')}</Asked>
        <Asked name="target from">{target.join(', ')}</Asked>
        {object !== undefined && <Asked name="object from">{object.join(', ')}</Asked>}
      </dl>
      <Sentences title="Fires on" sentences={yes} onTry={onTry} />
      <Sentences title="Does not fire on" sentences={no.map((text) => ({ text }))} onTry={onTry} />
    </article>
  )
}

const Asked = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

interface SentencesProps {
  readonly title: string
  readonly sentences: readonly { readonly text: string; readonly as?: string | undefined }[]
  readonly onTry: (sentence: string) => void
}

const Sentences = ({ title, sentences, onTry }: SentencesProps) =>
  sentences.length === 0 ? null : (
    <div>
      <h4>{title}</h4>
      <ul className="examples">
        {sentences.map(({ text, as }) => (
          <li key={text}>
            <span>
              {text} {as !== undefined && <code className="soft">{as}</code>}
            </span>
            <button
              type="button"
              className="plain small"
              onClick={() => onTry(text)}
              aria-label={`Try: ${text}`}
            >
              Try
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
