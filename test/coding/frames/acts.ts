/** One act told with one verb, in all the verb's forms, and who does it to whom. */
export interface Act {
  readonly action: string
  readonly source: string
  readonly target: string
  /** As the subject of a sentence: "the Czech Republic". */
  readonly doer: string
  readonly adjective: string
  readonly capital: string
  /** The verb's forms with all that belongs to them: "expel three Turkish diplomats". */
  readonly base: string
  readonly present: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

/** `[action, code and name of the doer, adjective, capital], [code of the other side], verb forms, what goes with them`. */
type Row = readonly [string, string, string, string, string, string, string, string]

/** Verb forms are base, present, past, participle, gerund; `_` stands for a space. */
const ROWS: readonly Row[] = [
  ['expel-diplomats', 'PER', 'Peru', 'Peruvian', 'Lima', 'TUR', 'expel expels expelled expelled expelling', 'three Turkish diplomats'],
  ['expel-diplomats', 'EST', 'Estonia', 'Estonian', 'Tallinn', 'IRN', 'throw_out throws_out threw_out thrown_out throwing_out', 'two Iranian attachés'],
  ['sever-relations', 'MLT', 'Malta', 'Maltese', 'Valletta', 'LBY', 'sever severs severed severed severing', 'diplomatic relations with Libya'],
  ['recall-ambassador', 'KEN', 'Kenya', 'Kenyan', 'Nairobi', 'SOM', 'recall recalls recalled recalled recalling', 'its ambassador to Somalia'],
  ['summon-envoy', 'FIN', 'Finland', 'Finnish', 'Helsinki', 'CHN', 'summon summons summoned summoned summoning', "China's ambassador"],
  ['close-own-mission', 'DNK', 'Denmark', 'Danish', 'Copenhagen', 'SYR', 'close closes closed closed closing', 'its embassy in Damascus'],
  ['order-mission-closed', 'NOR', 'Norway', 'Norwegian', 'Oslo', 'RUS', 'shut shuts shut shut shutting', 'the Russian consulate in Kirkenes'],
  ['impose-sanctions', 'CAN', 'Canada', 'Canadian', 'Ottawa', 'NIC', 'impose imposes imposed imposed imposing', 'sanctions on Nicaragua'],
  ['lift-sanctions', 'GBR', 'Britain', 'British', 'London', 'ZWE', 'lift lifts lifted lifted lifting', 'its sanctions on Zimbabwe'],
  ['recognise', 'IRL', 'Ireland', 'Irish', 'Dublin', 'PSE', 'recognise recognises recognised recognised recognising', 'the State of Palestine'],
  ['withdraw-recognition', 'NRU', 'Nauru', 'Nauruan', 'Yaren', 'TWN', 'withdraw withdraws withdrew withdrawn withdrawing', 'its recognition of Taiwan'],
  ['establish-relations', 'OMN', 'Oman', 'Omani', 'Muscat', 'NZL', 'establish establishes established established establishing', 'diplomatic relations with New Zealand'],
  ['restore-relations', 'EGY', 'Egypt', 'Egyptian', 'Cairo', 'QAT', 'restore restores restored restored restoring', 'relations with Qatar'],
  ['downgrade-relations', 'MEX', 'Mexico', 'Mexican', 'Mexico City', 'ECU', 'downgrade downgrades downgraded downgraded downgrading', 'its ties with Ecuador'],
  ['open-mission', 'FJI', 'Fiji', 'Fijian', 'Suva', 'KOR', 'open opens opened opened opening', 'an embassy in Seoul'],
  ['appoint-envoy', 'CHL', 'Chile', 'Chilean', 'Santiago', 'VEN', 'appoint appoints appointed appointed appointing', 'an ambassador to Venezuela'],
  ['return-ambassador', 'MAR', 'Morocco', 'Moroccan', 'Rabat', 'DEU', 'send_back sends_back sent_back sent_back sending_back', 'its ambassador to Germany'],
  ['withdraw-diplomats', 'AUS', 'Australia', 'Australian', 'Canberra', 'SDN', 'evacuate evacuates evacuated evacuated evacuating', 'its diplomats from Sudan'],
  ['bar-entry', 'LTU', 'Lithuania', 'Lithuanian', 'Vilnius', 'BLR', 'bar bars barred barred barring', 'four Belarusian officials from entering the country'],
  ['deny-visas', 'USA', 'the United States', 'U.S.', 'Washington', 'IRN', 'deny denies denied denied denying', 'visas to Iranian officials'],
  ['detain-diplomat', 'MLI', 'Mali', 'Malian', 'Bamako', 'FRA', 'detain detains detained detained detaining', 'a French diplomat'],
  ['release-diplomat', 'NER', 'Niger', 'Nigerien', 'Niamey', 'ITA', 'free frees freed freed freeing', 'an Italian diplomat'],
  ['grant-asylum', 'ARG', 'Argentina', 'Argentine', 'Buenos Aires', 'BOL', 'grant grants granted granted granting', 'asylum to a former Bolivian minister'],
  ['suspend-cooperation', 'NLD', 'the Netherlands', 'Dutch', 'The Hague', 'RWA', 'suspend suspends suspended suspended suspending', 'aid to Rwanda'],
  ['invade', 'IRQ', 'Iraq', 'Iraqi', 'Baghdad', 'KWT', 'invade invades invaded invaded invading', 'Kuwait'],
  ['cancel-meeting', 'POL', 'Poland', 'Polish', 'Warsaw', 'ISR', 'cancel cancels cancelled cancelled cancelling', 'a meeting with Israel'],
  ['sign-agreement', 'LAO', 'Laos', 'Lao', 'Vientiane', 'KHM', 'sign signs signed signed signing', 'a border treaty with Cambodia'],
  ['condemn', 'SWE', 'Sweden', 'Swedish', 'Stockholm', 'AZE', 'condemn condemns condemned condemned condemning', "Azerbaijan's offensive"],
  ['accuse', 'LVA', 'Latvia', 'Latvian', 'Riga', 'BLR', 'accuse accuses accused accused accusing', 'Belarus of sabotage'],
  ['demand', 'JOR', 'Jordan', 'Jordanian', 'Amman', 'ISR', 'urge urges urged urged urging', 'Israel to withdraw its troops'],
  ['apologise', 'THA', 'Thailand', 'Thai', 'Bangkok', 'MMR', 'apologise apologises apologised apologised apologising', 'to Myanmar'],
  ['restrict-diplomats', 'CZE', 'the Czech Republic', 'Czech', 'Prague', 'RUS', 'restrict restricts restricted restricted restricting', 'the movements of Russian diplomats'],
  ['strip-immunity', 'GHA', 'Ghana', 'Ghanaian', 'Accra', 'NGA', 'strip strips stripped stripped stripping', 'a Nigerian diplomat of immunity'],
  ['deport-persons', 'GRC', 'Greece', 'Greek', 'Athens', 'ALB', 'deport deports deported deported deporting', 'twenty Albanian nationals'],
  ['protest-formally', 'VNM', 'Vietnam', 'Vietnamese', 'Hanoi', 'PHL', 'lodge lodges lodged lodged lodging', 'a formal protest with the Philippines'],
  ['cap-mission-staff', 'GEO', 'Georgia', 'Georgian', 'Tbilisi', 'RUS', 'limit limits limited limited limiting', 'the number of Russian diplomats to ten'],
  ['seize-mission', 'VEN', 'Venezuela', 'Venezuelan', 'Caracas', 'USA', 'seize seizes seized seized seizing', 'the American embassy in Caracas'],
]

const actOf = ([action, source, doer, adjective, capital, target, forms, rest]: Row): Act => {
  const [base = '', present = '', past = '', participle = '', gerund = ''] = forms
    .split(' ')
    .map((form) => `${form.replaceAll('_', ' ')} ${rest}`)
  return { action, source, target, doer, adjective, capital, base, present, past, participle, gerund }
}

export const ACTS: readonly Act[] = ROWS.map(actOf)
