import { expect, test } from 'vitest'
import { decodeText } from '../../src/text/index.ts'

const utf8 = new TextEncoder()
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((c) => c.charCodeAt(0))
  return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])))
}
const text = 'Zürich – “two envoys” left.'

test.each([
  ['utf-8', utf8.encode(text)],
  ['utf-8', utf8.encode(`\ufeff${text}`)],
  ['utf-16le', utf16(text, false, true)],
  ['utf-16be', utf16(text, true, true)],
  ['utf-16le', utf16(text, false, false)],
  ['utf-16be', utf16(text, true, false)],
] as const)('%s', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', text, encoding, warnings: [] })
})

test('Windows-1252, with its own quotation marks', () => {
  const bytes = Uint8Array.from([0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x94])
  expect(decodeText(bytes)).toMatchObject({ text: '“Zürich”', encoding: 'windows-1252', warnings: [] })
})

test('broken UTF-8 is replaced and told', () => {
  const bytes = Uint8Array.from([...utf8.encode('Zürich '), 0xff, ...utf8.encode(' und Köln '), 0xc3])
  const read = decodeText(bytes)
  expect(read).toMatchObject({ text: 'Zürich \ufffd und Köln \ufffd', encoding: 'utf-8' })
  expect(read.kind === 'text' && read.warnings).toEqual([
    {
      code: 'bytes-replaced',
      message: '2 byte sequences are not valid UTF-8 and read as U+FFFD, the first at byte 8',
      span: [7, 8],
    },
  ])
})

test('U+FFFD that the file holds itself is no warning', () => {
  expect(decodeText(utf8.encode('a \ufffd b'))).toMatchObject({ warnings: [] })
})

test('binary content is named', () => {
  expect(decodeText(utf8.encode('%PDF-1.7 ...'))).toEqual({ kind: 'binary', format: 'a PDF document' })
  expect(decodeText(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 31))).toEqual({
    kind: 'binary',
    format: 'binary data',
  })
})

test('nothing is an empty text, and line ends stay', () => {
  expect(decodeText(new Uint8Array())).toMatchObject({ kind: 'text', text: '' })
  expect(decodeText(utf8.encode('a\r\n\u00a0b'))).toMatchObject({ text: 'a\r\n\u00a0b' })
})
