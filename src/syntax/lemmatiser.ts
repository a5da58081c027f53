import { normaliseWord } from './features.ts'
import { decodeLemmas, lemmatise } from './lemmas.ts'
import type { Model } from './model.ts'

/** Looks lemmas up, and remembers those of the forms seen last. */
export class Lemmatiser {
  private readonly table
  private readonly tags: readonly string[]
  private readonly capacity: number
  private readonly isWord: (lemma: string) => boolean
  /** For each form, its lemma under each tag that it was seen with. */
  private readonly known = new Map<string, (string | undefined)[]>()

  constructor(model: Model, capacity: number) {
    this.table = decodeLemmas(model.lemmas ?? new Uint8Array())
    this.tags = model.description.xpos
    this.capacity = capacity
    this.isWord = (lemma) => model.vocabulary.has(normaliseWord(lemma))
  }

  /** The lemma of a form under the model's `xpos`-th tag. */
  lemma(form: string, xpos: number): string {
    const lemmas = this.known.get(form) ?? this.remember(form)
    const known = lemmas[xpos]
    if (known !== undefined) return known
    const lemma = lemmatise(this.table, form, this.tags[xpos] ?? '', this.isWord)
    lemmas[xpos] = lemma
    return lemma
  }

  private remember(form: string): (string | undefined)[] {
    if (this.known.size >= this.capacity) this.known.clear()
    const lemmas: (string | undefined)[] = []
    this.known.set(form, lemmas)
    return lemmas
  }
}
