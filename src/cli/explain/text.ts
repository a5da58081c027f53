import type {
  Account,
  EventAccount,
  NearMiss,
  Place,
  Requirement,
  RoleAccount,
  SideAccount,
} from '../../coding/explain/index.ts'
import { printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'
import { labelled } from '../table/columns.ts'
import { type Rich, run, wrap } from '../table/rich.ts'

const INDENT = 4
const LABEL = INDENT + 11
/** A sentence longer than this is cut where it is only quoted for orientation. */
const SHORT = 160
/** How many of each list are shown when no event is asked for. */
const FEW = 6

const indented = (label: string, text: Rich, width: number): readonly Rich[] =>
  labelled([run(' '.repeat(INDENT)), run(label, 'label')], LABEL, text, width)

const plain = (text: string): Rich => [run(printable(text))]
const faint = (text: string): Rich => [run(printable(text), 'faint')]

const whereabouts = ({ in: where, sentence }: Place): string =>
  where === 'title' ? 'title' : `sentence ${sentence}`

/** The trigger stands in brackets, so that it is seen without colour too. */
const marked = ({ pieces }: EventAccount): Rich =>
  pieces.flatMap(({ text, fields }): Rich => {
    const words = text.replace(/\s+/g, ' ')
    if (fields.includes('trigger')) return [run('['), run(words, 'strong'), run(']')]
    return [run(words, fields.length > 0 ? 'label' : 'plain')]
  })

const sideShown = (side: readonly SideAccount[]): string =>
  side.length === 0 ? 'nobody named' : side.map(({ code, name }) => `${name} (${code})`).join(', ')

const headline = (event: EventAccount): Rich => [
  run(`${event.id}  `, 'heading'),
  run(`${event.action} ${event.status.status}`, 'strong'),
  run(`: ${printable(sideShown(event.source))} → ${printable(sideShown(event.target))}`),
  run(`  ${Math.round(event.confidence.value * 100)}% sure`, 'faint'),
]

const sideLines = (label: string, side: readonly SideAccount[], width: number): readonly Rich[] =>
  side.length === 0
    ? indented(label, faint('the text names nobody, and the context none clearly enough'), width)
    : side.flatMap(({ code, how }) =>
        indented(label, [run(`${code}: `, 'strong'), ...plain(how.join('; '))], width),
      )

const statusLine = ({ status }: EventAccount): Rich => {
  const start = `the rule alone gives ${status.startsAs}`
  const steps = status.steps.map(({ words, gives }) => `“${words}” makes it ${gives}`)
  const chain = steps.length === 0 ? [start, 'nothing in the text changes it'] : [start, ...steps]
  const last = status.steps.at(-1)?.gives ?? status.startsAs
  const merged =
    last === status.status ? [] : [`told again further on or under a condition: ${status.status}`]
  return plain([...chain, ...merged].join('; '))
}

const rolesShown = (clause: readonly RoleAccount[]): string =>
  clause.map(({ meaning, words }) => `${meaning}: “${words}”`).join(' · ')

const requirementShown = ({ meaning, wants, met, stood }: Requirement): Rich => [
  run(met ? '✓ ' : '✗ ', met ? 'label' : 'alert'),
  run(printable(`${meaning} must be ${wants}`)),
  run(printable(stood ? `; there stands ${stood}` : '; nothing stands there'), 'faint'),
]

const valueLines = ({ values }: EventAccount, width: number): readonly Rich[] =>
  values.flatMap(({ field, value, words, how }) =>
    indented(
      field,
      [
        run(printable(value), 'strong'),
        ...(words && printable(words) !== printable(value) ? [run(` “${printable(words)}”`)] : []),
        ...(how ? [run(`  ${printable(how)}`, 'faint')] : []),
      ],
      width,
    ),
  )

const sureLine = ({ confidence }: EventAccount): Rich => {
  const parts = [
    confidence.for.length > 0 && `for it: ${confidence.for.join(', ')}`,
    confidence.against.length > 0 && `against it: ${confidence.against.join(', ')}`,
  ].filter((part) => part)
  return plain(`${confidence.value}${parts.length > 0 ? `; ${parts.join('; ')}` : ''}`)
}

const coreLines = (event: EventAccount, width: number): readonly Rich[] => [
  ...wrap(headline(event), width),
  ...indented(whereabouts(event.place), marked(event), width),
  ...indented('rule', plain(event.rule.name), width),
  ...indented('status', statusLine(event), width),
  ...sideLines('source', event.source, width),
  ...sideLines('target', event.target, width),
  ...valueLines(event, width),
]

/** One event in a few lines. */
const shortEvent = (event: EventAccount, width: number): readonly Rich[] => [
  ...coreLines(event, width),
  ...event.toldAgain.flatMap((t) => indented('told again', plain(`${whereabouts(t)}, “${t.words}”`), width)),
  [],
]

/** One event with everything that is known of how it was read. */
const deepEvent = (event: EventAccount, width: number): readonly Rich[] => [
  ...coreLines(event, width),
  ...event.toldAgain.flatMap((t) =>
    indented(
      'told again',
      plain(
        `${whereabouts(t)}, “${t.words}”: same action, sides and numbers that agree. ${shorten(t.text, SHORT)}`,
      ),
      width,
    ),
  ),
  ...indented('sure', sureLine(event), width),
  [],
  [run('The action', 'heading')],
  ...indented(event.action, plain(event.means), width),
  [],
  [run('The clause, as who does what', 'heading')],
  ...event.clause.flatMap(({ meaning, words }) =>
    labelled(
      [run('  ·')],
      INDENT,
      [run(`${printable(meaning)}: `, 'faint'), run(`“${printable(words)}”`)],
      width,
    ),
  ),
  [],
  [run('The rule', 'heading')],
  ...indented('name', plain(`${event.rule.name} in ${event.rule.file}`), width),
  ...(event.rule.asks.length === 0 ? indented('asks', plain('only for its word'), width) : []),
  ...event.rule.asks.flatMap((asked) => indented('asks', requirementShown(asked), width)),
  [],
]

const missLines = (miss: NearMiss, width: number): readonly Rich[] => [
  ...labelled(
    [run('  ·')],
    INDENT,
    [
      run(printable(miss.rule), 'strong'),
      run(
        ` on “${printable(miss.words)}”, ${whereabouts(miss.place)}: ${shorten(printable(miss.place.text), SHORT)}`,
        'faint',
      ),
    ],
    width,
  ),
  ...miss.failed.flatMap((f) => indented('', requirementShown(f), width)),
]

const clauseLines = (miss: NearMiss, width: number): readonly Rich[] => [
  ...missLines(miss, width),
  ...indented('', faint(`read as ${rolesShown(miss.clause)}`), width),
]

const section = (heading: string, count: number, shown: number, lines: readonly Rich[]): readonly Rich[] =>
  count === 0
    ? []
    : [[run(heading, 'heading'), run(shown < count ? `  (${shown} of ${count})` : '', 'faint')], ...lines, []]

interface Leftover {
  readonly place: Place
  readonly words: string
  readonly why: string
}

const leftoverLines = (items: readonly Leftover[], width: number): readonly Rich[] =>
  items.flatMap(({ place, words, why }) =>
    labelled(
      [run('  ·')],
      INDENT,
      [
        run(`“${printable(words)}”`, 'strong'),
        run(`, ${whereabouts(place)}: ${printable(why)}. `),
        run(shorten(printable(place.text), SHORT), 'faint'),
      ],
      width,
    ),
  )

/** All that did not become an event: rules that nearly fired, rules that fired in vain, words read as something else. */
export const leftoverSections = (
  { nearly, fruitless, unread }: Account,
  width: number,
  most: number,
  deep: boolean,
): readonly Rich[] => [
  ...section(
    'Rules that nearly fired',
    nearly.length,
    Math.min(most, nearly.length),
    nearly.slice(0, most).flatMap((miss) => (deep ? clauseLines(miss, width) : missLines(miss, width))),
  ),
  ...section(
    'Rules that fired and told no event',
    fruitless.length,
    Math.min(most, fruitless.length),
    leftoverLines(
      fruitless.slice(0, most).map((f) => ({ ...f, why: `${f.rule}: ${f.why}` })),
      width,
    ),
  ),
  ...section(
    'Words that carry acts elsewhere',
    unread.length,
    Math.min(most, unread.length),
    leftoverLines(unread.slice(0, most), width),
  ),
]

/** The whole article: every event in short, then what nearly was one. */
export const accountLines = (account: Account, width: number): readonly Rich[] => [
  ...(account.events.length === 0 ? [[run('No events.', 'strong')], []] : []),
  ...account.events.flatMap((event) => shortEvent(event, width)),
  ...leftoverSections(account, width, FEW, false),
]

/** One event in depth, with the rules that were tried on its sentence. */
export const eventLines = (event: EventAccount, account: Account, width: number): readonly Rich[] => {
  const here = <T extends { readonly place: Place }>(items: readonly T[]): readonly T[] =>
    items.filter(({ place }) => place.in === event.place.in && place.sentence === event.place.sentence)
  const around = {
    ...account,
    nearly: here(account.nearly),
    fruitless: here(account.fruitless),
    unread: here(account.unread),
  }
  return [...deepEvent(event, width), ...leftoverSections(around, width, Number.POSITIVE_INFINITY, true)]
}
