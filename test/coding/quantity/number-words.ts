import type { NumberWords } from '../../../src/codebook/codebook.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen' // prettier-ignore
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** A small list in the form that the codebook compiles to. */
export const NUMBERS: NumberWords = {
  cardinals: {
    ...Object.fromEntries(SMALL.split(' ').map((word, value) => [word, value])),
    ...Object.fromEntries(TENS.split(' ').map((word, row) => [word, (row + 2) * 10])),
    hundred: 100,
    thousand: 1000,
    dozen: 12,
  },
  vague: [
    { phrases: ['dozens'], min: 24, approximate: true },
    { phrases: ['scores'], min: 40, approximate: true },
    { phrases: ['hundreds'], min: 200, approximate: true },
    { phrases: ['several', 'a number of', 'a handful of', 'a handful'], min: 3, approximate: true },
    {
      phrases: ['a couple of', 'a couple', 'a pair of', 'both', 'the two'],
      min: 2,
      max: 2,
      approximate: false,
    },
    { phrases: ['half a dozen'], min: 6, max: 6, approximate: false },
  ],
  qualifiers: [
    { phrases: ['at least', 'no fewer than', 'a minimum of', 'or more'], means: 'min' },
    { phrases: ['more than', 'over', 'upwards of'], means: 'over' },
    { phrases: ['up to', 'as many as', 'at most', 'no more than'], means: 'max' },
    { phrases: ['fewer than', 'less than', 'under'], means: 'under' },
    { phrases: ['about', 'around', 'some', 'nearly', 'almost', 'roughly', 'or so'], means: 'approximate' },
  ],
}
