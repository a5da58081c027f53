import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAtMost, splitLines } from '../../src/sources/lines.ts'

async function* stream(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

const linesOf = async (
  chunks: readonly (string | Uint8Array)[],
  limit = 1000,
): Promise<(string | undefined)[]> => {
  const lines: (string | undefined)[] = []
  for await (const { number, bytes } of splitLines(stream(chunks), limit)) {
    expect(number).toBe(lines.length + 1)
    lines.push(bytes && Buffer.from(bytes).toString())
  }
  return lines
}

describe('splitLines', () => {
  it('cuts at LF and CRLF, keeps empty lines, and wants no line end at the end', async () => {
    expect(await linesOf(['a\r\n\nb', 'c\n', 'd'])).toEqual(['a', '', 'bc', 'd'])
    expect(await linesOf(['a\n'])).toEqual(['a'])
    expect(await linesOf([])).toEqual([])
  })

  it('gives a line that is too long without its bytes, and the ones after it whole', async () => {
    expect(await linesOf(['ok\n', 'x'.repeat(9), 'x'.repeat(9), '\nnext\n', 'y'.repeat(11)], 10)).toEqual([
      'ok',
      undefined,
      'next',
      undefined,
    ])
  })

  it('gives the same lines however the bytes arrive', async () => {
    const texts = fc.array(fc.constantFrom('é', 'a', '\n', '\r\n', '“', '😀'), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(60), { maxLength: 6 }), async (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''))
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
        const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i] ?? 0, end))
        expect(await linesOf(chunks)).toEqual(await linesOf([bytes]))
      }),
      { seed: 20220228, numRuns: 200 },
    )
  })
})

describe('readAtMost', () => {
  it('gives all bytes up to the limit and nothing beyond it', async () => {
    expect(Buffer.from((await readAtMost(stream(['ab', 'cd']), 4)) ?? []).toString()).toBe('abcd')
    expect(await readAtMost(stream(['ab', 'cde']), 4)).toBeUndefined()
  })

  it('stops reading once there is too much', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield Buffer.alloc(100)
      }
    }
    expect(await readAtMost(endless(), 1000)).toBeUndefined()
    expect(given).toBe(11)
  })
})
