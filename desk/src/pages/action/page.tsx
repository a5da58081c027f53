import '../codebook/codebook.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Page } from '../../parts/page.tsx'
import { Shown } from '../../parts/state.tsx'
import { type ActionView, actionView } from '../codebook/queries.ts'
import { type Trial, TryBox } from '../codebook/try-box.tsx'
import { CodeTable } from './code-table.tsx'
import { Rule, ruleAnchor } from './rule.tsx'

/** One action: what it means, its codes at every status, its rules with the sentences that hold them. */
export const ActionPage = () => {
  const { action: id } = useParams({ from: '/codebook/$action' })
  const query = useQuery(actionView(id))
  const words = query.data?.words ?? id.replaceAll('-', ' ')
  return (
    <Page
      title={words}
      heading={`${words.charAt(0).toUpperCase()}${words.slice(1)}`}
      actions={
        <>
          <Link to="/codebook">The whole codebook</Link>
          <Link to="/events" search={{ action: id }}>
            Events coded so
          </Link>
        </>
      }
    >
      <Shown query={query} lines={16}>
        {(action) => <Contents key={action.id} action={action} />}
      </Shown>
    </Page>
  )
}

const Contents = ({ action }: { readonly action: ActionView }) => {
  const [given, setGiven] = useState<Trial>()
  useEffect(() => showAnchor(), [])
  const tried = (trial: Trial): void => {
    setGiven(trial)
    document.getElementById('try-title')?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      <section className="stack definition" aria-label="Definition">
        <p className="means">{action.means}</p>
        {action.not !== undefined && (
          <p>
            <strong>Not:</strong> {action.not}
          </p>
        )}
        <p className="small soft">
          <code>{action.id}</code>
          {action.symmetric && ' · both sides do it together'}
          {action.generic && ' · generic: gives way to every other action'}
          {action.law.length > 0 && ` · rests on ${action.law.join(', ')}`}
        </p>
      </section>
      <CodeTable crosswalk={action.crosswalk} />
      <TryBox action={action.id} rules={action.patterns.map(({ name }) => name)} {...(given && { given })} />
      <section className="stack" aria-labelledby="rules-title">
        <h2 id="rules-title">Rules ({action.patterns.length})</h2>
        {action.patterns.map((rule) => (
          <Rule key={rule.name} rule={rule} onTry={(sentence) => tried({ sentence, rule: rule.name })} />
        ))}
      </section>
    </>
  )
}

/** The rule that the address names is not there when the browser looks for it. */
const showAnchor = (): void => {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id.startsWith(ruleAnchor(''))) document.getElementById(id)?.scrollIntoView()
}
