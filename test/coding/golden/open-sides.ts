import type { Table } from '../notation.ts'

/** Sides that the clause leaves open and the words around it give: whose act is judged, who announces, who is told, between which two. */
export const openSides: Table = {
  cases: [
    {
      text: 'France had sided with Rabat over the desert. Algeria at once withdrew its ambassador.',
      events: ['recall-ambassador DZA->FRA performed'],
    },
    {
      text: "Morocco's king received Kenya's president in Rabat. Within the month Kenya had opened an embassy.",
      events: ['meet MAR->KEN performed', 'open-mission KEN->MAR performed bg'],
    },
    {
      text: "Unknown men shot at the Peruvian consulate in Chad. Norway's prime minister condemned the attack.",
      events: ['attack-mission ?->PER performed', 'condemn NOR->? performed'],
    },
    {
      text: 'America is leaving the climate treaty, Chile learnt on Monday.',
      events: ['leave-organisation USA->? performed'],
    },
    {
      text: 'Finland shut the Chadian consulate. Togo condemned the closure.',
      events: ['order-mission-closed FIN->TCD performed', 'condemn TGO->FIN performed'],
    },
    {
      text: 'Iceland imposed sanctions on Belarus. Serbia criticised the sanctions.',
      events: ['impose-sanctions ISL->BLR performed', 'condemn SRB->ISL performed'],
    },
    {
      text: 'Tonga cut diplomatic relations with Taiwan. Taipei strongly condemned that.',
      events: ['sever-relations TON->TWN performed', 'condemn TWN->TON performed'],
    },
    {
      text: 'Police in Lima stormed the Bolivian embassy. Panama broke off relations with Peru. Chile and Uruguay condemned it.',
      events: [
        'attack-mission PER->BOL performed',
        'sever-relations PAN->PER performed',
        'condemn CHL,URY->PER performed',
      ],
    },
    {
      text: 'Rebels shelled the Omani embassy in Chad. Peru denounced the attack.',
      events: ['attack-mission ?->OMN performed', 'condemn PER->? performed'],
    },
    {
      text: 'Gambia deplored the detention of its consul in Durban.',
      events: ['condemn GMB->ZAF performed', 'detain-diplomat ZAF->GMB performed bg'],
    },
    {
      text: 'Latvia has expelled four Belarusian diplomats. The embassy branded the expulsions an outrage.',
      events: ['expel-diplomats LVA->BLR performed n=4', 'condemn BLR->LVA performed'],
    },
    {
      text: "Lima informed Quito that Peru's spring summit would not take place.",
      events: ['cancel-meeting PER->ECU performed'],
    },
    {
      text: 'The Greek and Maltese presidents were to meet on Friday. Athens has cancelled the summit.',
      events: ['meet GRC,MLT->GRC,MLT intended', 'cancel-meeting GRC->MLT performed'],
    },
    {
      text: 'Ties between Fiji and Tonga have been downgraded, Suva said.',
      events: ['downgrade-relations FJI->TON performed'],
    },
    {
      text: 'Officers at Oslo harbour arrested a Serbian consul.',
      events: ['detain-diplomat NOR->SRB performed'],
    },
    {
      text: 'Chad broke off relations with Libya. Algeria offered to mediate.',
      events: ['sever-relations TCD->LBY performed', 'mediate DZA->LBY,TCD performed'],
    },
    {
      text: 'A mob burnt the Thai embassy in Phnom Penh. The government of Cambodia apologised.',
      events: ['attack-mission ?->THA performed', 'apologise KHM->THA performed'],
    },
    {
      text: "Japan, Canada and Norway accused Iran of hacking. Iran's embassy in Oslo lodged a protest.",
      events: ['accuse CAN,JPN,NOR->IRN performed', 'protest-formally IRN->NOR performed'],
    },
    {
      text: 'Nepal broke off relations with Bhutan after policemen smashed the gate of its embassy in Thimphu.',
      events: ['sever-relations NPL->BTN performed', 'attack-mission BTN->NPL performed bg'],
    },
    {
      text: 'Cuba demanded that Panama apologise. The Panamanian president was unmoved. He ruled out an apology.',
      events: ['demand CUB->PAN performed', 'apologise PAN->CUB refused'],
    },
    {
      text: 'A response will follow, according to the Syrian embassy in Sofia.',
      events: ['retaliate SYR->BGR intended'],
    },
    {
      text: 'Russia, Warsaw said, has expelled two Polish diplomats.',
      events: ['expel-diplomats RUS->POL performed n=2'],
    },
    {
      text: 'The Zambian government called the rumours baseless.',
      events: ['deny-accusation ZMB->? performed'],
    },
    // words that go to whoever the clause before them is about
    {
      text: "Togo has broken with Chad. Chad's president accused Libya of theft and demanded compensation.",
      events: [
        'sever-relations TGO->TCD performed',
        'accuse TCD->LBY performed',
        'demand TCD->LBY performed',
      ],
    },
    // relations are those between the only two states spoken of
    {
      text: 'Fiji and Samoa agreed on a road map on Monday. Full relations are to be restored by May.',
      events: ['restore-relations FJI,WSM->FJI,WSM intended'],
    },
    {
      text: 'Fiji, Tonga and Samoa agreed on a road map on Monday. Full relations are to be restored by May.',
      events: [],
    },
  ],
  known: [
    {
      text: "Mali's junta has grown ever closer to Wagner. Norway is shutting its embassy for good.",
      events: ['close-own-mission NOR->MLI performed'],
      why: 'the group named last speaks for Russia',
    },
  ],
}
