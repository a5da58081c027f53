import type { Table } from '../notation.ts'

export const article: Table = {
  cases: [
    {
      text: 'Denmark ordered Russia to close its consulate in Tórshavn.',
      events: ['order-mission-closed DNK->RUS performed post=consulate'],
    },
    {
      text: 'The Czech Republic will expel 18 Russian diplomats, its foreign minister said on Tuesday.',
      events: ['expel-diplomats CZE->RUS intended n=18 mentions=1'],
      title: 'Czechs to expel 18 Russian diplomats',
    },
    {
      text: 'Russia expelled 20 employees of the Czech embassy on Tuesday.',
      events: ['expel-diplomats RUS->CZE performed n=20 mentions=1'],
      title: 'Moscow kicks out 20 Czech diplomats',
    },
    {
      text: 'Relations between the two countries have been poor for years.',
      events: ['recall-ambassador TUR->ISR performed in=title'],
      title: 'Turkey recalls ambassador to Israel',
    },
    {
      text: 'Peru on Tuesday expelled the Bolivian consul in Puno.\n\nLima accused him of spying for his government.',
      events: [
        'expel-diplomats PER->BOL performed n=1 on=2022-03-01 for=espionage mentions=1',
        'accuse PER->BOL performed for=espionage',
      ],
      title: 'Peru expels Bolivian consul over spying',
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLast month it expelled three Tunisian diplomats.',
      events: [
        'expel-diplomats MLT->LBY performed n=2',
        'expel-diplomats MLT->TUN performed bg n=3 on=2022-02',
      ],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nA year earlier, Libya had recalled its ambassador to Malta.',
      events: ['expel-diplomats MLT->LBY performed n=2', 'recall-ambassador LBY->MLT performed bg'],
    },
    {
      text: 'Spain expelled 25 Russian diplomats on Tuesday, after Germany had expelled 40.',
      events: ['expel-diplomats ESP->RUS performed n=25', 'expel-diplomats DEU->RUS performed bg n=40'],
    },
    { text: '© 2022 Harbour Gazette. All rights reserved. Russia expelled ten diplomats.', events: [] },
    {
      text: 'Parliament rose for Easter on Friday after a long debate on fish.\n\nRead also: Iran expels the British ambassador',
      events: [],
    },
    {
      text: 'Parliament rose for Easter on Friday after a long debate on fish.\n\nPhoto: Iran expelled the British ambassador on Monday. (Jane Doe/Example Photos)',
      events: [],
    },
    {
      text: 'A guard outside the Libyan embassy in Valletta after Malta expelled two Libyan diplomats. Photograph: Ann Poe/Harbour Gazette\n\nMalta expelled two Libyan diplomats on Tuesday.',
      events: ['expel-diplomats MLT->LBY performed n=2 on=2022-03-01 mentions=1'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibya condemned the decision and expelled the Maltese ambassador.',
      events: [
        'expel-diplomats MLT->LBY performed n=2',
        'condemn LBY->MLT performed',
        'expel-diplomats LBY->MLT performed n=1',
      ],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nTripoli promised a mirror response.',
      events: ['expel-diplomats MLT->LBY performed n=2', 'retaliate LBY->MLT intended'],
    },
    {
      text: 'VALLETTA, March 1 (Harbour News) - Malta expelled two Libyan diplomats on Tuesday.',
      events: ['expel-diplomats MLT->LBY performed n=2 on=2022-03-01'],
    },
    {
      text: 'Japan closed its embassy in Kyiv and withdrew its diplomats from Ukraine.',
      events: ['close-own-mission JPN->UKR performed', 'withdraw-diplomats JPN->UKR performed'],
    },
    {
      text: 'Ukraine severed diplomatic relations with Syria after Damascus recognised two breakaway regions.',
      events: ['sever-relations UKR->SYR performed', 'recognise SYR->UKR performed bg'],
    },
    {
      text: 'Brazil downgraded its relations with Israel.',
      events: ['downgrade-relations BRA->ISR performed'],
    },
    { text: 'Israel apologised to Turkey for the raid.', events: ['apologise ISR->TUR performed'] },
    { text: 'Venezuela demanded an apology from Spain.', events: ['demand VEN->ESP performed'] },
    {
      text: 'Kazakhstan deported three American journalists.',
      events: ['deport-persons KAZ->USA performed n=3'],
    },
    {
      text: 'The Philippines lodged a protest with China over the blocking of a supply boat.',
      events: ['protest-formally PHL->CHN performed'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nThe diplomats were expelled after a long investigation, the ministry said.\n\nThe expulsion of the two Libyans was announced in parliament.',
      events: ['expel-diplomats MLT->LBY performed n=2 mentions=2'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\nLibya did the same.',
      events: ['expel-diplomats MLT->LBY performed n=2', 'expel-diplomats LBY->MLT performed'],
    },
    {
      text: 'Norway said it had expelled a Russian diplomat after a Norwegian national was detained in Oslo last month on suspicion of spying.',
      events: ['expel-diplomats NOR->RUS performed n=1'],
    },
    {
      text: 'Chile recalled its ambassador to Peru on Monday.\n\nThe two countries have disputed the border since 1883, when Chile invaded Peru.',
      events: ['recall-ambassador CHL->PER performed on=2022-02-28', 'invade CHL->PER performed bg'],
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'reference: "the two" in the body are those of the headline',
      text: 'The two were given until March 10 to leave the country.',
      events: ['expel-diplomats FIN->RUS performed n=2 by=2022-03-10'],
      title: 'Finland expels two Russian diplomats',
    },
    {
      why: 'reference: "its staff" is the embassy\'s, not the subject\'s',
      text: 'Norway ordered the closure of the Iranian embassy and expelled its staff.',
      events: ['order-mission-closed NOR->IRN performed', 'expel-diplomats NOR->IRN performed'],
    },
  ],
}
