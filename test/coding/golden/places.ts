import type { Table } from '../notation.ts'

export const places: Table = {
  cases: [
    // where an act of the host is done says whose it is, however many others the text names
    {
      text: 'A Turkish consul was arrested on Sunday at the airport in Manaus, Ankara said. Turkey and Greece have both complained.',
      events: ['detain-diplomat BRA->TUR performed n=1'],
    },
    {
      text: 'KINSHASA — A Belgian consul was arrested by soldiers on Monday. Brussels informed its partners in Paris and Rome, and France said that it was concerned.',
      events: ['detain-diplomat COD->BEL performed n=1'],
    },
    {
      text: "N'DJAMENA — The Libyan vice consul walked out of prison on Thursday after 40 days.",
      events: ['release-diplomat TCD->LBY performed n=1'],
    },
    {
      text: 'JEDDAH: A Swedish vice consul spent the night in police custody after a car accident.',
      events: ['detain-diplomat SAU->SWE performed n=1'],
    },
    // a crowd is of no state but that of its own words
    { text: 'BOGOTA — A mob stormed the French consulate.', events: ['attack-mission ?->FRA performed n=1'] },
    // a day in the same kind of phrase does not hide the place
    {
      text: 'A petrol bomb was thrown over the fence of the German mission in Tripoli on Tuesday.',
      events: ['attack-mission ?->DEU performed'],
    },
    // a name stands for what introduced it, in its own clause too
    {
      text: 'Frode Berg worked as a counsellor at the Norwegian embassy in Moscow. The FSB arrested Berg on Tuesday.',
      events: ['detain-diplomat RUS->NOR performed'],
    },
    // captors are called after whom they hold
    {
      text: "Spain's consul was freed by his kidnappers on Thursday.",
      events: ['release-diplomat ?->ESP performed n=1'],
    },
    // whose police it is taken for does not make the consul their own
    {
      text: "Police picked up Mali's consul in Niamey on Saturday.",
      events: ['detain-diplomat NER->MLI performed n=1'],
    },
  ],
  known: [],
}
