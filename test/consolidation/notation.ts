import type {
  Actor,
  ArticleRecord,
  Claim,
  Count,
  Event,
  EventDate,
  Reading,
  Status,
} from '../../src/model/index.ts'

/** What one article tells, in few words: the rest of the record is filled in. */
export interface Telling {
  readonly id: string
  readonly outlet?: string
  readonly published?: string
  readonly text?: string
  /** `USA,GBR > RUS expel-diplomats performed 12 2022-02-28`: count and date may be left out, `?` stands for nobody. */
  readonly events: readonly (string | readonly [line: string, more: Partial<Event>])[]
  readonly claims?: readonly (readonly [
    speaker: string,
    stance: Claim['stance'],
    about: string,
    quote?: string,
  ])[]
  readonly readAt?: string
  readonly version?: string
}

const NOBODY = '?'

const actors = (codes: string, at: number): readonly Actor[] =>
  codes === NOBODY
    ? []
    : codes.split(',').map((code) => {
        const [first = '', id] = code.split(':')
        const span: [number, number] = [at, at + 1]
        return /^[A-Z]{3}$/.test(first)
          ? { code: first, ...(id !== undefined && { id }), name: code, span }
          : { name: code, span }
      })

const countOf = (written: string): Count => {
  const [min, max] = written.replace('~', '').split('..')
  const approximate = written.startsWith('~')
  if (!written.includes('..')) return { min: Number(min), max: Number(min), approximate }
  return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }), approximate }
}

const END_OF: Readonly<Record<number, string>> = { 4: '-12-31', 7: '-28', 10: '' }
const START_OF: Readonly<Record<number, string>> = { 4: '-01-01', 7: '-01', 10: '' }
const PRECISION_OF: Readonly<Record<number, EventDate['precision']>> = { 4: 'year', 7: 'month', 10: 'day' }

export const dateOf = (written: string, basis: EventDate['basis'] = 'explicit'): EventDate => ({
  start: written + (START_OF[written.length] ?? ''),
  end: written + (END_OF[written.length] ?? ''),
  precision: PRECISION_OF[written.length] ?? 'day',
  basis,
})

const eventOf = (line: string, more: Partial<Event>, number: number): Event => {
  const [source = NOBODY, , target = NOBODY, action = '', status = 'performed', ...rest] = line.split(' ')
  const date = rest.find((part) => /^\d{4}(?:-|$)/.test(part))
  const count = rest.find((part) => part !== date)
  const at = number * 10
  return {
    id: `e${number}`,
    action,
    status: status as Status,
    source: actors(source, at),
    target: actors(target, at + 1),
    ...(count !== undefined && { object: { kind: 'diplomats', count: countOf(count) } }),
    ...(date !== undefined && { date: dateOf(date) }),
    background: false,
    evidence: { trigger: [at + 2, at + 3], sentence: [at, at + 5] },
    mentions: [],
    rule: `${action}/test`,
    confidence: 0.8,
    ...more,
  }
}

const claimOf = (
  [speaker, stance, about, quote]: NonNullable<Telling['claims']>[number],
  i: number,
): Claim => ({
  id: `c${i + 1}`,
  speaker: { code: speaker, name: speaker, span: [0, 1] },
  stance,
  about: [about],
  ...(quote !== undefined && { quote }),
  span: [0, 1],
  verbatim: quote !== undefined,
  attribution: [],
})

/** The reading that an article like this would give. */
export const readingOf = ({ id, events, ...told }: Telling): Reading => {
  const text = told.text ?? `${id} `.repeat(40)
  const record: ArticleRecord = {
    article: {
      id,
      language: 'en',
      ...(told.outlet !== undefined && { outlet: told.outlet }),
      ...(told.published !== undefined && { published: told.published }),
      publishedBasis: told.published === undefined ? 'none' : 'given',
      text,
      textSha256: '0'.repeat(64),
    },
    events: events.map((event, i) =>
      typeof event === 'string' ? eventOf(event, {}, i + 1) : eventOf(event[0], event[1], i + 1),
    ),
    claims: (told.claims ?? []).map(claimOf),
    warnings: [],
    coder: { name: 'demarche', version: told.version ?? '1.0.0', codebook: 'test' },
  }
  return { record, readAt: told.readAt ?? '2022-06-01T00:00:00.000Z' }
}
