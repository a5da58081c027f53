import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../src/model/index.ts'
import * as tables from '../coding/golden/index.ts'
import { PUBLISHED } from '../coding/notation.ts'

const EXAMPLES = new URL('../../examples/', import.meta.url)

/** The reports of examples/, as plain text. */
export const examples: readonly Article[] = readdirSync(EXAMPLES)
  .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
  .map((name) => ({ id: name, text: readFileSync(new URL(name, EXAMPLES), 'utf8') }))

/** The texts of the golden cases, those that are not read right included: even then the record must be sound. */
export const goldenTexts: readonly Article[] = Object.values(tables)
  .flatMap(({ cases, known }) => [...cases, ...known])
  .map(({ text, title }) => ({ text, published: PUBLISHED, ...(title !== undefined && { title }) }))

/** Longer reports, and texts in odd shapes. */
export const oddTexts: readonly Article[] = [
  { text: '' },
  { text: ' \n\n\t\n' },
  { text: '.' },
  { text: 'Iran' },
  { text: 'Poland expelled', title: 'Poland' },
  {
    text: 'La Polonia ha espulso quarantacinque diplomatici russi accusati di spionaggio, ha detto il ministero.',
  },
  { text: 'Poland expelled 45 Russian diplomats', title: '' },
  { text: 'Poland expelled 45 Russian diplomats.', title: 'Poland expelled 45 Russian diplomats.' },
  {
    title: 'Poland expels 45 Russian diplomats',
    text: '(Photo: Jo Doe)',
    outlet: 'Harbour Gazette',
    byline: 'A. Poe',
  },
  {
    title: 'Sofia sends home ten Russian envoys over “spy ring” – ministry',
    url: 'https://example.org/a',
    published: '2022-03-18T10:15:00+02:00',
    text: `SOFIA, March 18 (Harbour News) - Bulgaria on Friday declared ten Russian diplomats “persona non grata”, giving them 72 hours to leave, the foreign ministry said.

“They were engaged in activities incompatible with their diplomatic status,” the ministry said in a statement handed to the Russian ambassador, Olga Belova.

The Russian embassy in Sofia called the decision “another hostile step”, and said it would not go unanswered. “We reserve the right to respond,” Belova told reporters outside the ministry. “Our colleagues,” she added, “did nothing wrong.”

Last month Sofia expelled two other Russian diplomats. In 2021 Moscow expelled two Bulgarian diplomats in return for an earlier expulsion.

Read more: What is a persona non grata?

© 2022 Harbour News. All rights reserved.`,
  },
  {
    published: '2023-11-06',
    text: `- Chad and Honduras recalled their ambassadors to Israel.\n- Bolivia cut diplomatic relations.\n\nThe U.N. Security Council met on Sunday, Nov. 5. at the request of China, the U.A.E. said.\r\n\r\nJordan's foreign minister, who summoned the Israeli envoy "at once", said: "We told him this.\n\n"We told him that, too.\n\n"And we shall say it again."`,
  },
]

export const allTexts: readonly Article[] = [...examples, ...goldenTexts, ...oddTexts]
