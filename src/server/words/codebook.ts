import type { z } from '@hono/zod-openapi'
import type { Action, Codebook, Rule } from '../../codebook/codebook.ts'
import { deriveCodes } from '../../coding/codes.ts'
import { sideKeyOf } from '../../consolidation/index.ts'
import { CAMEO_LABELS } from '../../exports/icews/labels.ts'
import { STATUSES } from '../../model/index.ts'
import { idInWords } from '../../wording/values.ts'
import type { actionViewSchema, codebookSchema } from '../schemas/codebook.ts'

type CodebookAnswer = z.infer<typeof codebookSchema>
type ActionView = z.infer<typeof actionViewSchema>

const actionLine = (action: Action): CodebookAnswer['actions'][number] => {
  const { id, means, not, plover, cameo, goldstein, generic = false, rules } = action
  return {
    id,
    words: idInWords(id),
    means,
    ...(not !== undefined && { not }),
    plover,
    cameo,
    goldstein,
    generic,
    rules: rules.length,
  }
}

/** What the codebook has, rules and word lists left out. */
export const codebookIndex = ({ hash, actions, states, organisations }: Codebook): CodebookAnswer => ({
  hash,
  actions: actions.map(actionLine),
  states: states.map(({ code, names }) => ({ code, names })),
  organisations: organisations.map(({ code, id, names }) => {
    const named = { code, ...(id !== undefined && { id }), name: names[0] ?? code, span: [0, 1] } as const
    return { key: sideKeyOf(named) ?? code, names }
  }),
})

/** An action with its codes at every status and its rules. */
export const actionView = (action: Action): ActionView => ({
  ...actionLine(action),
  law: action.law,
  symmetric: action.symmetric === true,
  crosswalk: STATUSES.map((status) => {
    const { plover, cameo, goldstein } = deriveCodes(action, status)
    const icews = CAMEO_LABELS[cameo]
    return {
      status,
      ...(plover && { plover: [plover.event, plover.mode].filter((part) => part).join('/') }),
      cameo,
      ...(icews !== undefined && { icews }),
      goldstein,
    }
  }),
  patterns: action.rules.map(ruleView),
})

const ruleView = ({ name, predicate, where, source, target, yes, no, ...rest }: Rule) => ({
  name,
  predicate,
  where: where as Record<string, Record<string, unknown>>,
  source,
  target,
  ...(rest.object && { object: rest.object }),
  ...(rest.status && { status: rest.status }),
  ...(rest.instrument && { instrument: rest.instrument }),
  yes,
  no,
})
