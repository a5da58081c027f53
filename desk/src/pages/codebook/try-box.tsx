import '../../parts/forms.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Account } from '../../../../src/coding/explain/index.ts'
import { inert } from '../../../../src/wording/printable.ts'
import { concerning, type Uncalled, uncalledIn } from '../../../../src/wording/trial.ts'
import { Choice, Labelled } from '../../parts/inputs.tsx'
import { Problem } from '../../parts/state.tsx'
import { EventExplained, Leftovers, NearMisses, RuleLink } from '../../reading/account-view.tsx'
import { compiledCodebook } from '../../reading/codebook.ts'
import { useBrowserReader } from '../../reading/use-reader.ts'

/** A sentence to try, put in from elsewhere on the page. */
export interface Trial {
  readonly sentence: string
  readonly rule: string
}

interface TryBoxProps {
  /** The rules that one may choose among; none: every rule of the codebook is tried. */
  readonly rules: readonly string[]
  readonly action?: string
  readonly given?: Trial
}

const ALL = 'every rule'
const LONGEST = 2000

/** Tries a sentence against rules, in this browser: which fire, which nearly do, and what keeps them from it. */
export const TryBox = ({ rules, action, given }: TryBoxProps) => {
  const [sentence, setSentence] = useState('')
  const [rule, setRule] = useState(ALL)
  const [wanted, setWanted] = useState(false)
  const state = useBrowserReader(wanted)
  const named = useQuery({ ...compiledCodebook, enabled: wanted })
  const reader = state.is === 'ready' ? state.reader : undefined
  const codebook = named.data?.codebook
  const trying = useMutation({
    // it needs no network
    networkMode: 'always',
    mutationFn: async (asked: Trial): Promise<Tried> => {
      if (reader === undefined || codebook === undefined) throw new Error('the reader is not ready')
      const rulesAsked = {
        ...(asked.rule !== ALL && { rule: asked.rule }),
        ...(action !== undefined && { action }),
      }
      const everyRule = asked.rule !== ALL || action !== undefined
      const account = concerning(await reader.account({ text: inert(asked.sentence) }, everyRule), rulesAsked)
      return { account, uncalled: uncalledIn(account, codebook, rulesAsked) }
    },
  })
  // what was asked before the reader was there is tried once it is
  const [waiting, setWaiting] = useState<Trial>()
  const ask = (asked: Trial) => {
    if (asked.sentence.trim() === '') return
    setWanted(true)
    setWaiting(asked)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried when there is something to try and something to try it by
  useEffect(() => {
    if (waiting === undefined || reader === undefined || codebook === undefined) return
    setWaiting(undefined)
    trying.mutate(waiting)
  }, [waiting, reader, codebook])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is put in anew is tried
  useEffect(() => {
    if (given === undefined) return
    setSentence(given.sentence)
    setRule(given.rule)
    ask(given)
  }, [given])
  const problem = state.is === 'failed' ? state.problem : (named.error ?? trying.error)
  return (
    <section className="sheet stack try-box" aria-labelledby="try-title">
      <h2 id="try-title">Try a sentence</h2>
      <form className="stack" action={() => ask({ sentence, rule })}>
        <Labelled label="Sentence">
          {(id) => (
            <input
              id={id}
              value={sentence}
              maxLength={LONGEST}
              required
              placeholder="Norway expelled two Belarusian diplomats."
              onChange={({ target }) => setSentence(target.value)}
            />
          )}
        </Labelled>
        {rules.length > 0 && (
          <Choice
            label="Against"
            options={[ALL, ...rules]}
            value={rule}
            onChoose={setRule}
            wordsOf={(option) => (option === ALL ? 'every rule of this action' : option)}
          />
        )}
        <div className="row">
          <button type="submit" className="primary">
            Try it
          </button>
          <span className="small soft" role="status">
            {waiting === undefined
              ? 'It is read in this browser; nothing is sent.'
              : 'Loading the reading code: 8 MB, once.'}
          </span>
        </div>
      </form>
      {problem ? <Problem problem={problem} /> : trying.data && <TriedView {...trying.data} />}
    </section>
  )
}

interface Tried {
  readonly account: Account
  readonly uncalled: readonly Uncalled[]
}

/** So many rules that nearly fired are shown. */
const MOST = 8

const TriedView = ({ account, uncalled }: Tried) => {
  const { events, nearly, fruitless, unread } = account
  return (
    <div className="stack" aria-live="polite">
      {events.length === 0 && <p className="empty-title">No rule fires.</p>}
      {events.map((event) => (
        <div key={event.id} className="stack tried">
          <h3>
            <RuleLink rule={event.rule.name} /> fires
          </h3>
          <EventExplained event={event} />
        </div>
      ))}
      {nearly.length > 0 && (
        <>
          <h3>Nearly fired</h3>
          <NearMisses misses={nearly.slice(0, MOST)} />
        </>
      )}
      {fruitless.length + unread.length > 0 && (
        <>
          <h3>Passed over</h3>
          <Leftovers items={[...fruitless, ...unread].slice(0, MOST)} />
        </>
      )}
      {uncalled.length > 0 && (
        <>
          <h3>No word calls up</h3>
          <ul className="misses">
            {uncalled.map(({ rule, words }) => (
              <li key={rule}>
                <RuleLink rule={rule} />: {words.join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
