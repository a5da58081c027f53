import { addDays } from '../src/base/calendar.ts'
import { type Chance, chanceOf } from '../src/evaluation/double/chance.ts'
import type { Actor, ArticleRecord, Event, Reading } from '../src/model/index.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const STATES = Array.from(
  { length: 200 },
  (_, i) => `${LETTERS[i % 26]}${LETTERS[Math.floor(i / 26)]}${LETTERS[(i * 7) % 26]}`,
)
const OUTLETS = Array.from({ length: 40 }, (_, i) => `Outlet ${i + 1}`)
const ACTIONS: readonly (readonly [action: string, cameo: string, goldstein: number])[] = [
  ['expel-diplomats', '161', -4],
  ['accuse', '112', -2],
  ['condemn', '111', -2],
  ['meet', '040', 1],
  ['impose-sanctions', '163', -8],
  ['summon-envoy', '132', -2],
  ['recall-ambassador', '161', -4],
  ['sign-agreement', '057', 6],
]
const WORDS =
  'ministry envoy said on over that the of to a decision mission staff week border talks note reply trade visit law court press'.split(
    ' ',
  )
/** A word in few reports, for searching what is rare. */
const RARE = ['samovar', 'lighthouse', 'quartz', 'marmalade', 'zeppelin']

const FIRST_DAY = '2018-01-01'
const DAYS = 5 * 365

/** A story: one act that some outlets report. */
interface Story {
  readonly event: Event
  readonly day: string
  readonly sentence: string
}

const actor = (code: string): Actor => ({ code, name: code, span: [0, 3] })

const storyOf = (chance: Chance): Story => {
  // Squaring makes a few states act in most stories, as in real news.
  const state = (): string => STATES[Math.floor(chance() ** 2 * STATES.length)] ?? 'USA'
  const [source, other] = [state(), state()]
  const target = other === source ? 'RUS' : other
  const [action, cameo, goldstein] = ACTIONS[Math.floor(chance() * ACTIONS.length)] ?? ['meet', '040', 1]
  const day = addDays(FIRST_DAY, Math.floor(chance() * DAYS))
  const number = 1 + Math.floor(chance() * 40)
  const count = chance() < 0.5 ? { count: { min: number, max: number, approximate: false } } : {}
  const words = Array.from({ length: 12 }, () => WORDS[Math.floor(chance() * WORDS.length)] ?? 'the')
  if (chance() < 0.001) words.push(RARE[Math.floor(chance() * RARE.length)] ?? 'quartz')
  const sentence = `${source} and ${target}: ${words.join(' ')}.`
  const date = { start: day, end: day, precision: 'day', basis: 'explicit' } as const
  return {
    day,
    sentence,
    event: {
      id: 'e1',
      action,
      status: 'performed',
      plover: { event: 'SANCTION', context: [] },
      cameo,
      goldstein,
      source: [actor(source)],
      target: [actor(target)],
      object: { kind: 'diplomats', ...count },
      date,
      background: false,
      evidence: { trigger: [4, 7], sentence: [0, sentence.length] },
      mentions: [],
      rule: `${action}/bench`,
      confidence: 0.5 + Math.floor(chance() * 50) / 100,
    },
  }
}

/** Readings without end, seeded: stories of Zipf-like states over five years, each told by `told` of forty outlets on average. */
export function* generatedReadings(told = 3, seed = 1): Generator<Reading> {
  const chance = chanceOf(seed)
  for (let number = 0; ; ) {
    const story = storyOf(chance)
    for (let left = 1 + Math.floor(chance() * (2 * told - 1)); left > 0; left -= 1) {
      number += 1
      yield readingOf(story, number, chance)
    }
  }
}

const readingOf = ({ event, day, sentence }: Story, number: number, chance: Chance): Reading => {
  const filler = Array.from({ length: 60 }, () => WORDS[Math.floor(chance() * WORDS.length)] ?? 'the').join(
    ' ',
  )
  const text = `${sentence} ${number} ${filler}`
  const outlet = OUTLETS[Math.floor(chance() * OUTLETS.length)]
  const record: ArticleRecord = {
    article: {
      id: `a${number}`,
      language: 'en',
      ...(outlet !== undefined && { outlet }),
      published: addDays(day, Math.floor(chance() * 2)),
      publishedBasis: 'given',
      text,
      textSha256: '0'.repeat(64),
    },
    events: [event],
    claims: [],
    warnings: [],
    coder: { name: 'bench', version: '1.0.0', codebook: 'bench' },
  }
  return { record, readAt: '2024-01-01T00:00:00.000Z' }
}
