/** What a rule asks of a role, as the compiled codebook has it. */
type Pattern = Readonly<Record<string, unknown>>

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

const isPattern = (value: unknown): value is Pattern =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How each constraint is told; one that says the same as another is left out. */
const TOLD: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  absent: (value) => (value === true ? 'must not be there' : undefined),
  optional: (value) => (value === true ? 'may be missing' : undefined),
  is: (value) => `is ${listed(value)}`,
  lemma: (value) => `its word is ${listed(value)}`,
  mentions: (value) => `has in it ${listed(value)}`,
  lacks: (value) => `has not in it ${listed(value)}`,
  own: (value) => (value === true ? 'belongs to who acts' : 'does not belong to who acts'),
  negated: (value) => (value === true ? 'is negated' : 'is not negated'),
  predicate: (value) => (isPattern(value) ? `its ${predicateInWords(value).join('; ')}` : undefined),
  where: (value) =>
    isPattern(value)
      ? `in it ${Object.entries(value)
          .map(([role, pattern]) => `${role} ${isPattern(pattern) ? patternInWords(pattern) : ''}`)
          .join('; ')}`
      : undefined,
}

/** What a role must be: `is envoy; has not in it goodwill, brand`. */
export const patternInWords = (pattern: Pattern): string =>
  Object.entries(TOLD)
    .flatMap(([name, tell]) => (pattern[name] === undefined ? [] : (tell(pattern[name]) ?? [])))
    .join('; ')

/** The words that call a rule up: `verb recall, call back`. */
export const predicateInWords = (predicate: Pattern): readonly string[] =>
  ['verb', 'noun', 'adjective'].flatMap((part) => {
    const words = predicate[part]
    return words === undefined ? [] : [`${part} ${listed(words)}`]
  })
