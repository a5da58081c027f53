import type { Span } from '../../base/span.ts'
import type { Codebook } from '../../codebook/codebook.ts'
import type { GivenAct } from '../../index.ts'
import type { CorrectableField, EventObject, RecordedArticle, SideKey } from '../../model/index.ts'
import { sideMeant } from '../../wording/sides.ts'
import { valueWritten } from '../../wording/written.ts'

/** An act as the options of `review add` give it. */
export interface ActOptions extends Readonly<Partial<Record<CorrectableField, string>>> {
  readonly action: string
  readonly words: string
  readonly answers?: string
  readonly background?: boolean
}

type OneValue = 'action' | 'status' | 'date' | 'deadline' | 'effective' | 'place' | 'occasion'
type OneList = 'grounds' | 'instruments' | 'legal'

const FIELDS: readonly (OneValue | OneList)[] = [
  'action',
  'status',
  'date',
  'deadline',
  'effective',
  'place',
  'occasion',
  'grounds',
  'instruments',
  'legal',
]

const OF_OBJECT = ['kind', 'count', 'post', 'named', 'people'] as const

/** What the options say of an act, its words found in the article. Throws RangeError for what cannot be meant. */
export const givenAct = (article: RecordedArticle, options: ActOptions, codebook: Codebook): GivenAct => {
  const read = (fields: readonly CorrectableField[]): object =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const written = options[field]
        return written === undefined ? [] : [[field, valueWritten(field, written, codebook)]]
      }),
    )
  const object = read(OF_OBJECT)
  return {
    ...(read(FIELDS) as Pick<GivenAct, OneValue | OneList>),
    ...(Object.keys(object).length > 0 && { object: { kind: 'other', ...object } as EventObject }),
    ...sides('source', options, codebook),
    ...sides('target', options, codebook),
    ...(options.background && { background: true }),
    ...(options.answers !== undefined && { answers: options.answers }),
    ...wordsIn(article, options.words),
  }
}

const sides = (
  field: 'source' | 'target',
  options: ActOptions,
  codebook: Codebook,
): { readonly [F in typeof field]?: readonly SideKey[] } => {
  const written = options[field]
  if (written === undefined) return {}
  return { [field]: written.split(',').map((each) => sideMeant(each.trim(), codebook)) }
}

/** Where words stand, once, in the text or else in the title, blanks and line ends not minded. */
const wordsIn = ({ text, title = '' }: RecordedArticle, words: string): Pick<GivenAct, 'words' | 'in'> => {
  const places = [
    ...spansOf(text, words).map((span) => ({ words: span })),
    ...spansOf(title, words).map((span) => ({ words: span, in: 'title' as const })),
  ]
  const inText = places.filter((place) => !('in' in place))
  const [found, ...others] = inText.length > 0 ? inText : places
  if (found === undefined) throw new RangeError(`the article does not have the words "${words}"`)
  if (others.length > 0)
    throw new RangeError(
      `the words "${words}" stand ${others.length + 1} times in the article: give more of them`,
    )
  return found
}

const spansOf = (text: string, words: string): readonly Span[] => {
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(parts.join('\\s+'), 'gu')
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])
}
