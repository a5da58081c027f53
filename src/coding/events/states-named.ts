import { overlaps } from '../../base/span.ts'
import type { Actor } from '../../model/index.ts'
import { hostOfDateline } from '../dateline-states.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey, actorOfEntry, chooseEntry, isActorName, type NameContext } from '../referents/entries.ts'
import { caseOf } from '../referents/phrase.ts'
import { nameContextOf } from '../referents/seen.ts'

/** A state named in the passage, with where. */
export interface Named {
  readonly actor: Actor
  readonly sentence: number
  readonly subject: boolean
  /** "*Russian* diplomats": said of others, not named itself. */
  readonly adjective: boolean
}

/** The states that a passage names: each one's share of the names, and the names sentence by sentence. */
export interface Names {
  readonly byActor: ReadonlyMap<string, readonly Named[]>
  readonly shares: ReadonlyMap<string, number>
  readonly bySentence: ReadonlyMap<number, readonly Named[]>
  /** The state that the report is filed from. */
  readonly filed?: Actor
}

export function statesNamed(passage: Passage): Names {
  const context = nameContextOf(passage)
  const bySentence = new Map(passage.sentences.map((s) => [s.index, namesIn(passage, s, context)]))
  const all = [...bySentence.values()].flat()
  const byActor = new Map<string, Named[]>()
  for (const n of all) {
    const key = actorKey(n.actor)
    const same = byActor.get(key)
    if (same) same.push(n)
    else byActor.set(key, [n])
  }
  const shares = new Map([...byActor].map(([key, names]) => [key, names.length / all.length]))
  const filed = hostOfDateline(passage)
  return { byActor, shares, bySentence, ...(filed ? { filed } : {}) }
}

function namesIn(passage: Passage, sentence: AnalysedSentence, context: NameContext): readonly Named[] {
  const filedFrom = passage.document.dateline?.place
  return sentence.names.flatMap((name): readonly Named[] => {
    // where a report is filed from is not what it speaks of
    if (filedFrom && overlaps(filedFrom, name.span)) return []
    const doing = caseOf(sentence.tree, name.head) === undefined
    const entry = isActorName(name) && !name.generic ? chooseEntry(name, context, doing) : undefined
    if (!entry?.code || entry.kind === 'organisation' || !/^[A-Z]{3}$/.test(entry.code)) return []
    if (entry.kind === 'capital' && isVenue(passage, sentence, name.head)) return []
    const head = sentence.tree.words[name.head]
    const subject = /subj/.test(head?.rel ?? '')
    const actor = actorOfEntry(entry, name, passage.text.slice(...name.span))
    return [{ actor, sentence: sentence.index, subject, adjective: head?.upos === 'ADJ' }]
  })
}

/** "a summit *in Brussels*", "meeting *in Vienna*": where others meet is no side of what they say there. */
const isVenue = (passage: Passage, sentence: AnalysedSentence, place: number): boolean => {
  if (!/^(in|at)$/.test(caseOf(sentence.tree, place) ?? '')) return false
  const event = sentence.tree.words[place]?.head ?? -1
  if (MEETING.has(sentence.lemmas[event] ?? '')) return true
  return passage
    .phrasesIn(sentence, 'noun')
    .some((h) => h.value.is.includes('meeting') && h.start <= event && event < h.start + h.length)
}
const MEETING: ReadonlySet<string> = new Set(['meet', 'gather', 'convene', 'assemble'])

/** The name nearest to a sentence, the earlier of two as near. Names lie in text order. */
export function nearestName(names: readonly Named[], sentence: number): Named | undefined {
  const firstFrom = (wanted: number): number => {
    let low = 0
    let high = names.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((names[middle]?.sentence ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  const at = firstFrom(sentence)
  const after = names[at]
  const last = names[at - 1]
  const before = last && names[firstFrom(last.sentence)]
  if (!before || !after) return before ?? after
  return sentence - before.sentence <= after.sentence - sentence ? before : after
}
