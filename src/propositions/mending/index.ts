import type { Tree } from '../../syntax/tree.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Repair } from './arcs.ts'
import { afterAside, splitSubject, subjectBehindAnd } from './asides.ts'
import {
  adverbOfPhrase,
  asOfNaming,
  causeOfClause,
  clauseOfMain,
  complexPreposition,
  gerundClause,
  nounComplement,
  openerOfClause,
  openerOfTwoWords,
  phraseOfNominal,
  postOfEnvoy,
  relativeAgreement,
  timeNotObject,
  timeOfClause,
} from './attachment.ts'
import { doneToObject, nameInBareRelative, nounInBareRelative } from './bare-relatives.ts'
import {
  nounOfPossessor,
  objectAsSubject,
  objectBehind,
  objectBehindJudgement,
  objectOfPlace,
} from './behind.ts'
import { clauseOfCall } from './called-for.ts'
import {
  commaConjunct,
  conjunctOfContrast,
  gerundComplement,
  headlinePlural,
  objectOfSecond,
  participleAsMain,
  participleOfVerb,
  particleAsMark,
  perfectGerund,
  punctuationHead,
  relativeAsMain,
  relativeOfVerb,
  strayRoot,
  verbConjunct,
} from './clauses.ts'
import { askedForDeed, clauseOfAsking, pastBesidePast } from './clauses-of-asking.ts'
import { secondVerb } from './conjoined-verbs.ts'
import { countAsObject, furtherCounts, particleOfVerb } from './counts.ts'
import { dayBeforeObject, objectBehindDay, ownerBehindDay, phraseBehindDay } from './days.ts'
import { dayBeforeSubject } from './days-before-subjects.ts'
import { atOnce, didLikewise } from './did-likewise.ts'
import { atOfShooting, intoOfVerb, withOfMeans } from './directions.ts'
import { apiece, bothInPerfect, eachBehindCounted, eachInPerfect } from './each.ts'
import { listAfterFronted, listAfterParticiple } from './fronted.ts'
import { remnants } from './gaps.ts'
import {
  falseParticle,
  headlineInfinitive,
  headlineVerb,
  phrasalVerb,
  shortOf,
  strandedParticle,
} from './headlines.ts'
import { hedgedNoun } from './hedged.ts'
import { homeBeforeObject, homeBehindPlace } from './homeward.ts'
import { idiomAsVerb } from './idioms.ts'
import {
  askedInfinitive,
  copulaTo,
  forTo,
  infinitiveOfAdverb,
  modalVerbs,
  nounInfinitive,
  objectParticiple,
  ownInfinitive,
  resultOfOrder,
  strayInfinitive,
  timeToLeave,
} from './infinitives.ts'
import { pronounOfInner } from './inner-relatives.ts'
import { timeAfterBe, timeAfterHave } from './interposed.ts'
import { wereAsked, wereTo } from './inversions.ts'
import { leftUndone, namedAdjective, namedNoun, personaNonGrata } from './naming.ts'
import {
  doerOfNominal,
  meansOfActive,
  phraseBehindAside,
  phraseBehindPlace,
  phraseBehindTime,
  questionOfAnswer,
  senderOfNominal,
  timeBeforeOf,
} from './nominal-phrases.ts'
import { borderCrossing, pluralWithSubject, putOnHold } from './nouns-for-verbs.ts'
import {
  floatingSubject,
  measuredNumber,
  participleOfOpening,
  participleOfSubject,
  passiveBeside,
  passiveOfBe,
} from './numbers.ts'
import { allBut, objectOfVerb, subjectBehindColon, subjectBehindPlace, wholeName } from './objects.ts'
import { openingPassive } from './opening-passives.ts'
import { deedOfTimeSpent, originOfPeople } from './origins.ts'
import {
  beingOut,
  distantParticle,
  packingOff,
  particleBehindObject,
  placeOfMember,
  ridding,
  splitTitle,
  takenFromMember,
  wantedGone,
} from './posts.ts'
import { listOfPutting } from './put-on.ts'
import { chargeDaffaires, courtesyTitle, goBetween, noteVerbale, plainPlural, summonsAsOne } from './ranks.ts'
import { participleAsSubject, peopleBeforeParticiple } from './reduced-relatives.ts'
import { roster } from './rosters.ts'
import { saidOfNoun, subjectBeforeSpeaker } from './said-of.ts'
import { freeOfGoing } from './set-free.ts'
import { sharedCount, sharedNoun } from './shared.ts'
import { invertedSpeaker, saidAsAdverbial, saidAtEnd, saidBeside, speakerAtEnd } from './speech.ts'
import { outOfStranded, pronounOfStranded } from './stranded.ts'
import { subjectAsApposition } from './subject-as-apposition.ts'
import {
  finiteAttribute,
  fullVerbAsAuxiliary,
  nameBehindDay,
  stretchBehindNoun,
  subjectBeforeDash,
  subjectInPhrase,
} from './subjects.ts'
import {
  clauseCutInTwo,
  clauseOfTelling,
  particleBehindAside,
  sendingHome,
  timeGiven,
  untilTime,
} from './time-and-whom.ts'
import { pronounOfSubject, relativeOfName, subjectBeforeAside, trailingRelative } from './trailing.ts'
import { objectBehindName, objectBehindResult, objectOfObject } from './two-objects.ts'
import { participleOfSentence } from './verbless.ts'
import { askedToFree, slain } from './verbs-as-adjectives.ts'
import { verbInIse } from './verbs-in-ise.ts'
import { yearBeforeSubject } from './years.ts'

