/** What English grammar needs to know about single words. What diplomacy needs to know stands in `codebook/words/`. */

/** A whitespace-separated list as a set. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Comma-separated phrases as a set. */
const phrases = (list: string): ReadonlySet<string> => new Set(list.split(',').map((phrase) => phrase.trim()))

/** Verbs whose infinitive is done by their subject even where there is an object ("promised Berlin to leave"). */
export const SUBJECT_CONTROL = words('promise vow threaten swear pledge offer have get receive face')
/** The same, where whom one has on the line is their object: "*called the king* to thank him", but "called on the king to resign". */
export const PHONING = words('call phone telephone ring')

/**
 * Verbs that take object and infinitive ("asked them to leave"). An infinitive that the parser hung on the object or made an
 * adverbial is read as their complement.
 */
export const OBJECT_INFINITIVE = words(`
  ask tell order urge instruct direct force compel require invite request allow permit enable encourage persuade
  advise warn beg command oblige expect want cause lead prompt press pressure push give grant call appeal authorise
  authorize implore beseech exhort rally oblige remind bar believe`)

/** Verbs that take an infinitive of their own: one inside the object of another verb keeps it. */
export const INFINITIVE_VERBS = words(`
  refuse want try attempt plan seek threaten agree decide continue begin start fail need hope intend promise vow pledge
  help manage aim prepare choose offer seem appear happen tend claim pretend move have use work`)

/** Verbs that mean little without the infinitive that says what is refused, planned, tried or agreed. */
export const RESOLVING = words(`
  refuse decline want try attempt plan seek threaten agree decide fail hope intend promise vow pledge aim prepare choose
  offer claim consent undertake resolve swear propose opt`)

/** Verbs that take a gerund. */
export const GERUND_VERBS = phrases(
  `mull, consider, weigh, begin, start, stop, suspend, continue, halt, discuss, ponder, contemplate, avoid, oppose, favour, favor, suggest, propose, recommend, finish, keep, deny, admit, resume, debate, eye, risk, delay, postpone, mind, regret, include, involve, rule out, call off, put off, give up, set about, carry on, keep on`,
)

/** Nouns that take an infinitive of their own. */
export const INFINITIVE_NOUNS = words(`
  decision plan threat order request call demand promise vow pledge intention attempt effort refusal right permission
  move offer agreement proposal bid push pressure readiness willingness wish desire need vote obligation commitment
  invitation appeal ultimatum instruction warning ability authority failure deal campaign power mandate leeway latitude
  freedom opportunity chance capacity`)

/** Things written that order or declare: who writes them does what they say. */
export const DOCUMENTS = words(
  'decree order law statement resolution letter bill directive instruction ruling proclamation',
)

/** Texts that speak for whoever puts them out, and how one puts them out. */
export const STATEMENTS = words(
  'statement letter note communique communiqué declaration message tweet post memo memorandum',
)
export const ISSUING = words(
  'issue release publish put send write post read sign adopt circulate deliver make say table',
)

/** Verbs whose infinitive tells their subject's purpose: "summoned the envoy *to protest* the visit". */
export const PURPOSE = phrases(
  'summon, call in, recall, convene, convoke, use, hold, publish, meet, expel, issue',
)

/** Verbs whose subject is the one who is asked: "*faces* calls to expel", "*bowed to* demands to expel". */
export const HEARING = phrases(
  `face, hear, heed, get, receive, have, resist, reject, rebuff, ignore, dismiss, bow, yield, give in, give way, cave, cave in, accede, submit, bend,
  defy, spurn, accept, satisfy, come, be, fend off, brush off, brush aside, shrug off, refuse, withstand, deflect, decline, meet, grant, comply, answer`,
)

/** Verbs that list what their subject consists of: a gerund under them is done by whoever does the subject. */
export const CONSISTING = words('include involve mean entail')

