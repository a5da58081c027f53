import type { Table } from '../notation.ts'

export const headlines: Table = {
  cases: [
    {
      text: 'The list was published on Wednesday.',
      events: ['bar-entry RUS->CAN performed'],
      title: 'Russia bans 10 Canadian officials',
    },
    {
      text: 'The ministry gave no reason.',
      events: ['summon-envoy IRN->CHE performed in=title'],
      title: 'Iran summons Swiss envoy',
    },
    {
      text: "Slovenia's foreign ministry made no comment.",
      events: ['expel-diplomats SVN->RUS performed n=2 in=title'],
      title: 'Two Russian diplomats expelled by Slovenia',
    },
    {
      text: 'The man left on Sunday.',
      events: ['expel-diplomats GBR->IRN performed n=1 for=assassination-or-poisoning'],
      title: 'UK expels Iranian diplomat over assassination plot',
    },
    {
      text: 'Beijing called the step a provocation.',
      events: ['order-mission-closed USA->CHN performed', 'condemn CHN->USA performed'],
      title: 'US shuts Chinese consulate in Houston',
    },
    {
      text: 'The border has been shut since 1994.',
      events: ['sever-relations DZA->MAR performed in=title'],
      title: 'Algeria cuts ties with Morocco',
    },
    {
      text: 'The decision comes amid a dispute over migrants.',
      events: ['recall-ambassador EST,POL->BLR intended in=title'],
      title: 'Poland, Estonia to recall ambassadors from Minsk',
    },
    {
      text: 'It is a question for the next government.',
      events: [],
      title: 'Should Berlin expel the ambassador?',
    },
    // response: whose acts are answered is the target ("Polish expulsions")
    {
      text: 'The ministry spoke on Wednesday.',
      events: ['retaliate RUS->POL threatened'],
      title: 'Moscow vows to answer Polish expulsions',
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'headline: where they must leave from is who sends them away',
      text: 'They have five days.',
      events: ['expel-diplomats POL->RUS performed n=45'],
      title: '45 Russian diplomats told to leave Poland',
    },
    {
      why: 'headline: a state before a colon is who acts',
      text: 'Sofia acted on Tuesday.',
      events: ['expel-diplomats BGR->RUS performed n=70'],
      title: 'Bulgaria: 70 Russian embassy staff expelled',
    },
  ],
}
