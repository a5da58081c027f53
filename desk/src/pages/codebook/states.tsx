import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Dated, StateCodes } from '../../../../src/codebook/codebook.ts'
import { Shown } from '../../parts/state.tsx'
import { compiledCodebook } from '../../reading/codebook.ts'
import type { CodebookIndex } from './queries.ts'

interface StatesProps {
  readonly states: CodebookIndex['states']
  readonly isOpen: boolean
}

/** States with the names that newspapers give them and their codes in other codings; the codes are fetched when it is opened. */
export const States = ({ states, isOpen }: StatesProps) => {
  const [open, setOpen] = useState(isOpen)
  useEffect(() => setOpen(isOpen), [isOpen])
  const query = useQuery({ ...compiledCodebook, enabled: open })
  return (
    <details
      className="sheet bodies"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2>States and their codes ({states.length})</h2>
      </summary>
      {open && (
        <Shown query={query}>
          {({ codebook }) => <StateTable states={states} crosswalk={codebook.crosswalk} />}
        </Shown>
      )}
    </details>
  )
}

/** Codings that states have codes in, with what a code of each is written as. */
const CODINGS: readonly {
  readonly name: string
  readonly of: (codes: StateCodes) => readonly (Dated & { readonly written: string })[]
}[] = [
  {
    name: 'ISO',
    of: ({ iso }) => iso.map((each) => ({ ...each, written: `${each.alpha2} ${each.numeric}` })),
  },
  {
    name: 'COW',
    of: ({ cow }) =>
      cow.map((each) => ({
        ...each,
        written: [each.number, each.abbreviation].filter((part) => part).join(' '),
      })),
  },
  {
    name: 'Gleditsch and Ward',
    of: ({ gw }) => gw.map((each) => ({ ...each, written: String(each.number) })),
  },
  { name: 'FIPS', of: ({ fips }) => fips.map((each) => ({ ...each, written: each.code })) },
]

/** `, 1990-10-03 to 1993`: when a code held; nothing where it always does. */
const whenHeld = ({ from, until }: Dated): string => {
  if (from === undefined && until === undefined) return ''
  if (until === undefined) return ` from ${from}`
  return from === undefined ? ` until ${until}` : ` ${from} to ${until}`
}

interface StateTableProps {
  readonly states: StatesProps['states']
  readonly crosswalk: readonly StateCodes[]
}

const StateTable = ({ states, crosswalk }: StateTableProps) => {
  const codes = new Map(crosswalk.map((each) => [each.code, each]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="state-table" aria-label="States and their codes" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Names</th>
            {CODINGS.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map(({ code, names }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{names.join(', ')}</td>
              {CODINGS.map(({ name, of }) => {
                const known = codes.get(code)
                return (
                  <td key={name}>
                    {(known === undefined ? [] : of(known)).map((each) => (
                      <span key={`${each.written} ${each.from}`} className="held-code">
                        {each.written}
                        <span className="soft small">{whenHeld(each)}</span>
                      </span>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
