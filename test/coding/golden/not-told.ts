import type { Table } from '../notation.ts'

/** What a text speaks of without telling that it was done, or done to the other state that the text names. */
export const notTold: Table = {
  cases: [
    // a visit ahead has not been made
    {
      text: 'Ahead of a visit to Oman, the Czech foreign minister praised the plan.',
      events: [],
    },
    // parties and persons at home judge each other, whatever state the text has named before
    {
      text: "Finland closed its consulate in Murmansk. The senator mocked the Democrats' nominee.",
      events: ['close-own-mission FIN->RUS performed'],
    },
    {
      text: 'Lima accused Quito of spying. Sen. Lindsey Graham of South Carolina said the decision was a disaster.',
      events: ['accuse PER->ECU performed'],
    },
    {
      text: 'Gabon recalled its ambassador from Togo. The Senate minority leader criticised Republicans for the delay.',
      events: ['recall-ambassador GAB->TGO performed'],
    },
    // "it" that stands for an infinitive is no state
    {
      text: 'Japan and Chad quarrel over fishing. Prime Minister Ishiba thought it was inappropriate for Ambassador Kenji Yamada to mention the deal.',
      events: [],
    },
    {
      text: 'Oman quarrels with Fiji. The Omani foreign ministry said it would be a mistake to leave the talks now.',
      events: [],
    },
    // an agreement goes by the city where it was made
    {
      text: 'The Doha agreement contains language calling for the release of 500 Afghan prisoners.',
      events: [],
    },
    // parties are not invaded, and activities not denied
    { text: "Brazil's attack on the Workers' Party of Paraguay went on.", events: [] },
    { text: 'Danish officials are confronting and countering Russian cyber activity.', events: [] },
    { text: "Chile's foreign minister urged colleagues against calling Bolivia's move a crime.", events: [] },
    // what somebody does not do while he does another thing
    {
      text: 'Gabon closed its embassy in Lomé without recalling its ambassador to Togo.',
      events: ['close-own-mission GAB->TGO performed n=1'],
    },
    {
      text: 'Instead of expelling the Togolese consul, Gabon summoned him.',
      events: ['summon-envoy GAB->TGO performed n=1'],
    },
    // the means go as far as what they are the means of
    {
      text: 'Peru hopes to weaken Bolivia by recalling its ambassador.',
      events: ['recall-ambassador PER->BOL intended'],
    },
    {
      text: 'Norway will answer by recalling its ambassador to Chad.',
      events: ['recall-ambassador NOR->TCD intended'],
    },
    {
      text: 'Latvia responded by expelling ten Belarusian diplomats.',
      events: ['expel-diplomats LVA->BLR performed n=10'],
    },
    { text: 'Jamaica did not respond by expelling Cuban diplomats.', events: [] },
    { text: 'Kenya held off on imposing sanctions on Sudan.', events: [] },
    {
      text: 'Italy is thinking about expelling two Cuban diplomats.',
      events: ['expel-diplomats ITA->CUB considered n=2'],
    },
    // what is offered for something has yet to be done
    {
      text: 'Iran curbed its programme in exchange for the lifting of sanctions by the European Union.',
      events: ['lift-sanctions EUR->IRN intended'],
    },
    { text: 'Fiji will hold a referendum on whether it should leave the Commonwealth.', events: [] },
    { text: 'Malta missed the deadline to impose the new sanctions on Libya.', events: [] },
    {
      text: 'Reports suggested Ghana had threatened to withhold military aid from Togo.',
      events: ['suspend-cooperation GHA->TGO threatened'],
    },
    {
      text: 'Belgium suggested that Hungary expel the Russian envoy.',
      events: ['expel-diplomats BEL->HUN requested against=RUS'],
    },
    { text: 'Germany warned against expelling Turkish diplomats.', events: [] },
    { text: "Oman's envoy argued against recalling the ambassador to Yemen.", events: [] },
    {
      text: 'Peru is expected to urge Chile to recall its ambassador from Cuba.',
      events: ['recall-ambassador PER->CHL requested against=CUB'],
    },
    {
      text: "The row may have influenced Chile's decision to recall its ambassador from Peru.",
      events: ['recall-ambassador CHL->PER performed n=1'],
    },
    { text: 'The agreement would not have been signed by Oman.', events: [] },
    {
      text: 'Turkey agreed to lift its embargo on Armenia.',
      events: ['lift-sanctions TUR->ARM intended'],
    },
    {
      text: 'Iraq has both seized the islands and begun an invasion of Kuwait.',
      events: ['invade IRQ->KWT performed'],
    },
    { text: 'Kerry called the Egyptian foreign minister on Sunday to offer condolences.', events: [] },
    {
      text: 'The Chilean government earlier this month imposed sanctions on a Peruvian bank.',
      events: ['impose-sanctions CHL->PER performed bg'],
    },
    {
      text: 'Romania is poised to recall its ambassador to Moldova.',
      events: ['recall-ambassador ROU->MDA intended'],
    },
    {
      text: 'Syria wants the American sanctions lifted.',
      events: ['lift-sanctions SYR->USA requested'],
    },
    { text: 'China and Cuba are among the members of the Human Rights Council.', events: [] },
    // a state's own laws, parties and persons
    { text: 'The president said he would veto the bill. Iran welcomed the deal.', events: [] },
    {
      text: 'Chile imposed sanctions on Peru. Republican senators slammed the move before a grand jury.',
      events: ['impose-sanctions CHL->PER performed'],
    },
    {
      text: 'Trump has denied wrongdoing. Ukraine recalled its ambassador to Malta.',
      events: ['recall-ambassador UKR->MLT performed'],
    },
    {
      text: 'The United States accused Russia of meddling. Putin has denied any meddling.',
      events: ['accuse USA->RUS performed', 'deny-accusation RUS->USA performed'],
    },
    { text: 'Mayer breaks with Merkel on Iran.', events: [] },
    // what is known or done as a rule
    {
      text: 'The war between the internationally-recognised government in Yemen and its rivals goes on. Oman worries.',
      events: [],
    },
    { text: 'In Kenya the cabinet signs treaties, and parliament ratifies treaties.', events: [] },
    // words of the page itself
    {
      text: 'The minister thanked Joe RoeKenya recalls ambassador to Chad Sudan expels two envoys MORE (Lab.) on Friday.',
      events: [],
    },
    {
      text: "Photos: The summit Photos: The summit Peru's president met the Chilean president in Lima. Hide Caption 3 of 8\n\nKenya recalled its ambassador to Chad.",
      events: ['recall-ambassador KEN->TCD performed'],
    },
    {
      text: 'World Togo Talks To Rebel Leader Togo Expels Two French Diplomats Listen · 3:26 3:26\n\nKenya recalled its ambassador to Chad.',
      events: ['recall-ambassador KEN->TCD performed'],
    },
    // what firms and parties do no state does, whatever adjective they bear
    { text: 'A Danish company imposed sanctions on Eritrea.', events: [] },
    { text: 'The Chilean opposition lifted its embargo on Bolivia.', events: [] },
    { text: 'A Latvian airline refused a visa to a Malian diplomat.', events: [] },
    {
      text: 'The Latvian foreign ministry refused a visa to a Malian diplomat.',
      events: ['deny-visas LVA->MLI performed n=1'],
    },
    {
      text: 'The Chilean parliament lifted the embargo on Bolivia.',
      events: ['lift-sanctions CHL->BOL performed'],
    },
  ],
  known: [
    {
      why: 'a standing measure that is only named is background (RECORD.md, convention 18)',
      text: 'Most voters favour ending the American embargo on Cuba.',
      events: ['impose-sanctions USA->CUB performed bg'],
    },
  ],
}
