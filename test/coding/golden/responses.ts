import type { Table } from '../notation.ts'

/** Which act answers which, where one side of what is answered goes unsaid or is somebody else's. */
export const responses: Table = {
  cases: [
    // what followed in kind, what is said of the move, and words that are answered outright
    {
      text: "Chad recalled its ambassador from Khartoum; Sudan then recalled its own from N'Djamena.",
      events: ['recall-ambassador TCD->SDN performed', 'recall-ambassador SDN->TCD performed re=e1'],
    },
    {
      text: 'Peru imposed sanctions on four Cubans on Tuesday. The measure answers the sanctions Cuba imposed on two Peruvians last week.',
      events: ['impose-sanctions PER->CUB performed re=e2', 'impose-sanctions CUB->PER performed bg'],
    },
    {
      text: 'Canada accused India of murder. New Delhi responded by expelling a Canadian diplomat.',
      events: ['accuse CAN->IND performed', 'expel-diplomats IND->CAN performed re=e1'],
    },
    {
      text: "Hungary told two Ukrainian diplomats to leave. Kyiv's reply was swift: two Hungarians were ordered out the same evening.",
      events: ['expel-diplomats HUN->UKR performed', 'expel-diplomats UKR->HUN performed re=e1'],
    },
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
