import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../../src/base/span.ts'
import type { CorrectableField } from '../../../../src/model/index.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import type { EventView } from '../../../../src/server/schemas/events.ts'
import { valueUnderstood } from '../../../../src/wording/understood.ts'
import { useMay } from '../../api/session.ts'
import { type Shortcut, useShortcuts } from '../../frame/keys.tsx'
import { correctableInWords } from '../../parts/decision-form.tsx'
import type { EvidenceAddress } from '../../parts/evidence-address.ts'
import { Empty, Problem } from '../../parts/state.tsx'
import { Adding } from './adding.tsx'
import { type Block, blockAt } from './blocks.ts'
import { EventCard } from './card.tsx'
import { type Card, cardAt, cardsOf, marksOf } from './cards.ts'
import { Correcting, type Taken } from './correcting.tsx'
import { Merging } from './merging.tsx'
import { type MissedWords, sentenceAround } from './missed.ts'
import { type Pane, ReadingPane } from './pane.tsx'
import { type articleQuery, codebookQuery, eventQuery } from './queries.ts'
import { type Mark, MOST_MARKS } from './segments.ts'
import { useBlocks } from './text.tsx'
import { useDecisions } from './use-decisions.ts'
import { useCardFocus } from './use-focus.ts'
import { usePointing } from './use-pointing.ts'
import { valuesOf } from './values.ts'

/** What is being done besides reading. */
type Doing =
  | {
      readonly kind: 'correct'
      readonly card: string
      readonly field: CorrectableField | undefined
      readonly taken?: Taken
    }
  | { readonly kind: 'merge'; readonly card: string }
  | { readonly kind: 'pick'; readonly card: string; readonly field: CorrectableField }
  | { readonly kind: 'pick-missed' }
  | { readonly kind: 'add'; readonly told: MissedWords }

interface ReviewProps {
  readonly view: ArticleView
  readonly queryKey: ReturnType<typeof articleQuery>['queryKey']
  readonly viewer: string
  /** Evidence and offsets that the address points at. */
  readonly asked: { readonly evidence: EvidenceAddress | undefined; readonly chars: Span | undefined }
}

/** The words that a field was read from, or else those that tell the event; nothing where these stand in the title. */
const wordsFor = ({ in: place, spans }: Card, field: string): Span | undefined =>
  place === 'title' ? undefined : (spans[field]?.[0] ?? spans.trigger?.[0])

/** What words are being selected for. */
const pickingFor = (doing: Doing | undefined): string | undefined => {
  if (doing?.kind === 'pick') return correctableInWords(doing.field)
  return doing?.kind === 'pick-missed' ? 'what was missed' : undefined
}

const marksIn = (cards: readonly Card[], { evidence, chars }: ReviewProps['asked']): readonly Mark[] => {
  const asked = evidence?.field === undefined ? undefined : cards[cardAt(cards, evidence.event)]
  const spans = (asked?.in === 'title' ? undefined : asked?.spans[evidence?.field ?? '']) ?? []
  const pointed: readonly Mark[] = [...spans, ...(chars ? [chars] : [])].map((span) => ({
    span,
    field: 'asked',
  }))
  return [...pointed, ...marksOf(cards, 'text')].slice(0, MOST_MARKS)
}

/** The words that were selected, as the form for a field, or for an event, needs them. */
const useTaking = (view: ArticleView, blocks: readonly Block[]) => {
  const client = useQueryClient()
  const { text, published } = view.record.article
  const taken = async (field: CorrectableField, span: Span): Promise<Taken> => {
    const words = text.slice(...span)
    const codebook = await client.fetchQuery(codebookQuery).catch(() => undefined)
    const within = codebook && { codebook, ...(published !== undefined && { published }) }
    return { words, span, value: within && valueUnderstood(field, words, within) }
  }
  const missed = (words: Span): MissedWords => {
    const block = blocks[blockAt(blocks, words[0])]
    const line: Span = block ? [block.start, Math.max(block.shown, words[1])] : words
    return { text, words, sentence: sentenceAround(text, words, line) }
  }
  return { taken, missed }
}

