import { expect, test } from 'vitest'
import { detectLanguage, loadLetterDetector, needsLetterDetector } from '../../src/text/index.ts'

const ENGLISH = [
  'Riga expels two envoys',
  'Lavrov, Baerbock meet Çavuşoğlu in Antalya',
  'Kyiv: Zelenskyy',
  'The envoys of Norway were told to leave the country by the end of the week, the ministry said.',
  'Prime Minister Petteri Orpo, Lithuania’s Gitanas Nausėda and Poland’s Donald Tusk met Volodymyr Zelenskyy in Vilnius on Monday.',
  'Die Zeit reported that the envoys had left, and El País that they had not.',
]

const OTHERS: readonly (readonly [language: string, text: string])[] = [
  ['ru', 'Москва высылает двух дипломатов, сообщило министерство.'],
  ['uk', 'Київ висилає двох дипломатів, повідомило міністерство.'],
  ['de', 'Das Ministerium hat zwei Diplomaten des Landes verwiesen, wie es am Montag mitteilte.'],
  [
    'fr',
    'Le ministère a expulsé deux diplomates qui avaient été nommés par le gouvernement dans la capitale.',
  ],
  [
    'es',
    'El gobierno expulsó a los dos diplomáticos que habían sido nombrados por el ministerio de la capital.',
  ],
  ['ar', 'طردت الوزارة اثنين من الدبلوماسيين يوم الاثنين'],
  ['zh', '外交部宣布驱逐两名外交官'],
]

test.each(ENGLISH)('English: %s', (text) => {
  expect(detectLanguage(text)).toMatchObject({ language: 'en', english: true })
})

test.each(OTHERS)('%s is refused', (language, text) => {
  expect(detectLanguage(text)).toEqual({ language, reliable: true, english: false })
  expect(needsLetterDetector(text)).toBe(false)
})

test('an English article that quotes another language is English', () => {
  const english = 'The envoys were told to leave the country, the ministry said in a statement. '.repeat(6)
  const german = 'Das Ministerium hat mitgeteilt, dass die zwei Diplomaten nicht mehr im Land sind. '
  expect(detectLanguage(english + german).english).toBe(true)
  expect(detectLanguage(german.repeat(6) + english.slice(0, 80)).english).toBe(false)
})

test('letters decide short texts that small words do not', async () => {
  const detector = await loadLetterDetector()
  expect(needsLetterDetector('Rosja wydala dyplomatów')).toBe(true)
  expect(detectLanguage('Rosja wydala dyplomatów', detector)).toMatchObject({
    language: 'pl',
    english: false,
  })
  for (const text of ENGLISH) expect(detectLanguage(text, detector).english).toBe(true)
})

test('nothing tells the language of digits', () => {
  expect(detectLanguage('2022 – 12')).toMatchObject({ language: 'und', reliable: false })
})
