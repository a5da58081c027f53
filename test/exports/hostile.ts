import type { Article } from '../../src/model/index.ts'

/** Ends of CDATA and comments, tags, terminal sequences, NUL, bidi, line ends of every kind, half an emoji. */
export const POISON =
  ']]> --> <script>alert(1)</script> & " \u001b[31m \u0000\u0001 \u202Egnirts\u2066 \r\nBEGIN:VEVENT\r\n\u2028 \uD83D , ; \\n'

/** Reports of people who mean harm: what they give besides the text is not to be trusted either. */
export const HOSTILE: readonly Article[] = [
  {
    text: `Norway expelled three Belarusian diplomats on 3 May 2021 and gave them until 30 June 2099 to leave. "It is ${POISON} outrageous," said the Belarusian ambassador.`,
    title: `Norway expels three ${POISON}`,
    outlet: `The ${POISON} Courier`,
    url: 'javascript:alert(1)',
    published: '2021-05-03',
  },
  {
    text: 'Finland expelled two diplomats of Belarus on 4 May 2021 and told them to leave by 1 July 2099.',
    title: 'x'.repeat(10_000),
    outlet: 'Long '.repeat(2_000),
    url: `https://example.org/a?b=1&c="'<>\r\nX-Bad: 1`,
    published: '2021-05-04T23:30:00+02:00',
  },
  {
    text: `😀😀 Sweden expelled four diplomats of Belarus on 5 May 2021 and gave them until 2 July 2099 to leave — “😀 enough”, said Sweden's foreign minister Anna Vik.`,
    outlet: '北京新聞 😀'.repeat(12),
    url: 'https://example.org/😀/ü',
    published: '2021-05-05',
  },
]
