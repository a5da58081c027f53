import type { Table } from '../notation.ts'

/** What a speaker does to an act, where neither the verb of saying nor a listed phrase settles it. */
export const stances: Table = {
  cases: [
    {
      text: 'Georgia closed its embassy in Harare, citing "repeated burglaries and broken pipes".',
      events: ['close-own-mission GEO->ZWE performed'],
      claims: ['justifies GEO about=e1'],
    },
    {
      text: 'Chad expelled two Greek diplomats on Tuesday. Greece rejected the charge of spying as baseless.\n\n"The measure shows how nervous they are," the Greek foreign ministry said.',
      events: ['expel-diplomats TCD->GRC performed n=2', 'deny-accusation GRC->TCD performed'],
      claims: ['condemns GRC quote=The_measure_shows_how_nervous_they_are,'],
    },
    {
      text: 'Indian spokesman Ravi Kumar on Monday dismissed as "a bedtime story" the Fijian claim that an Indian ship had strayed. He said India "has itself lost two boats there".',
      events: ['accuse FJI->IND performed', 'deny-accusation IND->FJI performed'],
      claims: ['denies IND quote=a_bedtime_story', 'denies IND quote=has_itself_lost_two_boats_there'],
    },
    {
      text: 'Malta expelled two Libyan diplomats on Tuesday.\n\n"You will take them back, or we shall shut the gas tap," the Libyan foreign minister said.',
      events: ['expel-diplomats MLT->LBY performed n=2'],
      claims: ['threatens LBY'],
    },
    {
      text: 'A Chadian official said Sudan had expelled two of its diplomats.',
      events: ['expel-diplomats SDN->TCD performed n=2'],
      claims: ['alleges TCD about=e1'],
    },
    {
      text: 'Kenya accused Rwanda of arming rebels. "They had to hide the crates under bananas," Foreign Minister Peter Otieno said.',
      events: ['accuse KEN->RWA performed'],
      claims: ['alleges KEN who=Peter_Otieno'],
    },
    {
      text: 'Norway rejected calls to expel the Syrian ambassador.',
      events: ['expel-diplomats NOR->SYR refused'],
      claims: [],
    },
    {
      text: 'Oman will close its embassy in Kabul, Foreign Minister Salim Harthy told reporters after Iran had summoned its envoy.',
      events: ['close-own-mission OMN->AFG intended', 'summon-envoy IRN->OMN performed bg'],
      claims: ['announces OMN about=e1 who=Salim_Harthy'],
    },
    {
      text: 'Togo expelled two Irish diplomats on Monday. "They will feel this where it counts," Irish Foreign Minister Niall Burke said.',
      events: ['expel-diplomats TGO->IRL performed n=2'],
      claims: ['threatens IRL who=Niall_Burke'],
    },
    {
      text: 'Togo expelled two Irish diplomats on Monday. "Lomé has to think again," Irish Foreign Minister Niall Burke said.',
      events: ['expel-diplomats TGO->IRL performed n=2'],
      claims: ['demands IRL who=Niall_Burke'],
    },
    {
      text: '"We have asked the two attachés to be gone by Friday," Irish Foreign Minister Niall Burke said.',
      events: ['expel-diplomats IRL->? performed'],
      claims: ['announces IRL who=Niall_Burke'],
    },
    {
      text: 'Togo recalled its ambassador to Ireland on Monday. "He will be back by the autumn," Togolese Foreign Minister Komi Attiso said.',
      events: ['recall-ambassador TGO->IRL performed'],
      claims: ['explains TGO who=Komi_Attiso'],
    },
    {
      text: 'Ireland demanded an apology from Togo on Monday.\n\n"The ambassador slept well," Irish Foreign Minister Niall Burke said.',
      events: ['demand IRL->TGO performed'],
      claims: ['explains IRL who=Niall_Burke'],
    },
    {
      text: 'Togo has expelled the Irish consul, the foreign minister announced.',
      events: ['expel-diplomats TGO->IRL performed n=1'],
      claims: ['announces TGO about=e1'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "Nobody took pictures of any barracks," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['denies DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "Our people carried nothing but maps," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['denies DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "There is nothing to be afraid of," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['explains DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "Laos has shut its last window," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['condemns DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "It costs both of us ten years of work," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['condemns DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "It was a lamp that he had bought for his son," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['explains DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats. "They have until Thursday noon," Lao Foreign Minister Kham Sengdara said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['announces LAO who=Kham_Sengdara'],
    },
    {
      text: 'Laos expelled two Danish diplomats. "They may come again one day," Lao Foreign Minister Kham Sengdara said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['explains LAO who=Kham_Sengdara'],
    },
    {
      text: 'Denmark and Laos spoke about the border. "No such map was ever drawn," Danish Foreign Minister Mette Holm said.',
      events: [],
      claims: ['denies DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "Laos does it because it has run out of ideas," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['condemns DNK who=Mette_Holm'],
    },
    {
      text: 'Laos expelled two Danish diplomats on Monday. "Vientiane has listened to the wrong people," Danish Foreign Minister Mette Holm said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['condemns DNK who=Mette_Holm'],
    },
    {
      text: '"Ethiopian gunmen are hiding in our villages," Sudan\'s interior minister, Osman Idris, said.',
      events: [],
      claims: ['alleges SDN who=Osman_Idris'],
    },
    {
      text: '"She was an officer of the GRU," Latvia\'s security service said.',
      events: [],
      claims: ['alleges LVA'],
    },
    {
      text: '"Yes, he came to see me on Sunday," the Greek foreign minister said.',
      events: [],
      claims: ['confirms GRC'],
    },
    {
      text: '"There was no provocation by any of our sailors," Fiji\'s navy spokesman said.',
      events: [],
      claims: ['denies FJI'],
    },
    {
      text: '"One more such raid and we cut the wires," Uruguay\'s interior minister said.',
      events: [],
      claims: ['threatens URY'],
    },
    {
      text: 'Nepal recalled its ambassador from Kabul. "We hope to see him back at his desk soon," Foreign Minister Sita Koirala said.',
      events: ['recall-ambassador NPL->AFG performed'],
      claims: ['explains NPL who=Sita_Koirala'],
    },
    {
      text: 'Croatia\'s interior minister conceded that "mistakes were made".',
      events: [],
      claims: ['regrets HRV quote=mistakes_were_made'],
    },
    {
      text: 'Chile apologised to Bolivia. Bolivia\'s foreign minister called the apology "an honest word between neighbours".',
      events: ['apologise CHL->BOL performed'],
      claims: ['supports BOL quote=an_honest_word_between_neighbours'],
    },
    {
      text: 'Hungary welcomes the Slovak step. Bratislava had recalled its ambassador from Minsk.',
      events: ['recall-ambassador SVK->BLR performed'],
      claims: ['supports HUN about=e1'],
    },
    {
      text: 'Norway summoned the Chadian ambassador. "The remarks are an insult to our sailors," Foreign Minister Kari Lunde said.',
      events: ['summon-envoy NOR->TCD performed'],
      claims: ['condemns NOR who=Kari_Lunde'],
    },
    {
      text: "Nepal's ambassador in Cairo has been told to stay at home, the Nepalese foreign ministry said.",
      events: [],
      claims: ['announces NPL'],
    },
    {
      text: 'Togo denounced the Ghanaian decree as an "extremely petty" provocation.',
      events: ['condemn TGO->GHA performed'],
      claims: [],
    },
  ],
  known: [],
}
