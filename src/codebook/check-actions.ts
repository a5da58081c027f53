import { parseExpectation } from './expectation.ts'
import type { Site } from './form.ts'
import { listMeant, phrasesOfRule } from './lists.ts'
import { didYouMean } from './nearest.ts'
import { createRegister } from './register.ts'
import type { ActionSource, ArgumentSource, RuleSource } from './source.ts'
import { CORE_ROLES, PLOVER_EVENTS, PREPOSITIONS } from './vocabulary.ts'
import type { SourceFile } from './yaml-file.ts'

/** Names that may be referred to. */
export interface Names extends Iterable<string> {
  readonly has: (name: string) => boolean
}

/** What the files as a whole declare, and others may refer to. */
export interface Declared {
  readonly actions: Names
  readonly kinds: Names
  readonly laws: Names
  /** Codes of states and organisations; for organisations with an id also `IGO:NATO`. */
  readonly codes: Names
  readonly offices: Names
  /** Lists of words that rules may name. */
  readonly lists: Names
}

const LEAST_YES = 3
const LEAST_NO = 2
/** `patient.host`: where the person or mission of that role is accredited or stands. */
const HOST_SUFFIX = /\.host$/
const ROLES = new Set<string>([...CORE_ROLES, ...PREPOSITIONS])

/** Checks what one file alone cannot tell: references, uniqueness, enough examples. Problems go to the files' sites. */
export const checkActions = (files: readonly SourceFile<ActionSource>[], declared: Declared): void => {
  const ids = createRegister('action')
  for (const { path, value, site } of files) {
    if (value === undefined) continue
    ids.claim(value.id, 'an action', site, site.at(value, 'id'))
    if (path !== `actions/${value.id}.yaml`)
      site.report(
        site.at(value, 'id'),
        `action "${value.id}" stands in ${path}`,
        `name the file actions/${value.id}.yaml`,
      )
    checkReferences(value, site, declared)
    const names = createRegister('rule')
    for (const rule of value.rules) {
      names.claim(rule.name, 'a rule', site, site.at(rule, 'name'))
      checkRule(rule, site, declared)
    }
  }
}

const checkReferences = (action: ActionSource, site: Site, declared: Declared): void => {
  const event = action.plover.split('/', 1)[0] ?? ''
  if (event !== 'none' && !PLOVER_EVENTS.some((known) => known === event))
    site.report(
      site.at(action, 'plover'),
      `unknown PLOVER event "${event}"`,
      didYouMean(event, PLOVER_EVENTS),
    )
  action.law?.forEach((article, index) => {
    const [law = '', number] = article.split(' ')
    const offset = site.at(action.law ?? [], index)
    if (!declared.laws.has(law))
      site.report(offset, `unknown law "${law}"`, didYouMean(law, declared.laws) ?? lawHint)
    else if (number === undefined) site.report(offset, `"${article}" names no article`, `write "${law} 9"`)
  })
  for (const [, id = ''] of action.not?.matchAll(/->\s*([a-z]+(?:-[a-z]+)+)/g) ?? [])
    if (!declared.actions.has(id))
      site.report(site.at(action, 'not'), `no action "${id}"`, didYouMean(id, declared.actions), 'warning')
}

const lawHint = 'laws are told in words/laws.yaml'

const checkRule = (rule: RuleSource, site: Site, declared: Declared): void => {
  const { verb, noun, adjective } = rule.predicate
  if (!verb && !noun && !adjective)
    site.report(
      site.at(rule, 'predicate'),
      `rule "${rule.name}" names no predicate`,
      'give verb:, noun: or adjective:',
    )
  if (rule.where) checkWhere(rule.where, site, declared)
  checkLists(rule, site, declared)
  for (const side of ['source', 'target', 'object'] as const)
    rule[side]?.forEach((role, index) => {
      const offset = site.at(rule[side] ?? [], index)
      if (role !== 'none' || side === 'object') checkRole(role, site, offset)
      else if (rule[side]?.length !== 1)
        site.report(offset, '"none" stands alone', 'drop it or the other roles')
    })
  checkExamples(rule, site, declared)
}

const checkLists = (rule: RuleSource, site: Site, declared: Declared): void => {
  for (const phrases of phrasesOfRule(rule))
    phrases.forEach((phrase, index) => {
      const list = listMeant(phrase)
      if (list !== undefined && !declared.lists.has(list))
        site.report(
          site.at(phrases, index),
          `unknown list "${list}"`,
          didYouMean(list, declared.lists) ?? 'lists are told in words/, under lists:',
        )
    })
}

/** A path (`complement.agent`) is a role of the clause that fills another role. */
const checkRole = (roles: string, site: Site, offset: number): void => {
  for (const role of roles.split('|').map((alternative) => alternative.replace(HOST_SUFFIX, '')))
    for (const step of role.split('.'))
      if (!ROLES.has(step)) site.report(offset, `unknown role "${step}"`, didYouMean(step, ROLES))
}

const checkWhere = (
  where: Readonly<Record<string, ArgumentSource>>,
  site: Site,
  declared: Declared,
): void => {
  for (const [roles, pattern] of Object.entries(where)) {
    checkRole(roles, site, site.at(where, roles))
    pattern.is?.forEach((kind, index) => {
      if (!declared.kinds.has(kind))
        site.report(
          site.at(pattern.is ?? [], index),
          `unknown kind "${kind}"`,
          didYouMean(kind, declared.kinds) ?? kindHint,
        )
    })
    if (pattern.absent && Object.keys(pattern).length > 1)
      site.report(
        site.at(pattern, 'absent'),
        'what is absent cannot be described',
        'keep only "absent: true"',
      )
    if (pattern.where) checkWhere(pattern.where, site, declared)
  }
}

const kindHint = 'kinds are told in words/nouns.yaml'

const checkExamples = (rule: RuleSource, site: Site, declared: Declared): void => {
  if (rule.yes.length < LEAST_YES)
    site.report(site.at(rule, 'yes'), tooFew(rule.name, 'yes', rule.yes.length, LEAST_YES))
  if (rule.no.length < LEAST_NO)
    site.report(site.at(rule, 'no'), tooFew(rule.name, 'no', rule.no.length, LEAST_NO))
  const sentences = createRegister('sentence')
  rule.yes.forEach((example, index) => {
    const offset = site.at(rule.yes, index)
    sentences.claim(typeof example === 'string' ? example : example.text, 'a yes', site, offset)
    if (typeof example !== 'string' && example.as !== undefined)
      checkExpectation(example.as, site, site.at(example, 'as'), declared)
  })
  rule.no.forEach((sentence, index) => {
    sentences.claim(sentence, 'a no', site, site.at(rule.no, index))
  })
}

const tooFew = (rule: string, key: string, found: number, least: number): string =>
  `rule "${rule}" has ${found} "${key}:" sentence${found === 1 ? '' : 's'}, needs at least ${least}`

const checkExpectation = (as: string, site: Site, offset: number, declared: Declared): void => {
  const expectation = parseExpectation(as)
  if (expectation === undefined) {
    site.report(offset, `cannot read "${as}"`, 'write "POL, CZE -> RUS performed", "?" for nobody')
    return
  }
  for (const code of [...expectation.source, ...expectation.target])
    if (!declared.codes.has(code))
      site.report(offset, `unknown actor "${code}"`, didYouMean(code, declared.codes))
}
