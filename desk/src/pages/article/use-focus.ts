import { useEffect, useRef, useState } from 'react'
import type { EvidenceAddress } from '../../parts/evidence-address.ts'
import { type Card, cardAt } from './cards.ts'

/** Index of the card that has the key, or one of whose reports has it: cards are merged, and get other ids. */
export const indexOf = (cards: readonly Card[], key: string | undefined): number =>
  cards.findIndex((card) => card.key === key || card.reports.some((report) => report.key === key))

const elementOf = (index: number): HTMLElement | null => document.querySelector(`[data-card="${index}"]`)

/** The first event that nobody has decided about, or else the first. */
const firstOpen = (cards: readonly Card[]): number =>
  Math.max(
    0,
    cards.findIndex(({ event: { review } }) => review.confirmed.length + review.rejected.length === 0),
  )

/** Which event has the keyboard. The focus is never lost: when its card goes, the one in its place gets it. */
export const useCardFocus = (cards: readonly Card[], asked: EvidenceAddress | undefined) => {
  const [at, setAt] = useState(() => {
    const pointed = asked ? cardAt(cards, asked.event) : -1
    const index = pointed < 0 ? firstOpen(cards) : pointed
    return { key: cards[index]?.key, index }
  })
  const isFirst = useRef(true)
  const found = indexOf(cards, at.key)
  const focused = found < 0 ? Math.min(at.index, cards.length - 1) : found
  const note = (index: number): void => setAt({ key: cards[index]?.key, index })
  /** Gives a card the keyboard's focus, and brings it into view. */
  const focus = (index: number, field?: string): void => {
    note(index)
    const card = elementOf(index)
    const value = field && card?.querySelector<HTMLElement>(`[data-field="${field}"]`)
    const element = value || card
    element?.focus({ preventScroll: true })
    if (!isFirst.current) element?.scrollIntoView({ block: 'nearest' })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address moves the focus
  useEffect(() => {
    const pointed = asked && !isFirst.current ? cardAt(cards, asked.event) : -1
    if (pointed >= 0) focus(pointed, asked?.field)
  }, [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is looked after whenever the cards have changed
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body)
      focus(focused, isFirst.current ? asked?.field : undefined)
    isFirst.current = false
  }, [cards])
  return { focused, note, focus }
}
