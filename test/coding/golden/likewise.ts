import type { Table } from '../notation.ts'

/** What another does as well, what one wants of another, and persons told by rank, office or people. */
export const likewise: Table = {
  cases: [
    {
      text: 'Ghana expelled two Togolese diplomats on Tuesday. By nightfall Abuja followed.',
      events: ['expel-diplomats GHA->TGO performed n=2', 'expel-diplomats NGA->TGO performed'],
    },
    {
      text: 'Ghana expelled two Togolese diplomats on Tuesday. A third Togolese, who worked for the United Nations, followed.',
      events: ['expel-diplomats GHA->TGO performed n=2'],
    },
    {
      text: 'Ghana expelled two Togolese diplomats on Tuesday. Angry words followed.',
      events: ['expel-diplomats GHA->TGO performed n=2'],
    },
    {
      text: 'Bolivia demarched Panama, and so did Venezuela two days later.',
      events: ['protest-formally BOL->PAN performed', 'protest-formally VEN->PAN performed'],
    },
    {
      text: 'Oman expelled dozens of diplomats on Tuesday.\n\nThree Kenyans and two Ghanaians must leave, as must six Chadians.',
      events: [
        'expel-diplomats OMN->? performed n=~24+',
        'expel-diplomats OMN->KEN performed n=3',
        'expel-diplomats OMN->GHA performed n=2',
        'expel-diplomats OMN->TCD performed n=6',
      ],
    },
    {
      text: 'Four Fijian diplomats were expelled by Kenya on Monday, as was a Tongan attaché.',
      events: ['expel-diplomats KEN->FJI performed n=4', 'expel-diplomats KEN->TON performed n=1'],
    },
    {
      text: 'Chile recalled its ambassador to Israel, as did Peru.',
      events: ['recall-ambassador CHL->ISR performed n=1', 'recall-ambassador PER->ISR performed'],
    },
    {
      text: 'Poland expelled two Russian diplomats. So did Latvia and Estonia.',
      events: ['expel-diplomats POL->RUS performed n=2', 'expel-diplomats EST,LVA->RUS performed'],
    },
    {
      text: 'Peru asked Poland to lift the immunity of its consul. Warsaw did so at once.',
      events: ['waive-immunity PER->POL requested n=1', 'waive-immunity POL->PER performed'],
    },
    {
      text: 'Austria has expelled four Russian diplomats; Slovenia did not do so.',
      events: ['expel-diplomats AUT->RUS performed n=4'],
    },
    {
      text: 'Australia wants Fiji to lift the diplomatic immunity of a Fijian attaché.',
      events: ['waive-immunity AUS->FJI requested n=1'],
    },
    {
      text: 'Norway wants to expel two Russian diplomats.',
      events: ['expel-diplomats NOR->RUS intended n=2'],
    },
    {
      text: 'Kenya sought a waiver of immunity from Venezuela for the first secretary.',
      events: ['waive-immunity KEN->VEN requested'],
    },
    {
      text: "Bosnia handed the Serbian charge d'affaires a note of protest over remarks by a minister.",
      events: ['protest-formally BIH->SRB performed'],
    },
    {
      text: 'Palau has begun flying out 165 Chinese arrested in a raid.',
      events: ['deport-persons PLW->CHN begun n=165'],
    },
    {
      text: 'President Obiang refused on Wednesday to receive the credentials of the Spanish ambassador.',
      events: ['refuse-accreditation GNQ->ESP performed'],
    },
    {
      text: 'Kenya threatened on Tuesday to expel two Somali diplomats.',
      events: ['expel-diplomats KEN->SOM threatened n=2'],
    },
    {
      text: 'Estonia lifted its entry ban on a Russian pianist.',
      events: ['bar-entry EST->RUS reversed n=1'],
    },
    {
      text: "Mexico's embassy in Quito is sheltering a former Ecuadorian minister.",
      events: ['grant-asylum MEX->ECU performed'],
    },
    {
      text: 'Congress will decide this month whether to impose sanctions on Mali.',
      events: [],
    },
    {
      text: 'Three Malian ministers had their visas revoked by France.',
      events: ['deny-visas FRA->MLI performed n=3'],
    },
    {
      text: 'Kenya expelled two Sudanese envoys on Monday. Uganda, which led the way last week with 12, says more will follow.',
      events: ['expel-diplomats KEN->SDN performed n=2', 'expel-diplomats UGA->SDN performed bg n=12'],
    },
    {
      text: 'Turkey expelled ten Syrian diplomats. Chile and Peru had gone first on Sunday.',
      events: ['expel-diplomats TUR->SYR performed n=10', 'expel-diplomats CHL,PER->SYR performed bg'],
    },
    {
      text: 'The referee spoke to both captains. Brazil went first.',
      events: [],
    },
    {
      text: 'Malians expelled by Oman have until Friday.',
      events: ['expel-diplomats OMN->MLI performed bg'],
    },
  ],
  known: [],
}
