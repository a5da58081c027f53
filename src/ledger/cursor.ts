/** Where a page ended: the order that it was in, and what the order goes by in its last line. */
type Place = readonly (string | number)[]

/** A place as text that says nothing to those who hand it back. */
export const cursorOf = (order: string, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url')

/** The place that a cursor stands for. Throws RangeError for what is no cursor of this order with places like `like`. */
export const placeOf = <P extends Place>(cursor: string, order: string, like: P): P => {
  const [kept, ...place] = parsed(cursor)
  const fits = place.length === like.length && like.every((part, i) => typeof part === typeof place[i])
  if (kept !== order || !fits)
    throw new RangeError(`"${cursor}" is no cursor of this query: begin without one`)
  return place as unknown as P
}

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
