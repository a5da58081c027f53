import type { Table } from '../notation.ts'

/** What stands before the subject: a place before a list of names, a participle's clause. */
export const openings: Table = {
  cases: [
    {
      text: 'In a fresh jolt to Moscow, Latvia, Lithuania and Estonia on Tuesday expelled 11 Russian diplomats.',
      events: ['expel-diplomats EST,LTU,LVA->RUS performed n=11'],
    },
    {
      text: 'In a setback for London, Kenya and Ghana have recalled their ambassadors to Britain.',
      events: ['recall-ambassador GHA,KEN->GBR performed'],
    },
    {
      text: 'Following the flooding in Beira, Malawi, Zambia and Tanzania condemned Rwanda.',
      events: ['condemn MWI,TZA,ZMB->RWA performed'],
    },
    {
      text: 'Angered by a raid in Quito, Mexico and Bolivia broke off relations with Ecuador.',
      events: ['sever-relations BOL,MEX->ECU performed'],
    },
    {
      text: 'Governments in Egypt, Jordan and Tunisia condemned Mali.',
      events: ['condemn EGY,JOR,TUN->MLI performed'],
    },
  ],
  known: [],
}