/** Verbs of ordering that always have an object: without one, "diplomats told to leave" is a passive. */
export const ORDERING = words(
  'tell order instruct direct urge force compel require invite oblige advise warn persuade allow permit',
)

/** Prepositions that tell why a thing was done, and the nouns that take `over` for themselves ("a row *over* the raid"). */
export const CAUSES = phrases(
  'over, amid, following, because of, due to, in response to, in retaliation for, in protest at',
)
export const NOUNS_WITH_OVER = words(`
  row dispute concern talk war protest tension anger spat control outrage crisis conflict row fight quarrel standoff
  disagreement negotiation victory influence sovereignty authority power fear worry question doubt uproar feud
  controversy scandal investigation inquiry accusation allegation complaint demarche démarche statement note warning`)

/** Prepositions that bring in the one who is asked: "called *on* Berlin to expel", "asked *for* them to leave". */
export const ASKED_THROUGH: Readonly<Record<string, readonly string[]>> = {
  call: ['on', 'upon', 'for'],
  appeal: ['to', 'for'],
  ask: ['for', 'of'],
  press: ['for'],
  push: ['for'],
  plead: ['with'],
  rely: ['on'],
  wait: ['for'],
  arrange: ['for'],
  demand: ['of'],
}

/** Verbs whose subject belongs to the infinitive only ("seems to have left"). */
export const RAISING = words('seem appear happen tend prove begin start continue cease be need turn')

/** Verbs whose `it` stands for the clause after them ("it seems that"). */
export const IMPERSONAL = words('seem appear happen emerge transpire turn follow')

/** Passive or adjectival governors that raise ("is expected to leave", "is likely to leave"). */
export const RAISING_PASSIVE = words(`
  expect believe think say report know suppose understand schedule set likely unlikely certain sure bound due about
  allege rumour rumor presume assume slate poise`)

/** Adjectives and nouns of whoever does the infinitive behind them ("it is ready to leave"), not of the deed ("it is wrong to leave"). */
export const PERSONAL = words(`
  able unable capable ready prepared willing unwilling keen eager anxious desperate determined reluctant hesitant loath quick slow swift
  free careful happy glad proud sorry afraid fit liable powerless content first last next only one`)

/** Verbs with two objects, the second of which says what the first is declared or made. */
export const NAMING = words(`
  declare name call label brand deem consider designate make appoint elect dub pronounce proclaim term find render
  keep leave hold nominate`)

/** Verbs with two objects, the first of which receives the second. */
export const GIVING = words(`
  give grant hand offer send show award deny allow issue serve pay tell ask teach owe accord lend promise forbid refuse
  deliver assign bring cost`)

/** Of these the one object there is receives, even where what is given is left out ("was given until Monday to leave"). */
export const GIVING_TIME = words('give grant')

/** "described the move *as* unacceptable": the `as` phrase says what the object is. */
export const DESCRIBING = words(`
  describe condemn brand denounce regard see view characterise characterize dismiss reject label recognise recognize
  treat portray criticise criticize cite slam blast decry present identify name`)

/** "accused them *of spying*", "expelled them *for spying*": with these the object does it. */
export const OBJECT_GERUND_MARKERS = words('of for from into against')

export const OBJECT_GERUND_VERBS = words(`
  accuse suspect expel prevent stop bar ban block keep dissuade deter blame thank criticise criticize condemn arrest
  detain charge convict acquit prohibit discourage force talk lure trick catch coerce deport summon punish sanction
  denounce fault praise indict`)

/** Verbs that do what their object noun names ("announced the expulsion", "carried out the expulsion"). */
export const DOING =
  phrases(`announce, order, declare, begin, start, complete, carry out, conduct, continue, plan, launch,
  undertake, make, take, issue, suspend, halt, stop, cancel, reverse, postpone, delay, resume, initiate, decide, decide on,
  step up, mull, consider, weigh, threaten, promise, vow, approve, effect, execute, perform, decree, rescind, revoke,
  authorise, authorize, impose, unveil, prepare, finish, end, lodge, deliver, send, hold, pay, respond with, answer with,
  retaliate with, reply with, react with, proceed with, begin with, go ahead with, threaten with, follow with, stage`)

