/**
 * What `work` makes of each item, in the items' order, with so many at work at once. `work` must not reject. Ending the loop
 * early starts nothing more.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<{ readonly item: T; readonly result: R }> {
  const begun: { readonly item: T; readonly result: Promise<R> }[] = []
  let next = 0
  for (;;) {
    while (begun.length < atOnce && next < items.length) {
      const item = items[next++] as T
      begun.push({ item, result: work(item) })
    }
    const first = begun.shift()
    if (first === undefined) return
    yield { item: first.item, result: await first.result }
  }
}
