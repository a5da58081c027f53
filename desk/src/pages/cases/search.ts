/** Which cases are shown, as the address has it. */
export interface CasesSearch {
  readonly side?: string
  readonly other?: string
  readonly since?: string
  readonly until?: string
  /** Only those in which an answer is owed. */
  readonly open?: true
}

const TEXTS = ['side', 'other', 'since', 'until'] as const

/** Takes out of an address what the page understands. */
export const casesSearch = (given: Readonly<Record<string, unknown>>): CasesSearch => ({
  ...Object.fromEntries(
    TEXTS.flatMap((name) => {
      const value = given[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  ),
  ...(given.open === true && { open: true as const }),
})
