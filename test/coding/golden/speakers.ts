import type { Table } from '../notation.ts'

/** Who speaks, and for whom, where the words beside the verb of saying do not tell. */
export const speakers: Table = {
  cases: [
    {
      text: '"The lights went out at noon," reads a note that Lisbon handed round on Monday.',
      events: [],
      claims: ['explains PRT quote=The_lights_went_out_at_noon,'],
    },
    {
      text: 'Chilean officials confirmed that Peru had expelled two attachés from Chile. "They are on the plane," said one.',
      events: ['expel-diplomats PER->CHL performed n=2'],
      claims: ['confirms CHL about=e1', 'explains CHL quote=They_are_on_the_plane,'],
    },
    {
      text: 'Georgia will close its embassy in Harare, a diplomatic source told the daily. "Nobody goes there," the source said.',
      events: ['close-own-mission GEO->ZWE intended'],
      claims: ['announces GEO about=e1', 'justifies GEO about=e1 quote=Nobody_goes_there,'],
    },
    {
      text: 'Bolivia\'s foreign minister defended the decision to sever relations with Israel.\n\n"We waited for months," Marta Quispe told reporters.',
      events: ['sever-relations BOL->ISR performed'],
      claims: ['justifies BOL about=e1', 'justifies BOL about=e1 who=Marta_Quispe'],
    },
    {
      text: 'The Danish embassy in Accra confirmed that its consul had been expelled. A government spokesman, Kofi Mensah, was blunt: "He took bribes."',
      events: ['expel-diplomats GHA->DNK performed n=1'],
      claims: ['confirms DNK about=e1', 'justifies GHA about=e1 who=Kofi_Mensah'],
    },
    {
      text: 'In the words of Fijian Minister Mere Cakau, the ban is "an act of spite and of fear".',
      events: [],
      claims: ['condemns FJI who=Mere_Cakau'],
    },
    {
      text: 'Malta has recalled its ambassador to Libya, the Valletta Herald reported on Friday.',
      events: ['recall-ambassador MLT->LBY performed'],
      claims: [],
    },
    {
      text: 'Kenya\'s foreign ministry denied having frozen relations with Chad: ties remain "at the usual friendly level".',
      events: ['downgrade-relations KEN->TCD denied'],
      claims: ['denies KEN about=e1', 'denies KEN quote=at_the_usual_friendly_level'],
    },
    {
      text: 'Nobody in Sofia was amused. The Romanian minister laughed: a clerk tweeted that Bulgaria had "lost its sense of humour".',
      events: [],
      claims: ['explains ROU quote=lost_its_sense_of_humour'],
    },
    {
      text: 'Peru summoned the Swedish ambassador on Monday over a tweet. "We talked about football," ambassador Lena Ek said afterwards.',
      events: ['summon-envoy PER->SWE performed'],
      claims: ['explains SWE who=Lena_Ek'],
    },
    {
      text: 'The European Union accused Georgia on Monday of beating prisoners. "Nobody was beaten," Prime Minister Irakli Beridze said.',
      events: ['accuse EUR->GEO performed'],
      claims: ['denies GEO who=Irakli_Beridze'],
    },
    {
      text: 'Danish planes bombed the capital of Laos and soldiers carried off Kham Sengdara, Prime Minister Mette Holm announced on Monday.',
      events: ['invade DNK->LAO performed'],
      claims: ['announces DNK who=Mette_Holm'],
    },
    {
      text: 'Laos has expelled two Danish diplomats, a Lao official confirmed on Tuesday; Copenhagen summoned the ambassador.',
      events: ['expel-diplomats LAO->DNK performed n=2', 'summon-envoy DNK->LAO performed'],
      claims: ['confirms LAO'],
    },
    {
      text: 'Laos expelled two Danish diplomats. "We shall miss the river," a statement by the Danish embassy said.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['explains DNK'],
    },
    {
      text: 'Laos expelled two Danish diplomats. The Danish foreign minister declined to go into detail.',
      events: ['expel-diplomats LAO->DNK performed n=2'],
      claims: ['declines-to-comment DNK'],
    },
    {
      text: 'Malta "firmly opposes" a speech of Libya\'s defence minister, the Foreign Office in Valletta said, calling it a joke.',
      events: [],
      claims: ['condemns MLT quote=firmly_opposes'],
    },
    {
      text: 'The draft drew a rebuke from Tunis: it is "a farce", said envoy Salma Gharbi.',
      events: [],
      claims: ['condemns TUN who=Salma_Gharbi'],
    },
    {
      text: 'Maltese police searched the Libyan consulate. "They had a warrant," the home minister said.',
      events: ['seize-mission MLT->LBY performed'],
      claims: ['justifies MLT'],
    },
    {
      text: 'Asked whether Iran would recall a clerk, the Georgian foreign minister, Nino Beridze, smiled. "I do not comment on rumours," she said.',
      events: [],
      claims: ['declines-to-comment GEO'],
    },
    {
      text: 'Let nobody be in doubt, writes President Ali Hassane of Chad: "The raid on our embassy was a disgrace."',
      events: ['attack-mission ?->TCD performed'],
      claims: ['condemns TCD who=Ali_Hassane'],
    },
  ],
  known: [],
}
