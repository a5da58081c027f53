import type { Table } from '../notation.ts'

/** Acts told by standing for another: done by somebody else as well, ordered of another, refused, or taken back. */
export const alluded: Table = {
  cases: [
    {
      text: "Sweden recalled its ambassador from Tehran. Norway followed Sweden's example.",
      events: ['recall-ambassador SWE->IRN performed n=1', 'recall-ambassador NOR->IRN performed'],
    },
    {
      text: 'Italy will expel two Russian diplomats, and so would Slovenia.',
      events: ['expel-diplomats ITA->RUS intended n=2', 'expel-diplomats SVN->RUS intended'],
    },
    {
      text: 'Honduras broke off relations with Taiwan, as Nicaragua had done.',
      events: ['sever-relations HND->TWN performed', 'sever-relations NIC->TWN performed bg'],
    },
    {
      text: 'Kuwait recalled its ambassador to Iran and urged Qatar to do the same.',
      events: ['recall-ambassador KWT->IRN performed n=1', 'recall-ambassador KWT->QAT requested'],
    },
    {
      text: 'Canada expelled a Chinese diplomat. China did the same with a Canadian consul.',
      events: ['expel-diplomats CAN->CHN performed n=1', 'expel-diplomats CHN->CAN performed n=1'],
    },
    {
      text: 'Finland expelled nine Russian diplomats; Iceland said it would do no such thing.',
      events: ['expel-diplomats FIN->RUS performed n=9', 'expel-diplomats ISL->RUS refused'],
    },
    {
      text: 'Ethiopia expelled two Somali diplomats; neither Kenya nor Uganda did so.',
      events: ['expel-diplomats ETH->SOM performed n=2'],
    },
    {
      text: 'Kenya ordered Somalia to cut its embassy to ten people. Kenya had been told to do likewise by Mogadishu.',
      events: ['cap-mission-staff KEN->SOM performed n=10', 'cap-mission-staff SOM->KEN performed bg'],
    },
    // taken back
    {
      text: 'Malawi closed its embassy in Ethiopia. On Monday the government scrapped the decision.',
      events: ['close-own-mission MWI->ETH performed n=1', 'close-own-mission MWI->ETH reversed n=1'],
    },
    {
      text: 'Nigeria expelled the South African consul. The order has been lifted.',
      events: ['expel-diplomats NGA->ZAF performed n=1', 'expel-diplomats NGA->ZAF reversed n=1'],
    },
    {
      text: 'Cuba expelled two Peruvian diplomats and refused to reverse the move.',
      events: ['expel-diplomats CUB->PER performed n=2'],
    },
    {
      text: 'Cuba expelled two Peruvian diplomats. Peru overturned the decision of a court in Lima.',
      events: ['expel-diplomats CUB->PER performed n=2'],
    },
    // who says a thing is whom "it" stands for there
    {
      text: 'Finland expelled nine Russian diplomats; Iceland said it would expel two.',
      events: ['expel-diplomats FIN->RUS performed n=9', 'expel-diplomats ISL->RUS intended n=2'],
    },
    // a crowd at the mission of its own state, but not at one of which nothing is told
    {
      text: 'Angolans rallied outside the Angolan embassy in Lisbon.',
      events: ['protest-at-mission AGO->AGO performed n=1'],
    },
    {
      text: 'Pakistani protesters gathered at the embassy.',
      events: ['protest-at-mission PAK->? performed n=1'],
    },
  ],
  known: [],
}