/** Repairs in the order in which they are made: words first, then phrases, then clauses, then what is said of clauses. */
export const REPAIRS: readonly Repair[] = [
  askedToFree,
  slain,
  yearBeforeSubject,
  dayBeforeSubject,
  peopleBeforeParticiple,
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
  didLikewise,
  atOnce,
  pluralWithSubject,
  borderCrossing,
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
  subjectBeforeSpeaker,
  wholeName,
  allBut,
  objectOfVerb,
  objectBehindResult,
  objectBehindName,
  objectOfObject,
  subjectBehindColon,
  subjectBehindPlace,
  subjectBeforeAside,
  measuredNumber,
  floatingSubject,
  meansOfActive,
  participleOfSubject,
  participleAsSubject,
  participleOfOpening,
  passiveOfBe,
  passiveBeside,
  splitSubject,
  subjectBehindAnd,
  deedOfTimeSpent,
  originOfPeople,
  pronounOfStranded,
  outOfStranded,
  nameInBareRelative,
  nounInBareRelative,
  doneToObject,
  nounOfPossessor,
  objectOfPlace,
  objectBehindJudgement,
  dayBeforeObject,
  ownerBehindDay,
  objectBehindDay,
  phraseBehindDay,
  objectBehind,
  objectAsSubject,
  listAfterFronted,
  listAfterParticiple,
  secondVerb,
  verbConjunct,
  conjunctOfContrast,
  pastBesidePast,
  commaConjunct,
  objectOfSecond,
  trailingRelative,
  relativeOfName,
  pronounOfSubject,
  afterAside,
  relativeAsMain,
  participleAsMain,
  saidOfNoun,
  relativeOfVerb,
  openerOfClause,
  timeNotObject,
  timeOfClause,
  causeOfClause,
  postOfEnvoy,
  placeOfMember,
  takenFromMember,
  complexPreposition,
  timeBeforeOf,
  phraseBehindTime,
  phraseBehindPlace,
  questionOfAnswer,
  senderOfNominal,
  phraseBehindAside,
  doerOfNominal,
  phraseOfNominal,
  intoOfVerb,
  withOfMeans,
  atOfShooting,
  listOfPutting,
  asOfNaming,
  hedgedNoun,
  gerundClause,
  participleOfVerb,
  gerundComplement,
  wereAsked,
  wereTo,
  infinitiveOfAdverb,
  modalVerbs,
  copulaTo,
  clauseOfCall,
  nounInfinitive,
  forTo,
  clauseOfAsking,
  askedForDeed,
  objectParticiple,
  resultOfOrder,
  askedInfinitive,
  ownInfinitive,
  timeToLeave,
  strayInfinitive,
  namedAdjective,
  namedNoun,
  sharedNoun,
  sharedCount,
  nounComplement,
  relativeAgreement,
  pronounOfInner,
  clauseOfMain,
  countAsObject,
  remnants,
  furtherCounts,
  roster,
  invertedSpeaker,
  saidAsAdverbial,
  saidBeside,
  speakerAtEnd,
  saidAtEnd,
]

/**
 * The tree with the slips mended that the parser is known to make, and with a few constructions put into one form: modal verbs
 * with `to` become auxiliaries, a verb of saying governs what is said, elided clauses hang as `conj` with an `orphan`. Mending a
 * mended tree changes nothing.
 */
export const mendTree = (tree: Tree, lexicon: Lexicon): Tree =>
  REPAIRS.reduce((mended, repair) => repair(mended, lexicon), tree)
