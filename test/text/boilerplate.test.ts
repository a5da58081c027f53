import { expect, test } from 'vitest'
import { type ParagraphKind, readDocument } from '../../src/text/index.ts'

/** Each line stands as one paragraph between two of prose. */
const CASES: readonly (readonly [ParagraphKind, string])[] = [
  ['caption', 'Norway’s envoy Ola Berg leaves the ministry in Riga on Monday. REUTERS/Anna Smith'],
  [
    'caption',
    'Photos: A summit in Riga Photos: A summit in Riga Ola Berg arrives on Monday. Hide Caption 1 of 9',
  ],
  ['teaser', 'World Norway Expels Two U.S. Envoys Norway Expels Two U.S. Envoys Listen · 3:26 3:26'],
  ['caption', 'FILE PHOTO: The embassy in Riga, May 3, 2021. REUTERS/Anna Smith/File Photo'],
  ['caption', 'Ola Berg speaks in Riga on Monday. (Photo by Anna Smith/Getty Images)'],
  ['caption', 'Ola Berg speaks in Riga on Monday. (Anna Smith/AFP via Getty Images)'],
  [
    'caption',
    'The ministry expelled two envoys on Monday. This is a representational image. a name/Unsplash.',
  ],
  ['caption', 'In this May 3, 2021, file photo, Ola Berg speaks in Riga.'],
  ['caption', 'Image copyright AFP Image caption Ola Berg was told to leave'],
  ['caption', 'Ola Berg at the ministry in Riga. Photograph: Anna Smith/The Guardian'],
  ['credit', '(Reporting by Anna Smith; Editing by Ola Berg)'],
  ['credit', 'The Associated Press contributed to this report.'],
  ['credit', 'Anna Smith/AFP/Getty Images'],
  ['copyright', '© 2024 The Daily Example. All rights reserved. No part may be copied.'],
  ['copyright', 'Copyright 2023 Example Media. Click for reprints.'],
  ['teaser', 'Read more: Riga expels two more envoys'],
  ['teaser', 'READ ALSO: Riga expels two more envoys'],
  ['teaser', 'Related: What the envoys did'],
  ['teaser', 'Sign up for our morning newsletter'],
  ['teaser', 'Advertisement'],
  ['teaser', 'Riga and Oslo at odds over envoys Read more'],
  ['share', 'Share on Facebook'],
  ['share', 'Facebook Twitter WhatsApp Email'],
  ['share', 'https://example.org/news/2022/05/03/envoys'],
  ['timestamp', 'Updated 14:05 GMT'],
  ['timestamp', 'Last updated on 3 May 2021 at 10:30'],
  ['timestamp', 'Tuesday, 3 May 2021 10:30 GMT'],
  ['timestamp', '13.05'],
  ['byline', 'PTI | New Delhi'],
  ['byline', 'By Anna Smith in Riga'],
  ['byline', 'By Anna Smith and Ola Berg, Example Daily'],
  ['heading', 'A long silence'],
  ['heading', 'What did the ministry say?'],
  ['prose', 'By Monday both envoys had left.'],
  ['prose', 'The ministry shared photographs of the envoys with Reuters.'],
  ['prose', 'Copyright law was not discussed, the minister said, and both sides left it at that.'],
  ['prose', 'Related questions were put off until May.'],
  [
    'prose',
    'He was pictured with the envoys in a photo that Getty Images published on Monday, the court heard.',
  ],
  ['prose', 'Updated figures show that 12 envoys left, the ministry said on Monday.'],
  ['heading', '“We shall not leave”'],
  ['prose', '“We shall not leave,” he said'],
  ['prose', 'The books may not be used without permission, he told AFP.'],
]

test.each(CASES)('%s: %s', (kind, line) => {
  const text = `Two envoys were told to leave Riga on Monday.\n\n${line}\n\nThe ministry gave no reasons for its step.`
  expect(readDocument(text).paragraphs[1]?.kind).toBe(kind)
})

test('a lone paragraph is prose, even when it looks like a heading', () => {
  expect(readDocument('Riga expels two envoys').paragraphs[0]?.kind).toBe('prose')
})
