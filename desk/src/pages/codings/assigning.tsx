import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CODING_STARTS, type CodingStart } from '../../../../src/model/index.ts'
import type { Assignments } from '../../../../src/server/schemas/codings.ts'
import { plural } from '../../../../src/wording/accounts.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { send } from '../../api/client.ts'
import { useNotices } from '../../frame/notices.tsx'
import { Choice, Written } from '../../parts/inputs.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Problem, Shown } from '../../parts/state.tsx'
import { unreviewedQuery } from './queries.ts'

const STARTS: Readonly<Record<CodingStart, string>> = {
  machine: 'what was read',
  blank: 'an empty page',
}

const CODERS_LIST = 'coders-known'

interface PickingProps {
  readonly picked: ReadonlySet<string>
  readonly onToggle: (article: string) => void
}

/** Articles to choose from, those first that need a look most. */
const Picking = ({ picked, onToggle }: PickingProps) => {
  const [text, setText] = useState('')
  const articles = useQuery(unreviewedQuery(text.trim()))
  return (
    <div className="stack">
      <h3 id="codings-choice">Articles that nobody has looked at</h3>
      <Written label="With these words" value={text} onWrite={setText} />
      <Shown query={articles} lines={4}>
        {(found) => (
          <Scrolled label="Articles to choose from" className="codings-articles">
            {found.length === 0 && (
              <p className="soft">No article that nobody has looked at has these words.</p>
            )}
            {found.map(({ id, title, outlet }) => (
              <label key={id}>
                <input type="checkbox" checked={picked.has(id)} onChange={() => onToggle(id)} />
                <span>
                  {printable(title ?? '') || printable(id)}{' '}
                  <span className="small soft">{printable(outlet ?? '')}</span>
                </span>
              </label>
            ))}
          </Scrolled>
        )}
      </Shown>
    </div>
  )
}

/** Gives articles to two coders. */
export const Assigning = ({ known }: { readonly known: readonly string[] }) => {
  const client = useQueryClient()
  const { tell } = useNotices()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [coders, setCoders] = useState<readonly [string, string]>(['', ''])
  const [start, setStart] = useState<CodingStart>('machine')
  const [first, second] = [coders[0].trim(), coders[1].trim()]
  const assigning = useMutation({
    mutationFn: () =>
      send<Assignments>('POST', '/api/codings', { articles: [...picked], coders: [first, second], start }),
    onSuccess: ({ assignments }) => {
      setPicked(new Set())
      tell({
        text: `${plural(assignments.length, 'article')} assigned to ${first} and ${second}`,
        tone: 'good',
      })
    },
    // some may have been assigned before one was refused
    onSettled: () => client.invalidateQueries({ queryKey: ['codings'] }),
  })
  const toggle = (article: string): void =>
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(article)) next.add(article)
      return next
    })
  const isSame = first !== '' && first === second
  const isReady = picked.size > 0 && first !== '' && second !== '' && !isSame
  return (
    <section className="sheet stack" aria-labelledby="codings-assign">
      <h2 id="codings-assign">Assign articles</h2>
      <Picking picked={picked} onToggle={toggle} />
      <form className="stack" action={() => assigning.mutate()}>
        <datalist id={CODERS_LIST}>
          {[...new Set(known)].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className="row inputs">
          <Written
            label="First coder"
            list={CODERS_LIST}
            value={coders[0]}
            onWrite={(name) => setCoders([name, coders[1]])}
          />
          <Written
            label="Second coder"
            list={CODERS_LIST}
            value={coders[1]}
            onWrite={(name) => setCoders([coders[0], name])}
          />
          <Choice
            label="Both begin from"
            options={CODING_STARTS}
            value={start}
            onChoose={(chosen) => setStart(chosen as CodingStart)}
            wordsOf={(option) => STARTS[option as CodingStart]}
          />
        </div>
        {isSame && <p className="small">Two codings by one person say nothing: choose two coders.</p>}
        {assigning.isError && <Problem problem={assigning.error} />}
        <div className="row">
          <button type="submit" className="primary" disabled={!isReady || assigning.isPending}>
            Assign{picked.size > 0 && ` ${plural(picked.size, 'article')}`}
          </button>
        </div>
      </form>
    </section>
  )
}
