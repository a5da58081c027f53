import type { Table } from '../notation.ts'

/** Persons, parties, bodies, towns and firms that are named without their state. */
export const names: Table = {
  cases: [
    { text: 'Zhelyazkov met Kurti in Varna.', events: ['meet BGR->KOS performed'] },
    { text: 'Wadephul condemned the Knesset vote.', events: ['condemn DEU->ISR performed'] },
    { text: 'Muttaqi held talks with Jaishankar.', events: ['meet AFG->IND performed'] },
    { text: 'Motegi summoned the Russian ambassador.', events: ['summon-envoy JPN->RUS performed'] },
    { text: 'Guterres condemned Iran.', events: ['condemn UNO->IRN performed'] },
    { text: 'Grassley criticised Hungary.', events: ['condemn USA->HUN performed'] },
    { text: 'Bensouda accused Gbagbo of murder.', events: ['accuse IGO:ICC->CIV performed'] },
    {
      text: 'Australia was silent. The Labor Party called on the government to expel the Iranian ambassador.',
      events: ['expel-diplomats AUS->AUS requested'],
    },
    {
      text: "Hong Kong's chief executive condemned the United States.",
      events: ['condemn HKG->USA performed'],
    },
    { text: 'Chile spoke up. The chief executive of a bakery condemned the noise.', events: [] },
    {
      text: 'Sweden was divided. The Social Democrats condemned Turkey.',
      events: ['condemn SWE->TUR performed'],
    },
    { text: 'Rosneft sold its share. Apple opened a shop in Lyon.', events: [] },
    {
      text: 'SANDF troops fought M23 near Goma.',
      events: [],
      generic: ['plover-assault ZAF->COD performed'],
    },
  ],
  known: [],
}
