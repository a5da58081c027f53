import type { NetworkShape } from '../src/syntax/model-format.ts'

/** The project's own sentences with trees, as files in this folder. */
export const WRITTEN = ['headlines', 'reports'] as const

export type WrittenName = (typeof WRITTEN)[number]

/** How one network is trained. */
export interface ModelPlan {
  readonly name: string
  readonly seed: number
  readonly network: NetworkShape
  /** The network, of the same shape and trained before, whose weights this one starts from; random weights otherwise. */
  readonly startsFrom?: string
  readonly epochs: number
  /** Adam's rate after the warm-up; it falls to zero in a straight line. */
  readonly rate: number
  readonly dropout: number
  /** Sentences in a batch. */
  readonly batch: number
  /** Names of networks, trained before, that this one learns from. */
  readonly teachers: readonly string[]
  /** How much the teachers' probabilities count against the treebank's analysis on treebank sentences, 0 to 1. */
  readonly distillation: number
  /** Unparsed sentences in each epoch, as a part of the treebank's number; the teachers alone say what is right there. */
  readonly unparsed: number
  /** How many times each file of the project's own sentences stands in an epoch. */
  readonly written: Readonly<Partial<Record<WrittenName, number>>>
}

/** Everything that decides what model comes out, besides the treebanks. */
export interface Recipe {
  /** How many pre-trained vectors are used, most frequent first. */
  readonly vectors: number
  /** Longer sentences are left out of training. */
  readonly longest: number
  /**
   * Networks of one stage know nothing of one another, those of later stages may learn from them. The last stage's last
   * network is the model that is written.
   */
  readonly stages: readonly (readonly ModelPlan[])[]
  /** The beam that the model asks for, and how many nats behind the best a hypothesis may fall. */
  readonly decoding: { readonly beam: number; readonly prune: number }
}

const SLOTS: NetworkShape['slots'] = [
  's0',
  's1',
  's2',
  'b0',
  'b1',
  'b2',
  's0.l1',
  's0.r1',
  's1.l1',
  's1.r1',
  'b0.l1',
  's0.l2',
  's1.r2',
]

const FEATURES: NetworkShape['features'] = [
  's0.l1.label',
  's0.r1.label',
  's1.l1.label',
  's1.r1.label',
  'b0.l1.label',
  'distance.s0.b0',
  'distance.s1.s0',
  'valency.s0',
  'valency.s1',
]

const SHAPE: NetworkShape = {
  embedding: 128,
  width: 112,
  hidden: 128,
  radii: [2, 1, 1],
  slots: SLOTS,
  features: FEATURES,
}

const WIDE: NetworkShape = { ...SHAPE, width: 128, hidden: 160 }
const DEEP: NetworkShape = { ...SHAPE, radii: [2, 1, 1, 1] }

const TEACHER = {
  epochs: 12,
  rate: 0.0015,
  batch: 16,
  teachers: [],
  distillation: 0,
  unparsed: 0,
  written: {},
}

const STUDENT = {
  network: WIDE,
  batch: 16,
  dropout: 0.08,
  distillation: 0.5,
  unparsed: 1,
}

/**
 * The recipe of `model/english.model`: two teachers of different shapes; a student that starts from one of them and learns
 * from both, on the treebanks and on unparsed news; then the model, which does the same once more with the student among
 * its teachers (docs/syntax.md says what each of this is worth).
 */
export const RECIPE: Recipe = {
  vectors: 40_000,
  longest: 100,
  decoding: { beam: 8, prune: 2 },
  stages: [
    [
      { ...TEACHER, name: 'teacher-wide', seed: 11, dropout: 0.12, network: WIDE },
      { ...TEACHER, name: 'teacher-deep', seed: 12, dropout: 0.1, network: DEEP },
    ],
    [
      {
        ...STUDENT,
        name: 'student',
        seed: 1,
        startsFrom: 'teacher-wide',
        epochs: 6,
        rate: 0.0012,
        teachers: ['teacher-wide', 'teacher-deep'],
        written: { headlines: 2 },
      },
    ],
    [
      {
        ...STUDENT,
        name: 'english',
        seed: 2,
        startsFrom: 'student',
        epochs: 4,
        rate: 0.0009,
        teachers: ['teacher-wide', 'teacher-deep', 'student'],
        written: { headlines: 2, reports: 2 },
      },
    ],
  ],
}
