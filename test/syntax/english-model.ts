import { existsSync, readFileSync } from 'node:fs'

const PATH = new URL('../../model/english.model', import.meta.url)

/** The English model's bytes; where the checkout has none, says so and gives nothing. */
export const readEnglishModel = (): Uint8Array | undefined => {
  if (existsSync(PATH)) return readFileSync(PATH)
  console.warn(`no ${PATH.pathname}: tests of the English model are left out`)
  return undefined
}
