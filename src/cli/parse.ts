import { knownVerbs } from '../codebook/index.ts'
import { loadBundledModel, loadCodebook } from '../index.ts'
import { extractPropositions, formatPropositions, formatTree, lexiconFrom } from '../propositions/index.ts'
import { readArticles } from '../sources/index.ts'
import { createParser } from '../syntax/index.ts'
import { readDocument } from '../text/index.ts'
import { inert } from '../wording/printable.ts'
import { Complaint, EXIT } from './complaint.ts'
import { orComplain } from './opening.ts'
import { write } from './output.ts'
import { problemInWords } from './refused.ts'

export interface ParseOptions {
  /** A CoNLL-U file to parse anew. */
  readonly conllu?: string
}

const DEFAULT_WIDTH = 80

/** `demarche parse`: words, tree and propositions of every sentence, or a CoNLL-U file with predicted columns. */
export const parse = async (text: string | undefined, { conllu }: ParseOptions): Promise<void> => {
  if (conllu !== undefined && text !== undefined)
    throw new Complaint('give either a sentence or --conllu FILE, not both', EXIT.usage)
  if (conllu !== undefined) await (await import('./parse-conllu.ts')).parseConllu(conllu)
  else if (text !== undefined) await showParse(text === '-' ? await textOfStdin() : text)
  else
    throw new Complaint('nothing to parse: give a sentence in quotation marks, or --conllu FILE', EXIT.usage)
}

const textOfStdin = async (): Promise<string> => {
  for await (const incoming of readArticles(['-'], { stdin: process.stdin, kind: 'text' })) {
    if (incoming.kind === 'problem') throw new Complaint(problemInWords(incoming.problem))
    return incoming.article.text
  }
  return ''
}

const showParse = async (text: string): Promise<void> => {
  const { sentences } = readDocument(inert(text))
  if (sentences.length === 0) throw new Complaint('nothing to parse: the text is empty', EXIT.usage)
  const [model, codebook] = await orComplain(Promise.all([loadBundledModel(), loadCodebook()]))
  const parser = createParser(model, { verbs: knownVerbs(codebook) })
  const lexicon = lexiconFrom(codebook.words)
  const width = process.stdout.columns ?? DEFAULT_WIDTH
  const shown = sentences.map(({ tokens }) => {
    const tree = parser.parse(tokens)
    return `${formatTree(tree, width)}\n\n${formatPropositions(tree, extractPropositions(tree, lexicon), width)}\n`
  })
  await write(shown.join('\n'))
}
