import type { ConfidenceModel, Features } from '../confidence.ts'
import { CONFIDENCE } from '../confidence-weights.ts'
import type { EventAccount } from './account.ts'

/** Features in words; those that are not here are told by their own names. */
const IN_WORDS: Readonly<Record<string, string>> = {
  certainty: 'how sure the parse is',
  tellings: 'told more than once',
  length: 'length of the sentence',
  title: 'told only in the title',
  quoted: 'told between quotation marks',
  background: 'told as background',
  chain: 'several words decide the status',
  loose: 'a role filled from another clause',
  asked: 'the rule asks for several things',
  several: 'several actors on a side',
  object: 'it is said whom it falls on',
  first: 'told first of all',
  foremost: 'of the kind that is told first',
  lead: 'told in the title or the first sentence',
  depth: 'told further down',
  among: 'one of many that the report tells',
  alone: 'the only one that the report tells',
  alike: 'others of its kind are told',
  share: 'most of what is told is of its kind',
  heard: 'much of the text speaks of its kind',
  returning: 'the text comes back to its kind',
  under: 'words stand over it that say how far it has gone or who says it',
}

const FAMILIES: readonly (readonly [prefix: string, words: string])[] = [
  ['source:', 'source found by '],
  ['target:', 'target found by '],
  ['family:', 'acts of the kind '],
  ['kind:', 'the act is told by a '],
  ['form:', 'the clause is '],
  ['status:', 'status '],
]

const inWords = (feature: string): string => {
  const family = FAMILIES.find(([prefix]) => feature.startsWith(prefix))
  return family
    ? `${family[1]}${feature.slice(family[0].length).toLowerCase()}`
    : (IN_WORDS[feature] ?? feature)
}

const TOLD = 3
const LEAST = 0.1

/** What speaks most for and against an event being right. */
export function explainConfidence(
  value: number,
  { features, model = CONFIDENCE }: { readonly features: Features; readonly model?: ConfidenceModel },
): EventAccount['confidence'] {
  const effects = Object.entries(features)
    .map(([name, amount]) => ({ name, effect: amount * (model.weights[name] ?? 0) }))
    .filter(({ effect }) => Math.abs(effect) >= LEAST)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
  const names = (sign: number): readonly string[] =>
    effects
      .filter(({ effect }) => Math.sign(effect) === sign)
      .slice(0, TOLD)
      .map(({ name }) => inWords(name))
  return { value, for: names(1), against: names(-1) }
}
