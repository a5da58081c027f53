import type { Codebook } from '../codebook/codebook.ts'
import type { Lexicon } from '../codebook/index.ts'
import type { Attribution, Claim, Event, Stance, Status } from '../model/index.ts'
import { linkOf } from './claims/attribution.ts'
import { readClaims } from './claims/claims.ts'
import { attributeQuotations, groupBy } from './claims/quotations.ts'
import { createSpeakerReader, type SpeakerReader, speakersByQuotation } from './claims/speakers.ts'
import { type SpeechAct, speechActs } from './claims/speech.ts'
import { additionsFor } from './events/additions.ts'
import { apart } from './events/apart.ts'
import { assembleEvent, leading } from './events/assemble.ts'
import { beforeNews, newsInLead } from './events/background.ts'
import { belongingOf } from './events/belonging.ts'
import type { Candidate } from './events/candidate.ts'
import { dateInOrder } from './events/dating.ts'
import { detail, SILENT, type Telling } from './events/detail.ts'
import { fillFromDiscourse } from './events/discourse.ts'
import { groupTellings } from './events/group.ts'
import { withInvoked } from './events/invoked.ts'
import { likewise } from './events/likewise.ts'
import { linkResponses } from './events/responses.ts'
import { tell } from './events/tell.ts'
import { readTimeline, reportDay } from './events/timeline.ts'
import { voiced } from './events/voiced.ts'
import { isWords } from './events/words-acts.ts'
import type { Passage } from './passage.ts'
import { createResolver, type Resolver, type Wanted } from './referents/resolver.ts'
import { type MatchContext, matchRules, type Trial, tryRules } from './rules/match.ts'
import { type Preferences, preferencesOf } from './rules/preferences.ts'
import { indexRules, type RuleIndex } from './rules/rule-index.ts'

/** The codebook with its lookups, built once and used for every article. */
export interface CodingTables {
  readonly codebook: Codebook
  readonly lexicon: Lexicon
  readonly rules: RuleIndex
  readonly preferences: Preferences
  /** Lemmas that are part of some title or rank. */
  readonly titleWords: ReadonlySet<string>
}

export const codingTables = (codebook: Codebook, lexicon: Lexicon): CodingTables => {
  const rules = indexRules(codebook)
  return { codebook, lexicon, rules, preferences: preferencesOf(rules), titleWords: titleWordsOf(codebook) }
}

const titleWordsOf = ({ offices, words }: Codebook): ReadonlySet<string> => {
  const phrases = [...offices.flatMap((o) => o.titles), ...words.nouns.flatMap((n) => n.phrases)]
  return new Set(phrases.flatMap((p) => p.split(' ')).filter((w) => w.length > 2))
}

export interface CodingInput {
  readonly body: Passage
  readonly title?: Passage
  /** ISO date of publication, given or inferred. */
  readonly published?: string
  readonly publishedCertain: boolean
}

export interface Coding {
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
}

/** A coding together with what it was made from: for explaining it, and for measuring what confidence hangs on. */
export interface Trace extends Coding {
  readonly body: OpenPassage
  readonly title?: OpenPassage
  /** The tellings that each event was made of, in the order of the events, and the one that leads. */
  readonly told: readonly { readonly lead: Telling; readonly tellings: readonly Telling[] }[]
}

const publishedOf = ({ published, publishedCertain }: CodingInput) => ({
  ...(published ? { published } : {}),
  publishedCertain,
})

/** Codes an article: its propositions against the codebook's rules, tellings of one act joined, then who says what of them. */
export function codeArticle(tables: CodingTables, input: CodingInput): Coding {
  const { events, claims } = traceArticle(tables, input)
  return { events, claims }
}

/** Codes an article and keeps what the coding was made from. */
export function traceArticle(tables: CodingTables, input: CodingInput): Trace {
  const body = openPassage(tables, input.body)
  const title = input.title && openPassage(tables, input.title)
  const tellings = fillFromDiscourse(body.passage, [
    ...(title ? tellingsOf(tables, input, title, true) : []),
    ...tellingsOf(tables, input, body, false),
  ]).filter((t, _, all) => isBetweenActors(t) && !isUndoneByName(t, all) && !isOnlyAbout(t, all))
  const groups = groupTellings(
    beforeNews(body.passage, newsInLead(body.passage, tellings)),
  ) as readonly (readonly Telling[])[]
  const ordered = [...groups].sort((a, b) => positionOf(a) - positionOf(b))
  const today = reportDay(body.passage, publishedOf(input)).published
  const told = ordered.map((group, i) => ({
    event: assembleEvent(`e${i + 1}`, group, additionsFor(body, group, today), today),
    lead: leading(group),
    tellings: group,
  }))
  const events = linkResponses(body.passage, told)
  const claims = readClaims(body, events)
  return {
    body,
    ...(title ? { title } : {}),
    told,
    events: withInvoked(body.passage, events, claims),
    claims,
  }
}

