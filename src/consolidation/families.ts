/** What consolidation knows of actions: which of them may tell one act, and which move a dispute. */
export interface Family {
  readonly actions: readonly string[]
  /** Either side may be named first: a meeting of A with B is one of B with A. */
  readonly mutual?: boolean
  /** It moves a dispute (an expulsion, a closing); others accompany it (a condemnation). */
  readonly move?: boolean
}

/** Actions that reports of one act are coded as by different words. An action that stands in no family is one by itself. */
const FAMILIES: readonly Family[] = [
  { actions: ['expel-diplomats', 'cap-mission-staff', 'deport-persons'], move: true },
  { actions: ['refuse-accreditation'], move: true },
  { actions: ['deny-visas'], move: true },
  { actions: ['bar-entry'], move: true },
  { actions: ['restrict-diplomats'], move: true },
  { actions: ['detain-diplomat'], move: true },
  { actions: ['strip-immunity'], move: true },
  { actions: ['recall-ambassador'], move: true },
  { actions: ['withdraw-diplomats'], move: true },
  { actions: ['order-mission-closed'], move: true },
  { actions: ['close-own-mission'], move: true },
  { actions: ['seize-mission'], move: true },
  { actions: ['attack-mission'], move: true },
  { actions: ['sever-relations'], move: true },
  { actions: ['downgrade-relations'], move: true },
  { actions: ['withdraw-recognition'], move: true },
  { actions: ['impose-sanctions'], move: true },
  { actions: ['suspend-cooperation'], move: true },
  { actions: ['suspend-member'], move: true },
  { actions: ['leave-organisation'], move: true },
  { actions: ['retaliate'], move: true },
  { actions: ['invade'], move: true },
  { actions: ['protest-formally', 'deliver-note'] },
  { actions: ['accuse', 'condemn'] },
  { actions: ['meet', 'mediate'], mutual: true },
  { actions: ['cancel-meeting'], mutual: true },
  { actions: ['sign-agreement'], mutual: true },
  { actions: ['restore-relations', 'establish-relations'], mutual: true },
]

const FAMILY_OF: ReadonlyMap<string, readonly [name: string, family: Family]> = new Map(
  FAMILIES.flatMap((family) =>
    family.actions.map((action) => [action, [family.actions[0] ?? action, family]] as const),
  ),
)

/** The family that an action belongs to, named after its first action. */
export const familyOf = (action: string): string => FAMILY_OF.get(action)?.[0] ?? action

export const isMutual = (action: string): boolean => FAMILY_OF.get(action)?.[1].mutual === true

export const isMove = (action: string): boolean => FAMILY_OF.get(action)?.[1].move === true
