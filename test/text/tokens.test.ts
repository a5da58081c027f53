import { expect, test } from 'vitest'
import { tokenize } from '../../src/text/index.ts'

const cut = (text: string): string =>
  tokenize(text)
    .map((t) => t.text)
    .join(' ')

/** Text, and its tokens with a space between them. */
const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["Oslo's envoy didn't resign.", "Oslo 's envoy did n't resign ."],
  ['They can’t and won’t: it’s over.', 'They ca n’t and wo n’t : it ’s over .'],
  ['im late, the IM said', 'i m late , the IM said'],
  ['We cannot agree.', 'We can not agree .'],
  ["the U.N.’s host and the (EU)'s", "the U.N. ’s host and the ( EU ) 's"],
  ['100-1500 people, 2022-02-28', '100 - 1500 people , 2022-02-28'],
  ["the envoys' visit", "the envoys ' visit"],
  ["O'Brien met d'Alba", "O'Brien met d'Alba"],
  ['The U.S. and U.K. agreed.', 'The U.S. and U.K. agreed .'],
  ['He left the U.S.', 'He left the U.S.'],
  ['on Feb. 28. to leave', 'on Feb. 28 . to leave'],
  ['by Mar. 7, at 5 p.m.', 'by Mar. 7 , at 5 p.m.'],
  ['Mr. Kovac and Dr. Ilves', 'Mr. Kovac and Dr. Ilves'],
  ['J. D. Moore spoke', 'J. D. Moore spoke'],
  ['He may no. Then', 'He may no . Then'],
  ['No. 5 is out', 'No. 5 is out'],
  ['a 10-year-old anti-war e-mail', 'a 10 - year - old anti-war e-mail'],
  ['the well-known ex-minister', 'the well - known ex-minister'],
  ['U.S.-led talks', 'U.S. - led talks'],
  ['$1,200.50, US$5bn and €3m', '$ 1,200.50 , US$ 5 bn and € 3m'],
  ['5% of 10km at 10am', '5 % of 10 km at 10 am'],
  ['20th, 1980s, 10:30, 9/11', '20th , 1980s , 10:30 , 9/11'],
  ['the 1994-1998 war', 'the 1994 - 1998 war'],
  ['call 555-012-3456 now', 'call 555-012-3456 now'],
  ['see https://example.org/a?b=1, or example.com.', 'see https://example.org/a?b=1 , or example.com .'],
  ['mail press@example.org!', 'mail press@example.org !'],
  ['@ministry #Talks2022 began', '@ministry #Talks2022 began'],
  ['Wait... what?! No…', 'Wait ... what ?! No …'],
  ['Talks ended—badly -- he said', 'Talks ended — badly -- he said'],
  ['“Leave,” she said', '“ Leave , ” she said'],
  ['Riga&amp;Oslo agreed', 'Riga &amp; Oslo agreed'],
  ['(AT&T) [sic]', '( AT&T ) [ sic ]'],
  ['talks ended.The envoy left', 'talks ended . The envoy left'],
  ["in the '90s", "in the '90s"],
  ['Amir Abdollahian\u00a0said', 'Amir Abdollahian said'],
]

test.each(CASES)('%s', (text, tokens) => {
  expect(cut(text)).toBe(tokens)
})

test('offsets hold when only a part of the text is read', () => {
  const text = 'One. Two three.'
  const tokens = tokenize(text, 5, 14)
  expect(tokens.map((t) => t.text)).toEqual(['Two', 'three'])
  for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text)
})
