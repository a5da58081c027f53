/** Optimal string alignment distance (Damerau-Levenshtein without substring moves), cut off above `limit`. */
const editDistance = (a: string, b: string, limit = 3): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}

/**
 * The known word that a person most likely meant by `word`, if one is near enough (a third of its letters at most, at
 * most three), ignoring case. Ties go to the first in `known`.
 */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const wanted = word.toLowerCase()
  const limit = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit)
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** `did you mean "..."` for the nearest known word, or nothing. */
export const didYouMean = (word: string, known: Iterable<string>): string | undefined => {
  const guess = nearest(word, known)
  return guess === undefined ? undefined : `did you mean "${guess}"?`
}