export const Review = ({ view, queryKey, viewer, asked }: ReviewProps) => {
  const { article } = view.record
  const client = useQueryClient()
  const mayDecide = useMay('coder')
  const codebook = useQuery({ ...codebookQuery, enabled: false })
  const blocks = useBlocks(article.text)
  const cards = useMemo(() => cardsOf(view), [view])
  const marks = useMemo(() => marksIn(cards, asked), [cards, asked])
  const pane = useRef<Pane>(null)
  const [doing, setDoing] = useState<Doing>()
  const { focused, note, focus } = useCardFocus(cards, asked.evidence)
  const point = usePointing(cards, focused)
  const decisions = useDecisions(article.id, queryKey, viewer)
  const { taken, missed } = useTaking(view, blocks)
  const card = cards[focused]
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for is shown when it is asked for, not again whenever the events change
  useEffect(() => {
    const [first] = marks
    if (first?.field === 'asked') pane.current?.show(first.span)
  }, [asked])
  const goTo = (index: number, field?: string): void => {
    const next = cards[index]
    if (next === undefined) return
    focus(index, field)
    const words = wordsFor(next, field ?? 'trigger')
    if (words) pane.current?.show(words)
  }
  const back = (): void => {
    const field = doing?.kind === 'correct' || doing?.kind === 'pick' ? doing.field : undefined
    setDoing(undefined)
    focus(focused, field)
  }
  const pick = (at: Card, field: CorrectableField): void => {
    void client.prefetchQuery(codebookQuery)
    setDoing({ kind: 'pick', card: at.key, field })
    pane.current?.begin(wordsFor(at, field))
  }
  const pickMissed = (): void => {
    void client.prefetchQuery(codebookQuery)
    const selected = pane.current?.taken()
    if (selected) take(selected)
    else {
      setDoing({ kind: 'pick-missed' })
      pane.current?.begin(card && wordsFor(card, 'trigger'))
    }
  }
  const take = (span: Span): void => {
    if (doing?.kind === 'pick')
      void taken(doing.field, span).then((words) => setDoing({ ...doing, kind: 'correct', taken: words }))
    else void client.ensureQueryData(codebookQuery).then(() => setDoing({ kind: 'add', told: missed(span) }))
  }
  const correct = (at: Card, field: CorrectableField | undefined): void =>
    setDoing({ kind: 'correct', card: at.key, field })
  const isPicking = doing?.kind === 'pick' || doing?.kind === 'pick-missed'
  useReviewKeys({
    cards,
    focused,
    goTo,
    on: mayDecide && card !== undefined && !isPicking ? card : undefined,
    confirm: decisions.confirm,
    reject: decisions.reject,
    correct,
    pick,
    merge: (at) => setDoing({ kind: 'merge', card: at.key }),
  })
  useShortcuts([
    {
      keys: 't',
      does: 'go into the text, to select words',
      run: () => pane.current?.begin(card && wordsFor(card, 'trigger')),
    },
    ...(mayDecide
      ? [
          { keys: 'a', does: 'add an event that was missed', run: pickMissed },
          { keys: 'u', does: 'undo the last decision', run: decisions.undoLast },
        ]
      : []),
  ])
  const formOn = (at: Card) => {
    if (doing?.kind === 'correct' && doing.card === at.key) {
      const values = valuesOf(at, client.getQueryData<EventView>(eventQuery(at.event.id).queryKey))
      return (
        <Correcting
          key={doing.taken?.span.join()}
          field={doing.field}
          values={new Map(values.map(({ field, value }) => [field, value]))}
          taken={doing.taken}
          onPick={(field) => pick(at, field)}
          onCorrect={(field, value, reason) => {
            decisions.correct(at, field, value, reason)
            back()
          }}
          onCancel={back}
        />
      )
    }
    return doing?.kind === 'merge' && doing.card === at.key ? (
      <Merging
        card={at}
        onMerge={(other) => {
          decisions.merge(at, other)
          back()
        }}
        onCancel={back}
      />
    ) : undefined
  }
  return (
    <div className="article">
      <ReadingPane
        ref={pane}
        text={article.text}
        blocks={blocks}
        marks={marks}
        looks={cards}
        language={article.language}
        picking={pickingFor(doing)}
        onTake={take}
        onLeave={back}
        onPoint={point}
        onChoose={(value) => {
          const [index, field] = value.split('.')
          goTo(Number(index), field === 'trigger' ? 'action' : field)
        }}
      />
      <section className="article-events" aria-labelledby="article-events-name">
        <h2 id="article-events-name">
          {cards.length === 1 ? 'One event' : `${cards.length || 'No'} events`}
        </h2>
        {doing?.kind === 'add' && codebook.data && (
          <Adding
            key={doing.told.words.join()}
            told={doing.told}
            codebook={codebook.data}
            published={article.published}
            onAdd={(event) => {
              decisions.add(event)
              back()
            }}
            onPick={pickMissed}
            onCancel={back}
          />
        )}
        {codebook.isError && <Problem problem={codebook.error} />}
        {cards.length === 0 && (
          <Empty title="No event was read here">
            Nothing in this text tells an act that the codebook knows. Press <kbd>a</kbd> to add one that was
            missed, or <kbd>d</kbd> when there is none.
          </Empty>
        )}
        <ol className="article-cards">
          {cards.map((each, index) => (
            <EventCard
              key={each.key}
              card={each}
              index={index}
              focused={index === focused}
              mayDecide={mayDecide}
              onFocus={() => note(index)}
              onPoint={point}
              onConfirm={() => decisions.confirm(each)}
              onReject={() => decisions.reject(each)}
              onMerge={() => setDoing({ kind: 'merge', card: each.key })}
              onCorrect={(field) => correct(each, field)}
            >
              {formOn(each)}
            </EventCard>
          ))}
        </ol>
      </section>
    </div>
  )
}

