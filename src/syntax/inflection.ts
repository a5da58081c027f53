/** Pasts and participles that no rule of spelling gives, of verbs that treebanks have seldom or never. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  beseech: ['besought'],
  bid: ['bade', 'bidden', 'bid'],
  bind: ['bound'],
  bite: ['bit', 'bitten'],
  burn: ['burnt'],
  cast: ['cast'],
  cling: ['clung'],
  deal: ['dealt'],
  flee: ['fled'],
  fling: ['flung'],
  forbid: ['forbade', 'forbidden'],
  forego: ['forewent', 'foregone'],
  forgo: ['forwent', 'forgone'],
  forsake: ['forsook', 'forsaken'],
  forswear: ['forswore', 'forsworn'],
  freeze: ['froze', 'frozen'],
  grind: ['ground'],
  hang: ['hung'],
  lend: ['lent'],
  overthrow: ['overthrew', 'overthrown'],
  rend: ['rent'],
  rescind: ['rescinded'],
  ring: ['rang', 'rung'],
  shake: ['shook', 'shaken'],
  shed: ['shed'],
  shoot: ['shot'],
  shrink: ['shrank', 'shrunk'],
  shut: ['shut'],
  sink: ['sank', 'sunk'],
  sit: ['sat'],
  slay: ['slew', 'slain'],
  sling: ['slung'],
  spin: ['spun'],
  spring: ['sprang', 'sprung'],
  steal: ['stole', 'stolen'],
  sting: ['stung'],
  string: ['strung'],
  swear: ['swore', 'sworn'],
  swing: ['swung'],
  tear: ['tore', 'torn'],
  thrust: ['thrust'],
  tread: ['trod', 'trodden'],
  undo: ['undid', 'undone'],
  unwind: ['unwound'],
  weave: ['wove', 'woven'],
  wind: ['wound'],
  withhold: ['withheld'],
  wring: ['wrung'],
}

const VOWEL = '[aeiou]'
/** "slam", "curb" apart: one vowel, one consonant that English doubles. */
const DOUBLES = new RegExp(`${VOWEL}[bdgklmnprstvz]$`)
const LONG_VOWEL = new RegExp(`${VOWEL}${VOWEL}.$`)
const ONE_SYLLABLE = new RegExp(`^(?:qu|[^aeiou])*${VOWEL}[^aeiou]+$`)

/** What its endings hang from: "slamm" of slam, "label" and "labell" of label, "lob" of lobe. */
function stems(verb: string): readonly string[] {
  if (verb.endsWith('e') && !/[eoy]e$/.test(verb)) return [verb.slice(0, -1)]
  if (!DOUBLES.test(verb) || (LONG_VOWEL.test(verb) && !/^(?:.*[^aeiou])?qui.$/.test(verb))) return [verb]
  const doubled = verb + verb.slice(-1)
  return ONE_SYLLABLE.test(verb) ? [doubled] : [verb, doubled]
}

/** Every form of a verb but the verb itself. */
function formsOf(verb: string): readonly string[] {
  const own = stems(verb)
  const sibilant = /(?:s|x|z|ch|sh)$/.test(verb)
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${sibilant ? 'es' : 's'}`
  const pasts = /[^aeiou]y$/.test(verb)
    ? [`${verb.slice(0, -1)}ied`]
    : own.map((stem) => (stem.endsWith('e') ? `${stem}d` : `${stem}ed`))
  return [third, ...(IRREGULAR[verb] ?? pasts), ...own.map((stem) => `${stem}ing`)]
}

/** The verb of each form that the rules of spelling give; of a form of two verbs, the first's. */
export function formsOfVerbs(verbs: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const verb of verbs) {
    for (const form of formsOf(verb)) if (!found.has(form)) found.set(form, verb)
  }
  return found
}
