import type { Action, Codebook } from '../../codebook/codebook.ts'

/**
 * Codes of CAMEO 1.1b3 that mean what an action of the codebook means, or that PLOVER counts elsewhere than CAMEO's first two
 * digits say. 161 is not among them: expulsions, recalls and closures share it, so that no one of them can be told.
 */
const FITS: Readonly<Record<string, string>> = {
  '016': 'deny-accusation',
  '045': 'mediate',
  '054': 'recognise',
  '055': 'apologise',
  '057': 'sign-agreement',
  '075': 'grant-asylum',
  '084': 'plover-retreat',
  '085': 'lift-sanctions',
  '086': 'plover-retreat',
  '09': 'plover-accuse',
  '10': 'demand',
  '111': 'condemn',
  '112': 'accuse',
  '114': 'protest-formally',
  '163': 'impose-sanctions',
  '174': 'deport-persons',
  '18': 'plover-assault',
  '20': 'plover-assault',
}

const LONGEST_CODE = 4

/** `16` of `160`, which stands for the whole root; any other code for itself and those under it. */
const reachOf = (cameo: string): string => (/^\d\d0$/.test(cameo) ? cameo.slice(0, 2) : cameo)

/**
 * Finds the action that fits a CAMEO code best: one that means the same, else the generic action of its PLOVER event. Nothing
 * for statements (01), which are no acts in PLOVER.
 */
export function actionOfCameo({ actions }: Codebook): (cameo: string) => Action | undefined {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const generic = actions.filter((action) => action.generic)
  const byReach = new Map<string, Action>(generic.map((action) => [reachOf(action.cameo), action]))
  for (const [code, id] of Object.entries(FITS)) {
    const action = byId.get(id)
    if (action !== undefined) byReach.set(code, action)
  }
  return (cameo) => {
    for (let length = LONGEST_CODE; length >= 2; length -= 1) {
      const action = byReach.get(cameo.slice(0, length))
      if (action !== undefined && cameo.length >= length) return action
    }
    return undefined
  }
}
