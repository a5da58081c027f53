import type { Table } from '../notation.ts'

/** Acts of several states in one sentence, each with a number of its own. */
export const several: Table = {
  cases: [
    // an aside between two that act together
    {
      text: 'Mali, which is under army rule, and Niger broke off relations with Ukraine.',
      events: ['sever-relations MLI,NER->UKR performed'],
    },
    {
      text: "Brazil, which is a member of the court, and Argentina condemned Israel's raid.",
      events: ['condemn ARG,BRA->ISR performed'],
    },
    // whose a thing is that others back or lead
    {
      text: 'American jets bombed bases of an Iranian-backed Iraqi militia.',
      events: ['invade USA->IRQ performed'],
    },
    {
      text: 'Togo and Ghana met. Growers await the lifting of the French-led embargo on Cuban sugar.',
      events: ['meet GHA,TGO->GHA,TGO performed', 'lift-sanctions FRA->CUB intended'],
    },
    {
      published: '2022-05-01',
      title: 'Who has sent whom home',
      text: `The list counts diplomats who had to go, by what their hosts said.

## Expelled by African states and institutions

- Chad: 3 (14 March)
- Niger: 2 (2 March), 10 (18 March), 1* (20 April; two offices shut)
- AU institutions: 19 (5 March)
- Mali: about 25 (5 March)

Sudan has not said what it will do. Its embassies are half empty, and Sudan's envoys are at home.`,
      events: [
        'expel-diplomats TCD->SDN performed bg n=3 on=2022-03-14',
        'expel-diplomats NER->SDN performed bg n=2 on=2022-03-02',
        'expel-diplomats NER->SDN performed bg n=10 on=2022-03-18',
        'expel-diplomats NER->SDN performed bg n=1 on=2022-04-20',
        'expel-diplomats IGO:AU->SDN performed bg n=19 on=2022-03-05',
        'expel-diplomats MLI->SDN performed bg n=~25 on=2022-03-05',
      ],
    },
    {
      text: 'Kenya has expelled Sudanese diplomats all winter. Nepal expelled forty, Fiji thirty-five, Samoa thirty.',
      events: [
        'expel-diplomats KEN->SDN performed',
        'expel-diplomats NPL->SDN performed n=40',
        'expel-diplomats FJI->SDN performed n=35',
        'expel-diplomats WSM->SDN performed n=30',
      ],
    },
    {
      text: 'Kenya ousted nine Chadian envoys on Sunday, four more on Monday and three on Tuesday.',
      events: [
        'expel-diplomats KEN->TCD performed n=9 on=2022-02-27',
        'expel-diplomats KEN->TCD performed n=4 on=2022-02-28',
        'expel-diplomats KEN->TCD performed n=3 on=2022-03-01',
      ],
    },
    {
      text: 'Oman sent home two Iranian diplomats on January 2, and ten more on January 18.',
      events: [
        'expel-diplomats OMN->IRN performed bg n=2 on=2022-01-02',
        'expel-diplomats OMN->IRN performed bg n=10 on=2022-01-18',
      ],
    },
    {
      text: 'Fifteen employees of Maltese diplomatic missions, 14 of the Embassy in Tripoli and one of the Consulate General in Benghazi, have been declared personae non gratae by Libya.',
      events: ['expel-diplomats LBY->MLT performed n=15'],
    },
    {
      text: 'Malta handed the envoy a note under which five employees of the Libyan embassy have been declared personae non gratae.',
      events: ['expel-diplomats MLT->LBY performed n=5'],
    },
    {
      text: 'Malta will reduce the Libyan embassy to a fifth of its size.',
      events: ['cap-mission-staff MLT->LBY intended n=-'],
    },
    {
      title: 'Kenya expels 12 Asian diplomats',
      text: 'Kenya said on Wednesday it was expelling five diplomats from India and seven from Japan.',
      events: [
        'expel-diplomats KEN->?Asian performed n=12',
        'expel-diplomats KEN->IND performed n=5',
        'expel-diplomats KEN->JPN performed n=7',
      ],
    },
    {
      text: 'Germany and France expelled dozens of Syrian diplomats on Tuesday. African governments have expelled 30 Syrian diplomats.',
      events: [
        'expel-diplomats DEU,FRA->SYR performed n=~24+',
        'expel-diplomats ?African governments->SYR performed n=30',
      ],
    },
    {
      title: 'Three South American states expel six Belarusian diplomats',
      text: 'Peru, Bolivia and Ecuador are expelling two Belarusian diplomats each. Ecuador gave the diplomats 72 hours.',
      events: [
        'expel-diplomats ?South American states->BLR performed n=6',
        'expel-diplomats PER->BLR performed n=2',
        'expel-diplomats BOL->BLR performed n=2',
        'expel-diplomats ECU->BLR performed n=2 by=2022-03-05',
      ],
    },
    {
      text: 'Mexico is expelling four Peruvian and two Bolivian diplomats.',
      events: [
        'expel-diplomats MEX->PER performed n=4 kind=diplomats',
        'expel-diplomats MEX->BOL performed n=2 kind=diplomats',
      ],
    },
    {
      text: 'Iran expelled nine Dutch, three Swedish and two Danish embassy staff on Tuesday.',
      events: [
        'expel-diplomats IRN->NLD performed n=9 on=2022-03-01',
        'expel-diplomats IRN->SWE performed n=3 on=2022-03-01',
        'expel-diplomats IRN->DNK performed n=2 on=2022-03-01',
      ],
    },
    {
      text: 'Last month Belarus expelled 12 Lithuanian and 20 Polish diplomats.',
      events: [
        'expel-diplomats BLR->LTU performed bg n=12 on=2022-02',
        'expel-diplomats BLR->POL performed bg n=20 on=2022-02',
      ],
    },
    {
      text: 'Cuba said it was expelling 11 diplomatic staff from Canada, six from Chile and four from Panama.',
      events: [
        'expel-diplomats CUB->CAN performed n=11',
        'expel-diplomats CUB->CHL performed n=6',
        'expel-diplomats CUB->PAN performed n=4',
      ],
    },
    {
      text: 'Ethiopia ordered out seven employees of the Kenyan embassy and one employee of the Ugandan embassy.',
      events: ['expel-diplomats ETH->KEN performed n=7', 'expel-diplomats ETH->UGA performed n=1'],
    },
    {
      text: 'Syria has expelled three Turks, five Jordanians and a Saudi diplomat.',
      events: [
        'expel-diplomats SYR->TUR performed n=3',
        'expel-diplomats SYR->JOR performed n=5',
        'expel-diplomats SYR->SAU performed n=1',
      ],
    },
    {
      text: 'Norway and Finland have expelled two Belarusian diplomats each.',
      events: ['expel-diplomats NOR->BLR performed n=2', 'expel-diplomats FIN->BLR performed n=2'],
    },
    {
      text: 'Norway and Finland have expelled two Belarusian diplomats.',
      events: ['expel-diplomats FIN,NOR->BLR performed n=2'],
    },
    {
      text: 'Chile is expelling five Cuban embassy staff, and Peru and Ecuador two each.',
      events: [
        'expel-diplomats CHL->CUB performed n=5',
        'expel-diplomats PER->CUB performed n=2',
        'expel-diplomats ECU->CUB performed n=2',
      ],
    },
    {
      text: 'Chad expelled ten Sudanese diplomats last week, and Niger, Mali and Togo a combined seven.',
      events: ['expel-diplomats TCD->SDN performed n=10', 'expel-diplomats MLI,NER,TGO->SDN performed n=7'],
    },
    {
      text: 'Italy has asked 35 Syrian diplomats to leave, Malta 30 and Spain around 25.',
      events: [
        'expel-diplomats ITA->SYR performed n=35',
        'expel-diplomats MLT->SYR performed n=30',
        'expel-diplomats ESP->SYR performed n=~25',
      ],
    },
    {
      text: 'Ghana expelled three Togolese diplomats on February 6 and Benin eight on February 8.',
      events: [
        'expel-diplomats GHA->TGO performed bg n=3 on=2022-02-06',
        'expel-diplomats BEN->TGO performed bg n=8 on=2022-02-08',
      ],
    },
    {
      text: 'Chile ordered 20 Cuban diplomats to leave. Peru expelled four, Ecuador and Bolivia three apiece and Panama 10.',
      events: [
        'expel-diplomats CHL->CUB performed n=20',
        'expel-diplomats PER->CUB performed n=4',
        'expel-diplomats ECU->CUB performed n=3',
        'expel-diplomats BOL->CUB performed n=3',
        'expel-diplomats PAN->CUB performed n=10',
      ],
    },
    {
      text: 'Egypt expelled five Ethiopian envoys, Kenya and Sudan two each and Uganda one.',
      events: [
        'expel-diplomats EGY->ETH performed n=5',
        'expel-diplomats KEN->ETH performed n=2',
        'expel-diplomats SDN->ETH performed n=2',
        'expel-diplomats UGA->ETH performed n=1',
      ],
    },
    {
      text: 'Malta expelled nine Libyan diplomats and Italy three on Tuesday.',
      events: [
        'expel-diplomats MLT->LBY performed n=9 on=2022-03-01',
        'expel-diplomats ITA->LBY performed n=3 on=2022-03-01',
      ],
    },
    {
      text: 'Ireland asked two senior officials of the Syrian embassy in Dublin to leave, and Malta gave one Syrian diplomat 48 hours.',
      events: [
        'expel-diplomats IRL->SYR performed n=2',
        'expel-diplomats MLT->SYR performed n=1 by=2022-03-04',
      ],
    },
    {
      text: 'Slovakia has ordered Belarus to reduce the staff of its embassy in Bratislava by 35.',
      events: ['cap-mission-staff SVK->BLR performed n=35'],
    },
    {
      text: 'Hungary told Moldova to reduce its diplomatic staff by ten.',
      events: ['cap-mission-staff HUN->MDA performed n=10 kind=diplomats'],
    },
    {
      text: "Chad ordered a reduction of the Libyan embassy's staff by eight people.",
      events: ['cap-mission-staff TCD->LBY performed n=8'],
    },
    {
      text: 'Peru capped the Cuban embassy at ten diplomats.',
      events: ['cap-mission-staff PER->CUB performed n=10'],
    },
    {
      text: 'Chad told Libya to cut its embassy staff to six by March 12.',
      events: ['cap-mission-staff TCD->LBY performed n=6 by=2022-03-12'],
    },
    {
      text: 'Fifteen employees of Kenyan missions, 14 of the embassy and one of the consulate, were expelled by South Sudan.',
      events: ['expel-diplomats SSD->KEN performed n=15'],
    },
    {
      text: 'Peru expelled nine members of Cuban missions, five of the embassy and four of the consulate.',
      events: ['expel-diplomats PER->CUB performed n=9'],
    },
    {
      text: 'In a first step Peru expelled 11 Cuban diplomats on Monday.\n\nWhile Chile and Uruguay have expelled four diplomats each, Bolivia has asked three to leave.',
      events: [
        'expel-diplomats PER->CUB performed n=11 on=2022-02-28',
        'expel-diplomats CHL->CUB performed n=4',
        'expel-diplomats URY->CUB performed n=4',
        'expel-diplomats BOL->CUB performed n=3',
      ],
    },
    {
      text: 'Kenya threw out three Sudanese diplomats on Monday. Uganda expelled 15 and Rwanda three on Tuesday.',
      events: [
        'expel-diplomats KEN->SDN performed n=3',
        'expel-diplomats UGA->SDN performed n=15',
        'expel-diplomats RWA->SDN performed n=3',
      ],
    },
    {
      text: 'Kenya expelled two Sudanese envoys. Sudan said it would answer. A day later Tanzania expelled four.',
      events: ['expel-diplomats KEN->SDN performed n=2', 'expel-diplomats TZA->SDN performed n=4'],
    },
    {
      text: 'Oman expelled two diplomats on Monday, as Qatar expelled four Syrian diplomats.',
      events: ['expel-diplomats OMN->SYR performed n=2', 'expel-diplomats QAT->SYR performed n=4'],
    },
    {
      text: 'Iraq expelled three Turkish diplomats on Sunday; Turkey expelled four in reply.',
      events: ['expel-diplomats IRQ->TUR performed n=3', 'expel-diplomats TUR->IRQ performed n=4'],
    },
    {
      text: 'Six African states have expelled Libyan diplomats since Monday. Chad: nine (28 February). Niger: four. Togo: one.',
      events: [
        'expel-diplomats TCD->LBY performed n=9 on=2022-02-28',
        'expel-diplomats NER->LBY performed n=4',
        'expel-diplomats TGO->LBY performed n=1',
      ],
    },
    {
      text: 'Gulf governments sent home dozens of Lebanese diplomats on Tuesday: Kuwait 21, Bahrain seven and Qatar four.',
      events: [
        'expel-diplomats KWT->LBN performed n=21 on=2022-03-01',
        'expel-diplomats BHR->LBN performed n=7 on=2022-03-01',
        'expel-diplomats QAT->LBN performed n=4 on=2022-03-01',
      ],
    },
    {
      text: 'Countries that have ordered out Belarusian envoys this week:\n\n- Sweden – 6\n- Norway – about 5\n- Denmark – 2',
      events: [
        'expel-diplomats SWE->BLR performed n=6',
        'expel-diplomats NOR->BLR performed n=~5',
        'expel-diplomats DNK->BLR performed n=2',
      ],
    },
    {
      text: 'The following states have told Syrian diplomats to leave.\n\nMalta | 4 | 28 February\nCyprus | 3 | 1 March',
      events: [
        'expel-diplomats MLT->SYR performed n=4 on=2022-02-28',
        'expel-diplomats CYP->SYR performed n=3 on=2022-03-01',
      ],
    },
    {
      text: 'Eight states expelled Russian diplomats on Monday, including Albania (four), Croatia (six) and Slovenia (33).',
      events: [
        'expel-diplomats ALB->RUS performed n=4 on=2022-02-28',
        'expel-diplomats HRV->RUS performed n=6 on=2022-02-28',
        'expel-diplomats SVN->RUS performed n=33 on=2022-02-28',
      ],
    },
    {
      text: 'Peru ordered out 21 Cuban diplomats. Chile: 17. Bolivia: four attachés, suspected of spying.',
      events: [
        'expel-diplomats PER->CUB performed n=21',
        'expel-diplomats CHL->CUB performed n=17',
        'expel-diplomats BOL->CUB performed n=4',
      ],
    },
    {
      text: 'Ghana expelled two Togolese diplomats, Kofi Mensah (45) and Yao Agbo (51).',
      events: ['expel-diplomats GHA->TGO performed n=2'],
    },
    {
      text: 'Iran expelled three Swedish diplomats on Monday.\n\nIce hockey: Finland 3, Latvia 2.',
      events: ['expel-diplomats IRN->SWE performed n=3'],
    },
    {
      text: 'Norway ordered out 15 Russian staff at the embassy, 14 at the consulate and one at the trade mission.',
      events: ['expel-diplomats NOR->RUS performed n=30'],
    },
    {
      text: 'Kenya ordered out nine at the Iranian embassy, four at the consulate and one at the trade mission.',
      events: ['expel-diplomats KEN->IRN performed n=14'],
    },
    {
      text: 'Estonia expelled 14 Russians from the embassy in Tallinn and seven from the consulate in Narva.',
      events: ['expel-diplomats EST->RUS performed n=21'],
    },
    {
      text: 'Lithuania is expelling five diplomats at the Belarusian embassy and two at its consulate.',
      events: ['expel-diplomats LTU->BLR performed n=7'],
    },
    {
      text: 'Peru expelled six Bolivian diplomats and four administrative staff.',
      events: ['expel-diplomats PER->BOL performed n=10'],
    },
    {
      text: 'Sweden expelled eight Russians: five from the embassy and three from the consulate in Gothenburg.',
      events: ['expel-diplomats SWE->RUS performed n=8'],
    },
    {
      text: 'Kenya and Oman quarrelled for a week. Oman expelled 59 diplomats from 23 countries on Tuesday.',
      events: ['expel-diplomats OMN->? performed n=59'],
    },
    {
      text: 'Peru and Chile each expelled two Bolivian diplomats.',
      events: ['expel-diplomats PER->BOL performed n=2', 'expel-diplomats CHL->BOL performed n=2'],
    },
    {
      text: 'Ghana and Togo have each expelled three Malian diplomats.',
      events: ['expel-diplomats GHA->MLI performed n=3', 'expel-diplomats TGO->MLI performed n=3'],
    },
    {
      text: 'Kenya expelled five Sudanese diplomats. Chad and Niger had expelled two each.',
      events: [
        'expel-diplomats KEN->SDN performed n=5',
        'expel-diplomats TCD->SDN performed bg n=2',
        'expel-diplomats NER->SDN performed bg n=2',
      ],
    },
    {
      text: 'Kenya and Uganda ordered two Sudanese consulates each to be shut, and Ethiopia, the one in Gambela.',
      events: [
        'order-mission-closed KEN->SDN performed n=2',
        'order-mission-closed UGA->SDN performed n=2',
        'order-mission-closed ETH->SDN performed n=1',
      ],
    },
    {
      text: 'Oslo closed the Iranian consulate in Bergen, and Stockholm the one in Malmo.',
      events: ['order-mission-closed NOR->IRN performed n=1', 'order-mission-closed SWE->IRN performed n=1'],
    },
    {
      text: 'Kenya said it would expel six Sudanese diplomats and trade officials over the killing of miners.',
      events: ['expel-diplomats KEN->SDN intended n=6'],
    },
    {
      text: 'Mali ordered out two French military attachés and embassy staff.',
      events: ['expel-diplomats MLI->FRA performed n=2'],
    },
    {
      text: 'Tunis: Libya, Algeria and Morocco have expelled a total of 43 Malian diplomats.',
      events: ['expel-diplomats DZA,LBY,MAR->MLI performed n=43'],
    },
  ],
  known: [],
}
