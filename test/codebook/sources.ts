import { formatDiagnostic } from '../../src/base/diagnostic.ts'
import { compileCodebook } from '../../src/codebook/compile.ts'

/** A small codebook that compiles without a problem; tests change one file at a time. */
export const SMALL: Readonly<Record<string, string>> = {
  'actions/expel-diplomats.yaml': `id: expel-diplomats
means: A host state makes diplomats leave.
plover: SANCTION/expel
cameo: "161"
goldstein: -4
law: VCDR 9
rules:
  - name: expel
    predicate: {verb: [expel, Kick out], noun: expulsion}
    where:
      patient|of: {is: mission-member}
    source: [agent, by]
    target: patient
    yes:
      - Poland expelled 45 Russian diplomats.
      - {text: Norway kicked out two envoys., as: NOR -> ? performed}
      - The expulsion of ten envoys was announced.
    no:
      - The school expelled two pupils.
      - The club kicked out a fan.
`,
  'actors/states.yaml': `states:
  - {code: NOR, name: Norway, adjectives: Norwegian, people: Norwegian, capitals: Oslo, cities: [Bergen]}
  - {code: POL, name: Poland, adjectives: Polish, people: Pole, capitals: [Warsaw]}
offices:
  - {id: foreign-minister, titles: [foreign minister, minister of foreign affairs], sector: GOV, actsFor: state}
holders:
  - {id: jan-nowak, names: [Jan Nowak, Nowak], code: POL, office: foreign-minister, from: 2019, until: 2023-06-30}
`,
  'words/words.yaml': `kinds: {mission-member: A person of a mission.}
nouns:
  - {phrases: [diplomat, envoy], is: mission-member, object: diplomats}
status:
  - {phrases: [begin, start], part: verb, gives: begun, control: subject}
laws: {VCDR: [Vienna Convention on Diplomatic Relations]}
grounds:
  espionage: [spying, gather ... intelligence]
cardinals: {twelve: 12}
`,
}

export const filesOf = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...SMALL, ...changes }).map(([path, text]) => ({ path, text }))

/** Problems of the small codebook with some files replaced, as a person sees them. */
export const problemsWith = (changes: Readonly<Record<string, string>>): readonly string[] =>
  compileCodebook(filesOf(changes)).problems.map(formatDiagnostic)

/** Marks the place in an edit where the problem must be told. */
const MARK = '‸'

/**
 * The small codebook with one stretch of one file replaced, and the place (`file:line:column`) of the mark in what
 * replaces it.
 */
export const edited = (path: string, from: string, to: string) => {
  const text = SMALL[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`)
  const before = text.replace(from, to).split(MARK, 1)[0] ?? ''
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { files: { [path]: text.replace(from, to.replace(MARK, '')) }, place: `${path}:${line}:${column}` }
}
