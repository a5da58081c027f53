/** What the events page is asked for, as its address has it. */
export interface EventsSearch {
  readonly text?: string
}

/** Takes out of an address what the page understands; the rest is left. */
export const eventsSearch = ({ text }: Readonly<Record<string, unknown>>): EventsSearch =>
  typeof text === 'string' && text !== '' ? { text } : {}
