import type { Table } from '../notation.ts'

export const fields: Table = {
  cases: [
    // an ambassador heads an embassy, where nothing says otherwise
    {
      text: 'Peru has recalled its ambassador to Chile.',
      events: ['recall-ambassador PER->CHL performed post=embassy'],
    },
    {
      text: 'Two vice consuls at the Russian Consulate General in Istanbul were expelled by Turkey.',
      events: ['expel-diplomats TUR->RUS performed post=consulate-general'],
    },
    // a plural with an accent is one
    { text: 'Oman expelled the Yemeni attachés.', events: ['expel-diplomats OMN->YEM performed n=-'] },
    // how many go is said of those who go, not of who is told so; missions are one in every place named
    {
      text: 'Ghana told the Togolese ambassador that three members of his staff must leave.',
      events: ['expel-diplomats GHA->TGO performed n=3'],
    },
    {
      text: 'Ghana told four Togolese diplomats that they must leave.',
      events: ['expel-diplomats GHA->TGO performed n=4'],
    },
    {
      text: 'Peru ordered the closure of two Bolivian consulates.',
      events: ['order-mission-closed PER->BOL performed n=2'],
    },
    {
      text: 'Peru closed the Bolivian consulates in Puno, Tacna and Arequipa.',
      events: ['order-mission-closed PER->BOL performed n=3'],
    },
    {
      text: 'Ireland asked four senior officials at the Russian embassy to leave.',
      events: ['expel-diplomats IRL->RUS performed n=4 post=embassy'],
    },
    {
      text: 'Chad said on Wednesday that it was expelling three Omani diplomats in retaliation for the removal of Chadian diplomats from Oman.',
      events: ['expel-diplomats TCD->OMN performed n=3', 'expel-diplomats OMN->TCD performed bg'],
    },
    {
      text: 'Sweden expelled a number of Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=~3+'],
    },
    {
      text: 'Estonia closed the Russian consulate in Narva. Fourteen members of its staff have been declared personae non gratae.',
      events: ['order-mission-closed EST->RUS performed', 'expel-diplomats EST->RUS performed n=14'],
    },
    {
      text: 'Norway shut the Syrian consulate in Bergen. Nine of its employees were expelled.',
      events: ['order-mission-closed NOR->SYR performed', 'expel-diplomats NOR->SYR performed n=9'],
    },
    {
      text: 'Iran will have to close its consulate in Herat, the Afghan foreign ministry announced.',
      events: ['order-mission-closed AFG->IRN performed'],
    },
    {
      text: 'Ghana expelled a small group of Togolese diplomats.',
      events: ['expel-diplomats GHA->TGO performed n=-'],
    },
    {
      text: 'Kenya said it had expelled nine Ethiopian diplomats, and not eleven.',
      events: ['expel-diplomats KEN->ETH performed n=9'],
    },
    {
      text: 'Oslo maintains that it expelled 17 Iranians, not 18.',
      events: ['expel-diplomats NOR->IRN performed n=17'],
    },
    {
      text: 'The Peruvian ambassador in Quito was summoned and handed a note declaring the two personae non gratae.',
      events: ['summon-envoy ECU->PER performed', 'expel-diplomats ECU->PER performed n=2'],
    },
    {
      text: 'Denmark has expelled more than 30 Iranian diplomats and clerks in 48 hours.',
      events: ['expel-diplomats DNK->IRN performed n=31+ by=-'],
    },
    {
      text: 'Denmark has told four Iranian diplomats to leave in 48 hours.',
      events: ['expel-diplomats DNK->IRN performed n=4 by=2022-03-04'],
    },
    {
      text: 'Sweden expelled at least 20 Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=20+'],
    },
    {
      text: 'Sweden expelled more than 100 Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=101+'],
    },
    {
      text: 'Sweden expelled dozens of Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=~24+'],
    },
    {
      text: 'Sweden expelled about 40 Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=~40'],
    },
    {
      text: 'Sweden expelled a couple of Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=2'],
    },
    {
      text: 'Sweden expelled half a dozen Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=6'],
    },
    {
      text: 'Sweden expelled the Russian ambassador.',
      events: ['expel-diplomats SWE->RUS performed n=1 kind=ambassador'],
    },
    {
      text: 'Sweden expelled thirty-five Russian intelligence officers working as diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=35'],
    },
    {
      text: 'Croatia expelled 18 Russian diplomats and six members of the embassy staff.',
      events: ['expel-diplomats HRV->RUS performed n=24'],
    },
    {
      text: 'Kenya expelled the South Sudanese consul general in Mombasa.',
      events: ['expel-diplomats KEN->SSD performed n=1'],
    },
    {
      text: 'Ghana expelled three staff of the Nigerian High Commission.',
      events: ['expel-diplomats GHA->NGA performed n=3 post=high-commission'],
    },
    {
      text: 'Peru expelled four persons employed by the Bolivian consulate in Puno.',
      events: ['expel-diplomats PER->BOL performed n=4 kind=staff post=consulate'],
    },
    {
      text: 'Chad ordered out two men who serve at the Libyan embassy.',
      events: ['expel-diplomats TCD->LBY performed n=2 kind=staff post=embassy'],
    },
    {
      text: 'Ghana expelled a Togolese officer employed by the United Nations.',
      events: ['expel-diplomats GHA->UNO performed n=1'],
    },
    {
      text: 'Kenya deported 12 Ugandans who worked at a mine.',
      events: ['deport-persons KEN->UGA performed n=12'],
    },
    {
      text: 'Six people who work for the European Union delegation in Minsk were declared persona non grata by Belarus.',
      events: ['expel-diplomats BLR->EUR performed n=6'],
    },
    {
      text: 'A second secretary of the Cuban embassy in Lima has three days to get out of Peru.',
      events: ['expel-diplomats PER->CUB performed n=1 by=2022-03-05'],
    },
    {
      text: 'The Peruvian diplomats must leave Chile before the end of the day on March 13.',
      events: ['expel-diplomats CHL->PER performed on=2022-03-02 by=2022-03-13'],
    },
    {
      text: 'Portugal expelled ten Russian diplomats for spying.',
      events: ['expel-diplomats PRT->RUS performed n=10 for=espionage'],
    },
    {
      text: 'Portugal expelled ten Russian diplomats over activities incompatible with their status.',
      events: ['expel-diplomats PRT->RUS performed n=10 for=activities-incompatible-with-status'],
    },
    {
      text: "Chile expelled the Venezuelan chargé d'affaires for interfering in its internal affairs.",
      events: ['expel-diplomats CHL->VEN performed n=1 for=interference-in-internal-affairs'],
    },
    {
      text: 'Malta expelled two Libyan diplomats for smuggling weapons.',
      events: ['expel-diplomats MLT->LBY performed n=2 for=smuggling-or-crime'],
    },
    {
      text: "France recalled its ambassador to Niger over the insulting remarks of the junta's leader.",
      events: ['recall-ambassador FRA->NER performed for=insult-or-remarks'],
    },
    {
      text: 'Uruguay gave the Syrian ambassador 72 hours to leave the country.',
      events: ['expel-diplomats URY->SYR performed n=1 by=2022-03-05'],
    },
    {
      text: 'Uruguay ordered the Syrian ambassador to leave by the end of the month.',
      events: ['expel-diplomats URY->SYR performed by=2022-03-31'],
    },
    {
      text: 'Uruguay gave five Syrian diplomats a week to leave.',
      events: ['expel-diplomats URY->SYR performed n=5 by=2022-03-09'],
    },
    {
      text: 'Uruguay told five Syrian diplomats on February 28 to leave within ten days.',
      events: ['expel-diplomats URY->SYR performed n=5 on=2022-02-28 by=2022-03-10'],
    },
    {
      text: 'Last year Denmark closed its embassy in Baghdad.',
      events: ['close-own-mission DNK->IRQ performed bg on=2021'],
    },
    {
      text: 'In 2018 Britain expelled 23 Russian diplomats.',
      events: ['expel-diplomats GBR->RUS performed bg n=23 on=2018'],
    },
    {
      text: 'Britain expelled 23 Russian diplomats in March 2018.',
      events: ['expel-diplomats GBR->RUS performed bg n=23 on=2018-03'],
    },
    {
      text: "Serbia's foreign ministry summoned the Croatian ambassador on Monday.",
      events: ['summon-envoy SRB->HRV performed on=2022-02-28'],
    },
    {
      text: 'Serbia summoned Croatian Ambassador Marko Babic on Monday.',
      events: ['summon-envoy SRB->HRV performed on=2022-02-28 who=Marko_Babic'],
    },
    {
      text: 'Slovakia expelled three Russian diplomats, whose names were not released.',
      events: ['expel-diplomats SVK->RUS performed n=3 named=withheld'],
    },
    {
      text: 'Jordan expelled the Iranian ambassador, citing national security.',
      events: ['expel-diplomats JOR->IRN performed for=national-security'],
    },
    {
      text: 'Mali handed a protest note to the French ambassador.',
      events: ['protest-formally MLI->FRA performed via=note-verbale'],
    },
    {
      text: 'Ukraine expelled two Hungarian diplomats by decree.',
      events: ['expel-diplomats UKR->HUN performed n=2 via=decree'],
    },
    {
      text: 'Lesotho expelled two South African diplomats, state television reported.',
      events: ['expel-diplomats LSO->ZAF performed n=2 teller=state_television'],
    },
    {
      text: 'Lesotho expelled two South African diplomats, according to Reuters.',
      events: ['expel-diplomats LSO->ZAF performed n=2 teller=Reuters'],
    },
    {
      text: 'Russia said Poland had expelled 45 of its diplomats.',
      events: ['expel-diplomats POL->RUS performed n=45 teller=Russia'],
    },
    {
      text: 'Norway expelled 15 Russian diplomats. In response Moscow expelled ten Norwegian diplomats.',
      events: ['expel-diplomats NOR->RUS performed n=15', 'expel-diplomats RUS->NOR performed n=10 re=e1'],
    },
    {
      text: 'Rwanda expelled a Belgian diplomat on Monday, February 28.',
      events: ['expel-diplomats RWA->BEL performed n=1 on=2022-02-28'],
    },
    {
      text: 'Yesterday Rwanda expelled a Belgian diplomat.',
      events: ['expel-diplomats RWA->BEL performed n=1 on=2022-03-01'],
    },
    {
      text: 'Australia declared two employees of the Iranian consulate in Sydney persona non grata.',
      events: ['expel-diplomats AUS->IRN performed n=2 post=consulate city=Sydney via=persona-non-grata'],
    },
    {
      text: 'The United States expelled twelve members of the Russian mission to the United Nations in New York.',
      events: ['expel-diplomats USA->RUS performed n=12 post=permanent-mission city=New_York'],
    },
    {
      text: 'Albania severed diplomatic relations with Iran over a cyberattack.',
      events: ['sever-relations ALB->IRN performed for=cyberattack'],
    },
    {
      text: 'Greece expelled the Russian consul, Igor Samsonov, and his deputy.',
      events: ['expel-diplomats GRC->RUS performed n=2 who=Igor_Samsonov'],
    },
    {
      text: 'Togo expelled the ambassador of France and 11 others.',
      events: ['expel-diplomats TGO->FRA performed n=12'],
    },
    {
      text: 'Bolivia expelled the top Chilean envoy in La Paz and his deputy.',
      events: ['expel-diplomats BOL->CHL performed n=2'],
    },
    {
      text: 'Canada has withdrawn 41 diplomats and their 42 dependants from India.',
      events: ['withdraw-diplomats CAN->IND performed n=41'],
    },
    {
      text: 'Togo expelled 12 French diplomats, five of them attachés.',
      events: ['expel-diplomats TGO->FRA performed n=12'],
    },
    {
      text: 'Chile recalled both Ana Rojas, its ambassador to Managua, and Luis Soto, the consul in León.',
      events: ['recall-ambassador CHL->NIC performed n=2 who=Ana_Rojas,Luis_Soto'],
    },
    {
      text: 'The United States revoked the visa of the Bolivian minister, Juana Quispe.',
      events: ['deny-visas USA->BOL performed n=1 who=Juana_Quispe'],
    },
    {
      text: 'Chile recalled its ambassador from Managua and froze trade with Nicaragua over the jailing of bishops.',
      events: ['recall-ambassador CHL->NIC performed for=human-rights'],
    },
    {
      text: 'Chile severed ties with Nicaragua because of unpaid fishing dues.',
      events: ['sever-relations CHL->NIC performed for=other'],
    },
    {
      text: 'Norway told three Iranian attachés to leave, accusing them of spying on dissidents.',
      events: [
        'expel-diplomats NOR->IRN performed n=3 for=espionage',
        'accuse NOR->IRN performed for=espionage',
      ],
    },
    {
      text: 'Togo expelled six Russian diplomats. "Six members of the embassy have been handed notes," the Togolese foreign ministry said.',
      events: ['expel-diplomats TGO->RUS performed n=6 via=note-verbale'],
    },
    {
      text: 'Peru and Fiji established diplomatic relations on Monday through an exchange of notes.',
      events: ['establish-relations FJI,PER->FJI,PER performed via=note-verbale'],
    },
    {
      text: 'Norway expelled 15 Russian diplomats. Moscow hit back on Tuesday, ordering ten Norwegians at the embassy to leave.',
      events: ['expel-diplomats NOR->RUS performed re=-', 'expel-diplomats RUS->NOR performed re=e1'],
    },
    {
      text: "Chile rejected Venezuela's nominee for ambassador. Venezuela answered by revoking the visa of the Chilean consul.",
      events: ['refuse-accreditation CHL->VEN performed', 'deny-visas VEN->CHL performed re=e1'],
    },
    {
      text: 'Laos expelled two Thai diplomats last month. On Monday Thailand expelled two diplomats of Laos.',
      events: ['expel-diplomats LAO->THA performed bg', 'expel-diplomats THA->LAO performed re=e1'],
    },
    {
      text: 'Togo gave three Beninese diplomats until Friday to leave, days after Benin expelled three Togolese diplomats.',
      events: ['expel-diplomats TGO->BEN performed re=e2', 'expel-diplomats BEN->TGO performed bg'],
    },
    {
      text: 'Chad handed the Danish chargé a note saying that the ambassador had to leave the country.',
      events: ['deliver-note TCD->DNK performed', 'expel-diplomats TCD->DNK performed via=note-verbale'],
    },
    {
      text: 'Togo waived the immunity of a counsellor in Oslo.',
      events: ['waive-immunity TGO->NOR performed n=1'],
    },
    {
      text: 'Nepal refused a visa to a Fijian delegate.',
      events: ['deny-visas NPL->FJI performed n=1'],
    },
    {
      text: 'Malta recalled its ambassador to Peru over remarks on the murder of a judge.',
      events: ['recall-ambassador MLT->PER performed for=insult-or-remarks'],
    },
    {
      text: 'Fiji summoned the Omani envoy on Tuesday. The move followed the beating of its citizens in Salalah.',
      events: ['summon-envoy FJI->OMN performed for=mistreatment-of-nationals'],
    },
    {
      text: 'Togo declared the Danish consul unwelcome on Tuesday. She has to go before the month is out.',
      events: ['expel-diplomats TGO->DNK performed by=2022-03-31'],
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'parse: "up" read as a particle of the verb before "to 30"',
      text: 'Sweden expelled up to 30 Russian diplomats.',
      events: ['expel-diplomats SWE->RUS performed n=..30'],
    },
    {
      why: 'response: the act answered has the sides turned round',
      text: 'Venezuela expelled the Dutch ambassador in retaliation for the expulsion of its consul from Aruba.',
      events: ['expel-diplomats VEN->NLD performed n=1 re=e2', 'expel-diplomats NLD->VEN performed bg n=1'],
    },
  ],
}
