/** What the pages of double coding are asked for. */
export interface CodingsSearch {
  /** Who codes, on a desk where nobody has an account. */
  readonly as?: string
}

const MOST_LETTERS = 64

/** Takes out of an address what the pages understand; the rest is left. */
export const codingsSearch = ({ as }: Readonly<Record<string, unknown>>): CodingsSearch => {
  const name = typeof as === 'string' || typeof as === 'number' ? String(as).trim() : ''
  return name === '' || name.length > MOST_LETTERS ? {} : { as: name }
}
