import type { Table } from '../notation.ts'

/** Fields that the sentences beside an act give it, and numbers that no single phrase gives. */
export const aroundTheAct: Table = {
  cases: [
    // the day on which it was made known, where its own words give none
    {
      text: 'Uruguay has recalled its ambassador to Nicaragua. The minister announced the decision at a news conference on Tuesday.',
      events: ['recall-ambassador URY->NIC performed on=2022-03-01 via=press-briefing'],
    },
    {
      text: 'Malaysia has barred six Israeli officials from entering. The list, published on Monday, includes the speaker Avi Rosen and the general Dan Peled.',
      events: ['bar-entry MYS->ISR performed n=6 on=2022-02-28 who=Avi_Rosen,Dan_Peled'],
    },
    {
      text: 'Hungary has expelled a Moldovan diplomat. The minister said so in a video posted on Facebook on Monday.',
      events: ['expel-diplomats HUN->MDA performed on=2022-02-28 via=tweet-or-post'],
    },
    {
      text: 'Zambia has apologised to Malawi for the death of a trader. The president sent the apology in a letter on Tuesday.',
      events: ['apologise ZMB->MWI performed on=2022-03-01 via=letter'],
    },
    {
      text: 'Mali has given three French envoys three days to leave. The order is dated 28 February.',
      events: ['expel-diplomats MLI->FRA performed n=3 on=2022-02-28 by=2022-03-03'],
    },
    {
      text: 'Eritrea has asked a Czech consul to leave within a week. The foreign ministry said on Monday that he had meddled in domestic affairs.',
      events: ['expel-diplomats ERI->CZE performed on=2022-02-28 by=2022-03-07', 'accuse ERI->CZE performed'],
    },
    // not the day of a step to come, nor of something else
    {
      text: 'Kenya has expelled two Sudanese diplomats. The decision will be reviewed on Friday.',
      events: ['expel-diplomats KEN->SDN performed on=2022-03-02'],
    },
    {
      text: 'Kenya has expelled two Sudanese diplomats. A fire broke out in Nairobi on Monday.',
      events: ['expel-diplomats KEN->SDN performed on=2022-03-02'],
    },
    // times told from the act just before
    {
      text: 'Georgia expelled three Syrian diplomats on Tuesday. The move came two days after Damascus had ordered a Georgian consul out.',
      events: [
        'expel-diplomats GEO->SYR performed n=3 on=2022-03-01 re=e2',
        'expel-diplomats SYR->GEO performed bg n=1 on=2022-02-27',
      ],
    },
    {
      text: 'Sweden told four Belarusian diplomats to leave within 48 hours on Tuesday.',
      events: ['expel-diplomats SWE->BLR performed n=4 on=2022-03-01 by=2022-03-03'],
    },
    // by when those hit must go
    {
      text: 'Senegal declared the Guinean military attaché persona non grata on Monday. Colonel Ibrahima Sow, 51, has a week to pack.',
      events: ['expel-diplomats SEN->GIN performed on=2022-02-28 by=2022-03-07 who=Ibrahima_Sow'],
    },
    {
      text: 'Oman ordered two Maltese envoys out on Monday. The deadline expires on Friday.',
      events: ['expel-diplomats OMN->MLT performed n=2 on=2022-02-28 by=2022-03-04'],
    },
    {
      text: 'Peru ordered the Cuban embassy on Monday to cut its staff to six. The others have one month to go home.',
      events: ['cap-mission-staff PER->CUB performed n=6 on=2022-02-28 by=2022-03-28'],
    },
    {
      text: 'Chad told the Rwandan consulate in Abéché to close on Monday. It has until the end of March.',
      events: ['order-mission-closed TCD->RWA performed on=2022-02-28 by=2022-03-31'],
    },
    {
      text: 'Kenya expelled four Somali diplomats on Monday. They left within hours.',
      events: ['expel-diplomats KEN->SOM performed n=4 on=2022-02-28 by=-'],
    },
    // who they are
    {
      text: 'Canada imposed sanctions on 12 Sudanese generals on Tuesday. Among them is Lieutenant General Yasir Hamdan.',
      events: ['impose-sanctions CAN->SDN performed n=12 who=Yasir_Hamdan'],
    },
    {
      text: 'The two Bolivians whom Peru expelled on Monday, Luis Ocampo and Hugo Soto, have left Lima.',
      events: ['expel-diplomats PER->BOL performed n=2 who=Hugo_Soto,Luis_Ocampo'],
    },
    {
      text: 'Latvia expelled a Cuban diplomat on Monday. He is Jorge Pinto, a counsellor.',
      events: ['expel-diplomats LVA->CUB performed n=1 who=Jorge_Pinto'],
    },
    {
      text: 'Fiji detained a Tongan consular clerk on Monday. Police named her as Mele Vea, 34.',
      events: ['detain-diplomat FJI->TON performed n=1 who=Mele_Vea'],
    },
    {
      text: 'Chad expelled a Czech diplomat. The ministry did not name him.',
      events: ['expel-diplomats TCD->CZE performed n=1 who=-'],
    },
    // where they serve
    {
      text: "Austria expelled two Syrians on Monday. They had worked at Syria's permanent mission in Vienna.",
      events: ['expel-diplomats AUT->SYR performed n=2 post=permanent-mission'],
    },
    // numbers: a part of a whole, what is left, those who protest, one envoy of each, companions
    {
      text: 'Peru withdrew half of its 30 diplomats from La Paz.',
      events: ['withdraw-diplomats PER->BOL performed n=15'],
    },
    {
      text: 'Peru withdrew all but four of its 20 diplomats from La Paz.',
      events: ['withdraw-diplomats PER->BOL performed n=16'],
    },
    {
      text: 'Mali told the Danish embassy that it must make do with eight diplomats.',
      events: ['cap-mission-staff MLI->DNK performed n=8'],
    },
    {
      text: 'Dozens of students burned tyres in front of the French consulate in Bamako.',
      events: ['protest-at-mission ?->FRA performed n=~24+'],
    },
    {
      text: 'Saudi Arabia, Kuwait and Bahrain recalled their ambassadors from Doha.',
      events: ['recall-ambassador BHR,KWT,SAU->QAT performed n=3'],
    },
    {
      text: 'Turkey summoned the ambassadors of Germany, France and Italy.',
      events: ['summon-envoy TUR->DEU,FRA,ITA performed n=3'],
    },
    {
      text: 'Peru expelled the Bolivian ambassador, along with three attachés.',
      events: ['expel-diplomats PER->BOL performed n=4'],
    },
    {
      text: 'Peru expelled Ana Vega and Luis Soto, both second secretaries at the Chilean embassy.',
      events: ['expel-diplomats PER->CHL performed n=2'],
    },
    {
      text: "The Danish queen refused to accept the credentials of Eritrea's new envoy, Tesfai Haile.",
      events: ['refuse-accreditation DNK->ERI performed n=1 who=Tesfai_Haile'],
    },
    // answers
    {
      text: 'Costa Rica granted asylum to 31 Nicaraguan students on Friday. Managua responded on Monday by recalling its ambassador.',
      events: [
        'grant-asylum CRI->NIC performed bg n=31 on=2022-02-25',
        'recall-ambassador NIC->CRI performed on=2022-02-28 re=e1',
      ],
    },
    {
      text: 'Chile suspended trade talks with Bolivia on Monday. It acted in response to the expulsion of two Chilean reporters from La Paz.',
      events: ['suspend-cooperation CHL->BOL performed re=e2', 'deport-persons BOL->CHL performed bg n=2'],
    },
    {
      text: 'Ghana expelled two Togolese attachés, prompting Togo to expel two Ghanaians.',
      events: ['expel-diplomats GHA->TGO performed n=2', 'expel-diplomats TGO->GHA performed n=2 re=e1'],
    },
    {
      text: 'Ghana expelled two Togolese attachés. Togo followed suit on Tuesday.',
      events: [
        'expel-diplomats GHA->TGO performed n=2',
        'expel-diplomats TGO->GHA performed on=2022-03-01 re=e1',
      ],
    },
    // one occasion
    {
      text: 'Kenya handed the Somali ambassador a note on Tuesday after calling him in.',
      events: [
        'deliver-note KEN->SOM performed on=2022-03-01',
        'summon-envoy KEN->SOM performed on=2022-03-01',
      ],
    },
  ],
  known: [],
}
