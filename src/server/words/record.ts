import type { ArticleRecord } from '../../model/index.ts'
import { spansByField } from '../../wording/evidence.ts'
import { recordedInSentence } from '../../wording/sentence.ts'
import { codesInWords, type Names, objectInWords } from '../../wording/values.ts'
import type { RecordView } from '../schemas/records.ts'

/** The events of a record in words. */
export const recordWords = ({ events }: ArticleRecord, names: Names): RecordView['words'] =>
  events.map((event) => ({
    event: event.id,
    sentence: recordedInSentence(event, names),
    codes: codesInWords(event),
    object: event.object === undefined ? '' : objectInWords(event.object, names),
    in: event.evidence.in ?? 'text',
    spans: { sentence: [event.evidence.sentence], ...spansByField(event) },
  }))
