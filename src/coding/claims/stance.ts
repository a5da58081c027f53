import type { Event, Stance } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { type About, hangs, isAside, isHostile, isSaying } from './about.ts'
import { chargesOthers } from './charges.ts'
import type { ClaimDraft } from './draft.ts'
import { type Before, echo, lastBefore, STANCE_OF_WORD } from './echo.ts'
import { remarksOnDeed, saysNoneExists, saysNoSuch, saysNothingHappened, tellsDeedOf } from './main-clause.ts'
import { affirmsDeed, asksOfOthers, hitsBack, menaces, tellsOwnDeed, willAct, willEndure } from './moods.ts'
import { stanceOnOwn } from './own-act.ts'
import type { Said } from './said.ts'
import type { SpeechAct } from './speech.ts'
import { isSaidOfCharge } from './tone.ts'
import {
  commands,
  foretells,
  intends,
  isConditional,
  isNegated,
  isVerdictAlone,
  judgesAct,
  opensWithIf,
  performs,
  saysNo,
  saysYes,
  speaksAsWe,
} from './words-said.ts'

/** Stances that a verb alone does not settle: what is said, and by whom of whose act, decides. */
const OPEN: ReadonlySet<Stance> = new Set<Stance>(['explains', 'announces'])

/** Stances of words that tell of the act, and take no side in it. */
const NEUTRAL: ReadonlySet<Stance> = new Set<Stance>(['explains', 'announces', 'confirms'])

/** "rejected *the move* as “unlawful”": what is rejected is something done. */
const turnsAway = (passage: Passage, { proposition, sentence }: SpeechAct): boolean =>
  proposition.arguments.some(
    (a) =>
      a.role === 'patient' &&
      a.proposition === undefined &&
      passage.lexicon.list('deed').has(sentence.lemmas[a.head] ?? '') &&
      passage.lexicon.speech('noun', sentence.lemmas[a.head] ?? '') === undefined,
  )

/** "“It is spite,” he *charged*": a word of saying for harsh words, where nobody is charged with anything. */
const isCharging = ({ proposition }: SpeechAct): boolean =>
  proposition.lemma === 'charge' && !proposition.arguments.some((a) => a.role === 'with')

const isHarsh = (tone: Stance | undefined): boolean =>
  tone === undefined || tone === 'condemns' || tone === 'demands'

interface Reading {
  readonly name: string
  readonly gives: (said: Said) => Stance | undefined
}

