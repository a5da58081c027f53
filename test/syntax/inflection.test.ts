import { describe, expect, it } from 'vitest'
import { formsOfVerbs } from '../../src/syntax/inflection.ts'

describe('the forms of verbs', () => {
  const verbOf = formsOfVerbs([
    'slam',
    'curb',
    'label',
    'freeze',
    'deny',
    'axe',
    'quit',
    'repeal',
    'tear',
    'lobby',
  ])

  it.each([
    ['slammed', 'slam'],
    ['slams', 'slam'],
    ['curbed', 'curb'],
    ['labelled', 'label'],
    ['labeled', 'label'],
    ['froze', 'freeze'],
    ['freezing', 'freeze'],
    ['denied', 'deny'],
    ['denies', 'deny'],
    ['axed', 'axe'],
    ['axing', 'axe'],
    ['quitting', 'quit'],
    ['repealed', 'repeal'],
    ['tore', 'tear'],
    ['lobbying', 'lobby'],
  ])('%s is of %s', (form, verb) => expect(verbOf.get(form)).toBe(verb))

  it.each(['slamed', 'repealled', 'freezed', 'curbbed'])('%s is of none', (form) =>
    expect(verbOf.get(form)).toBeUndefined(),
  )
})
