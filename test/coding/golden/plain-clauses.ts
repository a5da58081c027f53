import type { Table } from '../notation.ts'

/** Clauses of everyday news whose parts the parser hangs from the wrong word. */
export const plainClauses: Table = {
  cases: [
    // where it was done that is judged
    { text: 'France condemned the coup in Niger.', events: ['condemn FRA->NER performed'] },
    { text: 'Russia denied any role in the coup.', events: ['deny-accusation RUS->? performed'] },
    // a clause with a subject of its own is what is alleged
    {
      text: 'Algerian accusations that Morocco spied on its officials have soured ties.',
      events: ['accuse DZA->MAR performed'],
    },
    { text: 'The accusations that Oslo made were false.', events: [] },
    // who stands between the marks and the verb tells
    {
      text: '“We did not meddle in it,” the Kremlin told London.',
      events: ['deny-accusation RUS->GBR performed'],
    },
    // a noun in -ing with an object is its verb
    {
      text: 'Rouhani has ruled out meeting Macron.',
      events: ['cancel-meeting IRN->FRA performed'],
    },
    // where others meet is no side of what they say there
    { text: 'The leaders condemned Russia at a summit in Brussels.', events: [] },
    {
      text: 'Officials of Chad, meeting in Vienna, condemned Niger.',
      events: ['condemn TCD->NER performed'],
    },
    // a plural that the parser puts into a long name is its verb
    {
      text: "Chile's new order bars citizens of Peru.",
      events: ['bar-entry CHL->PER performed'],
    },
    {
      text: 'The order bars officials of Peru from entering Chile.',
      events: ['bar-entry CHL->PER performed'],
    },
    // of a state that speaks, "we" is that state
    {
      text: "“We are weighing further sanctions against Belarus,” said Norway's foreign minister.",
      events: ['impose-sanctions NOR->BLR considered'],
    },
    {
      text: '“We are weighing further sanctions against the club,” said the league.',
      events: [],
    },
    // a present that holds on a condition has not come about
    {
      text: 'Chile imposes sanctions on Peru if it frees nobody.',
      events: ['impose-sanctions CHL->PER threatened'],
    },
    // told in one sentence of the measures and of who made them
    {
      text: 'The sanctions, announced by the Chilean finance ministry on Monday, target four Peruvian generals.',
      events: ['impose-sanctions CHL->PER performed bg on=2022-02-28'],
    },
    {
      text: 'Chile called on Peru to "de-escalate the conflict".',
      events: ['demand CHL->PER performed'],
    },
    {
      text: 'Six Peruvian generals may not set foot in Chile any more.',
      events: ['bar-entry CHL->PER performed n=6'],
    },
    // what is ordered done, whatever stands between it and whom it is done to
    {
      text: 'Russia ordered the consulate of Latvia in Pskov closed.',
      events: ['order-mission-closed RUS->LVA performed n=1 post=consulate'],
    },
    {
      text: 'Chile ordered the envoys of Peru and Bolivia in Santiago expelled.',
      events: ['expel-diplomats CHL->BOL,PER performed'],
    },
    {
      text: 'Chile ordered the release of the Peruvian consul held in Arica.',
      events: ['release-diplomat CHL->PER performed', 'detain-diplomat CHL->PER performed bg'],
    },
    // who asks stands between whom is asked and what for
    {
      text: 'Togo has been told by the Ghanaian authorities to shut its consulate in Tamale.',
      events: ['order-mission-closed GHA->TGO performed n=1'],
    },
    // "both" between "have" and its participle
    {
      text: 'Kenya and Chad have both broken with Fiji.',
      events: ['sever-relations KEN,TCD->FJI performed'],
    },
    {
      text: 'Oman and Kuwait have both cut diplomatic ties with Mali.',
      events: ['sever-relations KWT,OMN->MLI performed'],
    },
    // a second verb that looks like a participle
    {
      text: 'Kiribati dropped its recognition of Taiwan and opened relations with China.',
      events: ['withdraw-recognition KIR->TWN performed', 'establish-relations KIR->CHN performed'],
    },
    // an adjective that is a verb under its modal
    {
      text: 'Chile may lower its representation in Peru.',
      events: ['downgrade-relations CHL->PER considered'],
    },
    // what is called for, behind whom it is to befall
    {
      text: 'Malta turned down opposition demands for the Libyan consul to be expelled.',
      events: ['expel-diplomats MLT->LBY refused n=1'],
    },
    // where somebody is put, at the end of a long object
    {
      text: "Canada added the owner of Belarus's state airline and two of his deputies to its sanctions list.",
      events: ['impose-sanctions CAN->BLR performed n=3'],
    },
    // what is shot at, behind who shoots
    {
      text: 'Shots were fired by a Chadian exile at the Omani consulate in Nairobi.',
      events: ['attack-mission TCD->OMN performed'],
    },
    // a turn of phrase with the particle of its verb, on either side of its noun
    {
      text: 'Norway brought the shutters down on its consulate in Benghazi.',
      events: ['close-own-mission NOR->LBY performed n=1'],
    },
    {
      text: 'Norway brought the shutters down on its embassy in Tripoli.',
      events: ['close-own-mission NOR->LBY performed n=1'],
    },
    // what is said never to have been done, and what reports of it are said to lack
    {
      text: 'Oman said that it had never searched the Kenyan mission.',
      events: ['seize-mission OMN->KEN denied n=1'],
    },
    {
      text: 'There is no truth in the report that Fiji has shut its embassy in Lima, a spokesman said.',
      events: ['close-own-mission FJI->PER denied n=1'],
    },
    {
      text: 'There is no truth in reports that Kenya has recalled its ambassador to Chad.',
      events: ['recall-ambassador KEN->TCD denied n=1'],
    },
    {
      text: 'Lesotho restored the recognition of Kosovo that it had revoked.',
      events: ['recognise LSO->KOS performed', 'withdraw-recognition LSO->KOS performed bg'],
    },
    // a measure and no doer
    {
      text: 'Sanctions on Mali will not be eased by an inch, the European Union said.',
      events: ['lift-sanctions EUR->MLI refused'],
    },
    // out of where the last of several objects is taken
    {
      text: 'Spain flew six diplomats and their children out of Port Sudan.',
      events: ['withdraw-diplomats ESP->SDN performed'],
    },
    // nouns that are verbs, and a verb that is a noun
    {
      text: 'The European Union plans to drop its sanctions on Zimbabwe.',
      events: ['lift-sanctions EUR->ZWE intended'],
    },
    {
      text: 'Canada no longer regards Nicolás Maduro as president of Venezuela.',
      events: ['withdraw-recognition CAN->VEN performed'],
    },
    {
      text: 'Latvia has closed its last border crossing with Belarus.',
      events: ['suspend-cooperation LVA->BLR performed'],
    },
    {
      text: 'Oman has put on hold a migration deal with Yemen.',
      events: ['suspend-cooperation OMN->YEM performed'],
    },
    // who is the first of many to do it is nobody else
    {
      text: 'Malta has reopened its embassy in Damascus, the first NATO country to do so.',
      events: ['open-mission MLT->SYR performed n=1'],
    },
    // a known surname behind the first name of somebody unknown
    {
      text: 'Former minister Carla Maduro has been granted asylum by Mexico.',
      events: ['grant-asylum MEX->? performed n=1'],
    },
    {
      text: 'Chad named a new ambassador to Niamey on Monday and Niger did likewise in Bamako.',
      events: ['appoint-envoy TCD->NER performed', 'appoint-envoy NER->TCD performed'],
    },
    // a surname told to be somebody else's stays his
    {
      text: 'Malta has called home its consul. Government spokesman Carmelo Museveni met reporters in Valletta. Museveni accused Libya of lying.',
      events: ['withdraw-diplomats MLT->LBY performed n=1', 'accuse MLT->LBY performed'],
    },
    {
      text: 'Ana Putin is a dancer. Vladimir Putin spoke on Monday. Putin accused Oman of lying.',
      events: ['accuse RUS->OMN performed'],
    },
    // an aside about all who are named
    {
      text: 'Peru, Chile and Bolivia, all of them slighted in the vote, recalled their ambassadors to Spain.',
      events: ['recall-ambassador BOL,CHL,PER->ESP performed'],
    },
    // what hearers are told asks nothing of them
    {
      text: "Malta's premier told a news conference that the Cuban consul had until Monday to leave the island.",
      events: ['expel-diplomats MLT->CUB performed n=1'],
    },
    // what several do to one another has all of them on both sides
    {
      text: 'Malta and Tunisia accused each other of ramming boats off Lampedusa.',
      events: ['accuse MLT,TUN->MLT,TUN performed'],
    },
    { text: 'Peru and Ecuador condemned each other.', events: ['condemn ECU,PER->ECU,PER performed'] },
    {
      text: 'Chad and Libya traded accusations over the raid on the well.',
      events: ['accuse LBY,TCD->LBY,TCD performed'],
    },
    // "due in" is no preposition
    {
      text: "Norway's foreign minister is due in Kyiv on Friday for talks with the Ukrainian president.",
      events: ['meet NOR->UKR intended'],
    },
    // nor is "thanks to" a noun
    {
      text: 'Thanks to Omani mediation, Chad and Sudan have made peace.',
      events: ['mediate OMN->SDN,TCD performed'],
    },
    // an opener of the phrase behind it, which the rest of the sentence does not negate
    {
      text: "Since Kenya's departure from the African Union nobody has been let in.",
      events: ['leave-organisation KEN->IGO:AU performed bg'],
    },
    // what follows the last of several is of the noun that they all belong to
    {
      text: 'Since the departure of Kenya, Uganda and Rwanda from the African Union last year, customs posts have been busy.',
      events: ['leave-organisation KEN,RWA,UGA->IGO:AU performed bg'],
    },
    // a participle between the subject and its verb
    {
      text: 'The defence treaty signed on Monday by Peru and Chile covers three ports.',
      events: ['sign-agreement CHL,PER->CHL,PER performed'],
    },
    // a clause behind whom it is said to
    {
      text: 'Iran complained to the Committee on Relations with the Host Country that the United States had kept two delegates waiting.',
      events: ['invoke-procedure IRN->USA performed'],
    },
  ],
  known: [],
}
