import { contentHash } from '../../base/canonical.ts'
import type { Codebook, State } from '../codebook.ts'
import type { NameEntry, OwnName } from '../name-entries.ts'
import { createNameFinder } from '../name-matcher.ts'
import { tokensOf } from '../phrase.ts'

/** What one list gives. */
export interface OwnActors extends Pick<Codebook, 'states' | 'organisations' | 'offices' | 'holders'> {
  readonly names: readonly OwnName[]
}

/** A codebook that knows the actors of a list too, by their names before any other. Its hash tells it from the one without. */
export const withOwnActors = (codebook: Codebook, list: OwnActors): Codebook => {
  const { names, ...actors } = list
  const own = [...withoutNames(codebook.own ?? [], names), ...names]
  return {
    ...codebook,
    states: withStates(codebook.states, actors.states),
    organisations: [...codebook.organisations, ...actors.organisations],
    // of two offices with one title the first is taken
    offices: [...actors.offices, ...codebook.offices],
    holders: [...codebook.holders, ...actors.holders],
    own,
    hash: contentHash({ codebook: codebook.hash, ...actors, own }),
  }
}

const withStates = (known: readonly State[], own: readonly State[]): readonly State[] => [
  ...known.map((state) => own.filter(({ code }) => code === state.code).reduce(mergedState, state)),
  ...own.filter(({ code }) => !known.some((state) => state.code === code)),
]

const mergedState = (known: State, own: State): State => ({
  ...known,
  ...own,
  names: union(own.names, known.names),
  adjectives: union(own.adjectives, known.adjectives),
  people: union(own.people, known.people),
  capitals: union(own.capitals, known.capitals),
  cities: union(own.cities, known.cities),
  bodies: [...own.bodies, ...known.bodies],
})

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])]

const keyOf = ({ name, anyCase }: OwnName): string => (anyCase ? name.toUpperCase() : name)

/** Of two lists with one name the later one says whose it is. */
const withoutNames = (earlier: readonly OwnName[], later: readonly OwnName[]): readonly OwnName[] => {
  const said = new Set(later.map(keyOf))
  return earlier.filter((name) => !said.has(keyOf(name)))
}

/** Names but those that the codebook knows with the same code: it knows more of them, such as that a city is a capital. */
export const unknownNames = (names: readonly OwnName[], codebook: Codebook): readonly OwnName[] => {
  const find = createNameFinder(codebook)
  const isKnown = ({ name, entry, anyCase }: OwnName): boolean =>
    (anyCase ? [name, name.toUpperCase()] : [name]).some((written) => {
      const tokens = tokensOf(written)
      const match = find(tokens, 0)
      return match?.length === tokens.length && match.entries.some((known) => saysAsMuch(known, entry))
    })
  return names.filter((own) => own.entry.exact || own.entry.kind === 'nobody' || !isKnown(own))
}

const saysAsMuch = (known: NameEntry, { code, sector }: NameEntry): boolean =>
  known.code === code && (sector === undefined || known.sector === sector)
