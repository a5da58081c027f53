import type { CorrectableField, MissedEvent } from '../../../../src/model/index.ts'
import { correctableInWords } from '../../parts/decision-form.tsx'
import type { Card } from './cards.ts'
import { useArticleDeciding, withReview, withValue } from './deciding.ts'
import type { articleQuery } from './queries.ts'

/** All that a reviewer can decide about an article and its events. */
export const useDecisions = (
  article: string,
  key: ReturnType<typeof articleQuery>['queryKey'],
  viewer: string,
) => {
  const { decide, undoLast } = useArticleDeciding(key)
  const judge = (card: Card, kind: 'confirm' | 'reject'): void => {
    const review = kind === 'confirm' ? 'confirmed' : 'rejected'
    decide({
      asked: { event: card.event.id, verdict: { kind }, reason: '' },
      told: `${kind === 'confirm' ? 'Confirmed' : 'Rejected'}: ${card.event.sentence}`,
      foresee: withReview(card.event.id, review, viewer),
    })
  }
  return {
    undoLast,
    confirm: (card: Card) => judge(card, 'confirm'),
    reject: (card: Card) => judge(card, 'reject'),
    correct: (card: Card, field: CorrectableField, value: unknown, reason: string): void =>
      decide({
        asked: { event: card.event.id, verdict: { kind: 'correct', field, value }, reason },
        told: `Set ${correctableInWords(field)}: ${card.event.sentence}`,
        foreseeEvent: withValue(field, value, viewer),
      }),
    merge: (card: Card, other: { readonly id: string; readonly sentence: string }): void =>
      decide({
        asked: { event: card.event.id, verdict: { kind: 'merge', with: other.id }, reason: '' },
        told: `Merged with: ${other.sentence}`,
      }),
    add: (event: MissedEvent): void =>
      decide({
        asked: { article, verdict: { kind: 'add', event }, reason: '' },
        told: 'Added what was missed',
      }),
  }
}