/** Somebody known on one side; of words on both, retaliation promised at large apart. */
const isBetweenActors = ({ action, source, target, faceless }: Telling): boolean =>
  isWords(action.id) && action.id !== 'retaliate'
    ? source.actors.length > 0 && (target.actors.length > 0 || faceless)
    : source.actors.length + target.actors.length > 0

/** "cancelled a meeting": the noun of an act that the verb's own rule has already told as undone. */
const isUndoneByName = (telling: Telling, all: readonly Telling[]): boolean =>
  telling.proposition.kind === 'noun' &&
  telling.status === 'reversed' &&
  all.some((o) => o.sentence === telling.sentence && o.proposition.id === telling.proposition.parent)

/** Words that are no act of their own where they are about a listed one: what that one is said to be (codebook.yaml, `demand`). */
const ABOUT: Readonly<Record<string, Status>> = { demand: 'requested', 'deny-accusation': 'denied' }

/** "*urged* Berlin to expel the envoy", "*denied* having frozen relations": told already as that act, requested or denied. */
const isOnlyAbout = ({ action, sentence, proposition }: Telling, all: readonly Telling[]): boolean =>
  all.some(
    (o) =>
      o.sentence === sentence &&
      o.status === ABOUT[action.id] &&
      o.steps.some((s) => s.operator.proposition === proposition.id),
  )

/** A passage with what coding needs to know of it before any rule fires. */
export interface OpenPassage {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly acts: readonly SpeechAct[]
  readonly speeches: ReturnType<typeof attributeQuotations>
  readonly speakerOf: SpeakerReader
}

/** Speakers of quotations are found first: "we" and "they" inside the quotations depend on them. */
function openPassage({ preferences }: CodingTables, passage: Passage): OpenPassage {
  const wanted: Wanted = ({ sentence, word }) => {
    const at = passage.sentences[sentence]
    return at ? preferences(at, word) : new Set()
  }
  const acts = speechActs(passage)
  const speeches = attributeQuotations(passage, acts)
  const unquoted = createResolver(passage, () => [], wanted)
  const speakers = speakersByQuotation(createSpeakerReader(passage, unquoted, acts), speeches)
  const resolver = createResolver(passage, speakers, wanted)
  return { passage, resolver, acts, speeches, speakerOf: createSpeakerReader(passage, resolver, acts) }
}

/** Every rule that the article's predicates call up, fired or not. */
export function trialsOf(
  tables: CodingTables,
  input: CodingInput,
): { readonly title: readonly Trial[]; readonly body: readonly Trial[] } {
  const trialsIn = (passage: Passage): readonly Trial[] => {
    const matching = matchingOf(tables, input, openPassage(tables, passage))
    return passage.sentences.flatMap((s) => tryRules(matching, s))
  }
  return { title: input.title ? trialsIn(input.title) : [], body: trialsIn(input.body) }
}

const matchingOf = (tables: CodingTables, input: CodingInput, { resolver }: OpenPassage): MatchContext => ({
  rules: tables.rules,
  resolved: (at) => resolver.resolved(at),
  diplomatic: speaksOfMissions(input),
})

function tellingsOf(
  tables: CodingTables,
  input: CodingInput,
  open: OpenPassage,
  inTitle: boolean,
): readonly Telling[] {
  const { passage, resolver } = open
  const acts = groupBy(open.acts, (a) => a.sentence.index)
  const matching = matchingOf(tables, input, open)
  const told = passage.sentences
    .filter((s) => !SILENT.has(s.kind))
    .flatMap((s) => matchRules(matching, s))
    .flatMap((match) => tell(passage, resolver, match) ?? [])
    .flatMap(apart)
  const candidates = [...told, ...likewise(passage, resolver, told)].map((c) => voiced(open, c))
  const timeline = readTimeline(passage, publishedOf(input))
  const dated = dateInOrder(candidates, timeline)
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

const positionOf = (group: readonly Telling[]): number => {
  const lead = leading(group)
  return lead.inTitle ? -1 : lead.trigger[0]
}
