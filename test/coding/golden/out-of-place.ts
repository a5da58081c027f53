import type { Table } from '../notation.ts'

/** Objects, subjects and phrases that stand away from their verb: behind another phrase, behind an aside, in the other clause. */
export const outOfPlace: Table = {
  cases: [
    // what is joined to the long name of a state is joined to all of it
    {
      text: 'Angola mediated between the Democratic Republic of Congo and Burundi.',
      events: ['mediate AGO->BDI,COD performed'],
    },
    {
      text: 'The Swedish government said no to the visas of a Belarusian delegation.',
      events: ['deny-visas SWE->BLR performed'],
    },
    // "days" accuse nobody, and people who come from a state are its people
    {
      text: 'Rwanda spent days accusing Burundi of arming rebels.',
      events: ['accuse RWA->BDI performed'],
    },
    {
      text: 'Canada bans all people coming from Iran and Syria for 90 days.',
      events: ['bar-entry CAN->IRN,SYR performed'],
    },
    // a preposition left at the end of its relative clause
    {
      text: 'The grain accord, which Ankara pulled Turkey out of, is dying.',
      events: ['leave-organisation TUR->? performed bg'],
    },
    {
      text: 'Chad, which the United Kingdom imposed sanctions on in May, said that it was ready to talk.',
      events: ['impose-sanctions GBR->TCD performed bg'],
    },
    // a participle that the parser takes for the subject, for a noun, or for a word beside one
    {
      text: 'A Togolese consul suspected of fraud has been remanded by a judge in Accra.',
      events: ['detain-diplomat GHA->TGO performed n=1'],
    },
    {
      text: 'Declared persona non grata by Mali, the Danish ambassador left Bamako.',
      events: ['expel-diplomats MLI->DNK performed n=1'],
    },
    {
      text: 'Told to leave by Hanoi, three Cambodian diplomats flew home.',
      events: ['expel-diplomats VNM->KHM performed n=3'],
    },
    // home, free, a day and a place beside what they are no part of
    {
      text: 'Peru has called home its ambassador in Quito.',
      events: ['recall-ambassador PER->ECU performed n=1'],
    },
    {
      text: "Mali's consul in Dakar walked free on Monday.",
      events: ['release-diplomat SEN->MLI performed n=1'],
    },
    {
      text: 'The arrest in Warsaw of a Chadian attaché was confirmed by prosecutors.',
      events: ['detain-diplomat POL->TCD performed n=1'],
    },
    // whom a note is to and what it answers, who a protest is from, what one is shown
    {
      text: 'The raid brought a sharp protest to Togo from Benin.',
      events: ['protest-formally BEN->TGO performed'],
    },
    {
      text: 'Niger has shown the Danish military attache the door.',
      events: ['expel-diplomats NER->DNK performed n=1'],
    },
    {
      text: 'A consul of Fiji was taken into custody in Auckland with pearls in his car.',
      events: ['detain-diplomat NZL->FJI performed n=1'],
    },
    // years, places and means taken into the phrase beside them
    {
      text: 'In 2011 Chadian protesters stormed the Omani embassy.',
      events: ['attack-mission TCD->OMN performed bg'],
    },
    {
      text: 'Since Kenya sent tens of thousands of troops into Somalia, prices have risen.',
      events: ['invade KEN->SOM performed bg'],
    },
    {
      text: 'Fiji is calling its ambassador in Tel Aviv home.',
      events: ['recall-ambassador FJI->ISR performed n=1'],
    },
    {
      text: 'Chile has called on Bolivia to free seven prisoners.',
      events: ['demand CHL->BOL performed'],
    },
    {
      text: "Oman's foreign minister spoke by telephone with his Kenyan counterpart.",
      events: ['meet OMN->KEN performed'],
    },
    {
      text: 'Officials in Mombasa accused Oman of smuggling.',
      events: ['accuse KEN->OMN performed'],
    },
    {
      text: 'Malta imposed a new round of sanctions on Libya.',
      events: ['impose-sanctions MLT->LBY performed'],
    },
    {
      text: 'A missile hit the Omani consulate in Tripoli.',
      events: ['attack-mission ?->OMN performed'],
    },
    {
      text: 'Six Peruvian diplomats, Bolivia announced on Monday, have been told to leave the country.',
      events: ['expel-diplomats BOL->PER performed n=6'],
    },
    {
      text: 'Kenya published the names of the attachés whom Somalia said it had expelled.',
      events: ['expel-diplomats SOM->KEN performed'],
    },
    {
      text: 'Ghana expelled diplomats of Togo in March. Togo lost nine people for the ten it expelled.',
      events: ['expel-diplomats GHA->TGO performed n=9', 'expel-diplomats TGO->GHA performed n=10'],
    },
    {
      published: '2022-05-20',
      text: 'Togo expelled Kenyan diplomats in April. Not until May 18 were the Ghanaians, the Malians and the Chadians asked to go.',
      events: [
        'expel-diplomats TGO->KEN performed bg',
        'expel-diplomats TGO->GHA,MLI,TCD performed on=2022-05-18',
      ],
    },
    {
      text: 'Peru expelled the Omani ambassador. Two Omani attachés were expelled, too, Chile said.',
      events: ['expel-diplomats PER->OMN performed', 'expel-diplomats CHL->OMN performed n=2'],
    },
    // subjects taken into the phrase before them, verbs taken for attributes, days taken for names
    {
      text: 'Gabon severed diplomatic relations with Benin on Monday after two of its border guards were killed.',
      events: ['sever-relations GAB->BEN performed'],
    },
    {
      text: 'The talks failed; Togo established diplomatic ties with Samoa.',
      events: ['establish-relations TGO->WSM performed'],
    },
    {
      text: 'Burundi detained a Belgian diplomat hours after the vote.',
      events: ['detain-diplomat BDI->BEL performed n=1'],
    },
    {
      text: 'On Monday Lesotho closed the Malawian consulate in Maseru.',
      events: ['order-mission-closed LSO->MWI performed'],
    },
    {
      text: 'Tonga – a week after the talks collapsed – expelled the Fijian consul.',
      events: ['expel-diplomats TON->FJI performed n=1'],
    },
    {
      text: 'Iceland recognised Palestine ahead of a summit in Nairobi.',
      events: ['recognise ISL->PSE performed'],
    },
    // a day beside the phrase that names the other side
    {
      text: 'Like Norway, Iceland imposed sanctions on Belarus on Tuesday.',
      events: ['impose-sanctions ISL->BLR performed'],
    },
    // an object behind a phrase of circumstance, commas on both sides of it or on none
    {
      text: 'Chile recalled, after a week of hesitation, its ambassador to Nicaragua.',
      events: ['recall-ambassador CHL->NIC performed n=1'],
    },
    {
      text: 'Denmark expelled with immediate effect a Russian naval attaché.',
      events: ['expel-diplomats DNK->RUS performed n=1'],
    },
    {
      text: 'The Kenyan government withdrew without explanation its ambassador from Khartoum.',
      events: ['recall-ambassador KEN->SDN performed n=1'],
    },
    {
      text: 'Ireland summoned on Thursday, for the second time in a month, the Israeli ambassador.',
      events: ['summon-envoy IRL->ISR performed n=1'],
    },
    {
      text: 'Ottawa "condemns without reservation" the execution of a Canadian citizen by China, its foreign ministry said.',
      events: ['condemn CAN->CHN performed'],
    },
    // what goes on behind an aside
    {
      text: "Finland criticised Hungary's visit to Moscow, which took place on Friday, as a breach of unity and summoned the Hungarian ambassador.",
      events: [
        'condemn FIN->HUN performed',
        'meet HUN->RUS performed bg',
        'summon-envoy FIN->HUN performed n=1',
      ],
    },
    {
      text: 'Mongolia released two prisoners and its consul, Bat Erdene, was expelled from China.',
      events: ['expel-diplomats CHN->MNG performed n=1'],
    },
    // a subject without its auxiliary, and a measure before a number
    {
      text: 'Ten Iranian diplomats were declared persona non grata by Albania, and three more sent home the next day.',
      events: ['expel-diplomats ALB->IRN performed n=10', 'expel-diplomats ALB->IRN performed n=3'],
    },
    {
      text: 'No fewer than six Belarusian diplomats were expelled by Poland on Monday.',
      events: ['expel-diplomats POL->BLR performed n=6+'],
    },
    // whom one asks, and what is asked for
    {
      text: "Norway has asked Iran's chargé and two other diplomats to be out by Friday.",
      events: ['expel-diplomats NOR->IRN performed n=3'],
    },
    {
      text: 'Ghana demanded in a letter that Togo withdraw its troops from the border.',
      events: ['demand GHA->TGO performed'],
    },
    {
      text: "Zambia had asked repeatedly for the attaché's immunity to be waived by China.",
      events: ['waive-immunity ZMB->CHN requested bg'],
    },
    // a phrase of a noun behind a day, and a clause without its pronoun
    {
      text: "Russia's expulsion last week of ten Estonian diplomats was condemned by Latvia.",
      events: ['expel-diplomats RUS->EST performed n=10', 'condemn LVA->RUS performed'],
    },
    {
      text: 'Egypt saw its ambassador in Ankara expelled by Turkey.',
      events: ['expel-diplomats TUR->EGY performed n=1'],
    },
    // a judgement between a verb and what it judges
    {
      text: 'Chad repudiated as absurd a Libyan allegation that it had sheltered the raiders.',
      events: ['accuse LBY->TCD performed', 'deny-accusation TCD->LBY performed'],
    },
    {
      text: 'Oslo denounced as illegal and absurd the arrest of its consul by Oman.',
      events: ['condemn NOR->OMN performed', 'detain-diplomat OMN->NOR performed bg n=1'],
    },
    // a second passive that leaves its auxiliary out
    {
      text: 'Two Serbian attachés would be expelled and the Omani ambassador in Belgrade recalled, the foreign ministry in Muscat said.',
      events: ['expel-diplomats OMN->SRB intended n=2', 'recall-ambassador OMN->SRB intended n=1'],
    },
    // a day between a verb and what is its own
    {
      text: 'Kenya and Somalia agreed on Sunday to restore diplomatic relations.',
      events: ['restore-relations KEN,SOM->KEN,SOM intended'],
    },
    {
      text: 'Mali broke off on Monday relations with Ukraine.',
      events: ['sever-relations MLI->UKR performed'],
    },
    {
      text: 'The EU called on Thursday for Mali to release the Belgian consul.',
      events: ['release-diplomat EUR->MLI requested n=1'],
    },
    {
      text: 'Poland ruled out both recalling its ambassador to Hungary and closing its embassy there.',
      events: ['recall-ambassador POL->HUN refused n=1', 'close-own-mission POL->HUN refused n=1'],
    },
    {
      text: 'Mexico would lodge a complaint against Ecuador with the International Court of Justice, its president said.',
      events: ['invoke-procedure MEX->ECU intended'],
    },
    // a particle, a time or an infinitive that stands apart from its verb
    {
      text: 'Malawi called the Zambian high commissioner in on Monday evening.',
      events: ['summon-envoy MWI->ZMB performed n=1'],
    },
    {
      text: "Benin has given Togo's military attaché three days to pack.",
      events: ['expel-diplomats BEN->TGO performed n=1'],
    },
    {
      text: "Rabat's decision to send the Spanish vice-consul home was greeted with silence.",
      events: ['expel-diplomats MAR->ESP performed n=1'],
    },
    {
      text: 'Oman told the Yemeni diplomats they had a week to clear out.',
      events: ['expel-diplomats OMN->YEM performed n=-'],
    },
    {
      text: 'Chad railed at Niger after two of its defence attachés had been told to pack up.',
      events: ['condemn TCD->NER performed', 'expel-diplomats NER->TCD performed bg n=2'],
    },
    // those at a mission, and under its head, are of the mission
    {
      text: 'Latvia told six people at the Belarusian embassy to leave.',
      events: ['expel-diplomats LVA->BLR performed n=6'],
    },
    {
      text: "Cuba's envoy to Lima says three of his people are struck off the diplomatic list.",
      events: ['expel-diplomats PER->CUB performed n=3'],
    },
    {
      text: 'Gabon expelled six Malian diplomats. It evicted another five.',
      events: ['expel-diplomats GAB->MLI performed n=6', 'expel-diplomats GAB->MLI performed n=5'],
    },
    {
      text: 'Peru does not recognise Somaliland anymore.',
      events: ['withdraw-recognition PER->SOM performed'],
    },
    {
      text: 'Chad has called its ambassador in Rome, Oumar Deby, home for consultations, the ministry said on Tuesday.',
      events: ['recall-ambassador TCD->ITA performed n=1'],
    },
    // a verb in -ise that was taken for an adjective
    {
      text: 'Fiji and Tonga said they would fully normalise relations.',
      events: ['restore-relations FJI,TON->FJI,TON intended'],
    },
    {
      text: 'Oman ruled out normalising relations with Israel.',
      events: ['restore-relations OMN->ISR refused'],
    },
  ],
  known: [
    {
      text: 'Slovakia expelled three Russian envoys, a fourth recalled by Moscow.',
      events: ['expel-diplomats SVK->RUS performed n=3', 'recall-ambassador RUS->SVK performed n=1'],
      why: 'the clause without a finite verb is an apposition, and "a fourth" brings nobody',
    },
  ],
}
