import type { Table } from '../notation.ts'

/** Meetings, mediation, agreements and what is broken off, in the words that news use for them. */
export const talksAndPacts: Table = {
  cases: [
    // a convention of many is signed with nobody in particular
    {
      text: 'Fiji recalled its envoy from Chile. Oman signed the Chemical Weapons Convention on Monday.',
      events: ['recall-ambassador FJI->CHL performed', 'sign-agreement OMN->? performed'],
    },
    {
      text: '“We could not do this until our signed agreement with Mexico,” Canadian Prime Minister Mark Carney said.',
      events: ['sign-agreement CAN->MEX performed'],
    },
    {
      text: 'The Maltese premier called the fishing pact foolish and left it unclear whether boats may sail.',
      events: [],
    },
    // whose journey it is
    {
      text: 'During a visit to Oman, the Czech foreign minister praised the plan.',
      events: ['meet CZE->OMN performed'],
    },
    // a participle that is the verb of its sentence
    {
      text: 'Georgian and Armenian officials convened in Yerevan for border talks.',
      events: ['meet ARM,GEO->ARM,GEO performed'],
    },
    {
      text: 'Egyptian and Greek diplomats huddled for three hours in Nicosia on Sunday.',
      events: ['meet EGY,GRC->EGY,GRC performed'],
    },
    // how a text was carried is not by whom
    {
      text: 'Lula and Petro spoke by phone on Monday about the border.',
      events: ['meet BRA,COL->BRA,COL performed'],
    },
    {
      text: 'Brazil offered to help settle the dispute between Guyana and Venezuela.',
      events: ['mediate BRA->GUY,VEN intended'],
    },
    {
      text: 'Turkey arranged a meeting between Ethiopia and Somalia.',
      events: ['mediate TUR->ETH,SOM performed'],
    },
    {
      text: 'Kuwait stopped issuing visas to Egyptians.',
      events: ['suspend-cooperation KWT->EGY performed'],
    },
    {
      text: 'The Czech president is on a three-day visit to Kenya.',
      events: ['meet CZE->KEN performed'],
    },
  ],
  known: [],
}
