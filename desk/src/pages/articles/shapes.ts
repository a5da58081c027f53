/** An article in a list, as the API gives it. Its events are those without generic actions and what reviewers rejected. */
export interface ArticleLine {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  /** As the article's source gave it. */
  readonly published?: string
  readonly events: number
  /** The confidence of the least sure event; absent without events. */
  readonly lowestConfidence?: number
  /** Events on which reports contradict each other. */
  readonly conflicts: number
  /** Who looked last, and when. It may have been read anew since. */
  readonly look?: { readonly by: string; readonly at: string }
  /** Somebody looked at the article as it is read now. */
  readonly isReviewed: boolean
}
