import type { Table } from '../notation.ts'

/** What lists, sums and answers tell beside their verb: brackets of an item, those lost, sides known by what is answered. */
export const tallies: Table = {
  cases: [
    {
      text: 'The following states have expelled Turkish diplomats:\n\n- Kenya: 4 (7 February)\n- Chad: 3 (18 February), 14 (25 February; two consular offices closed)\n- Mali: 2 (3 February), the ambassador (9 February; one consulate closed)',
      events: [
        'expel-diplomats KEN->TUR performed bg n=4',
        'expel-diplomats TCD->TUR performed bg n=3',
        'expel-diplomats TCD->TUR performed bg n=14',
        'order-mission-closed TCD->TUR performed n=2 on=2022-02-25',
        'expel-diplomats MLI->TUR performed bg n=2',
        'expel-diplomats MLI->TUR performed bg n=1 on=2022-02-09',
        'order-mission-closed MLI->TUR performed n=1 on=2022-02-09',
      ],
    },
    {
      text: 'Chile expelled eight Peruvian diplomats. Chile loses seven people in Lima.',
      events: ['expel-diplomats CHL->PER performed n=8', 'expel-diplomats PER->CHL performed n=7'],
    },
    {
      text: 'Denmark expelled eight Russian diplomats. Denmark loses seven people in Moscow and Finland two.',
      events: [
        'expel-diplomats DNK->RUS performed n=8',
        'expel-diplomats RUS->DNK performed n=7',
        'expel-diplomats RUS->FIN performed n=2',
      ],
    },
    {
      text: 'Ambassador Luis Vega was given the note in Santiago. An employee of his embassy has been declared persona non grata in response to Peru’s expulsion of a Chilean vice-consul last week.',
      events: ['expel-diplomats CHL->PER performed n=1', 'expel-diplomats PER->CHL performed bg n=1'],
    },
    {
      text: 'A clerk at the embassy was told to leave in retaliation for Tanzania’s expulsion of a Kenyan attaché last week.',
      events: ['expel-diplomats KEN->TZA performed n=1', 'expel-diplomats TZA->KEN performed bg n=1'],
    },
    {
      text: 'Belgium announced the expulsion of two diplomats of the Moldovan embassy as a response to the expulsion of two Belgian employees from Chisinau.',
      events: ['expel-diplomats BEL->MDA performed n=2', 'expel-diplomats MDA->BEL performed bg n=2'],
    },
    {
      text: 'Peru expelled four members of the Cuban delegation.',
      events: ['expel-diplomats PER->CUB performed n=4'],
    },
    {
      title: 'Togo and Mali shut four Libyan consulates',
      text: 'Libya must shut its consulates in Lome and Kara, Togo said on Tuesday. Within the hour Bamako followed. The Libyan ambassador was handed a note on the closure of the consulate general in Kayes and the consular office in Gao.\n\nBoth countries want everybody out by April 30.',
      events: [
        'order-mission-closed TGO->LBY performed by=2022-04-30',
        'order-mission-closed MLI->LBY performed n=2 by=2022-04-30',
      ],
    },
    {
      text: 'Iran summoned the British ambassador on Friday and read him a list.\n\nFour Germans were told to go, as were two Danes. Italy and Spain lose one each.',
      events: [
        'summon-envoy IRN->GBR performed',
        'expel-diplomats IRN->DEU performed n=4',
        'expel-diplomats IRN->DNK performed n=2',
        'expel-diplomats IRN->ITA performed n=1',
        'expel-diplomats IRN->ESP performed n=1',
      ],
    },
    {
      text: 'Poland declared four employees of the Belarusian embassy persona non grata on Monday.\n\nVilnius followed within minutes. Three Belarusian diplomats must go home by Friday, the foreign minister said.',
      events: ['expel-diplomats POL->BLR performed n=4', 'expel-diplomats LTU->BLR performed n=3'],
    },
    {
      text: 'Germany, France and Italy each said they were expelling four Syrian diplomats.',
      events: [
        'expel-diplomats DEU->SYR performed n=4',
        'expel-diplomats FRA->SYR performed n=4',
        'expel-diplomats ITA->SYR performed n=4',
      ],
    },
    {
      text: 'NATO chief Jens Stoltenberg said the alliance had withdrawn the accreditation of seven staff at the Russian mission.',
      events: ['expel-diplomats IGO:NATO->RUS performed n=7'],
    },
    {
      text: 'Russia sent home two Polish diplomats. Only one state had to wait: Budapest lost one diplomat on Tuesday.',
      events: ['expel-diplomats RUS->POL performed', 'expel-diplomats RUS->HUN performed n=1'],
    },
    {
      text: 'Morocco is closing the Algerian consulate in Oujda. The consulate has to be vacated by March 31.',
      events: ['order-mission-closed MAR->DZA performed n=1 by=2022-03-31'],
    },
    {
      text: 'Four staff of the German embassy have to leave Russia. Moscow was answering Berlin’s expulsion of four Russians on Monday.',
      events: ['expel-diplomats RUS->DEU performed n=4 re=e2', 'expel-diplomats DEU->RUS performed n=4 re=-'],
    },
    {
      text: 'Belgium announced the expulsion of two diplomats of the Moldovan embassy as a response to the expulsion of two Belgian employees from Chisinau in February.',
      events: ['expel-diplomats BEL->MDA performed n=2', 'expel-diplomats MDA->BEL performed bg n=2'],
    },
    {
      text: 'The United States is moving to kick out a fourth Syrian from New York. The man isn’t a diplomat. He works for the UN, an official said.',
      events: ['expel-diplomats USA->UNO begun n=1'],
    },
    {
      text: 'France has expelled a Russian diplomat. He works at the trade mission in Paris.',
      events: ['expel-diplomats FRA->RUS performed n=1'],
    },
    {
      text: 'Austria expelled a Russian attaché on Monday. He worked for the OSCE years ago.',
      events: ['expel-diplomats AUT->RUS performed n=1'],
    },
    { text: 'Chile expelled no diplomats. Peru lost nine people in the flood.', events: [] },
    { text: 'Spain lost nine people in Rome when a bus crashed.', events: [] },
    { text: 'The company lost 18 people in Moscow last year.', events: [] },
    { text: 'Gold: Chad 3 (two records broken)\nSilver: Mali 2 (one consulate closed)', events: [] },
  ],
  known: [],
}
