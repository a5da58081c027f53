import { expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'

const read = (text: string): string[] =>
  readDocument(text).quotations.map((q) => {
    const inner = text.slice(q.inner[0], q.inner[1])
    return `${q.depth}${q.closed ? '' : ' open'}${q.continues === undefined ? '' : ` of ${q.continues}`}: ${inner}`
  })

/** Text, and for each quotation its depth and words. */
const CASES: readonly (readonly [text: string, quotations: readonly string[]])[] = [
  ['He called it "a farce" and left.', ['0: a farce']],
  ['“We reject it,” he said. “It is wrong.”', ['0: We reject it,', '0: It is wrong.']],
  ['«Nous partons», dit-il.', ['0: Nous partons']],
  ['He spoke of ‘hostile acts’ again.', ['0: hostile acts']],
  ["He spoke of 'hostile acts' again.", ['0: hostile acts']],
  ["The envoys' cars and the ministry's men didn't move.", []],
  ['The envoys’ cars and the ministry’s men didn’t move.', []],
  ["In the '90s it wasn't so.", []],
  ['“He said ‘go home’ to us,” she said.', ['0: He said ‘go home’ to us,', '1: go home']],
  ['"He said \'go home\' to us," she said.', ["0: He said 'go home' to us,", '1: go home']],
  ['“Mixed marks," he said.', ['0: Mixed marks,']],
  ['He said: "never”.', ['0: never']],
  ["``Old style,'' he said.", ['0: Old style,']],
  ['“Never closed, he said.', ['0 open: Never closed, he said.']],
  ['“First.\n\n“Second,” he said.', ['0 open: First.', '0 of 0: Second,']],
  ['“First.\n\nSecond,” he said.', ['0 open: First.', '0 of 0: Second,']],
  ['"No, he said. "Never" is long.', ['0 open: No, he said.', '0: Never']],
  ['The 6" pipe burst.', []],
  ['It would give”some help” to them.', ['0: some help']],
]

test.each(CASES)('%s', (text, quotations) => {
  expect(read(text)).toEqual(quotations)
})
