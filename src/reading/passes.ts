import { namesAnybody } from '../coding/at-stake.ts'
import { type Coding, codeArticle } from '../coding/coder.ts'
import { type AnalysedSentence, type Passage, phraseFinder } from '../coding/passage.ts'
import { findNames } from '../coding/referents/names.ts'
import { withoutNamesakes } from '../coding/referents/surnames.ts'
import { withoutTowns } from '../coding/referents/towns.ts'
import type { CodingInput, CodingTables } from '../coding/tables.ts'
import { inferPublished, type Published } from '../coding/time/index.ts'
import type { Article, Warning } from '../model/index.ts'
import {
  extractPropositions,
  mendTree,
  type Proposition,
  type Lexicon as PropositionLexicon,
} from '../propositions/index.ts'
import type { Parser, Tree } from '../syntax/index.ts'
import {
  classifySentence,
  type Document,
  detectLanguage,
  type Language,
  type LetterDetector,
  type ParagraphKind,
  readDocument,
  type Sentence,
} from '../text/index.ts'

/** What a reader reads with, made once. */
export interface ReadingTools {
  readonly parser: Parser
  readonly propositions: PropositionLexicon
  /** Asked only for texts whose language small words do not decide. */
  letters(): LetterDetector | undefined
  readonly tables: CodingTables
  /** Parse reports too of which nothing can come: to explain why nothing came. */
  readonly everything?: boolean
}

/** Text with one list entry a sentence, for the body and for the title. */
export interface PerText<T> {
  readonly body: T
  readonly title?: T
}

/** Everything that the passes add to an article on its way to a record. */
export interface Reading {
  readonly article: Article
  readonly language: Language
  readonly documents: PerText<Document>
  readonly published: Published
  readonly trees: PerText<readonly Tree[]>
  readonly propositions: PerText<readonly (readonly Proposition[])[]>
  readonly passages: PerText<Passage>
  readonly coding: Coding
}

export interface Pass {
  readonly name: string
  readonly room: string
  readonly needs: readonly (keyof Reading)[]
  readonly adds: keyof Reading
  run(reading: Reading, tools: ReadingTools): Partial<Reading>
}

const both = <A, B>(of: PerText<A>, make: (part: A) => B): PerText<B> =>
  of.title === undefined ? { body: make(of.body) } : { body: make(of.body), title: make(of.title) }

const zip = <A, B, C>(a: PerText<A>, b: PerText<B>, make: (a: A, b: B) => C): PerText<C> =>
  a.title === undefined || b.title === undefined
    ? { body: make(a.body, b.body) }
    : { body: make(a.body, b.body), title: make(a.title, b.title) }

/** Body and title changed together. */
const across = <A>(
  { body, title }: PerText<A>,
  change: (parts: readonly A[]) => readonly A[],
): PerText<A> => {
  const [newBody, newTitle] = change(title === undefined ? [body] : [body, title])
  if (newBody === undefined) return { body, ...(title !== undefined && { title }) }
  return { body: newBody, ...(newTitle !== undefined && { title: newTitle }) }
}

/** The passes in order: each may use what the earlier ones add. This table is the architecture (DESIGN.md, law 7). */
export const PASSES: readonly Pass[] = [
  {
    name: 'language',
    room: 'text',
    needs: ['article'],
    adds: 'language',
    run: ({ article }, { letters }) => ({ language: detectLanguage(wordsOf(article), letters()) }),
  },
  {
    name: 'document',
    room: 'text',
    needs: ['article'],
    adds: 'documents',
    run: ({ article }) => ({
      documents: {
        body: readDocument(article.text),
        ...(article.title ? { title: readDocument(article.title) } : {}),
      },
    }),
  },
  {
    name: 'publication date',
    room: 'coding/time',
    needs: ['article', 'documents'],
    adds: 'published',
    run: ({ article, documents }) => ({ published: inferPublished(article, documents.body) }),
  },
  {
    name: 'syntax',
    room: 'syntax',
    needs: ['documents'],
    adds: 'trees',
    run: ({ documents }, tools) => {
      const { parser, propositions } = tools
      const parse = isWorthParsing(documents, tools)
      const treeOf = (s: Sentence): Tree => (parse ? mendTree(parser.parse(s.tokens), propositions) : NO_TREE)
      return { trees: both(documents, (d) => d.sentences.map(treeOf)) }
    },
  },
  {
    name: 'propositions',
    room: 'propositions',
    needs: ['trees'],
    adds: 'propositions',
    run: ({ trees }, { propositions }) => ({
      propositions: both(trees, (list) => list.map((tree) => extractPropositions(tree, propositions))),
    }),
  },
  {
    name: 'names',
    room: 'coding',
    needs: ['documents', 'published', 'trees', 'propositions'],
    adds: 'passages',
    run: ({ documents, published, trees, propositions }, { tables }) => ({
      passages: across(
        zip(
          documents,
          zip(trees, propositions, (t, p) => ({ t, p })),
          (document, { t, p }) => passageOf(document, t, p, published, tables),
        ),
        (passages) => withoutNamesakes(withoutTowns(passages)),
      ),
    }),
  },
  {
    name: 'coding',
    room: 'coding',
    needs: ['passages', 'published'],
    adds: 'coding',
    run: ({ passages, published }, { tables }) => ({
      coding: codeArticle(tables, codingInput(passages, published)),
    }),
  },
]

const NO_TREE: Tree = { words: [], children: [], root: -1 }

const isWorthParsing = ({ body, title }: PerText<Document>, { everything, tables }: ReadingTools): boolean =>
  everything === true ||
  namesAnybody(body, tables.lexicon) ||
  (title !== undefined && namesAnybody(title, tables.lexicon))

/** Title and text, by which the language is told. */
export const wordsOf = (article: Article): string => `${article.title ?? ''}\n${article.text}`

/** What coding takes, from what the passes before it made. */
export const codingInput = (passages: PerText<Passage>, published: Published): CodingInput => ({
  ...passages,
  ...(published.published ? { published: published.published } : {}),
  publishedCertain: published.certain,
})

function passageOf(
  document: Document,
  trees: readonly Tree[],
  propositions: readonly (readonly Proposition[])[],
  { published }: Published,
  tables: CodingTables,
): Passage {
  const sentences = document.sentences.map((sentence, index): AnalysedSentence => {
    const tree = trees[index] ?? NO_TREE
    return {
      index,
      span: sentence.span,
      paragraph: sentence.paragraph,
      kind: kindOf(document, sentence, index),
      tree,
      propositions: propositions[index] ?? [],
      ...findNames(tree, tables.lexicon),
      lemmas: tree.words.map((w) => w.lemma.toLowerCase()),
      forms: tree.words.map((w) => w.text.toLowerCase()),
    }
  })
  const year =
    published === undefined ? {} : { year: Number(published.slice(0, 4)), day: published.slice(0, 10) }
  const { codebook, lexicon, titleWords } = tables
  const phrasesIn = phraseFinder(lexicon)
  return { text: document.text, ...year, document, sentences, codebook, lexicon, titleWords, phrasesIn }
}

/** As its paragraph; past the first sentence a teaser may stand within prose. */
function kindOf({ text, paragraphs }: Document, { span, paragraph }: Sentence, index: number): ParagraphKind {
  const kind = paragraphs[paragraph]?.kind ?? 'prose'
  return index > 0 ? classifySentence(text.slice(...span), kind) : kind
}

/** Warnings that the passes leave in the record. */
export const warningsOf = (reading: Pick<Reading, 'published'>): readonly Warning[] =>
  reading.published.warnings
