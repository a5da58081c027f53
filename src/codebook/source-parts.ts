import type { Form } from './form.ts'
import { list, text, written } from './forms.ts'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const id = (about: string): Form<string> =>
  text({ pattern: ID, wanted: 'a name in lower case with hyphens (like expel-diplomats)', about })
export const phrase = text({
  pattern: /^(?!\.\.\.)(?!.*\.\.\.$)/,
  wanted: 'a phrase ("..." only between words)',
})
export const phrases = (about: string): Form<readonly string[]> => list(phrase, about)
export const actorCode = text({
  pattern: /^[A-Z]{3}$/,
  wanted: 'three capital letters (ISO 3166-1 alpha-3, or UNO, EUR, IGO, ...)',
  about: 'ISO 3166-1 alpha-3, 3166-3 for historic states, KOS for Kosovo; PLOVER codes for what is no state.',
})
export const day = written({
  pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  wanted: 'a year, month or day (2004, 2004-03, 2004-03-09)',
})
export const role = text({
  pattern: /^[a-z]+( [a-z]+)*(\.[a-z]+)*(\|[a-z]+( [a-z]+)*(\.[a-z]+)*)*$/,
  wanted: 'a role (agent, patient, ...), a preposition, or several joined by "|"',
})
