import type { Codebook } from '../codebook/codebook.ts'
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
