import type { Action } from '../codebook/codebook.ts'
import type { PloverCode, Status } from '../model/index.ts'

export interface DerivedCodes {
  readonly plover?: PloverCode
  readonly cameo: string
  readonly goldstein: number
}

interface Cell {
  /** `listed`: the action's own; `none`: PLOVER has no event for it. */
  readonly plover: string | 'listed' | 'none'
  /** `listed`, or the CAMEO code. */
  readonly cameo: string | 'listed'
  readonly goldstein: number | 'listed'
}

/** Goldstein values are those of the CAMEO code in the scale that GDELT publishes with CAMEO 1.1b3. */
const BY_STATUS: Readonly<Record<Status, Cell>> = {
  performed: { plover: 'listed', cameo: 'listed', goldstein: 'listed' },
  begun: { plover: 'listed', cameo: 'listed', goldstein: 'listed' },
  intended: { plover: 'listed', cameo: 'listed', goldstein: 'listed' },
  threatened: { plover: 'THREATEN', cameo: '130', goldstein: -4.4 },
  considered: { plover: 'none', cameo: '014', goldstein: 0 },
  requested: { plover: 'REQUEST', cameo: '020', goldstein: 3 },
  refused: { plover: 'REJECT', cameo: '120', goldstein: -4 },
  denied: { plover: 'none', cameo: '016', goldstein: -2 },
  reversed: { plover: 'CONCEDE', cameo: '080', goldstein: 5 },
}

/** What an intended act becomes where PLOVER and CAMEO code intent to cooperate apart (codebook.yaml, head note). */
const INTENDED: Readonly<Record<string, Cell>> = {
  SUPPORT: { plover: 'AGREE', cameo: '030', goldstein: 4 },
  AID: { plover: 'AGREE', cameo: '033', goldstein: 5.2 },
  CONSULT: { plover: 'AGREE', cameo: '036', goldstein: 4 },
  CONCEDE: { plover: 'AGREE', cameo: '035', goldstein: 6.2 },
  COOPERATE: { plover: 'AGREE', cameo: '031', goldstein: 5.2 },
  RETREAT: { plover: 'CONCEDE', cameo: '035', goldstein: 6.2 },
}

/** PLOVER mode and CAMEO code of a threat, by the PLOVER event/mode of what is threatened. */
const THREATENED: Readonly<Record<string, readonly [mode: string, cameo: string, goldstein: number]>> = {
  'SANCTION/expel': ['expel', '1313', -5.8],
  'SANCTION/withdraw': ['relations', '1313', -5.8],
  'SANCTION/discontinue': ['relations', '1313', -5.8],
  'COERCE/restrict': ['restrict', '132', -5.8],
  'COERCE/arrest': ['arrest', '137', -7],
  ASSAULT: ['violence', '138', -7],
  MOBILIZE: ['violence', '138', -7],
}

/** CAMEO has threats of its own for some acts: 1312 to sanction, 133 to protest (whatever the way), 134 to halt negotiations; by the act's own code. */
const THREAT_OF: Readonly<Record<string, readonly [cameo: string, goldstein: number]>> = {
  '163': ['1312', -5.8],
  '141': ['133', -5.8],
  '125': ['134', -5.8],
  '140': ['133', -5.8],
}

/**
 * PLOVER, CAMEO and Goldstein of an action at a status. Sources: codebook.yaml (head note), CAMEO 1.1b3, PLOVER 2021.
 */
export function deriveCodes(action: Action, status: Status): DerivedCodes {
  const listed = action.plover
  const cell =
    status === 'intended' ? (INTENDED[listed?.event ?? ''] ?? BY_STATUS.intended) : BY_STATUS[status]
  if (status === 'threatened') {
    const key = listed?.mode ? `${listed.event}/${listed.mode}` : (listed?.event ?? '')
    const [mode, code, value] = THREATENED[key] ?? [undefined, cell.cameo, BY_STATUS.threatened.goldstein]
    const [cameo, goldstein] = THREAT_OF[action.cameo] ?? [code, Number(value)]
    return { plover: { event: 'THREATEN', ...(mode ? { mode } : {}), context: [] }, cameo, goldstein }
  }
  const cameo = cell.cameo === 'listed' ? action.cameo : cell.cameo
  const goldstein = cell.goldstein === 'listed' ? action.goldstein : cell.goldstein
  if (cell.plover === 'none' || (cell.plover === 'listed' && !listed)) return { cameo, goldstein }
  const plover: PloverCode =
    cell.plover === 'listed' && listed
      ? { event: listed.event, ...(listed.mode ? { mode: listed.mode } : {}), context: [] }
      : { event: cell.plover, context: [] }
  return { plover, cameo, goldstein }
}
