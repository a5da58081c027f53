import { actionFile, argument } from './source-actions.ts'
import { actorsFile } from './source-actors.ts'
import { crosswalkFile } from './source-crosswalk.ts'
import { wordsFile } from './source-words.ts'

export { type ActionSource, type ArgumentSource, actionFile, type RuleSource } from './source-actions.ts'
export { type ActorsSource, actorsFile } from './source-actors.ts'
export { type CrosswalkSource, crosswalkFile } from './source-crosswalk.ts'
export { type WordsSource, wordsFile } from './source-words.ts'

/**
 * The YAML of `codebook/`, as one table: what the checker takes and what editors are told (`codebook/schema/`).
 * Wherever a list is asked for, one item may stand without brackets.
 */

/** Folder of `codebook/` -> what its files hold, and the schema that editors are given. */
export const FILE_FORMS = {
  actions: { form: actionFile, schema: 'action.schema.json' },
  actors: { form: actorsFile, schema: 'actors.schema.json' },
  crosswalks: { form: crosswalkFile, schema: 'crosswalk.schema.json' },
  words: { form: wordsFile, schema: 'words.schema.json' },
} as const

/** Definitions that the forms refer to by name. */
export const SHARED_FORMS = { argument } as const
