import type { Attribution, Stance } from '../model/index.ts'
import { linkOf } from './claims/attribution.ts'
import { groupBy } from './claims/quotations.ts'
import type { SpeechAct } from './claims/speech.ts'
import { apart } from './events/apart.ts'
import { belongingOf } from './events/belonging.ts'
import type { Candidate } from './events/candidate.ts'
import { dateInOrder } from './events/dating.ts'
import { detail, SILENT, type Telling } from './events/detail.ts'
import { echoesOf } from './events/echoes.ts'
import { headingsOf } from './events/list-headings.ts'
import { withRosters } from './events/rosters.ts'
import { takenBack } from './events/taken-back.ts'
import { suppose, tell } from './events/tell.ts'
import { readTimeline } from './events/timeline.ts'
import { voiced } from './events/voiced.ts'
import { type OpenPassage, openPassage } from './open-passage.ts'
import type { Passage } from './passage.ts'
import { withParties } from './referents/parties.ts'
import type { Resolver } from './referents/resolver.ts'
import { type MatchContext, matchRules, type Trial, tryRules } from './rules/match.ts'
import type { RuleIndex } from './rules/rule-index.ts'
import { isInQuestion, isSilent, registerOf } from './silence/index.ts'
import { type CodingInput, type CodingTables, publishedOf } from './tables.ts'

/** A reading of a passage by one set of rules: those of diplomacy, or the generic ones with whoever acts in them. */
export interface Stage {
  readonly rules: RuleIndex
  readonly resolver: Resolver
  readonly generic: boolean
}

export const listedStage = ({ rules }: CodingTables, { resolver }: OpenPassage): Stage => ({
  rules,
  resolver,
  generic: false,
})

export const genericStage = (tables: CodingTables, { passage, resolver }: OpenPassage): Stage => ({
  rules: tables.generic,
  resolver: withParties(passage, resolver),
  generic: true,
})

/** Every rule that the article's predicates call up, fired or not. */
export function trialsOf(
  tables: CodingTables,
  input: CodingInput,
): { readonly title: readonly Trial[]; readonly body: readonly Trial[] } {
  const trialsIn = (passage: Passage): readonly Trial[] => {
    const open = openPassage(tables, passage)
    return [listedStage(tables, open), genericStage(tables, open)].flatMap((stage) => {
      const matching = matchingOf(input, passage, stage)
      return passage.sentences.flatMap((s) => tryRules(matching, s))
    })
  }
  return { title: input.title ? trialsIn(input.title) : [], body: trialsIn(input.body) }
}

const matchingOf = (input: CodingInput, passage: Passage, { rules, resolver }: Stage): MatchContext => ({
  lexicon: passage.lexicon,
  rules,
  sentence: (index) => passage.sentences[index],
  resolved: (at) => resolver.resolved(at),
  diplomatic: speaksOfMissions(input),
})

/** Every telling of an act that the stage's rules find in a passage, with the fields that its own clause gives. */
export function tellingsOf(
  input: CodingInput,
  open: OpenPassage,
  stage: Stage,
  inTitle: boolean,
): readonly Telling[] {
  const { passage } = open
  const { resolver } = stage
  const found = candidatesIn(input, open, stage, inTitle)
  if (found.length === 0) return []
  const acts = groupBy(open.acts, (a) => a.sentence.index)
  const candidates = found.map((c) => voiced(open, c))
  const timeline = readTimeline(passage, publishedOf(input))
  const dated = dateInOrder({ passage, resolver }, candidates, timeline)
  const context = {
    passage,
    resolver,
    inTitle,
    ...(timeline.day.published ? { published: timeline.day.published } : {}),
    belongs: belongingOf(candidates),
    dated: (candidate: Candidate) => dated.get(candidate) ?? {},
    attribution: (telling: Candidate) => tellersOf(open, acts.get(telling.sentence.index) ?? [], telling),
  }
  return candidates.map((candidate) => detail(context, candidate))
}

/** What the rules of a stage tell in a passage, less what has not happened; with its lists and what only points at an act told. */
function candidatesIn(
  input: CodingInput,
  { passage }: OpenPassage,
  stage: Stage,
  inTitle: boolean,
): readonly Candidate[] {
  const { resolver } = stage
  const matching = matchingOf(input, passage, stage)
  const matches = passage.sentences.filter((s) => !SILENT.has(s.kind)).flatMap((s) => matchRules(matching, s))
  const matched = matches.flatMap((match) => tell(passage, resolver, match) ?? [])
  const headings = stage.generic ? [] : headingsOf(matching, passage)
  const supposed = stage.generic ? [] : matches.flatMap((match) => suppose(passage, resolver, match) ?? [])
  if (matched.length + headings.length + supposed.length === 0) return []
  const register = registerOf([passage, ...(inTitle ? [input.body] : input.title ? [input.title] : [])])
  const heard = matched
    .filter((candidate) => !isSilent(passage, register, candidate))
    .flatMap(apart)
    .flatMap(takenBack(passage))
  if (stage.generic) return heard
  const headed = headings.flatMap((h) => tell(passage, resolver, h) ?? [])
  const told = withRosters(passage, resolver, heard, headed)
  const unsaid = [
    ...supposed.filter((c) => isInQuestion(c) || !isSilent(passage, register, c)),
    ...matched.filter(isInQuestion),
  ]
  return [...told, ...echoesOf(passage, resolver, told, unsaid)]
}

/** Sayings that pass an account on; to accuse or to demand is an act of its own. */
const TELLS: ReadonlySet<Stance> = new Set<Stance>(['announces', 'confirms', 'explains'])

/** Who tells of an act: whoever the clause that tells it is put in the mouth of, and the outlets of its sentence. */
const tellersOf = (
  open: OpenPassage,
  acts: readonly SpeechAct[],
  { proposition }: Candidate,
): readonly Attribution[] => {
  const governing = new Set(
    proposition.operators
      .filter((o) => o.by === 'ccomp' || o.by === 'parataxis')
      .flatMap((o) => (o.proposition === undefined ? [] : [o.proposition])),
  )
  return acts
    .filter((a) => TELLS.has(a.entry.stance))
    .flatMap((a) => {
      const over = a.proposition !== proposition && governing.has(a.proposition.id)
      return linkOf(open, a).filter((l) => over || l.kind === 'outlet')
    })
}

/** True when the article names people of missions anywhere: then "45 Russians" expelled are diplomats. */
const speaksOfMissions = (input: CodingInput): boolean =>
  [input.title, input.body].some((passage) =>
    passage?.sentences.some((s) =>
      passage.phrasesIn(s, 'noun').some((h) => h.value.is.includes('mission-member') && !h.value.needs),
    ),
  )
