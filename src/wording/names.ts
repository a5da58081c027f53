import type { Codebook } from '../codebook/codebook.ts'
import type { Actor } from '../model/index.ts'
import type { Names } from './values.ts'

/** The codebook's first name of a state, of an organisation, or of an organisation's organ (`UNO`, `security-council`). */
export const namesOf = (codebook: Codebook): Names => {
  const names = new Map<string, string>()
  for (const { code, names: all } of codebook.states) names.set(code, all[0] ?? code)
  for (const { code, id, names: all } of codebook.organisations) {
    const key = id === undefined ? code : `${code}:${id}`
    if (!names.has(key)) names.set(key, all[0] ?? key)
  }
  return (code, id) => names.get(`${code}:${id}`) ?? names.get(code)
}

/** The codebook's first name of whomever an actor is: a person, a body, an organisation, else the state; else the words of the text. */
export const denotedName = (codebook: Codebook): ((actor: Actor) => string) => {
  const nameOf = namesOf(codebook)
  const known = new Map<string, string>()
  for (const { code, bodies } of codebook.states)
    for (const { id, names } of bodies) known.set(`${code}:${id}`, names[0] ?? id)
  for (const { code, id, names } of codebook.holders) known.set(`${code}:${id}`, names[0] ?? id)
  for (const { entry } of codebook.own ?? [])
    if (entry.id !== undefined) known.set(`${entry.code}:${entry.id}`, entry.name)
  return ({ code, id, sector, name }) => {
    const own = id === undefined ? undefined : (known.get(`${code}:${id}`) ?? nameOf(code ?? '', id))
    return own ?? (sector === undefined && code !== undefined ? nameOf(code) : undefined) ?? name
  }
}
