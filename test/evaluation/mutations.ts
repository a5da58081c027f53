import type { Chance } from '../../src/evaluation/double/chance.ts'
import type { GoldPassage } from '../../src/evaluation/index.ts'

/** A record as plain JSON, of which anything may be missing. */
export type Json = Record<string, unknown>
const pick = <T>(items: readonly T[], chance: Chance): T | undefined =>
  items[Math.floor(chance() * items.length)]

const actor = (key: string): Json => {
  const [code, id] = key.split(':')
  return { code, ...(id && { id }), name: key }
}

const dated = (date: string): Json => ({
  start: date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date,
  precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day',
})

const spanOf = (text: string, trigger: string): readonly number[] => {
  const words = trigger.replace(/@\d+$/, '')
  const at = text.indexOf(words)
  return [at, at + words.length]
}

/** The record of a reader that makes no mistake. */
export const perfectRecord = ({ id, article, events, claims = [] }: GoldPassage): Json => ({
  article: { id },
  events: events.map((e, i) => ({
    id: `e${i + 1}`,
    action: e.action,
    status: e.status,
    source: (e.source ?? []).map(actor),
    target: (e.target ?? []).map(actor),
    evidence: { trigger: spanOf(article.text, e.trigger ?? '') },
    mentions: [],
    background: e.background ?? false,
    confidence: 0.9,
    object: {
      ...(e.count && { count: e.count }),
      ...(e.post && { post: { kind: e.post } }),
      ...(e.named && { named: e.named }),
      people: (e.people ?? []).map((name) => ({ name })),
    },
    ...(e.date && { date: dated(e.date) }),
    ...(e.deadline && { deadline: dated(e.deadline) }),
    grounds: (e.grounds ?? []).map((ground) => ({ ground })),
    instruments: e.instrument ? [{ instrument: e.instrument }] : [],
    ...(e.inResponseTo && {
      inResponseTo: { event: `e${events.findIndex((o) => o.key === e.inResponseTo) + 1}` },
    }),
  })),
  claims: claims.map((c) => ({
    speaker: {
      ...actor(c.actor ?? ''),
      ...(c.actor ? {} : { code: undefined }),
      name: c.speaker ?? 'somebody',
    },
    stance: c.stance,
    ...(c.quote && { quote: c.quote }),
  })),
})

type Mutation = (event: Json, chance: Chance) => void

/** Parts that an earlier mutation may have taken away. */
const part = (event: Json, key: string): Json => {
  event[key] ??= {}
  return event[key] as Json
}
const object = (event: Json): Json => part(event, 'object')
const evidence = (event: Json): Json => part(event, 'evidence')

