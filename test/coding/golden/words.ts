import type { Table } from '../notation.ts'

/** What states say to one another: charges, denials, demands, summonses. */
export const words: Table = {
  cases: [
    {
      text: 'Mexico regretted the Peruvian decision and called in the ambassador of Peru.',
      events: ['condemn MEX->PER performed', 'summon-envoy MEX->PER performed'],
    },
    { text: 'Chad demanded that Libya free the crew.', events: ['demand TCD->LBY performed'] },
    {
      text: "Norway's demand that Russia stop the jamming is an old one.",
      events: ['demand NOR->RUS performed'],
    },
    {
      text: 'The foreign ministry in Oslo called the Russian ambassador in on Monday.',
      events: ['summon-envoy NOR->RUS performed'],
    },
  ],
  known: [],
}