/** Adverbs that make one verb with the verb they follow ("sent *home*", "called *in* the envoy"). */
export const PARTICLES = words(
  'in out up down off away back home over apart together aside forth short ahead forward',
)

/** Modal auxiliaries as written, clipped forms included, and their lemmas. */
export const MODALS: Readonly<Record<string, string>> = {
  will: 'will',
  "'ll": 'will',
  '’ll': 'will',
  wo: 'will',
  would: 'would',
  "'d": 'would',
  '’d': 'would',
  shall: 'shall',
  sha: 'shall',
  should: 'should',
  may: 'may',
  might: 'might',
  can: 'can',
  ca: 'can',
  could: 'could',
  must: 'must',
}

export const NEGATIONS = words("not n't n’t never nor neither hardly scarcely")

/** Relative and interrogative pronouns that stand for the noun before the clause. */
export const RELATIVE_TAGS = words('WDT WP WP$')

/** Words that name a time: a bare noun or a `by` phrase with one of these is no participant. */
export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep
  sept oct nov dec today tomorrow yesterday tonight morning afternoon evening night noon midnight day week weekend month
  year hour minute second fortnight decade century date deadline end beginning start time moment spring summer autumn fall
  winter past now then later earlier ago year-end mid-march`)

/** Ways of doing a thing: "adopted *by 120 votes*", "agreed *by phone*" say how, not by whom. */
export const MEANS_WORDS = words(`
  vote majority margin consensus acclamation unanimity show ballot phone telephone letter decree referendum email e-mail fax
  videoconference video note message cable telegram courier proxy satellite air sea land road rail train bus car plane
  helicopter force mistake accident default surprise`)

/** How much or little a thing is changed "by". */
export const MEASURES_OF_CHANGE = words(
  'inch iota jot comma cent percent half third quarter fifth fraction whisker millimetre notch',
)

/**
 * Complex prepositions whose noun the parser sees as a noun: preposition, noun, preposition. "In response to the expulsion"
 * is one marker before "expulsion".
 */
export const COMPLEX_PREPOSITIONS =
  phrases(`in response to, in retaliation for, in retaliation to, in retaliation against,
  in protest at, in protest against, in protest over, in protest of, in accordance with, in connection with, in line with,
  in reply to, in reaction to, in answer to, in exchange for, in return for, in wake of, in light of, in view of, in addition to,
  in spite of, in front of, in terms of, in favour of, in favor of, in support of, in defence of, in defense of, in solidarity with, in defiance of,
  in violation of, in breach of, in case of, in event of, in face of, in place of, in view of, in absence of, in compliance with,
  on behalf of, on basis of, on grounds of, on suspicion of, on charges of, on account of, on orders of, on eve of, on top of,
  as result of, as part of, as consequence of, as punishment for, as retaliation for, as response to, at request of,
  at behest of, at hands of, at invitation of, by means of, by way of, by order of, under pretext of, under guise of,
  with regard to, with respect to, for sake of, for lack of, in name of, in course of, in aftermath of, for violation of,
  on allegations of, on accusations of, over allegations of, on order of, from territory of`)

/** Heads of phrases that say how or why a thing was done, and never to whom: "with immediate *effect*", "in *protest*". */
export const CIRCUMSTANCES =
  words(`effect regret haste immediacy reluctance ceremony fanfare protest retaliation response reply return
  turn secret public person principle kind unison writing ground purpose schedule condition record television good reason force phone
  letter video mistake`)

/** Units of money, as lemmas. */
export const CURRENCIES = words(
  '$ € £ ¥ dollar euro pound yen yuan rouble ruble franc peso rupee shekel krona krone kroner kronor lira dinar dirham riyal',
)
