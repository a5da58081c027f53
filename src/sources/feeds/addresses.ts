/**
 * An address of the web as feeds write it, made absolute against the bases given, each of which is itself read against
 * those after it. Undefined for what is no http or https address.
 */
export const absolute = (
  written: string | undefined,
  bases: readonly (string | undefined)[],
): string | undefined => {
  const href = written?.trim()
  if (!href) return undefined
  const base = bases.reduceRight<string | undefined>(
    (outer, each) => (each === undefined ? outer : (parsed(each, outer)?.href ?? outer)),
    undefined,
  )
  const url = parsed(href, base)
  return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : undefined
}

const parsed = (written: string, base: string | undefined): URL | undefined => {
  try {
    return new URL(written.trim(), base)
  } catch {
    return undefined
  }
}

/** The same page whatever campaign a link counts: without its fragment and the parameters that only tell readers apart. */
export const samePage = (url: string): string => {
  const found = parsed(url, undefined)
  if (found === undefined) return url
  found.hash = ''
  for (const name of [...found.searchParams.keys()])
    if (/^(?:utm_\w+|at_(?:medium|campaign\w*)|fbclid|gclid|cmpid)$/i.test(name))
      found.searchParams.delete(name)
  return found.href
}
