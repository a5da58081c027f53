import type { Table } from '../notation.ts'

/** Words that stand for a thing or a person told before: "it" of a treaty, "its own", "the pair", "the compound", a name alone. */
export const standIns: Table = {
  cases: [
    // who calls on both sides is of neither
    {
      text: 'Mali has closed its border with Niger. A German spokesman called on all sides to show restraint.',
      events: ['suspend-cooperation MLI->NER performed', 'demand DEU->MLI,NER performed'],
    },
    {
      text: 'Germany called on both sides to show restraint in the dispute between Mali and Niger.',
      events: ['demand DEU->MLI,NER performed'],
    },
    {
      text: 'Fiji signed the fisheries accord in 2015 but left it last week.',
      events: ['sign-agreement FJI->? performed bg', 'leave-organisation FJI->? performed'],
    },
    {
      text: 'Chad reopened its embassy in Nairobi on Monday, ten years after closing it over a coup.',
      events: ['open-mission TCD->KEN performed n=1', 'close-own-mission TCD->KEN performed bg'],
    },
    {
      text: 'Malta recalled its ambassador from Ankara on Monday. Cyprus recalled its own on Tuesday.',
      events: ['recall-ambassador MLT->TUR performed n=1', 'recall-ambassador CYP->TUR performed'],
    },
    {
      text: 'Angola shut its embassy in Lusaka, and Zambia closed its own in Luanda.',
      events: ['close-own-mission AGO->ZMB performed', 'close-own-mission ZMB->AGO performed'],
    },
    {
      text: 'Lithuania summoned the Chinese chargé on Monday. Beijing called in the Lithuanian one on Tuesday.',
      events: ['summon-envoy LTU->CHN performed', 'summon-envoy CHN->LTU performed'],
    },
    {
      text: 'Ecuador handed Peru a protest note on Friday. Peru delivered its own on Monday.',
      events: ['protest-formally ECU->PER performed bg', 'protest-formally PER->ECU performed'],
    },
    {
      text: 'Laos summoned the Thai ambassador and the Burmese ambassador. The former was told to leave.',
      events: [
        'summon-envoy LAO->THA performed',
        'summon-envoy LAO->MMR performed',
        'expel-diplomats LAO->THA performed n=1',
      ],
    },
    {
      text: 'Kenya said that two of its diplomats in Kampala had been detained. Uganda freed the pair on Sunday.',
      events: ['detain-diplomat UGA->KEN performed n=2', 'release-diplomat UGA->KEN performed n=2'],
    },
    {
      text: 'Students marched on the French embassy in Bamako. They overran the compound and tore down the flag.',
      events: ['protest-at-mission ?->FRA performed', 'attack-mission ?->FRA performed'],
    },
    {
      text: 'Fijian police surrounded the Tongan embassy. They broke its gates and set fire to the building.',
      events: ['attack-mission FJI->TON performed'],
    },
    {
      text: 'Oman has withdrawn the last of its diplomats from Sanaa.',
      events: ['withdraw-diplomats OMN->YEM performed'],
    },
    {
      text: 'Cyprus recalled for consultations its envoy in Ankara.',
      events: ['recall-ambassador CYP->TUR performed n=1'],
    },
    {
      text: 'Gabon has left its Madrid embassy without a head: its ambassador, Marie Obame, was called back on Friday.',
      events: ['recall-ambassador GAB->ESP performed n=1'],
    },
    {
      title: 'Accra shuts Tripoli mission',
      text: 'Nothing more is known.',
      events: ['close-own-mission GHA->LBY performed'],
    },
    // nouns for states, parts of missions, penalties, persons and bodies
    {
      text: 'The sultanate inaugurated its embassy in Kigali on Monday, Oman said.',
      events: ['open-mission OMN->RWA performed n=1'],
    },
    {
      text: 'Vandals hurled red paint at the home of the Danish ambassador in Lima.',
      events: ['attack-mission ?->DNK performed'],
    },
    {
      text: 'The foreign minister of Nepal received his Bhutanese counterpart on Friday.',
      events: ['meet NPL->BTN performed'],
    },
    {
      text: 'Fiji suspended its police training scheme with Tonga.',
      events: ['suspend-cooperation FJI->TON performed'],
    },
    {
      text: 'Kenyan helicopters bombed a border post in Somalia.',
      events: ['invade KEN->SOM performed'],
    },
    // the building of somebody else, and what is left to others
    {
      text: 'The Omani ambassador spoke in Lima on Friday. Police stormed the building of a bank.',
      events: [],
    },
    {
      text: 'Peru signed the deal in May and will leave it to its parliament to decide.',
      events: ['sign-agreement PER->? performed bg'],
    },
    // states that a text picks out of a group, and leaves the rest of it out
    {
      text: 'Several European countries, including Poland and Latvia, expelled Russian diplomats on Monday.',
      events: ['expel-diplomats LVA,POL->RUS performed'],
    },
    {
      text: 'Western states such as Canada and Australia imposed sanctions on Myanmar.',
      events: ['impose-sanctions AUS,CAN->MMR performed'],
    },
    {
      text: 'A number of Arab countries, among them Jordan and Qatar, condemned Israel.',
      events: ['condemn JOR,QAT->ISR performed'],
    },
    // the state that the clause calls so
    {
      text: 'Kenya was the first country that Macron visited.',
      events: ['meet FRA->KEN performed'],
    },
  ],
  known: [],
}
