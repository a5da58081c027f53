import type { Tree } from '../../syntax/tree.ts'
import { isName, isRel, textOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Heads of the long names of states. */
const FORMS = new Set(
  'republic kingdom emirate sultanate commonwealth federation principality duchy'.split(' '),
)

/** Second halves of names of two: "Bosnia and *Herzegovina*". */
const HALVES = new Set(
  'herzegovina tobago principe príncipe barbuda nevis grenadines montenegro miquelon futuna'.split(' '),
)

const isStateForm = (tree: Tree, index: number): boolean => index >= 0 && FORMS.has(textOf(tree, index))

/** "the Republic of Congo and *Rwanda*": what is joined is joined to the whole name, not to its last word. */
export const besideLongName: Repair = (tree) =>
  forEachWord(tree, (now, other) => {
    const { head: last, rel } = wordAt(now, other)
    if (rel !== 'conj' || !isName(now, other) || HALVES.has(textOf(now, other)) || !isRel(now, last, 'nmod'))
      return undefined
    const form = wordAt(now, last).head
    return isStateForm(now, form) && last > form ? arcs([other, form, 'conj']) : undefined
  })
