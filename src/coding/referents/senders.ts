import type { Actor } from '../../model/index.ts'
import type { WordAt } from '../passage.ts'
import { actorKey, uniqueActors } from './entries.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Sentences back in which the mission is looked for that "the embassy" is. */
const REACH = 4

/** Sentences before and behind that are the text around somebody; more would make long texts slow. */
const AROUND = 20

const OF_MISSIONS = ['mission', 'mission-member', 'envoy'] as const

/** Missions and their people, and citizens that are counted: "*one Bulgarian* and ten Romanian diplomats". */
const isOfMission = ({ kinds, count }: Referent): boolean =>
  OF_MISSIONS.some((kind) => kinds.includes(kind)) || (kinds.includes('nationals') && count !== undefined)

/** "The Russian embassy ... *the embassy* called it groundless": whose the mission, or its people, last spoken of is. */
export function missionMeant(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent | undefined {
  if (!base.definite || base.plural || !base.kinds.includes('mission')) return undefined
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - REACH); s--) {
    const before = nounsIn(context, s, s === base.at.sentence ? base.at.word : undefined)
    const owned = before.flatMap((at) => {
      const own = context.referent(at)
      const whole = own && isOfMission(own) && own.actors.length === 0 ? resolved(at) : own
      return whole && isOfMission(whole) && whole.actors.length > 0 ? [whole] : []
    })
    const senders = uniqueActors(owned.flatMap((r) => r.actors))
    if (senders.length === 1) return owned.at(-1)
    if (senders.length > 1) return undefined
  }
  return undefined
}

/**
 * "*Chargé d'Affaires Tom Birk* was called in", "*the third secretary* was told to leave": somebody of a mission of whom nobody says
 * whose: of the only state whose mission or envoys the text around has named before, or else behind.
 */
export function senderMeant(context: AntecedentContext, base: Referent): readonly Actor[] | undefined {
  const isOne = base.kinds.includes('mission-member') || base.kinds.includes('envoy')
  if (!isOne || base.plural || !(base.definite || base.person?.name !== undefined)) return undefined
  const around = context.passage.sentences.slice(
    Math.max(0, base.at.sentence - AROUND),
    base.at.sentence + AROUND,
  )
  const all = around.flatMap((s) => nounsIn(context, s.index))
  const isBefore = (at: WordAt): boolean =>
    at.sentence < base.at.sentence || (at.sentence === base.at.sentence && at.word < base.at.word)
  const sendersOf = (places: readonly WordAt[]): readonly Actor[] =>
    uniqueActors(
      places.flatMap((at) => {
        const own = context.referent(at)
        return own && isOfMission(own) ? own.actors.filter(({ code }) => /^[A-Z]{3}$/.test(code ?? '')) : []
      }),
    )
  const before = sendersOf(all.filter(isBefore))
  const found = before.length > 0 ? before : sendersOf(all.filter((at) => !isBefore(at)))
  return new Set(found.map(actorKey)).size === 1 ? found : undefined
}

const nounsIn = (context: AntecedentContext, sentence: number, end?: number): readonly WordAt[] =>
  (context.passage.sentences[sentence]?.tree.words ?? [])
    .filter(({ upos, index }) => /^(NOUN|PROPN)$/.test(upos) && (end === undefined || index < end))
    .map(({ index }) => ({ sentence, word: index }))
