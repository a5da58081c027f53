import { LENGTH_PATTERNS } from './length-patterns.ts'
import { PARTIAL_PATTERNS } from './partial-patterns.ts'
import type { Pattern, Reading } from './pattern.ts'
import { RELATIVE_PATTERNS } from './relative-patterns.ts'
import { TRIGGERS, type Trigger } from './words.ts'

/** In order of trust: where two readings overlap, the longer wins, then the earlier row. */
const PATTERNS: readonly Pattern[] = [...RELATIVE_PATTERNS, ...LENGTH_PATTERNS, ...PARTIAL_PATTERNS]

const TRIGGER_NAMES = Object.keys(TRIGGERS) as readonly Trigger[]

/** How much of the text to either side a pattern may look at. */
const SURROUNDINGS = 80

const readPattern = (text: string, { form, read }: Pattern): readonly Reading[] =>
  [...text.matchAll(form)].flatMap((match): readonly Reading[] => {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - SURROUNDINGS), start)
    const found = read(match.groups ?? {}, match[0], before, text.slice(end, end + SURROUNDINGS))
    return found === undefined ? [] : [{ start, end, ...found }]
  })

/** Every pattern's readings in `text`, overlaps and all. Only patterns whose kind of word is there are tried. */
export const readGrammar = (text: string): readonly Reading[] => {
  const present = new Set(TRIGGER_NAMES.filter((name) => TRIGGERS[name].test(text)))
  return PATTERNS.filter(({ needs }) => present.has(needs)).flatMap((row) => readPattern(text, row))
}
