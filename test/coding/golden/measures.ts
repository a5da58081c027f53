import type { Table } from '../notation.ts'

/** Sanctions, aid, treaties and force: what is done, to whom, and by whom, where a sum or a measure stands in between. */
export const measures: Table = {
  cases: [
    {
      text: 'Norway froze 40 million kroner in aid to Malawi.',
      events: ['suspend-cooperation NOR->MWI performed'],
    },
    {
      text: 'Britain withheld nearly £90 million in military assistance to Rwanda.',
      events: ['suspend-cooperation GBR->RWA performed'],
    },
    {
      text: 'Some $12 million in aid to Zambia was cancelled by Denmark.',
      events: ['suspend-cooperation DNK->ZMB performed'],
    },
    {
      text: 'Canada froze 3 million dollars in Iranian assets.',
      events: ['impose-sanctions CAN->IRN performed'],
    },
    { text: 'The bank froze 10 million euros in loans to the firm.', events: [] },
    {
      text: 'The expulsion of two Iraqi diplomats is under consideration.',
      events: ['expel-diplomats ?->IRQ considered n=2'],
    },
    {
      text: "Ireland's recognition of Kosovo remains on the table.",
      events: ['recognise IRL->KOS considered'],
    },
    {
      text: "Ireland's recognition of Kosovo is off the table.",
      events: ['recognise IRL->KOS refused'],
    },
    {
      text: 'Trudeau said Belarus would be hit with sanctions.',
      events: ['impose-sanctions CAN->BLR intended'],
    },
    // states told by what they are to another one
    {
      text: "Niger's neighbours imposed sanctions on the country.",
      events: ["impose-sanctions ?Niger's neighbours->NER performed"],
    },
    {
      text: "Norway's allies expelled nine Russian diplomats.",
      events: ["expel-diplomats ?Norway's allies->RUS performed n=9"],
    },
    {
      text: "Norway's diplomats expelled nobody. Norway's ministers condemned Russia.",
      events: ['condemn NOR->RUS performed'],
    },
    // a verb of what is yet to be done carries the act
    {
      text: 'Manila is preparing a case against China at The Hague.',
      events: ['invoke-procedure PHL->CHN intended'],
    },
    {
      text: 'Peru threatened legal action against Chile at the World Court.',
      events: ['invoke-procedure PER->CHL threatened'],
    },
    // whose it is, not where it is for
    {
      text: "The Colombian judge's U.S. visa was revoked.",
      events: ['deny-visas USA->COL performed n=1'],
    },
    {
      text: "The Kenyan minister's British visa was cancelled.",
      events: ['deny-visas GBR->KEN performed n=1'],
    },
    // whom a verb keeps from something
    {
      text: 'The order bars Omani citizens from entering Kuwait.',
      events: ['bar-entry KWT->OMN performed'],
    },
  ],
  known: [],
}
