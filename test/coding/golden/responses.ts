import type { Table } from '../notation.ts'

/** Which act answers which, where one side of what is answered goes unsaid or is somebody else's. */
export const responses: Table = {
  cases: [
    {
      text: 'Oman closed its consulate in Chad on Monday after its ambassador was detained.',
      events: ['close-own-mission OMN->TCD performed re=e2', 'detain-diplomat TCD->OMN performed bg'],
    },
    {
      text: 'In retaliation for the arrest of a Danish consul by militiamen, Denmark suspended cooperation with Chad.',
      events: ['detain-diplomat ?->DNK performed bg', 'suspend-cooperation DNK->TCD performed re=e1'],
    },
  ],
  known: [],
}
