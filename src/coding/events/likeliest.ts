import { actorKey } from '../referents/entries.ts'
import { SIDE_WEIGHTS } from '../side-weights.ts'
import type { Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import { hostsOf } from './nearest-doer.ts'
import { OF_CROWDS, OF_OWN_WORDS } from './open-sides.ts'
import type { Named, Names } from './states-named.ts'
import { isWords } from './words-acts.ts'

export type Missing = 'source' | 'target'

/** What speaks for a state, or for nobody, as the side that a clause leaves out; a sign that is absent is 0. */
export type Signs = Readonly<Record<string, number>>

/** Fitted weights of the signs (`npm run calibrate:sides`). */
export interface SideModel {
  /** How it was made, for whoever makes it anew. */
  readonly recipe: string
  readonly weights: Signs
}

/** Those who may be meant, each with its signs, and the signs that nobody is. */
export interface Choice {
  readonly states: ReadonlyMap<string, Signs>
  readonly nobody: Signs
}

/** Acts that may well have one side only: a crowd's, or a treaty's, a vote's and a threat's to the world at large. */
const ONE_SIDED: Readonly<Record<Missing, ReadonlySet<string>>> = {
  source: new Set([...OF_CROWDS, 'suspend-member']),
  target: new Set([...OF_CROWDS, 'leave-organisation', 'vote-resolution', 'retaliate']),
}

/** The one side that a telling leaves open although its rule asks for it. */
export function missingOf({ action, rule, source, target, faceless, open }: Telling): Missing | undefined {
  if ((source.actors.length === 0) === (target.actors.length === 0)) return undefined
  const missing = source.actors.length === 0 ? 'source' : 'target'
  const isLeft = open[missing] || (missing === 'target' && !isWords(action.id) && OF_OWN_WORDS.has(action.id))
  const isAimed = rule[missing].length > 0 && !ONE_SIDED[missing].has(action.id)
  // words on an attack by nobody named are aimed at nobody
  return isLeft && isAimed && !(faceless && isWords(action.id)) ? missing : undefined
}

/** What an article says of its states, worked out once for all sides that it leaves open. */
export interface Outlook {
  readonly named: Names
  readonly acts: readonly Telling[]
  readonly states: ReadonlySet<string>
  /** Whom each state acts against, and who acts against it. */
  readonly hits: ReadonlyMap<string, ReadonlySet<string>>
  readonly hitBy: ReadonlyMap<string, ReadonlySet<string>>
  /** Who does and who suffers each action. */
  readonly doers: ReadonlyMap<string, ReadonlySet<string>>
  readonly hit: ReadonlyMap<string, ReadonlySet<string>>
}

const ANY = 'any act'

/** The states of an article as the acts told in it show them. `acts` are all its tellings, those of the title too. */
export function outlookOf(named: Names, acts: readonly Telling[]): Outlook {
  const tables = { hits: sets(), hitBy: sets(), doers: sets(), hit: sets() }
  for (const { action, source, target } of acts) {
    const [from, to] = [keysOf(source), keysOf(target)]
    if (from.length === 0 || to.length === 0) continue
    for (const a of from) for (const b of to) add(tables.hits, a, b)
    for (const a of from) for (const b of to) add(tables.hitBy, b, a)
    for (const kind of [action.id, ANY]) {
      for (const a of from) add(tables.doers, kind, a)
      for (const b of to) add(tables.hit, kind, b)
    }
  }
  const ofActs = acts.flatMap((t) => [...keysOf(t.source), ...keysOf(t.target)])
  const states = new Set([...named.shares.keys(), ...ofActs].filter((key) => !key.startsWith('?')))
  return { named, acts, states, ...tables }
}

const keysOf = ({ actors }: Side): readonly string[] => actors.map(actorKey)
const sets = (): Map<string, Set<string>> => new Map()
const add = (table: Map<string, Set<string>>, key: string, value: string): void => {
  const set = table.get(key)
  if (set) set.add(value)
  else table.set(key, new Set([value]))
}

/** Sentences over which a name is still in mind. */
const IN_MIND = 5

/** Everything that a telling and the text around it say of who its missing side is. */
export function choiceOf(outlook: Outlook, telling: Telling, missing: Missing): Choice {
  const known = keysOf(missing === 'source' ? telling.target : telling.source)
  const candidates = [...outlook.states].filter((key) => !known.includes(key))
  const signs = signsOf(outlook, telling, known)
  return {
    states: new Map(candidates.map((key) => [key, signs(key)])),
    nobody: signsOfNobody(telling, missing, candidates.length),
  }
}

const signsOfNobody = (telling: Telling, missing: Missing, candidates: number): Signs => {
  const { action, objects, open, status } = telling
  return {
    nobody: 1,
    [`nobody:${isWords(action.id) ? 'words' : 'deed'} ${missing}`]: 1,
    [`nobody:${action.plover?.event ?? 'none'} ${missing}`]: 1,
    [`nobody:of ${Math.min(4, candidates)}`]: 1,
    ...flags({
      'nobody:objects': objects.length > 0,
      'nobody:open': open[missing],
      'nobody:performed': status === 'performed',
      'nobody:untold': !isBetweenTwo(telling),
    }),
  }
}

/** Words want both sides: without the missing one nothing is told. */
const isBetweenTwo = ({ action }: Telling): boolean => !isWords(action.id)

const flags = (all: Readonly<Record<string, boolean | undefined>>): Signs =>
  Object.fromEntries(Object.entries(all).flatMap(([name, on]) => (on ? [[name, 1]] : [])))

function signsOf(outlook: Outlook, telling: Telling, known: readonly string[]): (key: string) => Signs {
  const { named } = outlook
  const { inTitle, sentence, trigger } = telling
  const within = (back: number): readonly Named[] =>
    inTitle ? [] : (named.bySentence.get(sentence.index - back) ?? [])
  const here = within(0)
  const before = here.filter((n) => n.actor.span[0] < trigger[0])
  const recent = [before, ...Array.from({ length: IN_MIND - 1 }, (_, i) => within(i + 1))]
  const others = recent
    .flatMap((names) => [...names].reverse())
    .filter((n) => !known.includes(actorKey(n.actor)))
  const last = others[0]
  const lastSubject = others.find((n) => n.subject)
  const hosts = hostsOf(telling).map(actorKey)
  const deeds = deedsOf(outlook, telling, known)
  const is = (key: string, n: Named | undefined): boolean => n !== undefined && actorKey(n.actor) === key
  return (key) => {
    const mine = here.filter((n) => is(key, n))
    const ago = recent.findIndex((names) => names.some((n) => is(key, n)))
    return {
      share: named.shares.get(key) ?? 0,
      ago: inTitle ? 0 : (ago < 0 ? IN_MIND : ago) / IN_MIND,
      ...flags({
        here: mine.length > 0,
        'here before': before.some((n) => is(key, n)),
        'here subject': mine.some((n) => n.subject),
        'here adjective': mine.some((n) => n.adjective),
        previous: within(1).some((n) => is(key, n)),
        'previous subject': within(1).some((n) => n.subject && is(key, n)),
        'last named': is(key, last),
        'last subject': is(key, lastSubject),
        filed: named.filed && actorKey(named.filed) === key,
        host: hosts.includes(key),
      }),
      ...deeds(key),
    }
  }
}

/** What a state does and suffers elsewhere in the text, as signs. */
function deedsOf(outlook: Outlook, telling: Telling, known: readonly string[]): (key: string) => Signs {
  const { action } = telling
  const act = lastBefore(outlook.acts, telling)
  const has = (table: ReadonlyMap<string, ReadonlySet<string>>, of: string, key: string): boolean =>
    table.get(of)?.has(key) === true
  return (key) =>
    flags({
      'hit by known': known.some((k) => has(outlook.hits, k, key)),
      'hits known': known.some((k) => has(outlook.hitBy, k, key)),
      'does the same': has(outlook.doers, action.id, key),
      'suffers the same': has(outlook.hit, action.id, key),
      acts: has(outlook.doers, ANY, key),
      suffers: has(outlook.hit, ANY, key),
      'did the last': act && keysOf(act.source).includes(key),
      'suffered the last': act && keysOf(act.target).includes(key),
    })
}

const lastBefore = (acts: readonly Telling[], { inTitle, trigger }: Telling): Telling | undefined =>
  acts.reduce<Telling | undefined>(
    (last, t) =>
      t.inTitle === inTitle && t.trigger[0] < trigger[0] && (!last || last.trigger[0] <= t.trigger[0])
        ? t
        : last,
    undefined,
  )

/** Sum of the weights of the signs. */
export const weightOf = (signs: Signs, { weights }: SideModel): number =>
  Object.keys(signs)
    .sort()
    .reduce((sum, name) => sum + (signs[name] ?? 0) * (weights[name] ?? 0), 0)

/** How much more must speak for a state than for the next: of two as likely the text leaves it open. */
const MARGIN = 0.02

/** The state that the context most likely means; undefined where it is likelier that it means nobody, or one of two alike. */
export function likeliest({ states, nobody }: Choice, model: SideModel = SIDE_WEIGHTS): string | undefined {
  const weighed = [...states].map(([key, signs]) => ({ key, weight: weightOf(signs, model) }))
  const [best, second] = weighed.sort((a, b) => b.weight - a.weight)
  const others = Math.max(weightOf(nobody, model), second ? second.weight + MARGIN : Number.NEGATIVE_INFINITY)
  return best && best.weight > others ? best.key : undefined
}
