import type { ArticleRecord, Claim } from '../../model/index.ts'
import { printable } from '../../wording/printable.ts'
import { actorInWords, idInWords, type Names } from '../../wording/values.ts'
import { labelled } from './columns.ts'
import { quoted } from './evidence.ts'
import { type Rich, run } from './rich.ts'

const LABEL_WIDTH = 4
/** Indirect speech longer than this is shortened. */
const LONGEST = 300

/** Who speaks: name, role, and for whom: `Olivia Dalton, spokesperson (United States)`. */
const speakerOf = ({ speaker }: Claim, names: Names): Rich => {
  const side =
    speaker.code === undefined ? undefined : actorInWords({ ...speaker, name: speaker.code }, names)
  const name = printable(speaker.name)
  const role = speaker.role === undefined ? '' : `, ${printable(speaker.role)}`
  return [run(name, 'strong'), run(role), run(side === undefined || side === name ? '' : ` (${side})`)]
}

const CHANNELS: Readonly<Partial<Record<NonNullable<Claim['channel']>, string>>> = {
  'tweet-or-post': 'in a post',
  'press-briefing': 'at a press briefing',
  statement: 'in a statement',
  interview: 'in an interview',
  letter: 'in a letter',
  'un-meeting': 'at a UN meeting',
  'unnamed-source': 'unnamed source',
}

const wordsOf = (claim: Claim, record: ArticleRecord): Rich =>
  claim.quote === undefined
    ? [...quoted(record.article.text, claim.span, LONGEST), run(" in the reporter's words", 'faint')]
    : [run(`“${printable(claim.quote)}”`)]

const linesOf = (claim: Claim, record: ArticleRecord, names: Names, width: number): readonly Rich[] => {
  const about = claim.about.length === 0 ? [] : [run(' '), run(claim.about.join(', '), 'label')]
  const told = [
    claim.channel && CHANNELS[claim.channel],
    claim.addressee && `to ${printable(claim.addressee)}`,
    ...claim.attribution.map(({ who }) => `told by ${printable(who)}`),
  ].filter((part) => part)
  const head = [...speakerOf(claim, names), run(' '), run(idInWords(claim.stance), 'alert'), ...about]
  const blocks: readonly Rich[] = [head, wordsOf(claim, record), [run(told.join(' · '), 'faint')]]
  return blocks
    .filter((block) => block.some(({ text }) => text !== ''))
    .flatMap((block, i) => labelled(i === 0 ? [run(claim.id, 'label')] : [], LABEL_WIDTH, block, width))
}

/** The claims of a record: speaker, what the claim does to which event, and the words; nothing when there are none. */
export const claimLines = (record: ArticleRecord, names: Names, width: number): readonly Rich[] =>
  record.claims.length === 0
    ? []
    : [
        [run('Who said what about it', 'heading')],
        ...record.claims.flatMap((claim) => [...linesOf(claim, record, names, width), []]),
      ]
