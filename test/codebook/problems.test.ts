import { describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { edited, filesOf, problemsWith } from './sources.ts'

const ACTION = 'actions/expel-diplomats.yaml'
const ACTORS = 'actors/states.yaml'
const WORDS = 'words/words.yaml'

/** What is wrong, the file, what is replaced by what (‸ marks the place to blame), and what must be said of it. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    'an unknown key',
    ACTION,
    'goldstein:',
    '‸goldstien:',
    'unknown key "goldstien" in an action (did you mean "goldstein"?)',
  ],
  [
    'a repeated key',
    ACTION,
    'cameo: "161"',
    'cameo: "161"\n‸means: Again.',
    'the key "means" is given twice',
  ],
  ['a key left out', ACTION, 'id: expel-diplomats\n', '‸', 'an action lacks "id"'],
  [
    'a number where text belongs',
    ACTION,
    '"161"',
    '‸161',
    'expected a CAMEO code in quotes (like "161"), found the number 161 (write "161" with quotes)',
  ],
  [
    'an unknown PLOVER event',
    ACTION,
    'SANCTION/',
    '‸SANCTON/',
    'unknown PLOVER event "SANCTON" (did you mean "SANCTION"?)',
  ],
  [
    'a value out of bounds',
    ACTION,
    'goldstein: -4',
    'goldstein: ‸-40',
    'expected a number from -10 to 10, found the number -40',
  ],
  ['an unknown law', ACTION, 'VCDR 9', '‸VCDT 9', 'unknown law "VCDT" (did you mean "VCDR"?)'],
  ['a law without its article', ACTION, 'VCDR 9', '‸VCDR', '"VCDR" names no article (write "VCDR 9")'],
  [
    'an unknown kind',
    ACTION,
    'is: mission-member',
    'is: ‸mission-membr',
    'unknown kind "mission-membr" (did you mean "mission-member"?)',
  ],
  [
    'an unknown role in where',
    ACTION,
    'patient|of:',
    '‸patien|of:',
    'unknown role "patien" (did you mean "patient"?)',
  ],
  [
    'an unknown role in source',
    ACTION,
    '[agent, by]',
    '[‸agnet, by]',
    'unknown role "agnet" (did you mean "agent"?)',
  ],
  [
    'none beside other roles',
    ACTION,
    '[agent, by]',
    '[agent, ‸none]',
    '"none" stands alone (drop it or the other roles)',
  ],
  [
    'an unknown status',
    ACTION,
    'target: patient',
    'target: patient\n    status: ‸begum',
    'unknown status "begum" (did you mean "begun"?)',
  ],
  [
    'too few sentences',
    ACTION,
    '- The school expelled two pupils.\n      ',
    '‸',
    'rule "expel" has 1 "no:" sentence, needs at least 2',
  ],
  [
    'a sentence that is yes and no',
    ACTION,
    'The club kicked out a fan.',
    '‸Poland expelled 45 Russian diplomats.',
    `sentence "Poland expelled 45 Russian diplomats." is a no here but a yes at ${ACTION}:15 (keep one of them)`,
  ],
  [
    'an unreadable expectation',
    ACTION,
    'NOR -> ? performed',
    '‸NOR to POL',
    'cannot read "NOR to POL" (write "POL, CZE -> RUS performed", "?" for nobody)',
  ],
  [
    'an unknown actor in an expectation',
    ACTION,
    'NOR -> ?',
    '‸NOR -> PLO',
    'unknown actor "PLO" (did you mean "POL"?)',
  ],
  [
    'an id that is not the file name',
    ACTION,
    'id: expel-diplomats',
    'id: ‸expel-envoys',
    `action "expel-envoys" stands in ${ACTION} (name the file actions/expel-envoys.yaml)`,
  ],
  [
    'no predicate',
    ACTION,
    '{verb: [expel, Kick out], noun: expulsion}',
    '‸{}',
    'rule "expel" names no predicate (give verb:, noun: or adjective:)',
  ],
  [
    'a gap at the end of a phrase',
    WORDS,
    'gather ... intelligence',
    '‸gather ...',
    'expected a phrase ("..." only between words), found "gather ..."',
  ],
  [
    'a state given twice',
    ACTORS,
    'code: POL, name',
    'code: ‸NOR, name',
    `state "NOR" is "Poland" here but "Norway" at ${ACTORS}:2 (keep one of them)`,
  ],
  [
    'an unknown office',
    ACTORS,
    'office: foreign-minister',
    'office: ‸foreign-minster',
    'unknown office "foreign-minster" (did you mean "foreign-minister"?)',
  ],
  [
    'a term that ends before it begins',
    ACTORS,
    'until: 2023-06-30',
    'until: ‸2013-06-30',
    '"jan-nowak" leaves before taking office',
  ],
  [
    'a code in small letters',
    ACTORS,
    'code: POL, name',
    'code: ‸pol, name',
    'expected three capital letters (ISO 3166-1 alpha-3, or UNO, EUR, IGO, ...), found "pol"',
  ],
  [
    'an unknown ground',
    WORDS,
    'espionage:',
    '‸espionnage:',
    'unknown key "espionnage" in the grounds (did you mean "espionage"?)',
  ],
  [
    'a noun of an unknown kind',
    WORDS,
    'is: mission-member',
    'is: ‸mission',
    'unknown kind "mission" (tell it under kinds:)',
  ],
  [
    'an object kind that does not exist',
    WORDS,
    'object: diplomats',
    'object: ‸diplomat',
    'unknown object kind "diplomat" (did you mean "diplomats"?)',
  ],
  [
    'an unknown list',
    ACTION,
    '[expel, Kick out]',
    '[expel, ‸$kicking]',
    'unknown list "kicking" (lists are told in words/, under lists:)',
  ],
  [
    'a list that nothing names',
    WORDS,
    'grounds:\n',
    'lists:\n  ‸servin: [boot out]\ngrounds:\n',
    'nothing uses the list "servin" (did you mean "serving"?)',
  ],
  ['a list with the same word twice', WORDS, '[begin, start]', '[begin, ‸begin]', '"begin" is given twice'],
  [
    'an empty list',
    WORDS,
    '[begin, start]',
    '‸[]',
    'expected at least one item, or no key at all, found a list',
  ],
  [
    'a table where a word belongs',
    WORDS,
    '[begin, start]',
    '[‸{begin: start}]',
    'expected a phrase ("..." only between words), found a table of keys',
  ],
  [
    'an alias',
    WORDS,
    '[begin, start]',
    '&x ‸[begin, start]',
    'anchors and aliases are not part of the codebook; write the words out',
  ],
] // prettier-ignore

describe('a problem is told by file, line and column', () => {
  it('and the small codebook has none', () => {
    expect(problemsWith({})).toEqual([])
  })
  it.each(CASES)('%s', (_what, path, from, to, problem) => {
    const { files, place } = edited(path, from, to)
    expect(problemsWith(files)).toContain(`${place}: ${problem}`)
  })
  it('and all problems of all files come at once, in order', () => {
    const first = edited(ACTION, 'is: mission-member', 'is: ‸minister')
    const second = edited(ACTORS, 'sector: GOV', 'sector: ‸GVO')
    const problems = problemsWith({ ...second.files, ...first.files })
    expect(problems.map((line) => line.split(' ', 1)[0])).toEqual([`${first.place}:`, `${second.place}:`])
  })
  it('and YAML that cannot be read says where it breaks', () => {
    const problems = problemsWith(edited(WORDS, '[begin, start]', '[begin, start').files)
    expect(problems[0]).toMatch(/^words\/words\.yaml:[56]:\d+: /)
    expect(problems.every((line) => line.startsWith(WORDS))).toBe(true)
  })
})

describe('meanings that contradict', () => {
  it.each([
    [
      'status',
      'status:\n  - {phrases: start, part: verb, gives: not}',
      'status phrase "start (verb)" is begun here but not at words/more.yaml:2',
    ],
    [
      'grounds',
      'grounds: {terrorism: spying}',
      'ground phrase "spying" is espionage here but terrorism at words/more.yaml:1',
    ],
    [
      'nouns',
      'kinds: {x: X.}\nnouns: [{phrases: envoy, is: x, object: staff}]',
      'object kind of "envoy" is diplomats here but staff at words/more.yaml:2',
    ],
    [
      'nominals',
      'nominals: [{noun: recall, verb: recall, of: patient}, {noun: recall, verb: remember, of: patient}]',
      'verb noun "recall" is remember here but recall at words/more.yaml:1',
    ],
  ])('in %s', (_section, text, problem) => {
    const problems = problemsWith({ 'words/more.yaml': text })
    expect(problems.join('\n')).toContain(problem)
  })
  it('are none where the spelling alone differs', () => {
    expect(problemsWith({ 'words/more.yaml': 'grounds: {reciprocity: [tit-for-tat, tit for tat]}' })).toEqual(
      [],
    )
  })
  it('are none where a noun is of several kinds', () => {
    expect(problemsWith({ 'words/more.yaml': 'kinds: {x: X.}\nnouns: [{phrases: envoy, is: x}]' })).toEqual(
      [],
    )
  })
})

describe('files that do not belong', () => {
  it.each([
    ['action/a.yaml', '"action" is no folder of the codebook (did you mean "actions"?)'],
    ['words/a.yml', 'expected words/<name>.yaml'],
    ['words/deep/a.yaml', 'expected words/<name>.yaml'],
  ])('%s', (path, problem) => {
    expect(problemsWith({ [path]: '{}' })).toEqual([`${path}:1:1: ${problem}`])
  })
  it('and a path given twice', () => {
    const files = [...filesOf(), ...filesOf()]
    expect(
      compileCodebook(files).problems.some(({ message }) => message === 'this file is given twice'),
    ).toBe(true)
  })
})

describe('a list that rules name', () => {
  const { files } = edited(ACTION, '[expel, Kick out]', '[‸expel, $making-leave]')
  const lists = 'lists: {making-leave: [kick out, Boot out]}'
  it('stands for all its words', () => {
    const { codebook, problems } = compileCodebook(filesOf({ ...files, 'words/lists.yaml': lists }))
    expect(problems).toEqual([])
    expect(codebook?.actions[0]?.rules[0]?.predicate.verb).toEqual(['expel', 'kick out', 'boot out'])
  })
  it('is told once', () => {
    const twice = { ...files, 'words/lists.yaml': lists, 'words/more.yaml': lists }
    expect(problemsWith(twice)).toEqual([
      'words/more.yaml:1:9: list "making-leave" is given twice (first at words/lists.yaml:1)',
    ])
  })
})

describe('YAML that is easily misread', () => {
  it('keeps country codes and no: as words', () => {
    const states = 'states: [{code: NOR, name: Norway, names: [NO, No, Off, Yes, y]}]'
    const { codebook, problems } = compileCodebook(filesOf({ [ACTORS]: states }))
    expect(problems).toEqual([])
    expect(codebook?.states[0]?.names).toEqual(['Norway', 'NO', 'No', 'Off', 'Yes', 'y'])
    expect(codebook?.actions[0]?.rules[0]?.no).toHaveLength(2)
  })
  it('keeps dates and years as written', () => {
    const holder = compileCodebook(filesOf()).codebook?.holders[0]
    expect([holder?.from, holder?.until]).toEqual(['2019', '2023-06-30'])
  })
  it.each(['true', '0x10', '1e3', 'null', '~', '1.5'])('asks for quotes around %s', (value) => {
    const { files, place } = edited(WORDS, '[begin, start]', `[begin, ‸${value}]`)
    const problems = problemsWith(files)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${place}: expected`)
    expect(problems[0]).toContain(`(write "${value}" with quotes)`)
  })
  it('counts columns in Windows files as in others', () => {
    const { files, place } = edited(WORDS, 'is: mission-member', 'is: ‸mission')
    const text = (files[WORDS] ?? '').replaceAll('\n', '\r\n')
    expect(problemsWith({ [WORDS]: text })).toContain(
      `${place}: unknown kind "mission" (tell it under kinds:)`,
    )
  })
})
