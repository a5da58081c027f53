import agency from '../../../../examples/agency.txt?raw'
import broadsheet from '../../../../examples/broadsheet.txt?raw'
import longForm from '../../../../examples/long-form.txt?raw'
import wire from '../../../../examples/wire.txt?raw'
import type { Draft } from './draft.ts'
import { NO_DRAFT } from './draft.ts'

const NOTE = `Norway on Friday expelled four diplomats of Belarus and gave them until 17 May to leave, accusing them of spying.

Minsk denied the accusation. "We shall answer in kind," the foreign ministry's spokeswoman said. Sweden, which had threatened to do the same, only summoned the Belarusian ambassador.
`

interface Example {
  readonly name: string
  readonly draft: Draft
}

/** Texts to try, written for this project: the same act told in four ways, and a short note. */
export const EXAMPLES: readonly Example[] = [
  { name: 'A short note', draft: { ...NO_DRAFT, text: NOTE, published: '2021-05-07' } },
  { name: 'A wire report', draft: { ...NO_DRAFT, text: wire } },
  { name: 'A broadsheet', draft: { ...NO_DRAFT, text: broadsheet } },
  { name: 'An agency', draft: { ...NO_DRAFT, text: agency } },
  { name: 'A magazine', draft: { ...NO_DRAFT, text: longForm } },
]
