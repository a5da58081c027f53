import type { Table } from '../notation.ts'

/** Accounts of many expulsions: who is counted, since when, by when, and who did it where the clause leaves it out. */
export const recaps: Table = {
  cases: [
    {
      text: 'Some papers reported that 21 Malian diplomats had to go from Lomé, as many as the Togolese whom Mali expelled in January.',
      events: ['expel-diplomats TGO->MLI performed n=21', 'expel-diplomats MLI->TGO performed bg'],
    },
    {
      text: `Twelve Chilean diplomats had to leave Lima in January. The quarrel is old. Nobody spoke of it. Tempers ran high on all sides.

Last week the talks failed. Then Bolivia expelled nine.`,
      events: ['expel-diplomats PER->CHL performed bg n=12', 'expel-diplomats BOL->CHL performed n=9'],
    },
    {
      text: 'The quarrel is old. By the middle of January, after the raid, tempers ran high. Peru expelled two Chilean diplomats.',
      events: ['expel-diplomats PER->CHL performed bg n=2 on=-'],
    },
    {
      text: 'Was Oman left out? It was, six days later: Iran says it expelled three Omani envoys.',
      events: ['expel-diplomats IRN->OMN performed bg n=3 on=-'],
    },
    {
      text: 'For Malta, which expelled two Russian diplomats, the bill has yet to be presented.',
      events: ['expel-diplomats MLT->RUS performed bg n=2 on=-'],
    },
    {
      text: 'Iran expelled four Omani diplomats; Oman has lost six of its diplomats in Tehran this year.',
      events: ['expel-diplomats IRN->OMN performed n=4', 'expel-diplomats IRN->OMN performed bg n=6 on=2022'],
    },
    {
      text: 'Chad closed the embassies of Mali and Niger on Monday and gave the diplomats two days to leave.',
      events: [
        'order-mission-closed TCD->MLI,NER performed on=2022-02-28',
        'expel-diplomats TCD->MLI,NER performed by=2022-03-02',
      ],
    },
    {
      text: 'Chad on Monday expelled two Malian envoys. Togo is not among the expellers this time; it did its weeding in 2018, when 12 Malians were sent packing after the riot.',
      events: [
        'expel-diplomats TCD->MLI performed n=2',
        'expel-diplomats TGO->MLI performed bg n=12 on=2018',
      ],
    },
    {
      text: 'Oman said on Wednesday it was expelling 34 diplomatic staff from Mali, 27 from Chad and 24 from Togo in retaliation for the removal of Omani diplomats from the three countries.',
      events: [
        'expel-diplomats OMN->MLI performed n=34',
        'expel-diplomats OMN->TCD performed n=27',
        'expel-diplomats OMN->TGO performed n=24',
        'expel-diplomats MLI,TCD,TGO->OMN performed bg',
      ],
    },
    {
      text: 'Peru is throwing out six Chilean envoys and Bolivia two. Lima wants its six out by Sunday.',
      events: [
        'expel-diplomats PER->CHL performed n=6 by=2022-03-06',
        'expel-diplomats BOL->CHL performed n=2 by=-',
      ],
    },
    {
      text: 'Togo expelled three Malian diplomats on Monday and Benin expelled four. Both countries want everybody out by April 30.',
      events: [
        'expel-diplomats TGO->MLI performed n=3 by=2022-04-30',
        'expel-diplomats BEN->MLI performed n=4 by=2022-04-30',
      ],
    },
    {
      text: 'Togo expelled five Malian diplomats on Monday. The ambassador was handed a note. They have a week to go.',
      events: ['expel-diplomats TGO->MLI performed n=5 by=2022-03-07', 'deliver-note TGO->MLI performed'],
    },
    {
      text: 'Togo summoned three Malian diplomats. They have broken the law and must leave Togo by Friday.',
      events: ['summon-envoy TGO->MLI performed n=3', 'expel-diplomats TGO->MLI performed n=3 by=2022-03-04'],
    },
    {
      title: 'Bern expels 18 Kenyan diplomats',
      text: 'Eighteen diplomats and six members of the administrative staff of the Kenyan embassy have been asked to leave Switzerland, the foreign ministry said on Monday.',
      events: ['expel-diplomats CHE->KEN performed n=24'],
    },
    {
      text: 'Chad expelled a total of nine Malian envoys and consular staff.',
      events: ['expel-diplomats TCD->MLI performed n=9'],
    },
    {
      published: '2022-03-30',
      text: `Here is who has expelled Malian diplomats so far:

- **Kenya.** Three on 14 March.
- **Togo.** Two on 2 March, ten more on the 18th. Its ambassador stays.
- **Gulf states.** Four from Manama, three from Doha, all on 18 March.
- **Benin.** 45 on Wednesday, a record.`,
      events: [
        'expel-diplomats KEN->MLI performed bg n=3 on=2022-03-14',
        'expel-diplomats TGO->MLI performed bg n=2 on=2022-03-02',
        'expel-diplomats TGO->MLI performed bg n=10 on=2022-03-18',
        'expel-diplomats BHR->MLI performed bg n=4 on=2022-03-18',
        'expel-diplomats QAT->MLI performed bg n=3',
        'expel-diplomats BEN->MLI performed n=45 on=2022-03-30',
      ],
    },
  ],
  known: [
    {
      why: '"did" stands for the verb of the clause before it',
      text: 'Prague expelled as many Cuban envoys on Friday as Havana did Czech ones in February.',
      events: ['expel-diplomats CZE->CUB performed', 'expel-diplomats CUB->CZE performed bg'],
    },
  ],
}
