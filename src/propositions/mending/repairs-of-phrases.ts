import type { Repair } from './arcs.ts'
import { splitSubject, subjectBehindAnd } from './asides.ts'
import { doneToObject, nameInBareRelative, nounInBareRelative } from './bare-relatives.ts'
import {
  nounOfPossessor,
  objectAsSubject,
  objectBehind,
  objectBehindJudgement,
  objectOfPlace,
} from './behind.ts'
import { dayBeforeObject, objectBehindDay, ownerBehindDay, phraseBehindDay } from './days.ts'
import { listAfterFronted, listAfterParticiple } from './fronted.ts'
import { keptFromDoing } from './kept-from.ts'
import { besideLongName } from './names-of-states.ts'
import { meansOfActive } from './nominal-phrases.ts'
import {
  floatingSubject,
  measuredNumber,
  participleOfOpening,
  participleOfSubject,
  passiveBeside,
  passiveOfBe,
} from './numbers.ts'
import { allBut, objectOfVerb, subjectBehindColon, subjectBehindPlace, wholeName } from './objects.ts'
import { deedOfTimeSpent, originOfPeople } from './origins.ts'
import { participleAsSubject } from './reduced-relatives.ts'
import { subjectBeforeSpeaker } from './said-of.ts'
import { outOfStranded, pronounOfStranded } from './stranded.ts'
import { madeOfSum } from './sums.ts'
import { subjectBeforeAside } from './trailing.ts'
import { objectBehindName, objectBehindResult, objectOfObject } from './two-objects.ts'

/** Repairs of names, subjects, objects and the phrases around them, in the order in which they are made. */
export const PHRASE_REPAIRS: readonly Repair[] = [
  subjectBeforeSpeaker,
  wholeName,
  besideLongName,
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
  madeOfSum,
  keptFromDoing,
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
]
