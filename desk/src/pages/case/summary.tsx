import type { CaseEvent, CaseView } from '../../../../src/server/schemas/cases.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { useNotices } from '../../frame/notices.tsx'

interface Cited {
  readonly sentences: readonly {
    readonly id: string
    readonly text: string
    readonly marks: readonly number[]
  }[]
  readonly sources: readonly string[]
}

/** So many sources stand behind a sentence; the event's page has all. */
const MOST_SOURCES = 3

/** The moves as sentences, each with numbers of the reports that it rests on. */
const citedSummary = (events: readonly CaseEvent[]): Cited => {
  const sources: string[] = []
  const numberOf = (source: string): number => {
    const at = sources.indexOf(source)
    return at >= 0 ? at + 1 : sources.push(source)
  }
  const sentences = events
    .filter(({ isMove }) => isMove)
    .map(({ event, told }) => {
      const from = told.map(({ outlet, published, article }) =>
        [outlet ?? `article ${article}`, published && dayInWords(published)].filter(Boolean).join(', '),
      )
      const marks = [...new Set(from)].slice(0, MOST_SOURCES).map(numberOf)
      return { id: event.id, text: `${event.sentence}.`, marks }
    })
  return { sentences, sources }
}

const asText = (title: string, { sentences, sources }: Cited, address: string): string =>
  [
    title,
    '',
    ...sentences.map(({ text, marks }) => `${text} ${marks.map((mark) => `[${mark}]`).join('')}`),
    '',
    ...sources.map((source, index) => `[${index + 1}] ${source}`),
    '',
    `Demarche, ${address}`,
  ].join('\n')

/** A summary that can be quoted, with what it rests on. */
export const Summary = ({ view, title }: { readonly view: CaseView; readonly title: string }) => {
  const { tell } = useNotices()
  const cited = citedSummary(view.events)
  const copy = () =>
    navigator.clipboard.writeText(asText(title, cited, location.href)).then(
      () => tell({ text: 'Copied, with its sources' }),
      () => tell({ text: 'The browser does not let the desk copy: select the text instead', tone: 'bad' }),
    )
  return (
    <section aria-labelledby="case-summary" className="sheet stack">
      <div className="row case-outlets-head">
        <h2 id="case-summary">To quote</h2>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <ul className="case-summary">
        {cited.sentences.map(({ id, text, marks }) => (
          <li key={id}>
            {text} <span className="soft small">{marks.map((mark) => `[${mark}]`).join('')}</span>
          </li>
        ))}
      </ul>
      <ol className="case-sources small soft">
        {cited.sources.map((source, index) => (
          <li key={source}>
            [{index + 1}] {source}
          </li>
        ))}
      </ol>
    </section>
  )
}
