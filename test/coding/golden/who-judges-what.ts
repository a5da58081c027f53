import type { Table } from '../notation.ts'

export const whoJudgesWhat: Table = {
  cases: [
    // what somebody calls a thing stands for the thing
    {
      text: 'Lima deplored what it termed an "arbitrary" decision by the Bolivian authorities.',
      events: ['condemn PER->BOL performed'],
    },
    {
      text: 'Cuba expelled two Peruvian diplomats over what the ministry called an insult to its flag.',
      events: ['expel-diplomats CUB->PER performed n=2', 'condemn CUB->PER performed'],
    },
    { text: 'A maker of Swiss watches opened what it calls its consulate in Dubai.', events: [] },
    // who speaks in a relative clause is the name before it, and "it" is no part of the phrase it stands in
    {
      text: 'Slovenia sent home two Belarusian diplomats. The move drew an angry reply from Minsk, which called it a hostile act.',
      events: ['expel-diplomats SVN->BLR performed n=2', 'condemn BLR->SVN performed'],
    },
    {
      text: "Latvia closed its consulate in Pskov. Russia's embassy in Riga called it an unfriendly act.",
      events: ['close-own-mission LVA->RUS performed', 'condemn RUS->LVA performed'],
    },
    // what a relative clause says through a speaker is said of its noun
    {
      text: 'Algeria called its ambassador in Madrid home over remarks by the Spanish minister that it said were irresponsible.',
      events: ['recall-ambassador DZA->ESP performed', 'condemn DZA->ESP performed'],
    },
    // what is written, its writer says
    {
      text: 'The foreign ministry in Lusaka issued a statement that condemned the Malawian authorities.',
      events: ['condemn ZMB->MWI performed'],
    },
    // one's own people are what a demand is about, not whom it is aimed at
    {
      text: 'Canada called for the immediate release of two Canadians held in a prison in Minsk.',
      events: ['demand CAN->BLR performed'],
    },
    // a person is addressed as Ms or Mr once introduced
    {
      text: "Nigeria closed the border with Ghana on Monday. Accra's foreign minister, Grace Amoako, was furious. Ms Amoako denounced the Nigerian decision.",
      events: ['suspend-cooperation NGA->GHA performed', 'condemn GHA->NGA performed'],
    },
    // the seats of a state of the past, in a report of today
    {
      text: 'In 1986 the United States expelled 25 Soviet diplomats. Moscow answered by expelling five Americans.',
      events: ['expel-diplomats USA->SUN performed bg n=25', 'expel-diplomats SUN->USA performed n=5'],
    },
    // whoever is judged did what the reason tells
    {
      text: 'Russia is angry at Norway because of the three diplomats it expelled.',
      events: ['condemn RUS->NOR performed', 'expel-diplomats NOR->RUS performed bg n=3'],
    },
    {
      text: 'Peru thanked Oman for the consul it had freed.',
      events: ['release-diplomat OMN->PER performed n=1'],
    },
    {
      text: 'Iran denounced Canada over the sanctions it had imposed.',
      events: ['condemn IRN->CAN performed', 'impose-sanctions CAN->IRN performed bg'],
    },
  ],
  known: [],
}
