import type { Tree } from '../../syntax/tree.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Repair } from './arcs.ts'
import { CLAUSE_REPAIRS } from './repairs-of-clauses.ts'
import { PHRASE_REPAIRS } from './repairs-of-phrases.ts'
import { WORD_REPAIRS } from './repairs-of-words.ts'

/** Repairs in the order in which they are made: words first, then phrases, then clauses, then what is said of clauses. */
export const REPAIRS: readonly Repair[] = [...WORD_REPAIRS, ...PHRASE_REPAIRS, ...CLAUSE_REPAIRS]

/**
 * The tree with the slips mended that the parser is known to make, and with a few constructions put into one form: modal verbs
 * with `to` become auxiliaries, a verb of saying governs what is said, elided clauses hang as `conj` with an `orphan`. Mending a
 * mended tree changes nothing.
 */
export const mendTree = (tree: Tree, lexicon: Lexicon): Tree =>
  REPAIRS.reduce((mended, repair) => repair(mended, lexicon), tree)
