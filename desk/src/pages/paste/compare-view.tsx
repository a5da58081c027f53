import { useMutation } from '@tanstack/react-query'
import type { ArticleRecord } from '../../../../src/model/index.ts'
import { send } from '../../api/client.ts'
import { Problem } from '../../parts/state.tsx'
import type { BrowserReader } from '../../reading/browser-reader.ts'
import { type Bytes, compared } from './compare.ts'
import { type Draft, LONGEST_SENT, sentOf } from './draft.ts'

interface CompareProps {
  readonly draft: Draft
  readonly reader: BrowserReader
}

/** Has the server read the same text, and holds the two records against each other, byte by byte. */
export const Compare = ({ draft, reader }: CompareProps) => {
  const comparing = useMutation({
    // also without a network: what then fails says so
    networkMode: 'always',
    mutationFn: async () => {
      const article = sentOf(draft)
      const [here, there] = await Promise.all([
        reader.read(article),
        send<{ readonly record: ArticleRecord }>('POST', '/api/read', article),
      ])
      return compared(here.json, JSON.stringify(there.record))
    },
  })
  const isTooLong = draft.text.length > LONGEST_SENT
  const { data: found } = comparing
  return (
    <div className="stack compare">
      <div className="row">
        <button type="button" disabled={isTooLong || comparing.isPending} onClick={() => comparing.mutate()}>
          {comparing.isPending ? 'Comparing' : 'Compare with the server'}
        </button>
        <span className="small soft">
          {isTooLong ? 'The server reads texts of up to 200 kB for a browser.' : 'This sends the text to it.'}
        </span>
      </div>
      {comparing.isError && <Problem problem={comparing.error} />}
      {found && (
        <div role="status" className="sheet stack" data-same={found.same}>
          <p>
            <strong>{found.same ? 'Both give the same bytes.' : 'The two give different bytes.'}</strong>
          </p>
          <dl className="read-values">
            <BytesLine where="this browser" bytes={found.here} />
            <BytesLine where="the server" bytes={found.there} />
          </dl>
          {found.differ && (
            <p className="small">
              They first differ at character {found.differ.at}: <code>{found.differ.here}</code> here,{' '}
              <code>{found.differ.there}</code> there.
            </p>
          )}
        </div>
      )}
    </div>
  )
}

const BytesLine = ({ where, bytes }: { readonly where: string; readonly bytes: Bytes }) => (
  <div>
    <dt>{where}</dt>
    <dd>
      {bytes.count} bytes, SHA-256 <code>{bytes.sha256}</code>
    </dd>
  </div>
)
