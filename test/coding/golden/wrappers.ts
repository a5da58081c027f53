import type { Table } from '../notation.ts'

/** Words that an act hangs from, and how far it has gone under them; who asks whom. */
export const wrappers: Table = {
  cases: [
    {
      text: 'Fiji would not hear of arresting the Omani consul.',
      events: ['detain-diplomat FJI->OMN refused'],
    },
    {
      text: 'Chile is not about to recall its ambassador from Amman, its president said.',
      events: ['recall-ambassador CHL->JOR refused'],
    },
    {
      text: 'Norway is considering when to close its embassy in Tripoli.',
      events: ['close-own-mission NOR->LBY considered'],
    },
    {
      text: 'Poland called on Chile once more to recall its ambassador from Amman.',
      events: ['recall-ambassador POL->CHL requested'],
    },
    {
      text: "Peru's government was asked by thirty of its lawmakers to expel two Gabonese diplomats.",
      events: ['expel-diplomats PER->PER requested'],
    },
    {
      text: 'Opposition deputies in Kenya urged the government to summon the Laotian ambassador.',
      events: ['summon-envoy KEN->KEN requested'],
    },
    {
      text: 'Kenya should summon the Laotian ambassador, Poland demanded.',
      events: ['summon-envoy POL->KEN requested'],
    },
    {
      text: 'Poland urged Fiji to release the Omani consul.',
      events: ['release-diplomat POL->FJI requested'],
    },
    { text: 'Poland urged Fiji to release the fishermen.', events: ['demand POL->FJI performed'] },
    {
      text: 'Peru insists that it did not expel two Gabonese diplomats.',
      events: ['expel-diplomats PER->GAB denied'],
    },
    { text: 'Peru has not expelled any Gabonese diplomats.', events: [] },
    {
      text: 'The Omani attaché left Nairobi a day after his expulsion.',
      events: ['expel-diplomats KEN->OMN performed bg'],
    },
    {
      text: 'Niger and Chad announced their withdrawal "with immediate effect" from the African Union.',
      events: ['leave-organisation NER,TCD->IGO:AU performed'],
    },
    {
      text: 'Togo announced the recall "for consultations" of its ambassador in Cotonou.',
      events: ['recall-ambassador TGO->BEN performed'],
    },
    { text: 'The firm announced its withdrawal, planned for May, from the market.', events: [] },
    { text: 'The striker said his expulsion from the match was unfair.', events: [] },
    {
      text: 'There would be no expulsion of Russian diplomats, the Irish foreign minister said.',
      events: ['expel-diplomats IRL->RUS refused'],
    },
    {
      text: "There will be no lifting of the sanctions on Eritrea, Norway's foreign minister vowed.",
      events: ['lift-sanctions NOR->ERI refused'],
    },
    {
      text: "Latvia's president hinted that Riga might close its embassy in Minsk.",
      events: ['close-own-mission LVA->BLR considered'],
    },
    { text: 'There was no expulsion of diplomats from Mali.', events: [] },
    {
      text: 'Togo refused on Friday to let go of the Maltese consul.',
      events: ['release-diplomat TGO->MLT refused'],
    },
    {
      text: "The flag was taken down after a protest by Korea's embassy in Tokyo.",
      events: ['protest-formally KOR->JPN performed bg'],
    },
    { text: 'The club would not hear of recalling its striker.', events: [] },
  ],
  known: [],
}
