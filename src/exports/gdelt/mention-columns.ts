import { type Cell, type Column, integer, number, text } from '../tables/columns.ts'

/** One report, in GDELT's terms. */
export interface GdeltMention {
  readonly event: number
  /** `YYYYMMDDHHMMSS`, of the event's first report and of this one. */
  readonly added: number | undefined
  readonly at: number | undefined
  readonly outlet: string | undefined
  readonly url: string | undefined
  readonly citation: string
  readonly sentence: number | undefined
  readonly offsets: Readonly<Record<'source' | 'target' | 'trigger', number | undefined>>
  /** 0..1. */
  readonly confidence: number
  readonly length: number | undefined
  readonly key: string
}

const NOTHING = (): Cell => undefined
const OFFSET = 'UTF-16, from 0; in the title where SentenceID is 0'

/** GDELT gives tens of percents, 10 the least. */
const percent = (confidence: number): number => Math.max(10, Math.round(confidence * 10) * 10)

/** GDELT 2.0's mentions table (GDELT Event Database Data Format Codebook V2.0). The file has no header. */
export const GDELT_MENTIONS: readonly Column<GdeltMention>[] = [
  integer('GlobalEventID', 'the event, as in the event table', ({ event }) => event),
  integer('EventTimeDate', 'DATEADDED of the event', ({ added }) => added),
  integer('MentionTimeDate', 'YYYYMMDD000000: day of publication', ({ at }) => at),
  integer('MentionType', '1: MentionIdentifier is an address; 2: it is a citation', ({ url }) =>
    url === undefined ? 2 : 1,
  ),
  text('MentionSourceName', 'outlet', ({ outlet }) => outlet),
  text(
    'MentionIdentifier',
    'address of the article, else outlet, title, day and id of the article',
    (row) => row.url ?? row.citation,
  ),
  integer('SentenceID', 'sentence of the article, from 1; 0 is the title', ({ sentence }) => sentence),
  integer(
    'Actor1CharOffset',
    `where the words for who acts begin: ${OFFSET}`,
    ({ offsets }) => offsets.source,
  ),
  integer(
    'Actor2CharOffset',
    `where the words for who is acted on begin: ${OFFSET}`,
    ({ offsets }) => offsets.target,
  ),
  integer(
    'ActionCharOffset',
    `where the words for the act begin: ${OFFSET}`,
    ({ offsets }) => offsets.trigger,
  ),
  integer('InRawText', 'always 1: events are read in the text as given', () => 1),
  integer('Confidence', 'that the report is read right, in tens of percents, 10 to 100', ({ confidence }) =>
    percent(confidence),
  ),
  integer('MentionDocLen', 'length of the text, UTF-16', ({ length }) => length),
  number('MentionDocTone', 'always empty', NOTHING),
  text('MentionDocTranslationInfo', 'always empty: nothing is translated', NOTHING),
  text('Extras', 'key of the report in the ledger', ({ key }) => key),
]
