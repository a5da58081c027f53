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
    {
      text: 'Protesters stormed the Irish embassy in Lomé on Sunday. Ireland recalled its ambassador to Togo in protest at the attack.',
      events: ['attack-mission ?->IRL performed', 'recall-ambassador IRL->TGO performed re=e1'],
    },
    {
      text: 'Oman deported a Nepali priest. Nepal at once threatened to deport Omani clerics.',
      events: ['deport-persons OMN->NPL performed', 'deport-persons NPL->OMN threatened re=e1'],
    },
    {
      text: 'Kenya expelled four Omani diplomats on February 1 and one on February 20. Oman has expelled four Kenyans.',
      events: [
        'expel-diplomats KEN->OMN performed bg n=4',
        'expel-diplomats KEN->OMN performed bg n=1',
        'expel-diplomats OMN->KEN performed n=4 re=e1',
      ],
    },
  ],
  known: [],
}
