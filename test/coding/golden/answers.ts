import type { Table } from '../notation.ts'

/** What is said of an act just spoken of by pointing at it: refused, weighed, done by another, denied, taken back. */
export const answers: Table = {
  cases: [
    {
      text: 'Chad asked Togo to waive the immunity of its consul. Lomé declined.',
      events: ['waive-immunity TCD->TGO requested', 'waive-immunity TGO->TCD refused'],
    },
    {
      text: 'Japan has asked Nepal to arrest a North Korean attaché, but Kathmandu rejected the request.',
      events: ['detain-diplomat JPN->NPL requested', 'detain-diplomat NPL->PRK refused'],
    },
    {
      text: 'Bolivian deputies asked the government to recall the ambassador in Lima; the foreign ministry refused.',
      events: ['recall-ambassador BOL->BOL requested', 'recall-ambassador BOL->PER refused'],
    },
    {
      text: 'Poland urged Slovakia to expel Russian diplomats, and Bratislava agreed.',
      events: ['expel-diplomats POL->SVK requested', 'expel-diplomats SVK->RUS intended'],
    },
    {
      text: 'Latvia asked Kenya to summon the Laotian ambassador, and it did.',
      events: ['summon-envoy LVA->KEN requested', 'summon-envoy KEN->LAO performed'],
    },
    {
      text: 'Latvia asked Kenya to summon the Laotian ambassador. Kenya did so at once.',
      events: ['summon-envoy LVA->KEN requested', 'summon-envoy KEN->LAO performed'],
    },
    {
      text: 'Spain ruled out recalling its ambassador from Caracas; Portugal is considering just that.',
      events: ['recall-ambassador ESP->VEN refused', 'recall-ambassador PRT->VEN considered'],
    },
    {
      text: 'Latvia may expel Belarusian diplomats. Estonia has ruled it out.',
      events: ['expel-diplomats LVA->BLR considered', 'expel-diplomats EST->BLR refused'],
    },
    {
      text: 'Chile recalled its ambassador from Amman. Peru ruled out following suit.',
      events: ['recall-ambassador CHL->JOR performed', 'recall-ambassador PER->JOR refused'],
    },
    {
      text: 'Asked whether it would recall its ambassador from Israel, Peru said it had no such plans.',
      events: ['recall-ambassador PER->ISR refused'],
    },
    {
      text: 'Asked whether Kenya had expelled two Rwandan diplomats, the foreign ministry said this was untrue.',
      events: ['expel-diplomats KEN->RWA denied'],
    },
    {
      text: 'Ireland has not expelled any Russian diplomats, but Belgium has.',
      events: ['expel-diplomats BEL->RUS performed'],
    },
    {
      text: 'Iran threatened to expel the Dutch ambassador, and it did.',
      events: ['expel-diplomats IRN->NLD threatened', 'expel-diplomats IRN->NLD performed'],
    },
    {
      text: 'Norway closed its embassy in Kabul, and Sweden said it would too.',
      events: ['close-own-mission NOR->AFG performed', 'close-own-mission SWE->AFG intended'],
    },
    {
      text: 'Peru reversed its decision to close its embassy in Tripoli.',
      events: ['close-own-mission PER->LBY reversed', 'close-own-mission PER->LBY performed bg'],
    },
    {
      text: 'Peru revoked a decree by which it had severed relations with Bolivia.',
      events: ['sever-relations PER->BOL reversed', 'sever-relations PER->BOL performed bg'],
    },
    {
      text: 'Canada restored the visas it had revoked from three Cuban officials.',
      events: ['deny-visas CAN->CUB reversed', 'deny-visas CAN->CUB performed bg'],
    },
    {
      text: 'Peru expelled two Gabonese diplomats on Monday. It took the step back on Wednesday.',
      events: ['expel-diplomats PER->GAB performed', 'expel-diplomats PER->GAB reversed'],
    },
    {
      text: 'Peru expelled two Gabonese diplomats, more than Chile did.',
      events: ['expel-diplomats PER->GAB performed'],
    },
    {
      text: 'Peru expelled the Gabonese consul. He had, his lawyer said, done nothing wrong.',
      events: ['expel-diplomats PER->GAB performed'],
    },
    {
      text: 'Kenya expelled three Sudanese diplomats. Khartoum refused to comment.',
      events: ['expel-diplomats KEN->SDN performed'],
    },
    {
      text: 'Lima dismissed the minister who had recalled the ambassador from Quito.',
      events: ['recall-ambassador PER->ECU performed'],
    },
    {
      text: "Mali refused to free the Togolese consul despite a plea by Togo's president.",
      events: ['release-diplomat MLI->TGO refused', 'release-diplomat TGO->MLI requested'],
    },
    {
      text: 'Oman would not close its embassy in Damascus in spite of calls from Kuwait.',
      events: ['close-own-mission OMN->SYR refused', 'close-own-mission KWT->OMN requested'],
    },
    {
      text: 'Fiji refused to free the Omani consul despite calls from home.',
      events: ['release-diplomat FJI->OMN refused'],
    },
    {
      text: 'Mali expelled the Danish ambassador in May and let her back in a month later.',
      events: ['expel-diplomats MLI->DNK performed bg', 'expel-diplomats MLI->DNK reversed bg'],
    },
    {
      text: 'India apologised to Nepal. Latvia followed suit.',
      events: ['apologise IND->NPL performed', 'apologise LVA->NPL performed'],
    },
    { text: 'The union asked the company to recall the cars, and it did.', events: [] },
    { text: 'The coach asked the club to sack the goalkeeper; the club refused.', events: [] },
  ],
  known: [
    {
      text: 'Denmark will not close its embassy in Baghdad, although lawmakers have called for just that.',
      events: ['close-own-mission DNK->IRQ refused', 'close-own-mission DNK->DNK requested'],
      why: 'Lawmakers without a state are not taken for those of the state just spoken of.',
    },
  ],
}
