import type { Table } from '../notation.ts'

/** Judgements, charges and denials whose other side only the act or the charge told before them gives. */
export const judged: Table = {
  cases: [
    {
      text: 'Police in Honduras broke into the Argentine embassy. Chile deplored this violation, and Uruguay called it barbaric.',
      events: [
        'attack-mission HND->ARG performed',
        'condemn CHL->HND performed',
        'condemn URY->HND performed',
      ],
    },
    {
      text: 'The Cypriot president will not attend the summit in Baku; Minsk condemned it as a stunt.',
      events: ['cancel-meeting CYP->AZE performed', 'condemn BLR->CYP performed'],
    },
    {
      text: 'Lithuania closed the Belarusian consulate. Minsk spoke of hysteria.',
      events: ['order-mission-closed LTU->BLR performed', 'condemn BLR->LTU performed'],
    },
    {
      text: 'Peru granted asylum to a Bolivian general on Wednesday, which Bolivia called unlawful.',
      events: ['grant-asylum PER->BOL performed', 'condemn BOL->PER performed'],
    },
    {
      text: 'Norway accused Iran of plotting to kill an exile in Oslo. Tehran said there was not a word of truth in it.',
      events: ['accuse NOR->IRN performed', 'deny-accusation IRN->NOR performed'],
    },
    {
      text: 'Latvia accuses China of cutting a cable, but Beijing has called the incident an accident.',
      events: ['accuse LVA->CHN performed', 'deny-accusation CHN->LVA performed'],
    },
    {
      text: 'Chad said that the storm had cut a cable. Beijing has called the incident an accident.',
      events: [],
    },
    {
      text: 'Yemen regretted that its gunboat had fired at an Omani dhow.',
      events: ['apologise YEM->OMN performed'],
    },
    {
      text: 'Jordan expelled a Yemeni diplomat. Officials in Sanaa condemned the step.',
      events: ['expel-diplomats JOR->YEM performed', 'condemn YEM->JOR performed'],
    },
    {
      text: 'A spokesman for the Russian embassy in Kyiv condemned the raid by Poland.',
      events: ['condemn RUS->POL performed'],
    },
    {
      text: 'Russia condemned the seizure of Russian assets in Latvia.',
      events: ['condemn RUS->LVA performed'],
    },
    {
      text: 'Beijing vowed countermeasures after Prague banned a Chinese firm.',
      events: ['retaliate CHN->CZE threatened'],
    },
    {
      text: 'A Czech court jailed a Russian historian for spying. Moscow called the verdict a farce.',
      events: ['condemn RUS->CZE performed'],
    },
    {
      text: 'Malaysia reserves its right to respond to the Singaporean order.',
      events: ['retaliate MYS->SGP threatened'],
    },
    { text: 'The Republican leader condemned the arrest of an American senator.', events: [] },
  ],
  known: [],
}
