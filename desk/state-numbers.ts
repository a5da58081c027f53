import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const NAME = 'virtual:state-numbers'
const CROSSWALK = new URL('../codebook/crosswalks/states.yaml', import.meta.url)

interface IsoSpell {
  readonly numeric?: string
}

interface Crosswalk {
  readonly states: readonly { readonly code: string; readonly iso?: IsoSpell | readonly IsoSpell[] }[]
}

/** The states' codes by their ISO 3166-1 numbers, which maps know them by, out of the codebook's crosswalk. */
export const stateNumbers = (): Plugin => ({
  name: 'state-numbers',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id) => {
    if (id !== `\0${NAME}`) return undefined
    const { states } = parse(readFileSync(CROSSWALK, 'utf8')) as Crosswalk
    const pairs = states.flatMap(({ code, iso }) =>
      [iso ?? []].flat().flatMap(({ numeric }) => (numeric === undefined ? [] : [[numeric, code] as const])),
    )
    return `export default ${JSON.stringify(Object.fromEntries(pairs))}`
  },
})