/** One way each of reading an event wrongly, or of writing it in another form. */
const EVENT_MUTATIONS: readonly Mutation[] = [
  (e, c) => {
    e.action = pick(['accuse', 'meet', 'expel-diplomats', 'plover-consult'], c)
  },
  (e, c) => {
    e.status = pick(['performed', 'intended', 'refused', undefined], c)
  },
  (e) => {
    ;[e.source, e.target] = [e.target, e.source]
  },
  (e, c) => {
    e.source = pick<unknown>(
      [[], undefined, ['usa', 'USA'], [{ code: 'IGO', id: 'nato' }], [{ name: 'x' }]],
      c,
    )
  },
  (e, c) => {
    e.target = pick<unknown>([[], [actor('RUS')], [actor('RUS'), actor('IRN')], ['IGO:NATO']], c)
  },
  (e, c) => {
    evidence(e).trigger = pick<unknown>(
      [
        [0, 3],
        [
          [0, 3],
          [10, 14],
        ],
        undefined,
        [5000, 5004],
      ],
      c,
    )
  },
  (e) => {
    evidence(e).in = 'title'
  },
  (e) => {
    e.evidence = undefined
  },
  (e) => {
    e.mentions = [{ span: evidence(e)?.trigger }]
    if (e.evidence) evidence(e).trigger = [900, 904]
  },
  (e) => {
    e.mentions = [{ span: [0, 40], in: 'title' }, [0, 30]]
  },
  (e, c) => {
    object(e).count = pick<unknown>(
      [undefined, { min: 1, max: 1 }, { min: 24, approximate: true }, { max: 3 }],
      c,
    )
  },
  (e, c) => {
    e.date = pick<unknown>(
      [
        undefined,
        { start: '2022-03-01', precision: 'day' },
        { start: '2020-12-01', precision: 'month' },
        { start: '2018-01-01', precision: 'year' },
        '2018-03-26',
      ],
      c,
    )
  },
  (e, c) => {
    e.deadline = pick<unknown>([undefined, { start: '2018-04-02', precision: 'week' }], c)
  },
  (e) => {
    object(e).post = { kind: 'embassy' }
  },
  (e) => {
    object(e).named = 'withheld'
  },
  (e) => {
    e.object = undefined
  },
  (e) => {
    e.background = !e.background
  },
  (e, c) => {
    e.grounds = pick<unknown>([[], ['espionage'], [{ ground: 'espionage' }, { ground: 'reciprocity' }]], c)
  },
  (e, c) => {
    e.instruments = pick<unknown>([[], ['statement'], [{ instrument: 'persona-non-grata' }]], c)
  },
  (e, c) => {
    e.inResponseTo = pick<unknown>([undefined, { event: 'e1' }, { text: 'it' }], c)
  },
  (e) => {
    if (e.object) object(e).people = [{ name: '' }, {}, { name: 'Ivan Petrov' }]
  },
  (e) => {
    e.id = undefined
  },
]

const CLAIM_MUTATIONS: readonly Mutation[] = [
  (d, c) => {
    d.stance = pick(['explains', 'condemns', undefined], c)
  },
  (d, c) => {
    d.speaker = pick<unknown>([undefined, 'USA', { name: 'Olivia' }, { code: 'RUS', name: '' }], c)
  },
  (d) => {
    d.quote = undefined
  },
  (d) => {
    d.quote = `“${String(d.quote).slice(0, 12)}”`
  },
  (d) => {
    d.quote = `${String(d.quote)} and so on and on`
  },
  (d) => {
    d.quote = `x ${'y '.repeat(200)}`
  },
]

const mutateList = (list: Json[], mutations: readonly Mutation[], rate: number, chance: Chance): Json[] =>
  list.flatMap((item) => {
    while (chance() < rate) pick(mutations, chance)?.(item, chance)
    const fate = chance()
    if (fate < rate / 6) return []
    return fate < rate / 3 ? [item, structuredClone(item)] : [item]
  })

/** The record with mistakes, about `rate` of them an event; undefined for a record that never came. */
export const mutatedRecord = (record: Json, rate: number, chance: Chance): Json | undefined => {
  const copy = structuredClone(record)
  if (chance() < rate / 20) return undefined
  copy.events = mutateList(copy.events as Json[], EVENT_MUTATIONS, rate, chance)
  copy.claims = mutateList(copy.claims as Json[], CLAIM_MUTATIONS, rate, chance)
  if (chance() < rate / 8) (copy.events as Json[]).reverse()
  if (chance() < rate / 30) copy.claims = undefined
  return copy
}

/** Gold of which some is optional and whose claims are sometimes complete, so that those rules are tried too. */
export const mutatedGold = (passage: GoldPassage, rate: number, chance: Chance): GoldPassage => ({
  ...passage,
  events: passage.events
    .filter(() => chance() > rate / 8)
    .map((e) => ({ ...e, ...(chance() < rate / 2 && { optional: true }) })),
  ...(passage.claims && {
    claims: passage.claims.map((c) => ({ ...c, ...(chance() < rate / 2 && { optional: true }) })),
  }),
  claimsComplete: chance() < rate,
})
