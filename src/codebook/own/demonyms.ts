/** How words for a people and for what is theirs end. */
const ENDING = /(?:an|ans|ese|ish|sh|ch|i|is|ic|ite|ites|er|ers|s)$/

/** Letters that a word for a people shares with the name that it is made from: "Dan-ish", "Den-mark" do not. */
const SHARED = 3

/** Whether a name is a word for the people of the actor called `first`: "Eriadori" beside "Eriador", "Afghan" beside "Afghanistan". */
export const isDemonym = (name: string, first: string): boolean =>
  name !== first &&
  !name.includes(' ') &&
  ENDING.test(name) &&
  name.slice(0, SHARED).toLowerCase() === first.slice(0, SHARED).toLowerCase()

/** Words that English makes from a name for its people: "Gondorian", "Gondoran", "Gondorese", "Gondori". */
export const demonymsOf = (name: string): readonly string[] => {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return []
  if (/[ei]a$/.test(name)) return [`${name}n`]
  const stem = name.replace(/[aeiouy]+$/, '')
  return stem.length < SHARED ? [] : [`${stem}ian`, `${stem}an`, `${stem}ean`, `${stem}ese`, `${stem}i`]
}
