import './codebook.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { Bodies } from './bodies.tsx'
import { type ActionLine, type CodebookIndex, codebookIndex, ploverInWords } from './queries.ts'
import { actionsWith, groupsOf, namedWith } from './search.ts'
import { States } from './states.tsx'
import { TryBox } from './try-box.tsx'

/** Everything that is coded, what it means, and what other codings call it. */
export const CodebookPage = () => {
  const query = useQuery(codebookIndex)
  return (
    <Page
      title="Codebook"
      lead="What is coded as what, generated from the files that reports are read by: definitions, rules, codes, states."
    >
      <Shown query={query} lines={16}>
        {(index) => <Contents index={index} />}
      </Shown>
    </Page>
  )
}

const Contents = ({ index }: { readonly index: CodebookIndex }) => {
  const { text = '' } = useSearch({ from: '/codebook' })
  const actions = actionsWith(index, text)
  const states = namedWith(index.states, ({ code }) => code, text)
  const organisations = namedWith(index.organisations, ({ key }) => key, text)
  const found = actions.length + states.length + organisations.length
  return (
    <>
      <SearchBox text={text} found={found} index={index} />
      {text === '' && <TryBox rules={[]} />}
      {found === 0 && (
        <Empty title="Nothing has these words">Try fewer, or a code: 161, SANCTION, RUS.</Empty>
      )}
      {groupsOf(actions).map(({ name, actions: members }) => (
        <section key={name} className="stack action-group">
          <h2>{name}</h2>
          <ul>
            {members.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </ul>
        </section>
      ))}
      {states.length > 0 && <States states={states} isOpen={text !== '' && states.length < 12} />}
      {organisations.length > 0 && (
        <Bodies organisations={organisations} isOpen={text !== '' && organisations.length < 12} />
      )}
    </>
  )
}

interface SearchBoxProps {
  readonly text: string
  readonly found: number
  readonly index: CodebookIndex
}

const SearchBox = ({ text, found, index }: SearchBoxProps) => {
  const navigate = useNavigate()
  const find = (next: string) =>
    void navigate({ to: '/codebook', search: next === '' ? {} : { text: next }, replace: true })
  return (
    <search className="row codebook-search">
      <label htmlFor="codebook-search" className="unseen">
        Search the codebook
      </label>
      <input
        id="codebook-search"
        type="search"
        placeholder="Words, a code, a state"
        value={text}
        maxLength={200}
        onChange={({ target }) => find(target.value)}
      />
      <span className="soft small" role="status">
        {text === ''
          ? `${index.actions.length} actions, ${index.states.length} states, ${index.organisations.length} organisations`
          : `${found} found`}
      </span>
      <span className="soft small">
        codebook <code>{index.hash}</code>
      </span>
    </search>
  )
}

const ActionItem = ({ action }: { readonly action: ActionLine }) => (
  <li>
    <h3>
      <Link to="/codebook/$action" params={{ action: action.id }}>
        {action.words}
      </Link>
    </h3>
    <p>{action.means}</p>
    <p className="small soft action-codes">
      <span>{ploverInWords(action)}</span>
      <span>CAMEO {action.cameo}</span>
      <span>Goldstein {action.goldstein}</span>
      <span>{action.rules === 1 ? '1 rule' : `${action.rules} rules`}</span>
    </p>
  </li>
)
