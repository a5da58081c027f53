// Speed of reading, beside tokenising alone and parsing alone, on one core and in one run: npm run bench [-- ARTICLES.ndjson]
// Without a file: the reports of examples/, a page of prose without any diplomacy in it, and both as one long article.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadBundledModel, loadCodebook, openReader } from '../src/index.ts'
import type { Article } from '../src/model/index.ts'
import { extractPropositions, lexiconFrom, mendTree } from '../src/propositions/index.ts'
import { createParser } from '../src/syntax/index.ts'
import { readDocument } from '../src/text/index.ts'

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url))

const articlesIn = (file: string): readonly Article[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Article)

const examples = (): readonly Article[] =>
  readdirSync(EXAMPLES)
    .filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => ({ text: readFileSync(EXAMPLES + name, 'utf8') }))

/** Prose in which nobody acts on a state: weather, cooking, gardens. */
const QUIET = [
  'The rain had fallen on the valley since early morning, and the river was brown with earth.',
  'Slice the onions thinly, then soften them in butter over a low flame for twenty minutes.',
  'The old lighthouse keeper painted his door blue every spring, whatever the neighbours thought.',
  'Tomatoes like warm nights; plant them along a south wall and water them at the root.',
  'A thin mist lay over the fields when the first swallows came back to the barn.',
  'The choir sang without a conductor, slowly at first, and the hall grew quiet.',
  'Her grandmother knitted socks of grey wool that lasted longer than any pair from a shop.',
  'By noon the wind had turned, and the boats lay still in the small harbour.',
  'The dough should rest under a damp cloth until it is twice as large.',
  'Snow covered the bench, the hedge and the garden table with an even white crust.',
]

const quiet = (): readonly Article[] => {
  const paragraphs = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: 4 }, (_, j) => QUIET[(i * 3 + j) % QUIET.length]).join(' '),
  )
  return [{ text: paragraphs.join('\n\n') }]
}

/** One article of about so many characters, made of others. */
const long = (articles: readonly Article[], characters: number): Article => {
  let text = ''
  for (let i = 0; text.length < characters; i++) text += `${articles[i % articles.length]?.text}\n\n`
  return { text: text.slice(0, characters) }
}

/** Seconds of CPU that something takes, the least of several times. */
function cpuSeconds(times: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}

const [model, codebook, reader] = await Promise.all([loadBundledModel(), loadCodebook(), openReader()])
const parser = createParser(model)
const lexicon = lexiconFrom(codebook.words)

const texts = (articles: readonly Article[]): readonly string[] =>
  articles.flatMap(({ title, text }) => (title ? [title, text] : [text]))

function measure(name: string, articles: readonly Article[], times: number): void {
  const documents = texts(articles).map((text) => readDocument(text))
  const sentences = documents.flatMap((d) => d.sentences)
  const characters = texts(articles).reduce((sum, text) => sum + text.length, 0)
  const steps = {
    tokenise: cpuSeconds(times, () => texts(articles).forEach((text) => void readDocument(text))),
    parse: cpuSeconds(times, () => sentences.forEach((s) => void parser.parse(s.tokens))),
    mend: 0,
    read: cpuSeconds(times, () => articles.forEach((article) => void reader.read(article))),
  }
  const trees = sentences.map((s) => parser.parse(s.tokens))
  steps.mend = cpuSeconds(times, () =>
    trees.forEach((t) => void extractPropositions(mendTree(t, lexicon), lexicon)),
  )
  console.log(
    `\n${name}: ${articles.length} articles, ${sentences.length} sentences, ${characters} characters`,
  )
  for (const [step, seconds] of Object.entries(steps))
    console.log(
      `  ${step.padEnd(9)} ${seconds.toFixed(3).padStart(8)} s  ${Math.round(sentences.length / seconds)
        .toString()
        .padStart(8)} sentences/s  ${(seconds / steps.tokenise).toFixed(1).padStart(6)} × tokenising`,
    )
}

const [file] = process.argv.slice(2)
if (file !== undefined && !existsSync(file)) {
  console.error(`bench: ${file}: no such file`)
  process.exit(2)
}
const reports = file === undefined ? examples() : articlesIn(file)
measure(file ?? 'reports', reports, file === undefined ? 5 : 1)
measure('prose without any diplomacy', quiet(), 5)
for (const size of [100_000, 400_000, 1_000_000])
  measure(`one article of ${size / 1000} kB`, [long(file === undefined ? examples() : reports, size)], 1)
