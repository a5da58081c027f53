import type { Act } from './acts.ts'

/** A way of telling an act: whatever the act, source and target must be read from it. */
export type Frame = readonly [name: string, tell: (act: Act) => string]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const ROWS: readonly Frame[] = [
  ['plain', (a) => `${a.doer} ${a.past}.`],
  ['day before the verb', (a) => `${a.doer} on Monday ${a.past}.`],
  ['day in front', (a) => `On Monday ${a.doer} ${a.past}.`],
  ['week in front', (a) => `Earlier this week, ${a.doer} ${a.past}.`],
  ['perfect', (a) => `${a.doer} has ${a.participle}.`],
  ['clause after it', (a) => `${a.doer} ${a.past} on Monday after two of its soldiers were killed.`],
  [
    'clause with its own place',
    (a) => `${a.doer} ${a.past} on Monday after its embassy in Vienna was vandalised.`,
  ],
  ['clause with as', (a) => `${a.doer} ${a.past} as tensions between the two neighbours rose.`],
  ['hours after', (a) => `${a.doer} ${a.past} hours after the vote.`],
  ['amid', (a) => `${a.doer} ${a.past} amid mounting anger at home.`],
  ['in protest', (a) => `${a.doer} ${a.past} in protest at the killing of a journalist.`],
  ['ahead of', (a) => `${a.doer} ${a.past} ahead of a summit in Vienna.`],
  ['with effect', (a) => `${a.doer} ${a.past} with immediate effect.`],
  ['citing', (a) => `${a.doer} ${a.past}, citing security concerns.`],
  ['officials said', (a) => `${a.doer} ${a.past}, officials said on Tuesday.`],
  ['said that', (a) => `A spokesman said that ${a.doer} had ${a.participle}.`],
  ['relative aside', (a) => `${a.doer}, which has long wavered, ${a.past}.`],
  ['aside of its own', (a) => `${a.doer}, one of the smallest states in the region, ${a.past}.`],
  ['meanwhile', (a) => `${a.doer}, meanwhile, ${a.past}.`],
  ['aside between dashes', (a) => `${a.doer} – a day after the talks failed – ${a.past}.`],
  ['in a move', (a) => `In a move that stunned its allies, ${a.doer} ${a.past}.`],
  ['second verb', (a) => `${a.doer} called for calm and ${a.past}.`],
  ['third verb', (a) => `${a.doer} put its troops on alert, closed its airspace and ${a.past}.`],
  ['decided', (a) => `${a.doer} decided to ${a.base}.`],
  ['first to', (a) => `${a.doer} became the first country to ${a.base}.`],
  ['responded by', (a) => `${a.doer} responded by ${a.gerund}.`],
  ['participle', (a) => `${a.doer} followed suit on Monday, ${a.gerund}.`],
  ['cleft', (a) => `It was ${a.doer} that ${a.past}.`],
  ['while others', (a) => `While others hesitated, ${a.doer} ${a.past}.`],
  ['semicolon', (a) => `Talks failed; ${a.doer} ${a.past}.`],
  ['will', (a) => `${a.doer} will ${a.base}.`],
  ['headline', (a) => `${a.doer} ${a.present}`],
  ['when', (a) => `The crisis deepened on Monday when ${a.doer} ${a.past}.`],
  ['after', (a) => `Oil prices rose after ${a.doer} ${a.past}.`],
  ['since', (a) => `Relations have been tense since ${a.doer} ${a.past}.`],
  ['with and gerund', (a) => `The crisis deepened, with ${a.doer} ${a.gerund}.`],
  ['prompted', (a) => `The killing prompted ${a.doer} to ${a.base}.`],
  ['government', (a) => `The ${a.adjective} government ${a.past} on Monday.`],
  ['capital', (a) => `${a.capital} ${a.past} on Monday.`],
  ['authorities', (a) => `Authorities in ${a.capital} ${a.past} on Monday.`],
  ['minister said', (a) => `${a.adjective} Foreign Minister Anna Lundt said ${a.doer} ${a.past}.`],
  ['with another', (a) => `${a.doer} and Brazil ${a.past} on Monday.`],
  ['like another', (a) => `Like Brazil, ${a.doer} ${a.past} on Monday.`],
  ['pronoun', (a) => `${a.doer} was furious. It ${a.past} on Monday.`],
  ['the country', (a) => `${a.doer} has had enough. The country ${a.past} on Monday.`],
  [
    'dateline',
    (a) => `VIENNA, May 14 (Reuters) - ${a.doer} ${a.past} on Tuesday, a day after talks collapsed.`,
  ],
]

const UNDONE_ROWS: readonly Frame[] = [
  ['not', (a) => `${a.doer} has not ${a.participle}.`],
  ['without', (a) => `${a.doer} ended the meeting without ${a.gerund}.`],
  ['instead of', (a) => `Instead of ${a.gerund}, ${a.doer} waited.`],
  ['rather than', (a) => `Rather than ${a.base}, ${a.doer} waited.`],
  ['stopped short', (a) => `${a.doer} stopped short of ${a.gerund}.`],
  ['if', (a) => `If ${a.doer} ${a.past}, prices would rise.`],
  ['would have', (a) => `${a.doer} would have ${a.participle} had it known.`],
  ['rumour', (a) => `Rumours that ${a.doer} had ${a.participle} were false.`],
  ['question', (a) => `Has ${a.doer} ${a.participle}?`],
]

const begun = ([name, tell]: Frame): Frame => [name, (act) => capital(tell(act))]

/** Every way of telling, the sentence begun with a capital letter. */
export const FRAMES: readonly Frame[] = ROWS.map(begun)

/** Ways of saying that it was not done, or of not saying that it was. */
export const UNDONE: readonly Frame[] = UNDONE_ROWS.map(begun)
