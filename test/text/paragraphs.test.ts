import { expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'

const paragraphs = (text: string): string[] =>
  readDocument(text).paragraphs.map((p) => text.slice(p.span[0], p.span[1]))

test('blank lines part paragraphs, with any line end', () => {
  expect(paragraphs('One went.\r\n\r\nTwo stayed.\n \t\nThree left.\n')).toEqual([
    'One went.',
    'Two stayed.',
    'Three left.',
  ])
})

test('text wrapped at a fixed width keeps its paragraphs', () => {
  const text = [
    'The foreign ministry said on Tuesday that it had told two members of',
    'the embassy to leave the country within a week. It gave no reasons, but',
    'people close to the talks said the two had been watched for months.',
    '',
    'The embassy called the step unfriendly and said that it would answer',
    'in kind. It did not say when.',
  ].join('\n')
  expect(paragraphs(text)).toHaveLength(2)
  expect(readDocument(text).sentences).toHaveLength(4)
})

test('single line breaks after full stops part paragraphs', () => {
  const text = [
    'Two envoys were told to leave on Tuesday, the foreign ministry said.',
    'The embassy called the step unfriendly.',
    '“We shall answer in kind,” its spokesman said in a statement published later that day on its own site.',
    'No names were given.',
  ].join('\n')
  expect(paragraphs(text)).toHaveLength(4)
})

test('a heading without a stop does not run into the next line', () => {
  expect(paragraphs('Envoys leave\nTwo envoys left the city on Monday.\nThey flew home.')).toHaveLength(3)
})
