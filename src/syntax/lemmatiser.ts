import { normaliseWord } from './features.ts'
import { formsOfVerbs } from './inflection.ts'
import { decodeLemmas, lemmaKey, lemmatise } from './lemmas.ts'
import type { Model } from './model.ts'

/** Looks lemmas up, and remembers those of the forms seen last. */
export class Lemmatiser {
  private readonly table
  private readonly tags: readonly string[]
  private readonly capacity: number
  private readonly isWord: (lemma: string) => boolean
  private readonly verbs: ReadonlySet<string>
  private readonly verbOf: ReadonlyMap<string, string>
  /** For each form, its lemma under each tag that it was seen with. */
  private readonly known = new Map<string, (string | undefined)[]>()

  constructor(model: Model, capacity: number, verbs: readonly string[] = []) {
    this.table = decodeLemmas(model.lemmas ?? new Uint8Array())
    this.tags = model.description.xpos
    this.capacity = capacity
    this.isWord = (lemma) => model.vocabulary.has(normaliseWord(lemma))
    this.verbs = new Set(verbs)
    this.verbOf = formsOfVerbs(this.verbs)
  }

  /** The lemma of a form under the model's `xpos`-th tag. */
  lemma(form: string, xpos: number): string {
    const lemmas = this.known.get(form) ?? this.remember(form)
    const known = lemmas[xpos]
    if (known !== undefined) return known
    const tag = this.tags[xpos] ?? ''
    const lemma = this.ofKnownVerb(form, tag, lemmatise(this.table, form, tag, this.isWord))
    lemmas[xpos] = lemma
    return lemma
  }

  /** "slammed" is of "slam", not of "slamm", where that is the verb that is known. */
  private ofKnownVerb(form: string, tag: string, lemma: string): string {
    if (!tag.startsWith('VB')) return lemma
    // "demanded that Oslo *withdraw*": a base form that the tagger took for a past
    if (!this.verbs.has(lemma) && this.verbs.has(lemmaKey(form))) return lemmaKey(form)
    const regular = this.verbOf.get(lemmaKey(form))
    // "ramped" is of "ramp", though "ram" is a verb too
    return this.verbs.has(lemma) && !regular?.startsWith(lemma) ? lemma : (regular ?? lemma)
  }

  private remember(form: string): (string | undefined)[] {
    if (this.known.size >= this.capacity) this.known.clear()
    const lemmas: (string | undefined)[] = []
    this.known.set(form, lemmas)
    return lemmas
  }
}
