import type { Table } from '../notation.ts'

/** Persons of missions, those who hold them, and the words by which a report calls them. */
export const persons: Table = {
  cases: [
    // names given beside the phrase, after it, or by a pronoun for several
    {
      text: 'Slovakia expelled a Russian attache, identified as Igor Kozlov.',
      events: ['expel-diplomats SVK->RUS performed who=Igor_Kozlov'],
    },
    {
      text: 'Uganda recalled its high commissioner to Kigali, retired general Paul Rusoke.',
      events: ['recall-ambassador UGA->RWA performed who=Paul_Rusoke'],
    },
    {
      text: 'Angola expelled two Portuguese diplomats. They were named as Ana Silva, the consul, and Rui Costa, a press officer.',
      events: ['expel-diplomats AGO->PRT performed n=2 who=Ana_Silva,Rui_Costa'],
    },
    {
      text: 'Sweden expelled an Iranian consul on Tuesday. Hassan Karimi, 51, had been in Malmo for three years.',
      events: ['expel-diplomats SWE->IRN performed who=Hassan_Karimi'],
    },
    {
      text: 'Sweden expelled an Iranian consul on Tuesday. Hassan Karimi said he would appeal.',
      events: ['expel-diplomats SWE->IRN performed who=-'],
    },
    {
      text: "Amadou Keita, an attaché at Mali's embassy, was detained by Peru.",
      events: ['detain-diplomat PER->MLI performed n=1'],
    },
    {
      text: 'Oman wrote a letter about the Yemeni consul and placed him in custody.',
      events: ['detain-diplomat OMN->YEM performed n=1'],
    },
    {
      text: 'A judge in Houston jailed a Honduran consul.',
      events: ['detain-diplomat USA->HND performed n=1'],
    },
    {
      text: 'Antwerp police arrested a Togolese diplomat.',
      events: ['detain-diplomat BEL->TGO performed n=1'],
    },
    {
      text: 'A Honduran consul was placed under arrest in Milan.',
      events: ['detain-diplomat ITA->HND performed n=1'],
    },
    {
      text: "Monday's release of a Fijian consul by Nauru was noted.",
      events: ['release-diplomat NRU->FJI performed n=1'],
    },
    {
      text: "Nepal arrested the Bhutanese ambassador's cook.",
      events: ['detain-diplomat NPL->BTN performed n=1'],
    },
    {
      text: 'Niger rounded up and expelled Togolese traders.',
      events: ['deport-persons NER->TGO performed'],
    },
    {
      text: 'The Omani consul was set at liberty by Yemen.',
      events: ['release-diplomat YEM->OMN performed n=1'],
    },
    {
      text: "Chile's embassy gave shelter to two Cuban poets.",
      events: ['grant-asylum CHL->CUB performed n=2'],
    },
    {
      text: 'Togo consented to waive the immunity of its consul in Accra.',
      events: ['waive-immunity TGO->GHA intended n=1'],
    },
    { text: 'The barber opened a file about the consul and placed him in a chair.', events: [] },
  ],
  known: [],
}
