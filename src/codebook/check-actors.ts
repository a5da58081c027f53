import type { Declared as DeclaredNames } from './check-actions.ts'
import { claimPhrases } from './check-words.ts'
import type { Site } from './form.ts'
import { didYouMean } from './nearest.ts'
import { createRegister } from './register.ts'
import type { ActorsSource } from './source.ts'
import type { SourceFile } from './yaml-file.ts'

type Declared = Pick<DeclaredNames, 'codes' | 'offices'>
type ActorsFile = SourceFile<ActorsSource>

/** Codes that a file tells, as gold files write them: `POL`, `UNO`, `IGO:NATO`. */
export const declaredCodes = ({ states = [], organisations = [] }: ActorsSource): readonly string[] => [
  ...states.map(({ code }) => code),
  ...organisations.flatMap(({ code, id }) => (id === undefined ? [code] : [code, `${code}:${id}`])),
]

/** Checks that codes, ids and titles are each given once and that office holders hold offices that exist. */
export const checkActors = (files: readonly ActorsFile[], declared: Declared): void => {
  const registers = {
    states: createRegister('state'),
    organisations: createRegister('organisation'),
    offices: createRegister('office'),
    titles: createRegister('title'),
    terms: createRegister('term of office'),
  }
  for (const { value, site } of files) {
    for (const state of value?.states ?? []) {
      registers.states.claim(state.code, `"${state.name}"`, site, site.at(state, 'code'))
      checkState(state, site)
    }
    for (const body of value?.organisations ?? [])
      registers.organisations.claim(body.id ?? body.code, `"${body.name}"`, site, site.at(body, 'id'))
    for (const office of value?.offices ?? []) {
      registers.offices.claim(office.id, 'an office', site, site.at(office, 'id'))
      claimPhrases(registers.titles, office.titles, office.id, site)
    }
    for (const holder of value?.holders ?? []) {
      const term = `${holder.id} ${holder.office} ${holder.from ?? ''}`.trim()
      registers.terms.claim(term, holder.code, site, site.at(holder, 'id'))
      checkHolder(holder, site, declared)
    }
  }
}

type StateSource = NonNullable<ActorsSource['states']>[number]
type HolderSource = NonNullable<ActorsSource['holders']>[number]

const checkState = (state: StateSource, site: Site): void => {
  if (state.from !== undefined && state.until !== undefined && state.from > state.until)
    site.report(site.at(state, 'until'), `"${state.name}" ends before it begins`)
  const bodies = createRegister('body')
  for (const body of state.bodies ?? []) bodies.claim(body.id, 'a body', site, site.at(body, 'id'))
}

const checkHolder = (holder: HolderSource, site: Site, declared: Declared): void => {
  if (!declared.codes.has(holder.code))
    site.report(
      site.at(holder, 'code'),
      `unknown actor "${holder.code}"`,
      didYouMean(holder.code, declared.codes),
    )
  if (!declared.offices.has(holder.office))
    site.report(
      site.at(holder, 'office'),
      `unknown office "${holder.office}"`,
      didYouMean(holder.office, declared.offices),
    )
  if (holder.from !== undefined && holder.until !== undefined && holder.from > holder.until)
    site.report(site.at(holder, 'until'), `"${holder.id}" leaves before taking office`)
}
