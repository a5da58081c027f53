import type { Actor, ArticleRecord, Event } from '../../../../src/model/index.ts'
import { spansByField, textOfEvent } from '../../../../src/wording/evidence.ts'
import { printable } from '../../../../src/wording/printable.ts'
import {
  actorInWords,
  countInWords,
  dateInWords,
  idInWords,
  type Names,
  objectInWords,
  placeInWords,
} from '../../../../src/wording/values.ts'
import { shorten } from '../../../../src/wording/width.ts'

/** One value of an event, with the words that it was read from. */
export interface ShownValue {
  readonly label: string
  readonly value: string
  readonly words: readonly string[]
}

const LONGEST_WORDS = 120

type Field = readonly [
  label: string,
  value: (event: Event, names: Names) => string | undefined,
  evidence: readonly string[],
]

const joined = (parts: readonly string[] | undefined): string | undefined =>
  parts === undefined || parts.length === 0 ? undefined : [...new Set(parts)].join(', ')

const side = (actors: readonly Actor[], names: Names): string | undefined =>
  joined(actors.map((actor) => actorInWords(actor, names)))

const FIELDS: readonly Field[] = [
  ['who', ({ source }, names) => side(source, names), ['source']],
  ['whom', ({ target }, names) => side(target, names), ['target']],
  ['what', ({ action }) => idInWords(action), ['trigger', 'status']],
  ['how many', ({ object }) => object?.count && countInWords(object.count), ['count']],
  ['when', ({ date }) => date && dateInWords(date), ['date']],
  ['deadline', ({ deadline }) => deadline && dateInWords(deadline), ['deadline']],
  ['in force', ({ effective }) => effective && dateInWords(effective), ['effective']],
  [
    'falls on',
    ({ object }, names) => object && objectInWords(object, names),
    ['object', 'people', 'named', 'post', 'against'],
  ],
  ['where', ({ place }, names) => place && placeInWords(place, names), ['place']],
  ['occasion', ({ occasion }) => occasion && printable(occasion), ['occasion']],
  ['because of', ({ grounds }) => joined(grounds?.map(({ ground }) => idInWords(ground))), ['grounds']],
  [
    'through',
    ({ instruments }) => joined(instruments?.map(({ instrument }) => idInWords(instrument))),
    ['instruments'],
  ],
  ['law invoked', ({ legal }) => joined(legal?.map(({ law }) => printable(law))), ['legal']],
  [
    'answers',
    ({ inResponseTo }) => inResponseTo && (inResponseTo.event ?? printable(inResponseTo.text ?? '')),
    [],
  ],
  ['told by', ({ attribution }) => joined(attribution?.map(({ who }) => printable(who))), ['attribution']],
]

/** What an event says, value by value, each with its words; nothing for what it does not say. */
export const shownValues = (
  event: Event,
  { article }: ArticleRecord,
  names: Names,
): readonly ShownValue[] => {
  const spans = spansByField(event)
  const text = textOfEvent(event, article)
  const wordsOf = (fields: readonly string[]): readonly string[] => [
    ...new Set(
      fields
        .flatMap((field) => spans[field] ?? [])
        .map((span) => shorten(printable(text.slice(...span)), LONGEST_WORDS))
        .filter((words) => words !== ''),
    ),
  ]
  return FIELDS.flatMap(([label, tell, evidence]) => {
    const value = tell(event, names)
    return value === undefined || value === '' ? [] : [{ label, value, words: wordsOf(evidence) }]
  })
}
