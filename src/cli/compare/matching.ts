import type { Codebook } from '../../codebook/codebook.ts'
import {
  type Agreement,
  agreementOf,
  type CodeSource,
  codeAgreementOf,
  codeDisagreementsOf,
  codeSourceOf,
  compareCodes,
  type Disagreement,
  disagreementsOf,
  type Matching,
  shareArticles,
  sideBySide,
} from '../../evaluation/double/index.ts'
import { Complaint } from '../complaint.ts'
import { type Codings, type CodingsByArticle, complainOf } from './codings.ts'

/** Two codings, compared. */
export interface Compared {
  readonly agreement: Agreement
  readonly disagreements: readonly Disagreement[]
  /** What an article that both coded is of; nothing where there is none to show. */
  readonly articleOf: (article: string) => { readonly text: string; readonly title?: string } | undefined
  /** What could not be compared, and why. */
  readonly notes: readonly string[]
}

export interface MatchingWish {
  readonly match?: Matching
  /** Days that two events may lie apart. */
  readonly within: number
}

type Both<T> = readonly [a: T, b: T]

const hasTexts = ({ records, rows }: Codings): boolean =>
  rows.length === 0 && [...records.values()].every(({ coding }) => coding.text !== '')

const sourcesOf = ({ records, rows }: Codings, codebook: Codebook): readonly CodeSource[] => [
  ...[...records.values()].map(({ coding }) => codeSourceOf(coding, codebook)),
  ...rows,
]

const firstOf = (codings: CodingsByArticle): string => [...codings.keys()][0] ?? ''

/** Places are offsets into the text: of two texts they could not be compared. */
function orComplainOfTexts([a, b]: Both<CodingsByArticle>, files: Both<string>): void {
  const shared = [...a].flatMap(([article, mine]) => {
    const theirs = b.get(article)
    return theirs ? [{ article, mine, theirs }] : []
  })
  if (shared.length === 0)
    throw new Complaint(
      `no article is in both: ids in ${files[0]} are as "${firstOf(a)}", in ${files[1]} as "${firstOf(b)}"; --match articles goes by addresses too, --match days by days alone`,
    )
  const other = shared.filter(({ mine, theirs }) => mine.coding.text !== theirs.coding.text)
  complainOf([
    ...other.map(
      ({ article, mine, theirs }) =>
        `${theirs.place}: the text of article "${article}" is not that of ${mine.place}`,
    ),
    ...(other.length > 0 ? ['--match articles compares codes alone, whatever the texts'] : []),
  ])
}

function compareTexts([a, b]: Both<CodingsByArticle>): Compared {
  const codingsIn = (codings: CodingsByArticle) => [...codings.values()].map(({ coding }) => coding)
  const both = sideBySide(codingsIn(a), codingsIn(b))
  return {
    agreement: agreementOf(both),
    disagreements: disagreementsOf(both),
    articleOf: (article) => a.get(article)?.coding,
    notes: [],
  }
}

function compareByCodes(
  sources: Both<readonly CodeSource[]>,
  match: 'articles' | 'days',
  within: number,
): Compared {
  const compared = compareCodes(...sources, { matching: match, within })
  if (compared.groups.length === 0)
    throw new Complaint(
      match === 'articles'
        ? 'no article is in both: neither an address nor an id is the same; --match days compares by days alone'
        : 'the two codings have no day in common',
    )
  const { withoutDay } = compared
  return {
    agreement: codeAgreementOf(compared),
    disagreements: codeDisagreementsOf(compared),
    articleOf: () => undefined,
    notes:
      withoutDay > 0
        ? [`${withoutDay} ${withoutDay === 1 ? 'event is' : 'events are'} not known to the day and left out`]
        : [],
  }
}

/** Compares two codings as asked, else by what they have in common: texts, else articles, else days. */
export function compareCodings(
  codings: Both<Codings>,
  files: Both<string>,
  codebook: Codebook,
  { match, within }: MatchingWish,
): Compared {
  const [a, b] = codings
  if (match === 'text' || (match === undefined && codings.every(hasTexts))) {
    const without = codings.findIndex((each) => !hasTexts(each))
    if (without >= 0)
      throw new Complaint(`${files[without]}: has no texts; compare by --match articles or --match days`)
    orComplainOfTexts([a.records, b.records], files)
    return compareTexts([a.records, b.records])
  }
  const sources = [sourcesOf(a, codebook), sourcesOf(b, codebook)] as const
  return compareByCodes(sources, match ?? (shareArticles(...sources) ? 'articles' : 'days'), within)
}
