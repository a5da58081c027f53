/** What the network sees of a state of the transition system. The trainer and the parser share this file. */

/** Places whose word the network sees. `l1` is the leftmost, `l2` the second leftmost dependent; `r1`, `r2` likewise. */
export const SLOTS = [
  's0',
  's1',
  's2',
  's3',
  'b0',
  'b1',
  'b2',
  'b3',
  's0.l1',
  's0.l2',
  's0.r1',
  's0.r2',
  's1.l1',
  's1.l2',
  's1.r1',
  's1.r2',
  'b0.l1',
  'b0.l2',
] as const

export type SlotName = (typeof SLOTS)[number]

/** Small facts about a state that the network sees besides its words. */
export const FEATURES = [
  's0.l1.label',
  's0.l2.label',
  's0.r1.label',
  's0.r2.label',
  's1.l1.label',
  's1.l2.label',
  's1.r1.label',
  's1.r2.label',
  'b0.l1.label',
  'b0.l2.label',
  'distance.s0.b0',
  'distance.s1.s0',
  'valency.s0',
  'valency.s1',
  'valency.b0',
] as const

export type FeatureName = (typeof FEATURES)[number]

const DISTANCES = 8
/** 0 to 4, 5 and more. */
const VALENCIES = 6

/** How many values a feature takes. A label feature's last value means "no such dependent". */
const featureValues = (feature: FeatureName, labels: number): number => {
  if (feature.endsWith('.label')) return labels + 1
  return feature.startsWith('distance') ? DISTANCES : VALENCIES
}

/** The first row of each of a model's features in its feature table, and after them the number of rows. */
export const featureOffsets = (features: readonly FeatureName[], labels: number): readonly number[] => {
  const offsets = [0]
  for (const feature of features) offsets.push((offsets.at(-1) ?? 0) + featureValues(feature, labels))
  return offsets
}

/** Distance bucket: 1, 2, 3, 4-5, 6-8, 9-14, 15 and more; 0 where there is no distance (or one end is the root). */
export const distance = (from: number, to: number): number => {
  if (from <= 0 || to <= 0) return 0
  const d = to - from
  if (d <= 3) return d
  if (d <= 5) return 4
  if (d <= 8) return 5
  return d <= 14 ? 6 : 7
}