interface ReviewKeys {
  readonly cards: readonly Card[]
  readonly focused: number
  readonly goTo: (index: number) => void
  /** The event that is decided about; undefined while nothing can be. */
  readonly on: Card | undefined
  readonly confirm: (card: Card) => void
  readonly reject: (card: Card) => void
  readonly correct: (card: Card, field: CorrectableField | undefined) => void
  readonly pick: (card: Card, field: CorrectableField) => void
  readonly merge: (card: Card) => void
}

/** The field of the value that has the focus. */
const focusedField = (): CorrectableField | undefined =>
  (document.activeElement?.getAttribute('data-field') as CorrectableField | null) ?? undefined

const useReviewKeys = ({
  cards,
  focused,
  goTo,
  on,
  confirm,
  reject,
  correct,
  pick,
  merge,
}: ReviewKeys): void => {
  const deciding: readonly Shortcut[] =
    on === undefined
      ? []
      : [
          { keys: 'c', does: 'confirm the event', run: () => confirm(on) },
          { keys: 'x', does: 'reject the event', run: () => reject(on) },
          {
            keys: 'e',
            does: 'correct the value, or a field of the event',
            run: () => correct(on, focusedField()),
          },
          {
            keys: 'w',
            does: 'correct the value by words of the text',
            run: () => pick(on, focusedField() ?? 'count'),
          },
          { keys: 'm', does: 'merge the event with another', run: () => merge(on) },
        ]
  useShortcuts([
    { keys: 'j', does: 'next event', run: () => goTo(Math.min(focused + 1, cards.length - 1)) },
    { keys: 'k', does: 'previous event', run: () => goTo(Math.max(focused - 1, 0)) },
    ...deciding,
  ])
}
