import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Codebook } from '../../../../src/codebook/codebook.ts'
import type { Event } from '../../../../src/model/index.ts'
import type { Settled } from '../../../../src/server/schemas/codings.ts'
import { plural } from '../../../../src/wording/accounts.ts'
import { namesOf } from '../../../../src/wording/names.ts'
import { send } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { useShortcuts } from '../../frame/keys.tsx'
import { useNotices } from '../../frame/notices.tsx'
import { Written } from '../../parts/inputs.tsx'
import { Empty, Problem } from '../../parts/state.tsx'
import { type Pane, ReadingPane } from '../article/pane.tsx'
import type { Mark } from '../article/segments.ts'
import { useBlocks } from '../article/text.tsx'
import { usePointing } from '../article/use-pointing.ts'
import type { ShownAssignment } from '../codings/queries.ts'
import { inTextOrder, isInTitle, looksOf, marksOfEvent, triggersOf } from './hand.ts'
import { type Choice, PairCard } from './pair-card.tsx'
import { type CodedByBoth, pairsOf } from './pairs.ts'
import { useListFocus } from './use-list-focus.ts'
import { fieldsOfBoth } from './values.ts'

interface ComparingProps {
  readonly view: ShownAssignment
  readonly both: NonNullable<ShownAssignment['both']>
  readonly codebook: Codebook
}

const PLACE: Readonly<Record<Exclude<Choice, 'none'>, 0 | 1>> = { a: 0, b: 1 }

const wordsOf = ([a, b]: CodedByBoth) => {
  const event = a ?? b
  return event === undefined || isInTitle(event) ? undefined : triggersOf(event)[0]
}

/** The marks of both; words that both mark for the same are marked once. */
const marksOfBoth = (pair: CodedByBoth, index: number): readonly Mark[] => [
  ...new Map(
    pair
      .flatMap((event) => (event ? marksOfEvent(event, index) : []))
      .map((mark) => [`${mark.field} ${mark.span.join()}`, mark]),
  ).values(),
]

/** The events that the editor takes; undefined while something is not chosen. */
const taken = (
  pairs: readonly CodedByBoth[],
  choices: readonly (Choice | undefined)[],
): readonly Event[] | undefined =>
  choices.includes(undefined)
    ? undefined
    : inTextOrder(
        pairs.flatMap((pair, index) => {
          const choice = choices[index] ?? 'none'
          return choice === 'none' ? [] : (pair[PLACE[choice]] ?? [])
        }),
      )

/** What the editor does with what two coders say. */
const useSettling = (id: string) => {
  const client = useQueryClient()
  const { tell } = useNotices()
  return useMutation({
    mutationFn: (settling: { readonly events: readonly Event[]; readonly reason: string }) =>
      send<Settled>('POST', `/api/codings/${encodeURIComponent(id)}/adjudicate`, settling),
    onSuccess: async ({ decisions }) => {
      tell({ text: `Settled: ${plural(decisions, 'decision')} in the ledger`, tone: 'good' })
      await Promise.all(
        ['coding', 'codings', 'article', 'articles', 'event', 'events'].map((noun) =>
          client.invalidateQueries({ queryKey: [noun] }),
        ),
      )
    },
  })
}

/** Both codings of an article side by side; an editor takes of each event what holds. */
export const Comparing = ({ view: { article, assignment }, both, codebook }: ComparingProps) => {
  const maySettle = useMay('editor') && assignment.adjudicated === undefined
  const names = useMemo(() => namesOf(codebook), [codebook])
  const pairs = useMemo(() => pairsOf(both[0].events, both[1].events), [both])
  const fields = useMemo(() => pairs.map((pair) => fieldsOfBoth(pair, names)), [pairs, names])
  const same = pairs.map(([a, b], index) => a && b && fields[index]?.every(({ differs }) => !differs))
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({})
  const choices = pairs.map(
    (_, index): Choice | undefined => chosen[index] ?? (same[index] ? 'a' : undefined),
  )
  const open = choices.filter((choice) => choice === undefined).length
  const [reason, setReason] = useState('')
  const settling = useSettling(assignment.id)
  const blocks = useBlocks(article.text)
  const looks = useMemo(() => looksOf(pairs.length), [pairs])
  const marks = useMemo(() => pairs.flatMap((pair, index) => marksOfBoth(pair, index)), [pairs])
  const pane = useRef<Pane>(null)
  const { focused, note, focus, by } = useListFocus(pairs.length)
  const point = usePointing(pairs, focused)
  const go = (step: 1 | -1): void => {
    by(step)
    const pair = pairs[focused + step]
    const words = pair && wordsOf(pair)
    if (words) pane.current?.show(words)
  }
  const choose = (index: number, choice: Choice): void => {
    if (choice !== 'none' && pairs[index]?.[PLACE[choice]] === undefined) return
    setChosen((before) => ({ ...before, [index]: choice }))
  }
  const settle = (): void => {
    const events = taken(pairs, choices)
    if (events) settling.mutate({ events, reason: reason.trim() || 'adjudicated' })
  }
  useShortcuts([
    { keys: 'j', does: 'next event', run: () => go(1) },
    { keys: 'k', does: 'previous event', run: () => go(-1) },
    ...(maySettle && pairs.length > 0
      ? [
          { keys: '1', does: `take what ${both[0].coder} has`, run: () => choose(focused, 'a') },
          { keys: '2', does: `take what ${both[1].coder} has`, run: () => choose(focused, 'b') },
          { keys: '0', does: 'take neither', run: () => choose(focused, 'none') },
        ]
      : []),
  ])
  const differing = same.filter((each) => !each).length
  return (
    <div className="article">
      <ReadingPane
        ref={pane}
        text={article.text}
        blocks={blocks}
        marks={marks}
        looks={looks}
        language="en"
        picking={undefined}
        onTake={() => undefined}
        onLeave={() => focus(focused)}
        onPoint={point}
        onChoose={(value) => focus(Number(value.split('.')[0]))}
      />
      <section className="article-events" aria-labelledby="coding-both-name">
        <h2 id="coding-both-name">
          {differing === 0
            ? 'Both say the same'
            : `${plural(pairs.length, 'event')}, ${differing} coded differently`}
        </h2>
        {pairs.length === 0 && (
          <Empty title="No event">Both found that this article tells no act of the codebook.</Empty>
        )}
        <ol className="article-cards">
          {pairs.map((pair, index) => (
            <PairCard
              // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of two finished codings do not change
              key={index}
              pair={pair}
              coders={[both[0].coder, both[1].coder]}
              fields={fields[index] ?? []}
              index={index}
              look={looks[index]}
              names={names}
              focused={index === focused}
              choice={maySettle ? choices[index] : undefined}
              onFocus={() => note(index)}
              {...(maySettle && { onChoose: (choice: Choice) => choose(index, choice) })}
            />
          ))}
        </ol>
        {maySettle && (
          <form className="card-form" action={settle}>
            <Written
              label="Reason"
              value={reason}
              onWrite={setReason}
              placeholder="For those who read it later"
            />
            {settling.isError && <Problem problem={settling.error} />}
            <div className="row">
              <button type="submit" className="primary" disabled={open > 0 || settling.isPending}>
                Settle
              </button>
              {open > 0 && <span className="small soft">{plural(open, 'event')} still to choose</span>}
            </div>
          </form>
        )}
      </section>
    </div>
  )
}
