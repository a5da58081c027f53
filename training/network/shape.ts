import { AFFIXES } from '../../src/syntax/features.ts'
import type { NetworkShape } from '../../src/syntax/model-format.ts'
import { FEATURES, featureOffsets, SLOTS } from '../../src/syntax/state-features.ts'
import { actionCount } from '../../src/syntax/transitions.ts'
import type { Vocabulary } from '../vocabulary.ts'

const LANES = 8

/** Kernels work on eight floats at a time, so rows are padded to a multiple of eight. */
export const padded = (width: number): number => Math.ceil(width / LANES) * LANES

/** All sizes of a network, from its shape and its vocabulary. Widths that are padded say so. */
export interface Sizes {
  readonly network: NetworkShape
  readonly vectorWidth: number
  readonly words: number
  readonly affixRows: readonly number[]
  readonly labels: number
  readonly actions: number
  readonly actionsPadded: number
  readonly upos: number
  readonly xpos: number
  /** The tag layer scores UPOS from column 0 and XPOS from column `xposAt`. */
  readonly xposAt: number
  readonly tagsPadded: number
  /** For each slot and feature of the network, its place in what `Derivations` reads. */
  readonly slotPlaces: readonly number[]
  readonly featurePlaces: readonly number[]
  readonly featureOffsets: readonly number[]
  /** Empty rows between sentences, so that no convolution sees over a sentence's end. */
  readonly margin: number
}

/** The sizes of a network over a vocabulary. */
export const sizesOf = (
  network: NetworkShape,
  vocabulary: Vocabulary,
  vectors: { readonly width: number },
): Sizes => {
  const labels = vocabulary.labels.length
  const xposAt = padded(vocabulary.upos.length)
  return {
    network,
    vectorWidth: vectors.width,
    words: vocabulary.words.length,
    affixRows: AFFIXES.map((affix) => affix.rows),
    labels,
    actions: actionCount(labels),
    actionsPadded: padded(actionCount(labels)),
    upos: vocabulary.upos.length,
    xpos: vocabulary.xpos.length,
    xposAt,
    tagsPadded: xposAt + padded(vocabulary.xpos.length),
    slotPlaces: network.slots.map((slot) => SLOTS.indexOf(slot)),
    featurePlaces: network.features.map((feature) => FEATURES.indexOf(feature)),
    featureOffsets: featureOffsets(network.features, labels),
    margin: Math.max(...network.radii),
  }
}