/** From what settles the stance alone to what is only likely: the first reading that gives one holds. */
const READINGS: readonly Reading[] = [
  {
    name: 'grounds within the clause that tells the act',
    gives: ({ passage, draft, about, tone, quoted, own }) =>
      own &&
      about.basis === 'beside' &&
      quoted &&
      hangs(passage, draft) &&
      !(tone === 'condemns' && isAside(draft))
        ? 'justifies'
        : undefined,
  },
  {
    name: 'a verb that takes a side',
    gives: ({ passage, draft, tone, quoted }) => {
      const { stance } = draft.act.entry
      if (OPEN.has(stance)) return undefined
      // "admitted that “mistakes were made”": what one owns up to
      if (stance === 'confirms' && quoted && (tone === 'condemns' || tone === 'regrets')) return 'regrets'
      if (isCharging(draft.act) && quoted && tone === 'condemns') return tone
      return stance === 'denies' && quoted && tone === 'condemns' && turnsAway(passage, draft.act)
        ? tone
        : stance
    },
  },
  { name: 'a word of saying within the words said', gives: ({ passage, draft }) => performs(passage, draft) },
  {
    name: 'grounds cited',
    gives: ({ draft: { act }, quoted }) =>
      quoted && act.manner === undefined && act.proposition.lemma === 'cite' ? 'justifies' : undefined,
  },
  {
    name: 'indirect speech that tells an act',
    gives: (said) =>
      !said.quoted && said.about.basis === 'told' && said.draft.act.manner === undefined
        ? stanceOfTelling(said)
        : undefined,
  },
  {
    name: 'a condition set',
    gives: ({ passage, draft, tone, quoted }) => {
      if (!quoted) return undefined
      if ((isHarsh(tone) || tone === 'explains') && isConditional(passage, draft)) return 'threatens'
      if (isHarsh(tone) && commands(passage, draft)) return 'demands'
      return tone === undefined && opensWithIf(passage, draft) ? 'threatens' : undefined
    },
  },
  {
    name: 'what is in store for others',
    gives: ({ passage, draft, tone, quoted, suffered }) =>
      quoted &&
      (isHarsh(tone) || tone === 'threatens') &&
      (menaces(passage, draft) || (suffered && hitsBack(passage, draft)))
        ? 'threatens'
        : undefined,
  },
  {
    name: 'a yes',
    gives: ({ passage, draft, tone, quoted }) =>
      quoted && (saysYes(passage, draft) || (!tone && affirmsDeed(passage, draft))) ? 'confirms' : undefined,
  },
  {
    name: 'what others are to do',
    gives: ({ passage, draft, tone, quoted }) =>
      quoted && isHarsh(tone) && asksOfOthers(passage, draft) ? 'demands' : undefined,
  },
  {
    name: 'what one has done',
    gives: ({ passage, draft, tone, quoted }) =>
      quoted && isHarsh(tone) && tellsOwnDeed(passage, draft) ? 'announces' : undefined,
  },
  {
    name: 'what one is going to do',
    gives: ({ passage, draft, about, tone, quoted }) =>
      quoted &&
      (tone === undefined || tone === 'condemns') &&
      intends(passage, draft) &&
      !willEndure(passage, draft) &&
      (about.events.length === 0 || willAct(passage, draft))
        ? 'announces'
        : undefined,
  },
  {
    name: 'a neutral word',
    gives: ({ tone }) => (tone !== undefined && NEUTRAL.has(tone) ? tone : undefined),
  },
  {
    name: 'a judgement',
    gives: ({ passage, draft, tone, quoted, own }) => {
      if (draft.act.manner !== 'judging' || !quoted) return undefined
      if (own && !isHostile(own) && tone === undefined) return undefined
      return isSaidOfCharge(passage, draft) && tone !== 'supports' ? 'denies' : (tone ?? 'condemns')
    },
  },
  {
    name: 'part of a clause in the future',
    gives: ({ draft, tone, quoted }) => (quoted && !tone && foretells(draft) ? 'announces' : undefined),
  },
  {
    name: 'what was said just before',
    gives: ({ passage, draft, tone, quoted, own, before }) => {
      const echoed = quoted ? echo(passage, draft, tone, before) : undefined
      return own && echoed === 'condemns' && speaksAsWe(passage, draft) ? undefined : echoed
    },
  },
  {
    name: 'no such thing',
    gives: ({ passage, draft, tone, quoted }) =>
      quoted && !tone && saysNoSuch(passage, draft) ? 'denies' : undefined,
  },
  { name: "one's own act", gives: (said) => (said.own ? stanceOnOwn(said, said.own) : undefined) },
  {
    name: 'grounds that others had',
    gives: ({ passage, draft, tone, quoted, suffered }) =>
      quoted && tone === 'justifies' && suffered && tellsDeedOf(passage, draft, suffered.source)
        ? 'condemns'
        : undefined,
  },
  {
    name: 'what others are charged with',
    gives: ({ passage, draft, about, tone, quoted }) =>
      quoted &&
      about.events.length === 0 &&
      (!tone || tone === 'condemns') &&
      chargesOthers(passage, draft, tone)
        ? 'alleges'
        : undefined,
  },
  { name: 'what the words express', gives: ({ tone }) => tone },
  {
    name: 'a judgement without words of it',
    gives: ({ draft }) => (draft.act.manner === 'judging' ? 'condemns' : undefined),
  },
  {
    name: 'a no to a charge',
    gives: ({ passage, draft, quoted, before }) =>
      quoted && isAccused(draft, before) && saysNo(passage, draft) ? 'denies' : undefined,
  },
  {
    name: 'nothing of the kind',
    gives: ({ passage, draft, about, quoted, suffered }) =>
      quoted &&
      (saysNothingHappened(passage, draft) ||
        ((suffered || about.basis === 'none') && saysNoneExists(passage, draft)))
        ? 'denies'
        : undefined,
  },
  {
    name: "words about one's own side",
    gives: ({ passage, draft, about, quoted }) =>
      quoted &&
      draft.inclusive &&
      about.basis === 'none' &&
      (isNegated(passage, draft) || judgesAct(passage, draft))
        ? 'justifies'
        : undefined,
  },
  {
    name: 'those hit on it',
    gives: ({ passage, draft, about, quoted, suffered }) => {
      if (!quoted || !suffered || about.basis === 'told') return undefined
      const harsh =
        isVerdictAlone(passage, draft) ||
        remarksOnDeed(passage, draft) ||
        tellsDeedOf(passage, draft, suffered.source)
      return harsh ? 'condemns' : undefined
    },
  },
]

/**
 * Stance of an act of saying (RECORD.md, convention 25): the verb's own where it has one ("denied"); of one's own side's
 * act, announces where the words tell it and justifies where they do not; of another's, what the words express
 * (`words/stances.yaml`), and condemns where those hit by an act speak of it without telling anything else.
 */
export function chooseStance(
  passage: Passage,
  draft: ClaimDraft,
  about: About,
  tone: Stance | undefined,
  before: Before,
): Stance {
  const { code } = draft.speaker.actor
  const sideIn = (side: 'source' | 'target') => (e: Event) =>
    !isSaying(e) && e[side].some((a) => code !== undefined && a.code === code)
  const own = about.events.find(sideIn('source'))
  const suffered = about.events.find((e) => isHostile(e) && sideIn('target')(e))
  const said = { passage, draft, about, tone, quoted: draft.pieces.length > 0, own, suffered, before }
  for (const reading of READINGS) {
    const stance = reading.gives(said)
    if (stance) {
      return stance
    }
  }
  return draft.act.entry.stance
}

/** The speaker's side has been accused of something, as the report tells before the words said. */
const isAccused = ({ speaker: { actor }, span }: ClaimDraft, { events }: Before): boolean =>
  events.some(
    (e) =>
      e.action === 'accuse' &&
      e.status === 'performed' &&
      e.target.some((a) => a.code !== undefined && a.code === actor.code) &&
      lastBefore(e, span[0]) >= 0,
  )

/** Indirect speech that tells an act: one's own is made known, a hostile one of others is alleged. */
function stanceOfTelling({ draft: { act, speaker }, about, own, tone }: Said): Stance {
  if (own) return own.status === 'denied' ? 'denies' : 'announces'
  const said = about.events.find((e) => e.source.some((a) => a.code === speaker.actor.code))
  if (
    said &&
    (/^(intended|considered|begun|refused)$/.test(said.status) || said.action === 'protest-formally')
  )
    return 'announces'
  if (said)
    return said.status === 'threatened' ? 'threatens' : (tone ?? STANCE_OF_WORD[said.action] ?? 'announces')
  if (act.entry.stance !== 'explains') return act.entry.stance
  return about.events.some((e) => isHostile(e) && e.source.length > 0) ? 'alleges' : 'announces'
}
