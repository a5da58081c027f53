import type { Table } from '../notation.ts'

/** Why an act was done, told in its own clause or beside it. */
export const reasons: Table = {
  cases: [
    // what those on both sides are called is no reason where the clause says why
    {
      text: 'Denmark expelled a Libyan intelligence officer over the poisoning of a journalist.',
      events: ['expel-diplomats DNK->LBY performed for=assassination-or-poisoning'],
    },
    {
      text: 'Denmark expelled a Libyan intelligence officer.',
      events: ['expel-diplomats DNK->LBY performed for=espionage'],
    },
    // what a ground is told of is not another one
    {
      text: 'Peru expelled a Cuban attache for the poisoning of an arms dealer.',
      events: ['expel-diplomats PER->CUB performed for=assassination-or-poisoning'],
    },
    {
      text: 'London accused Moscow of poisoning a former spy.',
      events: ['accuse GBR->RUS performed for=assassination-or-poisoning'],
    },
    // the clause points back to what another sentence tells
    {
      text: 'Two Thai fishermen were shot dead by a Burmese navy patrol on Monday. Thailand summoned the Burmese ambassador over the incident.',
      events: ['summon-envoy THA->MMR performed for=mistreatment-of-nationals'],
    },
    // the doer himself speaks right after
    {
      text: 'Norway suspended its aid to Uganda on Monday. Oslo said it would not look on while dissidents were jailed.',
      events: ['suspend-cooperation NOR->UGA performed for=human-rights'],
    },
    // those whom the act hit are charged in the next paragraph
    {
      text: 'Belgium expelled a Chinese attache on Monday.\n\nThe man had tried to recruit a translator at the defence ministry as an agent.',
      events: ['expel-diplomats BEL->CHN performed for=espionage'],
    },
    // a denial is no charge
    {
      text: 'Belgium expelled a Chinese attache on Monday.\n\nChina denied that he had been spying.',
      events: ['expel-diplomats BEL->CHN performed for=-', 'deny-accusation CHN->BEL performed'],
    },
    // what an act was made known in may stand beside it
    {
      text: 'Benin has expelled a Nigerien attache. The decision was contained in a communique.',
      events: ['expel-diplomats BEN->NER performed via=statement'],
    },
    {
      text: 'Rabat put out a communique on Tuesday in which it accused Germany of hostile acts.',
      events: ['accuse MAR->DEU performed via=statement'],
    },
  ],
  known: [],
}
