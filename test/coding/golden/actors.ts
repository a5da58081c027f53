import type { Table } from '../notation.ts'

export const actors: Table = {
  cases: [
    // people who have the standing of diplomats are of a mission
    {
      text: 'Romania expelled three Russian nationals with diplomatic status.',
      events: ['expel-diplomats ROU->RUS performed n=3'],
    },
    {
      text: 'Austria has ordered out two Omani officers posing as diplomats.',
      events: ['expel-diplomats AUT->OMN performed n=2'],
    },
    {
      text: 'Malta expelled four Libyan nationals with criminal records.',
      events: ['deport-persons MLT->LBY performed n=4'],
    },
    {
      text: 'A Fijian diplomat was declared persona non grata by Oman in response to the expulsion of an employee of the Omani embassy from Fiji.',
      events: ['expel-diplomats OMN->FJI performed n=1 re=e2', 'expel-diplomats FJI->OMN performed bg n=1'],
    },
    {
      text: "Kenya's foreign ministry told four Omani diplomats to leave. Fiji regretted the step. The ministry also gave Ghana a month to cut its embassy staff in Nairobi.",
      events: [
        'expel-diplomats KEN->OMN performed n=4',
        'condemn FJI->KEN performed',
        'cap-mission-staff KEN->GHA performed',
      ],
    },
    {
      text: 'Six Omani diplomats must leave Kenya within 72 hours. Two of their colleagues were sent home on January 2.',
      events: [
        'expel-diplomats KEN->OMN performed n=6',
        'expel-diplomats KEN->OMN performed bg n=2 on=2022-01-02',
      ],
    },
    {
      text: 'Kenya has declared persona non grata two Omani diplomats.',
      events: ['expel-diplomats KEN->OMN performed n=2'],
    },
    // who it is may come last: the next ambassador will be a name
    {
      text: "Kenya's next ambassador to Oman will be Grace Otieno.",
      events: ['appoint-envoy KEN->OMN intended n=1'],
    },
    // whom an expulsion hits is never the expelling side's own; a state whose name is a plural is one
    {
      text: 'Malawi lost patience with Zambia on Monday, expelling two of its attachés.',
      events: ['expel-diplomats MWI->ZMB performed n=2'],
    },
    {
      text: 'The Philippines was furious. It summoned the Omani ambassador on Friday.',
      events: ['summon-envoy PHL->OMN performed n=1'],
    },
    {
      text: 'Kenya said it was closing the consulates of Chad and Niger in Mombasa. The consular staff had been asked to leave, the ministry said.',
      events: ['order-mission-closed KEN->NER,TCD performed', 'expel-diplomats KEN->NER,TCD performed n=-'],
    },
    {
      text: 'Kenya ordered Chad to close its consulates in Mombasa and Kisumu, and told the staff to leave.',
      events: ['order-mission-closed KEN->TCD performed', 'expel-diplomats KEN->TCD performed n=-'],
    },
    {
      text: 'Washington expelled two Cuban diplomats and a Cuban employee of the UN Secretariat.',
      events: ['expel-diplomats USA->CUB performed n=2', 'expel-diplomats USA->UNO performed n=1'],
    },
    {
      text: "The EU's ambassador had been summoned by Cuba to hear a protest over the expulsion of 19 Cuban diplomats from Brussels.",
      events: ['summon-envoy CUB->EUR performed', 'expel-diplomats EUR->CUB performed bg n=19'],
    },
    {
      text: 'Brussels expelled two Cuban diplomats, the Belgian foreign ministry said.',
      events: ['expel-diplomats BEL->CUB performed n=2'],
    },
    {
      text: 'Brussels summoned the Chinese ambassador over the export ban.',
      events: ['summon-envoy EUR->CHN performed'],
    },
    {
      text: 'Rwanda recalled its ambassador to Brussels for consultations.',
      events: ['recall-ambassador RWA->BEL performed'],
    },
    {
      text: 'Peru is expelling two Cuban attachés. The step is a response to the declaration of two Peruvian diplomats as personae non gratae.',
      events: ['expel-diplomats PER->CUB performed n=2', 'expel-diplomats CUB->PER performed bg n=2'],
    },
    {
      text: 'The Baltic states expelled ten Russian diplomats.',
      events: ['expel-diplomats EST,LTU,LVA->RUS performed'],
    },
    {
      text: 'Moscow sends ten Baltic diplomats home',
      events: ['expel-diplomats RUS->EST,LTU,LVA performed'],
    },
    {
      text: 'The Baltic state of Latvia expelled two Russian diplomats.',
      events: ['expel-diplomats LVA->RUS performed'],
    },
    {
      text: 'Russia condemned the Nordic countries.',
      events: ['condemn RUS->DNK,FIN,ISL,NOR,SWE performed'],
    },
    {
      text: 'EU states imposed sanctions on Belarus.',
      events: ['impose-sanctions EUR->BLR performed'],
    },
    { text: 'A ship sank in the Baltic Sea.', events: [] },
    {
      text: 'The Iraqi embassy stands beside the Danish parliament. Protesters stormed it on Monday.',
      events: ['attack-mission ?->IRQ performed on=2022-02-28 post=embassy'],
    },
    {
      text: "Sudan's chargé gave a speech about the prime minister. Egypt summoned him.",
      events: ['summon-envoy EGY->SDN performed'],
    },
    {
      text: 'Chile filed a case against Peru at the International Court of Justice, accusing it of piracy.',
      events: ['invoke-procedure CHL->PER performed', 'accuse CHL->PER performed'],
    },
    {
      text: 'Mali, Chad and Niger met Togo. The three military-led states left ECOWAS.',
      events: ['meet MLI,NER,TCD->TGO performed', 'leave-organisation MLI,NER,TCD->IGO:ECOWAS performed'],
    },
    {
      text: 'Kenya met the Somali envoy. The two countries restored diplomatic relations.',
      events: ['meet KEN->SOM performed', 'restore-relations KEN,SOM->KEN,SOM performed'],
    },
    {
      text: 'Along with Chile, Peru recalled its ambassador to Cuba.',
      events: ['recall-ambassador CHL,PER->CUB performed'],
    },
    {
      text: 'Sweden, jointly with Finland, summoned the Russian ambassador.',
      events: ['summon-envoy FIN,SWE->RUS performed'],
    },
    {
      text: 'Qatari envoys, along with Egypt, condemned Israel.',
      events: ['condemn EGY,QAT->ISR performed'],
    },
    {
      text: 'Peru joined Chile in expelling two Cuban diplomats.',
      events: ['expel-diplomats CHL,PER->CUB performed n=2'],
    },
    {
      text: 'Norway, together with Denmark, expelled two Russian diplomats.',
      events: ['expel-diplomats DNK,NOR->RUS performed n=2'],
    },
    {
      text: 'Kenya, together with Ghana, condemned Mali.',
      events: ['condemn GHA,KEN->MLI performed'],
    },
    {
      text: 'The EU met Mali. The bloc condemned Russia.',
      events: ['meet EUR->MLI performed', 'condemn EUR->RUS performed'],
    },
    {
      text: 'Morocco recalled Salma Idrissi, its ambassador in Berlin.',
      events: ['recall-ambassador MAR->DEU performed who=Salma_Idrissi'],
    },
    {
      text: "Japan's ambassador, Kenji Oda, flew home on Monday. South Korea summoned Oda before that.",
      events: ['summon-envoy KOR->JPN performed'],
    },
    {
      text: 'Qatari and Egyptian envoys met Kenyan ministers in Doha.',
      events: ['meet EGY,QAT->KEN performed'],
    },
    {
      text: 'Mali, Chad and Niger announced their withdrawal from ECOWAS.',
      events: ['leave-organisation MLI,NER,TCD->IGO:ECOWAS performed'],
    },
    {
      text: 'Togo denies having expelled two Malian diplomats.',
      events: ['expel-diplomats TGO->MLI denied n=2'],
    },
    {
      text: 'Germany urged Peru to sever relations with Iran.',
      events: ['sever-relations DEU->PER requested'],
    },
    {
      text: 'Eritrea expelled diplomats from Canada, Norway and Kenya.',
      events: ['expel-diplomats ERI->CAN,KEN,NOR performed'],
    },
    {
      text: 'Azerbaijan summoned the French and German ambassadors.',
      events: ['summon-envoy AZE->DEU,FRA performed'],
    },
    {
      text: 'Washington expelled ten Russian diplomats.',
      events: ['expel-diplomats USA->RUS performed n=10 sector=GOV'],
    },
    {
      text: 'The Kremlin expelled ten American diplomats.',
      events: ['expel-diplomats RUS->USA performed n=10'],
    },
    { text: 'Ankara summoned the Swedish ambassador.', events: ['summon-envoy TUR->SWE performed'] },
    {
      text: "Ankara's embassy in Stockholm was attacked.",
      events: ['attack-mission ?->TUR performed post=embassy'],
    },
    {
      text: 'The White House expelled ten Cuban diplomats.',
      events: ['expel-diplomats USA->CUB performed n=10'],
    },
    {
      text: 'The State Department ordered six Chinese diplomats out of the country.',
      events: ['expel-diplomats USA->CHN performed n=6'],
    },
    {
      text: "Poland's Ministry of Foreign Affairs expelled 45 Russian diplomats.",
      events: ['expel-diplomats POL->RUS performed n=45'],
    },
    {
      text: 'The Ethiopian government expelled seven UN officials.',
      events: ['expel-diplomats ETH->UNO performed n=7'],
    },
    {
      text: 'President Gustavo Petro recalled the Colombian ambassador to Israel.',
      events: ['recall-ambassador COL->ISR performed'],
    },
    {
      text: 'Estonia, Latvia and Lithuania expelled ten Russian diplomats in all.',
      events: ['expel-diplomats EST,LTU,LVA->RUS performed n=10'],
    },
    {
      text: 'Poland expelled 45 Russian diplomats, Bulgaria 10 and Slovakia three.',
      events: [
        'expel-diplomats POL->RUS performed n=45',
        'expel-diplomats BGR->RUS performed n=10',
        'expel-diplomats SVK->RUS performed n=3',
      ],
    },
    {
      text: 'Canada expelled an Indian diplomat. It also recalled its high commissioner to New Delhi.',
      events: ['expel-diplomats CAN->IND performed n=1', 'recall-ambassador CAN->IND performed'],
    },
    {
      text: 'Iraq expelled the Turkish ambassador. They accused him of spying.',
      events: ['expel-diplomats IRQ->TUR performed n=1', 'accuse IRQ->TUR performed for=espionage'],
    },
    {
      text: 'Foreign Minister Annalena Baerbock met with her Polish counterpart in Warsaw.',
      events: ['meet DEU->POL performed'],
    },
    { text: 'Sergey Lavrov met Wang Yi in Moscow.', events: ['meet RUS->CHN performed'] },
    { text: 'Lavrov met with Wang Yi in Moscow.', events: ['meet RUS->CHN performed'] },
    {
      text: 'Two Czech diplomats were expelled from Moscow.',
      events: ['expel-diplomats RUS->CZE performed n=2'],
    },
    {
      text: "NATO expelled eight members of Russia's mission to the alliance.",
      events: ['expel-diplomats IGO:NATO->RUS performed n=8'],
    },
    {
      text: 'The European Union imposed sanctions on Belarus.',
      events: ['impose-sanctions EUR->BLR performed'],
    },
    { text: 'The African Union condemned the coup in Gabon.', events: ['condemn IGO:AU->GAB performed'] },
    {
      text: 'The Soviet Union expelled five British diplomats in 1985.',
      events: ['expel-diplomats SUN->GBR performed bg n=5 on=1985'],
    },
    { text: 'Kosovo expelled two Serbian diplomats.', events: ['expel-diplomats KOS->SRB performed n=2'] },
    {
      text: 'The Emirates recalled their ambassador to Iran.',
      events: ['recall-ambassador ARE->IRN performed'],
    },
    {
      text: 'Riyadh, which had earlier recalled its ambassador to Beirut, expelled the Lebanese envoy.',
      events: ['recall-ambassador SAU->LBN performed bg', 'expel-diplomats SAU->LBN performed n=1'],
    },
    {
      text: "Guinea's foreign minister summoned the ambassador of Senegal.",
      events: ['summon-envoy GIN->SEN performed'],
    },
    { text: 'Moscow rejected the accusation by London.', events: ['deny-accusation RUS->GBR performed'] },
    {
      text: 'Seoul and Pyongyang restored diplomatic relations.',
      events: ['restore-relations KOR,PRK->KOR,PRK performed'],
    },
    {
      text: 'Saudi Arabia and Iran agreed to restore diplomatic relations after seven years.',
      events: ['restore-relations IRN,SAU->IRN,SAU intended'],
    },
    {
      text: 'Bahrain and Sudan severed diplomatic relations with Iran.',
      events: ['sever-relations BHR,SDN->IRN performed'],
    },
    {
      text: 'The Dutch embassy in Lagos condemned the arrest of the activists by Nigeria.',
      events: ['condemn NLD->NGA performed unit=embassy'],
    },
    {
      text: "The Russian embassy in Dublin condemned Ireland's decision to expel four diplomats.",
      events: ['condemn RUS->IRL performed unit=embassy', 'expel-diplomats IRL->RUS performed n=4'],
    },
    {
      text: 'Protesters stormed the Saudi embassy in Tehran.',
      events: ['attack-mission ?->SAU performed post=embassy of=SAU city=Tehran'],
    },
    {
      text: 'North Korea severed diplomatic relations with Malaysia.',
      events: ['sever-relations PRK->MYS performed'],
    },
    {
      text: 'Canada expelled an Indian diplomat on Monday. The country gave him five days to leave.',
      events: ['expel-diplomats CAN->IND performed n=1 by=2022-03-05'],
    },
    {
      text: 'Norway and Denmark have quarrelled over fishing. The former has recalled its ambassador; the latter has expelled two Norwegian attachés.',
      events: ['recall-ambassador NOR->DNK performed', 'expel-diplomats DNK->NOR performed n=2'],
    },
    {
      text: 'The row pits Kenya against Uganda. The former summoned the ambassador of the latter on Monday.',
      events: ['summon-envoy KEN->UGA performed on=2022-02-28'],
    },
    {
      text: 'Relations between Armenia and Azerbaijan soured. The latter expelled four Armenian diplomats.',
      events: ['expel-diplomats AZE->ARM performed n=4'],
    },
    {
      text: 'Poland and Belarus have fallen out. Each side expelled three diplomats.',
      events: ['expel-diplomats POL->BLR performed n=3', 'expel-diplomats BLR->POL performed n=3'],
    },
    {
      text: 'Iran and Sweden have expelled each other’s ambassadors.',
      events: ['expel-diplomats IRN->SWE performed', 'expel-diplomats SWE->IRN performed'],
    },
    {
      text: 'Mali quarrels with France over troops. A rally outside the embassy of Qatar in Bamako turned noisy.',
      events: ['protest-at-mission ?->QAT performed'],
    },
    {
      text: 'Kenya recalled its ambassador from Chad. The General Assembly adopted a resolution on Monday.',
      events: ['recall-ambassador KEN->TCD performed', 'vote-resolution UNO->? performed'],
    },
    // parse: a finite verb read as a participle before its object ("severed relations")
    {
      text: "Taiwan's foreign ministry severed relations with Honduras.",
      events: ['sever-relations TWN->HND performed'],
    },
    // a state's adjective before a noun says whose act it is, before whoever deals with it
    {
      text: 'Nauru on Friday spurned a Tongan demand for an apology.',
      events: ['demand TON->NRU performed'],
    },
    {
      text: 'The Peruvian withdrawal from the fisheries convention has angered Chile.',
      events: ['leave-organisation PER->? performed'],
    },
    {
      text: "Tripoli was angered by last month's U.N. decision to tighten sanctions against Libya.",
      events: ['impose-sanctions UNO->LBY performed bg'],
    },
    {
      text: 'Gaborone denounced the decision by Zambia to expel two Botswanan consuls.',
      events: ['condemn BWA->ZMB performed', 'expel-diplomats ZMB->BWA performed n=2'],
    },
    {
      text: 'Oman called the raids by Yemen a "reckless adventure".',
      events: ['condemn OMN->YEM performed'],
    },
    // parse: the subject behind a fronted phrase, read as another name for whoever the phrase ends in
    {
      text: "In a phone call with Oman's Foreign Minister Badr al-Busaidi, Iranian Foreign Minister Abbas Araghchi spoke of calm.",
      events: ['meet IRN->OMN performed'],
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'distribution: "respectively" pairs sources with counts',
      text: 'Sudan and Chad expelled 20 and 12 French diplomats respectively.',
      events: ['expel-diplomats SDN->FRA performed n=20', 'expel-diplomats TCD->FRA performed n=12'],
    },
    {
      why: 'parse: a finite verb read as a participle before its object; "the island\'s government" is nobody',
      text: "Libya severed relations with Malta. The island's government condemned the decision.",
      events: ['sever-relations LBY->MLT performed', 'condemn MLT->LBY performed'],
    },
  ],
}
