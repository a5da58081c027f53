import type { Repair } from './arcs.ts'
import { afterAside } from './asides.ts'
import {
  asOfNaming,
  causeOfClause,
  clauseOfMain,
  complexPreposition,
  gerundClause,
  nounComplement,
  openerOfClause,
  phraseOfNominal,
  postOfEnvoy,
  relativeAgreement,
  timeNotObject,
  timeOfClause,
} from './attachment.ts'
import { clauseOfCall } from './called-for.ts'
import {
  commaConjunct,
  conjunctOfContrast,
  gerundComplement,
  objectOfSecond,
  participleAsMain,
  participleConjunct,
  participleOfVerb,
  relativeAsMain,
  relativeOfVerb,
  verbConjunct,
} from './clauses.ts'
import { askedForDeed, clauseOfAsking, pastBesidePast } from './clauses-of-asking.ts'
import { secondVerb } from './conjoined-verbs.ts'
import { countAsObject, furtherCounts } from './counts.ts'
import { atOfShooting, intoOfVerb, withOfMeans } from './directions.ts'
import { asideOfAll, participleOfAll } from './each-of-them.ts'
import { extraposedClause } from './extraposed.ts'
import { remnants } from './gaps.ts'
import { hedgedNoun } from './hedged.ts'
import {
  askedInfinitive,
  copulaTo,
  forTo,
  infinitiveOfAdverb,
  modalVerbs,
  nounInfinitive,
  objectParticiple,
  ownInfinitive,
  strayInfinitive,
  timeToLeave,
} from './infinitives.ts'
import { pronounOfInner } from './inner-relatives.ts'
import { wereAsked, wereTo } from './inversions.ts'
import { namedAdjective, namedNoun } from './naming.ts'
import {
  doerOfNominal,
  phraseBehindAside,
  phraseBehindPlace,
  phraseBehindTime,
  senderOfNominal,
  timeBeforeOf,
} from './nominal-phrases.ts'
import { resultOfOrder } from './ordered-done.ts'
import { placeOfDeed, placeOfMember, takenFromMember } from './posts.ts'
import { listOfPutting } from './put-on.ts'
import { roster } from './rosters.ts'
import { saidOfNoun } from './said-of.ts'
import { sharedCount, sharedNoun } from './shared.ts'
import { invertedSpeaker, saidAsAdverbial, saidAtEnd, saidBeside, speakerAtEnd } from './speech.ts'
import { subjectsApart } from './subjects-apart.ts'
import { tellerBehindMarks } from './tellers.ts'
import { clauseOfAllegation, clauseOfTelling, thatBehindHearer } from './that-clauses.ts'
import { pronounOfSubject, relativeOfName, trailingRelative } from './trailing.ts'

/** Repairs of how clauses hang together, and of what is said of them, in the order in which they are made. */
export const CLAUSE_REPAIRS: readonly Repair[] = [
  secondVerb,
  verbConjunct,
  participleConjunct,
  subjectsApart,
  conjunctOfContrast,
  pastBesidePast,
  commaConjunct,
  objectOfSecond,
  trailingRelative,
  relativeOfName,
  pronounOfSubject,
  afterAside,
  relativeAsMain,
  asideOfAll,
  participleOfAll,
  clauseOfTelling,
  participleAsMain,
  saidOfNoun,
  relativeOfVerb,
  clauseOfAllegation,
  openerOfClause,
  timeNotObject,
  timeOfClause,
  causeOfClause,
  postOfEnvoy,
  placeOfMember,
  placeOfDeed,
  takenFromMember,
  complexPreposition,
  timeBeforeOf,
  phraseBehindTime,
  phraseBehindPlace,
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
  extraposedClause,
  namedAdjective,
  namedNoun,
  sharedNoun,
  sharedCount,
  nounComplement,
  thatBehindHearer,
  relativeAgreement,
  pronounOfInner,
  clauseOfMain,
  countAsObject,
  remnants,
  furtherCounts,
  roster,
  tellerBehindMarks,
  invertedSpeaker,
  saidAsAdverbial,
  saidBeside,
  speakerAtEnd,
  saidAtEnd,
]
