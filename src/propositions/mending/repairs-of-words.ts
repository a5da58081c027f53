import type { Repair } from './arcs.ts'
import { adverbOfPhrase, openerOfTwoWords } from './attachment.ts'
import { fromBehindList } from './behind-lists.ts'
import { headlinePlural, particleAsMark, perfectGerund, punctuationHead, strayRoot } from './clauses.ts'
import { particleOfVerb } from './counts.ts'
import { dueIn } from './due-in.ts'
import { apiece, bothInPerfect, eachBehindCounted, eachInPerfect, eachOtherOfDoing } from './each.ts'
import {
  falseParticle,
  headlineInfinitive,
  headlineVerb,
  phrasalVerb,
  shortOf,
  strandedParticle,
} from './headlines.ts'
import { homeBeforeObject, homeBehindPlace } from './homeward.ts'
import { idiomAsVerb } from './idioms.ts'
import { timeAfterBe, timeAfterHave } from './interposed.ts'
import { leftUndone, personaNonGrata } from './naming.ts'
import {
  nounWithObject,
  pluralInCompound,
  pluralWithObject,
  pluralWithSubject,
  putOnHold,
} from './nouns-for-verbs.ts'
import { openerOfPhrase } from './openers.ts'
import { openingPassive } from './opening-passives.ts'
import { participleOfSubject } from './participles-of-subjects.ts'
import {
  beingOut,
  distantParticle,
  packingOff,
  particleBehindObject,
  ridding,
  splitTitle,
  wantedGone,
} from './posts.ts'
import { chargeDaffaires, courtesyTitle, goBetween, noteVerbale, plainPlural, summonsAsOne } from './ranks.ts'
import { freeOfGoing } from './set-free.ts'
import { subjectAsApposition } from './subject-as-apposition.ts'
import {
  finiteAttribute,
  fullVerbAsAuxiliary,
  nameBehindDay,
  stretchBehindNoun,
  subjectBeforeDash,
  subjectInPhrase,
} from './subjects.ts'
import { thanksTo } from './thanks-to.ts'
import {
  clauseCutInTwo,
  clauseOfTelling,
  particleBehindAside,
  sendingHome,
  timeGiven,
  untilTime,
} from './time-and-whom.ts'
import { participleOfSentence } from './verbless.ts'
import { askedToFree } from './verbs-as-adjectives.ts'
import { verbInIse } from './verbs-in-ise.ts'
import { yearBeforeSubject } from './years.ts'

/** Repairs of single words and of what belongs to a verb, in the order in which they are made. */
export const WORD_REPAIRS: readonly Repair[] = [
  askedToFree,
  yearBeforeSubject,
  homeBehindPlace,
  homeBeforeObject,
  freeOfGoing,
  plainPlural,
  summonsAsOne,
  chargeDaffaires,
  noteVerbale,
  goBetween,
  courtesyTitle,
  strayRoot,
  bothInPerfect,
  pluralWithSubject,
  pluralWithObject,
  pluralInCompound,
  nounWithObject,
  putOnHold,
  punctuationHead,
  fullVerbAsAuxiliary,
  finiteAttribute,
  stretchBehindNoun,
  nameBehindDay,
  subjectBeforeDash,
  subjectAsApposition,
  subjectInPhrase,
  adverbOfPhrase,
  openerOfTwoWords,
  timeAfterBe,
  timeAfterHave,
  beingOut,
  wantedGone,
  distantParticle,
  particleBehindObject,
  splitTitle,
  ridding,
  packingOff,
  sendingHome,
  timeGiven,
  clauseOfTelling,
  clauseCutInTwo,
  untilTime,
  particleBehindAside,
  verbInIse,
  participleOfSentence,
  personaNonGrata,
  openingPassive,
  leftUndone,
  apiece,
  eachBehindCounted,
  eachInPerfect,
  eachOtherOfDoing,
  dueIn,
  thanksTo,
  openerOfPhrase,
  participleOfSubject,
  fromBehindList,
  phrasalVerb,
  strandedParticle,
  falseParticle,
  particleOfVerb,
  particleAsMark,
  shortOf,
  idiomAsVerb,
  headlineVerb,
  headlineInfinitive,
  headlinePlural,
  perfectGerund,
]
