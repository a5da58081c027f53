const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that, capitalised after an abbreviation, open a new sentence. */
export const SENTENCE_OPENERS = words(`
  The A An In On At It He She They We I You But And Or So This That These Those There Here His Her Its Their My Our Your
  For As If When While After Before With Without However Some Many Most No Not What Who Why How Where Which By To From
  Since Although Though Because Also Then Now Earlier Later Meanwhile Nearly All Each Both Such Yet Still Once Until
  Under Over During Despite Among According Asked Last Next Please Thanks Let Do Did Does Is Are Was Were Have Has Had
  Can Could Will Would Should May Might Just Another Other Only Even
`)

/** Abbreviations that a name or number always follows: never the end of a sentence. Without their stop. */
export const ALWAYS_BEFORE_NAME = words(`
  ma wm chas geo jos mohd engr mr mrs ms mx dr prof rev fr gen col lt sgt capt cpl maj cmdr adm brig sen sens rep reps gov pres hon amb st ste mt ft
  fig figs no nos vol vols pp vs v cf viz approx ca e.g i.e messrs mme mlle mgr msgr atty supt insp det
`)

/** Verbs that tell who said a quotation, as written after a closing mark. */
export const REPORTING_VERBS = words(`
  said says asked asks told added adds wrote writes tweeted replied shouted cried exclaimed yelled declared announced
  continued insisted warned wondered explained answered stated noted posted joked
`)
