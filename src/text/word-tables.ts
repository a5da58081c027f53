/** Word tables of the tokeniser and the sentence splitter. Lowercase throughout; abbreviations without their last stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name or a number, so a stop after them hardly ever ends a sentence. */
const LEADING_ABBREVIATIONS = words(`
  ma wm chas geo jos md mohd engr
  mr mrs ms mx dr prof rev revd fr hon pres gov sen reps rep supt insp det gen col lt sgt sgts capt cpl pvt maj cmdr
  comdr adm brig cdr cmd ens sr st ste mt ft fig figs no nos vol vols pp ch sec art vs v cf viz approx ca al amb
  messrs mme mlle mgr msgr atty dep asst ass't min
  jan feb febr mar apr jun jul aug sep sept oct nov dec
  ph.d i.e e.g u.s u.k u.n e.u
`)

/** Written with a stop of their own wherever they stand; one that ends a sentence keeps it (UD English). */
export const ABBREVIATIONS = new Set([
  ...LEADING_ABBREVIATIONS,
  ...words(`
  etc jr inc ltd co corp bros dept dist est govt intl assn natl plc llc univ inst acad p ed eds trans
  mon tue tues wed weds thu thur thurs fri sat sun
  ave blvd rd hwy ln tel ext attn arrv misc max op cit ibid para dec
  ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nev okla ore pa penn
  tenn tex vt va wash wis wyo ont que
  a.m p.m ph.d b.sc m.sc d.phil l.l.c d.c n.y l.a a.k.a n.b r.i.p
  m sq oz lbs lb hr hrs mins secs c b d r fl atty
`),
])

/** Abbreviations that are everyday words too: the stop joins only before a digit ("No. 5", "Mar. 3", "p. 12"). */
export const ONLY_BEFORE_NUMBER = words(
  'no nos mar min max p pp fig figs art sec ch v al para vol vols dec op est sq ext',
)

/** Everyday words as abbreviations of days, states and units: the stop joins only before more of the same sentence. */
export const ONLY_CAPITALISED = words(
  'sun sat mon wed fri thu tue weds co del ill ind mass miss mo la pa ore wash ark ga kan md va vt me est trans ed col ft gen rep reps sen det hon pres min ma md no ch fr adm ens mt st sec art min',
)

/** What an apostrophe may carry at the end of a word ("s" in "Russia's"). */
export const CLITICS = words('s re ve ll d m')

/** Words that UD English cuts in two, with the length of the first part. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['wont', 2],
  ['cant', 2],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['isnt', 2],
  ['arent', 3],
  ['wasnt', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['hadnt', 3],
  ['aint', 2],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['theyre', 4],
  ['thats', 4],
  ['theres', 5],
  ['youll', 3],
])

/** Prefixes that stay joined to their word over a hyphen (UD English splits at every other hyphen). */
export const JOINED_PREFIXES = words(`
  e anti non co re pre mid multi ex inter sub semi pro post over under ultra neo un cross counter mini micro
  intra socio psycho pseudo quasi extra trans arch de
`)

/** Last labels that make a dotted word one token: domains and file names. */
export const DOTTED_ENDINGS = words(`
  com org net gov edu mil int info biz io tv co uk us eu ru ua de fr cn jp in au ca nz za ng ke gh il ir pk pl br mx ch
  nl be es it se no fi dk at tr kr hk sg my ph id vn lk bd np ae sa qa eg me ly to html htm php pdf doc docx xls xlsx
  txt jpg jpeg png gif zip exe ppt csv mp3 mp4 url
`)

/** Units and half-day marks that stand against a number but are words of their own ("10am", "5km"). */
export const UNITS = words(
  'am pm km kg mm cm mph kph lbs lb hrs hr min mins ft oz mg ml gb mb kb tb mw kw gw ghz mhz hz bn mn tn',
)

/** Words that begin with an apostrophe. */
export const APOSTROPHE_WORDS = words("'em 'til 'cause 'bout 'round 'n 'tis 'twas")
