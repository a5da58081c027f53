import type { Table } from '../notation.ts'

/** When each act was done, and which acts are no longer news. Published on a Wednesday, 2022-03-02, where nothing else is said. */
export const dates: Table = {
  cases: [
    // in a list of years, the year that a paragraph opens with is that of its acts
    {
      text: 'Chile has expelled two Peruvian diplomats.\n\n1999 Peru opens an embassy in Santiago.\n\n2006: Chile imposes sanctions on Peru. Peru recalls its ambassador from Santiago.\n\n2015 – Chile and Peru sign a treaty',
      events: [
        'expel-diplomats CHL->PER performed n=2',
        'open-mission PER->CHL performed bg on=1999',
        'impose-sanctions CHL->PER performed bg on=2006',
        'recall-ambassador PER->CHL performed bg on=2006',
        'sign-agreement CHL,PER->CHL,PER performed bg on=2015',
      ],
    },
    { text: '2016 Republican nominee Ted Frey accused Chad of lying.', events: [] },
    // a when-clause is of the time that it stands under; what is spoken of is the news; the report's own month is not over
    {
      text: 'Canada and Iran have had no dialogue since 2012, when Ottawa closed its embassy.',
      events: ['close-own-mission CAN->IRN performed bg on=2012'],
    },
    {
      text: 'Norway would not be intimidated, its prime minister said after Russia shut the Norwegian consulate in Murmansk.',
      events: ['order-mission-closed RUS->NOR performed'],
    },
    {
      text: 'Poland has expelled seven Belarusian diplomats this month.',
      events: ['expel-diplomats POL->BLR performed on=2022-03'],
    },
    {
      text: "Two Omani diplomats must leave Jordan by month's end, the foreign ministry said on Tuesday.",
      events: ['expel-diplomats JOR->OMN performed n=2 on=2022-03-01 by=2022-03-31'],
    },
    {
      text: 'Buses with the six Omani diplomats expelled by Jordan left Amman this morning.',
      events: ['expel-diplomats JOR->OMN performed bg n=6 on=-'],
    },
    {
      text: 'Fiji expelled two Tongan diplomats less than three weeks after Tonga expelled four Fijian diplomats.',
      events: [
        'expel-diplomats FJI->TON performed n=2 re=e2',
        'expel-diplomats TON->FJI performed bg n=4 on=2022-02-07..2022-02-13',
      ],
    },
    {
      text: 'Kenya ordered one Omani diplomat to leave, while Ghana declared three personae non gratae and gave them seven days.',
      events: [
        'expel-diplomats KEN->OMN performed n=1 by=-',
        'expel-diplomats GHA->OMN performed n=3 by=2022-03-09',
      ],
    },
    {
      text: 'Oman on Tuesday threw out eight Fijians, twelve weeks after Fiji expelled four Omani diplomats. They have until next Wednesday.',
      events: [
        'expel-diplomats OMN->FJI performed n=8 by=2022-03-09 re=e2',
        'expel-diplomats FJI->OMN performed bg n=4 by=-',
      ],
    },
    {
      text: 'Tonga is sending three Fijian diplomats home. It is an answer to the expulsion of three Tongans from Suva. The three have until Friday.',
      events: [
        'expel-diplomats TON->FJI performed n=3 by=2022-03-04 re=e2',
        'expel-diplomats FJI->TON performed bg n=3 by=-',
      ],
    },
    {
      text: 'Oman expelled four Kenyan diplomats. It also gave Ghana one month to cut its embassy staff.',
      events: [
        'expel-diplomats OMN->KEN performed n=4 by=-',
        'cap-mission-staff OMN->GHA performed by=2022-04-02',
      ],
    },
    {
      text: 'Gabon called home its trade attaché from Lomé last Thursday.',
      events: ['withdraw-diplomats GAB->TGO performed on=2022-02-24'],
    },
    {
      text: 'Fiji will recall its ambassador from Jakarta.',
      events: ['recall-ambassador FJI->IDN intended on=2022-03-02'],
    },
    {
      text: 'Oman has closed its embassy in Tripoli since Monday.',
      events: ['close-own-mission OMN->LBY performed on=2022-02-28'],
    },
    {
      text: "Chile condemned Russia's invasion of Georgia.",
      events: ['condemn CHL->RUS performed on=2022-03-02', 'invade RUS->GEO performed bg on=-'],
    },
    {
      text: 'Finland granted asylum to three Syrian activists. Kenya imposed sanctions on 12 Haitian politicians.',
      events: ['grant-asylum FIN->SYR performed n=3', 'impose-sanctions KEN->HTI performed n=12'],
    },
    {
      text: 'Chile expelled two Bolivian diplomats, a week to the day after Bolivia expelled five Chileans.',
      events: [
        'expel-diplomats CHL->BOL performed on=2022-03-02 by=-',
        'expel-diplomats BOL->CHL performed bg on=2022-02-23',
      ],
    },
    {
      text: 'Peru expelled three Chilean diplomats on Monday, two days after Chile had thrown out its consul.',
      events: [
        'expel-diplomats PER->CHL performed on=2022-02-28',
        'expel-diplomats CHL->PER performed bg on=2022-02-26',
      ],
    },
    {
      text: 'Two days after Laos expelled its consul on February 20, Nepal recalled its ambassador from Vientiane.',
      events: [
        'expel-diplomats LAO->NPL performed bg on=2022-02-20',
        'recall-ambassador NPL->LAO performed on=2022-02-22',
      ],
    },
    {
      text: 'Chad on Monday gave the German ambassador 48 hours to leave, hours after Germany expelled two Chadian diplomats.',
      events: [
        'expel-diplomats TCD->DEU performed on=2022-02-28 by=2022-03-02',
        'expel-diplomats DEU->TCD performed on=2022-02-28',
      ],
    },
    {
      text: 'Russia on Tuesday denied any part in the hacking, for which Germany had blamed it the day before.',
      events: [
        'deny-accusation RUS->DEU performed on=2022-03-01',
        'accuse DEU->RUS performed bg on=2022-02-28',
      ],
    },
    {
      text: 'Norway will lift sanctions on Belarus, the prime minister said on Tuesday.',
      events: ['lift-sanctions NOR->BLR intended on=2022-03-01'],
    },
    {
      text: 'Denmark vowed on Monday to close its embassy in Baghdad.',
      events: ['close-own-mission DNK->IRQ threatened on=2022-02-28'],
    },
    {
      text: 'Denmark will close its embassy in Baghdad on May 1.',
      events: ['close-own-mission DNK->IRQ intended effective=2022-05-01 on=2022-03-02'],
    },
    {
      text: 'Kenya on Monday recalled its ambassador to Somalia. It also expelled two Somali diplomats.',
      events: [
        'recall-ambassador KEN->SOM performed on=2022-02-28',
        'expel-diplomats KEN->SOM performed on=2022-02-28',
      ],
    },
    {
      text: 'In 2013 Ghana closed its embassy in Tripoli. That November Togo recalled its ambassador from Libya.',
      events: [
        'close-own-mission GHA->LBY performed bg on=2013',
        'recall-ambassador TGO->LBY performed bg on=2013-11',
      ],
    },
    {
      text: 'In March 1986 Canada expelled four Cuban diplomats. Havana lodged a protest with Ottawa. On October 19 it expelled two Canadians from the embassy.',
      events: [
        'expel-diplomats CAN->CUB performed bg on=1986-03',
        'protest-formally CUB->CAN performed bg on=-',
        'expel-diplomats CUB->CAN performed bg on=1986-10-19',
      ],
    },
    {
      text: "Ghana's foreign minister telephoned her Nigerian counterpart on Monday. Ghana's chargé d'affaires was summoned to the Nigerian ministry the next morning.",
      events: ['meet GHA->NGA performed on=2022-02-28', 'summon-envoy NGA->GHA performed on=2022-03-01'],
    },
    {
      text: "Peru cancelled Thursday's meeting with Bolivia.",
      events: ['cancel-meeting PER->BOL performed on=2022-03-02'],
    },
    {
      text: 'NAIROBI, March 1 (Reuters) - Kenya has recalled its ambassador to Somalia.',
      events: ['recall-ambassador KEN->SOM performed on=2022-03-01'],
    },
    {
      text: 'Bern apologised to Sofia on Monday for the arrest of a Bulgarian attaché at Zurich airport on February 20.',
      events: [
        'apologise CHE->BGR performed on=2022-02-28',
        'detain-diplomat CHE->BGR performed bg on=2022-02-20',
      ],
    },
    {
      text: 'Kenya on Tuesday recalled its ambassador to Somalia.\n\nKenya summoned the Somali ambassador on Sunday.',
      events: [
        'recall-ambassador KEN->SOM performed on=2022-03-01',
        'summon-envoy KEN->SOM performed bg on=2022-02-27',
      ],
    },
    {
      text: "Cuba expelled ten Chileans on Tuesday in retaliation for Chile's expulsion of ten Cubans last month.",
      events: [
        'expel-diplomats CUB->CHL performed n=10 on=2022-03-01 re=e2',
        'expel-diplomats CHL->CUB performed bg n=10 on=2022-02 re=-',
      ],
    },
    {
      text: "Kenya ordered out two Sudanese diplomats in response to Khartoum's expulsion of a Kenyan attaché in January.",
      events: [
        'expel-diplomats KEN->SDN performed n=2 on=2022-03-02 re=e2',
        'expel-diplomats SDN->KEN performed bg n=1 on=2022-01 re=-',
      ],
    },
    {
      text: "Peru on Monday expelled the Bolivian consul after Bolivia's expulsion of a Peruvian consul two weeks ago.",
      events: [
        'expel-diplomats PER->BOL performed on=2022-02-28 re=e2',
        'expel-diplomats BOL->PER performed bg on=2022-02-14..2022-02-20 re=-',
      ],
    },
    {
      text: "Oman expelled four Yemeni envoys on Sunday in reply to Yemen's expulsion of four Omani diplomats.",
      events: [
        'expel-diplomats OMN->YEM performed on=2022-02-27 re=e2',
        'expel-diplomats YEM->OMN performed bg on=- re=-',
      ],
    },
    {
      text: 'Malta kicked out two Libyan diplomats last Wednesday, giving them 48 hours.',
      events: ['expel-diplomats MLT->LBY performed bg n=2 on=2022-02-23 by=2022-02-25'],
    },
    {
      text: 'Chile expelled three Cuban diplomats on Monday. They were given a week to leave.',
      events: ['expel-diplomats CHL->CUB performed n=3 on=2022-02-28 by=2022-03-07'],
    },
    {
      text: "It is a response to Chad's decision of February 2 to expel two Libyan diplomats.",
      events: ['expel-diplomats TCD->LBY performed bg n=2 on=2022-02-02'],
    },
    {
      text: 'Bulgaria expelled two Russian diplomats on Tuesday. They have 48 hours to leave.',
      events: ['expel-diplomats BGR->RUS performed n=2 on=2022-03-01 by=2022-03-03'],
    },
    {
      text: 'Mali expelled ten Danish diplomats on Tuesday. The group must be gone by Friday.',
      events: ['expel-diplomats MLI->DNK performed n=10 by=2022-03-04'],
    },
    {
      text: 'Kenya declared a Sudanese envoy persona non grata on Monday. He was given until midnight on Thursday.',
      events: ['expel-diplomats KEN->SDN performed on=2022-02-28 by=2022-03-03'],
    },
    {
      text: 'Austria declared four Cuban diplomats personae non gratae. The deadline for their departure is Sunday.',
      events: ['expel-diplomats AUT->CUB performed n=4 by=2022-03-06'],
    },
    {
      text: 'Denmark told 15 Iranian intelligence officers to go. Copenhagen set them a deadline of 14 days.',
      events: ['expel-diplomats DNK->IRN performed n=15 by=2022-03-16'],
    },
    {
      text: 'Spain is to expel 25 Russian diplomats. The move comes into force next Monday.',
      events: ['expel-diplomats ESP->RUS intended n=25 effective=2022-03-07'],
    },
    {
      text: 'Canada expelled a Chinese consul on Monday. Ottawa holds an election by Friday.',
      events: ['expel-diplomats CAN->CHN performed on=2022-02-28 by=-'],
    },
    {
      text: 'Qatar expelled three Syrian diplomats. The weather will clear within 48 hours.',
      events: ['expel-diplomats QAT->SYR performed by=-'],
    },
    {
      text: 'Peru expelled two Chilean diplomats. They had met protesters before Monday.',
      events: ['expel-diplomats PER->CHL performed by=-'],
    },
    {
      text: 'Oman expelled nine diplomats from Kenya, six from Chad and two from Sweden. The Kenyans were given two weeks to leave, the Chadians seven days and the Swedes three.',
      events: [
        'expel-diplomats OMN->KEN performed n=9 by=2022-03-16',
        'expel-diplomats OMN->TCD performed n=6 by=2022-03-09',
        'expel-diplomats OMN->SWE performed n=2 by=2022-03-05',
      ],
    },
    {
      text: 'On Monday Tunis expelled two Libyans. Within the hour Rabat followed suit.',
      events: ['expel-diplomats TUN->LBY performed n=2', 'expel-diplomats MAR->LBY performed by=-'],
    },
    {
      text: 'Within hours, Kenya had expelled three Canadians.',
      events: ['expel-diplomats KEN->CAN performed n=3 by=-'],
    },
    {
      text: 'In January, Kenya had expelled three Sudanese diplomats, Ethiopia two and Chad one.',
      events: [
        'expel-diplomats KEN->SDN performed bg n=3 on=2022-01',
        'expel-diplomats ETH->SDN performed bg n=2 on=2022-01',
        'expel-diplomats TCD->SDN performed bg n=1 on=2022-01',
      ],
    },
    {
      text: 'The 40 Malian diplomats whom Chad expelled last Thursday have gone. They left ahead of a deadline that expires today.',
      events: ['expel-diplomats TCD->MLI performed n=40 on=2022-02-24 by=2022-03-02'],
    },
    {
      published: '2022-05-18',
      text: 'Kenya had expelled 12 Sudanese envoys in March. Not until May 4 were six Kenyan diplomats ordered out of Khartoum.',
      events: [
        'expel-diplomats KEN->SDN performed bg n=12 on=2022-03',
        'expel-diplomats SDN->KEN performed n=6 on=2022-05-04 by=-',
      ],
    },
  ],
  known: [
    {
      text: 'Oman expelled nine diplomats from Kenya, six from Chad and two from Gabon. The Kenyans were given two weeks to leave, the Chadians seven days and the Gabonese three.',
      events: [
        'expel-diplomats OMN->KEN performed n=9 by=2022-03-16',
        'expel-diplomats OMN->TCD performed n=6 by=2022-03-09',
        'expel-diplomats OMN->GAB performed n=2 by=2022-03-05',
      ],
      why: 'a people called by its adjective is no name to the gap',
    },

    {
      text: "Libya regrets Chad's decision of February 2 to expel two Libyan diplomats.",
      why: 'the day of the decision is taken for that of the verb over it',
      events: ['condemn LBY->TCD performed', 'expel-diplomats TCD->LBY performed bg n=2 on=2022-02-02'],
    },
    {
      why: 'time: the day of an act told by its noun ("the expulsion") is not looked up',
      text: 'The day before the expulsion Poland had summoned the Belarusian ambassador. On Monday Belarus expelled two Polish diplomats.',
      events: [
        'summon-envoy POL->BLR performed bg on=2022-02-27',
        'expel-diplomats BLR->POL performed on=2022-02-28',
      ],
    },
  ],
}
