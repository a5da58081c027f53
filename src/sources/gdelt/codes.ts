import type { SideKey } from '../../model/index.ts'

/** Countries that CAMEO codes otherwise than ISO does, by their codes in the codebook (CAMEO 1.1b3, CAMEO.country.txt). */
export const CAMEO_COUNTRIES: Readonly<Record<string, string>> = { MNE: 'MTN', ROU: 'ROM', TLS: 'TMP' }

/** What CAMEO calls an organisation. */
export interface KnownGroup {
  /** GDELT's KnownGroupCode. */
  readonly group: string
  /** The region that it is of, which stands for its country. */
  readonly region?: string
  /** What stands between kind of body and group in the actor's code, where it is no region. */
  readonly between?: string
}

/** Organisations of the codebook that have a code of their own in CAMEO 1.1b3 (CAMEO.knowngroup.txt), by the keys of the ledger. */
export const KNOWN_GROUPS: Readonly<Record<SideKey, KnownGroup>> = {
  UNO: { group: 'UNO' },
  EUR: { group: 'EEC', region: 'EUR' },
  'IGO:NATO': { group: 'NAT', region: 'WST' },
  'IGO:OSCE': { group: 'SCE', region: 'EUR' },
  'IGO:COE': { group: 'COE', region: 'EUR' },
  'IGO:AU': { group: 'OAU' },
  'IGO:ECOWAS': { group: 'WAS', region: 'WAF' },
  'IGO:ECCAS': { group: 'ECA', between: 'CAF' },
  'IGO:SADC': { group: 'SAD' },
  'IGO:IGAD': { group: 'IAD', between: 'EAFDEV' },
  'IGO:GCC': { group: 'GCC', region: 'PGS' },
  'IGO:Arab-League': { group: 'ARL', region: 'MEA' },
  'IGO:OIC': { group: 'OIC', between: 'MOS' },
  'IGO:OPEC': { group: 'OPC', between: 'BUS' },
  'IGO:OAS': { group: 'OAS' },
  'IGO:ASEAN': { group: 'ASN' },
  'IGO:SAARC': { group: 'SAA' },
  'IGO:CIS': { group: 'CIS', region: 'CAS' },
  'IGO:G7': { group: 'GOS' },
  'IGO:G8': { group: 'GOE' },
  'IGO:G77': { group: 'GSS' },
  'IGO:NAM': { group: 'NON' },
  'IGO:Commonwealth': { group: 'CWN' },
  'IGO:IAEA': { group: 'IAE' },
  'IGO:ICC': { group: 'ICC', between: 'JUD' },
  'IGO:WTO': { group: 'WTO', between: 'BUS' },
  'IGO:Interpol': { group: 'ITP', between: 'COP' },
  'IGO:EBRD': { group: 'EBR', between: 'EURDEV' },
  'IGO:ADB': { group: 'ADB' },
  'NGO:MSF': { group: 'MSF' },
  'NGO:ICRC': { group: 'IRC' },
  'NGO:Amnesty': { group: 'AMN' },
  'NGO:HRW': { group: 'HRW' },
  'NGO:Oxfam': { group: 'XFM' },
}
