import './paste.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Page } from '../../parts/page.tsx'
import { Loading, Problem } from '../../parts/state.tsx'
import type { BrowserReader } from '../../reading/browser-reader.ts'
import { compiledCodebook, type NamedCodebook } from '../../reading/codebook.ts'
import { type ReaderState, useBrowserReader } from '../../reading/use-reader.ts'
import { Compare } from './compare-view.tsx'
import { articleOf, type Draft, NO_DRAFT } from './draft.ts'
import { PasteForm } from './form.tsx'
import { ProgressLine } from './progress-line.tsx'
import { ReadingView } from './reading-view.tsx'
import { useReading } from './use-reading.ts'

/** Any text, read as one types, in this browser. */
export const PastePage = () => {
  const [draft, setDraft] = useState(NO_DRAFT)
  const state = useBrowserReader()
  const codebook = useQuery(compiledCodebook)
  const isOn = state.is === 'ready' && codebook.data !== undefined
  return (
    <Page
      title="Paste"
      lead="Any report, read as you type by the same code that fills the ledger. It runs in this browser, also without a network."
    >
      <WhereRead state={state} />
      <div className="paste">
        <PasteForm draft={draft} onDraft={setDraft} />
        <section className="stack" aria-label="What is read">
          {isOn ? (
            <Results draft={draft} reader={state.reader} named={codebook.data} />
          ) : (
            <NotYet state={state} problem={codebook.error} retry={() => void codebook.refetch()} />
          )}
        </section>
      </div>
    </Page>
  )
}

/** Where the reading is done, and by which coder. */
const WhereRead = ({ state }: { readonly state: ReaderState }) => (
  <p className="small where-read" data-ready={state.is === 'ready'}>
    {state.is === 'ready' ? (
      <>
        <strong>Read in this browser, nothing is sent.</strong> Coder {state.coder.name} {state.coder.version}
        , codebook <code>{state.coder.codebook}</code>
      </>
    ) : (
      'The reading code is fetched once: 8 MB, which the browser keeps.'
    )}
  </p>
)

interface NotYetProps {
  readonly state: ReaderState
  readonly problem: Error | null
  readonly retry: () => void
}

const NotYet = ({ state, problem, retry }: NotYetProps) => {
  if (state.is === 'failed') return <Problem problem={state.problem} onRetry={state.retry} />
  if (problem !== null) return <Problem problem={problem} onRetry={retry} />
  return <Loading what="Loading the reading code" />
}

interface ResultsProps {
  readonly draft: Draft
  readonly reader: BrowserReader
  readonly named: NamedCodebook
}

const Results = ({ draft, reader, named }: ResultsProps) => {
  const article = useMemo(() => articleOf(draft), [draft])
  const live = useReading(reader, article)
  return (
    <>
      <ProgressLine live={live} characters={draft.text.length} />
      {live.latest && (
        <ReadingView
          reading={live.latest}
          isStale={live.progress !== 'read'}
          reader={reader}
          names={named.names}
        />
      )}
      {live.progress === 'read' && <Compare key={live.latest?.json} draft={draft} reader={reader} />}
    </>
  )
}
