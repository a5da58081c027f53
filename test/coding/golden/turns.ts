import type { Table } from '../notation.ts'

/** Turns of phrase that say what one verb says, and words that carry out, weigh or hold off what they govern. */
export const turns: Table = {
  cases: [
    { text: 'Laos put an end to its relations with Palau.', events: ['sever-relations LAO->PLW performed'] },
    {
      text: 'Relations with Palau were brought to an end by Laos.',
      events: ['sever-relations LAO->PLW performed'],
    },
    {
      text: 'Benin has threatened to call time on its ties with Gabon.',
      events: ['sever-relations BEN->GAB threatened'],
    },
    { text: 'Benin put its ties with Gabon on hold.', events: ['downgrade-relations BEN->GAB performed'] },
    {
      text: 'Oman gave the green light to the expulsion of two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM performed'],
    },
    {
      text: 'Oman went ahead with the expulsion of two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM performed'],
    },
    {
      text: 'Oman made good on its threat to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM performed'],
    },
    {
      text: 'Oman bowed to calls to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM performed'],
    },
    {
      text: 'Oman is weighing whether to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM considered'],
    },
    {
      text: 'Oman is poised to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM intended'],
    },
    {
      text: 'Oman is on the verge of expelling two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM intended'],
    },
    {
      text: 'Oman had no choice but to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM performed'],
    },
    { text: 'Oman held off on expelling two Yemeni diplomats.', events: [] },
    {
      text: 'Oman saw no reason to expel two Yemeni diplomats.',
      events: ['expel-diplomats OMN->YEM refused'],
    },
  ],
  known: [],
}
