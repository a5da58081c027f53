/** Most entries of a feed that are looked at in one copy of it: the first ones, which are the newest. */
export const MOST_ENTRIES = 2000
/** Most feeds of one list. */
export const MOST_LISTED = 10_000

/** Tags of a whole feed, with those in the texts that it carries. A feed of full texts has some ten thousand. */
const MOST_TAGS = 300_000
/** Longest tag, in characters: a picture written into an address may be large. */
const LONGEST_TAG = 2 ** 20

/** Why a document would cost too much to be parsed, told by one walk over it; undefined for every real feed. */
export const whyTooCostly = (xml: string): string | undefined => {
  let tags = 0
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const next = xml.indexOf('<', at + 1)
    const end = next === -1 ? xml.length : next
    tags += 1
    if (tags > MOST_TAGS) return `has more than ${MOST_TAGS} tags: no feed has`
    if (end - at > LONGEST_TAG && /[a-z]/i.test(xml[at + 1] ?? '') && !xml.slice(at, end).includes('>'))
      return `has a tag of more than ${LONGEST_TAG} characters: no feed has`
    at = next
  }
  return undefined
}
