import { expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'

const read = (text: string): (string | undefined)[] => {
  const { dateline } = readDocument(text)
  if (dateline === undefined) return []
  return [dateline.span, dateline.place, dateline.date, dateline.agency].map(
    (s) => s && text.slice(s[0], s[1]),
  )
}

const none = undefined

const CASES: readonly (readonly [text: string, parts: readonly (string | undefined)[]])[] = [
  ['SOFIA, Dec 18 (Reuters) - A Russian left.', ['SOFIA, Dec 18 (Reuters) -', 'SOFIA', 'Dec 18', 'Reuters']],
  ['Riga (AFP) – The envoy left.', ['Riga (AFP) –', 'Riga', none, 'AFP']],
  ['Washington (CNN) The envoy left.', ['Washington (CNN)', 'Washington', none, 'CNN']],
  ['Lisbon (XYZ) The envoy left.', ['Lisbon (XYZ)', 'Lisbon', none, 'XYZ']],
  ['(Reuters) - The envoy left.', ['(Reuters) -', none, none, 'Reuters']],
  ['March 5 (Reuters) - The envoy left.', ['March 5 (Reuters) -', none, 'March 5', 'Reuters']],
  [
    'BRUSSELS, March 5. /TASS/. The envoy left.',
    ['BRUSSELS, March 5. /TASS/.', 'BRUSSELS', 'March 5', 'TASS'],
  ],
  ['MOSCOW — The envoy left.', ['MOSCOW —', 'MOSCOW', none, none]],
  ['KYIV, Ukraine (AP) — The envoy left.', ['KYIV, Ukraine (AP) —', 'KYIV, Ukraine', none, 'AP']],
  ['NEW DELHI, Aug 2 (PTI) The envoy left.', ['NEW DELHI, Aug 2 (PTI)', 'NEW DELHI', 'Aug 2', 'PTI']],
  ['ISLAMABAD: The envoy left.', ['ISLAMABAD:', 'ISLAMABAD', none, none]],
  ['Geneva, 5 March 2022 – The envoy left.', ['Geneva, 5 March 2022 –', 'Geneva', '5 March 2022', none]],
  [
    'PRAGUE/MOSCOW (Reuters) - The envoy left.',
    ['PRAGUE/MOSCOW (Reuters) -', 'PRAGUE/MOSCOW', none, 'Reuters'],
  ],
  ['MINSK, 2 May (BelTA). – The envoy left.', ['MINSK, 2 May (BelTA). –', 'MINSK', '2 May', 'BelTA']],
  ['UPDATE: The envoy left.', []],
  ['NATO: The envoys must leave.', []],
  ['Lavrov: Russia will answer.', []],
  ['The United Nations (UN) Secretary-General spoke.', []],
  ['The African Union (AU) Commission spoke.', []],
  ['The envoy — a spy, they said — left.', []],
  ['Russia expelled two envoys on March 5 (Reuters reported).', []],
]

test.each(CASES)('%s', (text, parts) => {
  expect(read(text)).toEqual(parts)
})

test('it is looked for in the first paragraph of prose', () => {
  const text = 'By Anna Smith\n\nRIGA, May 3 (AFP) - Two envoys left on Monday.\n\nThey flew home.'
  expect(read(text)[1]).toBe('RIGA')
})
