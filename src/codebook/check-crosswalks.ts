import type { Declared } from './check-actions.ts'
import { firstDay, lastDay } from './crosswalk.ts'
import type { Site } from './form.ts'
import { didYouMean } from './nearest.ts'
import { createRegister } from './register.ts'
import type { ActorsSource, CrosswalkSource } from './source.ts'
import type { SourceFile } from './yaml-file.ts'

type StateSource = CrosswalkSource['states'][number]

/** One code of one state between two days, and where the file says so. */
interface Use {
  readonly state: string
  readonly from: string
  readonly until: string
  readonly site: Site
  readonly offset: number
}

/** What must be another state's at another time only, by the name that messages give it. */
const UNIQUE: Readonly<Record<string, (state: StateSource) => readonly (readonly [Spell, string])[]>> = {
  'COW number': ({ cow = [] }) => cow.map((spell) => [spell, String(spell.number)]),
  'COW abbreviation': ({ cow = [] }) =>
    cow.flatMap((spell) => (spell.abbreviation === undefined ? [] : [[spell, spell.abbreviation]])),
  'GW number': ({ gw = [] }) => gw.map((spell) => [spell, String(spell.number)]),
  'ISO alpha-2 code': ({ iso = [] }) => iso.map((spell) => [spell, spell.alpha2]),
  'ISO number': ({ iso = [] }) => iso.map((spell) => [spell, spell.numeric]),
  'FIPS code': ({ fips = [] }) => fips.map((spell) => [spell, spell.code]),
}

interface Spell {
  readonly from?: string
  readonly until?: string
}

const SCHEMES = ['cow', 'gw', 'iso', 'fips'] as const

/**
 * Checks that every state of the actors has one line, that no code stands for two states on one day, and that no state has two
 * codes of one scheme on one day.
 */
export const checkCrosswalks = (
  files: readonly SourceFile<CrosswalkSource>[],
  actors: readonly SourceFile<ActorsSource>[],
  declared: Declared,
): void => {
  const lines = createRegister('state')
  const uses = new Map<string, Use[]>()
  const told = new Set<string>()
  for (const { value, site } of files)
    for (const state of value?.states ?? []) {
      const offset = site.at(state, 'code')
      lines.claim(state.code, 'a state', site, offset)
      told.add(state.code)
      if (!declared.codes.has(state.code))
        site.report(offset, `unknown actor "${state.code}"`, didYouMean(state.code, declared.codes))
      for (const scheme of SCHEMES) checkSpells(state[scheme] ?? [], scheme, site)
      checkUses(state, site, uses)
    }
  if (files.length > 0 && files.every(({ value }) => value !== undefined)) checkMissing(actors, told)
}

const checkSpells = (spells: readonly Spell[], scheme: string, site: Site): void => {
  spells.forEach((spell, index) => {
    const offset = site.at(spells, index)
    const { from, until } = bounds(spell)
    if (from > until) site.report(offset, 'this code ends before it begins')
    const clash = spells.slice(0, index).some((earlier) => overlap(bounds(earlier), { from, until }))
    if (clash) site.report(offset, `two ${scheme} codes of one state on one day`, 'give from: and until:')
  })
}

const checkUses = (state: StateSource, site: Site, uses: Map<string, Use[]>): void => {
  for (const [what, codesOf] of Object.entries(UNIQUE))
    for (const [spell, code] of codesOf(state)) {
      const use = { state: state.code, ...bounds(spell), site, offset: site.at(spell) }
      const known = uses.get(`${what} "${code}"`) ?? []
      uses.set(`${what} "${code}"`, [...known, use])
      const clash = known.find((earlier) => earlier.state !== use.state && overlap(earlier, use))
      if (clash !== undefined)
        site.report(
          use.offset,
          `${what} "${code}" is ${use.state} here but ${clash.state} at ${clash.site.label(clash.offset)}`,
          'one of them needs another code, or from: and until:',
        )
    }
}

const bounds = ({ from, until }: Spell) => ({ from: firstDay(from), until: lastDay(until) })

const overlap = (a: { from: string; until: string }, b: { from: string; until: string }): boolean =>
  a.from <= b.until && b.from <= a.until

const checkMissing = (actors: readonly SourceFile<ActorsSource>[], told: ReadonlySet<string>): void => {
  for (const { value, site } of actors)
    for (const state of value?.states ?? [])
      if (!told.has(state.code))
        site.report(
          site.at(state, 'code'),
          `"${state.code}" has no line in crosswalks/`,
          'exports leave its codes empty',
          'warning',
        )
}
