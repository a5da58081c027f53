import type { Codebook } from '../codebook/codebook.ts'
import { createLexicon, knownVerbs, verbsOfRules } from '../codebook/index.ts'
import { type Trace, traceArticle } from '../coding/coder.ts'
import { type Account, accountOf } from '../coding/explain/index.ts'
import { phraseActors } from '../coding/phrase-actors.ts'
import { codingTables } from '../coding/tables.ts'
import { trialsOf } from '../coding/tellings.ts'
import type { Actor, Article, ArticleRecord, RecordedArticle, Warning } from '../model/index.ts'
import { lexiconFrom } from '../propositions/index.ts'
import { createParser, type Model } from '../syntax/index.ts'
import type { Language, LetterDetector } from '../text/index.ts'
import { identityOf } from './identity.ts'
import { codingInput, PASSES, type Pass, type Reading, type ReadingTools, warningsOf } from './passes.ts'

export interface Reader {
  /** Reads one article. Pure: the same article gives the same record, byte for byte, everywhere. Never throws on any text. */
  read(article: Article): ArticleRecord
  /** Every rule of the codebook that a word of the article calls up, with the roles that kept it from firing. */
  explain(article: Article): readonly RuleTrial[]
  /** The coding of an article with everything it was made from, its language not asked for. */
  trace(article: Article): Trace
  /** How every value of the record came about, and what was nearly read, in plain words. */
  account(article: Article, options?: { readonly everyRule?: boolean }): Account
  /** Whom a phrase denotes that stands by itself in a table of actors: "the Mongolian president", "rebels in Darfur". */
  actors(phrase: string, options?: PhraseOptions): readonly Actor[]
}

export interface PhraseOptions {
  /** Words that say where the phrase stood: of which state "the defence minister" is. */
  readonly context?: string
  /** Day on which it was written, ISO 8601: who held which office then. */
  readonly date?: string
}

/** A rule tried on one predicate of an article. */
export interface RuleTrial {
  readonly rule: string
  /** Its words, in the text or the title. */
  readonly predicate: string
  readonly sentence: string
  /** Empty when the rule fired. */
  readonly failed: readonly string[]
}

export interface ReaderParts {
  readonly model: Model
  readonly codebook: Codebook
  /**
   * Tells languages by their letters, for the few texts that small words do not decide; asked for only then. Without it such
   * a text counts as English.
   */
  readonly letters?: () => LetterDetector | undefined
  /** Name and version that the record carries as its coder. */
  readonly coder?: { readonly name: string; readonly version: string }
}

/** Makes a reader of a syntax model and a codebook. Build it once: it prepares lookups and the parser's memory. */
export function createReader(parts: ReaderParts): Reader {
  const tools = toolsOf(parts)
  const thorough = { ...tools, everything: true }
  const coder = { ...(parts.coder ?? { name: 'demarche', version: '0' }), codebook: parts.codebook.hash }
  return {
    read: (article) => {
      const start = first({ article }, tools, ['language'])
      const language = languageOf(article, start.language)
      if (!start.language.english) {
        const refused = first(start, tools, ['documents', 'published'])
        return {
          article: recorded(article, refused, language),
          events: [],
          claims: [],
          warnings: [unsupported(start.language)],
          coder,
        }
      }
      const reading = readAll(start, tools)
      return {
        article: recorded(article, reading, language),
        events: reading.coding.events,
        claims: reading.coding.claims,
        warnings: warningsOf(reading),
        coder,
      }
    },
    trace: (article) => {
      const { passages, published } = readAll({ article }, thorough)
      return traceArticle(tools.tables, codingInput(passages, published))
    },
    account: (article, options = {}) => {
      const { passages, published } = readAll({ article }, thorough)
      const input = codingInput(passages, published)
      const trace = traceArticle(tools.tables, input)
      const trials = trialsOf(tools.tables, input)
      const day = input.published
      return accountOf(tools.tables, {
        ...options,
        trace,
        trials,
        ...(day !== undefined && { published: day }),
      })
    },
    actors: (phrase, { context = '', date } = {}) => {
      const before = context.trim() === '' ? '' : `${context.trim()}\n\n`
      const article = { text: `${before}${phrase.trim()}`, ...(date !== undefined && { published: date }) }
      const { passages } = first({ article }, thorough, PHRASE_PARTS)
      return phraseActors(passages.body, before.length).map((actor) => ({
        ...actor,
        span: [actor.span[0] - before.length, actor.span[1] - before.length],
      }))
    },
    explain: (article) => {
      const { passages, published } = readAll({ article }, thorough)
      const { title, body } = trialsOf(tools.tables, codingInput(passages, published))
      return [...title, ...body].map((trial) => ({
        rule: trial.rule.name,
        predicate: trial.proposition.words.map((w) => trial.sentence.tree.words[w]?.text).join(' '),
        sentence: trial.sentence.tree.words.map((w) => w.text).join(' '),
        failed: trial.failed,
      }))
    },
  }
}

/** What is read of a phrase by itself. */
const PHRASE_PARTS = ['documents', 'published', 'trees', 'propositions', 'passages'] as const

/** Runs every pass whose part is not there yet. */
const readAll = (start: Partial<Reading>, tools: ReadingTools): Reading =>
  run(
    PASSES.filter((pass) => !(pass.adds in start)),
    start,
    tools,
  ) as Reading

/** Runs passes one after another, each on all that the ones before it added. */
function run(passes: readonly Pass[], start: Partial<Reading>, tools: ReadingTools): Partial<Reading> {
  let reading = start
  for (const pass of passes) reading = { ...reading, ...pass.run(reading as Reading, tools) }
  return reading
}

/** Runs only the passes that add the given parts. */
function first<K extends keyof Reading>(
  done: Partial<Reading>,
  tools: ReadingTools,
  wanted: readonly K[],
): Partial<Reading> & Pick<Reading, K> {
  const passes = PASSES.filter((p) => (wanted as readonly string[]).includes(p.adds))
  return run(passes, done, tools) as Partial<Reading> & Pick<Reading, K>
}

function toolsOf({ model, codebook, letters }: ReaderParts): ReadingTools {
  const verbs = verbsOfRules(codebook)
  return {
    parser: createParser(model, { verbs: knownVerbs(codebook) }),
    letters: letters ?? (() => undefined),
    propositions: lexiconFrom(codebook.words, { phrasal: verbs.filter((v) => v.includes(' ')) }),
    tables: codingTables(codebook, createLexicon(codebook)),
  }
}

const languageOf = (article: Article, detected: Language): string => article.language ?? detected.language

const unsupported = (language: Language): Warning => ({
  code: 'language-not-supported',
  message: `the text is ${language.language === 'und' ? 'in no language that could be told' : `in "${language.language}"`}; only English is read, so nothing was coded`,
})

function recorded(article: Article, reading: Pick<Reading, 'published'>, language: string): RecordedArticle {
  const { published, basis } = reading.published
  const { id, textSha256 } = identityOf(article)
  return {
    id,
    ...(article.url ? { url: article.url } : {}),
    ...(article.outlet ? { outlet: article.outlet } : {}),
    ...(article.title ? { title: article.title } : {}),
    ...(article.byline ? { byline: article.byline } : {}),
    language,
    ...(published ? { published } : {}),
    publishedBasis: basis,
    text: article.text,
    textSha256,
  }
}
