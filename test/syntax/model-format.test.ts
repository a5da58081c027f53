import { describe, expect, it } from 'vitest'
import { loadModel, ModelFormatError } from '../../src/syntax/index.ts'
import { decodeModel, encodeModel, quantise } from '../../src/syntax/model-format.ts'
import { SHAPE, smallModel } from './small-model.ts'

const file = smallModel()

describe('the model file', () => {
  it('comes back as it was written, byte for byte', () => {
    expect(encodeModel(decodeModel(file))).toEqual(file)
  })

  it('is read at any place in a bigger buffer, Node buffers too', () => {
    const bigger = Buffer.alloc(file.length + 3)
    bigger.set(file, 3)
    expect(decodeModel(bigger.subarray(3))).toEqual(decodeModel(file))
  })

  it('names the words that it knows', () => {
    const { vocabulary } = loadModel(file)
    expect(vocabulary.get('envoy')).toBe(1)
    expect(vocabulary.has('?')).toBe(false)
  })

  it.each([
    [
      'another file',
      new TextEncoder().encode('PK\u0003\u0004 something else altogether'),
      /not a Demarche model/,
    ],
    ['nothing', new Uint8Array(), /not a Demarche model/],
    ['half a header', file.slice(0, 200), /cut off in its header/],
    ['half the weights', file.slice(0, file.length - 1000), /cut off in section/],
  ])('is refused when it is %s', (_, bytes, message) => {
    expect(() => loadModel(bytes)).toThrow(ModelFormatError)
    expect(() => loadModel(bytes)).toThrow(message)
  })

  it('is refused when a later version wrote it', () => {
    const later = file.slice()
    later[8] = 2
    expect(() => loadModel(later)).toThrow(/model format 2; this version of Demarche reads 1/)
  })

  it('is refused when its header lacks something, with the place', () => {
    const text = new TextDecoder('latin1').decode(file).replace('"width":24', '"wodth":24')
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    // Latin-1 decoding is not the identity above 127, so restore what is behind the header.
    bytes.set(file.subarray(5000), 5000)
    expect(() => loadModel(bytes)).toThrow(/model header: .*(width|wodth)/s)
  })

  it('is refused when a section is missing or has the wrong shape', () => {
    const { description, sections } = decodeModel(file)
    const without = sections.filter(({ name }) => name !== 'hidden.bias')
    expect(() => loadModel(encodeModel({ description, sections: without }))).toThrow(/no section hidden.bias/)
    const wider = { ...description, network: { ...SHAPE, hidden: 40 } }
    expect(() => loadModel(encodeModel({ description: wider, sections }))).toThrow(/section .* is .*, not/)
    const odd = { ...description, network: { ...SHAPE, width: 25 } }
    expect(() => loadModel(encodeModel({ description: odd, sections }))).toThrow(/multiple of 8/)
  })
})

describe('quantising', () => {
  it('keeps weights to within half a step of their row or column', () => {
    const weights = Float32Array.from({ length: 12 }, (_, i) => Math.sin(i) * (1 + (i % 3)))
    for (const by of ['row', 'column'] as const) {
      const { values, scales } = quantise(weights, 3, by)
      weights.forEach((weight, i) => {
        const scale = scales[by === 'row' ? Math.floor(i / 3) : i % 3] ?? 0
        expect(Math.abs((values[i] ?? 0) * scale - weight)).toBeLessThanOrEqual(scale * 0.501)
      })
    }
  })

  it('takes zeros', () => {
    expect([...quantise(new Float32Array(4), 2, 'row').values]).toEqual([0, 0, 0, 0])
  })
})
