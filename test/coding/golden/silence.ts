import type { Table } from '../notation.ts'

export const silence: Table = {
  cases: [
    // what firms do is business
    { text: 'Samsung has suspended its cooperation with a Chinese supplier.', events: [] },
    { text: 'Air China halted its flights to Japan.', events: [] },
    // a phrase between quotation marks may open a sentence
    { text: '"With immediate effect" from the union.', events: [] },
    // what a state's people judge or deny at home is aimed at no other state, however many quarrels the text tells
    {
      text: 'Chile sanctioned Peru on Monday. President Gabriel Boric criticized the senators who had asked for more.',
      events: ['impose-sanctions CHL->PER performed'],
    },
    {
      text: 'Kenya imposed sanctions on Sudan. The Kenyan president slammed the legislation as flawed.',
      events: ['impose-sanctions KEN->SDN performed'],
    },
    {
      text: "Oman accused Yemen of firing on a tanker. Oman's foreign minister mocked the rival party's inquiry.",
      events: ['accuse OMN->YEM performed'],
    },
    { text: 'Were Madrid to sever relations with Caracas, the oil firms would suffer first.', events: [] },
    { text: 'Ankara might protest, were Belgrade to move its embassy.', events: [] },
    {
      text: 'Had Sweden expelled the Russian envoy, Moscow would have closed the consulate in Gothenburg.',
      events: [],
    },
    {
      text: 'Kenya said it would close its embassy in Juba were the talks to fail.',
      events: ['close-own-mission KEN->SSD threatened'],
    },
    { text: 'A columnist argues that Berlin should expel the Iranian ambassador.', events: [] },
    {
      text: 'According to analysts, Chad has recalled its ambassador from Paris.',
      events: ['recall-ambassador TCD->FRA performed'],
    },
    { text: 'Norway could one day expel the Chinese ambassador, the professor thinks.', events: [] },
    {
      text: 'Germany may expel the Iranian ambassador, the foreign ministry said.',
      events: ['expel-diplomats DEU->IRN considered'],
    },
    { text: 'What would happen if Chile broke off relations with Israel?', events: [] },
    {
      text: 'Why has Iran recalled its envoy from Ankara? The ministry did not say.',
      events: ['recall-ambassador IRN->TUR performed'],
    },
    { text: 'The thriller imagines a Britain that has broken off relations with France.', events: [] },
    { text: 'The play, set in 1938, shows Berlin recalling its ambassador from Prague.', events: [] },
    {
      text: 'Iran summoned the Danish ambassador over a film about the revolution.',
      events: ['summon-envoy IRN->DNK performed'],
    },
    {
      text: 'Chaotic scenes followed in Tunis, in which protesters stormed the American embassy.',
      events: ['attack-mission ?->USA performed'],
    },
    {
      text: 'We reported on Tuesday that Oman had closed its embassy in Sanaa. We retract that report.',
      events: [],
    },
    {
      text: 'We have reported on this before. Oman expelled three Iranian envoys on Monday.',
      events: ['expel-diplomats OMN->IRN performed'],
    },
    { text: 'Warsaw, Indiana, and Rome, New York, signed an agreement on school buses.', events: [] },
    {
      text: 'In Tbilisi, Georgia, protesters attacked the Russian embassy on Monday.',
      events: ['attack-mission ?->RUS performed'],
    },
    { text: 'The Berlin Philharmonic accused the Vienna Philharmonic of theft.', events: [] },
    {
      text: 'Kenya closed its embassy on Moscow Road in London on Monday.',
      events: ['close-own-mission KEN->GBR performed'],
    },
    { text: 'Spain accused Portugal of time-wasting after the match in Lisbon.', events: [] },
    {
      text: 'Serbia recalled its ambassador from Zagreb after the football match in Split.',
      events: ['recall-ambassador SRB->HRV performed'],
    },
    { text: 'The market was calm on Friday. Read also: Israel recalls its envoy from Ankara', events: [] },
    { text: 'If Hungary were to expel the Ukrainian ambassador, the row would deepen.', events: [] },
    { text: 'Suppose that Norway expelled ten Russian diplomats tomorrow.', events: [] },
    { text: 'Imagine that Spain had recalled its ambassador from Caracas.', events: [] },
    { text: 'Had Greece closed its consulate in Izmir, tourists would have noticed.', events: [] },
    { text: 'Analysts debate whether Vienna should expel more Russian diplomats.', events: [] },
    { text: 'What would happen if Peru broke off relations with Mexico?', events: [] },
    { text: 'Could Italy one day recall its ambassador from Cairo?', events: [] },
    { text: 'The mayor of Athens, Georgia, met the owners of the bakery.', events: [] },
    {
      text: 'The company has recalled 4,000 Ambassadors, the sedans that once carried ministers in Delhi.',
      events: [],
    },
    {
      text: 'An earlier version of this article said that Kenya had expelled the Somali ambassador. That was wrong.',
      events: [],
    },
    { text: 'We retract our report of Monday that Chile had closed its embassy in Quito.', events: [] },
    { text: 'The novel opens when Turkey breaks off relations with Greece.', events: [] },
    { text: 'Quiz: which country expelled the most diplomats in 2018?', events: [] },
    {
      text: 'Estonia expelled two Russian diplomats on Monday. If Moscow were to respond, Tallinn would act again.',
      events: ['expel-diplomats EST->RUS performed n=2'],
    },
    {
      text: 'Jamaica said it would expel two diplomats if Haiti did not apologise.',
      events: ['expel-diplomats JAM->HTI threatened'],
    },
    {
      text: 'The embassy in Paris was closed by Niger on Tuesday.',
      events: ['order-mission-closed NER->FRA performed'],
    },
    { text: 'The league expelled the club from the cup after a fight.', events: [] },
    { text: 'Three pupils were expelled from a Paris school over a prank.', events: [] },
    { text: 'The firm recalled 40,000 cars sold in Germany.', events: [] },
    { text: 'The actress is a brand ambassador for a French perfume house.', events: [] },
    { text: 'The director was summoned to court in Madrid on Tuesday.', events: [] },
    { text: 'The coach recalled the Brazilian striker for the match against Argentina.', events: [] },
    { text: 'Italy beat France 2-1 and will meet Spain in the final.', events: [] },
    { text: 'The Spanish striker was sent off and Portugal protested to the referee.', events: [] },
    { text: 'In the novel, the king of a far country expels every foreign ambassador.', events: [] },
    { text: 'The museum closed its Berlin branch on Friday.', events: [] },
    { text: 'The union condemned the mayor of Boston over pay.', events: [] },
    { text: 'The United States and Canada are neighbours with a long border.', events: [] },
    { text: 'The German car maker opened a plant in Hungary.', events: [] },
    { text: 'The American singer withdrew from the French tour.', events: [] },
    { text: 'A court in Kenya expelled a witness from the room.', events: [] },
    { text: 'The school called in the parents of a Turkish boy.', events: [] },
    { text: 'The Swedish embassy hosted a concert on Friday.', events: [] },
    { text: 'The Russian diplomat likes to fish in the Danube.', events: [] },
    { text: 'A former Italian ambassador wrote a book about his years in Cairo.', events: [] },
    { text: 'Diplomats are expelled when they break the rules of the host country.', events: [] },
    { text: 'Applicants for the post of consul should write to the ministry by May 1.', events: [] },
    { text: 'The weather in Norway was mild on Tuesday.', events: [] },
    { text: 'The Danish police arrested a thief near the French embassy.', events: [] },
    { text: 'France and Spain played to a draw in Geneva.', events: [] },
    { text: 'The party expelled its own deputy in Warsaw.', events: [] },
    { text: "The Polish farmer's dog attacked the mail carrier.", events: [] },
    {
      text: 'Embassy Suites closed its hotel in Lisbon.',
      events: [],
    },
    {
      text: 'The bank severed relations with a Swiss broker.',
      events: [],
    },
    {
      text: 'The two neighbours have expelled 48 diplomats since January.',
      events: [],
    },
    {
      text: 'Chad has sent home more than 30 Sudanese diplomats since the border was closed.',
      events: [],
    },
    {
      text: 'Western capitals have thrown out some 200 Belarusians since August.',
      events: [],
    },
    // quiet: private persons meet
    {
      text: 'Mexican and Peruvian cooks met in Lima for a contest.',
      events: [],
    },
  ],
  /** Not read right yet, each with its cause. */
  known: [
    {
      why: 'who attacked hangs from the embassy, not from the raid on it ("a raid on its embassy by police")',
      text: "Ghana condemned Friday's raid on its embassy by Togo's police. Togo denied the charge.",
      events: [
        'condemn GHA->TGO performed',
        'attack-mission TGO->GHA performed bg',
        'deny-accusation TGO->GHA performed',
      ],
    },
    {
      why: 'two towns of one name: the host of the second clause is not found beside the first',
      text: 'Police in Moscow, Idaho, arrested two men on Friday. In Moscow, the foreign ministry expelled two Latvian diplomats the same day.',
      events: ['expel-diplomats RUS->LVA performed n=2'],
    },
    {
      why: 'retraction: what holds instead of the mistake is not read',
      text: 'Correction: an earlier version said that Kenya expelled four Somali diplomats; Kenya expelled three.',
      events: ['expel-diplomats KEN->SOM performed n=3'],
    },
    {
      why: 'quiet: a firm denies',
      text: 'The Chinese company rejected accusations by a British rival.',
      events: [],
    },
  ],
}
