import { useState } from 'react'
import type { Account } from '../../../../src/coding/explain/index.ts'
import type { Article } from '../../../../src/model/index.ts'
import { Loading, Problem } from '../../parts/state.tsx'
import { Leftovers, NearMisses } from '../../reading/account-view.tsx'
import type { BrowserReader } from '../../reading/browser-reader.ts'

/** So many of each are shown. */
const MOST = 6

type Nearly =
  | { readonly is: 'unasked' | 'asked' }
  | { readonly is: 'told'; readonly account: Account }
  | { readonly is: 'failed'; readonly problem: unknown }

interface NearlyReadProps {
  readonly article: Article
  readonly reader: BrowserReader
}

/** What did not become an event, and why; worked out when it is opened. */
export const NearlyRead = ({ article, reader }: NearlyReadProps) => {
  const [state, setState] = useState<Nearly>({ is: 'unasked' })
  const ask = () => {
    if (state.is !== 'unasked') return
    setState({ is: 'asked' })
    reader.account(article, false).then(
      (account) => setState({ is: 'told', account }),
      (problem: unknown) => setState({ is: 'failed', problem }),
    )
  }
  return (
    <details className="sheet" onToggle={({ currentTarget }) => currentTarget.open && ask()}>
      <summary>What was nearly read</summary>
      {state.is === 'asked' && <Loading lines={3} />}
      {state.is === 'failed' && <Problem problem={state.problem} />}
      {state.is === 'told' && <Told account={state.account} />}
    </details>
  )
}

const Told = ({ account: { nearly, fruitless, unread } }: { readonly account: Account }) => {
  const passedOver = [...fruitless, ...unread]
  return (
    <div className="stack">
      {nearly.length + passedOver.length === 0 && <p>No other rule came near.</p>}
      {nearly.length > 0 && (
        <>
          <h3>Rules that nearly fired</h3>
          <NearMisses misses={nearly.slice(0, MOST)} />
        </>
      )}
      {passedOver.length > 0 && (
        <>
          <h3>Words that were read as something else</h3>
          <Leftovers items={passedOver.slice(0, MOST)} />
        </>
      )}
    </div>
  )
}
